import { expect, test } from 'vitest'
import {
  AFTER,
  cashier,
  claim,
  director,
  hash,
  judge,
  linesOf,
  plan,
  record,
  served,
} from '../../scenarios/plan-court'
import { type Random, randomOf } from '../../testing/random'
import { withdrawPlan } from './decide'
import { approvePlan, executePlan } from './decide-execute'
import { objectToPlan, opposeObjection, recordSuit, settleObjection } from './decide-objection'

type Of = ReturnType<typeof served>
type Sum = { lineId: string; amountFen: bigint; claimFen?: bigint }
type Outcome = 'unopposed' | 'withdrawn' | 'no-suit' | 'judged'

/** Claims of 200.00, 300.00 and 100.00 yuan, 10.00 yuan of costs: 390.00 yuan would go back to the debtor. */
const COVERED = {
  costsFen: 1_000n,
  claims: [claim(1, 20_000n), claim(2, 30_000n), claim(3, 10_000n)],
}
const SURPLUS = 39_000n
const LATER = '2026-09-01'
const on = (today: string, actor = judge) => ({ actor, today })
const least = (a: bigint, b: bigint) => (a < b ? a : b)
const sum = (all: readonly bigint[]) => all.reduce((one, other) => one + other, 0n)

const objecting = ({ of }: Of, surplusFen: bigint, disputed: readonly Sum[] = [], by = 3) => ({
  ...of,
  recipientId: `plan-1:creditor-${by}`,
  ...{ raisedOn: '2026-03-10', notifiedOn: '2026-03-12', ground: '债权额少计了利息' },
  disputed: [...disputed],
  surplusFen,
})

function objected(at: Of, surplusFen: bigint, disputed: readonly Sum[] = [], by = 3): string {
  const outcome = at.world.when(objectToPlan, objecting(at, surplusFen, disputed, by), on(AFTER))
  record(at.world, outcome, on(AFTER))
  return outcome.result?.objectionId ?? ''
}

const settling = ({ world, of }: Of, objectionId: string, outcome: Outcome, lines: readonly Sum[] = []) =>
  world.when(
    settleObjection,
    { ...of, objectionId, outcome, document: '（2026）民终1号', lines: [...lines] },
    on(LATER),
  )

function settled(at: Of, objectionId: string, outcome: Outcome, lines: readonly Sum[] = []): void {
  record(at.world, settling(at, objectionId, outcome, lines), on(LATER))
}

/** Opposed and sued for. */
function sued({ world, of }: Of, objectionId: string, by = 3): void {
  const opposing = { recipientId: `plan-1:creditor-${by === 1 ? 2 : 1}`, opposition: '没有少计' }
  const told = { opposedOn: '2026-03-20', notifiedOn: '2026-03-20' }
  record(
    world,
    world.when(opposeObjection, { ...of, objectionId, ...opposing, ...told }, on(LATER)),
    on(LATER),
  )
  const suit = { ...of, objectionId, suitNumber: '（2026）民初9号', filedOn: '2026-04-01' }
  record(world, world.when(recordSuit, suit, on(LATER)), on(LATER))
}

function approvedAndExecuted({ world, of }: Of) {
  const by = on(LATER, director)
  record(world, world.when(approvePlan, { ...of, contentHash: hash(world) }, by), by)
  const outcome = world.when(executePlan, { ...of, caseIds: ['case-2', 'case-3'] }, on(LATER, cashier))
  record(world, outcome, on(LATER, cashier))
  return outcome.result
}

const lead = ({ world }: Of) => {
  const { availableFen, reservedFen } = world.view.get('fund_account', 'case-1') ?? {}
  return { availableFen, reservedFen }
}

test('a disputed surplus stays set aside when the undisputed part goes out, and is freed when the dispute is over', () => {
  const at = served(COVERED)
  const objectionId = objected(at, 15_000n)
  expect(plan(at.world)).toMatchObject({ surplusFen: SURPLUS, disputedSurplusFen: 15_000n })
  expect(approvedAndExecuted(at)).toEqual({ movedFen: 40_000n, keptFen: 15_000n })
  // Costs, the lead case's own line, and what nobody disputes of the surplus.
  expect(lead(at)).toEqual({ availableFen: 1_000n + 20_000n + 24_000n, reservedFen: 15_000n })
  expect(plan(at.world).state).toBe('partly')
  const withdrawn = at.world.when(withdrawPlan, { ...at.of, reason: '重新评估' }, on(LATER))
  expect(withdrawn.refused?.rule).toBe('distribution.plan-state')
  settled(at, objectionId, 'withdrawn')
  expect(lead(at).reservedFen).toBe(15_000n)
  expect(approvedAndExecuted(at)).toEqual({ movedFen: 0n, keptFen: 0n })
  expect(lead(at)).toEqual({ availableFen: 60_000n, reservedFen: 0n })
  expect(plan(at.world)).toMatchObject({ state: 'executed', disputedSurplusFen: 0n })
})

test('judged, it goes to the creditor whose claim was found to be larger, and only the rest to the debtor', () => {
  const at = served(COVERED)
  const objectionId = objected(at, 15_000n)
  approvedAndExecuted(at)
  sued(at, objectionId)
  const claimFen = 22_000n
  const more = (amountFen: bigint, of: Partial<Sum> = { claimFen }) => [
    { lineId: 'plan-1:3', amountFen, ...of },
  ]
  const rule = (lines: readonly Sum[]) => settling(at, objectionId, 'judged', lines).refused?.rule
  expect(rule(more(22_000n, {}))).toBe('distribution.claim-covers-line')
  expect(rule(more(25_001n, { claimFen: 30_000n }))).toBe('distribution.undisputed-surplus-stays')
  settled(at, objectionId, 'judged', more(22_000n))
  expect(linesOf(at.world)[2]).toMatchObject({
    ...{ claimFen, computedFen: claimFen, amountFen: claimFen, movedFen: 10_000n },
    ...{ changedBy: 'judge-1', changeReason: '（2026）民终1号' },
  })
  expect(plan(at.world)).toMatchObject({ surplusFen: 27_000n, disputedSurplusFen: 0n, state: 'partly' })
  expect(approvedAndExecuted(at)).toEqual({ movedFen: 12_000n, keptFen: 0n })
  expect(lead(at)).toEqual({ availableFen: 1_000n + 20_000n + 27_000n, reservedFen: 0n })
  expect(at.world.view.get('fund_account', 'case-3')?.availableFen).toBe(claimFen)
})

test('an objection names a sum, and none that the plan does not give', () => {
  const at = served(COVERED)
  const rule = (surplusFen: bigint) =>
    at.world.when(objectToPlan, objecting(at, surplusFen), on(AFTER)).refused?.rule
  expect(rule(0n)).toBe('distribution.objection-disputes')
  expect(rule(SURPLUS + 1n)).toBe('distribution.disputed-in-line')
  expect(rule(SURPLUS)).toBeUndefined()
})

test('a surplus that nobody disputes is not taken by an objection to a line, also before anything has moved', () => {
  const at = served(COVERED)
  const objectionId = objected(at, 0n, [{ lineId: 'plan-1:2', amountFen: 5_000n }])
  const raised = [{ lineId: 'plan-1:3', amountFen: 10_001n, claimFen: 10_001n }]
  expect(settling(at, objectionId, 'unopposed', raised).refused).toMatchObject({
    rule: 'distribution.undisputed-surplus-stays',
    params: { overFen: 1n },
  })
})

test('two objections keep back no more than there is of the surplus', () => {
  const at = served(COVERED)
  const first = objected(at, 30_000n)
  objected(at, 20_000n, [], 2)
  expect(plan(at.world).disputedSurplusFen).toBe(SURPLUS)
  settled(at, first, 'withdrawn')
  expect(plan(at.world).disputedSurplusFen).toBe(20_000n)
})

test('an objection with nothing left to dispute is settled after the plan has been executed, and moves nothing', () => {
  const at = served(COVERED)
  const first = objected(at, 0n, [{ lineId: 'plan-1:2', amountFen: 30_000n }])
  const second = objected(at, 0n, [{ lineId: 'plan-1:2', amountFen: 30_000n }], 1)
  sued(at, first)
  sued(at, second, 1)
  const all = { lineId: 'plan-1:2', amountFen: 0n }
  settled(at, first, 'judged', [all, { lineId: 'plan-1:3', amountFen: 10_000n }])
  expect(approvedAndExecuted(at)).toEqual({ movedFen: 10_000n, keptFen: 0n })
  expect(plan(at.world)).toMatchObject({ state: 'executed', approvedBy: 'director', surplusFen: 69_000n })
  const before = { lines: linesOf(at.world), accounts: at.world.view.all('fund_account') }
  // The judgment that came first has been carried out: what has gone does not change any more.
  const more = [{ lineId: 'plan-1:2', amountFen: 0n, claimFen: 1n }]
  expect(settling(at, second, 'judged', more).refused?.rule).toBe('distribution.plan-stands')
  settled(at, second, 'judged')
  expect(at.world.view.get('distribution_objection', second)).toMatchObject({ state: 'settled' })
  expect({ lines: linesOf(at.world), accounts: at.world.view.all('fund_account') }).toEqual(before)
  // Who approved what has gone is still known.
  expect(plan(at.world)).toMatchObject({ state: 'executed', approvedBy: 'director', approvedOn: LATER })
})

/** What open objections dispute, added up apart from the decisions. */
function disputedIn({ world }: Of): bigint {
  const open = world.view.all('distribution_objection').filter(({ state }) => state !== 'settled')
  const ofLines = linesOf(world).map(({ id, amountFen, movedFen }) => {
    const sums = open.flatMap(({ disputed }) => disputed.filter(({ lineId }) => lineId === id))
    return least(sum(sums.map((one) => one.amountFen)), amountFen - movedFen)
  })
  return sum(ofLines)
}

/** Whatever was decided: the whole is the whole, and what is disputed lies there. */
function adds(at: Of, note: string): void {
  const { world } = at
  const { proceedsFen, costsFen, surplusFen, freedFen, disputedSurplusFen, state } = plan(world)
  const accounts = world.view.all('fund_account')
  expect(sum(accounts.map(({ receivedFen }) => receivedFen)), note).toBe(proceedsFen)
  for (const one of accounts) expect(one.receivedFen, note).toBe(one.availableFen + one.reservedFen)
  expect(costsFen + sum(linesOf(world).map(({ amountFen }) => amountFen)) + surplusFen, note).toBe(
    proceedsFen,
  )
  const reservedFen = lead(at).reservedFen ?? 0n
  expect(reservedFen, note).toBe(proceedsFen - freedFen)
  expect(reservedFen >= disputedIn(at) + disputedSurplusFen, note).toBe(true)
  if (state === 'partly' && plan(world).approvedBy !== null)
    expect(reservedFen, note).toBe(disputedIn(at) + disputedSurplusFen)
}

const part = (random: Random, fen: bigint) => (fen * BigInt(random.int(0, 100))) / 100n

/** Some of what was disputed goes to another creditor, whose claim is found to be as much. */
function judgment({ world }: Of, objectionId: string, random: Random): readonly Sum[] {
  const objection = world.view.get('distribution_objection', objectionId)
  const lines = linesOf(world)
  const fallen = new Map(
    (objection?.disputed ?? []).map(({ lineId, amountFen }) => {
      const line = lines.find(({ id }) => id === lineId)
      return [lineId, least(part(random, amountFen), (line?.amountFen ?? 0n) - (line?.movedFen ?? 0n))]
    }),
  )
  const { surplusFen, freedFen, costsFen } = plan(world)
  const goneFen = freedFen === 0n ? 0n : freedFen - costsFen - sum(lines.map(({ movedFen }) => movedFen))
  const takenFen = part(random, least(objection?.surplusFen ?? 0n, surplusFen - goneFen))
  const winner = random.pick(lines).id
  const wonFen = takenFen + part(random, sum([...fallen.values()]))
  return lines.map(({ id, amountFen: before, claimFen }) => {
    const amountFen = before - (fallen.get(id) ?? 0n) + (id === winner ? wonFen : 0n)
    return { lineId: id, amountFen, ...(amountFen > claimFen ? { claimFen: amountFen } : {}) }
  })
}

test('whatever is disputed and however it ends, nothing is lost and what is disputed stays', () => {
  let kept = 0
  for (let seed = 0; seed < 150; seed += 1) {
    const random = randomOf('surplus', seed)
    const fen = () => BigInt(random.int(1, 45_000))
    const at = served({
      costsFen: BigInt(random.int(0, 2_000)),
      claims: [claim(1, fen()), claim(2, fen()), claim(3, fen())],
    })
    const open = Array.from({ length: random.int(1, 3) }, (_, n) => {
      const { surplusFen } = plan(at.world)
      const some = linesOf(at.world).filter(({ amountFen }) => amountFen > 0n && random.chance(0.5))
      const sums = some.map(({ id, amountFen }) => ({ lineId: id, amountFen: part(random, amountFen) + 1n }))
      const within = sums.map((one, i) => ({
        ...one,
        amountFen: least(one.amountFen, some[i]?.amountFen ?? 0n),
      }))
      const ofSurplus = part(random, surplusFen)
      if (within.length === 0 && ofSurplus === 0n) return ''
      return objected(at, ofSurplus, within, n + 1)
    }).filter((id) => id !== '')
    adds(at, `seed ${seed}, objected`)
    const executed = () => {
      const undisputedFen = lead(at).reservedFen ?? 0n
      const keptFen = approvedAndExecuted(at)?.keptFen ?? 0n
      expect(lead(at).reservedFen, `seed ${seed}`).toBe(keptFen)
      expect(keptFen <= undisputedFen, `seed ${seed}`).toBe(true)
      adds(at, `seed ${seed}, executed`)
      if (plan(at.world).disputedSurplusFen > 0n) kept += 1
    }
    if (random.chance(0.7)) executed()
    for (const [n, objectionId] of open.entries()) {
      const ends = random.pick(['withdrawn', 'judged'] as const)
      if (plan(at.world).state === 'executed') break
      if (ends === 'judged') sued(at, objectionId, n + 1)
      settled(at, objectionId, ends, ends === 'judged' ? judgment(at, objectionId, random) : [])
      adds(at, `seed ${seed}, settled`)
      if (random.chance(0.3)) executed()
    }
    if (plan(at.world).state !== 'executed') executed()
    const lines = linesOf(at.world)
    const { state, costsFen, surplusFen } = plan(at.world)
    expect(state).toBe('executed')
    const own = costsFen + surplusFen + (lines[0]?.amountFen ?? 0n)
    expect(at.world.view.all('fund_account').map(({ availableFen }) => availableFen)).toEqual([
      own,
      lines[1]?.amountFen,
      lines[2]?.amountFen,
    ])
  }
  expect(kept).toBeGreaterThan(20)
})
