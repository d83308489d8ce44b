import type { RegistryDialect } from '@zhixing/core/testing'
import type { WireCodec } from '../asset-source/codec'
import type { SourceMapping } from '../asset-source/mapping'
import { readCollect, readQuestion } from './mapped-read'
import { writeReplies, writeShort } from './mapped-write'
import { recordsAt } from './wire-path'

export interface MappedDialectOptions {
  readonly mapping: SourceMapping
  /** How records travel: `jsonCodec`, `soapCodec({ namespace })`. */
  readonly codec: WireCodec
  /** How the address ends at which answers are fetched; `/collect` when absent. */
  readonly collectPath?: string
}

/**
 * The registry as a mapping sees it: reads what the mapping writes and writes what it reads. It finds what a mapping leaves
 * out – rights, owners, dates, codes – and what the transport does wrong. It cannot find that a field is called otherwise at
 * the real registry: for that, play recorded exchanges back.
 *
 * @example await serveRegistry({ registry, dialect: dialectOfMapping({ mapping, codec: jsonCodec }) })
 */
export function dialectOfMapping(options: MappedDialectOptions): RegistryDialect {
  const { mapping, codec, collectPath = '/collect' } = options
  return {
    readCall({ path, body }) {
      const told = codec.read(new TextDecoder().decode(body))
      if (told.kind === 'fault') throw new Error(`a fault instead of a request: ${told.code}`)
      const records = recordsAt(told.message, mapping.request.list)
      const [first] = records
      if (path.split('?')[0]?.endsWith(collectPath) && first)
        return { kind: 'collect', requestNo: readCollect(mapping, first), afterPart: 0 }
      return { kind: 'submit', questions: records.map((record) => readQuestion(mapping, record)) }
    },
    async writeSaid(said) {
      // XML has no empty list: it is an element with nothing in it.
      const empty = codec.contentType.includes('xml') ? '' : []
      const isAnswer = said.kind === 'replies' && said.replies.length > 0
      const record = isAnswer ? writeReplies(mapping, said.replies, empty) : writeShort(mapping, said)
      return { contentType: codec.contentType, body: await codec.write(record, 'reply') }
    },
  }
}
