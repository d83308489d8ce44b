import { lineOfReturn, returnFound } from './deeds-bank'
import type { History } from './history'
import type { PayoutModel } from './oracle/index'
import { personOf, Violation } from './witness'

/** Full reckoning with the journals is dear: one history in so many. */
const VERIFY_EVERY = 25

/** The end of a history: nothing goes wrong any more, everything is answered, and the books are compared. */
export async function finish(history: History): Promise<void> {
  for (const act of history.unanswered.splice(0)) await history.give(history.server(), act)
  await history.look()
  for (let round = 0; round < 6; round += 1) {
    await history.errands.drain(history.server(), undefined, 0)
    await history.errands.ask(history.server(), undefined, 0)
    history.setting.host.days(2)
    history.bank.passDay()
  }
  await findReturns(history)
  const left = await history.court.takeOutbox({
    now: '9999',
    leaseUntil: '9999',
    limit: 10,
    topics: ['bank.pay'],
  })
  if (left.length > 0) throw new Violation('M1 a message to the bank was never dealt with')
  for (const caseId of history.model.cases.keys()) await history.witness.compareCase(caseId)
  compareWithBank(history)
  const { number } = history.setting
  const isSpoiled = [...history.model.payouts.values()].some((payout) => payout.isSpoiled)
  if (number % VERIFY_EVERY !== 0 || isSpoiled) return
  const { differences } = await history.server().engine.verify()
  if (differences.length > 0) throw new Violation('M2 the rows are not what the journals say')
}

/** The lines of what came back are booked, and the cashier finds them. */
async function findReturns(history: History): Promise<void> {
  for (const payout of [...history.model.payouts.values()]) {
    const entry = history.bank.of(payout.id).find(({ direction }) => direction === 'back')
    if (!entry) continue
    await history.giveDeed(lineOfReturn(payout, entry))
    await history.giveDeed(returnFound(payout, entry))
  }
  await history.look()
}

/** What each end of a payout looks like in the bank's own books. */
const ENDS: Readonly<Record<string, readonly [out: number, back: number]>> = {
  paid: [1, 0],
  returned: [1, 1],
  deposited: [1, 1],
  refused: [0, 0],
  voided: [0, 0],
  requested: [0, 0],
  approved: [0, 0],
}

/** The bank's own books against what the oracle believes: paid once, to whom and what was approved, by three people. */
function compareWithBank({ bank, model }: History): void {
  for (const entry of bank.entries) {
    const payout = model.payouts.get(entry.payoutId)
    if (!payout) throw new Violation('M1 the bank paid what nobody asked for')
    if (entry.key !== payout.key) throw new Violation('M7 the bank was told under another key')
    if (entry.payeeAccount !== payout.payeeAccount || entry.payeeName !== payout.payeeName)
      throw new Violation('M10 the bank has paid somebody else')
    if (entry.amountFen !== payout.amount) throw new Violation('M10 the bank has paid another amount')
  }
  for (const payout of model.payouts.values()) {
    const entries = bank.of(payout.id)
    const out = entries.filter(({ direction }) => direction === 'out').length
    if (out > 1) throw new Violation('M1 the bank has paid twice')
    // What the bank was never told and has said nonsense about waits for a person; its money stays reserved.
    const waits = payout.stage === 'sent' && payout.isDisputed && !bank.hasTaken(payout.id)
    const end = ENDS[waits ? 'approved' : payout.stage]
    if (!end) throw new Violation('M1 an order never reached the bank')
    if (end[0] !== out || end[1] !== entries.length - out)
      throw new Violation(
        `M7 a payout is ${payout.stage}, the bank paid ${out} and took back ${entries.length - out}`,
      )
    if (out === 1) byThree(payout)
  }
}

function byThree({ requestedBy, approvedBy, sentBy }: PayoutModel): void {
  const people = new Set([requestedBy, approvedBy, sentBy].map((id) => (id === null ? '' : personOf(id).id)))
  if (people.size !== 3 || people.has('')) throw new Violation('M10 a payout by fewer than three people')
}
