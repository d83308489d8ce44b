// From filing to payout in memory: what an embedding backend does, on one page. Run it: npm run minimal
import { randomIds, systemClock } from '@zhixing/adapters/system'
import { caseIdOf, createEngine, yuanGrouped } from '@zhixing/core'
import { createMemoryStorage } from '@zhixing/core/memory'
import { actorOf, countyCourt, establishCourt } from '@zhixing/core/testing'

const clock = systemClock()
const today = clock.now().slice(0, 10)
const engine = await createEngine({ storage: createMemoryStorage(), clock, ids: randomIds() })
await establishCourt(engine, countyCourt)

/** One act of one person; a refusal is an answer, not an exception. */
async function act(personId: string, name: string, input: object) {
  const outcome = await engine.execute({ name, input, actor: actorOf(countyCourt, personId) })
  console.log(outcome.kind === 'accepted' ? `✓ ${name}` : `✗ ${name}: ${outcome.rule} (${outcome.source})`)
  return (outcome.kind === 'accepted' ? outcome.result : {}) as Record<string, string>
}

const caseNumber = `（${today.slice(0, 4)}）甘1202执1号`
const caseId = caseIdOf(caseNumber)
const basis = { number: '（2023）甘1202民初88号' }
const worker = { role: 'applicant', kind: 'person', name: '王秀英' }
const company = { role: 'debtor', kind: 'organisation', name: '某建筑有限公司' }
const filing = { caseNumber, filedOn: today, cause: '追索劳动报酬纠纷', basis, claimFen: 5_000_000n }
await act('filing', 'case.file', { ...filing, parties: [worker, company], flags: ['livelihood'] })
await act('director', 'case.assign', { caseId, undertakerId: 'judge-1', reason: '随机分案' })

const line = { bankAccount: '6217000000000001', serial: 'S1', statementId: 'D1', direction: 'credit' }
const money = { amountMinor: 5_000_000n, currency: 'CNY', bookedOn: today, payerName: company.name }
const { receiptId } = await act('fund-1', 'fund.book-receipt', { ...line, ...money })
await act('fund-1', 'fund.identify-receipt', { receiptId, caseId, reason: '付款人为被执行人' })

const actor = actorOf(countyCourt, 'judge-1')
const found = await engine.query<{ parties: { id: string }[] }>({
  name: 'case.get',
  input: { caseId },
  actor,
})
const partyId = found.parties[0]?.id
const account1 = { payeeAccount: '6228480000000001', payeeBank: '某银行', holderName: worker.name }
const seen = { evidence: '收款账户确认书、身份证复印件' }
const { payeeAccountId = '' } = await act('fund-1', 'fund.register-payee-account', {
  ...{ caseId, partyId, ...account1, ...seen },
})
const typed = { caseId, payeeAccountId, payeeAccount: account1.payeeAccount }
await act('cashier-1', 'fund.confirm-payee-account', typed)
const payout = { caseId, payeePartyId: partyId, payeeAccountId, basis: '发放审批表' }
await act('judge-1', 'fund.request-payout', { ...payout, amountFen: 6_000_000n }) // more than there is: refused
const asked = await act('judge-1', 'fund.request-payout', { ...payout, amountFen: 5_000_000n })
await act('director', 'fund.approve-payout', { caseId, ...asked })
await act('cashier-1', 'fund.send-payout', { caseId, payoutId: asked.payoutId })
await act('cashier-1', 'fund.confirm-payment', { caseId, payoutId: asked.payoutId, bankReference: 'B1' })

const { account } = await engine.query<{ account: { receivedFen: bigint; paidFen: bigint } }>({
  name: 'fund.statement',
  input: { caseId },
  actor,
})
console.log(`收 ${yuanGrouped(account.receivedFen)} 元，付 ${yuanGrouped(account.paidFen)} 元`)
console.log(`核对 verify: ${(await engine.verify()).differences.length} 处不符 differences`)
