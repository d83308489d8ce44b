import { expect, test } from 'vitest'
import type { DayStatement, PartyStatement } from '../domain/fund/contract-statements'
import { type Actor, PARTY } from '../kernel/role'
import { fileAndAssign, PAYEE_ACCOUNT, payOut, receiveMoney, sendOut } from './acts'
import { openStage, type Stage } from './stage'

const dayOf = (stage: Stage, day: string) => stage.ask<DayStatement>('cashier-1', 'fund.day', { day })

async function partiesOf(stage: Stage, caseId: string) {
  const { parties } = await stage.ask<{ parties: { id: string; role: string }[] }>('judge-1', 'case.get', {
    caseId,
  })
  const of = (role: string) => parties.find((party) => party.role === role)?.id ?? expect.fail()
  return { applicant: of('applicant'), debtor: of('debtor') }
}

test('on every day: held before + in − out = held after, over all cases, and each day begins as the last one ended', async () => {
  const stage = await openStage('memory')
  const first = await fileAndAssign(stage, 1)
  const second = await fileAndAssign(stage, 2)
  await receiveMoney(stage, first, 'a', 500_000n)
  await receiveMoney(stage, second, 'b', 70_000n)
  stage.clock.set('2024-03-04')
  await payOut(stage, first, 200_000n)
  await sendOut(stage, second, 20_000n)
  await receiveMoney(stage, second, 'c', 1n)
  const friday = await dayOf(stage, '2024-03-01')
  expect(friday).toMatchObject({
    openingHeldFen: 0n,
    inFen: 570_000n,
    outFen: 0n,
    closingHeldFen: 570_000n,
    movements: [{ kind: 'receipt', amountFen: 570_000n }],
    entries: { total: 2 },
  })
  const monday = await dayOf(stage, '2024-03-04')
  expect(monday).toMatchObject({
    openingHeldFen: 570_000n,
    inFen: 1n,
    outFen: 200_000n,
    closingHeldFen: 370_001n,
    entries: { total: 4 },
  })
  expect(monday.movements).toEqual([
    { kind: 'receipt', amountFen: 1n },
    { kind: 'reserve', amountFen: 220_000n },
    { kind: 'payment', amountFen: 200_000n },
  ])
  expect(monday.entries.items.map(({ caseNumber }) => caseNumber)).toContain('（2024）甘1202执2号')
})

test('a party sees what came in and went out for him, with his account masked, and nothing of others', async () => {
  const stage = await openStage('memory')
  const caseId = await fileAndAssign(stage)
  await receiveMoney(stage, caseId, 'a', 500_000n)
  await payOut(stage, caseId, 200_000n)
  await sendOut(stage, caseId, 30_000n)
  const { applicant, debtor } = await partiesOf(stage, caseId)
  const { courtId } = stage.court
  const as = (id: string): Actor => ({ kind: 'person', id, courtId, roles: [PARTY] })
  const ask = (actor: Actor | string, partyId: string) =>
    stage.ask<PartyStatement | null>(actor, 'fund.party-statement', { caseId, partyId })
  const own = await ask(as(applicant), applicant)
  expect(own).toMatchObject({ role: 'applicant', receivedFen: 0n, paidFen: 200_000n, pendingFen: 30_000n })
  expect(own?.payouts.map(({ state }) => state).sort()).toEqual(['paid', 'sent'])
  expect(JSON.stringify(own?.payouts.map(({ payeeAccount }) => payeeAccount))).not.toContain(PAYEE_ACCOUNT)
  expect(await ask(as(debtor), debtor)).toMatchObject({
    role: 'debtor',
    receivedFen: 500_000n,
    ownAccount: false,
    paidFen: 0n,
    payouts: [],
  })
  await expect(ask(as(debtor), applicant)).rejects.toThrow('query-not-permitted')
  expect(await ask('judge-1', applicant)).toEqual(own)
  const other = await fileAndAssign(stage, 2)
  expect(await stage.ask('judge-1', 'fund.party-statement', { caseId: other, partyId: applicant })).toBeNull()
})
