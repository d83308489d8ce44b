import type { Channel, ChannelAnswer } from '@zhixing/core/ports'
import {
  bulkhead,
  ConsecutiveBreaker,
  circuitBreaker,
  ExponentialBackoff,
  handleAll,
  handleWhenResult,
  retry,
  TimeoutStrategy,
  timeout,
  wrap,
} from 'cockatiel'
import { reasonOf } from '../asset-source/answers'

/** How much a channel is trusted with. Every number has a default. */
export interface ChannelGuardOptions {
  /** How long one call may take, in milliseconds; 5 seconds. */
  readonly timeoutMs?: number
  /** How often a call is made again at once where the channel was busy, or its key makes a repetition harmless; twice. */
  readonly retries?: number
  readonly retryWaitMs?: { readonly first: number; readonly most: number }
  /** The channel knows a message by its key: what is unknown may be asked again at once. Not where it has no keys. */
  readonly repeatable?: boolean
  /** How many calls at once, and how many wait; 4 and 1,000. */
  readonly atOnce?: number
  readonly queue?: number
  /** After so many failures in a row nobody is asked for a while; 5, and 30 seconds. */
  readonly breakAfter?: number
  readonly breakForMs?: number
}

/**
 * A channel behind a guard. What the guard stops is `busy` where nothing was sent, and `unknown` where something may have
 * been: the core sends both again, later, under the same key.
 */
export function guardChannel(channel: Channel, options: ChannelGuardOptions = {}): Channel {
  const { atOnce = 4, queue = 1000, repeatable = false } = options
  const { first = 200, most = 5_000 } = options.retryWaitMs ?? {}
  const limit = bulkhead(atOnce, queue)
  const breaker = circuitBreaker(handleAll, {
    halfOpenAfter: options.breakForMs ?? 30_000,
    breaker: new ConsecutiveBreaker(options.breakAfter ?? 5),
  })
  const again = retry(
    handleWhenResult((answer) => mayRepeat(answer as ChannelAnswer, repeatable)),
    {
      maxAttempts: options.retries ?? 2,
      // Full jitter: many messages that were put off together do not come back together.
      backoff: new ExponentialBackoff({ initialDelay: first, maxDelay: most }),
    },
  )
  const timeoutMs = options.timeoutMs ?? 5_000
  const within = timeout(timeoutMs, { strategy: TimeoutStrategy.Aggressive, abortOnReturn: true })
  const guarded = wrap(breaker, within)
  return {
    id: channel.id,
    async send(message, { signal }) {
      const once = async (): Promise<ChannelAnswer> => {
        let sent = false
        try {
          return await guarded.execute(({ signal: inner }) => {
            sent = true
            return channel.send(message, { signal: inner })
          }, signal)
        } catch (error) {
          return { outcome: sent ? 'unknown' : 'busy', reason: reasonOf(error) }
        }
      }
      try {
        return await limit.execute(() => again.execute(once), signal)
      } catch (error) {
        return { outcome: 'busy', reason: reasonOf(error) }
      }
    },
  }
}

const mayRepeat = ({ outcome }: ChannelAnswer, repeatable: boolean) =>
  outcome === 'busy' || (repeatable && outcome === 'unknown')
