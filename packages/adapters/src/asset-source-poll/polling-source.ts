import { ZhixingError } from '@zhixing/core'
import type { PollingSource } from '@zhixing/core/ports'
import type { WireCodec } from '../asset-source/codec'
import { jsonCodec } from '../asset-source/json-codec'
import type { SourceMapping } from '../asset-source/mapping'
import { readMessage } from '../asset-source/read-answer'
import { contentTypeOf, decodeMessage, MAX_MESSAGE_BYTES, unreadable } from '../asset-source/read-body'
import type { WireRecord } from '../asset-source/wire'
import { writeRequest } from '../asset-source/write-request'
import { systemClock } from '../system/index'

/** A registry that comes by itself: a mapping, and the forms it reads and writes. */
export interface PollingSourceOptions {
  readonly id: string
  readonly mapping: SourceMapping
  /** Forms in which answers are read; the first is what requests are written in. JSON when absent. */
  readonly codecs?: readonly [WireCodec, ...WireCodec[]]
  /** Largest message that is read, in bytes; 8 MiB when absent. */
  readonly maxBytes?: number
  /** Today at the court, `YYYY-MM-DD`; the machine's clock at China Standard Time when absent. */
  readonly today?: () => string
}

/** A polling source whose handler may choose the form of a reply. */
export interface MappedPollingSource extends PollingSource {
  /** A form by its media type; the first one where none is named or it is unknown. */
  codecFor(type: string): WireCodec
}

const clock = systemClock()

/**
 * A source that fetches its requests and posts its answers, out of a mapping.
 *
 * @example createPollingSource({ id: 'land', mapping: realEstateMapping({ unit: 'wan-yuan' }), codecs: [soapCodec({ namespace: 'urn:court' })] })
 */
export function createPollingSource(options: PollingSourceOptions): MappedPollingSource {
  const { id, mapping, codecs = [jsonCodec], maxBytes = MAX_MESSAGE_BYTES } = options
  const today = options.today ?? (() => clock.now().slice(0, 10))
  const [first] = codecs
  return {
    id,
    capabilities: { ...mapping.capabilities, transport: 'poll' },
    codecFor: (type) => codecs.find((codec) => codec.accepts(type)) ?? first,
    write(requests) {
      const records = requests.map((request) => checked(mapping, request))
      return { contentType: first.contentType, body: first.writeAll(mapping.request.list, records) }
    },
    async read(body, { contentType, subjectOf }) {
      if (body.byteLength > maxBytes) throw unreadable('too-large')
      const { type, charset } = contentTypeOf(contentType)
      const codec = codecs.find((one) => one.accepts(type))
      if (!codec) throw unreadable('content-type')
      const reply = codec.read(decodeMessage(body, charset ?? codec.charsetOf?.(body)))
      if (reply.kind === 'fault') throw unreadable('fault', reply.code)
      const { answers, running, unread } = await readMessage(mapping, reply.message, {
        today: today(),
        ...(subjectOf ? { subjectOf } : {}),
      })
      if (answers.length === 0 && running.length === 0 && unread.length === 0) throw unreadable('no-answers')
      return { answers, unread }
    },
  }
}

/** What the source was not declared for is never written for it. */
function checked(mapping: SourceMapping, request: Parameters<PollingSource['write']>[0][number]): WireRecord {
  if (!mapping.capabilities.acts.includes(request.act))
    throw new ZhixingError('source-request-invalid', { field: 'act' })
  return writeRequest(mapping, request)
}
