import type { CaseDetail } from '../domain/case/contract'
import { importActor } from '../kernel/role'
import { bankAccount } from '../testing/names'
import type { Instalment } from './course'
import type { Life, Strand } from './life'
import { paper } from './papers'
import { payeeAccountOf } from './payee'
import { delay } from './staff'
import { statementIdOf } from './statements'

/** On this day the line to the bank breaks: one payout of a court is not answered any more. */
const TIME_OUT_ON = '2024-06-21'
const NEVER = '9999-12-31'

/** Money of a case: on the bank's statement, identified, requested, approved, sent, paid. */
export async function* instalment(life: Life, part: Instalment, order: number): Strand {
  yield part.on
  const { random } = life
  const amountFen = shareOf(life.plan.filing.claimFen, part.share)
  const receiptId = await book(life, part, order, amountFen)
  const clerk = random.pick(life.staff.withRole('fund-clerk'))
  yield life.after(part.anonymous ? random.int(2, 7) : delay(random, 1, clerk.pace))
  const reason = part.anonymous ? '经询问付款人和承办人员核实' : '附言载明案号'
  await life.give(clerk, 'fund.identify-receipt', { receiptId, reason })
  if (random.chance(0.015)) {
    await life.tryInVain(
      life.judge,
      'closing.propose',
      { closingKind: 'performed', ground: '被执行人已履行完毕' },
      // The gate looks at the money before anything else, also in a suspended case.
      'closing.no-money-inside',
    )
  }
  yield* payOut(life, amountFen)
}

/** Whole fen, at least one yuan. */
function shareOf(claimFen: bigint, share: number): bigint {
  const part = (claimFen * BigInt(Math.round(share * 10_000))) / 10_000n
  return part < 100n ? 100n : part
}

/** The line of the statement, as the bank's file brings it. */
async function book(life: Life, part: Instalment, order: number, amountFen: bigint): Promise<string> {
  const { random, plan } = life
  const { courtId } = plan
  const debtor = plan.filing.parties.find(({ role }) => role === 'debtor')
  const relative = random.chance(0.5)
  const day = life.today
  const serial = `${day.replaceAll('-', '')}${plan.streamOf.slice(courtId.length + 1).padStart(5, '0')}${order}`
  const payerName =
    part.anonymous && relative
      ? `${debtor?.name.slice(0, 1) ?? '王'}小${random.pick(['军', '红', '平'])}`
      : (debtor?.name ?? '')
  life.world.bank.receives(courtId, { serial, amountFen, bookedOn: day, counterparty: payerName })
  const { receiptId } = await life.giveAs<{ receiptId: string }>(
    importActor(courtId, 'bank-statement'),
    'fund.book-receipt',
    {
      bankAccount: life.world.bank.accountOf(courtId),
      serial,
      statementId: statementIdOf(courtId, day),
      direction: 'credit',
      amountMinor: amountFen,
      currency: 'CNY',
      bookedOn: day,
      payerName,
      payerAccount: bankAccount(random).account,
      remittance: part.anonymous
        ? random.pick(['', '还款', '执行款', '转账', '案款'])
        : `${plan.filing.caseNumber}执行款`,
    },
  )
  return receiptId
}

/** 发放: three people and the bank (seed 000:12, 002:4). */
export async function* payOut(life: Life, amountFen: bigint): Strand {
  const { random, judge, staff } = life
  yield life.after(random.chance(0.025) ? random.int(20, 26) : delay(random, 4, judge.pace))
  const input = await orderFor(life)
  if (random.chance(0.01)) {
    const tooMuch = { ...input, amountFen: amountFen * 1000n }
    await life.tryInVain(judge, 'fund.request-payout', tooMuch, 'fund.balance-covers-payout')
  }
  const requested = { ...input, amountFen }
  const payout = await life.give<{ payoutId: string; contentHash: string }>(
    judge,
    'fund.request-payout',
    requested,
  )
  if (judge.roles.includes('team-head') && random.chance(0.06)) {
    await life.tryInVain(judge, 'fund.approve-payout', payout, 'fund.maker-is-not-checker')
  }
  yield life.after(delay(random, 1, 1))
  const signed = await life.give<{ isApproved: boolean }>(staff.director, 'fund.approve-payout', payout)
  if (!signed.isApproved) await life.give(staff.vicePresident, 'fund.approve-payout', payout)
  await paper(life, 'payout-approval', judge)
  yield life.after(random.int(0, 1))
  const cashier = random.pick(staff.withRole('cashier'))
  const { payoutId } = payout
  const bankDays = random.weighted([
    [0, 45],
    [1, 40],
    [2, 15],
  ] as const)
  const { bank } = life.world
  const { courtId, course, streamOf } = life.plan
  // In a case that stays open, so that what becomes of the others does not hang on it.
  const timesOut = life.today === TIME_OUT_ON && course.proposeOn === null
  bank.willTake(payoutId, bankDays)
  if (timesOut) bank.willTimeOut(courtId, payoutId, streamOf)
  await life.give(cashier, 'fund.send-payout', { payoutId })
  // What the bank pays within the day it answers at the end of it.
  yield life.after(Math.max(bankDays, 1))
  if (bank.isLost(courtId, payoutId)) yield NEVER
  if (bankDays > 0 || timesOut) {
    const bankReference = bank.pays(payoutId, life.today)
    await life.give(cashier, 'fund.confirm-payment', { payoutId, bankReference })
  }
}

async function orderFor(life: Life) {
  const { engine } = life.world
  const detail = await engine.query<CaseDetail | null>({
    name: 'case.get',
    input: { caseId: life.caseId },
    actor: life.judge.actor,
  })
  const payee = detail?.parties.find(({ role }) => role === 'applicant')
  if (!payee) throw new Error(`${life.plan.filing.caseNumber} has no applicant`)
  const basis = `${life.plan.filing.basis.number}生效法律文书`
  const asker = life.judge.actor
  const named = { engine, asker, caseId: life.caseId, partyId: payee.id, ...bankAccount(life.random) }
  const payeeAccountId = await payeeAccountOf(named, (role, name, input) => {
    const [worker = life.staff.director] = life.staff.withRole(role)
    return life.give(worker, name, input)
  })
  return { payeePartyId: payee.id, payeeAccountId, purpose: 'claim', basis }
}
