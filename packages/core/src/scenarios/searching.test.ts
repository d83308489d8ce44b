import { expect, test } from 'vitest'
import type { ControlItem } from '../domain/control/contract-queries'
import type { QueryFinding } from '../domain/query/contract'
import type { TriageDetail } from '../domain/triage/contract'
import { askSources } from '../engine/index'
import type { CountedPage } from '../kernel/query'
import type { AssetHit } from '../ports/asset-hit'
import type { CalledSource } from '../ports/asset-source'
import { ID_NUMBER } from './acts'
import { caseWithDebtor, DEBTOR_ID, DOCUMENT, FIVE, freezeOf, registryOf, searched } from './control-acts'
import { openStage, type Stage } from './stage'

type Order = { orderId: string; lineIds: string[] }

/** A first case that nobody has been given yet. */
async function newCase(stage: Stage, n: number, claimFen: bigint) {
  await stage.must('filing', 'case.file', {
    ...{ caseNumber: `（2024）甘1202执${n}号`, filedOn: '2024-03-01', cause: '民间借贷纠纷', claimFen },
    basis: { number: `（2023）甘1202民初${n}号` },
    parties: [
      { role: 'applicant', kind: 'person', name: '王秀英', idNumber: ID_NUMBER },
      { role: 'debtor', kind: 'person', name: '赵大勇', idNumber: DEBTOR_ID },
    ],
  })
  const { items } = await stage.ask<CountedPage<{ id: string }>>('director', 'case.list', {
    search: `执${n}号`,
  })
  const caseId = items[0]?.id ?? ''
  const { parties } = await stage.ask<{ parties: { id: string; role: string }[] }>('director', 'case.get', {
    caseId,
  })
  return { caseId, partyId: parties.find(({ role }) => role === 'debtor')?.id ?? '' }
}

/** A registry whose answers to queries the test chooses. */
function answering(hits: () => readonly AssetHit[]): CalledSource {
  const { source } = registryOf()
  return {
    ...source,
    submit: async (request, options) => {
      const receipt = await source.submit(request, options)
      if (receipt.kind !== 'answered') return receipt
      const outcome = hits().length === 0 ? ('nothing' as const) : ('found' as const)
      return { kind: 'answered', answer: { ...receipt.answer, outcome, hits: hits() } }
    },
  }
}

test('the centre searches for a new case before a team has it, and what is found sorts the case', async () => {
  const stage = await openStage('memory')
  let hits: readonly AssetHit[] = FIVE
  const source = answering(() => hits)
  await stage.must('director', 'query.register-source', {
    sourceId: source.id,
    name: '总对总',
    ...source.capabilities,
  })
  const search = async (caseId: string, partyId: string, more: object = {}) => {
    const order = {
      caseId,
      partyIds: [partyId],
      sourceIds: [source.id],
      document: DOCUMENT,
      reason: '首次集中查控',
    }
    const made = await stage.give('supervisor-1', 'query.order', { ...order, ...more })
    await stage.engine.drain({
      'source.ask': askSources({ sources: [source], courtName: () => '武都区人民法院' }),
    })
    return made
  }
  const sorted = (caseId: string) => stage.ask<TriageDetail>('director', 'triage.get', { caseId })
  const answer = ({ answers }: TriageDetail) =>
    answers.find(({ criterion }) => criterion === 'sufficient-property')?.answer

  // 80,000 yuan are free: enough for this claim. Nobody has the case; only the centre may ask, and says that it does.
  const first = await newCase(stage, 601, 8_000_000n)
  expect(await search(first.caseId, first.partyId)).toMatchObject({ rule: 'query.own-cases-only' })
  expect(await search(first.caseId, first.partyId, { concentrated: true })).toMatchObject({
    kind: 'accepted',
  })
  expect(answer(await sorted(first.caseId))).toBe('yes')
  const rest = { caseId: first.caseId, answers: { 'needs-disposal': 'no', 'one-go': 'no' } }
  await stage.must('filing', 'triage.record-facts', rest)
  expect(await sorted(first.caseId)).toMatchObject({ class: 'simple', decidedBy: 'rule' })
  expect((await sorted(first.caseId)).basis).toContain('集中查控')

  // Money that does not suffice, beside other things, is for people to weigh.
  const second = await newCase(stage, 602, 8_000_001n)
  await search(second.caseId, second.partyId, { concentrated: true })
  expect(answer(await sorted(second.caseId))).not.toBe('yes')
  expect(answer(await sorted(second.caseId))).not.toBe('no')

  // An account that the source itself says is another person's covers nothing; that every source has nothing is an answer.
  const [account] = FIVE
  hits = account ? [{ ...account, match: { name: 'same', number: 'different' } }] : []
  const third = await newCase(stage, 603, 1_000n)
  await search(third.caseId, third.partyId, { concentrated: true })
  expect(answer(await sorted(third.caseId))).not.toBe('yes')
  hits = []
  const fourth = await newCase(stage, 604, 1_000n)
  await search(fourth.caseId, fourth.partyId, { concentrated: true })
  expect(answer(await sorted(fourth.caseId))).toBe('no')

  // What a person has answered stands.
  const fifth = await newCase(stage, 605, 1_000n)
  const said = { caseId: fifth.caseId, answers: { 'sufficient-property': 'no' }, basis: '谈话' }
  await stage.must('filing', 'triage.record-facts', said)
  hits = FIVE
  await search(fifth.caseId, fifth.partyId, { concentrated: true })
  expect(answer(await sorted(fifth.caseId))).toBe('no')
})

test('only debtors of own cases are asked after and held; whoever is given the affair may ask; who, why and when is kept', async () => {
  const stage = await openStage('memory')
  const of = await searched(stage, 500, 'judge-1')
  const { caseId, debtorId, sourceId } = of
  const { parties } = await stage.ask<{ parties: { id: string; role: string }[] }>('judge-1', 'case.get', {
    caseId,
  })
  const applicant = parties.find(({ role }) => role === 'applicant')?.id
  const order = {
    caseId,
    partyIds: [debtorId],
    sourceIds: [sourceId],
    document: DOCUMENT,
    reason: '再次查询',
  }
  const other = await caseWithDebtor(stage, 501, 'director')

  for (const who of ['affairs-2', 'disposal-1']) {
    expect(await stage.give(who, 'query.order', order)).toMatchObject({ rule: 'query.own-cases-only' })
  }
  expect(await stage.give('disposal-1', 'control.order', freezeOf(of))).toMatchObject({
    rule: 'control.own-cases-only',
  })
  for (const partyIds of [[applicant], [other.debtorId]]) {
    const outcome = await stage.give('judge-1', 'query.order', { ...order, partyIds })
    expect(outcome).toMatchObject({ rule: 'query.subject-is-debtor' })
  }
  await expect(stage.give('judge-1', 'query.order', { ...order, reason: '' })).rejects.toMatchObject({
    code: 'input-invalid',
  })

  await stage.must('judge-1', 'task.dispatch', { caseId, affair: 'query-control' })
  const { lineIds } = await stage.must<Order>('affairs-2', 'query.order', order)
  expect(lineIds).toHaveLength(1)
  const { items } = await stage.ask<CountedPage<{ orderedBy: string; reason: string; caseNumber: string }>>(
    'supervisor-1',
    'query.log',
    { caseId },
  )
  expect(items.map(({ orderedBy, reason }) => [orderedBy, reason]).sort()).toEqual([
    ['affairs-2', '再次查询'],
    ['judge-1', '首次查询'],
  ])
})

test('beside the five forms of property a source may tell of others: found, held and counted like any', async () => {
  const stage = await openStage('memory')
  const policy: AssetHit = {
    ...{ ref: 'P2024001', type: 'other', title: '某保险公司 终身寿险保单 P2024001', encumbrances: [] },
    match: { name: 'same', number: 'same' },
    holders: [{ name: '赵大勇', idNumber: DEBTOR_ID, ownership: 'sole', isSubject: true }],
    valueFen: 3_000_000n,
    details: { kind: '保单', 'cash-value': '30000.00' },
  }
  const { source } = registryOf('insurance')
  const insurance: CalledSource = {
    ...source,
    capabilities: { ...source.capabilities, kind: 'point', assetTypes: ['other'] },
    submit: async (request, options) => {
      const receipt = await source.submit(request, options)
      if (receipt.kind !== 'answered' || request.act !== 'query') return receipt
      return { kind: 'answered', answer: { ...receipt.answer, hits: [policy] } }
    },
  }
  const { caseId, debtorId } = await caseWithDebtor(stage)
  const declared = { sourceId: 'insurance', name: '保险公司', ...insurance.capabilities }
  await stage.must('director', 'query.register-source', declared)
  const ask = {
    caseId,
    partyIds: [debtorId],
    sourceIds: ['insurance'],
    document: DOCUMENT,
    reason: '查询保单',
  }
  const drain = () =>
    stage.engine.drain({
      'source.ask': askSources({ sources: [insurance], courtName: () => '武都区人民法院' }),
    })
  expect(await stage.give('judge-1', 'query.order', { ...ask, assetTypes: ['vehicle'] })).toMatchObject({
    rule: 'query.source-covers',
  })
  await stage.must('judge-1', 'query.order', ask)
  await drain()
  const { items } = await stage.ask<CountedPage<QueryFinding>>('judge-1', 'query.findings', { caseId })
  expect(items[0]?.hit).toMatchObject({ type: 'other', details: { kind: '保单' } })
  await stage.must('judge-1', 'control.order', {
    ...{
      caseId,
      findingId: items[0]?.id,
      kind: 'freeze',
      from: '2024-03-01',
      until: '2026-02-28',
      sourceId: 'insurance',
    },
    ...{ document: DOCUMENT, impact: '不影响生产经营', milder: '无', reason: '查到保单' },
  })
  await drain()
  const [held] = await stage.ask<ControlItem[]>('judge-1', 'control.list', { caseId })
  expect(held).toMatchObject({
    state: 'effective',
    assetType: 'other',
    worthFen: 3_000_000n,
    expiresOn: '2026-02-28',
  })
})
