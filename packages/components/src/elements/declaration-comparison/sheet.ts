import { html, nothing, type TemplateResult } from 'lit'
import { actButton } from '../../internal/act-button'
import type { ComparedLine, CourseNode, DeclarationFlag, DeclarationView } from '../../internal/core'
import { longDate, yuan } from '../../internal/format'
import * as icons from '../../internal/icons'
import type { DeclarationUi } from './view'

const LOOKS = {
  agrees: ['success', icons.check],
  undeclared: ['danger', icons.alert],
  unclear: ['warning', icons.question],
  unconfirmed: ['', icons.minus],
} as const

/** One order: what it asked for, both sides line by line, and the flags with what may follow. */
export function sheet(
  view: DeclarationUi,
  one: DeclarationView,
  changed: CourseNode | undefined,
): TemplateResult {
  const { t, label, locale } = view
  const { order, lines, flags } = one
  const tone = { ordered: 'primary', served: 'primary', declared: 'success', overdue: 'danger' }[order.state]
  const day = (date: string | null) => (date === null ? '—' : longDate(date, locale))
  const fact = (name: 'order' | 'served' | 'due' | 'declared', value: string) =>
    html`<div><dt>${t(`fact.${name}`)}</dt><dd>${value}</dd></div>`
  return html`<section class="order" part="order" data-order=${order.id}>
    <h3>${order.partyName} <span class="badge ${tone}">${order.state === 'overdue' ? icons.alert : nothing}${label('state.declaration', order.state)}</span></h3>
    <dl class="facts">
      ${fact('order', `${order.documentNumber} · ${day(order.orderedOn)}`)} ${fact('served', day(order.servedOn))}
      ${fact('due', day(order.reportDueOn))} ${fact('declared', day(order.declaredOn))}
    </dl>
    ${order.state === 'declared' ? compared(view, one) : html`<p class="rest">${icons.calm}${t('waits')} ${order.state === 'ordered' ? nothing : noteButton(view, one)}</p>`}
    ${changed ? html`<p class="caution" role="note">${icons.soon}<span>${t('changed', { due: day(changed.dueOn) })}</span></p>` : nothing}
    ${lines.length > 0 ? table(view, lines) : nothing}
    ${flags.length > 0 ? html`<ul class="flags">${flags.map((flag) => flagItem(view, flag, lines))}</ul>` : nothing}
  </section>`
}

/** From the service on: who learns of a change says so, and the debtor has ten days to supplement. */
const noteButton = (view: DeclarationUi, { order }: DeclarationView) =>
  actButton(view, 'declaration.note-change', () => view.note(order))

/** What the comparison came to, and whether it may be relied on yet. */
function compared(view: DeclarationUi, one: DeclarationView): TemplateResult {
  const { t, label } = view
  const { order, lines } = one
  const counts = (Object.keys(LOOKS) as (keyof typeof LOOKS)[]).map((kind) => {
    const n = lines.filter((line) => line.kind === kind).length
    return n === 0
      ? nothing
      : html`<span class="badge ${LOOKS[kind][0]}">${LOOKS[kind][1]}${label('comparison', kind)} <b class="num">${n}</b></span>`
  })
  return html`<p class="counts">${counts}<span class="grow"></span>${noteButton(view, one)}
      ${view.readonly ? nothing : html`<button class="btn small noprint" type="button" data-act="compare" @click=${() => view.compare(order)}>${icons.refresh}${t('act.compare')}</button>`}</p>
    ${order.complete ? nothing : html`<p class="caution" role="note">${icons.alert}<span>${t('incomplete')}</span></p>`}`
}

function table(view: DeclarationUi, lines: readonly ComparedLine[]): TemplateResult {
  const { t, label } = view
  return html`<div class="tablebox" tabindex="0" role="region" aria-label=${t('title')}>
    <table>
      <thead><tr><th scope="col">${t('col.kind')}</th><th scope="col">${t('col.declared')}</th><th scope="col">${t('col.found')}</th></tr></thead>
      <tbody>${lines.map(
        (line) => html`<tr class=${line.kind}>
          <td data-label=${t('col.kind')}><span class="badge ${LOOKS[line.kind][0]}" data-kind=${line.kind}>${LOOKS[line.kind][1]}${label('comparison', line.kind)}</span></td>
          <td data-label=${t('col.declared')}>${declaredSide(view, line)}</td>
          <td data-label=${t('col.found')}>${foundSide(view, line)}</td>
        </tr>`,
      )}</tbody>
    </table>
  </div>`
}

const sum = ({ t }: DeclarationUi, fen: bigint | null) =>
  fen === null ? nothing : html`<span class="num">${yuan(fen)} ${t('yuan')}</span>`

function declaredSide(view: DeclarationUi, { item, kind }: ComparedLine): TemplateResult {
  const { t, label, locale } = view
  if (!item)
    return html`<div class=${kind === 'undeclared' ? 'gap' : 'muted'}>${t(`declared.${kind === 'unclear' ? 'unclear' : 'none'}`)}</div>`
  return html`<div><b>${item.title}</b>
    <small>${label('asset', item.type)} ${item.ref ? html`<span class="num">${item.ref}</span>` : t('no-ref')} ${sum(view, item.valueFen)}</small>
    ${item.change ? html`<small>${label('change', item.change)} ${item.changedOn ? longDate(item.changedOn, locale) : ''}</small>` : nothing}
    ${item.note ? html`<small>${item.note}</small>` : nothing}
    ${item.supplement ? html`<small>${t('supplement')}</small>` : nothing}</div>`
}

function foundSide(view: DeclarationUi, { finding }: ComparedLine): TemplateResult {
  const { t, label, locale } = view
  if (!finding) return html`<div class="muted">${t('found.none')}</div>`
  return html`<div><b>${finding.title}</b>
    <small>${label('asset', finding.type)} ${sum(view, finding.balanceFen ?? finding.valueFen)}</small>
    <small>${t('from', { source: finding.sourceName, day: longDate(finding.asOf, locale) })}</small></div>`
}

/** A flag: what it is about, what is proposed, and the decision of a judge. */
function flagItem(
  view: DeclarationUi,
  flag: DeclarationFlag,
  lines: readonly ComparedLine[],
): TemplateResult {
  const { t, label, locale } = view
  const words = (codes: readonly string[]) =>
    codes.map((code) => label('sanction', code)).join(locale === 'en' ? ', ' : '、')
  const about = lines.flatMap(({ finding }) =>
    finding && flag.findings.includes(finding.id) ? [finding.title] : [],
  )
  return html`<li class=${flag.state} data-flag=${flag.id}>
    <p class="what">${flag.state === 'raised' ? icons.alert : icons.check}<b>${label('flag-kind', flag.kind)}</b>
      <span class="badge ${flag.state === 'raised' ? 'danger' : ''}">${t(`flag.${flag.state}`)}</span>
      <small class="muted">${longDate(flag.raisedOn, locale)}</small></p>
    ${about.length > 0 ? html`<p>${t('flag.about', { titles: about.join(locale === 'en' ? '; ' : '；') })}</p>` : nothing}
    ${flag.state === 'raised' ? html`<p>${t('flag.proposed', { sanctions: words(flag.proposed) })}</p>` : nothing}
    ${flag.state === 'confirmed' ? html`<p>${t('flag.sanctions', { sanctions: words(flag.sanctions) })}</p>` : nothing}
    ${flag.reason === null ? nothing : html`<p class="muted">${t('flag.reason', { reason: flag.reason, day: flag.decidedOn ? longDate(flag.decidedOn, locale) : '' })}</p>`}
    ${
      flag.state === 'raised' && !view.readonly
        ? html`<p class="rowacts noprint">
          <button class="btn small primary" type="button" data-act="confirm" @click=${() => view.confirm(flag)}>${t('act.confirm')}</button>
          <button class="btn small" type="button" data-act="dismiss" @click=${() => view.dismiss(flag)}>${t('act.dismiss')}</button></p>`
        : nothing
    }
  </li>`
}
