import { hashBytes } from '../../kernel/hash'
import type { SealAnswer, SealRequest, SealService } from '../../ports/seal'
import type { SealConformanceOptions, SealHarness } from './kit'

const bytes = (text: string) => new TextEncoder().encode(text)

/** Asked for with every reference service. */
export const REFERENCE_SEAL = {
  capabilities: {
    ...{ seals: ['court'], mediaTypes: ['text/plain'], sample: false, keepsOriginal: true },
    plays: ['broken-line', 'silence'],
  },
  files: [{ mediaType: 'text/plain', bytes: bytes('执行通知书') }],
  other: bytes('报告财产令'),
} as const satisfies Omit<SealConformanceOptions, 'make'>

type Behaviour = Parameters<NonNullable<SealHarness['behave']>>[0]

/** A service that does everything right, in memory: what is broken in a test is one thing of it. */
export function referenceSeal(
  break_: (right: SealService) => Partial<SealService> = () => ({}),
): SealHarness {
  const known = new Map<
    string,
    { readonly hash: string; readonly answer: Extract<SealAnswer, { kind: 'sealed' }> }
  >()
  let count = 0
  let behaves: Behaviour = 'answers'
  const put = (request: SealRequest): SealAnswer => {
    const { key, seal, file } = request
    const before = known.get(key)
    if (before)
      return before.hash === file.hash ? before.answer : refused('the key was used for another content')
    if (hashBytes(file.bytes) !== file.hash) return refused('the content has another hash')
    if (seal !== 'court') return refused(`there is no seal ${seal}`)
    if (file.mediaType !== 'text/plain') return refused(`files of ${file.mediaType} are not sealed`)
    count += 1
    const sealed = new Uint8Array([...file.bytes, ...bytes('【印】')])
    const about = { issuer: '印章服务', seal, contentHash: file.hash, sealedAt: '2026-11-22T09:00:00+08:00' }
    const certificate = { id: `seal-${count}`, ...about, sample: false }
    const answer = { kind: 'sealed', bytes: sealed, mediaType: file.mediaType, certificate } as const
    known.set(key, { hash: file.hash, answer })
    return answer
  }
  const right: SealService = {
    id: 'reference',
    async seal(request, options) {
      if (behaves === 'silence') await silent(options?.signal)
      const answer = put(request)
      if (behaves === 'broken-line') throw new Error('the line broke')
      return answer
    },
  }
  return {
    service: { ...right, ...break_(right) },
    sealed: () => count,
    behave: (as) => {
      behaves = as
    },
  }
}

const refused = (text: string): SealAnswer => ({ kind: 'refused', text })

function silent(signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(signal.reason)))
}
