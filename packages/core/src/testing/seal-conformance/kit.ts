import { hashBytes } from '../../kernel/hash'
import type { SealAnswer, SealRequest, SealService } from '../../ports/seal'
import { ConformanceFailure, plain, promise, type SourceConformanceCase } from '../source-conformance/kit'

/** What a seal service is published as. */
export interface SealCapabilities {
  /** Codes of the seals that it has. */
  readonly seals: readonly string[]
  /** Kinds of files that it can seal. */
  readonly mediaTypes: readonly string[]
  /** Its certificates say that they are samples: a stand-in, no seal of any court. */
  readonly sample: boolean
  /** The file that was given in stays readable at the beginning of the sealed one (as PDF and its updates do). */
  readonly keepsOriginal: boolean
  /** What the host can play of the service behind it; what it cannot is left out and named. */
  readonly plays: readonly ('broken-line' | 'silence')[]
}

/** A service with what is behind it. */
export interface SealHarness {
  readonly service: SealService
  /** How often the other side has really sealed. */
  readonly sealed: () => number
  /** How the other side behaves from now on; `broken-line`: it seals, and the answer is lost. */
  readonly behave?: (as: 'answers' | 'broken-line' | 'silence') => void
}

export interface SealConformanceOptions {
  /** A fresh service. Called once for every case. */
  make(): SealHarness | Promise<SealHarness>
  readonly capabilities: SealCapabilities
  /** A document of each declared kind, and another one of the first kind. */
  readonly files: readonly { readonly mediaType: string; readonly bytes: Uint8Array }[]
  readonly other: Uint8Array
}

type Pair = readonly [zh: string, en: string]
export const words = ([zh, en]: Pair) => ({ zh, en })

/** A case before it knows for which service it is run. */
export interface SealDefinition {
  readonly id: string
  readonly title: Pair
  readonly why: Pair
  readonly fix: Pair
  readonly needs?: SealCapabilities['plays'][number]
  readonly unless?: (capabilities: SealCapabilities) => Pair | undefined
  check(bench: SealBench): Promise<void>
}

/** One service with its files and questions. */
export class SealBench {
  readonly harness: SealHarness
  readonly options: SealConformanceOptions
  readonly #key: string

  constructor(harness: SealHarness, options: SealConformanceOptions, key: string) {
    this.harness = harness
    this.options = options
    this.#key = key
  }

  /** A question about the first file, with the first seal. */
  request(more: Partial<SealRequest> = {}): SealRequest {
    const [first] = this.options.files
    if (!first) throw new Error('files: at least one is needed')
    return {
      ...{ key: `${this.#key}-1`, seal: this.options.capabilities.seals[0] ?? '', file: fileOf(first) },
      ...{ caseNumber: '（2026）甘1202执1号', title: '执行通知书', number: null },
      authorisedBy: { id: 'judge-1', name: '李明' },
      ...more,
    }
  }

  keyed(n: number): string {
    return `${this.#key}-${n}`
  }

  /** What it says; what it throws is `unknown`, as the core takes it. */
  async ask(request: SealRequest, signal?: AbortSignal): Promise<SealAnswer> {
    const given = { ...request, file: { ...request.file, bytes: request.file.bytes.slice() } }
    return this.harness.service
      .seal(given, { signal: signal ?? AbortSignal.timeout(10_000) })
      .catch((error: unknown) => ({ kind: 'unknown', text: String(error) }))
  }

  /** What it says, which has to be a sealed file. */
  async sealed(request: SealRequest): Promise<Extract<SealAnswer, { kind: 'sealed' }>> {
    const answer = await this.ask(request)
    promise(answer.kind === 'sealed', words(['已用印', 'sealed']), told(answer))
    return answer as Extract<SealAnswer, { kind: 'sealed' }>
  }

  async refused(request: SealRequest, about: Pair): Promise<void> {
    const answer = await this.ask(request)
    const expected = words([`拒绝（refused）：${about[0]}`, `refused: ${about[1]}`])
    promise(answer.kind === 'refused', expected, told(answer))
    promise(
      answer.text.trim() !== '',
      words(['写明理由', 'a reason in words']),
      words(['理由是空的', 'no words']),
    )
  }
}

export function fileOf({ mediaType, bytes }: SealConformanceOptions['files'][number]): SealRequest['file'] {
  return { mediaType, bytes, hash: hashBytes(bytes) }
}

/** What came, in words. */
export function told(answer: SealAnswer) {
  if (answer.kind === 'sealed') return words(['已用印', 'sealed'])
  const about = `${answer.kind}${answer.text ? `: ${answer.text}` : ''}`.slice(0, 200)
  return plain(about)
}

/** The case for one service. */
export function sealCase(definition: SealDefinition, options: SealConformanceOptions): SourceConformanceCase {
  const { id, title, why, fix, check, needs, unless } = definition
  const { capabilities } = options
  const isPlayed = needs === undefined || capabilities.plays.includes(needs)
  const skipped = isPlayed
    ? unless?.(capabilities)
    : ([`没有演示“${needs}”的办法`, `the harness cannot play ${needs}`] as const)
  return {
    id,
    name: title[1],
    ...{ title: words(title), why: words(why), fix: words(fix) },
    ...(skipped ? { skipped: words(skipped) } : {}),
    run: async () => {
      if (skipped) return
      await check(new SealBench(await options.make(), options, `conformance-${id}`))
    },
  }
}

export { ConformanceFailure, plain, promise }
