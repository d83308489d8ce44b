import type { CentreKind } from './centre'
import type { ExtensionRule } from './extension-rule'
import type { AffairFollow, AffairForm, AffairMaterial, AffairStandard, Label } from './profile-affair'
import type { PayoutApproval } from './profile-approval'
import type {
  DutyDefinition,
  ServiceDefinition,
  ServiceItemDefinition,
  SupervisionPolicy,
} from './profile-catalogue'
import type { DenialDefinition } from './profile-denial'
import type { DocumentTemplate } from './profile-document'
import type { ExtractorDefinition } from './profile-extractor'
import type { FlagDefinition } from './profile-flag'
import type { GuidelineEntry } from './profile-guideline'
import type { IndicatorDefinition } from './profile-indicator'
import type {
  CataloguingRule,
  DossierAccess,
  DossierContribution,
  ExpectedPaper,
  ReviewItem,
} from './profile-paper'
import type { PushDefinition } from './profile-push'
import type { RecognitionStandard } from './profile-recognition'
import type { PipelineDefinition, StagePolicy } from './profile-stage'
import type { TeamKindDefinition } from './profile-team'
import type { TriagePolicy } from './profile-triage'
import type { Role } from './role'
import type { Source } from './source'
import type { Limit } from './time'

/** A condition on an event's data: fixed equality only, no expressions. */
export type EventPattern = {
  readonly event: string
  readonly where?: Readonly<Record<string, string | boolean>>
}

/** Who holds a node: the undertaker of the case, a unit by its function, a post, or the person named in the event. */
export type NodeHolder =
  | { readonly kind: 'undertaker' }
  | { readonly kind: 'unit'; readonly unitKind: string }
  | { readonly kind: 'role'; readonly role: Role }
  | { readonly kind: 'event-field'; readonly field: string }

/**
 * Something that must have been recorded before a node can end as met: a field of the event that ends it, or another event
 * of the case since the node began.
 */
export interface NodeRequirement {
  readonly id: string
  readonly label: Label
  readonly field?: string
  readonly on?: EventPattern
  readonly source: Source
}

/** A node of the flow as data (流程节点): a clock that an event starts and another ends. */
export interface NodeDefinition {
  readonly id: string
  /** The stage it lies in: it starts only while the case is there. Without it, anywhere. */
  readonly stage?: string
  readonly startsOn: readonly EventPattern[]
  readonly endsOn: readonly EventPattern[]
  /** Events that end the clock without the duty being met, e.g. a payout that was voided. */
  readonly cancelsOn?: readonly EventPattern[]
  /** The clock stands still between these. */
  readonly pausesOn?: readonly EventPattern[]
  readonly resumesOn?: readonly EventPattern[]
  /** The limit, or the field of the starting event that gives the due date. */
  readonly limit: Limit | { readonly dateField: string }
  /** A due date on a rest day moves to the next working day. */
  readonly roll: boolean
  readonly holder: NodeHolder
  /** The field of the event that tells several clocks of this node apart (each paper has its own). */
  readonly subjectField?: string
  /** Warnings this many days before the due date, e.g. `[3, 1]`. */
  readonly warnDaysBefore: readonly number[]
  /** What must have been recorded before it can end as met (必录事项). */
  readonly requires?: readonly NodeRequirement[]
  /** Who may give it more time, when, and how much; without it any leader before it ends. */
  readonly extension?: ExtensionRule<Role>
  /** The node expected before this one: used to predict the course of a case. */
  readonly follows?: string
  /** Its beginning and its end are shown to the parties at once, by themselves (执行过程自动公开, seed 000:14). */
  readonly open?: boolean
  /** Predicted even when nothing has started it yet. */
  readonly expected: boolean
  readonly source: Source
}

/** A kind of affair (事务) the court's units do for its cases. */
export interface AffairDefinition {
  readonly id: string
  readonly unitKind: string
  readonly limit: Limit
  /** A core act that only a quota judge or execution officer may be given (seed 000:16). */
  readonly reservedToJudge?: boolean
  /** Given to a team by the undertaker, but none of the listed affairs of the command centre (seed 000:15, 000:11). */
  readonly outsideCatalogue?: boolean
  readonly standard?: AffairStandard
  readonly material?: readonly AffairMaterial[]
  readonly form?: AffairForm
  readonly follows?: readonly AffairFollow[]
  /** Also given out in a case that closed for this round (终本): clues are verified there (seed 003:29). */
  readonly afterRoundTermination?: boolean
  /** The centre it belongs to; that of its unit kind when nothing is said. */
  readonly centre?: CentreKind
  readonly source: Source
}

/** Words for codes that a profile makes up, in one or both languages. */
export type ProfileLabels = Readonly<Partial<Record<'zh-CN' | 'en', Readonly<Record<string, string>>>>>

/** The work of a court as data. Versions never change once a case has started under them. */
export interface Profile {
  readonly id: string
  readonly version: string
  readonly effectiveFrom: string
  readonly source: Source
  readonly nodes: readonly NodeDefinition[]
  readonly affairs: readonly AffairDefinition[]
  /** Functions of units that the court must have. */
  readonly unitKinds: readonly string[]
  /** What each kind of team may be given and own; a kind that is not listed is not limited. */
  readonly teamKinds?: readonly TeamKindDefinition[]
  /** How cases are sorted and assigned; a court without it assigns by hand. */
  readonly triage?: TriagePolicy
  /** Stages a case goes through; without it a case has one undertaker and no stages. */
  readonly stages?: StagePolicy
  /** Pipelines for cases of some classes or kinds; the others go by `stages`. */
  readonly pipelines?: readonly PipelineDefinition[]
  /** Special flags of cases and what follows from them. */
  readonly flags?: readonly FlagDefinition[]
  readonly duties?: readonly DutyDefinition[]
  readonly services?: readonly ServiceDefinition[]
  readonly serviceItems?: readonly ServiceItemDefinition[]
  readonly supervision?: SupervisionPolicy
  /** By what a case is recognised as having property, or as an inability (执行不能); without it none is. */
  readonly recognition?: RecognitionStandard
  /** Form documents (格式文书), by themselves or by people. */
  readonly documents?: readonly DocumentTemplate[]
  /** Where values of parties stand in materials and answers (信息自动回填). */
  readonly extractors?: readonly ExtractorDefinition[]
  /** Where papers belong in the catalogue; without it their section is named by who files them. */
  readonly cataloguing?: readonly CataloguingRule[]
  /** What other rooms bring into the dossier (共建共享); without it only what people and forms file. */
  readonly contributions?: readonly DossierContribution[]
  /** Papers that the dossier has to hold (应有材料). */
  readonly papers?: readonly ExpectedPaper[]
  /** Who reads electronic dossiers (调阅权限); without it everybody of the court, and no party. */
  readonly dossierAccess?: readonly DossierAccess[]
  /** The checklist of dossier reviews (卷宗评查); without it no sample is drawn. */
  readonly reviewItems?: readonly ReviewItem[]
  /** Who approves payouts of which sums (案款审批层级); without it one leader approves any. */
  readonly payoutApprovals?: readonly PayoutApproval[]
  /** Rules that orders of controls are checked against (规范查封、扣押、冻结财产工作指引); without it none. */
  readonly controlGuideline?: readonly GuidelineEntry[]
  /** 本院禁止事项: what the court itself does not want done; they only add to the rules. */
  readonly denials?: readonly DenialDefinition[]
  /** 质效指标: what the court is measured by. */
  readonly indicators?: readonly IndicatorDefinition[]
  /** What the parties are told of by itself (六类推送), beside the nodes that are `open`. */
  readonly pushes?: readonly PushDefinition[]
  /** Names of this profile's own codes, by key (`node.site-visit`); they go before the words of the library. */
  readonly labels?: ProfileLabels
  /** Single settings, e.g. `fund.account-granularity`; each is described in `profiles/parameters.ts`. */
  readonly parameters: Readonly<Record<string, string | number | boolean>>
}
