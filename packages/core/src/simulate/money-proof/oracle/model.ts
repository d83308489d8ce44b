// The oracle's own idea of case money. It imports nothing but its own files: what it shared with the code under test, it
// could not find wrong.

import type { PayeeAccountModel, TreasuryModel } from './model-payees'

/** Who gives a command. */
export interface Person {
  readonly id: string
  readonly kind: string
  readonly roles: readonly string[]
}

export interface PartyModel {
  readonly role: string
  readonly enteredBy: string
  readonly name: string
}

export interface CaseModel {
  readonly id: string
  undertaker: string
  /** What the applicant has asked for. */
  readonly claim: bigint
  /** Of a series under the same lead case. */
  readonly isOfSeries: boolean
  readonly parties: Map<string, PartyModel>
  isClosed: boolean
  /** The proposals to close, by id. */
  readonly proposals: Map<string, { readonly by: string; state: 'open' | 'confirmed' }>
}

/** What an account holds, by where it lies; nothing is ever below zero. */
export interface AccountModel {
  readonly id: string
  readonly caseId: string
  received: bigint
  available: bigint
  reserved: bigint
  deposited: bigint
  paid: bigint
  readonly sums: SumModel[]
}

/** One account's part of a line. */
export interface ClaimPart {
  readonly caseId: string
  readonly account: string
  readonly amount: bigint
}

/** What one person says of a line, until another has confirmed it. */
export interface ClaimModel {
  readonly id: string
  readonly line: string
  readonly parts: readonly ClaimPart[]
  /** All of it; of foreign money its own unit. */
  readonly amount: bigint
  /** What it is said to be when it is no case money, and the line that shows it. */
  readonly aside: string | null
  readonly counter: string | null
  readonly by: string
  stage: 'said' | 'confirmed' | 'rejected' | 'undo-asked' | 'undone'
  undoBy: string
}

/** One sum on an account, with what is left of it: what comes first goes first. */
export interface SumModel {
  readonly line: string
  left: bigint
  /** What has gone to each payout. */
  readonly gone: Map<string, bigint>
}

export interface LineModel {
  readonly amount: bigint
  readonly currency: string
  readonly direction: string
  readonly day: string
  /** What belongs to no case yet. */
  open: bigint
  state: 'open' | 'kept' | 'came-back'
  caseId: string | null
}

/** `deposited`: kept for its payee, who collects it by a payout of its own. */
export type PayoutStage =
  | 'requested'
  | 'approved'
  | 'sent'
  | 'paid'
  | 'refused'
  | 'returned'
  | 'deposited'
  | 'collecting'
  | 'collected'
  | 'voided'

export interface PayoutModel {
  readonly id: string
  readonly caseId: string
  readonly account: string
  readonly amount: bigint
  readonly purpose: string
  readonly payeeParty: string
  readonly payeeName: string
  /** As two people have written it down; none for what goes to the treasury or is kept. */
  readonly payeeAccountId: string | null
  readonly payeeAccount: string
  /** As the court recorded it: opaque here. */
  readonly hash: string
  /** Under which the bank knows it: it never changes. */
  readonly key: string
  readonly requestedBy: string
  /** Each approval with the level that it met. */
  readonly approvals: { readonly by: string; readonly level: string }[]
  /** The deposit that it hands out. */
  readonly collects: string | null
  sentBy: string | null
  stage: PayoutStage
  /** Days at the bank, as the court has been told. */
  sentOn: string
  paidOn: string
  /** The day on which it came back; none when it has not. */
  backOn: string
  /** Since when it is kept for its payee. */
  keptSince: string
  /** The line of a statement with which the money came back. */
  returnLine: string | null
  /** The bank has said something that does not fit: nothing goes on by itself until a person has asked. */
  isDisputed: boolean
  /** Somebody changed the record behind the court's back. */
  isSpoiled: boolean
}

/** Paying out waits: asked for, granted, over. */
export interface PostponementModel {
  readonly id: string
  readonly caseId: string
  readonly by: string
  /** The part that waits; none when it is all. */
  readonly part: bigint | null
  stage: 'requested' | 'approved' | 'declined' | 'ended'
}

/** What one creditor gets. */
export interface ShareModel {
  readonly id: string
  readonly caseId: string
  readonly account: string
  readonly claim: bigint
  amount: bigint
  disputed: bigint
  moved: bigint
}

/** Somebody does not agree with some of the shares. */
export interface ObjectionModel {
  readonly sums: readonly { readonly line: string; readonly amount: bigint }[]
  isOpen: boolean
}

/** Who gets what of the money on one account. */
export interface PlanModel {
  readonly id: string
  readonly caseId: string
  readonly account: string
  readonly proceeds: bigint
  readonly costs: bigint
  surplus: bigint
  readonly shares: readonly ShareModel[]
  /** How many are served. */
  readonly recipients: number
  readonly draftedOn: string
  readonly editors: Set<string>
  readonly objections: Map<string, ObjectionModel>
  stage: 'draft' | 'served' | 'approved' | 'partly' | 'executed' | 'withdrawn'
  until: string
  approvedBy: string | null
  approvedContent: string
  /** What was kept for it and is not any more. */
  freed: bigint
}

/** Who is away, and who stands in for him with his powers beside his own. */
export interface AbsenceModel {
  readonly person: string
  readonly from: string
  readonly until: string
  readonly deputy: string
}

/** Whose approval a sum above this needs. */
export interface LevelModel {
  readonly id: string
  readonly over: bigint
  readonly roles: readonly string[]
}

/** Everything the oracle believes. */
export interface Model {
  readonly cases: Map<string, CaseModel>
  /** By account id; the account of a case has the case's id, unless each of its debtors has one. */
  readonly accounts: Map<string, AccountModel>
  readonly lines: Map<string, LineModel>
  readonly payouts: Map<string, PayoutModel>
  readonly claims: Map<string, ClaimModel>
  readonly postponements: Map<string, PostponementModel>
  readonly plans: Map<string, PlanModel>
  readonly payeeAccounts: Map<string, PayeeAccountModel>
  /** Where fees go, by id: one of them is in force. */
  readonly treasury: Map<string, TreasuryModel>
  /** By person and first day. */
  readonly absences: Map<string, AbsenceModel>
  /** Roles of everybody at the court. */
  readonly people: ReadonlyMap<string, readonly string[]>
  readonly levels: readonly LevelModel[]
}

export function emptyModel(people: Model['people'], levels: Model['levels']): Model {
  return {
    cases: new Map(),
    accounts: new Map(),
    lines: new Map(),
    payouts: new Map(),
    claims: new Map(),
    postponements: new Map(),
    plans: new Map(),
    payeeAccounts: new Map(),
    treasury: new Map(),
    absences: new Map(),
    people,
    levels,
  }
}

/** The account that is named, or the only one of the case. */
export function accountOf(model: Model, caseId: string, named: unknown): AccountModel | undefined {
  const own = [...model.accounts.values()].filter((account) => account.caseId === caseId)
  if (named !== undefined) return own.find(({ id }) => id === named)
  return own.length === 1 ? own[0] : undefined
}

/** What a command should come to: accepted, or refused for a reason in the oracle's own words. */
export type Verdict = { readonly kind: 'accepted' } | { readonly kind: 'refused'; readonly why: string }

export const yes: Verdict = { kind: 'accepted' }

export function no(why: string): Verdict {
  return { kind: 'refused', why }
}

/** Names that the court gave to what a command made; they mean nothing to the oracle. */
export interface Made {
  readonly id?: string
  readonly hash?: string
  readonly key?: string
  /** Of the shares of a plan, in order. */
  readonly lines?: readonly string[]
  /** How many are to be served with it. */
  readonly recipients?: number
  /** The last day to object. */
  readonly until?: string
}

/** One command as the oracle sees it. */
export interface Said {
  /** The court's day. */
  readonly today: string
  readonly name: string
  readonly who: Person
  readonly input: Readonly<Record<string, unknown>>
}

/** What one kind of command does to the model. It decides and, when it says yes, has already changed the model. */
export type Law = (model: Model, said: Said, made: Made) => Verdict

export function text(said: Said, name: string): string {
  return String(said.input[name] ?? '')
}

export function fen(said: Said, name: string): bigint {
  return said.input[name] as bigint
}

export function held(account: AccountModel): bigint {
  return account.available + account.reserved
}

export function least(a: bigint, b: bigint): bigint {
  return [a, b].reduce((less, each) => (each < less ? each : less))
}
