export { createClient, type HttpClientOptions } from './http-client'
export * from './types'
