import { html, nothing, type TemplateResult } from 'lit'
import type { CaseView } from '../../internal/case-element'
import { longDate, yuan } from '../../internal/format'
import { wordsIn } from '../../internal/part'
import { denialsWords } from '../../locales/profile-denials'
import { type Condition, type Denial, type DenialFields, wayOf } from './denial-fields'

type View = Pick<CaseView, 'locale' | 'label'>

/** All conditions of a denial, in one sentence. */
export function whenText(view: View, fields: DenialFields, { command, when }: Denial): string {
  const t = wordsIn(denialsWords, view.locale)
  return when.map((one) => conditionText(view, fields, command, one)).join(t('and'))
}

function conditionText(view: View, fields: DenialFields, command: string, condition: Condition): string {
  const t = wordsIn(denialsWords, view.locale)
  const { kind, text, choices } = fields.find(command, condition.field)
  const field = condition.field.startsWith('case.') ? t('of.case', { field: text }) : text
  const way = wayOf(condition)
  const value = [condition.value]
    .flat()
    .map((one) => {
      if (typeof one === 'boolean') return t(one ? 'yes' : 'no')
      if (kind === 'money' && typeof one === 'number') return yuan(BigInt(one))
      if (kind === 'date') return longDate(String(one), view.locale)
      return choices.find((choice) => choice.value === one)?.text ?? String(one)
    })
    .join(view.locale === 'en' ? ', ' : '、')
  return t(way === 'above' && kind === 'date' ? 'said.after' : `said.${way}`, { field, value })
}

/** What the way of working in force forbids, as it is said to people. */
export function denialList(view: View, fields: DenialFields, denials: readonly Denial[]): TemplateResult {
  const t = wordsIn(denialsWords, view.locale)
  if (denials.length === 0) return html`<p class="muted">${t('none')}</p>`
  return html`<ul class="denied">${denials.map(
    (one) => html`<li data-denial=${one.id}><b>${view.label('command', one.command)}</b>
      <span>${t('line.command', { command: one.label[view.locale].what, when: whenText(view, fields, one) })}</span>
      <small>${t('source')} ${one.source}${one.override ? html` · ${t('line.override', { role: view.label('role', one.override.role) })}` : html` · ${t('override.nobody')}`}</small></li>`,
  )}</ul>`
}

/** 以某一岗位的身份查看: which acts of a post are stopped, and what it is told. */
export function previewAs(
  view: View,
  fields: DenialFields,
  denials: readonly Denial[],
  role: string,
): TemplateResult {
  const t = wordsIn(denialsWords, view.locale)
  const met = denials.filter(({ command }) => fields.roles(command).includes(role))
  if (met.length === 0) return html`<p class="muted" role="status">${t('preview.none')}</p>`
  const n = new Set(met.map(({ command }) => command)).size
  return html`<p role="status">${t('preview.some', { n })}</p>${met.map((one) => {
    const { what, why, todo } = one.label[view.locale]
    const command = view.label('command', one.command)
    return html`<p>${t('preview.when', { command, when: whenText(view, fields, one) })}</p>
      <section class="verdict refused" data-preview=${one.id}><p class="what">${what}</p>
        <dl><dt>${t('why')}</dt><dd>${why}</dd><dt>${t('todo')}</dt><dd>${todo}</dd><dt>${t('source')}</dt><dd>${one.source}</dd></dl>
        ${one.override ? html`<p class="muted">${t('line.override', { role: view.label('role', one.override.role) })}</p>` : nothing}</section>`
  })}`
}
