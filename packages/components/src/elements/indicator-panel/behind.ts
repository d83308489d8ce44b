import { html, nothing, type TemplateResult } from 'lit'
import type { Loader } from '../../controllers/loader'
import type { OpenCaseDetail } from '../../events'
import type { IndicatorCases, IndicatorFigure, Locale, Words } from '../../internal/core'
import { shortDate } from '../../internal/format'
import { failure, skeleton } from '../../internal/states'
import type { CommonKey } from '../../locales'
import type { indicatorPanel } from '../../locales/openness'

type Key = keyof (typeof indicatorPanel)['zh-CN'] | CommonKey

/** Which cases are looked at: of one figure, one side, one line of the cut. */
export interface Behind {
  readonly figure: IndicatorFigure
  readonly side: 'top' | 'bottom'
  readonly only?: 'missing'
  readonly line?: { readonly code: string; readonly name: string }
}

interface Panel {
  readonly activeLocale: Locale
  readonly words: Words
  t(key: Key, params?: Readonly<Record<string, unknown>>): string
  label(kind: string, code: string): string
}

interface Acts {
  readonly name: string
  readonly cases: Loader<IndicatorCases>
  readonly open: (next: Behind) => void
  readonly more: (cursor: string) => void
  readonly close: () => void
  readonly openCase: (detail: OpenCaseDetail) => void
}

const SIDES = ['bottom', 'top', 'missing'] as const

/** The exact cases behind a figure, with the sides to choose from. */
export function behindOf(panel: Panel, behind: Behind, acts: Acts): TemplateResult {
  const { figure, line } = behind
  const { value, error, state } = acts.cases
  const kind = behind.only ?? behind.side
  const sides = SIDES.map((side) => {
    const next: Behind = {
      figure,
      side: side === 'top' ? 'top' : 'bottom',
      ...(side === 'missing' ? { only: side } : {}),
      ...(line ? { line } : {}),
    }
    return html`<button class="btn small" type="button" aria-pressed=${String(kind === side)} @click=${() => acts.open(next)}>${panel.t(`cases.${side}`)}</button>`
  })
  const title = panel.t('cases.of', {
    name: acts.name,
    side: panel.t(`cases.${kind}`),
    n: value?.total ?? '…',
  })
  const t = (key: Parameters<typeof panel.t>[0]) => panel.t(key)
  const wrong = () => failure(t, panel.words, error, () => void acts.cases.load())
  return html`<section class="cases" aria-label=${acts.name}>
    <div class="titlebar"><div class="title"><h3>${title}</h3></div><div class="tools">${sides}
      <button class="btn small quiet back" type="button" @click=${acts.close}>${panel.t('back')}</button></div></div>
    ${state === 'error' ? wrong() : value ? tableOf(panel, value, acts) : skeleton(t, 3)}
  </section>`
}

function tableOf(panel: Panel, { items, total, next }: IndicatorCases, acts: Acts): TemplateResult {
  const day = (date: string | null) => (date === null ? '—' : shortDate(date, panel.activeLocale))
  return html`<div class="tablebox" tabindex="0" role="group" aria-label=${panel.t('cases')}>
      <table>
        <thead><tr><th scope="col">${panel.t('number')}</th><th scope="col">${panel.t('undertaker')}</th>
          <th scope="col">${panel.t('filed')}</th><th scope="col">${panel.t('closed')}</th></tr></thead>
        <tbody>${items.map(
          ({ caseId, caseNumber, undertakerName, filedOn, closedOn, closingKind }) => html`<tr>
            <th scope="row"><button class="link case" type="button" @click=${() => acts.openCase({ caseId, caseNumber })}>${caseNumber}</button></th>
            <td data-label=${panel.t('undertaker')}>${undertakerName ?? panel.t('nobody')}</td><td data-label=${panel.t('filed')}>${day(filedOn)}</td>
            <td data-label=${panel.t('closed')}>${day(closedOn)} ${closingKind === null ? nothing : panel.label('closing', closingKind)}</td></tr>`,
        )}</tbody>
      </table></div>
    <p class="foot"><span>${panel.t('cases.shown', { k: items.length, n: total })}</span>
      ${next === undefined ? nothing : html`<button class="btn small more" type="button" @click=${() => acts.more(next)}>${panel.t('more')}</button>`}</p>`
}
