import { expect, test } from 'vitest'
import {
  AFTER,
  approved,
  cashier,
  director,
  hash,
  judge,
  linesOf,
  plan,
  record,
  served,
} from '../../scenarios/plan-court'
import { withdrawPlan } from './decide'
import { approvePlan, executePlan } from './decide-execute'
import { objectToPlan, opposeObjection, recordSuit, settleObjection } from './decide-objection'

type Served = ReturnType<typeof served>
type Sums = readonly { lineId: string; amountFen: bigint }[]

const THIRD: Sums = [{ lineId: 'plan-1:3', amountFen: 30_000n }]

const objecting = (of: Served['of'], disputed: Sums = THIRD, more: object = {}) => ({
  ...of,
  recipientId: 'plan-1:creditor-2',
  raisedOn: '2026-03-10',
  notifiedOn: '2026-03-12',
  ground: '第三项债权已经部分清偿',
  disputed: [...disputed],
  surplusFen: 0n,
  ...more,
})

const on = (today: string, actor = judge) => ({ actor, today })

/** The plan with one objection; every line is 333.33 yuan. */
function disputed(sums: Sums = THIRD, from = served()) {
  const { world, of } = from
  const outcome = world.when(objectToPlan, objecting(of, sums), on(AFTER))
  record(world, outcome, on(AFTER))
  return { world, of: { ...of, objectionId: outcome.result?.objectionId ?? '' } }
}

const opposing = (of: ReturnType<typeof disputed>['of'], more: object = {}) => ({
  ...of,
  recipientId: 'plan-1:creditor-3',
  opposedOn: '2026-03-20',
  opposition: '没有清偿',
  notifiedOn: '2026-03-20',
  ...more,
})

function opposed(from = disputed()) {
  const { world, of } = from
  record(world, world.when(opposeObjection, opposing(of), on('2026-03-20')), on('2026-03-20'))
  return { world, of }
}

type Disputed = ReturnType<typeof disputed>

const settle = (
  { world, of }: Disputed,
  outcome: 'unopposed' | 'withdrawn' | 'no-suit' | 'judged',
  lines: Sums,
  today: string,
) =>
  world.when(settleObjection, { ...of, outcome, document: '（2026）民终1号', lines: [...lines] }, on(today))

function approveAndExecute({ world, of: { caseId, planId } }: Disputed, today: string) {
  const by = on(today, director)
  record(world, world.when(approvePlan, { caseId, planId, contentHash: hash(world) }, by), by)
  const outcome = world.when(
    executePlan,
    { caseId, planId, caseIds: ['case-2', 'case-3'] },
    on(today, cashier),
  )
  record(world, outcome, on(today, cashier))
  return outcome.result
}

const held = (world: Served['world']) =>
  world.view.all('fund_account').map(({ availableFen, reservedFen }) => [availableFen, reservedFen])

test('the undisputed part goes first; the disputed sum stays set aside', () => {
  const found = disputed()
  expect(linesOf(found.world).map(({ disputedFen }) => disputedFen)).toEqual([0n, 0n, 30_000n])
  expect(approveAndExecute(found, AFTER)).toEqual({ movedFen: 33_333n + 3_333n, keptFen: 30_000n })
  expect(held(found.world)).toEqual([
    [33_334n, 30_000n],
    [33_333n, 0n],
    [3_333n, 0n],
  ])
  expect(plan(found.world).state).toBe('partly')
  // Approved once more for what was kept, it is still not withdrawn: some of it has moved.
  const { caseId, planId } = found.of
  const by = on(AFTER, director)
  record(
    found.world,
    found.world.when(approvePlan, { caseId, planId, contentHash: hash(found.world) }, by),
    by,
  )
  const withdrawn = found.world.when(withdrawPlan, { caseId, planId, reason: '重新评估' }, on(AFTER))
  expect(withdrawn.refused?.rule).toBe('distribution.nothing-moved')
})

test('judged, the disputed sum goes where the judgment says, after another approval', () => {
  const found = opposed()
  approveAndExecute(found, '2026-03-20')
  const { world, of } = found
  const suit = { ...of, suitNumber: '（2026）民初9号', filedOn: '2026-04-01' }
  record(world, world.when(recordSuit, suit, on('2026-04-01')), on('2026-04-01'))
  const judged: Sums = [
    { lineId: 'plan-1:2', amountFen: 48_333n },
    { lineId: 'plan-1:3', amountFen: 18_333n },
  ]
  record(world, settle(found, 'judged', judged, '2026-09-01'), on('2026-09-01'))
  expect(plan(world)).toMatchObject({ state: 'partly', approvedHash: null })
  expect(linesOf(world)[1]).toMatchObject({ changedBy: 'judge-1', changeReason: '（2026）民终1号' })
  expect(approveAndExecute(found, '2026-09-02')).toEqual({ movedFen: 30_000n, keptFen: 0n })
  expect(held(world)).toEqual([
    [33_334n, 0n],
    [48_333n, 0n],
    [18_333n, 0n],
  ])
  expect(plan(world).state).toBe('executed')
})

test('nobody opposes: the plan is amended as the objection says, and only there', () => {
  const found = disputed()
  const amended: Sums = [
    { lineId: 'plan-1:2', amountFen: 63_333n },
    { lineId: 'plan-1:3', amountFen: 3_333n },
  ]
  expect(settle(found, 'unopposed', amended, '2026-03-27').refused?.rule).toBe(
    'distribution.settled-when-ripe',
  )
  const more: Sums = [{ lineId: 'plan-1:3', amountFen: 3_332n }]
  expect(settle(found, 'unopposed', more, '2026-03-28').refused?.rule).toBe(
    'distribution.only-disputed-moves',
  )
  const elsewhere: Sums = [{ lineId: 'plan-1:1', amountFen: 33_333n }]
  expect(settle(found, 'unopposed', elsewhere, '2026-03-28').refused?.rule).toBe(
    'distribution.only-disputed-moves',
  )
  const tooMuch: Sums = [{ lineId: 'plan-1:2', amountFen: 33_334n }]
  expect(settle(found, 'unopposed', tooMuch, '2026-03-28').refused?.rule).toBe('distribution.within-proceeds')
  record(found.world, settle(found, 'unopposed', amended, '2026-03-28'), on('2026-03-28'))
  expect(linesOf(found.world).map(({ amountFen, disputedFen }) => [amountFen, disputedFen])).toEqual([
    [33_334n, 0n],
    [63_333n, 0n],
    [3_333n, 0n],
  ])
})

test('opposed and not sued for in time, or withdrawn, the plan stands', () => {
  const found = opposed()
  expect(settle(found, 'no-suit', [], '2026-04-07').refused?.rule).toBe('distribution.settled-when-ripe')
  expect(settle(found, 'no-suit', THIRD, '2026-04-08').refused?.rule).toBe('distribution.plan-stands')
  expect(settle(found, 'unopposed', [], '2026-04-08').refused?.rule).toBe('distribution.settled-when-ripe')
  expect(settle(found, 'judged', [], '2026-04-08').refused?.rule).toBe('distribution.settled-when-ripe')
  record(found.world, settle(found, 'no-suit', [], '2026-04-08'), on('2026-04-08'))
  expect(approveAndExecute(found, '2026-04-08')).toEqual({ movedFen: 66_666n, keptFen: 0n })
  const other = disputed()
  record(other.world, settle(other, 'withdrawn', [], AFTER), on(AFTER))
  expect(settle(other, 'withdrawn', [], AFTER).refused?.rule).toBe('distribution.objection-state')
})

test('each objects in his own 15 days, in what the plan gives, and a late one changes nothing', () => {
  const { world, of } = served()
  const object = (more: object, sums = THIRD) =>
    world.when(objectToPlan, objecting(of, sums, more), on('2026-03-19')).refused?.rule
  const late = { raisedOn: '2026-03-18', notifiedOn: '2026-03-19' }
  expect(object(late)).toBe('distribution.objection-in-time')
  expect(object({ raisedOn: '2026-03-17', notifiedOn: '2026-03-17' })).toBeUndefined()
  expect(object({ recipientId: 'x' })).toBe('distribution.was-served')
  expect(object({ notifiedOn: '2026-03-20' })).toBe('distribution.not-ahead')
  expect(object({ notifiedOn: '2026-03-09' })).toBe('distribution.not-ahead')
  expect(object({}, [{ lineId: 'plan-1:3', amountFen: 33_334n }])).toBe('distribution.disputed-in-line')
  expect(object({}, [{ lineId: 'x', amountFen: 1n }])).toBe('distribution.line-of-plan')
  expect(object({ recipientId: 'plan-1:debtor-1' })).toBeUndefined()
})

test('an objection recorded after the approval voids it', () => {
  const found = disputed(THIRD, approved())
  expect(plan(found.world)).toMatchObject({ state: 'served', approvedBy: null, approvedHash: null })
})

test('two objections to one line keep back no more than the line', () => {
  const { world, of } = disputed()
  const second = { recipientId: 'plan-1:creditor-1' }
  record(world, world.when(objectToPlan, objecting(of, THIRD, second), on(AFTER)), on(AFTER))
  expect(linesOf(world)[2]?.disputedFen).toBe(33_333n)
  record(world, settle({ world, of }, 'withdrawn', [], AFTER), on(AFTER))
  expect(linesOf(world)[2]?.disputedFen).toBe(30_000n)
})

test('others oppose within 15 days of being told, and the suit has 15 days of its own', () => {
  const { world, of } = disputed()
  const oppose = (more: object) =>
    world.when(opposeObjection, opposing(of, more), on('2026-03-30')).refused?.rule
  expect(oppose({ opposedOn: '2026-03-28', notifiedOn: '2026-03-28' })).toBe(
    'distribution.opposition-in-time',
  )
  expect(oppose({ recipientId: 'plan-1:creditor-2' })).toBe('distribution.was-served')
  expect(oppose({ opposedOn: '2026-03-27', notifiedOn: '2026-03-31' })).toBe('distribution.not-ahead')
  const sue = (filedOn: string) =>
    world.when(recordSuit, { ...of, suitNumber: '1', filedOn }, on('2026-04-20')).refused?.rule
  expect(sue('2026-04-01')).toBe('distribution.objection-state')
  opposed({ world, of })
  expect(sue('2026-04-08')).toBe('distribution.suit-in-time')
  expect(sue('2026-04-07')).toBeUndefined()
  expect(oppose({})).toBe('distribution.objection-state')
})
