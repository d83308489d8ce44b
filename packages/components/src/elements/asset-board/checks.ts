import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit'
import { Loader } from '../../controllers/loader'
import type { CaseView } from '../../internal/case-element'
import type { QueryInput, QueryResult, ZhixingClient } from '../../internal/core'
import { css } from '../../internal/css'
import { yuan } from '../../internal/format'
import * as icons from '../../internal/icons'
import { refusalText } from '../../internal/words'
import { searchActs } from '../../locales/search-acts'

type Answer = QueryResult<'control.checks'>
type Check = NonNullable<Answer>['checks'][number]
type Sums = NonNullable<Answer>['sums']
export type AskedOrder = QueryInput<'control.checks'>

const PAUSE = 250
const SHAPES = { deny: icons.blocked, warn: icons.alert, pass: icons.check }

/** What the court would say to an order as it stands in the dialog: asked again a moment after something has changed. */
export class OrderChecks {
  readonly #answer: Loader<Answer>
  readonly #asked: () => AskedOrder
  #content = ''
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(host: ReactiveControllerHost, client: ZhixingClient, asked: () => AskedOrder) {
    this.#asked = asked
    this.#answer = new Loader<Answer>(host, () => client.query('control.checks', asked()))
    this.look(0)
  }

  look(pause = PAUSE): void {
    // A sum is a bigint, which JSON does not know.
    const content = JSON.stringify(this.#asked(), (_, value) =>
      typeof value === 'bigint' ? String(value) : value,
    )
    if (content === this.#content) return
    this.#content = content
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#answer.load({ keep: true }), pause)
  }

  render(view: CaseView): TemplateResult {
    const t = searchActs(view.locale)
    const { value, state, error } = this.#answer
    const failed = state === 'error' || error !== undefined || value === null
    const body = failed
      ? html`<p>${t('check.none')}</p>`
      : value
        ? answer(view, value)
        : html`<p>${t('check.waiting')}…</p>`
    return html`<section class="looked" aria-live="polite" aria-label=${t('check.title')}>${body}</section>`
  }
}

function answer(view: CaseView, { checks, sums }: NonNullable<Answer>): TemplateResult {
  const t = searchActs(view.locale)
  const of = (outcome: Check['outcome']) => checks.filter((check) => check.outcome === outcome)
  const [deny, warn, pass] = [of('deny'), of('warn'), of('pass')]
  const counts = { deny: deny.length, warn: warn.length, pass: pass.length }
  return html`<h3>${t('check.title')} <small>${t('check.counts', counts)}</small></h3>
    ${worth(view, sums)}
    <ul>${[...deny, ...warn].map((check) => line(view, check))}</ul>
    <details ?open=${deny.length + warn.length === 0}><summary>${t('check.passed', { n: pass.length })}</summary>
      <ul>${pass.map((check) => line(view, check))}</ul></details>`
}

function line(view: CaseView, check: Check): TemplateResult {
  const t = searchActs(view.locale)
  const { outcome, rule, entry, params, words, sourceText } = check
  const none = { what: rule, why: rule, todo: '' }
  const said = words?.[view.locale] ?? refusalText(view.words, { rule, params, text: none })
  return html`<li class=${outcome} data-check=${entry ?? rule} data-outcome=${outcome}>
    ${SHAPES[outcome]}<div><b>${t(`check.${outcome}`)}</b>
      ${outcome === 'pass' ? said.why : html`${said.what}<span>${said.why} ${said.todo}</span>`}
      <small>${t('check.source', { source: sourceText[view.locale] })}</small></div>
  </li>`
}

/** What is held already and with this order, beside claim and costs. */
function worth({ locale }: CaseView, sums: Sums): TemplateResult {
  const t = searchActs(locale)
  const { heldFen, thisFen, worthFen, claimFen, costsFen, percent, unknown } = sums
  const due = BigInt(claimFen) + BigInt(costsFen)
  const share = due === 0n ? 0 : Number((BigInt(worthFen) * 1000n) / due) / 10
  const figure = (name: 'held' | 'this' | 'all' | 'claim' | 'costs', fen: bigint | null) =>
    html`<div><dt>${t(`sum.${name}`)}</dt><dd class="num">${fen === null ? '—' : yuan(fen)}</dd></div>`
  return html`<dl class="sums" data-sums>
      ${figure('held', heldFen)} ${figure('this', thisFen)} ${figure('all', worthFen)}
      ${figure('claim', claimFen)} ${figure('costs', costsFen)}
    </dl>
    <div class="scale ${share > percent ? 'over' : ''}" aria-hidden="true"><i ${css({ width: `${Math.min(100, (share * 100) / Math.max(share, percent, 1))}%` })}></i>
      <s ${css({ 'inset-inline-start': `${(percent * 100) / Math.max(share, percent, 1)}%` })}></s></div>
    <p>${t('sum.share', { share, percent })}${unknown > 0 ? html` · ${t('sum.unknown', { n: unknown })}` : nothing}</p>`
}
