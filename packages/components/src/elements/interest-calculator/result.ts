import { html, nothing, type TemplateResult } from 'lit'
import { exactYuan, percentOf } from '../../internal/amount'
import { shortDate, yuan } from '../../internal/format'
import * as icons from '../../internal/icons'
import type { ClockStep, DelayInterest, Law } from '../../internal/law'
import { type InterestLine, linesOf, remarksOf } from './lines'
import type { CalculatorView } from './view'

const COLUMNS = ['debt', 'from', 'to', 'span', 'left', 'days', 'base', 'interest'] as const
const NUMBERS: ReadonlySet<string> = new Set(['span', 'left', 'days', 'base', 'interest'])

/** The sum, and every step that leads to it. */
export function result(view: CalculatorView, found: DelayInterest, law: Law): TemplateResult {
  const { t, locale } = view
  const { fen, exact, explanation } = found
  const isExact = exactYuan(exact) === yuan(fen)
  return html`<div class="sum">
      <span class="term">${t('result')}</span>
      <strong class="num">${yuan(fen)} <span class="unit">${t('yuan')}</span></strong>
      <span class="muted">${t('result.days', { days: explanation.days })} · ${
        isExact ? t('result.exact') : t('result.rounded', { exact: exactYuan(exact) })
      }</span>
    </div>
    ${notice(view, found)} ${periods(view, linesOf(found), found)} ${remarks(view, remarksOf(found), law)}
    <p class="rule"><b>${t('formula')}</b> ${t('formula.words', { rate: percentOf(view.draft.rate) })}
      <span class="muted">${t('source')} ${law.sourceWords('law 法释〔2014〕8号 1-4', locale)}</span></p>`
}

function notice({ t }: CalculatorView, { explanation }: DelayInterest): TemplateResult | typeof nothing {
  const old = explanation.steps.some(({ kind }) => kind === 'old-rule')
  if (!old && !explanation.provisional) return nothing
  return html`<p class="notice" role="note">
    ${icons.alert}<span>${old ? t('notice.old') : nothing} ${explanation.provisional ? t('notice.provisional') : nothing}</span>
  </p>`
}

function periods(view: CalculatorView, lines: readonly InterestLine[], found: DelayInterest): TemplateResult {
  const { t } = view
  return html`<h3>${t('steps')}</h3>
    <div class="tablebox" tabindex="0" role="region" aria-label=${t('steps')}>
      <table class="periods">
        <thead>
          <tr>${COLUMNS.map((name) => html`<th scope="col" class=${NUMBERS.has(name) ? 'amount' : ''}>${t(`col.${name}`)}</th>`)}</tr>
        </thead>
        <tbody>
          ${lines.length === 0 ? html`<tr><td colspan=${COLUMNS.length} data-label="">${t('none.due')}</td></tr>` : nothing}
          ${lines.map((line) => row(view, line))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colspan="5">${t('total')}</th>
            <td class="amount num" data-label=${t('col.days')}><b>${found.explanation.days}</b></td>
            <td></td>
            <td class="amount num" data-label=${t('col.interest')}><b>${exactYuan(found.exact)}</b></td>
          </tr>
        </tfoot>
      </table>
    </div>`
}

function row({ t, locale, draft }: CalculatorView, line: InterestLine): TemplateResult {
  return html`<tr>
    <td data-label=${t('col.debt')}>${line.debt}</td>
    <td class="num" data-label=${t('col.from')}>${shortDate(line.from, locale, '')}</td>
    <td class="num" data-label=${t('col.to')}>${shortDate(line.to, locale, '')}</td>
    <td class="amount num" data-label=${t('col.span')}>${line.span}</td>
    <td class="amount num" data-label=${t('col.left')}>${line.left === 0 ? '' : `−${line.left}`}</td>
    <td class="amount num" data-label=${t('col.days')}>${line.days}</td>
    <td class="amount num" data-label=${t('col.base')}>${yuan(line.baseFen)}</td>
    <td class="amount num" data-label=${t('col.interest')}>
      <span><b>${line.interest}</b><small>${yuan(line.baseFen)} × ${percentOf(draft.rate)} × ${line.days}</small></span>
    </td>
  </tr>`
}

function remarks(
  view: CalculatorView,
  steps: readonly ClockStep[],
  law: Law,
): TemplateResult | typeof nothing {
  const { t, locale } = view
  if (steps.length === 0) return nothing
  return html`<h3>${t('remarks')}</h3>
    <ul class="remarks">
      ${steps.map(
        (step) => html`<li class=${step.kind}>
          <span class="badge ${step.kind === 'runs-on' ? '' : 'warning'}">${t(`step.${step.kind}` as 'step.runs-on')}</span>
          <span>${shortDate(step.from, locale, '')} – ${shortDate(step.to, locale, '')} · ${t('days', { days: step.days })}${
            step.what ? ` · ${grounds(view, step.what)}` : nothing
          }</span>
          <small class="muted">${law.sourceWords(step.source, locale)}</small>
        </li>`,
      )}
    </ul>`
}

function grounds({ t, locale }: CalculatorView, what: string): string {
  return what
    .split('+')
    .map((ground) => t(`ground.${ground}` as 'ground.retrial'))
    .join(locale === 'zh-CN' ? '、' : ', ')
}
