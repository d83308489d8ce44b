import { html, nothing, type TemplateResult } from 'lit'
import { actButton } from '../../internal/act-button'
import type { CaseView } from '../../internal/case-element'
import { actName, releasable, release, renew, renewable } from '../../internal/control-form'
import type { ControlLife } from '../../internal/core'
import { longDate, yuan } from '../../internal/format'
import * as icons from '../../internal/icons'
import { searchActs } from '../../locales/search-acts'
import { breach, decideBreach, deduct, recordService, report } from './control-acts'
import { convert, moveUp, withdraw } from './control-steps'

type Control = ControlLife['control']

/** One order: its paper, its term, what it does to the debtor and which milder way was considered, and what may be done now. */
export function orderSection(view: CaseView, life: ControlLife): TemplateResult {
  const { control, acts } = life
  const { label, locale } = view
  const t = searchActs(locale)
  const first = acts.find(({ act }) => act === 'order')
  const day = (on: string | null) => (on === null ? '—' : longDate(on, locale))
  const sum = (fen: Control['heldFen']) => (fen === null ? undefined : `${yuan(fen)} ${t('yuan')}`)
  const fact = (name: string, value: string | null | undefined) =>
    value ? html`<div><dt>${name}</dt><dd>${value}</dd></div>` : nothing
  return html`<section data-control=${control.id}>
    <h3>${label('control', control.kind)} · ${label('state.control', control.state)}
      ${control.phase === 'preservation' ? html`<span class="badge">${label('phase', control.phase)}</span>` : nothing}</h3>
    <dl class="weighed">${fact(t('fact.impact'), control.impact)} ${fact(t('fact.milder'), control.milder)}</dl>
    <dl class="kept">
      ${fact(t('fact.document'), first && `${first.documentNumber} ${first.documentName}`)}
      ${fact(t('fact.ordered'), day(control.orderedOn))}
      ${fact(t('fact.term'), `${day(control.effectiveOn ?? control.from)} – ${day(control.expiresOn ?? control.until)}`)}
      ${fact(t('fact.limit'), sum(control.limitFen))} ${fact(t('fact.held'), sum(control.heldFen))}
      ${control.deductedFen > 0n ? fact(t('fact.deducted'), sum(control.deductedFen)) : nothing}
      ${fact(t('reason'), control.reason)} ${fact(t('indivisible'), control.indivisible)}
    </dl>
    ${inLine(view, control)} ${control.living || life.reports.length > 0 ? living(view, life) : nothing} ${done(view, life)}
    <div class="rowacts">${offered(view, control)}</div>
  </section>`
}

/** An ended one is shown, and left alone. */
const OPEN: readonly string[] = ['ordered', 'waiting', 'effective']

function offered(view: CaseView, control: Control) {
  const holds = control.state === 'effective' && control.pending === null
  const money =
    holds && control.kind === 'freeze' && control.phase === 'enforcement' && BigInt(control.heldFen ?? 0) > 0n
  const byHand = control.pending !== null || control.state === 'ordered' || control.state === 'waiting'
  const name = (act: 'renew' | 'release') => ({ text: actName(view, act, control) })
  return [
    renewable(control)
      ? actButton(view, 'control.renew', () => renew(view, control), name('renew'))
      : nothing,
    releasable(control)
      ? actButton(view, 'control.release', () => release(view, control), name('release'))
      : nothing,
    money ? actButton(view, 'control.deduct', () => deduct(view, control)) : nothing,
    byHand ? actButton(view, 'control.record-service', () => recordService(view, control)) : nothing,
    control.state === 'waiting' && control.pending === null
      ? actButton(view, 'control.move-up', () => moveUp(view, control))
      : nothing,
    control.phase === 'preservation' && OPEN.includes(control.state)
      ? actButton(view, 'control.convert', () => convert(view, control))
      : nothing,
    control.state === 'ordered'
      ? actButton(view, 'control.withdraw', () => withdraw(view, control))
      : nothing,
    control.living && control.state === 'effective'
      ? [
          actButton(view, 'control.record-report', () => report(view, control)),
          actButton(view, 'control.report-breach', () => breach(view, control)),
        ]
      : nothing,
  ]
}

/** 轮候: who stands before, in order, and the place of this case. */
function inLine({ locale }: CaseView, { state, rank, before }: Control): TemplateResult | typeof nothing {
  if (state !== 'waiting') return nothing
  const t = searchActs(locale)
  return html`<h4>${t('line.title')}</h4><ol class="queue">
    ${before.map(({ authority, until }, at) => html`<li>${authority} ${at === 0 ? html`<span class="badge warning">${t('line.first')}</span>` : nothing} ${until ? html`<small>– ${longDate(until, locale)}</small>` : nothing}</li>`)}
    <li><b>${t('line.own', { n: rank ?? before.length + 1 })}</b></li></ol>`
}

/** 活查封、活扣押、活冻结: what is permitted, the reports by their dates, breaches with what was decided. */
function living(view: CaseView, { control, reports }: ControlLife): TemplateResult {
  const { locale, today } = view
  const t = searchActs(locale)
  const standing = (on: string) => {
    if (reports.some(({ kind, dueOn }) => kind === 'report' && dueOn === on))
      return ['success', 'report.done'] as const
    return on < today ? (['danger', 'report.late'] as const) : (['', 'report.next'] as const)
  }
  const breaches = reports.filter(({ kind }) => kind === 'breach')
  const conditions = [
    control.conditions,
    control.supervisor && `${t('living.supervisor')} ${control.supervisor}`,
  ]
  return html`${control.living ? html`<h4>${t('living.permitted')}</h4>` : nothing}
    <ul class="permitted">${control.permitted.map((one) => html`<li>${icons.check}${one}</li>`)}</ul>
    <p>${conditions.filter(Boolean).join(' · ')}</p>
    <ul class="dates">${control.reportDates.map((on) => {
      const [tone, word] = standing(on)
      return html`<li data-report=${on}><span class="num">${longDate(on, locale)}</span> <span class="badge ${tone}">${t(word)}</span></li>`
    })}</ul>
    ${reports.filter(({ kind }) => kind === 'report').map(({ on, told }) => html`<p>${longDate(on, locale)} ${told}</p>`)}
    ${breaches.map(
      (
        one,
      ) => html`<p data-breach=${one.id}><span class="badge ${one.decision ? '' : 'danger'}">${one.decision ? t(`breach.${one.decision}`) : t('breach.open')}</span>
      ${longDate(one.on, locale)} ${one.told} ${one.decisionReason ? html`<small>${one.decisionReason}</small>` : nothing}
      ${one.decision ? nothing : actButton(view, 'control.decide-breach', () => decideBreach(view, control, one))}</p>`,
    )}`
}

/** What was done about it, on which paper, and what the other side said. */
function done({ label, locale }: CaseView, { acts }: ControlLife): TemplateResult {
  const t = searchActs(locale)
  const told = acts.filter(({ act, told: said }) => act !== 'order' || said)
  if (told.length === 0) return html``
  return html`<h4>${t('acts')}</h4><ul>${told.map(
    (
      one,
    ) => html`<li><span class="badge ${one.state === 'done' ? 'success' : one.state === 'asked' ? 'primary' : 'danger'}">${label('act', one.act)} · ${label('act-state', one.state)}</span>
      ${one.amountFen === null ? nothing : html`<b class="num">${yuan(one.amountFen)} ${t('yuan')}</b>`} ${one.documentNumber} <small>${[one.reason, one.told].filter(Boolean).join(' · ')}</small></li>`,
  )}</ul>`
}
