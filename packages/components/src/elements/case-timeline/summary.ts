import type { TimelineEntry } from '../../internal/core'
import { isFen, shortDate, yuan } from '../../internal/format'
import type { Key, TimelineView } from './view'

/** One part of what an event says: `金额 300,000.00 元`. */
export interface Said {
  readonly key: string
  readonly term: string
  readonly text: string
}

/** Fields worth saying in one line, most telling first; the rest is behind "all fields". */
const TELLING = [
  'title',
  'affair',
  'node',
  'command',
  'rule',
  'amountFen',
  'claimFen',
  'receivedFen',
  'paidFen',
  'payerName',
  'payeeName',
  'payeeAccount',
  'closingKind',
  'ground',
  'report',
  'reason',
  'note',
  'caseNumber',
  'cause',
  'name',
  'role',
  'legacyState',
  'dueOn',
  'dueBackOn',
  'from',
  'to',
  'level',
  'late',
  'purpose',
  'basis',
  'bankReference',
  'remittance',
  'catalogueNumber',
  'pages',
  'section',
  'location',
] as const // prettier-ignore

/** What an event says in one line. */
export function summary(view: TimelineView, entry: TimelineEntry, most = 4): Said[] {
  return TELLING.filter((key) => isSaid(entry.data[key]))
    .slice(0, most)
    .map((key) => said(view, key, entry.data[key]))
}

/** Everything an event says. */
export function everything(view: TimelineView, entry: TimelineEntry): Said[] {
  return Object.entries(entry.data).map(([key, value]) => said(view, key, value))
}

/** All of it as one text, to look for words in. */
export function searchText(view: TimelineView, entry: TimelineEntry): string {
  const fields = everything(view, entry).map(({ text }) => text)
  return `${view.label('event', entry.type)} ${entry.actorName} ${fields.join(' ')} ${entry.hash}`.toLowerCase()
}

function isSaid(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '' && value !== false
}

const KINDS: Readonly<Record<string, string>> = {
  node: 'node',
  affair: 'affair',
  command: 'command',
  rule: 'rule',
  section: 'section',
  closingKind: 'closing',
}

function said(view: TimelineView, key: string, value: unknown): Said {
  return { key, term: termOf(view, key), text: valueText(view, key, value) }
}

/** The name of a field, else its code. */
function termOf(view: TimelineView, key: string): string {
  return view.t(`field.${key}` as Key).replace(/^field\./, '')
}

function valueText(view: TimelineView, key: string, value: unknown): string {
  if (value === null || value === undefined) return '—'
  if (/Fen$/.test(key) && isFen(value)) return `${yuan(value)} ${view.t('yuan')}`
  if (typeof value === 'boolean') return view.t(value ? 'yes' : 'no')
  if (typeof value === 'bigint' || typeof value === 'number') return String(value)
  if (typeof value !== 'string')
    return JSON.stringify(value, (_key, part) => (typeof part === 'bigint' ? String(part) : part))
  const kind = KINDS[key]
  if (kind) return view.label(kind, value)
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? shortDate(value, view.locale, '') : value
}
