import { html, nothing, type TemplateResult } from 'lit'
import type { QueryLine } from '../../internal/core'
import { longDate } from '../../internal/format'
import * as icons from '../../internal/icons'
import type { LineAct, SearchView } from './view'

type State = QueryLine['state']

/** A shape and a colour for every standing: what has no answer never looks like "nothing found". */
const LOOKS: Readonly<Record<State, readonly [tone: string, icon: TemplateResult]>> = {
  found: ['success', icons.check],
  done: ['success', icons.check],
  nothing: ['', icons.minus],
  ordered: ['primary', icons.calm],
  sent: ['primary', icons.calm],
  answering: ['primary', icons.calm],
  failed: ['danger', icons.alert],
  contradicted: ['danger', icons.alert],
  unknown: ['warning', icons.question],
  'needs-person': ['warning', icons.person],
  refused: ['danger', icons.blocked],
  'given-up': ['warning', icons.blocked],
}
const ANSWERED: readonly State[] = ['found', 'nothing', 'done']
const WAITING: readonly State[] = ['ordered', 'sent', 'answering']

/** Where a line stands: answered, still to be answered, or not answered although it should be. */
export function standingOf(state: State): 'answered' | 'waiting' | 'unanswered' {
  if (ANSWERED.includes(state)) return 'answered'
  return WAITING.includes(state) ? 'waiting' : 'unanswered'
}

/** The acts that make sense for a line as it stands. */
export function actsOf({ state, retryable }: QueryLine): readonly LineAct[] {
  if (ANSWERED.includes(state) || state === 'refused' || state === 'given-up') return []
  const again = state === 'failed' ? retryable : ['sent', 'answering', 'unknown'].includes(state)
  return again ? ['ask-again', 'confirm', 'give-up'] : ['confirm', 'give-up']
}

/** The chip of a line, and what the source said beside it. */
export function standing({ t, label, locale }: SearchView, line: QueryLine): TemplateResult {
  const [tone, icon] = LOOKS[line.state]
  const told = [line.contradiction && label('contradiction', line.contradiction), line.told, line.code]
  const said = told.filter(Boolean).join(' · ')
  return html`<span class="badge ${tone}" data-state=${line.state}>${icon}${label('state.query', line.state)}</span>
    ${standingOf(line.state) === 'unanswered' ? html`<b class="notnone">${t('not-none')}</b>` : nothing}
    ${line.overdue ? html`<b class="late">${icons.overdue}${t('late')}</b>` : nothing}
    ${said ? html`<small>${said}</small>` : nothing}
    ${line.unread > 0 ? html`<small class="late">${t('unread', { n: line.unread })}</small>` : nothing}
    ${line.evidence === null ? nothing : html`<small>${t('by-hand', { evidence: line.evidence })}</small>`}
    ${line.checkOn !== null && !line.overdue ? html`<small>${t('check-on', { day: longDate(line.checkOn, locale) })}</small>` : nothing}`
}
