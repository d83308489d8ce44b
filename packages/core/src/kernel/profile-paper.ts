import type { WhenMember } from './pattern'
import type { EventPattern, NodeHolder } from './profile'
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

/**
 * 共建共享共用 (seed 000:13): what happens in another room becomes a material of the dossier. Nothing is copied: the material names
 * the event, who did it and when, the query of its room, and the file that lies there already.
 */
export interface DossierContribution {
  readonly id: string
  readonly on: EventPattern
  /** What it is in the dossier; `cataloguing` knows its place. */
  readonly kind: string
  readonly title: string
  /** The member of the event that names what it is about; `act.id` is one of a row that the event carries. One material for each. */
  readonly subject: string
  /** Each time it happens a material of its own, although it is about the same. */
  readonly repeats?: boolean
  /** The member whose words or codes stand behind the title; never personal data. */
  readonly detail?: string
  /** The member with the hash of a file that its room keeps. */
  readonly file?: string
  /** Only when that member is there (`given`), or only when it is not (`missing`): what brings a paper of its own is not entered twice. */
  readonly when?: WhenMember
  /** When this happens about the same, it was none of this case: the material leaves the catalogue, the journal keeps it. */
  readonly until?: EventPattern
  /** The query that answers it in its room: whoever may not ask it does not see the material. */
  readonly readBy: string
  /** Parties are not told of it before a material of this kind is there about the same (不利于执行). */
  readonly quietUntil?: string
  readonly source: Source
}

/** What makes a paper due: the case, a node that was reached, an affair that was reported, a measure against a person, a control of a thing. */
export type PaperOccasion =
  | { readonly case: 'filed' | 'closed' }
  | { readonly node: string }
  | { readonly affair: string }
  | { readonly measure: string }
  | { readonly control: string }

/** A paper that the dossier has to hold once its occasion has come (应有材料). */
export interface ExpectedPaper {
  readonly id: string
  readonly kind: string
  readonly after: PaperOccasion
  /** Counted from the day of filing or closing, the end of the node, the report of the affair. */
  readonly limit: Limit
  /** Who owes it; without it who held the node, did the affair, or undertakes the case. */
  readonly holder?: NodeHolder
  /** The affair is not confirmed, the measure not carried out, the control not served, before the paper is handed in or noted as none. */
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
