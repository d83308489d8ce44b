import type { TemplateResult } from 'lit'
import type { CaseView } from './case-element'
import type { CourseNode, Locale, ZhixingClient } from './core'
import type { Sheet } from './export/sheet'
import { daysBetween, fill, longDate } from './format'

/** What an element shows of a case, with the code that shows it: it comes together with what was read. */
export interface Part {
  readonly count: number
  draw(view: CaseView): TemplateResult
  sheet(view: CaseView): Sheet
}

/** Words of one language, by key. */
export function wordsIn<K extends string>(
  words: Readonly<Record<Locale, Readonly<Record<K, string>>>>,
  locale: Locale,
): (key: K, params?: Readonly<Record<string, unknown>>) => string {
  return (key, params) => fill(words[locale][key], params)
}

/** Clocks of these nodes that run now, by what they are about. */
export async function clocksOf(
  client: ZhixingClient,
  caseId: string,
  nodes: readonly string[],
): Promise<ReadonlyMap<string, CourseNode>> {
  const course = await client.query('node.course', { caseId })
  const running = course.filter(({ node, state }) => nodes.includes(node) && state === 'running')
  return new Map(running.map((one) => [one.subjectId ?? '', one]))
}

/** How many days are left of a date, with the colour of its urgency. */
export function left(dueOn: string, { today, locale }: Pick<CaseView, 'today' | 'locale'>) {
  const days = daysBetween(today, dueOn)
  const tone: 'overdue' | 'soon' | 'calm' = days < 0 ? 'overdue' : days <= 1 ? 'soon' : 'calm'
  return { days, tone, day: longDate(dueOn, locale) }
}
