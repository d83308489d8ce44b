import type { WireCodec, WireReply } from '../asset-source/codec'
import { parseRecord } from '../asset-source/json-codec'
import { unreadable } from '../asset-source/read-body'
import { isRecord, memberOf, textAt, type WireRecord, type WireValue } from '../asset-source/wire'
import { readXml, xmlEncoding } from './read-xml'
import { escapeXml, writeElements } from './write-xml'

/** Namespace of a SOAP 1.1 envelope. */
const ENVELOPE = 'http://schemas.xmlsoap.org/soap/envelope/'

/** Who the court is to the registry: user, password and a signature over the payload. */
export interface SoapCredentials {
  readonly user: string
  readonly password: string
  /** Signs the payload as it is sent; the key stays with the host. */
  readonly sign?: (payload: string) => string | Promise<string>
  /** Names of the three elements; `yhm`, `mm`, `qm` when absent. */
  readonly names?: { readonly user: string; readonly password: string; readonly signature: string }
}

/** What an envelope holds beside the records. */
export interface SoapOptions {
  readonly namespace: string
  /** Asked anew for every call, so that a host may change a password without a restart. */
  readonly credentials?: () => SoapCredentials | Promise<SoapCredentials>
  /**
   * `elements`: the records as elements of the operation. A name: all of them as one text in an element of that name, as
   * services with a single parameter of text want it.
   */
  readonly payload?: 'elements' | { readonly textIn: string }
}

const NAMES = { user: 'yhm', password: 'mm', signature: 'qm' }

/** Records in a SOAP 1.1 envelope; replies in an envelope, as plain XML, or as a text of XML or JSON inside of an element. */
export function soapCodec({ namespace, credentials, payload = 'elements' }: SoapOptions): WireCodec {
  return {
    contentType: 'text/xml; charset=utf-8',
    accepts: isXmlType,
    charsetOf: xmlEncoding,
    async write(record, operation) {
      const inner = writeElements(record)
      const who = await credentials?.()
      const body =
        payload === 'elements' ? inner : `<${payload.textIn}>${escapeXml(inner)}</${payload.textIn}>`
      const sender = who ? await senderOf(who, inner) : ''
      return `<?xml version="1.0" encoding="UTF-8"?><soap:Envelope xmlns:soap="${ENVELOPE}"><soap:Body><z:${operation} xmlns:z="${escapeXml(namespace)}">${sender}${body}</z:${operation}></soap:Body></soap:Envelope>`
    },
    writeAll: (list, records) =>
      `<?xml version="1.0" encoding="UTF-8"?><soap:Envelope xmlns:soap="${ENVELOPE}"><soap:Body><z:requests xmlns:z="${escapeXml(namespace)}">${writeElements({ [list]: records })}</z:requests></soap:Body></soap:Envelope>`,
    read: readReply,
  }
}

/** Media types of XML. */
export function isXmlType(type: string): boolean {
  return type === 'text/xml' || type === 'application/xml' || /^application\/[a-z0-9.-]+\+xml$/.test(type)
}

async function senderOf({ user, password, sign, names = NAMES }: SoapCredentials, payload: string) {
  const signature = await sign?.(payload)
  return writeElements({
    [names.user]: user,
    [names.password]: password,
    ...(signature === undefined ? {} : { [names.signature]: signature }),
  })
}

/**
 * A reply in XML as a record.
 *
 * @throws ZhixingError `source-answer-unreadable` { at, reason }
 */
export function readReply(text: string): WireReply {
  const { name, value } = readXml(text)
  if (name !== 'Envelope') return { kind: 'message', message: messageOf(value) }
  const body = isRecord(value) ? memberOf(value, 'Body') : undefined
  if (!isRecord(body)) throw unreadable('no-body')
  const fault = memberOf(body, 'Fault')
  if (isRecord(fault)) return readFault(fault)
  const [operation] = Object.values(body)
  return { kind: 'message', message: messageOf(operation ?? '') }
}

/** Whoever sent it is to blame (`Client`): asking again changes nothing. Else the service could not do it now. */
function readFault(fault: WireRecord): WireReply {
  const code = textAt(fault, 'faultcode') || textAt(fault, 'Code.Value')
  const text = textAt(fault, 'faultstring') || textAt(fault, 'Reason.Text')
  const isOurs = /(?:^|:)(?:Client|Sender|VersionMismatch|MustUnderstand)\b/.test(code)
  return {
    kind: 'fault',
    code: code || 'soap-fault',
    text: text || 'fault without a text',
    retryable: !isOurs,
  }
}

const WRAPPERS = /^(?:return|out|result|.*Result|.*Return)$/

/** What lies in the element of an operation: its one wrapper is taken off, and a text of XML or JSON is read. */
function messageOf(value: WireValue): WireRecord {
  if (isRecord(value)) {
    const [[name = '', inner] = [], ...more] = Object.entries(value)
    return more.length === 0 && inner !== undefined && WRAPPERS.test(name) ? messageOf(inner) : value
  }
  if (typeof value !== 'string') throw unreadable('several-results')
  const text = value.trim()
  if (text === '') return {}
  if (text.startsWith('<')) return messageOf(readXml(text).value)
  if (text.startsWith('{')) return parseRecord(text)
  throw unreadable('text-instead-of-records')
}
