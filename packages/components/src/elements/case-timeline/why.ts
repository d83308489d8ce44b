import { html, nothing, type TemplateResult } from 'lit'
import type { CourseNode } from '../../internal/core'
import { longDate } from '../../internal/format'
import { toneOf } from './ruler-layout'
import type { Key, TimelineView } from './view'

type Plain = Readonly<Record<string, unknown>>

/** Parts of an explanation in the order in which people reckon; others follow as they are. */
const ORDER: readonly (readonly [string, Key])[] = [
  ['event', 'why.event'],
  ['trigger', 'why.trigger'],
  ['start', 'why.start'],
  ['limit', 'why.limit'],
  ['extensions', 'why.extended'],
  ['extendedTo', 'why.extended'],
  ['nominal', 'why.nominal'],
  ['excluded', 'why.excluded'],
  ['unrolled', 'why.unrolled'],
  ['rolled', 'why.rolled'],
  ['date', 'why.date'],
  ['dueOn', 'why.date'],
  ['lastWorkdayBefore', 'why.lastWorkday'],
  ['steps', 'why.steps'],
  ['calendarVersion', 'why.calendar'],
  ['calendar', 'why.calendar'],
  ['source', 'why.source'],
  ['rules', 'why.source'],
]

/** Said elsewhere, or only of use to machines. */
const SILENT = new Set([
  'terms',
  'roll',
  'provisional',
  'excludedCount',
  'unrolledKind',
  'exclusions',
  'lastWorkdayProvisional',
])

/** Where the due date of a node comes from, whatever shape its explanation has. */
export function why(view: TimelineView, node: CourseNode, goTo: (seq: number) => void): TemplateResult {
  const { t } = view
  const rows = node.explanation ? rowsOf(view, flat(node.explanation)) : []
  const reason = node.reason[view.locale]
  return html`<section class="why" part="why" aria-labelledby="why-title" aria-live="polite">
    <h3 id="why-title">${view.label('node', node.node)}</h3>
    <p class="due"><span class="stood">${t(`node.${toneOf(node)}`)}</span> ${longDate(node.dueOn, view.locale)}</p>
    <p class="marks">
      ${node.provisional ? html`<span class="badge warning">${t('provisional.hint')}</span>` : nothing}
      ${node.warnings > 0 ? html`<span class="badge warning">${t('node.warned', { n: node.warnings })}</span>` : nothing}
      ${node.breached ? html`<span class="badge danger">${t('node.breached')}</span>` : nothing}
    </p>
    <h4>${t('why')}</h4>
    ${reason ? html`<p class="reason">${reason}</p>` : nothing}
    <dl>
      ${rows.length === 0 && !reason ? html`<dd class="muted wide">${t('why.none')}</dd>` : rows}
      ${node.source ? row(t('source'), node.sourceText[view.locale]) : nothing}
      ${node.unitName ? row(t('why.holder'), [node.holderName, node.unitName].filter(Boolean).join(' · ')) : nothing}
    </dl>
    ${
      node.triggerSeq === null
        ? nothing
        : html`<button class="btn small quiet" type="button" @click=${() => goTo(node.triggerSeq as number)}>
            ${t('why.event')}: ${t('why.seq', { seq: node.triggerSeq })}
          </button>`
    }
  </section>`
}

function row(term: string, value: TemplateResult | string): TemplateResult {
  return html`<dt>${term}</dt><dd>${value}</dd>`
}

/** `terms` (what was put in) beside the results. */
function flat(explanation: Plain): Plain {
  const { terms } = explanation
  return isPlain(terms) ? { ...terms, ...explanation } : explanation
}

function rowsOf(view: TimelineView, explanation: Plain): TemplateResult[] {
  const known = ORDER.filter(([key]) => says(explanation, key)).map(([key, term]) =>
    row(view.t(term), words(view, explanation[key], key)),
  )
  const names = new Set(ORDER.map(([key]) => key))
  const others = Object.entries(explanation)
    .filter(([key, value]) => !names.has(key) && !SILENT.has(key) && value !== null && value !== undefined)
    .map(([key, value]) => row(key, words(view, value, key)))
  return [...known, ...others]
}

function says(explanation: Plain, key: string): boolean {
  const value = explanation[key]
  if (value === undefined || value === null || value === false || value === '') return false
  if (Array.isArray(value) && value.length === 0) return false
  if (key === 'nominal' || key === 'unrolled')
    return value !== explanation.date && value !== explanation.dueOn
  if (key === 'lastWorkdayBefore') return value !== explanation.date
  return true
}

function words(view: TimelineView, value: unknown, key: string): TemplateResult | string {
  const { t } = view
  if (typeof value === 'boolean') return t(value ? 'yes' : 'no')
  if (typeof value === 'string') return dateOrText(view, value, key)
  if (Array.isArray(value)) {
    const items = value.map((item) => html`<li>${words(view, item, key)}</li>`)
    return key === 'steps' ? html`<ol class="steps">${items}</ol>` : html`<ul>${items}</ul>`
  }
  if (!isPlain(value)) return String(value)
  if (typeof value.unit === 'string' && 'count' in value) {
    return t(`unit.${value.unit}` as Key, { n: value.count })
  }
  if (typeof value.act === 'string') return sourceWords(value)
  if (typeof value.from === 'string' && typeof value.to === 'string') return runWords(view, value)
  return Object.entries(value)
    .filter(([, part]) => part !== null && part !== undefined)
    .map(
      ([name, part]) =>
        `${isListed(name) ? '' : `${name} `}${typeof part === 'object' ? JSON.stringify(part) : String(part)}`,
    )
    .join(' · ')
}

const isListed = (name: string) => name === 'text' || name === 'label' || name === 'date' || name === 'note'

function dateOrText(view: TimelineView, value: string, key: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return value
  const date = longDate(value, view.locale)
  return key === 'trigger' ? `${date}（${view.t('why.next-day')}）` : date
}

function sourceWords(source: Plain): string {
  const version = source.version ? `（${source.version}）` : ''
  const article = source.article ? ` 第${source.article}条` : ''
  return `${source.act}${version}${article}`
}

function runWords(view: TimelineView, run: Plain): string {
  const reasons = Array.isArray(run.reasons) ? run.reasons.join('、') : (run.reason ?? '')
  const days = run.added ?? run.days
  const length = days === undefined ? '' : ` · ${view.t('unit.day', { n: days })}`
  return `${run.from} — ${run.to}${length}${reasons ? ` · ${reasons}` : ''}`
}

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
