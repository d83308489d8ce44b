/**
 * Registries that come by themselves: they fetch open requests and post answers back.
 *
 * @module
 */
export { type Caller, createPollHandler, type PollHandlerOptions } from './handler'
export { createPollingSource, type MappedPollingSource, type PollingSourceOptions } from './polling-source'
