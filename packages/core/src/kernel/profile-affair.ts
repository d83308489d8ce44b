import type { Source } from './source'

/** Words of an entry that a court may add as data: Chinese first. */
export interface Label {
  readonly 'zh-CN': string
  readonly en: string
}

/** What a field of a form holds. A `document` is a material of the case's dossier, a `party` one of its parties. */
export const FIELD_KINDS = ['text', 'date', 'fen', 'choice', 'yes-no', 'document', 'party', 'list'] as const
export type FieldKind = (typeof FIELD_KINDS)[number]

/** One of the answers of a choice. */
export interface FormChoice {
  readonly id: string
  readonly label: Label
}

/** A field of a form; its parts when it is a list of several things of one kind. */
export interface FormField {
  readonly id: string
  readonly kind: FieldKind
  readonly label: Label
  readonly required?: boolean
  /** Kept sealed and shown masked; texts only. */
  readonly personal?: boolean
  readonly choices?: readonly FormChoice[]
  /** The fields of each item of a list; a list holds no lists. */
  readonly parts?: readonly FormField[]
}

/** Fields and the values they must have; fixed equality only. */
export type FormMatch = Readonly<Record<string, string | boolean>>

/** When a form says `when`, other fields are required or may have only some values. */
export interface FormCondition {
  readonly id: string
  readonly when: FormMatch
  readonly required?: readonly string[]
  readonly only?: Readonly<Record<string, readonly (string | boolean)[]>>
  readonly source: Source
}

/** What the report of an affair has to bring back (成果表单). */
export interface AffairForm {
  readonly fields: readonly FormField[]
  readonly conditions?: readonly FormCondition[]
  readonly source: Source
}

/** What must be there before the work begins (所需材料). With a `kind` the dossier must have a paper of that kind. */
export interface AffairMaterial {
  readonly id: string
  readonly label: Label
  readonly kind?: string
  readonly source: Source
}

/** How well the work has to be done (办理标准). */
export interface AffairStandard {
  readonly text: Label
  readonly source: Source
}

/** A confirmed result that says `when` gives out a further affair of the same case. */
export interface AffairFollow {
  readonly when: FormMatch
  readonly affair: string
  readonly source: Source
}
