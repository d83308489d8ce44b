/**
 * Registries and banks that are called with SOAP 1.1.
 *
 * @module
 */
import type { CalledSource } from '@zhixing/core/ports'
import { type CalledSourceOptions, createCalledSource } from '../asset-source/called-source'
import { type SoapOptions, soapCodec } from './soap-codec'

export { isXmlType, readReply, type SoapCredentials, type SoapOptions, soapCodec } from './soap-codec'

/** A source over SOAP: addresses, envelope and a mapping. */
export type SoapSourceOptions = Omit<CalledSourceOptions, 'codec'> & SoapOptions

/**
 * A source that is called with SOAP 1.1. Put a guard before it: `guardSource` of `asset-source-guard`.
 *
 * @example createSoapSource({ id: 'land', mapping, submitUrl, namespace: 'urn:land', credentials: () => secrets.land() })
 */
export function createSoapSource(options: SoapSourceOptions): CalledSource {
  const { namespace, credentials, payload, headers, ...call } = options
  return createCalledSource({
    ...call,
    codec: soapCodec({
      namespace,
      ...(credentials ? { credentials } : {}),
      ...(payload ? { payload } : {}),
    }),
    headers: async (told) => ({ soapaction: '""', ...(await headers?.(told)) }),
  })
}
