import { describe, expect, test } from 'vitest'
import type { StageDefinition, StagePolicy } from '../../kernel/profile-stage'
import type { Role } from '../../kernel/role'
import { months } from '../../law/index'
import { type Circumstances, given, person } from '../../testing/given'
import { aCase } from '../../testing/rows'
import { checkStay, enterStage, moveOn, type StageView } from './decide'
import { acceptHandover, rejectHandover } from './decide-handover'
import { checkStagePolicy } from './decide-policy'
import { followCase, prescribeWork } from './decide-work'
import { evolveStage } from './model-evolve'

const stage = (id: string, columns: Partial<StageDefinition> = {}): StageDefinition => ({
  id,
  owner: { kind: 'unit', unitKind: `${id}-team` },
  limits: { '*': months(1) },
  prescribed: [],
  onExpiry: { kind: 'stay' },
  source: 'seed 003:27',
  ...columns,
})
const teams = { kind: 'unit', unitKind: 'team' } as const
const policy: StagePolicy = {
  ownership: 'case-moves',
  first: 'fast',
  resumed: 'slow',
  stages: [
    stage('fast', { onExpiry: { kind: 'next', stage: 'slow' } }),
    stage('slow', { owner: teams, onExpiry: { kind: 'lateral', stage: 'aside' }, prescribed: ['fine'] }),
    stage('aside', { owner: teams, onExpiry: { kind: 'escalate', stage: 'top' } }),
    stage('top', { owner: { kind: 'role', role: 'execution-director' } }),
  ],
  source: 'design: a test',
}
const unit = (id: string, functions: readonly string[], headId: string) => ({
  id,
  name: id,
  functions,
  headId,
})
const units = [unit('f', ['fast-team'], 'fast-1'), unit('a', ['team'], 'a-1'), unit('b', ['team'], 'b-1')]
const someone = (id: string, unitId: string, ...roles: Role[]) => ({
  ...{ id, name: id, staffClass: 'quota-judge', unitId, active: true },
  roles: ['quota-judge', ...roles] as Role[],
})
const people = [
  ...[someone('fast-1', 'f'), someone('a-1', 'a'), someone('b-1', 'b')],
  someone('director', 'x', 'execution-director'),
]
const usual: Circumstances = { profile: { stages: policy }, units, people, today: '2026-03-02' }
const input = { caseId: 'case-1' }

const filed = (circumstances: Circumstances = {}) => {
  const court = given<StageView>({ case_case: [aCase({ undertakerId: 'fast-1' })] }, usual)
  const { events } = court.when(enterStage, { ...input, takesOver: true }, circumstances)
  court.record(evolveStage, events, { today: '2026-03-02' })
  return court
}
type Court = ReturnType<typeof filed>

const open = (court: Court) => {
  const found = court.view.all('stage_stay').filter(({ state }) => state === 'open')
  expect(found).toHaveLength(1)
  return found[0] ?? expect.unreachable('the case is in no stage')
}

/** The clock looks at the case on this day. */
function check(court: Court, today: string, circumstances: Circumstances = {}) {
  const outcome = court.when(checkStay, { ...input, stayId: open(court).id }, { ...circumstances, today })
  court.record(evolveStage, outcome.events, { today })
  return outcome
}

describe('entering', () => {
  test('a case begins in the first stage, a resumed one in the stage for those, once', () => {
    expect(open(filed())).toMatchObject({ stage: 'fast', dueOn: '2026-04-02', transfers: 0 })
    const resumed = given<StageView>({ case_case: [aCase({ kind: 'resumed' })] }, usual)
    const { events } = resumed.when(enterStage, { ...input, takesOver: true })
    expect(events.find(({ type }) => type === 'stage.Entered')?.data).toMatchObject({ stage: 'slow' })
    expect(filed().when(enterStage, { ...input, takesOver: true }).events).toEqual([])
  })

  test('the holder takes the case over at once, unless triage is to assign it', () => {
    const court = given<StageView>({ case_case: [aCase({ undertakerId: null })] }, usual)
    const moved = (takesOver: boolean) =>
      court
        .when(enterStage, { ...input, takesOver })
        .events.some(({ type }) => type === 'stage.UndertakerMoved')
    expect([moved(true), moved(false)]).toEqual([true, false])
  })

  test('without stages nothing happens', () => {
    const court = given<StageView>({ case_case: [aCase()] })
    expect(court.when(enterStage, { ...input, takesOver: true })).toMatchObject({ events: [] })
  })

  const refused: [rule: string, stages: StagePolicy][] = [
    ['stage.is-defined', { ...policy, first: 'gone' }],
    ['stage.has-limit', { ...policy, stages: policy.stages.map((one) => ({ ...one, limits: {} })) }],
    ['stage.holder-exists', { ...policy, first: 'nobody', stages: [...policy.stages, stage('nobody')] }],
  ]
  test.each(refused)('under stages that cannot work no case begins: %s', (rule, stages) => {
    const court = given<StageView>({ case_case: [aCase()] }, usual)
    const outcome = court.when(enterStage, { ...input, takesOver: true }, { profile: { stages } })
    expect(outcome.refused?.rule).toBe(rule)
  })

  test('a way sideways needs two teams; a missing last rung is only warned of', () => {
    const context = { ...usual, units: units.slice(0, 2) }
    const court = given<StageView>({ case_case: [aCase()] }, context)
    expect(court.when(enterStage, { ...input, takesOver: true }).refused?.rule).toBe(
      'stage.lateral-needs-two-teams',
    )
    const directory = { units: () => units, people: () => [], person: () => undefined }
    const found = checkStagePolicy(policy, { ...directory, unit: () => undefined, unitFor: () => undefined })
    expect(found).toMatchObject([
      {
        severity: 'warning',
        reason: 'post-vacant',
        id: 'execution-director',
        refusal: { params: { stage: 'top' } },
      },
    ])
  })
})

describe('expiry', () => {
  test('the last day still counts; the day after the case moves on', () => {
    const court = filed()
    expect(check(court, '2026-04-02').events).toEqual([])
    check(court, '2026-04-03')
    expect(open(court)).toMatchObject({
      stage: 'slow',
      entry: 'unfinished',
      transfers: 1,
      enteredOn: '2026-04-03',
    })
  })

  test('sideways never back to where it comes from, then up, then it stays and that is said once', () => {
    const court = filed()
    check(court, '2026-04-03')
    const first = open(court).unitId
    check(court, '2026-05-04')
    expect(open(court).stage).toBe('aside')
    expect([first, open(court).unitId].sort()).toEqual(['a', 'b'])
    check(court, '2026-06-05')
    expect(open(court)).toMatchObject({ stage: 'top', holderId: 'director' })
    expect(check(court, '2026-07-06').events).toMatchObject([{ data: { reason: 'last-stage' } }])
    expect(open(court).nextCheckOn).toBeNull()
  })

  test('when nobody can receive it the case stays where it is, and the clock looks again', () => {
    const court = filed()
    check(court, '2026-04-03', { units: units.slice(0, 1) })
    expect(open(court)).toMatchObject({ stage: 'fast', nextCheckOn: '2026-04-10' })
  })

  test('where the undertaker stays only the stage moves', () => {
    const stages = { ...policy, ownership: 'undertaker-stays' } as const
    const court = filed({ profile: { stages } })
    const { events } = check(court, '2026-04-03', { profile: { stages } })
    expect(events.map(({ type }) => type)).not.toContain('stage.UndertakerMoved')
    expect(open(court)).toMatchObject({ stage: 'slow', ownership: 'undertaker-stays' })
  })

  test('while the case is suspended the stage stands still, and those days do not count', () => {
    const court = filed()
    const follow = (event: 'case.Suspended' | 'case.Resumed', today: string) => {
      const { events } = court.when(followCase, { ...input, event, occurredOn: today }, { today })
      court.record(evolveStage, events, { today })
    }
    follow('case.Suspended', '2026-03-10')
    expect(check(court, '2026-06-01').events).toEqual([])
    follow('case.Resumed', '2026-03-20')
    expect(open(court)).toMatchObject({ dueOn: '2026-04-12', nextCheckOn: '2026-04-13', suspendedOn: null })
  })
})

describe('hands', () => {
  const by = (id: string) => ({ actor: person(id, 'quota-judge') })

  test('only who has the case screens it out, and only to a next stage', () => {
    const court = filed()
    expect(court.when(moveOn, { ...input, reason: '-' }, by('a-1')).refused?.rule).toBe(
      'stage.holder-passes-on',
    )
    court.record(evolveStage, court.when(moveOn, { ...input, reason: '-' }, by('fast-1')).events)
    const { holderId } = open(court)
    expect(open(court)).toMatchObject({ stage: 'slow', entry: 'screened-out', transfers: 0 })
    const again = court.when(moveOn, { ...input, reason: '-' }, by(holderId))
    expect(again.refused?.rule).toBe('stage.screens-to-next')
  })

  test('a suspended case is not moved, and one in no stage cannot be', () => {
    const court = filed()
    const event = 'case.Suspended' as const
    const paused = court.when(followCase, { ...input, event, occurredOn: '2026-03-02' })
    court.record(evolveStage, paused.events)
    const moved = court.when(moveOn, { ...input, reason: '-' }, by('fast-1'))
    expect(moved.refused?.rule).toBe('stage.not-while-suspended')
    const none = given<StageView>({ case_case: [aCase()] }, usual)
    expect(none.when(moveOn, { ...input, reason: '-' }).refused?.rule).toBe('stage.case-in-stage')
  })

  test('the receiver decides on a hand-over, with a date ahead, once', () => {
    const court = filed()
    check(court, '2026-04-03')
    const [handover] = court.view.all('stage_handover')
    const given = { ...input, handoverId: handover?.id ?? '', reason: '未送达', dueBackOn: '2026-04-10' }
    const today = '2026-04-03'
    const mine = { ...by(open(court).holderId), today }
    const rule = (outcome: { refused?: { rule: string } | undefined }) => outcome.refused?.rule
    expect(rule(court.when(rejectHandover, given, { ...by('fast-1'), today }))).toBe('stage.receiver-decides')
    expect(rule(court.when(rejectHandover, { ...given, dueBackOn: today }, mine))).toBe(
      'stage.due-back-ahead',
    )
    court.record(evolveStage, court.when(acceptHandover, given, mine).events, { today })
    expect(rule(court.when(rejectHandover, given, mine))).toBe('stage.handover-open')
  })

  test('what nobody decided on lapses; what was called for is not called for again after an objection', () => {
    const court = filed()
    check(court, '2026-04-03')
    const fine = { id: 'fine', unitKind: 'team', limit: months(1), source: 'seed 003:23' }
    const withFine = { profile: { stages: policy, affairs: [fine] } }
    court.record(evolveStage, court.when(prescribeWork, input, withFine).events)
    check(court, '2026-05-04')
    const [first, second] = court.view.all('stage_handover')
    expect([first?.state, second?.state]).toEqual(['lapsed', 'offered'])
    const objection = { ...input, handoverId: second?.id ?? '', reason: '-', dueBackOn: '2026-05-20' }
    const today = '2026-05-04'
    const { events } = court.when(rejectHandover, objection, { ...by(open(court).holderId), today })
    court.record(evolveStage, events, { today })
    expect(open(court)).toMatchObject({
      stage: 'slow',
      entry: 'returned',
      called: ['fine'],
      dueOn: '2026-05-20',
    })
  })

  test('prescribed affairs are called for, or the reason is recorded once', () => {
    const court = filed()
    check(court, '2026-04-03')
    const reasons = court.when(prescribeWork, input).events
    expect(reasons).toMatchObject([{ type: 'stage.AffairOmitted', data: { reason: 'not-in-catalogue' } }])
    court.record(evolveStage, reasons)
    expect(court.when(prescribeWork, input).events).toEqual([])
    const fine = { id: 'fine', unitKind: 'team', limit: months(1), source: 'seed 003:23' }
    const called = court.when(prescribeWork, input, { profile: { stages: policy, affairs: [fine] } }).events
    expect(called).toMatchObject([{ type: 'stage.AffairCalled' }])
    court.record(evolveStage, called)
    expect(open(court)).toMatchObject({ called: ['fine'], omitted: {} })
  })
})
