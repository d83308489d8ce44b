import { describe, expect, test } from 'vitest'
import type { RecognitionStandard } from '../../kernel/profile-recognition'
import { recognitionStandard } from '../../profiles/recognition-standard'
import { given } from '../../testing/given'
import type { InabilityRows, RecognitionRow } from './model'
import { inabilityRules } from './rules'

const TODAY = '2026-04-20'

/** An inability whose network query is of 15 April. */
const aRecognition = (columns: Partial<RecognitionRow> = {}): RecognitionRow => ({
  id: 'recognition-1',
  caseId: 'case-1',
  caseNumber: '（2026）甘1202执1号',
  recognition: 'inability',
  ground: '无财产可供执行',
  evidence: [
    { item: 'network-query', kind: 'affair', refId: 'query-1', partyId: 'debtor-1', datedOn: '2026-04-15' },
    { item: 'report-order', kind: 'material', refId: 'paper-1', partyId: 'debtor-1', datedOn: '2026-01-10' },
  ],
  state: 'proposed',
  proposedBy: 'judge-1',
  proposedOn: TODAY,
  agreedBy: [],
  recognisedOn: null,
  reason: null,
  decidedBy: null,
  revokedOn: null,
  revokedBy: null,
  revokedFor: null,
  revokeReason: null,
  ...columns,
})

describe('where the profile asks for it', () => {
  const propose = { caseId: 'case-1', closingKind: 'round-terminated' }
  const ask = (
    roundTermination: RecognitionStandard['roundTermination'],
    rows: readonly RecognitionRow[],
    closingKind = 'round-terminated',
    today = TODAY,
  ) =>
    given<InabilityRows>({ inability_recognition: rows }).ask(
      inabilityRules,
      'inability.recognised-before-round-ends',
      { ...propose, closingKind },
      {
        today,
        profile: {
          recognition: { ...recognitionStandard, ...(roundTermination ? { roundTermination } : {}) },
        },
      },
    )

  test('a round ends only after the inability was recognised, on evidence that is in date', () => {
    const stands = [aRecognition({ state: 'recognised' })]
    expect(ask('deny', [])).toEqual({ verdict: 'deny', params: { recognition: 'none' } })
    expect(ask('warn', [aRecognition()])).toEqual({ verdict: 'warn', params: { recognition: 'none' } })
    expect(ask('deny', [aRecognition({ state: 'recognised', recognition: 'executable-property' })])).toEqual({
      verdict: 'deny',
      params: { recognition: 'executable-property' },
    })
    expect(ask('deny', stands)).toBeUndefined()
    expect(ask('deny', stands, 'round-terminated', '2026-07-16')).toEqual({
      verdict: 'deny',
      params: { recognition: 'out-of-date' },
    })
    expect(ask(undefined, [])).toBeUndefined()
    expect(ask('deny', [], 'performed')).toBeUndefined()
  })

  test('only an inability goes out by the exit', () => {
    const exit = (rows: readonly RecognitionRow[], standard: Partial<RecognitionStandard>) =>
      given<InabilityRows>({ inability_recognition: rows }).ask(
        inabilityRules,
        'inability.recognised-before-exit',
        { caseId: 'case-1' },
        { profile: { recognition: { ...recognitionStandard, ...standard } } },
      )
    expect(exit([], { exit: 'deny' })).toEqual({ verdict: 'deny', params: { recognition: 'none' } })
    expect(exit([aRecognition({ state: 'recognised' })], { exit: 'deny' })).toBeUndefined()
    expect(exit([], {})).toBeUndefined()
  })
})
