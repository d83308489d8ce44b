export { mediaTypeOf } from '../kernel/media-type'
export { readBytes } from './body'
export { createDirectClient, type DirectClientOptions } from './direct-client'
export { createHandler, type Handler, type HandlerOptions } from './handler'
