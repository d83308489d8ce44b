import type { WhenMember } from './pattern'
import type { EventPattern } from './profile'
import type { Role } from './role'
import type { Source } from './source'

/** What a template may ask for and what the court has recorded: filled in, never typed when it makes itself (信息自动回填). */
const RECORDED_FIELDS = [
  'caseNumber',
  'court',
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
  'documentNumber',
  'addressee',
  'today',
] as const

/** What no record holds: whoever makes the document says it. */
const SAID_FIELDS = ['reportDueOn', 'matter'] as const

/** What the act itself says that a document sets down: its template names the members of the event (`fills`). */
export const ACT_FIELDS = [
  'actNumber',
  'measure',
  'property',
  'amount',
  'from',
  'until',
  'days',
  'reason',
  'person',
  'bank',
  'purpose',
  'outcome',
  'basis',
  'actor',
  'actedOn',
  'approvedBy',
  'approvedOn',
] as const
export type ActField = (typeof ACT_FIELDS)[number]

export const DOCUMENT_FIELDS = [...RECORDED_FIELDS, ...SAID_FIELDS, ...ACT_FIELDS] as const

export type DocumentField = (typeof DOCUMENT_FIELDS)[number]

/** Fields whose value is a day, whoever says it. */
export const DATE_FIELDS: readonly DocumentField[] = [
  ...(['filedOn', 'closedOn', 'today', 'reportDueOn'] as const),
  ...(['from', 'until', 'actedOn', 'approvedOn'] as const),
]

/**
 * A member of the event, or of the row it is about (`row.until`). Money is printed in yuan, codes by `words`; a `person` by name, a
 * `thing` as it may be shown: numbers by their ends.
 */
export interface FieldFill {
  readonly path: string
  readonly as?: 'person' | 'thing'
  readonly words?: Readonly<Record<string, string>>
}

/**
 * 文号: documents of one series are counted in their case, in the order in which they were made; no number is given twice, also
 * not that of a document that was voided. `plain`: the first bears the case number alone, the second 之一; `suffixed`: the
 * first bears 之一.
 */
export interface DocumentNumbering {
  readonly series: string
  readonly first: 'plain' | 'suffixed'
  readonly source: Source
}

/** A form document (格式文书). */
export interface DocumentTemplate {
  readonly id: string
  /** Made by itself when this happens; a template without it is only made by people. */
  readonly on?: EventPattern
  /** What of the act stands in it; only with `on`. */
  readonly fills?: Readonly<Partial<Record<ActField, FieldFill>>>
  /** The member of the event that names what it is about, and the one that names the party it is for. */
  readonly subject?: string
  readonly party?: string
  /** Only when this member is there, or only when it is not: an act that brings a document of its own needs none made. */
  readonly when?: WhenMember
  /** Parties see it once a material of this kind is there about the same subject (不利于执行). */
  readonly quietUntil?: string
  /** Kind and section of the paper in the dossier. */
  readonly kind: string
  readonly section: string
  readonly title: string
  /** Text with fields in braces, e.g. `{caseNumber}`; nothing else is computed. */
  readonly text: string
  /** Which edition of the form this is, and the first day on which people may make it. */
  readonly version?: string
  readonly effectiveFrom?: string
  /** The form as docx: the hash of a file in the court's file store. Without it the text is laid out plainly. */
  readonly layout?: string
  /** Without these a person makes no document of it; by itself it leaves them blank and names them. */
  readonly required?: readonly DocumentField[]
  readonly numbering?: DocumentNumbering
  /** Whom it is for, when there is only one of that side. */
  readonly addressee?: 'applicant' | 'debtor'
  /** Who may issue it (签发); judges and officers when nothing is said. */
  readonly issuers?: readonly Role[]
  /** Which seal it bears (电子签章); none when nothing is said. */
  readonly seal?: string
  /** It has to be served (送达). */
  readonly serve?: boolean
  readonly source: Source
}

/** The names in braces, each once. */
export function fieldsIn(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? ''))]
}
