import { describe, expect, test } from 'vitest'
import { given, person } from '../../testing/given'
import { aCase, aParty } from '../../testing/rows'
import {
  applyForRelief,
  checkRelief,
  grantRelief,
  type ReliefView,
  refuseRelief,
  withdrawRelief,
} from './decide'
import { CONDITIONS, type ReliefRow } from './model'

const judge = person('judge-1', 'quota-judge')
const director = person('director', 'execution-director', 'quota-judge')

const anApplication = (columns: Partial<ReliefRow> = {}): ReliefRow => ({
  id: 'relief-1',
  caseId: 'case-1',
  caseNumber: '（2026）甘1202执1号',
  partyId: 'party-1',
  partyName: '张三',
  channel: 'application',
  ground: '生活困难',
  askedFen: 100n,
  state: 'checked',
  appliedBy: 'assistant-1',
  appliedOn: '2026-02-01',
  conditions: CONDITIONS.map((condition) => ({ condition, met: true, evidence: '证明' })),
  checkedBy: 'judge-1',
  checkedOn: '2026-02-10',
  grantedFen: null,
  reason: null,
  decidedBy: null,
  decidedOn: null,
  source: null,
  reference: null,
  paidBy: null,
  paidOn: null,
  ...columns,
})
const room = (columns: Partial<ReliefRow> = {}) =>
  given<ReliefView>({
    case_case: [aCase({ recognition: 'inability' }), aCase({ id: 'case-2' })],
    case_party: [
      aParty(),
      aParty({ id: 'debtor-1', role: 'debtor' }),
      aParty({ id: 'other', caseId: 'case-2' }),
    ],
    relief_application: [anApplication(columns)],
  })
const one = { caseId: 'case-1', applicationId: 'relief-1' }

describe('applying', () => {
  const input = {
    caseId: 'case-1',
    partyId: 'party-1',
    channel: 'application' as const,
    ground: '困难',
    askedFen: 1n,
  }

  test.each(['debtor-1', 'other', 'nobody'])('is for an applicant of the case, not for %s', (partyId) => {
    const asked = room({ state: 'paid' }).when(applyForRelief, { ...input, partyId }, { actor: judge })
    expect(asked.refused?.rule).toBe('relief.applicant-of-case')
  })

  test('may be done again when the one before is at its end', () => {
    expect(room().when(applyForRelief, input, { actor: judge }).refused?.rule).toBe('relief.one-open')
    for (const state of ['paid', 'refused', 'withdrawn'] as const) {
      expect(room({ state }).when(applyForRelief, input, { actor: judge }).refused).toBeUndefined()
    }
  })
})

describe('deciding', () => {
  test('who took it in or checked it does not decide, whatever else he is', () => {
    for (const part of ['appliedBy', 'checkedBy'] as const) {
      const mine = room({ [part]: 'director' })
      const grant = { ...one, grantedFen: 100n, reason: '符合' }
      expect(mine.when(grantRelief, grant, { actor: director }).refused?.rule).toBe('relief.hands-are-others')
      const no = { ...one, reason: '不符合' }
      expect(mine.when(refuseRelief, no, { actor: director }).refused?.rule).toBe('relief.hands-are-others')
    }
  })

  test('an application of another case is not known, one that is decided not decided again', () => {
    const grant = { ...one, grantedFen: 100n, reason: '符合' }
    expect(room().when(grantRelief, grant, { actor: director }).events[0]?.data).toMatchObject({
      grantedFen: 100n,
    })
    const other = { ...grant, caseId: 'case-2' }
    expect(room().when(grantRelief, other, { actor: director }).refused?.rule).toBe(
      'relief.application-known',
    )
    expect(room({ state: 'refused' }).when(grantRelief, grant, { actor: director }).refused?.rule).toBe(
      'relief.application-state',
    )
  })

  test('it is withdrawn until it is decided, and checked once', () => {
    const back = { ...one, reason: '已获履行' }
    expect(room().when(withdrawRelief, back, { actor: judge }).refused).toBeUndefined()
    expect(room({ state: 'granted' }).when(withdrawRelief, back, { actor: judge }).refused?.rule).toBe(
      'relief.application-state',
    )
    const check = { ...one, conditions: [...anApplication().conditions] }
    expect(room().when(checkRelief, check, { actor: judge }).refused?.rule).toBe('relief.application-state')
  })
})
