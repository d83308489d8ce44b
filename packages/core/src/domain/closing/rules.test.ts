import { describe, expect, test } from 'vitest'
import type { RowMap } from '../../kernel/table'
import { given, person } from '../../testing/given'
import { aCase, anAccount, aParty } from '../../testing/rows'
import type { CaseRow, PartyRow } from '../case/model'
import { closingRules } from './rules'

const propose = { caseId: 'case-1', closingKind: 'performed', ground: '—' }
const confirm = { caseId: 'case-1', proposalId: 'proposal-1' }

type Rows = Readonly<Record<string, readonly { readonly id: string }[]>>

/** Asks a rule of the gate for both commands, which must answer the same. */
function gate(id: string, rows: Rows, today?: string) {
  const court = given<RowMap>(rows)
  const about = today === undefined ? {} : { today }
  const verdict = court.ask(closingRules, id, propose, about)
  expect(court.ask(closingRules, id, confirm, about)).toEqual(verdict)
  return verdict
}

describe('the gate', () => {
  test('stands before the proposal and before the confirmation', () => {
    const ids = closingRules.filter(({ on }) => on?.includes('closing.propose')).map(({ id }) => id)
    expect(ids).toEqual([
      'closing.no-money-inside',
      'closing.no-open-task',
      'closing.no-paper-on-loan',
      'closing.materials-handed-in',
      'closing.round-termination-after-three-months',
      'closing.round-termination-of-implementation',
      'closing.no-round-termination-of-enterprise',
    ])
    for (const { id, on } of closingRules) if (ids.includes(id)) expect(on).toContain('closing.confirm')
  })

  test.each([
    [1n, 0n],
    [0n, 1n],
    [5n, 5n],
  ])('lets no case leave with %i available and %i reserved', (availableFen, reservedFen) => {
    expect(
      gate('closing.no-money-inside', { fund_account: [anAccount({ availableFen, reservedFen })] }),
    ).toEqual({ verdict: 'deny', params: { availableFen, reservedFen } })
  })

  test('lets a case leave whose money is paid out', () => {
    const paid = anAccount({ receivedFen: 5n, paidFen: 5n })
    expect(gate('closing.no-money-inside', { fund_account: [paid] })).toBeUndefined()
    expect(gate('closing.no-money-inside', {})).toBeUndefined()
  })

  test('waits for every affair that somebody holds', () => {
    const tasks = [
      { id: 'task-1', holderId: 'clerk-1' },
      { id: 'task-2', holderId: null },
      { id: 'task-3', holderId: 'judge-1' },
    ]
    expect(gate('closing.no-open-task', { task_task: tasks })).toEqual({
      verdict: 'deny',
      params: { count: 2 },
    })
    expect(gate('closing.no-open-task', { task_task: tasks.slice(1, 2) })).toBeUndefined()
  })

  test('waits for papers on loan', () => {
    const papers = [
      { id: 'material-1', onLoan: true },
      { id: 'material-2', onLoan: false },
    ]
    expect(gate('closing.no-paper-on-loan', { dossier_material: papers })).toEqual({
      verdict: 'deny',
      params: { count: 1 },
    })
    expect(gate('closing.no-paper-on-loan', { dossier_material: papers.slice(1) })).toBeUndefined()
  })

  test('warns of papers that have not reached the centre', () => {
    const papers = [
      { id: 'material-1', paper: true, state: 'formed' },
      { id: 'material-2', paper: false, state: 'formed' },
      { id: 'material-3', paper: true, state: 'handed-in' },
    ]
    expect(gate('closing.materials-handed-in', { dossier_material: papers })).toEqual({
      verdict: 'warn',
      params: { count: 1 },
    })
    expect(gate('closing.materials-handed-in', { dossier_material: papers.slice(1) })).toBeUndefined()
  })
})

describe('terminating the round', () => {
  const ask = (filedOn: string, today: string, closingKind = 'round-terminated') => {
    const court = given<RowMap>({
      case_case: [aCase({ filedOn })],
      closing_proposal: [{ id: 'proposal-1', closingKind } as { readonly id: string }],
    })
    const id = 'closing.round-termination-after-three-months'
    const verdict = court.ask(closingRules, id, { ...propose, closingKind }, { today })
    expect(court.ask(closingRules, id, confirm, { today })).toEqual(verdict)
    return verdict
  }

  // Strictly more than three months (超过): the corresponding day itself is too early; November has no 31st.
  test.each([
    ['2026-01-05', '2026-04-05', '2026-04-06'],
    ['2025-08-31', '2025-11-30', '2025-12-01'],
    ['2025-11-30', '2026-02-28', '2026-03-01'],
  ])('filed on %s is too early on %s', (filedOn, today, earliestOn) => {
    expect(ask(filedOn, today)).toEqual({ verdict: 'deny', params: { filedOn, earliestOn } })
    expect(ask(filedOn, earliestOn)).toBeUndefined()
  })

  test('is the only kind that has to wait', () => {
    expect(ask('2026-03-01', '2026-03-02', 'performed')).toBeUndefined()
  })
})

describe('terminating the round', () => {
  const ask = (kind: CaseRow['kind'], closingKind = 'round-terminated') => {
    const court = given({ case_case: [aCase({ kind })] })
    const id = 'closing.round-termination-of-implementation'
    return court.ask(closingRules, id, { ...propose, closingKind }, { today: '2026-12-01' })
  }

  test.each(['adjudication', 'supervision', 'preservation', 'bankruptcy'] as const)(
    'is no way of closing for %s',
    (kind) => {
      expect(ask(kind)).toEqual({ verdict: 'deny', params: { kind: `case.${kind}` } })
      expect(ask(kind, 'terminated')).toBeUndefined()
    },
  )

  test.each(['first', 'resumed', 'advance', 'reversal', 'other'] as const)('is one for %s', (kind) => {
    expect(ask(kind)).toBeUndefined()
  })
})

test('a reviewer of the handling unit is warned about', () => {
  const reviewer = (unitId: string | null) => ({
    id: 'reviewer-1',
    name: '王五',
    staffClass: 'quota-judge',
    roles: ['closing-reviewer'] as const,
    unitId,
    active: true,
  })
  const ask = (unitId: string | null, caseUnit: string | null) =>
    given<RowMap>({ case_case: [aCase({ unitId: caseUnit })] }).ask(
      closingRules,
      'closing.reviewer-of-another-unit',
      confirm,
      { actor: person('reviewer-1', 'closing-reviewer'), people: [reviewer(unitId)] },
    )
  expect(ask('team-1', 'team-1')).toEqual({ verdict: 'warn', params: {} })
  expect(ask('team-2', 'team-1')).toBeUndefined()
  expect(ask(null, null)).toBeUndefined()
})

test('the round of an enterprise ends where the profile lets it, and of a person everywhere', () => {
  const ask = (party: Partial<PartyRow>, closingKind = 'round-terminated', allowed = false) =>
    given<RowMap>({ case_party: [aParty({ role: 'debtor', kind: 'organisation', ...party })] }).ask(
      closingRules,
      'closing.no-round-termination-of-enterprise',
      { ...propose, closingKind },
      { profile: { parameters: { 'closing.enterprise-round-termination': allowed } } },
    )
  expect(ask({})).toEqual({ verdict: 'deny', params: { count: 1 } })
  expect(ask({ kind: 'person' })).toBeUndefined()
  expect(ask({ role: 'applicant' })).toBeUndefined()
  expect(ask({}, 'performed')).toBeUndefined()
  expect(ask({}, 'round-terminated', true)).toBeUndefined()
})
