import type { ToSend } from '../domain/openness/contract-queries'
import type { CommandCall } from '../kernel/module'
import { yuanGrouped } from '../kernel/money'
import { type PushWriting, pushText } from '../kernel/profile-push'
import { systemActor } from '../kernel/role'
import type { CourtId } from '../kernel/stream'
import type { Channel, ChannelAnswer, ChannelMessage } from '../ports/channel'
import type { Engine } from './create-engine'
import type { Sender } from './drain'

/** What the court tells its parties by. */
export interface PushOptions {
  readonly engine: Pick<Engine, 'query' | 'wordsOf'>
  /** Any number of them: the core knows none by name. */
  readonly channels: readonly Channel[]
  readonly courtName: (courtId: CourtId) => string
  /** The language of the messages; Chinese when nothing is said. */
  readonly locale?: 'zh-CN' | 'en'
  /** How long a channel may take over one message, in milliseconds; 10 seconds when absent. */
  readonly timeoutMs?: number
}

/** What the outbox holds: where to look, and nothing of what is said. */
interface PushMessage {
  readonly caseId: string
  readonly itemIds: readonly string[]
}

const TIMEOUT = 10_000
const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error)).slice(0, 300)

/**
 * The sender for `openness.push`: asks what may be said now, says it to each recipient by each channel, and records what
 * came of it. What was held back in the meantime goes nowhere. A time-out is unknown and is sent again under the same key.
 *
 * @example await engine.drain({ 'openness.push': pushToParties({ engine, channels, courtName }) })
 */
export function pushToParties(options: PushOptions): Sender {
  const { engine, channels } = options
  return async ({ courtId, payload }) => {
    const { caseId, itemIds } = payload as unknown as PushMessage
    const actor = systemActor(courtId, 'sender:openness.push')
    const writing = await writingOf(options, courtId)
    const calls: CommandCall[] = []
    for (const itemId of itemIds) {
      const input = { caseId, itemId }
      const found = await engine.query<ToSend | null>({ name: 'openness.to-send', input, actor })
      if (!found) continue
      const said = pushText(found.item.text, found.item.values, writing)
      for (const { partyId, settled } of found.to) {
        const open = channels.filter(({ id }) => !settled.includes(id))
        const message = { courtId, courtName: options.courtName(courtId), caseId, partyId }
        const answers = await Promise.all(
          open.map((channel) => ask(channel, { ...messageOf(found, said, writing), ...message }, options)),
        )
        const told = { caseId, itemId, partyId, said, answers }
        calls.push({ name: 'openness.record-delivery', input: told })
      }
    }
    return calls
  }
}

function messageOf(
  { caseNumber, item: { id: itemId, kind, occurredOn } }: ToSend,
  text: string,
  { label }: PushWriting,
) {
  return { caseNumber, itemId, kind, kindLabel: label('push-kind', kind), text, occurredOn }
}

async function writingOf({ engine, locale = 'zh-CN' }: PushOptions, courtId: CourtId): Promise<PushWriting> {
  const { labels } = await engine.wordsOf(courtId, locale)
  return { locale, money: yuanGrouped, label: (kind, code) => labels[`${kind}.${code}`] ?? code }
}

/** One channel, one recipient: whatever it throws, nothing is known of what it has done. */
async function ask(
  channel: Channel,
  message: Omit<ChannelMessage, 'key'>,
  { timeoutMs = TIMEOUT }: PushOptions,
) {
  const key = `${message.itemId}:${message.partyId}:${channel.id}`
  const signal = AbortSignal.timeout(timeoutMs)
  // A channel that does not listen to the signal is left behind as well.
  const over = new Promise<ChannelAnswer>((resolve) => {
    const tell = () => resolve({ outcome: 'unknown', reason: `no answer within ${timeoutMs} ms` })
    signal.addEventListener('abort', tell, { once: true })
  })
  const answer = await Promise.race([channel.send({ ...message, key }, { signal }), over]).catch(
    (error: unknown): ChannelAnswer => ({ outcome: 'unknown', reason: reasonOf(error) }),
  )
  return answer.outcome === 'delivered'
    ? { channel: channel.id, outcome: answer.outcome, reference: answer.reference, reason: null }
    : { channel: channel.id, outcome: answer.outcome, reference: null, reason: answer.reason }
}
