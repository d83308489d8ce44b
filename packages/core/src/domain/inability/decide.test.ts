import { describe, expect, test } from 'vitest'
import type { RecognitionStandard } from '../../kernel/profile-recognition'
import { recognitionStandard } from '../../profiles/recognition-standard'
import { given, person } from '../../testing/given'
import { aCase, aParty } from '../../testing/rows'
import type { MaterialRow } from '../dossier/model'
import type { ResultRow, TaskRow } from '../task/model'
import { type InabilityView, proposeRecognition, reviewRecognition, revokeRecognition } from './decide'
import { evolveInability, type RecognitionRow } from './model'

const judge = person('judge-1', 'quota-judge')
const reviewer = person('reviewer-1', 'closing-reviewer')
const second = person('judge-2', 'quota-judge')
const TODAY = '2026-04-20'
const PAPERS = [
  ['report-order', 'report-order'],
  ['declaration', 'property-declaration'],
  ['consumption-limit', 'consumption-limit'],
  ['survey', 'investigation-report'],
  ['whereabouts', 'whereabouts-record'],
  ['applicant-heard', 'applicant-opinion'],
] as const
const EMPTY = {
  channel: 'online',
  debtor: 'debtor-1',
  deposits: 'answered',
  'network-funds': 'answered',
  vehicles: 'answered',
  'real-estate': 'answered',
  securities: 'answered',
  conclusion: 'no-property',
}

/** Only what the decision reads; the rows of other rooms have many more columns. */
const aTask = (id: string, columns: Partial<TaskRow> = {}) =>
  ({
    id,
    caseId: 'case-1',
    affair: 'query-control',
    state: 'confirmed',
    holderId: null,
    issuedOn: '2026-04-01',
    reportedOn: '2026-04-15',
    reports: 1,
    ...columns,
  }) as TaskRow
const answers = (taskId: string, values: Readonly<Record<string, string>>, turn = 1) =>
  Object.entries(values).map(
    ([field, value]) =>
      ({
        id: `${taskId}:${turn}:${field}`,
        caseId: 'case-1',
        taskId,
        turn,
        item: 0,
        field,
        value,
      }) as ResultRow,
  )
const aPaper = (kind: string, formedOn = '2026-03-10') =>
  ({ id: `paper-${kind}`, caseId: 'case-1', kind, formedOn }) as MaterialRow
const debtor = aParty({ id: 'debtor-1', role: 'debtor' })

const FILE = {
  case_case: [aCase()],
  case_party: [aParty(), debtor],
  task_task: [aTask('query-1')],
  task_result: answers('query-1', EMPTY),
  dossier_material: PAPERS.map(([, kind]) => aPaper(kind)),
}
const EVIDENCE = [
  { item: 'network-query', kind: 'affair' as const, refId: 'query-1', partyId: null },
  ...PAPERS.map(([item, kind]) => ({
    item,
    kind: 'material' as const,
    refId: `paper-${kind}`,
    partyId: null,
  })),
]
const INPUT = {
  caseId: 'case-1',
  recognition: 'inability' as const,
  ground: '无财产可供执行',
  evidence: EVIDENCE,
}

type Rows = Parameters<typeof given<InabilityView>>[0]
const court = (rows: Rows = {}, standard: Partial<RecognitionStandard> = {}) =>
  given<InabilityView>(
    { ...FILE, ...rows },
    { actor: judge, today: TODAY, profile: { recognition: { ...recognitionStandard, ...standard } } },
  )
const proposed = (
  rows: Rows = {},
  input: Partial<typeof INPUT> = {},
  standard: Partial<RecognitionStandard> = {},
) => court(rows, standard).when(proposeRecognition, { ...INPUT, ...input })
const aRecognition = (columns: Partial<RecognitionRow> = {}): RecognitionRow => {
  const [event] = proposed().events
  if (event?.type !== 'inability.Proposed') throw new Error('not proposed')
  return { ...event.data, ...columns }
}

describe('proposing', () => {
  test('an inability needs every item of the standard, and keeps its evidence with day and debtor', () => {
    const row = aRecognition()
    expect(row).toMatchObject({ state: 'proposed', proposedBy: 'judge-1', recognition: 'inability' })
    expect(row.evidence[0]).toEqual({
      item: 'network-query',
      kind: 'affair',
      refId: 'query-1',
      partyId: 'debtor-1',
      datedOn: '2026-04-15',
    })
    for (const { item } of EVIDENCE) {
      const evidence = EVIDENCE.filter((each) => each.item !== item)
      expect(proposed({}, { evidence }).refused).toMatchObject({
        rule: 'inability.every-item',
        params: { item },
      })
    }
  })

  test.each(['failed', 'unknown'])(
    'a query with an answer “%s” proves no inability, whatever the standard asks',
    (answer) => {
      const rows = { task_result: answers('query-1', { ...EMPTY, vehicles: answer }) }
      expect(proposed(rows).refused).toMatchObject({
        rule: 'inability.evidence-complete',
        params: { item: 'network-query', field: 'vehicles' },
      })
      const anyOf = [{ affair: 'query-control' }]
      const inability = recognitionStandard.inability.map((item) => ({
        ...item,
        anyOf: [...item.anyOf, ...anyOf],
      }))
      expect(proposed(rows, {}, { inability }).refused?.rule).toBe('inability.evidence-complete')
      const again = {
        task_task: [aTask('query-1', { reports: 2 })],
        task_result: [...rows.task_result, ...answers('query-1', EMPTY, 2)],
      }
      expect(proposed(again).refused).toBeUndefined()
      const less = {
        ...again,
        task_result: [...FILE.task_result, ...answers('query-1', { conclusion: 'no-property' }, 2)],
      }
      expect(proposed(less).refused?.rule).toBe('inability.evidence-proves')
    },
  )

  test.each<[string, Rows]>([
    ['inability.evidence-on-file', { task_task: [aTask('query-1', { state: 'reported' })] }],
    ['inability.evidence-on-file', { task_task: [aTask('query-1', { caseId: 'case-2' })] }],
    ['inability.evidence-on-file', { dossier_material: [] }],
    ['inability.evidence-proves', { task_result: answers('query-1', { ...EMPTY, conclusion: 'open' }) }],
    ['inability.evidence-proves', { task_task: [aTask('query-1', { affair: 'hotline' })] }],
    ['inability.evidence-in-date', { task_task: [aTask('query-1', { reportedOn: '2026-01-19' })] }],
    ['inability.debtor-of-case', { task_result: answers('query-1', { ...EMPTY, debtor: 'party-9' }) }],
    ['inability.every-debtor', { case_party: [debtor, aParty({ id: 'debtor-2', role: 'debtor' })] }],
    [
      'inability.work-finished',
      {
        task_task: [
          aTask('query-1'),
          aTask('clue-1', { affair: 'resumption-clue', state: 'received', holderId: 'x' }),
        ],
      },
    ],
    [
      'inability.nothing-found-since',
      {
        task_task: [aTask('query-1'), aTask('query-2')],
        task_result: [
          ...FILE.task_result,
          ...answers('query-2', { conclusion: 'property', vehicles: 'failed' }),
        ],
      },
    ],
    [
      'inability.nothing-found-since',
      { dossier_material: [...FILE.dossier_material, aPaper('seal-ruling', '2026-04-15')] },
    ],
    ['inability.undertaker-proposes', { case_case: [aCase({ undertakerId: 'judge-2' })] }],
    ['inability.case-goes-on', { case_case: [aCase({ state: 'closed' })] }],
  ])('%s', (rule, rows) => {
    expect(proposed(rows).refused?.rule).toBe(rule)
  })

  test('what was found earlier may have been sold: three months old to the day is still in date', () => {
    const rows = {
      task_task: [
        aTask('query-1', { reportedOn: '2026-01-20' }),
        aTask('query-0', { reportedOn: '2026-01-19' }),
      ],
      task_result: [...FILE.task_result, ...answers('query-0', { conclusion: 'property' })],
      dossier_material: [...FILE.dossier_material, aPaper('seal-ruling', '2026-01-19')],
    }
    expect(proposed(rows).refused).toBeUndefined()
  })

  test('an item that nobody asks for, a standard that is not there, a second proposal are refused', () => {
    const evidence = [{ ...EVIDENCE[0], item: 'rumour' }] as typeof EVIDENCE
    expect(proposed({}, { evidence }).refused?.rule).toBe('inability.item-of-standard')
    const none = given<InabilityView>(FILE, { actor: judge })
    expect(none.when(proposeRecognition, INPUT).refused?.rule).toBe('inability.standard-of-profile')
    const refusedWith = (state: RecognitionRow['state']) =>
      proposed({ inability_recognition: [aRecognition({ state })] }).refused?.rule
    expect(refusedWith('proposed')).toBe('inability.one-proposal')
    expect(refusedWith('recognised')).toBe('inability.recognised-once')
    expect(refusedWith('rejected')).toBeUndefined()
    expect(refusedWith('revoked')).toBeUndefined()
  })

  test('one thing that shows property is enough, also of a query that is not whole', () => {
    const rows = {
      task_result: answers('query-1', { conclusion: 'property', deposits: 'failed', debtor: 'debtor-1' }),
    }
    const evidence = [{ item: 'property-found', kind: 'affair' as const, refId: 'query-1', partyId: null }]
    const property = { ...INPUT, recognition: 'executable-property' as const, evidence }
    expect(court(rows).when(proposeRecognition, property).events).toHaveLength(1)
    expect(court().when(proposeRecognition, property).refused?.rule).toBe('inability.evidence-proves')
  })
})

describe('reviewing', () => {
  const one = { caseId: 'case-1', recognitionId: aRecognition().id, agreed: true, reason: '符合标准' }
  const waiting = (rows: Rows = {}, standard: Partial<RecognitionStandard> = {}) =>
    court({ inability_recognition: [aRecognition()], ...rows }, standard)

  test('is for another person than proposer and undertaker, while it is under review', () => {
    const rule = (actor: typeof judge, rows: Rows = {}) =>
      waiting(rows).when(reviewRecognition, one, { actor }).refused?.rule
    expect(rule(judge)).toBe('inability.reviewer-is-another')
    expect(rule(second, { case_case: [aCase({ undertakerId: 'judge-2' })] })).toBe(
      'inability.reviewer-is-another',
    )
    expect(rule(judge, { case_case: [aCase({ undertakerId: 'judge-3' })] })).toBe(
      'inability.reviewer-is-another',
    )
    expect(rule(reviewer)).toBeUndefined()
    expect(rule(reviewer, { inability_recognition: [aRecognition({ state: 'rejected' })] })).toBe(
      'inability.proposal-open',
    )
  })

  test('looks at the evidence again: what was found in between stops it, but not sending it back', () => {
    const found = { dossier_material: [...FILE.dossier_material, aPaper('seal-ruling', TODAY)] }
    const on = (agreed: boolean) =>
      waiting(found).when(reviewRecognition, { ...one, agreed }, { actor: reviewer })
    expect(on(true).refused?.rule).toBe('inability.nothing-found-since')
    expect(on(false).events).toMatchObject([{ type: 'inability.Rejected', data: { reason: '符合标准' } }])
  })

  test('where the profile wants a panel, all of it agrees, each once', () => {
    const panel = waiting({}, { reviewers: 2 })
    const first = panel.when(reviewRecognition, one, { actor: reviewer })
    expect(first.events.map(({ type }) => type)).toEqual(['inability.Agreed'])
    panel.record(evolveInability, first.events, { actor: reviewer, today: TODAY })
    expect(panel.view.get('inability_recognition', one.recognitionId)?.state).toBe('proposed')
    expect(panel.when(reviewRecognition, one, { actor: reviewer }).refused?.rule).toBe(
      'inability.reviewer-once',
    )
    const last = panel.when(reviewRecognition, one, { actor: second })
    expect(last.result).toEqual({ recognised: true })
    panel.record(evolveInability, last.events, { actor: second, today: TODAY })
    expect(panel.view.get('inability_recognition', one.recognitionId)).toMatchObject({
      state: 'recognised',
      agreedBy: ['reviewer-1', 'judge-2'],
      recognisedOn: TODAY,
    })
  })

  test('what stood before is superseded', () => {
    const before = aRecognition({
      id: 'recognition-0',
      recognition: 'executable-property',
      state: 'recognised',
    })
    const both = waiting({ inability_recognition: [before, aRecognition()] })
    const { events } = both.when(reviewRecognition, one, { actor: reviewer })
    expect(events).toMatchObject([
      { type: 'inability.Revoked', data: { recognitionId: 'recognition-0', cause: 'superseded' } },
      { type: 'inability.Recognised', data: { recognition: 'inability' } },
    ])
  })
})

test('it is taken back by who answers for the case or leads, with a reason', () => {
  const stands = court({ inability_recognition: [aRecognition({ state: 'recognised' })] })
  const rule = (actor: typeof judge, reason: string | null, cause: 'by-hand' | 'resumed' = 'by-hand') =>
    stands.when(revokeRecognition, { caseId: 'case-1', cause, evidenceId: null, reason }, { actor }).refused
      ?.rule
  expect(rule(judge, '发现线索')).toBeUndefined()
  expect(rule(judge, null)).toBe('inability.revoked-with-reason')
  expect(rule(judge, '发现线索', 'resumed')).toBe('inability.revoked-with-reason')
  expect(rule(second, '发现线索')).toBe('inability.undertaker-proposes')
  expect(rule(person('director', 'execution-director'), '发现线索')).toBeUndefined()
  const none = { caseId: 'case-1', cause: 'by-hand' as const, evidenceId: null, reason: '—' }
  expect(court().when(revokeRecognition, none).refused?.rule).toBe('inability.something-stands')
})
