import { expect, test } from 'vitest'
import {
  AFTER,
  amounts,
  approved,
  cashier,
  claim,
  court,
  director,
  drafted,
  drafting,
  everybody,
  hash,
  judge,
  linesOf,
  plan,
  record,
  served,
  type World,
} from '../../scenarios/plan-court'
import { aCase } from '../../testing/rows'
import { evolveFund } from '../fund/model'
import { changeLines, servePlan, withdrawPlan } from './decide'
import { planHash } from './decide-compute'
import { draftPlan } from './decide-draft'
import { approvePlan, executePlan } from './decide-execute'
import { evolveDistribution } from './model'
import { distributionRules } from './rules'

test('the law says who gets what: costs, then rank by rank, to the fen', () => {
  expect(amounts(drafted().world)).toEqual([33_334n, 33_333n, 33_333n])
  const ranked = drafted({
    costsFen: 10_000n,
    claims: [
      claim(1, 50_000n, { rank: 'doubled-interest' }),
      claim(2, 60_000n),
      claim(3, 20_000n, { rank: 'priority' }),
    ],
  }).world
  expect(amounts(ranked)).toEqual([10_000n, 60_000n, 20_000n])
  expect(plan(ranked)).toMatchObject({ costsFen: 10_000n, surplusFen: 0n })
  const rich = drafted({ claims: [claim(1, 30_000n), claim(2, 20_000n)] }).world
  expect(plan(rich).surplusFen).toBe(50_000n)
})

test('an enterprise pays in the order of seizure, mortgages in their order', () => {
  const order = 'seizure-order' as const
  const seized = [
    claim(1, 70_000n, { seizedOn: '2026-02-02' }),
    claim(2, 60_000n, { seizedOn: '2026-01-01' }),
    claim(3, 50_000n, { seizedOn: '2026-02-02' }),
  ]
  expect(amounts(drafted({ order, claims: seized }).world)).toEqual([40_000n, 60_000n, 0n])
  const mortgages = [
    claim(1, 90_000n, { rank: 'priority', priorityOrder: 2 }),
    claim(2, 90_000n, { rank: 'priority' }),
  ]
  expect(amounts(drafted({ claims: mortgages }).world)).toEqual([10_000n, 90_000n])
})

test('the order of seizure against a natural person is pointed out', () => {
  const ask = (debtor: 'person' | 'organisation', order: string) =>
    court({ debtor }).ask(distributionRules, 'distribution.order-fits-debtor', { caseId: 'case-1', order })
      ?.verdict
  expect(ask('person', 'seizure-order')).toBe('warn')
  expect(ask('person', 'pro-rata')).toBeUndefined()
  expect(ask('organisation', 'seizure-order')).toBeUndefined()
})

test.each<[string, Parameters<typeof drafting>[0], World?]>([
  ['distribution.money-is-there', { proceedsFen: 100_001n }],
  ['distribution.case-open', {}, { cases: { 2: { state: 'closed' } } }],
  ['distribution.case-open', {}, { cases: { 1: { state: 'closed' } } }],
  ['distribution.undertaker-plans', {}, { cases: { 1: { undertakerId: 'judge-2' } } }],
  ['distribution.case-known', { claims: [claim(9, 1n)] }],
  ['distribution.account-named', { claims: [{ ...claim(2, 1n), accountId: 'case-3' }] }],
  ['distribution.creditor-is-applicant', { claims: [{ ...claim(2, 1n), partyId: 'debtor-2' }] }],
  ['distribution.creditor-is-applicant', { claims: [{ ...claim(2, 1n), partyId: 'creditor-3' }] }],
  ['distribution.rank-of-order', { claims: [claim(2, 1n, { rank: 'fine' })] }],
  ['distribution.seizure-dated', { order: 'seizure-order' }],
  ['distribution.claim-once', { claims: [claim(2, 1n), claim(2, 2n)] }],
  ['distribution.case-of-series', { seriesId: 'series-1' }],
])('a draft is refused by %s', (rule, more, world) => {
  expect(court(world).when(draftPlan, drafting(more), { actor: judge }).refused?.rule).toBe(rule)
})

test('a line is changed with a reason that stays on it; costs, lines and surplus stay the proceeds', () => {
  const { world, of } = drafted({ costsFen: 10_000n })
  const change = (fens: readonly bigint[], by = judge) =>
    world.when(
      changeLines,
      {
        ...of,
        lines: fens.map((amountFen, at) => ({ lineId: `plan-1:${at + 1}`, amountFen })),
        reason: '债权人协议',
      },
      { actor: by },
    )
  expect(change([30_000n, 30_000n, 30_001n]).refused?.rule).toBe('distribution.within-proceeds')
  expect(change([29_999n]).refused?.rule).toBe('distribution.claims-before-surplus')
  expect(change([0n, 0n, 100_001n]).refused?.rule).toBe('distribution.claim-covers-line')
  expect(change([1n, 1n, 1n, 1n]).refused?.rule).toBe('distribution.line-of-plan')
  expect(change([50_000n, 40_000n, 0n], cashier).refused?.rule).toBe('distribution.undertaker-plans')
  record(world, change([50_000n, 40_000n, 0n]), { actor: judge })
  expect(linesOf(world)[0]).toMatchObject({
    computedFen: 30_000n,
    amountFen: 50_000n,
    changedBy: 'judge-1',
    changeReason: '债权人协议',
  })
  record(world, change([30_000n, 30_000n, 30_000n]), { actor: judge })
  expect(linesOf(world)[0]).toMatchObject({ changedBy: null, changeReason: null })
})

test('it is served on everybody at once, and the money is set aside', () => {
  const { world, of } = drafted()
  const serve = (list: ReturnType<typeof everybody>) =>
    world.when(servePlan, { ...of, served: list }, { actor: judge })
  const all = everybody(world)
  expect(all).toHaveLength(4)
  expect(serve(all.slice(1)).refused?.rule).toBe('distribution.all-served')
  expect(serve([...all, { recipientId: 'x', servedOn: '2026-03-02' }]).refused?.rule).toBe(
    'distribution.all-served',
  )
  expect(serve(everybody(world, '2026-03-03')).refused?.rule).toBe('distribution.not-ahead')
  const staggered = all.map((one, at) => ({ ...one, servedOn: `2026-03-0${6 + at}` }))
  const later = { actor: judge, today: '2026-03-09' }
  const staggering = world.when(servePlan, { ...of, served: staggered }, later)
  // 9 March and 15 days is 24 March; the first ends on 23 March, for the 21st is a Saturday.
  expect(staggering.result?.objectUntil).toBe('2026-03-24')
  record(world, staggering, later)
  expect(world.view.all('distribution_recipient')[0]).toMatchObject({
    servedOn: '2026-03-06',
    objectUntil: '2026-03-23',
  })
  expect(world.view.get('fund_account', 'case-1')).toMatchObject({ availableFen: 0n, reservedFen: 100_000n })
  expect(serve(all).refused?.rule).toBe('distribution.plan-state')
})

test('nobody was served with a plan before it was made: the time to object cannot be over at once', () => {
  const { world, of } = drafted()
  const early = world.when(servePlan, { ...of, served: everybody(world, '2026-03-01') }, { actor: judge })
  expect(early.refused).toMatchObject({
    rule: 'distribution.served-after-draft',
    params: { on: '2026-03-01', draftedOn: '2026-03-02' },
  })
})

test('money that has gone in the meantime is not set aside', () => {
  const { world, of } = drafted()
  const gone = { caseId: 'case-1', accountId: 'case-1', amountFen: 1n, planId: 'other' }
  world.record(evolveFund, [{ type: 'fund.MoneySetAside', data: gone }])
  const outcome = world.when(servePlan, { ...of, served: everybody(world) }, { actor: judge })
  expect(outcome.refused).toMatchObject({
    rule: 'distribution.money-is-there',
    params: { proceedsFen: 100_000n, availableFen: 99_999n },
  })
})

test('another person approves what he has read, when all could object', () => {
  const { world, of } = served()
  const approve = (by: typeof judge, today: string, contentHash = hash(world)) =>
    world.when(approvePlan, { ...of, contentHash }, { actor: by, today }).refused?.rule
  expect(approve(judge, AFTER)).toBe('distribution.maker-is-not-checker')
  expect(approve(director, '2026-03-17')).toBe('distribution.period-over')
  expect(approve(director, AFTER, '0'.repeat(64))).toBe('distribution.approval-bound-to-content')
  expect(approve(director, AFTER)).toBeUndefined()
})

test('every figure is in the hash that the approval is bound to', () => {
  const { world } = served()
  const [line] = linesOf(world)
  const before = hash(world)
  if (!line) throw new Error('no line')
  const others = linesOf(world).slice(1)
  for (const change of [
    { amountFen: 1n },
    { claimFen: 1n },
    { accountId: 'x' },
    { partyId: 'x' },
    { disputedFen: 1n },
    { movedFen: 1n },
    { changeReason: 'x' },
  ]) {
    expect(planHash(plan(world), [{ ...line, ...change }, ...others])).not.toBe(before)
  }
  for (const change of [
    { proceedsFen: 1n },
    { costsFen: 1n },
    { accountId: 'x' },
    { basis: 'x' },
    { disputedSurplusFen: 1n },
  ]) {
    expect(planHash({ ...plan(world), ...change }, linesOf(world))).not.toBe(before)
  }
})

test('a third person executes; every account has its line, nothing is lost', () => {
  const { world, of } = approved({ costsFen: 1_000n })
  const execute = (by: typeof judge, caseIds = ['case-1', 'case-2', 'case-3']) =>
    world.when(executePlan, { ...of, caseIds }, { actor: by, today: AFTER })
  expect(execute(judge).refused?.rule).toBe('distribution.executor-is-third')
  expect(execute(director).refused?.rule).toBe('distribution.executor-is-third')
  expect(execute(cashier, ['case-2']).refused?.rule).toBe('distribution.cases-named')
  const done = execute(cashier)
  expect(done.result).toEqual({ movedFen: 66_000n, keptFen: 0n })
  record(world, done, { actor: cashier, today: AFTER })
  const accounts = world.view.all('fund_account')
  expect(accounts.map(({ receivedFen }) => receivedFen)).toEqual([34_000n, 33_000n, 33_000n])
  expect(accounts.map(({ availableFen }) => availableFen)).toEqual([34_000n, 33_000n, 33_000n])
  expect(plan(world).state).toBe('executed')
  expect(execute(cashier).refused?.rule).toBe('distribution.plan-state')
})

test('a figure that changed after the approval, or a case that was closed, stops it', () => {
  const changed = approved()
  const [line] = linesOf(changed.world)
  const settled = {
    ...changed.of,
    lines: [{ lineId: line?.id ?? '', amountFen: 1n }],
    surplusFen: 0n,
    reason: '',
    editors: [],
  }
  changed.world.record(evolveDistribution, [{ type: 'distribution.LinesChanged', data: settled }])
  const caseIds = ['case-2', 'case-3']
  const by = { actor: cashier, today: AFTER }
  expect(changed.world.when(executePlan, { ...changed.of, caseIds }, by).refused?.rule).toBe(
    'distribution.approval-bound-to-content',
  )
  const { world, of } = approved()
  const close = {
    'x.Closed': () =>
      [{ op: 'put', table: 'case_case', row: aCase({ id: 'case-3', state: 'closed' }) }] as const,
  }
  world.record(close, [{ type: 'x.Closed', data: {} }])
  expect(world.when(executePlan, { ...of, caseIds }, by).refused?.rule).toBe('distribution.case-open')
})

test('withdrawn before anything has moved, its money is free again', () => {
  const { world, of } = approved()
  const withdraw = () => world.when(withdrawPlan, { ...of, reason: '重新评估' }, { actor: judge })
  record(world, withdraw(), { actor: judge })
  expect(world.view.get('fund_account', 'case-1')).toMatchObject({ availableFen: 100_000n, reservedFen: 0n })
  expect(withdraw().refused?.rule).toBe('distribution.plan-state')
})
