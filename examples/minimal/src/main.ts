// From filing to payout in memory: what an embedding backend does, in one page.
import { randomIds, systemClock } from '@zhixing/adapters/system'
import { caseIdOf, createEngine, yuanGrouped } from '@zhixing/core'
import { createMemoryStorage } from '@zhixing/core/memory'
import { actorOf, countyCourt, establishCourt } from '@zhixing/core/testing'

const clock = systemClock()
const today = clock.now().slice(0, 10)
const engine = await createEngine({ storage: createMemoryStorage(), clock, ids: randomIds() })
await establishCourt(engine, countyCourt)

async function give<R = unknown>(personId: string, name: string, input: unknown): Promise<R> {
  const outcome = await engine.execute({ name, input, actor: actorOf(countyCourt, personId) })
  console.log(outcome.kind === 'accepted' ? '✓' : `✗ ${outcome.rule} (${outcome.source})`, name)
  return (outcome.kind === 'accepted' ? outcome.result : null) as R
}

const caseNumber = `（${today.slice(0, 4)}）甘1202执1号`
const caseId = caseIdOf(caseNumber)
await give('filing', 'case.file', {
  caseNumber,
  filedOn: today,
  cause: '追索劳动报酬纠纷',
  basis: { number: '（2023）甘1202民初88号' },
  claimFen: 5_000_000n,
  parties: [
    { role: 'applicant', kind: 'person', name: '王秀英' },
    { role: 'debtor', kind: 'organisation', name: '某建筑有限公司' },
  ],
  flags: ['livelihood'],
})
await give('director', 'case.assign', { caseId, undertakerId: 'judge-1', reason: '随机分案' })
const bankLine = { bankAccount: '6217000000000001', serial: 'S1', statementId: 'D1', direction: 'credit' }
const line = {
  ...bankLine,
  amountMinor: 5_000_000n,
  currency: 'CNY',
  bookedOn: today,
  payerName: '某建筑有限公司',
}
const { receiptId } = await give<{ receiptId: string }>('fund-1', 'fund.book-receipt', line)
await give('fund-1', 'fund.identify-receipt', { receiptId, caseId, reason: '付款人为被执行人' })

const judge = actorOf(countyCourt, 'judge-1')
const found = await engine.query<{ parties: { id: string }[] }>({
  name: 'case.get',
  input: { caseId },
  actor: judge,
})
const payee = { payeePartyId: found.parties[0]?.id, payeeAccount: '6228480000000001', payeeBank: '某银行' }
const payout = { caseId, ...payee, basis: '发放裁定' }
await give('judge-1', 'fund.request-payout', { ...payout, amountFen: 6_000_000n })
const { payoutId, contentHash } = await give<{ payoutId: string; contentHash: string }>(
  'judge-1',
  'fund.request-payout',
  { ...payout, amountFen: 5_000_000n },
)
await give('director', 'fund.approve-payout', { caseId, payoutId, contentHash })
await give('cashier-1', 'fund.send-payout', { caseId, payoutId })
await give('cashier-1', 'fund.confirm-payment', { caseId, payoutId, bankReference: 'B1' })

const { account } = await engine.query<{ account: { receivedFen: bigint; paidFen: bigint } }>({
  name: 'fund.statement',
  input: { caseId },
  actor: judge,
})
console.log(`收 ${yuanGrouped(account.receivedFen)} 元，付 ${yuanGrouped(account.paidFen)} 元`)
console.log('核对 verify:', (await engine.verify()).differences.length, '处不符 differences')
