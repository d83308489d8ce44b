// The oracle's own idea of case money. It imports nothing but its own files: what it shared with the code under test, it
// could not find wrong.

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
  /** The account that two people have registered for him before the history begins, and its number. */
  readonly accountId: string
  readonly account: string
}

export interface CaseModel {
  readonly id: string
  readonly undertaker: string
  readonly parties: Map<string, PartyModel>
  isClosed: boolean
  /** The proposals to close, by id. */
  readonly proposals: Map<string, { readonly by: string; state: 'open' | 'confirmed' }>
}

/** What an account holds, by where it lies; nothing is ever below zero. */
export interface AccountModel {
  readonly caseId: string
  received: bigint
  available: bigint
  reserved: bigint
  deposited: bigint
  paid: bigint
  readonly sums: SumModel[]
}

/** What one person says of a line, until another has confirmed it. */
export interface ClaimModel {
  readonly id: string
  readonly line: string
  readonly parts: readonly { readonly caseId: string; readonly amount: bigint }[]
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

/** `deposited`: it came back into a closed case, and is kept for its payee. */
export type PayoutStage =
  | 'requested'
  | 'approved'
  | 'sent'
  | 'paid'
  | 'refused'
  | 'returned'
  | 'deposited'
  | 'voided'

export interface PayoutModel {
  readonly id: string
  readonly caseId: string
  readonly amount: bigint
  readonly payeeName: string
  readonly payeeAccount: string
  /** As the court recorded it: opaque here. */
  readonly hash: string
  /** Under which the bank knows it: it never changes. */
  readonly key: string
  readonly requestedBy: string
  approvedBy: string | null
  sentBy: string | null
  stage: PayoutStage
  /** Days at the bank, as the court has been told. */
  sentOn: string
  paidOn: string
  /** The line of a statement with which the money came back. */
  returnLine: string | null
  /** The bank has said something that does not fit: nothing goes on by itself until a person has asked. */
  isDisputed: boolean
  /** Somebody changed the record behind the court's back. */
  isSpoiled: boolean
}

/** Everything the oracle believes. */
export interface Model {
  readonly cases: Map<string, CaseModel>
  /** By account id; the account of a case has the case's id. */
  readonly accounts: Map<string, AccountModel>
  readonly lines: Map<string, LineModel>
  readonly payouts: Map<string, PayoutModel>
  readonly claims: Map<string, ClaimModel>
}

export function emptyModel(): Model {
  return { cases: new Map(), accounts: new Map(), lines: new Map(), payouts: new Map(), claims: new Map() }
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
