import type { History } from './history'
import type { PayoutModel } from './oracle/index'
import { personOf, Violation } from './witness'

/** Full reckoning with the journals is dear: one history in so many. */
const VERIFY_EVERY = 25

/** The end of a history: nothing goes wrong any more, everything is answered, and the books are compared. */
export async function finish(history: History): Promise<void> {
  for (const act of history.unanswered.splice(0)) await history.give(history.server(), act)
  await history.look()
  for (let round = 0; round < 3; round += 1) {
    await history.drain(history.server(), undefined, 0)
    history.setting.host.days(1)
    history.bank.passDay()
  }
  await confirmFromStatement(history)
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

/** The cashier confirms from the bank's statement what no answer has told. */
async function confirmFromStatement(history: History): Promise<void> {
  for (const payout of [...history.model.payouts.values()]) {
    if (payout.stage !== 'sent' || !history.bank.hasPaid(payout.id)) continue
    const input = { caseId: payout.caseId, payoutId: payout.id, bankReference: `B-${payout.id}` }
    await history.giveDeed({ name: 'fund.confirm-payment', who: 'cashier-1', input })
  }
  await history.look()
}

/** The bank's own books against what the oracle believes: paid once, to whom and what was approved, by three people. */
function compareWithBank({ bank, model }: History): void {
  const paid = new Map<string, number>()
  for (const payment of bank.payments) {
    paid.set(payment.payoutId, (paid.get(payment.payoutId) ?? 0) + 1)
    const payout = model.payouts.get(payment.payoutId)
    if (!payout) throw new Violation('M1 the bank paid what nobody asked for')
    if (payout.stage !== 'paid') throw new Violation(`M7 the bank has paid what is ${payout.stage} here`)
    if (payment.payeeAccount !== payout.payeeAccount || payment.payeeName !== payout.payeeName)
      throw new Violation('M10 the bank has paid somebody else')
    if (payment.amountFen !== payout.amount) throw new Violation('M10 the bank has paid another amount')
  }
  for (const payout of model.payouts.values()) {
    const times = paid.get(payout.id) ?? 0
    if (times > 1) throw new Violation('M1 the bank has paid twice')
    if ((payout.stage === 'paid') !== (times === 1))
      throw new Violation(`M1 a payout is ${payout.stage}, the bank paid ${times} times`)
    if (payout.stage === 'sent') throw new Violation('M1 an order never reached the bank')
    if (payout.stage === 'paid') byThree(payout)
  }
}

function byThree({ requestedBy, approvedBy, sentBy }: PayoutModel): void {
  const people = new Set([requestedBy, approvedBy, sentBy].map((id) => (id === null ? '' : personOf(id).id)))
  if (people.size !== 3 || people.has('')) throw new Violation('M10 a payout by fewer than three people')
}
