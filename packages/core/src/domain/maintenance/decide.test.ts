import { expect, test } from 'vitest'
import { given, person } from '../../testing/given'
import { aCase, aParty } from '../../testing/rows'
import type { CaseRows } from '../case/model'
import { answerEnquiry, decideExit, enterMaintenance, proposeExit, recordCheck } from './decide'
import { applyForResumption, decideResumption, fileResumed } from './decide-resume'
import {
  evolveMaintenance,
  type MaintenanceEntry,
  type MaintenanceRows,
  type ResumptionApplication,
} from './model'

type Rows = MaintenanceRows & CaseRows

const team = {
  id: 'maintenance',
  name: '终本维护团队',
  functions: ['round-termination-team'],
  headId: 'maintenance-1',
}
const member = (id: string, unitId: string) => ({
  id,
  name: id,
  staffClass: 'quota-judge',
  roles: ['quota-judge'] as const,
  unitId,
  active: true,
})
const people = [
  member('maintenance-1', 'maintenance'),
  member('maintenance-2', 'maintenance'),
  member('judge-1', 'team-1'),
]
const by = (id: string, today = '2024-09-02') => ({
  actor: person(id, 'quota-judge'),
  people,
  units: [team],
  today,
})

const entry = (columns: Partial<MaintenanceEntry> = {}): MaintenanceEntry => ({
  id: 'case-1',
  caseId: 'case-1',
  caseNumber: '（2026）甘1202执1号',
  debtorLabel: '李四',
  state: 'maintained',
  unitId: 'maintenance',
  holderId: 'maintenance-1',
  ruledOn: '2024-08-31',
  round: 1,
  nextCheckOn: '2025-02-28',
  lastCheckOn: null,
  emptyChecks: 0,
  exitProposedBy: null,
  exitGround: null,
  endedOn: null,
  resumedCaseId: null,
  resumedCaseNumber: null,
  ...columns,
})
const applied = (columns: Partial<ResumptionApplication> = {}): ResumptionApplication => ({
  id: 'application-1',
  caseId: 'case-1',
  entrance: 'application',
  partyId: 'party-1',
  ground: '发现被执行人名下有车辆',
  state: 'open',
  appliedOn: '2024-09-02',
  enteredBy: 'maintenance-1',
  decidedBy: null,
  decidedOn: null,
  reason: null,
  ...columns,
})
const rows = (columns: Partial<MaintenanceEntry> = {}, application?: ResumptionApplication) =>
  given<Rows>({
    case_case: [aCase({ state: 'closed' })],
    case_party: [aParty()],
    maintenance_entry: [entry(columns)],
    maintenance_application: application ? [application] : [],
  })
const check = {
  caseId: 'case-1',
  channel: 'online',
  found: false,
  result: '未发现财产',
  toldOn: null,
} as const

test('checks are counted from the ruling for five years: ten dates, the last of February among them', () => {
  const court = given<Rows>({ case_case: [aCase({ state: 'closed' })] })
  const enter = { caseId: 'case-1', ruledOn: '2024-08-31' }
  court.record(evolveMaintenance, court.when(enterMaintenance, enter, by('maintenance-1')).events)
  const dates: (string | null | undefined)[] = []
  for (let now = court.view.get('maintenance_entry', 'case-1'); now?.nextCheckOn; ) {
    dates.push(now.nextCheckOn)
    const { events } = court.when(recordCheck, check, by('maintenance-1', now.nextCheckOn))
    court.record(evolveMaintenance, events, { today: now.nextCheckOn })
    now = court.view.get('maintenance_entry', 'case-1')
  }
  expect(dates).toEqual([
    ...['2025-02-28', '2025-08-31', '2026-02-28', '2026-08-31', '2027-02-28', '2027-08-31'],
    ...['2028-02-29', '2028-08-31', '2029-02-28', '2029-08-31'],
  ])
  expect(court.view.get('maintenance_entry', 'case-1')).toMatchObject({
    state: 'maintained',
    emptyChecks: 10,
  })
  expect(court.view.all('maintenance_check').every(({ late }) => !late)).toBe(true)
})

test('the months are a setting; a late check says so and moves no later date', () => {
  const court = rows({ ruledOn: '2024-08-31', nextCheckOn: '2024-11-30' })
  const late = {
    ...by('maintenance-2', '2024-12-05'),
    profile: { parameters: { 'closing.recheck-months': 3 } },
  }
  const { events } = court.when(recordCheck, check, late)
  expect(events.map(({ type }) => type)).toEqual(['maintenance.Checked', 'maintenance.CheckScheduled'])
  expect(events[0]?.data).toMatchObject({ late: true, checkId: 'case-1:check-1' })
  expect(events[1]?.data).toMatchObject({ dueOn: '2025-02-28', round: 2 })
})

test('a round that an older system terminated years ago goes on with the next check that is still to come', () => {
  const court = given<Rows>({ case_case: [aCase({ state: 'closed' })] })
  const { events } = court.when(
    enterMaintenance,
    { caseId: 'case-1', ruledOn: '2022-01-10' },
    by('x', '2024-03-01'),
  )
  expect(events[1]?.data).toMatchObject({ dueOn: '2024-07-10', round: 5 })
})

test('without a team the undertaker keeps the case; entering it twice changes nothing', () => {
  const court = given<Rows>({ case_case: [aCase({ state: 'closed' })] })
  const enter = { caseId: 'case-1', ruledOn: '2024-08-31' }
  const alone = { ...by('judge-1'), units: [] }
  const { events } = court.when(enterMaintenance, enter, alone)
  expect(events[0]?.data).toMatchObject({ holderId: 'judge-1', unitId: 'team-1' })
  court.record(evolveMaintenance, events)
  expect(court.when(enterMaintenance, enter, alone).events).toEqual([])
})

test('only the team checks; what it finds opens the way back on the court’s own motion, once', () => {
  const court = rows()
  expect(court.when(recordCheck, check, by('judge-1')).refused?.rule).toBe('maintenance.only-team')
  const found = { ...check, found: true, result: '新增银行存款' }
  const { events, result } = court.when(recordCheck, found, by('maintenance-1'))
  expect(events.at(-1)?.data).toMatchObject({ entrance: 'ex-officio', ground: '新增银行存款', state: 'open' })
  expect(result?.applicationId).toBeTruthy()
  court.record(evolveMaintenance, events)
  expect(court.view.get('maintenance_entry', 'case-1')?.emptyChecks).toBe(0)
  const again = court.when(recordCheck, found, by('maintenance-1'))
  expect(again.result).toEqual({ applicationId: null })
})

test('a party of the case applies, one application at a time; the team decides it once, with its reason', () => {
  const ask = { caseId: 'case-1', entrance: 'application', partyId: 'party-1', ground: '发现车辆' } as const
  const court = rows()
  const refusedBy = (input: object) =>
    court.when(applyForResumption, { ...ask, ...input }, by('judge-1')).refused?.rule
  expect(refusedBy({ partyId: 'party-9' })).toBe('maintenance.party-applies')
  expect(refusedBy({ partyId: null })).toBe('maintenance.party-applies')
  expect(refusedBy({ entrance: 'ex-officio' })).toBe('maintenance.party-applies')
  court.record(evolveMaintenance, court.when(applyForResumption, ask, by('judge-1')).events)
  expect(refusedBy({})).toBe('maintenance.one-application')
  const [one] = court.view.all('maintenance_application')
  const verdict = { caseId: 'case-1', applicationId: one?.id ?? '', granted: false, reason: '线索不实' }
  expect(court.when(decideResumption, verdict, by('judge-1')).refused?.rule).toBe('maintenance.only-team')
  court.record(evolveMaintenance, court.when(decideResumption, verdict, by('maintenance-1')).events)
  expect(court.view.all('maintenance_application')[0]).toMatchObject({ state: 'refused', reason: '线索不实' })
  const twice = court.when(decideResumption, verdict, by('maintenance-1'))
  expect(twice.refused?.rule).toBe('maintenance.application-open')
  expect(refusedBy({})).toBeUndefined()
})

test('only what was granted is filed again, under a number of a resumed case', () => {
  const filing = {
    caseId: 'case-1',
    applicationId: 'application-1',
    caseNumber: '(2024)甘1202执恢7号',
    filedOn: '2024-09-03',
    claimFen: 900_000n,
  }
  const refusedBy = (application: ResumptionApplication, input: object = {}) =>
    rows({}, application).when(fileResumed, { ...filing, ...input }, by('filing')).refused?.rule
  expect(refusedBy(applied())).toBe('maintenance.granted-first')
  const granted = applied({ state: 'granted' })
  expect(refusedBy(granted, { caseNumber: '（2024）甘1202执7号' })).toBe('maintenance.resumed-number')
  expect(refusedBy(granted, { caseNumber: '七号' })).toBe('maintenance.resumed-number')
  expect(refusedBy(granted, { applicationId: 'application-9' })).toBe('maintenance.granted-first')
  const court = rows({}, granted)
  const { events, result } = court.when(fileResumed, filing, by('filing'))
  expect(events[0]?.data).toMatchObject({ resumedCaseNumber: '（2024）甘1202执恢7号', claimFen: 900_000n })
  court.record(evolveMaintenance, events)
  expect(court.view.get('maintenance_entry', 'case-1')).toMatchObject({
    state: 'resumed',
    nextCheckOn: null,
    resumedCaseId: result?.caseId,
  })
  expect(court.when(recordCheck, check, by('maintenance-1')).refused?.rule).toBe(
    'maintenance.case-maintained',
  )
})

test('an inability ends by two persons, after a check that found nothing and with no application open', () => {
  const propose = { caseId: 'case-1', ground: '被执行人无财产、无劳动能力' }
  const unchecked = rows().when(proposeExit, propose, by('maintenance-1'))
  expect(unchecked.refused?.rule).toBe('maintenance.exit-after-empty-check')
  const asked = rows({ emptyChecks: 1 }, applied()).when(proposeExit, propose, by('maintenance-1'))
  expect(asked.refused?.rule).toBe('maintenance.exit-after-empty-check')

  const court = rows({ emptyChecks: 2 })
  const agree = { caseId: 'case-1', agreed: true, reason: '核查属实' }
  expect(court.when(decideExit, agree, by('maintenance-2')).refused?.rule).toBe('maintenance.exit-proposed')
  court.record(evolveMaintenance, court.when(proposeExit, propose, by('maintenance-1')).events, {
    actor: person('maintenance-1', 'quota-judge'),
  })
  expect(court.when(decideExit, agree, by('maintenance-1')).refused?.rule).toBe('maintenance.exit-by-another')
  court.record(
    evolveMaintenance,
    court.when(decideExit, { ...agree, agreed: false }, by('maintenance-2')).events,
  )
  expect(court.view.get('maintenance_entry', 'case-1')).toMatchObject({
    state: 'maintained',
    exitProposedBy: null,
  })
  court.record(evolveMaintenance, court.when(proposeExit, propose, by('maintenance-1')).events, {
    actor: person('maintenance-1', 'quota-judge'),
  })
  court.record(evolveMaintenance, court.when(decideExit, agree, by('maintenance-2')).events)
  expect(court.view.get('maintenance_entry', 'case-1')).toMatchObject({ state: 'exited', nextCheckOn: null })
})

test('property found after the exit was proposed stops it', () => {
  const court = rows({ emptyChecks: 0, exitProposedBy: 'maintenance-1' })
  const { refused } = court.when(
    decideExit,
    { caseId: 'case-1', agreed: true, reason: '同意' },
    by('maintenance-2'),
  )
  expect(refused?.rule).toBe('maintenance.exit-after-empty-check')
})

test('answers go to parties of the case', () => {
  const answer = { caseId: 'case-1', partyId: 'party-1', question: '何时核查', answer: '每六个月一次' }
  const { events } = rows().when(answerEnquiry, answer, by('maintenance-1'))
  expect(events[0]?.data).toMatchObject({ answer: '每六个月一次', answeredBy: 'maintenance-1' })
  const wrong = rows().when(answerEnquiry, { ...answer, partyId: 'party-9' }, by('maintenance-1'))
  expect(wrong.refused?.rule).toBe('maintenance.party-known')
})
