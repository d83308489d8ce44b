import { check, type Rule, rule, warn } from '../../kernel/rule'
import type { SeriesRows } from './model'

/** Affairs by which property is turned into money. */
const DISPOSAL: readonly string[] = ['asset-disposal', 'auction-aux']

const SEED = 'seed 001:134; requirement series'

/** Rules of series of cases (系列案件). */
export const seriesRules: readonly Rule[] = [
  rule('series.name-once', `${SEED}; design: a series is known by its name`),
  rule('series.two-cases', `${SEED}; design: one case is no series`),
  rule('series.debtor-of-lead', SEED),
  rule('series.same-debtor', `${SEED}; design: two natural persons of one name are two persons`),
  rule('series.case-open', `${SEED}; seed 003:7: a closed case takes no further acts`),
  rule('series.one-series', `${SEED}; design: one case has one lead case`),
  rule('series.is-open', SEED),
  rule('series.lead-stays', SEED),
  rule('series.case-belongs', SEED),
  rule('series.all-cases-named', 'design: what is closed is what was read'),
  rule('series.property-once', SEED),
  rule('series.property-listed', SEED),
  rule('series.disposed-once', SEED),
  rule('series.disposal-not-ahead', 'design: what is recorded has happened'),
  // Only a warning: a case of a series may have property of its own.
  check<{ caseId: string; affair: string }, SeriesRows>('series.one-disposal', SEED, {
    on: ['task.dispatch'],
    reads: ['series_membership'],
    check: ({ caseId, affair }, view) => {
      if (!DISPOSAL.includes(affair)) return undefined
      const series = view.get('series_membership', caseId)
      if (!series || series.leadCaseId === caseId) return undefined
      return warn({ series: series.name, leadCaseNumber: series.leadCaseNumber })
    },
  }),
]
