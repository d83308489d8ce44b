import { html, type TemplateResult } from 'lit'
import * as icons from './icons'

/** How pressing a date is: shape, words and colour together, never colour alone. */
export type Urgency = 'overdue' | 'soon' | 'calm'

/** One shape for each. */
export const urgencyIcon = { overdue: icons.overdue, soon: icons.soon, calm: icons.calm } as const

/** Overdue, due within two days, or later. */
export function urgencyOf(item: { readonly overdue: boolean; readonly daysLeft: number }): Urgency {
  if (item.overdue || item.daysLeft < 0) return 'overdue'
  return item.daysLeft <= 2 ? 'soon' : 'calm'
}

type T = (key: 'overdue' | 'due-today' | 'left', params?: Readonly<Record<string, unknown>>) => string

/** A chip such as ▲ 逾期 3 天. */
export function urgencyChip(
  item: { readonly overdue: boolean; readonly daysLeft: number },
  t: T,
): TemplateResult {
  const urgency = urgencyOf(item)
  const days = Math.abs(item.daysLeft)
  const words =
    urgency === 'overdue'
      ? t('overdue', { n: days })
      : item.daysLeft === 0
        ? t('due-today')
        : t('left', { n: days })
  return html`<span class="urgency ${urgency}">${urgencyIcon[urgency]}<span>${words}</span></span>`
}
