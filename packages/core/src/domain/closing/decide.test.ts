import { describe, expect, test } from 'vitest'
import { systemActor } from '../../kernel/role'
import { given, person } from '../../testing/given'
import { aCase } from '../../testing/rows'
import type { CaseState } from '../case/model'
import { type ClosingView, confirmClosing, proposeClosing, rejectClosing } from './decide'
import { evolveClosing, type ProposalRow } from './model'

const judge = person('judge-1', 'quota-judge')
const reviewer = person('reviewer-1', 'closing-reviewer')
const input = { caseId: 'case-1', closingKind: 'performed', ground: '全部履行' } as const
const one = { caseId: 'case-1', proposalId: 'proposal-1' }

function aProposal(columns: Partial<ProposalRow> = {}): ProposalRow {
  return {
    id: 'proposal-1',
    caseId: 'case-1',
    caseNumber: '（2026）甘1202执1号',
    closingKind: 'performed',
    ground: '全部履行',
    state: 'proposed',
    proposedBy: 'judge-1',
    proposedOn: '2026-03-02',
    decidedBy: null,
    decidedOn: null,
    reason: null,
    ...columns,
  }
}

describe('proposing to close', () => {
  test('is done by the undertaker', () => {
    const { events, result } = given<ClosingView>({ case_case: [aCase()] }).when(proposeClosing, input, {
      actor: judge,
    })
    expect(events).toEqual([{ type: 'closing.Proposed', data: aProposal() }])
    expect(result).toEqual({ proposalId: 'proposal-1' })
  })

  test.each([
    ['closing.undertaker-proposes', person('judge-2', 'quota-judge')],
    ['closing.undertaker-proposes', systemActor('gan12', 'judge-1')],
  ] as const)('is refused by %s', (rule, actor) => {
    const court = given<ClosingView>({ case_case: [aCase()] })
    expect(court.when(proposeClosing, input, { actor }).refused?.rule).toBe(rule)
  })

  test.each<[CaseState, string]>([
    ['filed', 'closing.case-in-hand'],
    ['closed', 'closing.case-in-hand'],
    ['suspended', 'closing.not-while-suspended'],
  ])('is refused while the case is %s', (state, rule) => {
    const court = given<ClosingView>({ case_case: [aCase({ state })] })
    expect(court.when(proposeClosing, input, { actor: judge }).refused?.rule).toBe(rule)
  })

  test('waits for the proposal before', () => {
    const rows = (state: ProposalRow['state']) => ({
      case_case: [aCase()],
      closing_proposal: [aProposal({ id: 'proposal-0', state })],
    })
    const open = given<ClosingView>(rows('proposed')).when(proposeClosing, input, { actor: judge })
    expect(open.refused?.rule).toBe('closing.one-proposal-at-a-time')
    const rejected = given<ClosingView>(rows('rejected')).when(proposeClosing, input, { actor: judge })
    expect(rejected.refused).toBeUndefined()
  })
})

describe('confirming', () => {
  const rows = { case_case: [aCase()], closing_proposal: [aProposal()] }

  test('closes the case as proposed', () => {
    const court = given<ClosingView>(rows)
    const { events } = court.when(confirmClosing, one, { actor: reviewer })
    expect(events).toEqual([{ type: 'closing.CaseClosed', data: { ...one, closingKind: 'performed' } }])
    court.record(evolveClosing, events, { actor: reviewer })
    expect(court.view.get('closing_proposal', 'proposal-1')).toMatchObject({
      state: 'confirmed',
      decidedBy: 'reviewer-1',
      decidedOn: '2026-03-02',
    })
  })

  test('is not for the proposer, the undertaker or the system', () => {
    const court = given<ClosingView>({ ...rows, case_case: [aCase({ undertakerId: 'judge-2' })] })
    const actors = [person('judge-1'), person('judge-2'), systemActor('gan12', 'clock')]
    for (const actor of actors) {
      expect(court.when(confirmClosing, one, { actor }).refused?.rule).toBe('closing.reviewer-is-another')
    }
  })

  test.each<[CaseState, string]>([
    ['suspended', 'closing.not-while-suspended'],
    ['closed', 'closing.case-in-hand'],
    ['filed', 'closing.case-in-hand'],
  ])('is refused when the case is %s by now', (state, rule) => {
    const court = given<ClosingView>({ ...rows, case_case: [aCase({ state })] })
    expect(court.when(confirmClosing, one, { actor: reviewer }).refused?.rule).toBe(rule)
  })
})

describe('rejecting', () => {
  test('gives a reason', () => {
    const court = given<ClosingView>({ closing_proposal: [aProposal()] })
    const { events } = court.when(rejectClosing, { ...one, reason: '缺结案通知书' })
    court.record(evolveClosing, events, { actor: reviewer })
    expect(court.view.get('closing_proposal', 'proposal-1')).toMatchObject({
      state: 'rejected',
      reason: '缺结案通知书',
      decidedBy: 'reviewer-1',
    })
  })
})

describe.each([
  ['confirm', confirmClosing],
  ['reject', rejectClosing],
] as const)('%s', (_what, decide) => {
  const at = { ...one, reason: '—' }

  test.each(['confirmed', 'rejected'] as const)('is refused once %s', (state) => {
    const court = given<ClosingView>({ case_case: [aCase()], closing_proposal: [aProposal({ state })] })
    expect(court.when(decide, at, { actor: reviewer }).refused).toMatchObject({
      rule: 'closing.proposal-open',
      params: { state },
    })
  })

  test('knows only proposals of this case', () => {
    for (const list of [[], [aProposal({ caseId: 'case-2' })]]) {
      const court = given<ClosingView>({ case_case: [aCase()], closing_proposal: list })
      expect(court.when(decide, at, { actor: reviewer }).refused?.rule).toBe('closing.proposal-unknown')
    }
  })
})
