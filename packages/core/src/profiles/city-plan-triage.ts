import type { TriageCriterion, TriagePolicy } from '../kernel/profile-triage'

/** The three criteria of the seeds: the list ends in “等” and may be extended. */
export const threeCriteria: readonly TriageCriterion[] = [
  { id: 'sufficient-property', source: 'seed 000:15; seed 002:5' },
  { id: 'needs-disposal', source: 'seed 000:15; seed 002:5' },
  { id: 'one-go', source: 'seed 000:15; seed 002:5' },
]

/**
 * Three classes. The seed names criteria and classes and leaves open which answers make which class, so the table is a
 * marked parameter: enough property and nothing to dispose of is simple; what one act can enforce is one-off; all else,
 * and whatever is not known, is ordinary.
 */
export const cityTriage: TriagePolicy = {
  when: 'either',
  classes: [
    { id: 'simple', lane: 'fast' },
    { id: 'one-off', lane: 'fast' },
    { id: 'ordinary', lane: 'slow' },
  ],
  criteria: threeCriteria,
  table: [
    { when: { 'sufficient-property': 'yes', 'needs-disposal': 'no' }, class: 'simple' },
    { when: { 'sufficient-property': 'yes', 'needs-disposal': 'yes', 'one-go': 'yes' }, class: 'one-off' },
    { when: { 'sufficient-property': 'no', 'needs-disposal': 'no', 'one-go': 'yes' }, class: 'one-off' },
    { when: {}, class: 'ordinary' },
  ],
  assignment: 'by-class',
  teams: {
    simple: 'implementation-team',
    'one-off': 'implementation-team',
    ordinary: 'implementation-team',
  },
  source: 'seed 000:15; parameter: which answers make which class is not in the seed',
}
