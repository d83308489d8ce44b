import { html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import type { DistributionSheet, SheetLine } from '../../internal/core'
import { shortDate, yuan } from '../../internal/format'
import * as icons from '../../internal/icons'
import type { Figures } from './figures'
import type { SheetView } from './view'

const COLUMNS = ['creditor', 'rank', 'claim', 'law', 'amount', 'share', 'kept', 'why'] as const
const NUMBERS: ReadonlySet<string> = new Set(['claim', 'law', 'amount', 'share', 'kept'])

/** One line for each claim: what it is, what the law gives, what it gets, and how one comes to it. */
export function linesTable(view: SheetView, sheet: DistributionSheet, figures: Figures): TemplateResult {
  const { t } = view
  return html`<div class="tablebox" part="lines" tabindex="0" role="region" aria-label=${t('title')}>
    <table>
      <thead>
        <tr>${COLUMNS.map((name) => html`<th scope="col" class=${NUMBERS.has(name) ? 'amount' : name === 'why' ? 'noprint' : ''}>${t(`col.${name}`)}</th>`)}</tr>
      </thead>
      <tbody>${sheet.lines.map((line) => [row(view, line, figures), why(view, sheet, line)])}</tbody>
    </table>
  </div>`
}

function row(view: SheetView, line: SheetLine, figures: Figures): TemplateResult {
  const { t, label, locale } = view
  const amount = figures.amounts.get(line.id) ?? 0n
  const differs = amount !== line.computedFen
  return html`<tr class=${differs ? 'differs' : ''}>
    <td data-label=${t('col.creditor')}><div><b>${line.creditorName}</b><small class="num">${line.caseNumber}</small></div></td>
    <td data-label=${t('col.rank')}>
      <div>${label('rank', line.rank)}<small>${t('tier', { n: line.tier })}${line.seizedOn ? html` · ${t('seized', { day: shortDate(line.seizedOn, locale, '') })}` : nothing}</small></div>
    </td>
    <td class="amount num" data-label=${t('col.claim')}>${yuan(line.claimFen)}</td>
    <td class="amount num" data-label=${t('col.law')}>
      <div>${yuan(line.computedFen)}${view.lawful.get(line.id) === line.computedFen ? nothing : html`<small class="bad">${icons.alert}${t('law.other', { lawfulFen: view.lawful.get(line.id) ?? 0n })}</small>`}</div>
    </td>
    <td class="amount num" data-label=${t('col.amount')}>${amountCell(view, line, figures, amount)}</td>
    <td class="amount num" data-label=${t('col.share')}>${shareOf(amount, line.claimFen)}</td>
    <td class="amount num" data-label=${t('col.kept')}>${keptCell(view, line)}</td>
    <td class="noprint" data-label=${t('col.why')}>
      <button class="link" type="button" data-why=${line.id} aria-expanded=${String(view.open.has(line.id))} @click=${() => view.toggle(line.id)}>
        ${t(view.open.has(line.id) ? 'why.close' : 'why')}
      </button>
    </td>
  </tr>`
}

function amountCell(view: SheetView, line: SheetLine, figures: Figures, amount: bigint): TemplateResult {
  const { t } = view
  const problem = figures.problems.get(line.id)
  const changed = line.changeReason === null ? nothing : changedWords(view, line)
  if (!view.edits) return html`<div><b>${yuan(amount)}</b>${changed}</div>`
  const hint = `hint-${line.seq}`
  return html`<div>
    <input
      inputmode="decimal"
      autocomplete="off"
      maxlength="24"
      data-line=${line.id}
      aria-label=${t('amount.of', { name: line.creditorName })}
      aria-invalid=${String(problem !== undefined)}
      aria-describedby=${problem ? hint : nothing}
      .value=${live(view.written[line.id] ?? yuan(line.amountFen))}
      @input=${(event: Event) => view.write(line.id, (event.target as HTMLInputElement).value)}
    />
    ${problem ? html`<small class="bad" id=${hint}>${t(`wrong.${problem}`)}</small>` : changed}
  </div>`
}

function changedWords({ t }: SheetView, { changedByName, changeReason }: SheetLine): TemplateResult {
  return html`<small>${t('changed', { name: changedByName, reason: changeReason })}</small>`
}

function keptCell({ t }: SheetView, { disputedFen, movedFen }: SheetLine): TemplateResult | typeof nothing {
  if (disputedFen === 0n && movedFen === 0n) return nothing
  return html`<div>
    ${disputedFen === 0n ? nothing : html`<span class="kept">${t('disputed', { disputedFen })}</span>`}
    ${movedFen === 0n ? nothing : html`<small>${t('moved', { movedFen })}</small>`}
  </div>`
}

/** How the law comes to the figure, step by step with the source; creditors by their names. */
function why(view: SheetView, sheet: DistributionSheet, line: SheetLine): TemplateResult | typeof nothing {
  if (!view.open.has(line.id)) return nothing
  const names = new Map(sheet.lines.map(({ id, creditorName }) => [id, creditorName]))
  const steps = line.steps.map((step) => {
    const { claim } = step.values
    const name = typeof claim === 'string' ? names.get(claim) : undefined
    return name === undefined ? step : { ...step, values: { ...step.values, claim: name } }
  })
  const said = view.law.explainRuleSteps({ rule: 'distribution', steps }, view.locale)
  return html`<tr class="why">
    <td colspan=${COLUMNS.length}>
      <ol>
        ${said.map(({ text, source }) => html`<li>${text} <small>${source}</small></li>`)}
        ${line.changeReason === null ? nothing : html`<li>${changedWords(view, line)}</li>`}
      </ol>
    </td>
  </tr>`
}

/** Hundredths of a percent, rounded down. */
function shareOf(amount: bigint, claim: bigint): string {
  const points = claim === 0n ? 0n : (amount * 10_000n) / claim
  return `${points / 100n}.${String(points % 100n).padStart(2, '0')}%`
}

/** Costs + lines + surplus = proceeds, whatever is written. */
export function balance(view: SheetView, sheet: DistributionSheet, figures: Figures): TemplateResult {
  const { t } = view
  const agrees = sheet.lines.every(({ id, computedFen }) => view.lawful.get(id) === computedFen)
  const disputedFen = sheet.disputedSurplusFen
  const kept =
    disputedFen > 0n ? html`<small class="kept">${t('surplus.disputed', { disputedFen })}</small>` : nothing
  const part = (
    name: 'costs' | 'lines' | 'surplus' | 'proceeds',
    fen: bigint,
    note: TemplateResult | typeof nothing = nothing,
  ) =>
    html`<div class=${fen < 0n ? 'bad' : ''}><dt>${t(`sum.${name}`)}</dt><dd class="num">${yuan(fen)}${note}</dd></div>`
  return html`<dl class="balance" part="balance">
      ${part('costs', sheet.costsFen)}<span aria-hidden="true">+</span>${part('lines', figures.linesFen)}
      <span aria-hidden="true">+</span>${part('surplus', figures.surplusFen, kept)}<span aria-hidden="true">=</span>${part('proceeds', sheet.proceedsFen)}
    </dl>
    ${figures.surplusFen < 0n ? html`<p class="note bad" role="alert">${icons.alert}${t('beyond', { beyondFen: -figures.surplusFen })}</p>` : nothing}
    <p class="note ${agrees ? 'ok' : 'bad'}" role=${agrees ? 'note' : 'alert'}>
      ${agrees ? icons.check : icons.alert}<span>${t(agrees ? 'law.same' : 'law.differs')}</span>
    </p>`
}
