import type { TriageAnswers } from '../domain/triage/model'
import type { TriagePolicy } from '../kernel/profile-triage'

/** The three classes of the city plan (seed 000:15); which answers give which class is the court's to set. */
export const threeClasses: TriagePolicy = {
  when: 'either',
  classes: [
    { id: 'simple', lane: 'fast' },
    { id: 'one-off', lane: 'fast' },
    { id: 'ordinary', lane: 'slow' },
  ],
  criteria: [
    { id: 'sufficient-property', source: 'seed 000:15' },
    { id: 'needs-disposal', source: 'seed 000:15' },
    { id: 'one-go', source: 'seed 000:15' },
    { id: 'forced-eviction', source: 'seed 002:5' },
  ],
  table: [
    { when: { 'forced-eviction': 'yes' }, class: 'ordinary' },
    { when: { 'needs-disposal': 'yes' }, class: 'ordinary' },
    { when: { 'needs-disposal': 'no', 'sufficient-property': 'yes' }, class: 'simple' },
    { when: { 'needs-disposal': 'no', 'one-go': 'yes' }, class: 'one-off' },
    { when: {}, class: 'ordinary' },
  ],
  assignment: 'by-class',
  teams: { simple: 'fast-team', 'one-off': 'one-off-team', ordinary: 'ordinary-team' },
  source: 'seed 000:15; parameter: the seed names criteria and classes, not the table between them',
}

type Letter = 'y' | 'n' | '?'

const ANSWER = { y: 'yes', n: 'no', '?': 'unknown' } as const

/** Answers in short: enough property, needs disposal, in one go, forced eviction. */
export function answersOf(short: string): TriageAnswers {
  const [enough = '?', disposal = '?', oneGo = '?', eviction = '?'] = [...short] as Letter[]
  return {
    'sufficient-property': ANSWER[enough],
    'needs-disposal': ANSWER[disposal],
    'one-go': ANSWER[oneGo],
    'forced-eviction': ANSWER[eviction],
  }
}

/** Twelve cases: their answers, their class, and the line that gives it. */
export const TWELVE: readonly (readonly [short: string, expected: string, row: number])[] = [
  ['ynyn', 'simple', 2],
  ['ynnn', 'simple', 2],
  ['nnyn', 'one-off', 3],
  ['nnnn', 'ordinary', 4],
  ['yyyn', 'ordinary', 1],
  ['yynn', 'ordinary', 1],
  ['nyyn', 'ordinary', 1],
  ['nynn', 'ordinary', 1],
  ['ynyy', 'ordinary', 0],
  ['????', 'ordinary', 4],
  ['?nyn', 'one-off', 3],
  ['y?y?', 'ordinary', 4],
]
