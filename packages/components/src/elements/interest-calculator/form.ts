import { html, nothing, type TemplateResult } from 'lit'
import * as icons from '../../internal/icons'
import { blankDebt, type DebtDraft, ENDS, GROUNDS, type PaymentDraft, type StopDraft } from './draft'
import { amountField, choiceField, dateField } from './fields'
import type { CalculatorView } from './view'

/** Debts with their payments, days on which nothing runs, and what is left to the court. */
export function form(view: CalculatorView): TemplateResult {
  const { t, draft } = view
  return html`<form class="form" part="form" @submit=${(event: Event) => event.preventDefault()}>
    ${draft.debts.map((one, at) => debt(view, one, at))}
    <button class="btn small noprint" type="button" data-add="debt" @click=${() =>
      view.change({ ...draft, debts: [...draft.debts, blankDebt()] })}>
      ${icons.plus}${t('debt.add')}
    </button>
    <fieldset class="stops">
      <legend>${t('stops')}<small>${t('stops.hint')}</small></legend>
      ${draft.stops.map((one, at) => stop(view, one, at))}
      <button class="btn small noprint" type="button" data-add="stop" @click=${() =>
        view.change({ ...draft, stops: [...draft.stops, { ground: 'retrial', from: '', to: '' }] })}>
        ${icons.plus}${t('stop.add')}
      </button>
    </fieldset>
    ${choices(view)}
  </form>`
}

function debt(view: CalculatorView, one: DebtDraft, at: number): TemplateResult {
  const { t, draft } = view
  const path = `debts.${at}`
  const put = (change: Partial<DebtDraft>) =>
    view.change({ ...draft, debts: replaced(draft.debts, at, { ...one, ...change }) })
  const many = draft.debts.length > 1
  return html`<fieldset class="debt">
    <legend>${many ? t('debt.n', { n: at + 1 }) : t('debt')}<small>${t('debt.hint')}</small></legend>
    ${
      many
        ? removeButton(t('debt.remove', { n: at + 1 }), () =>
            view.change({ ...draft, debts: without(draft.debts, at) }),
          )
        : nothing
    }
    <div class="fields">
      ${amountField(view, `${path}.base`, 'base', one.base, (base) => put({ base }))}
      ${dateField(view, `${path}.dueOn`, 'due', one.dueOn, (dueOn) => put({ dueOn }))}
      ${choiceField(
        t('end.by'),
        ENDS.map((value) => ({ value, words: t(`end.${value}`) })),
        one.by,
        (by) => put({ by }),
      )}
      ${dateField(view, `${path}.endOn`, 'end.on', one.endOn, (endOn) => put({ endOn }))}
    </div>
    ${one.payments.map((each, index) =>
      payment(view, each, `${path}.payments.${index}`, {
        put: (next) => put({ payments: replaced(one.payments, index, next) }),
        remove: () => put({ payments: without(one.payments, index) }),
      }),
    )}
    <button class="link noprint" type="button" data-add="payment" @click=${() =>
      put({ payments: [...one.payments, { on: '', amount: '' }] })}>
      ${icons.plus} ${t('payment.add')}
    </button>
  </fieldset>`
}

function payment(
  view: CalculatorView,
  one: PaymentDraft,
  path: string,
  act: { readonly put: (next: PaymentDraft) => void; readonly remove: () => void },
): TemplateResult {
  return html`<div class="line">
    ${dateField(view, `${path}.on`, 'payment.on', one.on, (on) => act.put({ ...one, on }))}
    ${amountField(view, `${path}.amount`, 'payment.amount', one.amount, (amount) => act.put({ ...one, amount }))}
    ${removeButton(view.t('payment.remove'), act.remove)}
  </div>`
}

function stop(view: CalculatorView, one: StopDraft, at: number): TemplateResult {
  const { t, draft } = view
  const put = (change: Partial<StopDraft>) =>
    view.change({ ...draft, stops: replaced(draft.stops, at, { ...one, ...change }) })
  return html`<div class="line">
    ${choiceField(
      t('stop.ground'),
      GROUNDS.map((value) => ({ value, words: t(`ground.${value}`) })),
      one.ground,
      (ground) => put({ ground }),
    )}
    ${dateField(view, `stops.${at}.from`, 'stop.from', one.from, (from) => put({ from }))}
    ${dateField(view, `stops.${at}.to`, 'stop.to', one.to, (to) => put({ to }))}
    ${removeButton(t('stop.remove'), () => view.change({ ...draft, stops: without(draft.stops, at) }))}
  </div>`
}

/** What no text decides stays a choice of the court. */
function choices(view: CalculatorView): TemplateResult {
  const { t, draft } = view
  const box = (name: 'endDayCounts' | 'rollDue', words: string, hint: string) => html`<label class="check">
    <input type="checkbox" name=${name} .checked=${draft[name]} @change=${(event: Event) =>
      view.change({ ...draft, [name]: (event.target as HTMLInputElement).checked })} />
    <span>${words}<small>${hint}</small></span>
  </label>`
  return html`<fieldset class="choices">
    <legend>${t('choices')}<small>${t('choices.hint')}</small></legend>
    <div class="fields">
      ${amountField(view, 'rate', 'rate', draft.rate, (rate) => view.change({ ...draft, rate }))}
      ${box('endDayCounts', t('end-day'), t('end-day.hint'))} ${box('rollDue', t('roll'), t('roll.hint'))}
    </div>
  </fieldset>`
}

function removeButton(label: string, remove: () => void): TemplateResult {
  return html`<button class="btn small quiet remove noprint" type="button" aria-label=${label} title=${label} @click=${remove}>
    ${icons.close}
  </button>`
}

function replaced<T>(list: readonly T[], at: number, next: T): readonly T[] {
  return list.map((one, index) => (index === at ? next : one))
}

function without<T>(list: readonly T[], at: number): readonly T[] {
  return list.filter((_one, index) => index !== at)
}
