export { createClient, type HttpClientOptions } from './http-client'
export { type ClientWith, type PluginCommands, type PluginQueries, withPlugins } from './plugins'
export * from './types'
