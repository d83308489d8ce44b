import { html, nothing, type TemplateResult } from 'lit'
import type { TraceCheck, TraceStep } from '../../internal/core'
import { clock, hashPrefix, isFen, shortDate, yuan } from '../../internal/format'
import * as icons from '../../internal/icons'
import type { TraceView } from './view'

/** What of a step is worth showing, in this order; everything else is in the journal of the case. */
const FIELDS = [
  'serial',
  'statementId',
  'payerName',
  'payerAccount',
  'remittance',
  'reason',
  'evidence',
  'basis',
  'payeeName',
  'payeeAccount',
  'payeeBank',
  'contentHash',
  'bankKey',
  'bankReference',
  'bankCode',
  'bankText',
] as const

/** Every step from the bank's line to the payee: when, what, who, and why it was allowed. */
export function steps(view: TraceView, list: readonly TraceStep[]): TemplateResult {
  return html`<h3 class="way">${view.t('steps')}</h3>
    <ol class="steps" part="steps">
      ${list.map((step) => one(view, step))}
    </ol>`
}

function one(view: TraceView, step: TraceStep): TemplateResult {
  const { t, label, locale } = view
  const amount = amountOf(step)
  const bad = step.checks.some(({ holds }) => !holds)
  return html`<li class=${bad ? 'bad' : ''}>
    <time class="num" datetime=${step.recordedAt}>${shortDate(step.occurredOn, locale, '')}<small>${clock(step.recordedAt)}</small></time>
    <i aria-hidden="true">${bad ? icons.alert : icons.check}</i>
    <div class="act">
      <p class="what"><b>${label('event', step.type)}</b>${
        amount === undefined ? nothing : html` <span class="num">${yuan(amount)} ${t('yuan')}</span>`
      }</p>
      <p class="who">${icons.person}<span>${whoOf(view, step)}</span></p>
      ${fieldsOf(view, step)}
      ${step.checks.length === 0 ? nothing : checks(view, step.checks)}
      <p class="hash">#${step.seq} ${hashPrefix(step.hash)}</p>
    </div>
  </li>`
}

/** Who acted; the library itself and an import never carry an officer's name. */
export function whoOf({ t }: TraceView, { actor, actorName }: TraceStep): string {
  if (actor.kind === 'person') return actorName
  return t(actor.kind === 'import' ? 'actor.import' : 'actor.system')
}

/** The amount of a step, as it stands in the journal. */
export function amountOf({ data }: TraceStep): bigint | undefined {
  const value = data.amountFen ?? data.amountMinor
  return isFen(value) ? BigInt(value) : undefined
}

function fieldsOf({ t }: TraceView, { data }: TraceStep): TemplateResult | typeof nothing {
  const known = FIELDS.flatMap((name) => {
    const value = data[name]
    return typeof value === 'string' && value !== '' ? [{ name, value }] : []
  })
  if (known.length === 0) return nothing
  return html`<dl>
    ${known.map(
      ({ name, value }) =>
        html`<div><dt>${t(`field.${name}`)}</dt><dd class=${name === 'contentHash' || name === 'bankKey' ? 'hash' : ''}>${value}</dd></div>`,
    )}
  </dl>`
}

function checks(view: TraceView, list: readonly TraceCheck[]): TemplateResult {
  return html`<ul class="checks" aria-label=${view.t('why')}>
    ${list.map(
      (check) => html`<li class=${check.holds ? 'ok' : 'bad'}>
        ${check.holds ? icons.check : icons.alert}
        <span>${check.holds ? nothing : html`<b>${view.t('check.broken')}</b> `}${checkWords(view, check)}
          <small>${view.source(check.source)} <code class="hash">${check.rule}</code></small></span>
      </li>`,
    )}
  </ul>`
}

/** What was compared, as a sentence. */
export function checkWords({ t, label }: TraceView, { rule, facts }: TraceCheck): string {
  const role = typeof facts.role === 'string' ? { role: label('party', facts.role) } : {}
  const hash = typeof facts.hash === 'string' ? { hash: hashPrefix(facts.hash) } : {}
  return t(`check.${rule}` as 'check.fund.payee-is-party', { ...facts, ...role, ...hash })
}
