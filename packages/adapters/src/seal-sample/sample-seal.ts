import { hashBytes, type SealAnswer, type SealRequest, type SealService } from '@zhixing/core/ports'
import { DOCX } from '../docx/renderer'
import { PDF } from '../pdf/media-type'
import { stampDocx } from './stamp-docx'
import { stampPdf } from './stamp-pdf'

export interface SampleSealOptions {
  /** When it seals, ISO 8601 at +08:00. */
  readonly now: () => string
  /** Seals that the court has; `court` when nothing is said. */
  readonly seals?: readonly string[]
}

const MARK = '【样章 SAMPLE：演示用，不是印章】'

/** Marks files visibly as samples and keeps the promises of a seal service: one key is sealed once and answered alike ever after. */
export function createSampleSeal({ now, seals = ['court'] }: SampleSealOptions): SealService {
  const known = new Map<string, { readonly hash: string; readonly answer: SealAnswer }>()
  return {
    id: 'sample',
    async seal(request) {
      const before = known.get(request.key)
      if (before && before.hash !== request.file.hash) return refused('the key was used for another content')
      if (before) return before.answer
      const answer = answerTo(request, seals, now())
      if (answer.kind === 'sealed') known.set(request.key, { hash: request.file.hash, answer })
      return answer
    },
  }
}

function answerTo(request: SealRequest, seals: readonly string[], sealedAt: string): SealAnswer {
  const { key, seal, file, authorisedBy } = request
  if (!seals.includes(seal)) return refused(`there is no seal ${seal}`)
  if (hashBytes(file.bytes) !== file.hash) return refused('the content does not have the hash that was told')
  const note = `${MARK} 用印依据：${authorisedBy.name}签发；编号 ${key}；${sealedAt.slice(0, 10)}`
  const bytes = stamped(file, note)
  if (!bytes) return refused(`files of ${file.mediaType} cannot be marked`)
  const issuer = '样章服务 sample seal service'
  const certificate = { id: key, issuer, seal, contentHash: file.hash, sealedAt, sample: true }
  return { kind: 'sealed', bytes, mediaType: file.mediaType, certificate }
}

function stamped({ mediaType, bytes }: SealRequest['file'], note: string): Uint8Array | undefined {
  if (mediaType === DOCX) return stampDocx(bytes, note)
  if (mediaType === PDF) return stampPdf(bytes, note)
  if (mediaType === 'text/plain') {
    return new TextEncoder().encode(`${new TextDecoder().decode(bytes)}\n\n${note}\n`)
  }
  return undefined
}

function refused(text: string): SealAnswer {
  return { kind: 'refused', text }
}
