export { readBytes } from './body'
export { createDirectClient, type DirectClientOptions } from './direct-client'
export { mediaTypeOf } from './files'
export { createHandler, type Handler, type HandlerOptions } from './handler'
