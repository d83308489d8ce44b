import type { NodeHolder } from './profile'
import type { Label } from './profile-affair'
import type { Role } from './role'
import type { Source } from './source'
import type { Limit } from './time'

/** 正卷、副卷. */
export const VOLUMES = ['main', 'side'] as const
export type Volume = (typeof VOLUMES)[number]

/**
 * Where a paper belongs in the catalogue (智能编目, seed 000:13): by its kind, by the node that it ends, by the affair it came
 * out of. Fixed equality on what is named; the entry that names most decides, then the one that stands first.
 */
export interface CataloguingRule {
  readonly id: string
  readonly kind?: string
  readonly node?: string
  readonly affair?: string
  readonly volume: Volume
  readonly section: string
  /** Place among the papers of its volume; papers of one place follow each other by their dates. */
  readonly order: number
  readonly source: Source
}

/** What makes a paper due: the case, a node that was reached, an affair that was reported, a measure against a person. */
export type PaperOccasion =
  | { readonly case: 'filed' | 'closed' }
  | { readonly node: string }
  | { readonly affair: string }
  | { readonly measure: string }

/** A paper that the dossier has to hold once its occasion has come (应有材料). */
export interface ExpectedPaper {
  readonly id: string
  readonly kind: string
  readonly after: PaperOccasion
  /** Counted from the day of filing or closing, the end of the node, the report of the affair. */
  readonly limit: Limit
  /** Who owes it; without it who held the node, did the affair, or undertakes the case. */
  readonly holder?: NodeHolder
  /** The affair is not confirmed, the measure not carried out, before the paper is handed in or noted as none. */
  readonly gate?: boolean
  readonly source: Source
}

/** An item of the checklist by which dossiers are reviewed (卷宗评查). */
export interface ReviewItem {
  readonly id: string
  readonly label: Label
  /** What a dossier gets for it; a defect gets nothing. */
  readonly points: number
  /** To whom a defect goes back; without it who produced the paper that is named, else who undertakes the case. */
  readonly holder?: Exclude<NodeHolder, { readonly kind: 'event-field' }>
  readonly source: Source
}

/** 调阅权限 (seed 000:14): an entry permits; whoever fits none reads nothing of the electronic dossier. */
export interface DossierAccess {
  readonly id: string
  /** Who holds this post, whose unit has this function, everybody of the court, or a party of the case. */
  readonly who:
    | { readonly role: Exclude<Role, 'party'> }
    | { readonly unitKind: string }
    | { readonly anyone: 'staff' | 'party' }
  /** Every dossier, or those of cases that he or his unit has in hand; a party has his own case only. */
  readonly scope: 'court' | 'own'
  /** Only these volumes and parts; all of them when nothing is said. */
  readonly volumes?: readonly Volume[]
  readonly sections?: readonly string[]
  readonly source: Source
}
