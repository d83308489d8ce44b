import type { Outcome, ZhixingClient } from '../client/types'
import type { Engine } from '../engine/index'
import { ZhixingError } from '../kernel/errors'
import { type Actor, isParty } from '../kernel/role'
import { streamKey, streamKind } from '../kernel/stream'
import { findingText } from '../locales/index'
import type { Locale } from '../locales/words'
import type { FileStore } from '../ports/host'
import { courtOnly } from './court-only'

export interface DirectClientOptions {
  readonly engine: Engine
  readonly actor: Actor
  readonly locale?: Locale
  readonly files?: FileStore
}

/** The same client without a wire: the engine runs in the page (stories, tests, offline demonstrations). */
export function createDirectClient(options: DirectClientOptions): ZhixingClient {
  const { engine, actor, files } = options
  const locale = options.locale ?? 'zh-CN'
  return {
    query: (name, input) => engine.query({ name, input, actor }),
    async execute(name, input, given = {}) {
      const outcome = await engine.execute({ name, input, actor, ...given })
      const words = await engine.wordsOf(actor.courtId, locale)
      const text = (finding: Parameters<typeof findingText>[0]) => findingText(finding, words, locale)
      if (outcome.kind === 'refused') return { ...outcome, text: text(outcome) }
      const warnings = outcome.warnings.map((warning) => ({
        ...warning,
        text: text(warning),
      }))
      return { ...outcome, warnings } as unknown as Outcome<never>
    },
    words: (asked) => engine.wordsOf(actor.courtId, asked),
    async file(hash, caseId) {
      if (isParty(actor) && caseId !== undefined) {
        await engine.query({ name: 'dossier.party-file', input: { caseId, hash }, actor })
      } else courtOnly(actor, 'files')
      const found = await files?.get(actor.courtId, hash)
      if (!found) throw new ZhixingError('file-unknown', { hash })
      return new Blob([new Uint8Array(found.bytes)], { type: found.file.mediaType })
    },
    async upload(file) {
      courtOnly(actor, 'files')
      if (!files) throw new ZhixingError('not-found', {})
      return files.put(actor.courtId, new Uint8Array(await file.arrayBuffer()), file.type)
    },
    subscribe(listener) {
      courtOnly(actor, 'changes')
      return engine.on(({ courtId, stream, type, seq }) => {
        if (courtId !== actor.courtId) return
        const caseId = streamKind(stream) === 'case' ? streamKey(stream) : null
        listener({ position: seq, caseId, type })
      })
    },
  }
}
