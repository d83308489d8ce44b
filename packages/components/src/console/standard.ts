import { html, nothing } from 'lit'
import { OPEN_CASE, type OpenCaseDetail } from '../events'
import { daysBetween } from '../internal/format'
import type { ConsoleContext, ConsoleRow, ElementEntry, RendererEntry, UiPlugin } from './registry-types'

/** Each is registered when a page first shows it. */
const elements: readonly ElementEntry[] = [
  { name: 'zx-account-statement', load: () => import('../define/account-statement') },
  { name: 'zx-accountability', load: () => import('../define/accountability') },
  { name: 'zx-asset-board', load: () => import('../define/asset-board') },
  { name: 'zx-blocked-acts', load: () => import('../define/blocked-acts') },
  { name: 'zx-case-header', load: () => import('../define/case-header') },
  { name: 'zx-case-list', load: () => import('../define/case-list') },
  { name: 'zx-case-timeline', load: () => import('../define/case-timeline') },
  { name: 'zx-clue-register', load: () => import('../define/clue-register') },
  { name: 'zx-control-calendar', load: () => import('../define/control-calendar') },
  { name: 'zx-declaration-comparison', load: () => import('../define/declaration-comparison') },
  { name: 'zx-distribution-sheet', load: () => import('../define/distribution-sheet') },
  { name: 'zx-document-batch', load: () => import('../define/document-batch') },
  { name: 'zx-document-desk', load: () => import('../define/document-desk') },
  { name: 'zx-document-layouts', load: () => import('../define/document-layouts') },
  { name: 'zx-dossier-desk', load: () => import('../define/dossier-desk') },
  { name: 'zx-dossier-search', load: () => import('../define/dossier-search') },
  { name: 'zx-dossier-viewer', load: () => import('../define/dossier-viewer') },
  { name: 'zx-indicator-panel', load: () => import('../define/indicator-panel') },
  { name: 'zx-interest-calculator', load: () => import('../define/interest-calculator') },
  { name: 'zx-investigation-board', load: () => import('../define/investigation-board') },
  { name: 'zx-measure-board', load: () => import('../define/measure-board') },
  { name: 'zx-money-trace', load: () => import('../define/money-trace') },
  { name: 'zx-orders-board', load: () => import('../define/orders-board') },
  { name: 'zx-payout-approval', load: () => import('../define/payout-approval') },
  { name: 'zx-points-board', load: () => import('../define/points-board') },
  { name: 'zx-profile-versions', load: () => import('../define/profile-versions') },
  { name: 'zx-query-progress', load: () => import('../define/query-progress') },
  { name: 'zx-receipt-claims', load: () => import('../define/receipt-claims') },
  { name: 'zx-reconciliation-board', load: () => import('../define/reconciliation-board') },
  { name: 'zx-recordings', load: () => import('../define/recordings') },
  { name: 'zx-stage-path', load: () => import('../define/stage-path') },
  { name: 'zx-supervision-board', load: () => import('../define/supervision-board') },
  { name: 'zx-task-queue', load: () => import('../define/task-queue') },
  { name: 'zx-team-board', load: () => import('../define/team-board') },
  { name: 'zx-terminated-board', load: () => import('../define/terminated-board') },
  { name: 'zx-triage-sheet', load: () => import('../define/triage-sheet') },
  { name: 'zx-work-lanes', load: () => import('../define/work-lanes') },
  { name: 'zx-command-screen', load: () => import('../define/command-screen') },
  { name: 'zx-service-window', load: () => import('../define/service-window') },
  { name: 'zx-unidentified-receipts', load: () => import('../define/unidentified-receipts') },
]

const renderers: readonly RendererEntry[] = [
  { name: 'case-link', render: caseLink },
  { name: 'badge', render: (value) => (value ? html`<span class="badge">${String(value)}</span>` : nothing) },
  { name: 'days', render: days },
]

/** Opens the case of the row; the host hears `zx-open-case`. */
function caseLink(value: unknown, row: ConsoleRow) {
  const caseId = String(row.caseId ?? row.id ?? '')
  const open = (event: Event) => {
    const detail: OpenCaseDetail = { caseId, caseNumber: String(row.caseNumber ?? value) }
    event.currentTarget?.dispatchEvent(
      new CustomEvent(OPEN_CASE, { detail, bubbles: true, composed: true, cancelable: true }),
    )
  }
  return html`<button class="link num" type="button" @click=${open}>${String(value ?? '')}</button>`
}

function days(value: unknown, _row: ConsoleRow, { today, locale }: ConsoleContext) {
  if (typeof value !== 'string' || value === '') return nothing
  const count = daysBetween(today, value.slice(0, 10))
  if (locale === 'en') return count < 0 ? `${-count} days ago` : `in ${count} days`
  return count < 0 ? `${-count} 天前` : `${count} 天后`
}

/** The elements and renderers of this library; a console has them always. */
export const standardConsoleParts: UiPlugin = { id: 'zhixing', elements, renderers }
