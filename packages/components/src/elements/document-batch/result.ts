import { html, nothing, type TemplateResult } from 'lit'
import type { CaseView } from '../../internal/case-element'
import type { CaseDocument } from '../../internal/core'
import type { Sheet } from '../../internal/export/sheet'
import { longDate } from '../../internal/format'
import { wordsIn } from '../../internal/part'
import { type DocumentBatchWord, documentBatchWords } from '../../locales/document-batch'
import { type BatchPlan, dealtWith, hasFailed, isOpen, type PlanItem } from './plan'
import type { Run } from './read'

/** One document of a run, made or not. */
export interface ResultRow {
  readonly id: string
  readonly caseId: string
  readonly caseNumber: string
  readonly name: string
  readonly number: string | null
  readonly state: Extract<DocumentBatchWord, `state.${string}`>
  readonly reason: string
  readonly document: CaseDocument | undefined
}

/** What can be done with a run. */
export interface Ran {
  readonly plan: BatchPlan | undefined
  readonly busy: boolean
  readonly rows: readonly ResultRow[]
  stop(): void
  goOn(): void
  retry(): void
  issueRest(): void
  another(): void
  openCase(one: Pick<ResultRow, 'caseId' | 'caseNumber'>): void
}

const TONES: Readonly<Record<string, string>> = {
  'state.finished': 'success',
  'state.sealed': 'success',
  'state.refused': 'danger',
  'state.not-issued': 'danger',
  'state.failed': 'danger',
  'state.trouble': 'danger',
  'state.draft': 'warning',
}
/** Before its document is read. */
const PLANNED = {
  waiting: 'state.waiting',
  working: 'state.working',
  drafted: 'state.draft',
  issued: 'state.issued',
  refused: 'state.refused',
  failed: 'state.failed',
} as const
const STUCK = ['state.refused', 'state.not-issued', 'state.failed', 'state.trouble']
const DONE = ['state.finished', 'state.sealed']

export const isStuck = ({ state }: ResultRow) => STUCK.includes(state)

/** Everything that was planned, each once, with what has become of it; a run of somebody else as far as it was made. */
export function resultRows(
  plan: BatchPlan | undefined,
  run: Run,
  told: ReadonlyMap<string, string>,
): ResultRow[] {
  const documents = new Map(run.documents.map((one) => [one.id, one]))
  const planned = (plan?.items ?? []).map((item, at): ResultRow => {
    const document = documents.get(item.documentId ?? '')
    if (document) return documentRow(document, item, told)
    const { caseId, partyId, reason } = item
    const found = run.cases.get(caseId)
    const name = found?.parties.find(({ id }) => id === partyId)?.name ?? found?.debtorLabel ?? ''
    const row = { caseId, name, number: null, state: PLANNED[item.state], reason, document } as const
    return { ...row, id: `${at}`, caseNumber: found?.caseNumber ?? caseId }
  })
  const seen = new Set((plan?.items ?? []).map(({ documentId }) => documentId))
  const others = run.documents
    .filter(({ id }) => !seen.has(id))
    .map((one) => documentRow(one, undefined, told))
  return [...planned, ...others]
}

function documentRow(
  one: CaseDocument,
  item: PlanItem | undefined,
  told: ReadonlyMap<string, string>,
): ResultRow {
  const { id, caseId, caseNumber, number, addresseeName } = one
  const name = addresseeName ?? ''
  const isRefused = one.state === 'draft' && item !== undefined && hasFailed(item)
  const state = isRefused ? (item.state === 'failed' ? 'state.failed' : 'state.not-issued') : stateOf(one)
  const reason = told.get(id) ?? (isRefused ? item.reason : (one.voidReason ?? one.trouble ?? ''))
  return { id, caseId, caseNumber, name, number, state, reason, document: one }
}

function stateOf({ state, seal, sealState, rendered, trouble }: CaseDocument): ResultRow['state'] {
  if (state === 'void' || state === 'draft' || state === 'sealed') return `state.${state}`
  if (trouble !== null) return 'state.trouble'
  if (state === 'made' || (seal === null && rendered !== null)) return 'state.finished'
  return rendered !== null && sealState !== null ? 'state.sealing' : 'state.issued'
}

function countsOf(rows: readonly ResultRow[]) {
  const count = (fits: (row: ResultRow) => boolean) => rows.filter(fits).length
  const finished = count(({ state }) => DONE.includes(state))
  const drafts = count(({ state }) => state === 'state.draft')
  const stuck = count(isStuck)
  const gone = count(({ state }) => state === 'state.void')
  const n = rows.length
  return { n, finished, drafts, stuck, underWay: n - finished - drafts - stuck - gone }
}

export function resultView(view: CaseView, ran: Ran): TemplateResult {
  const t = wordsIn(documentBatchWords, view.locale)
  const { rows } = ran
  const heads = [t('col.case'), t('col.whom'), t('col.number'), t('col.state'), t('col.reason')]
  return html`${progress(view, ran)}
    <div class="tablebox" tabindex="0" role="region" aria-label=${t('step.run')}><table>
      <thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
      <tbody>${rows.map((row) => resultLine(view, row, ran))}</tbody></table></div>
    <p class="onpaper">${t('sheet.foot')}</p>
    ${foot(view, ran)}`
}

/** While it runs: k of n; broken off or paused: how to go on. */
function progress(view: CaseView, { plan, busy, stop, goOn }: Ran): TemplateResult | typeof nothing {
  if (!plan || !(busy || plan.items.some(isOpen))) return nothing
  const t = wordsIn(documentBatchWords, view.locale)
  const at = { k: dealtWith(plan), n: plan.items.length }
  const words = busy ? t('making', at) : t('stopped', at)
  return html`<section class="running noprint"><p role="status">${words}</p>
    <progress max=${at.n} .value=${at.k} aria-label=${t('step.run')}></progress>
    ${
      busy
        ? html`<button class="btn small" type="button" data-act="stop" @click=${stop}>${t('stop')}</button>`
        : html`<button class="btn primary small" type="button" data-act="go-on" @click=${goOn}>${t('go')}</button>`
    }</section>`
}

function resultLine(view: CaseView, row: ResultRow, { openCase }: Ran): TemplateResult {
  const t = wordsIn(documentBatchWords, view.locale)
  const { caseNumber, name, number, state, reason, document } = row
  const todo = state === 'state.failed' ? t('failed.todo') : isStuck(row) ? t('retry.todo') : ''
  return html`<tr data-row=${row.id}>
    <td data-label=${t('col.case')}><div><button class="link num" type="button" data-act="open" @click=${() => openCase(row)}>${caseNumber}</button></div></td>
    <td data-label=${t('col.whom')}><div>${name}</div></td>
    <td data-label=${t('col.number')}><div class="num">${number ?? ''}</div></td>
    <td data-label=${t('col.state')}><div><span class="badge ${TONES[state] ?? 'primary'}">${t(state)}</span>${document?.certificate?.sample ? html`<small>${t('sample')}</small>` : nothing}</div></td>
    <td data-label=${t('col.reason')}><div>${reason}${todo ? html`<small>${todo}</small>` : nothing}</div></td>
  </tr>`
}

function foot(view: CaseView, { rows, busy, retry, issueRest, another }: Ran): TemplateResult {
  const t = wordsIn(documentBatchWords, view.locale)
  const counts = countsOf(rows)
  const offersIssue = counts.drafts > 0 && view.offers('document.issue')
  return html`<div class="foot" part="footer"><span class="num grow" role="status">${t('run.head', counts)}</span>
    ${busy || counts.stuck === 0 ? nothing : html`<button class="btn primary" type="button" data-act="retry" @click=${retry}>${t('retry.stuck', { n: counts.stuck })}</button>`}
    ${busy || !offersIssue ? nothing : html`<button class="btn primary" type="button" data-act="issue-rest" @click=${issueRest}>${t('issue.rest', { n: counts.drafts })}</button>`}
    ${busy ? nothing : html`<button class="btn noprint" type="button" data-act="another" @click=${another}>${t('new.batch')}</button>`}</div>`
}

/** The list of what was made, to be filed with the run. */
export function resultSheet(view: CaseView, title: string, rows: readonly ResultRow[]): Sheet {
  const t = wordsIn(documentBatchWords, view.locale)
  const heads = [t('col.case'), t('col.whom'), t('col.number'), t('col.state'), t('col.reason')] as const
  return {
    name: title,
    head: [title, longDate(view.today, view.locale), t('run.head', countsOf(rows))],
    columns: heads.map((each) => ({ title: each, kind: 'text' as const })),
    rows: rows.map(({ caseNumber, name, number, state, reason }) => [
      caseNumber,
      name,
      number,
      t(state),
      reason,
    ]),
    foot: [t('sheet.foot')],
  }
}
