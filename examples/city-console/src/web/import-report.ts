import { html, nothing, type TemplateResult } from 'lit'
import type { ImportMode } from './api'
import { icons } from './icons'
import type { Fate, ImportCheck, ImportRow, ImportView, T } from './import-view'
import { hashOf } from './route'

/** Which rows are shown, and how many. */
export interface Shown {
  readonly filter: Fate | 'all'
  readonly limit: number
}

/** A report and what can be done with it. */
export interface ReportPanel {
  readonly t: T
  readonly name: string
  readonly mode: ImportMode
  readonly view: ImportView
  readonly shown: Shown
  onShown(shown: Shown): void
  onRun(): void
  onAgain(): void
  onCsv(): void
}

const STEP = 200
const FATES = ['all', 'new', 'unchanged', 'refused', 'skipped', 'remark'] as const
const ICON = { good: icons.check, bad: icons.alert, plain: nothing } as const

/** Preview or result: the sum, the checks, every row, and the way on. */
export function reportPanel(panel: ReportPanel): TemplateResult {
  const { t, name, mode, view } = panel
  const title = t(mode === 'preview' ? 'import.preview' : 'import.result')
  return html`<section class="report card fill" aria-label=${title}>
    <header>
      <div class="grow">
        <h2>${title} <span class="muted">${name}</span></h2>
        <p class="sum num" role="status">${view.sum}</p>
      </div>
      <div class="acts">
        ${
          view.counts.refused > 0
            ? html`<button class="btn" type="button" data-act="csv" @click=${panel.onCsv}>${icons.import}${t('import.csv')}</button>`
            : nothing
        }
        <button class="btn" type="button" data-act="again" @click=${panel.onAgain}>${t('import.again')}</button>
        ${mode === 'preview' ? runButton(panel) : nothing}
      </div>
    </header>
    <ul class="checks">${view.checks.map(checkLine)}</ul>
    ${filters(panel)} ${table(panel)}
  </section>`
}

function runButton({ t, view, onRun }: ReportPanel): TemplateResult {
  if (view.writable === 0) return html`<span class="badge">${t('import.run.none')}</span>`
  return html`<button class="btn primary" type="button" data-act="run" @click=${onRun}>
    ${t('import.run')} <span class="num">${view.writable}</span>
  </button>`
}

function checkLine({ tone, text, details }: ImportCheck): TemplateResult {
  return html`<li class=${tone}>
    ${ICON[tone]}<span class="num">${text}${details.map((detail) => html`<small>${detail}</small>`)}</span>
  </li>`
}

function filters({ t, view, shown, onShown }: ReportPanel): TemplateResult | typeof nothing {
  if (view.rows.length === 0) return nothing
  const fates = FATES.filter((fate) => fate === 'all' || view.counts[fate] > 0)
  return html`<div class="filters" role="group" aria-label=${t('import.filter')}>
    ${fates.map(
      (fate) => html`<button
        type="button"
        class="num"
        data-filter=${fate}
        aria-pressed=${String(shown.filter === fate)}
        @click=${() => onShown({ filter: fate, limit: STEP })}
      >
        ${t(`import.filter.${fate}`, { n: view.counts[fate] })}
      </button>`,
    )}
  </div>`
}

function table({ t, view, shown, onShown }: ReportPanel): TemplateResult {
  const rows = shown.filter === 'all' ? view.rows : view.rows.filter(({ fate }) => fate === shown.filter)
  if (rows.length === 0) {
    return html`<p class="state" role="status">${t(view.listsAll ? 'import.empty' : 'import.clean')}</p>`
  }
  const some = rows.slice(0, shown.limit)
  const left = rows.length - some.length
  const more = () => onShown({ ...shown, limit: shown.limit + STEP })
  return html`<div class="rows">
      <table>
        <thead>
          <tr>
            <th scope="col">${t('import.col.line')}</th>
            <th scope="col">${t('import.col.status')}</th>
            <th scope="col">${t(view.listsAll ? 'import.col.case' : 'import.col.serial')}</th>
            <th scope="col">${t('import.col.why')}</th>
          </tr>
        </thead>
        <tbody>${some.map((row) => tableRow(t, row))}</tbody>
      </table>
    </div>
    <footer class="muted num">
      <span>${t('import.shown', { shown: some.length, total: rows.length })}</span>
      ${
        left > 0
          ? html`<button class="btn small" type="button" @click=${more}>${t('import.more', { n: Math.min(STEP, left) })}</button>`
          : nothing
      }
    </footer>`
}

const TONE: Readonly<Record<Fate, string>> = {
  new: 'primary',
  unchanged: '',
  refused: 'danger',
  skipped: 'warning',
  remark: '',
}

function tableRow(t: T, { line, fate, status, name, caseId, reasons, remarks }: ImportRow): TemplateResult {
  const link = caseId ? html`<a href=${hashOf({ page: 'case', caseId, tab: 'timeline' })}>${name}</a>` : name
  return html`<tr>
    <td class="num muted">${line}</td>
    <td><span class="badge ${TONE[fate]}">${t(status)}</span></td>
    <td class="num">${link}</td>
    <td>
      ${reasons.map((text) => html`<p>${text}</p>`)}
      ${remarks.map((text) => html`<p class="muted">${text}</p>`)}
    </td>
  </tr>`
}
