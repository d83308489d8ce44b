import type { Storage } from '@zhixing/core/ports'
import { type Job, openEngine } from './money-court'

/** What is wrong in the end; each list names the commands, or the rows. */
export interface Reckoning {
  /** Answered, and nothing of it is there. */
  readonly missing: readonly string[]
  /** There by half: one stream without the other, an order without its message, rows without their journal. */
  readonly half: readonly string[]
  /** There more than once. */
  readonly twice: readonly string[]
}

interface Seen {
  /** How often a key or a payout was met, by what was done with it. */
  readonly marks: Map<string, number>
  readonly sent: Set<string>
  readonly identified: Set<string>
  readonly received: Set<string>
}

/** Reads the journals and looks for every command in them: without asking the code that wrote them. */
export async function reckon(
  storage: Storage,
  jobs: ReadonlyMap<string, Job>,
  answers: ReadonlyMap<string, string>,
): Promise<Reckoning> {
  const engine = await openEngine(storage)
  const court = storage.forCourt('gan1202')
  const seen: Seen = { marks: new Map(), sent: new Set(), identified: new Set(), received: new Set() }
  for (const stream of await court.streams({ limit: 100_000 })) {
    for (const { type, data } of await court.journal(stream))
      note(seen, type, data as Record<string, unknown>)
  }
  const missing: string[] = []
  const twice: string[] = []
  const half: string[] = []
  for (const job of jobs.values()) {
    const times = seen.marks.get(markOf(job)) ?? 0
    const answer = answers.get(job.key)
    if (times > 1) twice.push(job.key)
    if (answer === 'accepted' && times === 0) missing.push(job.key)
  }
  for (const id of seen.received) if ((seen.marks.get(`received ${id}`) ?? 0) > 1) twice.push(id)
  for (const id of seen.received) if (!seen.identified.has(id)) half.push(`${id}: received, not identified`)
  for (const id of seen.identified) if (!seen.received.has(id)) half.push(`${id}: identified, not received`)
  const queue = await court.takeOutbox({
    now: '9999',
    leaseUntil: '9999',
    limit: 1_000_000,
    topics: ['bank.pay'],
  })
  const messages = new Set(queue.map(({ payload }) => String(payload.payoutId)))
  for (const id of seen.sent) if (!messages.has(id)) half.push(`${id}: sent, no message`)
  const { differences } = await engine.verify()
  for (const difference of differences) half.push(JSON.stringify(difference))
  return { missing, half, twice }
}

/** Every command leaves something in the journal that only it can leave. */
function markOf({ name, key, input }: Job): string {
  switch (name) {
    case 'fund.approve-payout':
    case 'fund.send-payout':
      return `${name} ${input.payoutId}`
    default:
      return `${name} ${key}`
  }
}

function note(seen: Seen, type: string, data: Record<string, unknown>): void {
  const mark = (text: string) => seen.marks.set(text, (seen.marks.get(text) ?? 0) + 1)
  switch (type) {
    case 'fund.ReceiptBooked':
      return void mark(`fund.book-receipt ${data.serial}`)
    case 'fund.ReceiptIdentified':
      seen.identified.add(String(data.receiptId))
      return void mark(`fund.identify-receipt ${data.reason}`)
    case 'fund.MoneyReceived':
      seen.received.add(String(data.receiptId))
      return void mark(`received ${data.receiptId}`)
    case 'fund.PayoutRequested':
      return void mark(`fund.request-payout ${data.basis}`)
    case 'fund.PayoutApproved':
      return void mark(`fund.approve-payout ${data.payoutId}`)
    case 'fund.PayoutSent':
      seen.sent.add(String(data.payoutId))
      return void mark(`fund.send-payout ${data.payoutId}`)
    case 'fund.PayoutPaid':
      return void mark(`fund.confirm-payment ${data.bankReference}`)
  }
}
