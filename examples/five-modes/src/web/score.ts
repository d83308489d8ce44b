import type { ModeReport } from '@zhixing/core/simulate'
import { colourOf } from './colours'
import { bar, h } from './dom'
import { name, number, percent, say, type WordKey } from './words'

interface Column {
  readonly key: WordKey
  readonly value: (report: ModeReport) => number
  readonly text: (value: number) => string
  /** Which end is good; a column without one only tells. */
  readonly good?: 'high' | 'low'
  /** The whole that a bar is a part of; the largest of the modes otherwise. */
  readonly whole?: number
}

const COLUMNS: readonly Column[] = [
  { key: 'atFilingEnd', value: closedAtFilingEnd, text: percent, good: 'high', whole: 1 },
  {
    key: 'sixMonths',
    value: ({ indicators }) => indicators.closedWithinSixMonths,
    text: percent,
    good: 'high',
    whole: 1,
  },
  { key: 'days', value: ({ indicators }) => indicators.meanDaysToClose, text: number, good: 'low' },
  { key: 'payout', value: ({ indicators }) => indicators.meanDaysToPayout, text: one, good: 'low' },
  {
    key: 'late',
    value: ({ indicators }) => (100 * indicators.breaches) / Math.max(1, indicators.filed),
    text: number,
    good: 'low',
  },
  { key: 'open', value: ({ indicators }) => indicators.open, text: number, good: 'low' },
  { key: 'findings', value: ({ indicators }) => indicators.findings, text: number },
  { key: 'pooled', value: ({ indicators }) => indicators.affairsPooled, text: percent, whole: 1 },
  { key: 'transfers', value: ({ indicators }) => indicators.transfers, text: number },
  { key: 'holders', value: ({ indicators }) => indicators.distinctHolders, text: one },
]

/** Of all cases, closed when the last of them came in: later everything that can be closed is. */
function closedAtFilingEnd({ months, assumptions, indicators }: ModeReport): number {
  const closed = months.slice(0, assumptions.filingMonths).reduce((sum, month) => sum + month.closed, 0)
  return closed / Math.max(1, indicators.filed)
}

function one(value: number): string {
  return number(value, 1)
}

/** The modes line by line: which closes more and faster, at one look. */
export function scoreBoard(reports: readonly ModeReport[]): HTMLElement {
  const head = h(
    'tr',
    {},
    h('th', { scope: 'col' }, say('mode')),
    ...COLUMNS.map(({ key }) => h('th', { scope: 'col' }, say(key))),
  )
  const rows = reports.map((report, at) =>
    h(
      'tr',
      {},
      h('th', { scope: 'row' }, dot(at), h('span', { class: 'mode' }, name('profile', report.profile.id))),
      ...COLUMNS.map((column) => cell(column, report, at, reports)),
    ),
  )
  return h(
    'div',
    { class: 'scroll' },
    h('table', { class: 'score' }, h('thead', {}, head), h('tbody', {}, ...rows)),
  )
}

/** The colour of a mode. */
export function dot(at: number): HTMLElement {
  const mark = h('span', { class: 'dot' })
  mark.style.background = colourOf(at)
  return mark
}

function cell(column: Column, report: ModeReport, at: number, reports: readonly ModeReport[]): HTMLElement {
  const values = reports.map(column.value)
  const value = column.value(report)
  const whole = column.whole ?? Math.max(...values, 1e-9)
  const best = column.good === 'high' ? Math.max(...values) : Math.min(...values)
  const isBest = column.good !== undefined && value === best && values.some((each) => each !== best)
  return h(
    'td',
    { 'data-label': say(column.key), class: isBest ? 'best' : '' },
    h('span', { class: 'value' }, column.text(value), isBest ? h('em', {}, say('best')) : undefined),
    bar(value / whole, colourOf(at)),
  )
}
