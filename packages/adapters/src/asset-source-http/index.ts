/**
 * Registries and banks that are called over HTTP with JSON.
 *
 * @module
 */
import type { CalledSource } from '@zhixing/core/ports'
import { type CalledSourceOptions, createCalledSource } from '../asset-source/called-source'
import { jsonCodec } from '../asset-source/json-codec'

export type { CalledSourceOptions } from '../asset-source/called-source'
export { type CallOptions, STATUSES, type StatusMeaning } from '../asset-source/http-call'

/** A source over HTTP/JSON: addresses, credentials by a function of the host, and a mapping. */
export type HttpSourceOptions = Omit<CalledSourceOptions, 'codec' | 'operations'>

/**
 * A source that is called with JSON. Put a guard before it: `guardSource` of `asset-source-guard`.
 *
 * @example createHttpSource({ id: 'land', mapping, submitUrl: `${base}/requests`, collectUrl: `${base}/answers`, headers: sign })
 */
export function createHttpSource(options: HttpSourceOptions): CalledSource {
  return createCalledSource({ ...options, codec: jsonCodec })
}
