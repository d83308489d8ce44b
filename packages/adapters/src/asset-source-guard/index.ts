/**
 * A guard before sources that are called; needs `cockatiel`.
 *
 * @module
 */
import { ZhixingError } from '@zhixing/core'
import type { CalledSource, SourceAnswer, SourceReceipt } from '@zhixing/core/ports'
import {
  BrokenCircuitError,
  BulkheadRejectedError,
  bulkhead,
  CircuitState,
  ConsecutiveBreaker,
  circuitBreaker,
  ExponentialBackoff,
  handleAll,
  type IPolicy,
  isTaskCancelledError,
  retry,
  TimeoutStrategy,
  timeout,
  wrap,
} from 'cockatiel'
import { reasonOf } from '../asset-source/answers'
import { systemClock } from '../system/index'

/** How much a source is trusted with. Every number has a default. */
export interface GuardOptions {
  /** How long one call may take, in milliseconds; 20 seconds. A source that does not listen to the signal is left behind. */
  readonly timeoutMs?: number
  /** How often a query is sent again by itself; twice. Only where the source declared itself `repeatable`. */
  readonly retries?: number
  /** Shortest and longest wait before it, in milliseconds; chance moves it in between. */
  readonly retryWaitMs?: { readonly first: number; readonly most: number }
  /** After so many failures in a row nobody is asked for a while; 5, and 30 seconds. */
  readonly breakAfter?: number
  readonly breakForMs?: number
  /** How many calls at once and how many wait; 4 and 100. One slow source takes no more of the court than that. */
  readonly atOnce?: number
  readonly queue?: number
  /** An instant at China Standard Time; the machine's clock when absent. */
  readonly now?: () => string
}

/** How a source stands, for screens. */
export interface SourceStatus {
  readonly sourceId: string
  /** `open`: nobody is asked; `half-open`: one call tries whether it is back. */
  readonly circuit: 'closed' | 'open' | 'half-open'
  readonly lastSuccessAt: string | null
  readonly lastFailure: { readonly at: string; readonly reason: string } | null
  readonly running: number
  readonly queued: number
}

/** A called source behind its guard. */
export interface GuardedSource extends CalledSource {
  status(): SourceStatus
}

const CIRCUITS: Readonly<Record<CircuitState, SourceStatus['circuit']>> = {
  [CircuitState.Closed]: 'closed',
  [CircuitState.Open]: 'open',
  [CircuitState.Isolated]: 'open',
  [CircuitState.HalfOpen]: 'half-open',
}

/** `submit` says by a value what other calls throw. */
const isUnknown = (value: unknown) => (value as SourceReceipt | undefined)?.kind === 'unknown'
const failing = handleAll.orWhenResult(isUnknown)

/**
 * Puts a guard before a source: a limit of time for every call, a limit of calls at once, no calls for a while after many
 * failures, and a second attempt for queries to a source that may be asked twice. A control act is never sent twice by itself.
 * What a guard stops is answered `unknown` at once, with its reason: the line stays open and is asked again.
 *
 * @example const source = guardSource(createHttpSource(options), { timeoutMs: 5_000 })
 */
export function guardSource(source: CalledSource, options: GuardOptions = {}): GuardedSource {
  const clock = systemClock()
  const now = options.now ?? (() => clock.now())
  const { atOnce = 4, queue = 100 } = options
  const limit = bulkhead(atOnce, queue)
  const breaker = circuitBreaker(failing, {
    halfOpenAfter: options.breakForMs ?? 30_000,
    breaker: new ConsecutiveBreaker(options.breakAfter ?? 5),
  })
  const { first = 200, most = 5_000 } = options.retryWaitMs ?? {}
  const again = retry(failing, {
    maxAttempts: options.retries ?? 2,
    // Full jitter: many lines that failed together do not come back together.
    backoff: new ExponentialBackoff({ initialDelay: first, maxDelay: most }),
  })
  const within = timeout(options.timeoutMs ?? 20_000, {
    strategy: TimeoutStrategy.Aggressive,
    abortOnReturn: true,
  })
  const once = wrap(limit, breaker, within)
  const repeated = wrap(limit, breaker, again, within)
  const seen: { success: string | null; failure: SourceStatus['lastFailure'] } = {
    success: null,
    failure: null,
  }

  /** Runs one call; what the guard stopped is thrown with the guard's reason. */
  async function run<T>(mayRepeat: boolean, call: (signal: AbortSignal) => Promise<T>, signal: AbortSignal) {
    const policy: IPolicy = mayRepeat && source.capabilities.repeatable ? repeated : once
    try {
      const value = await policy.execute(({ signal: inner }) => call(inner), signal)
      if (isUnknown(value)) seen.failure = { at: now(), reason: (value as unknown as { text: string }).text }
      else seen.success = now()
      return value
    } catch (error) {
      const reason = stopped(error, options.timeoutMs ?? 20_000)
      seen.failure = { at: now(), reason }
      throw new ZhixingError('source-unavailable', { source: source.id, reason })
    }
  }

  return {
    id: source.id,
    capabilities: source.capabilities,
    async submit(request, { signal }): Promise<SourceReceipt> {
      try {
        return await run(
          request.act === 'query',
          (inner) => source.submit(request, { signal: inner }),
          signal,
        )
      } catch (error) {
        return { kind: 'unknown', text: reasonOf(error) }
      }
    },
    collect: (requestNo, { signal, ...more }): Promise<readonly SourceAnswer[] | 'not-known'> =>
      run(true, (inner) => source.collect(requestNo, { ...more, signal: inner }), signal),
    status: () => ({
      sourceId: source.id,
      circuit: CIRCUITS[breaker.state],
      lastSuccessAt: seen.success,
      lastFailure: seen.failure,
      running: atOnce - limit.executionSlots,
      queued: queue - limit.queueSlots,
    }),
  }
}

/** Why nothing came of a call, in words that say who stopped it. */
function stopped(error: unknown, timeoutMs: number): string {
  if (error instanceof BrokenCircuitError) return 'circuit-open'
  if (error instanceof BulkheadRejectedError) return 'queue-full'
  if (isTaskCancelledError(error)) return `no answer within ${timeoutMs} ms`
  return reasonOf(error)
}
