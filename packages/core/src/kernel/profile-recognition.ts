import type { FormMatch, Label } from './profile-affair'
import type { Source } from './source'

/** What a case is recognised as: 有财产可供执行, or 执行不能, which is no 执行难 (seed 001:54). */
export const RECOGNITIONS = ['executable-property', 'inability'] as const
export type Recognition = (typeof RECOGNITIONS)[number]

/** What on file may prove an item: the confirmed result of an affair with these answers, or a paper of the dossier. */
export interface EvidenceSource {
  readonly affair?: string
  /** Answers that the last report of the affair must have; fixed equality only. */
  readonly where?: FormMatch
  /** The field of the form that names the debtor it is about. */
  readonly debtorField?: string
  /** Kind of a paper in the dossier. */
  readonly material?: string
}

/** One thing that must be on file (认定标准的一项). */
export interface EvidenceItem {
  readonly id: string
  readonly label: Label
  /** Any one of these proves it. */
  readonly anyOf: readonly EvidenceSource[]
  /** Proved for each debtor of the case by itself. */
  readonly everyDebtor?: boolean
  /** Older than this it proves nothing any more. */
  readonly maxAgeMonths?: number
  readonly source: Source
}

/** How an act that needs the recognition meets a case without it. */
export type GuardLevel = 'warn' | 'deny'

/** The strict standard by which a case is recognised (严格的认定标准, seed 001:54). */
export interface RecognitionStandard {
  /** One of these is enough to say that there is property. */
  readonly executableProperty: readonly EvidenceItem[]
  /** Every one of these is needed to say that there is none. */
  readonly inability: readonly EvidenceItem[]
  /** Affairs that may not be under way while an inability is recognised. */
  readonly settledFirst: readonly string[]
  /** Who must agree beside the proposer: one, or as many as make a panel with him. */
  readonly reviewers: number
  /** Ending the round of a case that is not recognised as an inability. */
  readonly roundTermination?: GuardLevel
  /** The exit of a terminated round that is not. */
  readonly exit?: GuardLevel
  readonly source: Source
}
