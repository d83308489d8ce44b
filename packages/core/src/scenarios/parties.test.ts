import { createAesPersonalData } from '@zhixing/adapters/crypto-node'
import { expect, test } from 'vitest'
import type { CaseDetail } from '../domain/case/contract'
import { FURTHER_ROLES } from '../domain/case/model'
import { toJson } from '../kernel/json'
import { cityPlan, jiangsu854 } from '../profiles/index'
import { caseNumber, fileAndAssign, filingOf, payeeAccountOf, payoutInput, receiveMoney } from './acts'
import { openStage, type Stage } from './stage'

const BIDDER_ID = '11010519491231002X'
const PHONE = '13912345678'

const open = () =>
  openStage('memory', { personalData: createAesPersonalData({ masterKey: new Uint8Array(32).fill(7) }) })

const detail = (stage: Stage, caseId: string) => stage.ask<CaseDetail>('judge-1', 'case.get', { caseId })
const partyOf = async (stage: Stage, caseId: string, role: string) => {
  const found = (await detail(stage, caseId)).parties.find((party) => party.role === role)
  return found?.id ?? ''
}

test('objector, bidder, cooperating unit, third party and agent stand beside both sides, each a person or an organisation', async () => {
  const stage = await open()
  const caseId = await fileAndAssign(stage)
  const applicantId = await partyOf(stage, caseId, 'applicant')
  for (const role of FURTHER_ROLES) {
    const kind = role === 'cooperating-unit' ? 'organisation' : 'person'
    const more = role === 'agent' ? { representsId: applicantId } : {}
    await stage.must('judge-1', 'case.enter-party', { caseId, role, kind, name: `参与人${role}`, ...more })
  }
  const { parties } = await detail(stage, caseId)
  expect(parties.map(({ role, kind, representsId }) => [role, kind, representsId]).sort()).toEqual([
    ['agent', 'person', applicantId],
    ['applicant', 'person', null],
    ['bidder', 'person', null],
    ['cooperating-unit', 'organisation', null],
    ['debtor', 'organisation', null],
    ['objector', 'person', null],
    ['third-party', 'person', null],
  ])
  const found = await stage.ask<{ total: number }>('judge-1', 'case.list', { search: '参与人bidder' })
  expect(found.total).toBe(1)
  expect((await stage.engine.verify()).differences).toEqual([])
})

test('who was entered later is sealed and read masked, and links no cases', async () => {
  const stage = await open()
  const first = await fileAndAssign(stage, 1)
  const bidder = { role: 'bidder', kind: 'person', name: '钱七', idNumber: BIDDER_ID, phone: PHONE }
  await stage.must('judge-1', 'case.enter-party', { caseId: first, ...bidder })
  // The bidder of the first case is the debtor of another one: a person in two cases, and no linked case.
  const [applicant] = filingOf(2, '2024-03-01').parties
  const basis = { number: '（2023）甘1202民初2号', issuedBy: '武都区人民法院' }
  const parties = [
    { ...applicant, idNumber: null },
    { ...bidder, role: 'debtor' },
  ]
  await stage.must('filing', 'case.file', { ...filingOf(2, '2024-03-01'), basis, parties })
  expect(await stage.ask('judge-1', 'case.linked', { caseId: first })).toEqual([])
  const partyId = await partyOf(stage, first, 'bidder')
  expect(await stage.ask('judge-1', 'case.of-person', { caseId: first, partyId })).toMatchObject([
    { caseNumber: caseNumber(2), role: 'debtor' },
  ])
  const court = stage.storage.forCourt('gan1202')
  const shown = [await detail(stage, first), await stage.ask('judge-1', 'case.timeline', { caseId: first })]
  const stored = [
    await court.feed({ after: 0, limit: 1000 }),
    await court.find({ table: 'case_party', limit: 500 }),
  ]
  for (const open of [BIDDER_ID, PHONE]) expect(toJson([stored, shown] as never)).not.toContain(open)
})

test('is entered once in each role, by the undertaker or a clerk, while the case is open, and fits the role', async () => {
  const stage = await open()
  const caseId = await fileAndAssign(stage)
  const debtorId = await partyOf(stage, caseId, 'debtor')
  const give = async (who: string, party: object) => {
    const about = { caseId, kind: 'person', name: '钱七', ...party }
    const outcome = await stage.give(who, 'case.enter-party', about)
    return outcome.kind === 'refused' ? outcome.rule : outcome.kind
  }
  expect(await give('disposal-1', { role: 'objector' })).toBe('case.undertaker-or-clerk-enters')
  expect(await give('cashier-1', { role: 'objector' })).toBe('access.role-not-permitted')
  expect(await give('filing', { role: 'objector', idNumber: BIDDER_ID })).toBe('accepted')
  const again = { role: 'objector', name: '钱 七', idNumber: BIDDER_ID.toLowerCase() }
  expect(await give('judge-1', again)).toBe('case.party-once')
  expect(await give('judge-1', { role: 'objector' })).toBe('case.party-once')
  expect(await give('judge-1', { role: 'objector', idNumber: '110101199003070134' })).toBe('accepted')
  expect(await give('judge-1', { role: 'bidder', idNumber: BIDDER_ID })).toBe('accepted')
  expect(await give('judge-1', { role: 'cooperating-unit' })).toBe('case.cooperating-unit-is-unit')
  expect(await give('judge-1', { role: 'agent' })).toBe('case.agent-acts-for-party')
  expect(await give('judge-1', { role: 'agent', representsId: 'party-of-another-case' })).toBe(
    'case.agent-acts-for-party',
  )
  expect(await give('judge-1', { role: 'bidder', name: '孙', representsId: debtorId })).toBe(
    'case.agent-acts-for-party',
  )
  await expect(give('judge-1', { role: 'debtor' })).rejects.toThrow('input-invalid')
  const { proposalId } = await stage.must<{ proposalId: string }>('judge-1', 'closing.propose', {
    ...{ caseId, closingKind: 'performed', ground: '全部履行完毕' },
  })
  await stage.must('reviewer-1', 'closing.confirm', { caseId, proposalId })
  expect(await give('judge-1', { role: 'third-party' })).toBe('case.is-open')
})

test('an objector, a bidder or a cooperating unit is paid nothing, and an agent only whom another person entered', async () => {
  const stage = await open()
  const caseId = await fileAndAssign(stage)
  await receiveMoney(stage, caseId, 's-1', 100_000n)
  const applicantId = await partyOf(stage, caseId, 'applicant')
  const enter = async (who: string, party: object) => {
    const about = { caseId, kind: 'organisation', name: '某公司', ...party }
    return (await stage.must<{ partyId: string }>(who, 'case.enter-party', about)).partyId
  }
  const usual = await payoutInput(stage, caseId, 10_000n)
  const pay = async (payeePartyId: string) => {
    const payeeAccountId = await payeeAccountOf(stage, caseId, payeePartyId)
    return stage.give('judge-1', 'fund.request-payout', { ...usual, payeePartyId, payeeAccountId })
  }
  for (const role of ['objector', 'bidder', 'cooperating-unit']) {
    expect(await pay(await enter('filing', { role }))).toMatchObject({ rule: 'fund.payee-fits-purpose' })
  }
  const agent = { role: 'agent', representsId: applicantId }
  expect(await pay(await enter('judge-1', agent))).toMatchObject({ rule: 'fund.payee-entered-by-another' })
  expect(await pay(await enter('filing', { ...agent, name: '某律师事务所' }))).toMatchObject({
    kind: 'accepted',
  })
})

test('a court without 终本 of enterprises keeps the case of an enterprise open', async () => {
  const stage = await openStage('memory')
  const { parameters } = jiangsu854
  expect(parameters['closing.enterprise-round-termination']).toBe(false)
  const caseId = await fileAndAssign(stage)
  stage.clock.set('2024-06-03')
  const input = { caseId, closingKind: 'round-terminated', ground: '无财产可供执行' }
  expect(await stage.give('judge-1', 'closing.propose', input, { dryRun: true })).toMatchObject({
    kind: 'accepted',
  })
  const strict = await openStage('memory', {
    profiles: [
      { ...cityPlan, parameters: { ...cityPlan.parameters, 'closing.enterprise-round-termination': false } },
    ],
  })
  await fileAndAssign(strict)
  strict.clock.set('2024-06-03')
  expect(await strict.give('judge-1', 'closing.propose', input)).toMatchObject({
    rule: 'closing.no-round-termination-of-enterprise',
    params: { count: 1 },
  })
})
