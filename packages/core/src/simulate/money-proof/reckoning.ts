import { lineOfReturn, returnFound } from './deeds-bank'
import type { History } from './history'
import { levelsOf, type Model, type PayoutModel, TREASURY, unaccounted } from './oracle/index'
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
  if (unaccounted(history.model) !== 0n) throw new Violation('M1 what came in is not what is there')
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

/** What a payout that has come to this end looks like in the bank's own books: paid out, sent back. */
function endOf({ stage, backOn }: PayoutModel): readonly [out: number, back: number] | undefined {
  if (stage === 'sent') return undefined
  if (backOn !== '') return [1, 1]
  return stage === 'paid' ? [1, 0] : [0, 0]
}

/** The bank's own books against what the oracle believes: paid once, to whom and what was approved, by three people. */
function compareWithBank({ bank, model }: History): void {
  for (const entry of bank.entries) {
    const payout = model.payouts.get(entry.payoutId)
    if (!payout) throw new Violation('M1 the bank paid what nobody asked for')
    if (entry.key !== payout.key) throw new Violation('M7 the bank was told under another key')
    if (!isSeenByTwo(payout, model))
      throw new Violation('M10 paid to an account that two people have not seen')
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
    const end = waits ? [0, 0] : endOf(payout)
    if (!end) throw new Violation('M1 an order never reached the bank')
    if (end[0] !== out || end[1] !== entries.length - out)
      throw new Violation(
        `M7 a payout is ${payout.stage}, the bank paid ${out} and took back ${entries.length - out}`,
      )
    const isKept = out === 0 && ['deposited', 'collecting', 'collected'].includes(payout.stage)
    if (out === 1 || isKept) byOthers(payout, model)
  }
}

/** Where it went was written down by one person and put into force by another: for the payee himself, or the treasury. */
function isSeenByTwo({ payeeAccountId, payeeParty, payeeAccount }: PayoutModel, model: Model): boolean {
  const own = payeeAccountId === null ? undefined : model.payeeAccounts.get(payeeAccountId)
  if (own) {
    const { party, number, registeredBy, decidedBy, stage } = own
    const isSeen = decidedBy !== null && decidedBy !== registeredBy && stage !== 'rejected'
    return isSeen && party === payeeParty && number === payeeAccount
  }
  if (payeeParty !== TREASURY) return false
  return [...model.treasury.values()].some(({ number, proposedBy, decidedBy, stage }) => {
    const wasInForce = stage === 'in-force' || stage === 'replaced'
    return wasInForce && number === payeeAccount && decidedBy !== proposedBy
  })
}

/** Whoever asked, approved and carried it out are as many people as it takes; large sums have the posts they need. */
function byOthers(payout: PayoutModel, model: Model): void {
  const { requestedBy, approvals, sentBy, amount } = payout
  const hands = [requestedBy, ...approvals.map(({ by }) => by), sentBy]
  const people = new Set(hands.map((id) => (id === null ? '' : personOf(id).id)))
  const needed = levelsOf(model, amount).length
  if (people.size !== 2 + needed || people.has('') || hands.length !== 2 + needed)
    throw new Violation('M10 a payout by fewer people than it takes')
}
