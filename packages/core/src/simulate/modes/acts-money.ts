import { payeeAccountOf } from '../payee'
import type { Item } from './desk'
import type { Matter } from './matter'
import type { World } from './world'

const BANK_ACCOUNT = '27060112020104000'

/** The way of a sum: booked, identified, asked for, approved, sent, paid; by four different people. */
export async function moneyAct(world: World, matter: Matter, item: Item, personId: string): Promise<void> {
  if (item.kind === 'booking') return book(world, matter, Number(item.ref), personId)
  if (item.kind === 'payout-request') return request(world, matter)
  const { caseId } = matter
  const payout = world.gauge.payout(item.ref)
  if (!payout) return
  if (item.kind === 'payout-approval') {
    const { contentHash } = payout
    const approvers = (['execution-director', 'vice-president-in-charge', 'team-head'] as const)
      .map((role) => world.post(role))
      .filter((id) => id !== payout.requestedBy)
    for (const approver of approvers) {
      const input = { caseId, payoutId: item.ref, contentHash }
      const given = await world.give<{ isApproved: boolean }>(approver, 'fund.approve-payout', input)
      if (given.kind === 'refused' || given.result.isApproved) break
    }
    return
  }
  await world.give(personId, 'fund.send-payout', { caseId, payoutId: item.ref })
  const bankReference = `bank-${item.ref}`
  await world.give(personId, 'fund.confirm-payment', { caseId, payoutId: item.ref, bankReference })
}

async function book(world: World, matter: Matter, at: number, clerk: string): Promise<void> {
  const payment = matter.facts.payments[at]
  if (!payment) return
  const booked = await world.give<{ receiptId: string }>(clerk, 'fund.book-receipt', {
    bankAccount: BANK_ACCOUNT,
    serial: `${matter.facts.no}-${at}`,
    statementId: `statement-${world.today}`,
    direction: 'credit',
    amountMinor: payment.amountFen,
    currency: 'CNY',
    bookedOn: world.today,
    payerName: `被执行人${matter.facts.no}`,
    payerAccount: null,
    remittance: '执行款',
  })
  if (booked.kind === 'refused') return
  world.gauge.receivedFen += payment.amountFen
  const { receiptId } = booked.result
  await world.give(clerk, 'fund.identify-receipt', { receiptId, caseId: matter.caseId, reason: '汇款附言' })
}

/** Everything that is available goes to the applicant. */
async function request(world: World, matter: Matter): Promise<void> {
  matter.begun.delete('payout-request')
  if (matter.undertakerId === null || matter.availableFen === 0n) return
  const { caseId, applicantId: partyId } = matter
  const asker = world.actor(matter.undertakerId)
  const account = { account: '6222021234567890123', bank: '中国农业银行' }
  const named = { engine: world.engine, asker, caseId, partyId, ...account }
  const payeeAccountId = await payeeAccountOf(named, async (role, name, input) => {
    const given = await world.give<object>(world.post(role), name, input)
    return given.kind === 'accepted' ? given.result : {}
  })
  await world.give(matter.undertakerId, 'fund.request-payout', {
    caseId: matter.caseId,
    payeePartyId: matter.applicantId,
    payeeAccountId,
    amountFen: matter.availableFen,
    purpose: 'claim',
    basis: '发放案款审批表',
  })
}
