import type { EventPattern } from './profile'
import type { Source } from './source'

/** What a template may ask for; each is filled in from what the court has recorded, never typed (信息自动回填). */
export const DOCUMENT_FIELDS = [
  'caseNumber',
  'cause',
  'filedOn',
  'basisNumber',
  'basisIssuedBy',
  'applicant',
  'debtor',
  'claim',
  'undertaker',
  'queryReport',
  'received',
  'paid',
  'closedOn',
  'today',
] as const

export type DocumentField = (typeof DOCUMENT_FIELDS)[number]

/** A form document (格式文书): made by itself when its event happens. */
export interface DocumentTemplate {
  readonly id: string
  readonly on: EventPattern
  /** Kind and section of the paper in the dossier. */
  readonly kind: string
  readonly section: string
  readonly title: string
  /** Text with fields in braces, e.g. `{caseNumber}`; nothing else is computed. */
  readonly text: string
  readonly source: Source
}

/** The names in braces, each once. */
export function fieldsIn(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? ''))]
}
