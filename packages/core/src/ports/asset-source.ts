import type { AssetHit, AssetType } from './asset-hit'

/** What a source can be asked to do. `query` finds; the others hold what was found. */
export const SOURCE_ACTS = ['query', 'seal', 'seize', 'freeze', 'renew', 'release', 'deduct'] as const
export type SourceAct = (typeof SOURCE_ACTS)[number]

/** 总对总: the network of the Supreme People's Court; 点对点: a local line; a drop folder or a visit is `offline`. */
export const SOURCE_KINDS = ['total', 'point', 'offline'] as const
export type SourceKind = (typeof SOURCE_KINDS)[number]

/**
 * Who opens the connection. `call`: the court calls and either has its answer at once or collects it later.
 * `poll`: the registry fetches open requests and posts the answers back; nobody can call it.
 */
export type SourceTransport = 'call' | 'poll'

/** What a source says of itself: what it was not declared for is never sent to it. */
export interface SourceCapabilities {
  readonly kind: SourceKind
  readonly transport: SourceTransport
  readonly acts: readonly SourceAct[]
  readonly assetTypes: readonly AssetType[]
  /** Whether a person or an organisation can be asked after. */
  readonly subjects: readonly ('person' | 'organisation')[]
  /** Asking again with the same number gives the same answer and does nothing twice: only then is a query repeated by itself. */
  readonly repeatable: boolean
  /** The legal document has to travel with the request. */
  readonly needsDocument: boolean
  /** How long an answer may take before somebody is told, in minutes. */
  readonly answersWithinMinutes: number
}

/** Whom is asked after. */
export interface SourceSubject {
  readonly kind: 'person' | 'organisation'
  readonly name: string
  /** 居民身份证, 统一社会信用代码 … as the code tables of the source name it. */
  readonly idType: string
  readonly idNumber: string
  /** The old number of 15 digits that follows from one of 18; absent where there is none. */
  readonly formerIdNumber?: string
}

/** A document that travels with the request. */
export interface SourceDocument {
  readonly kind: 'legal-document' | 'officer-certificate' | 'other'
  readonly number: string
  readonly name: string
  readonly mediaType: string
  /** SHA-256 of the bytes, 64 hex digits. */
  readonly hash: string
  readonly bytes: Uint8Array
}

/** What a control act says beside the thing itself. */
export interface ControlTerms {
  /** The thing as the source names it: account number, 不动产单元号, plate. */
  readonly assetRef: string
  readonly assetType: AssetType
  /** Up to this sum; a freeze of a bank account always says one (财产保全规定 15). */
  readonly limitFen?: bigint
  /** 限额内冻结 or 只收不付. */
  readonly mode?: 'up-to-limit' | 'receive-only' | 'whole'
  /** First and last day as printed in the document, both `YYYY-MM-DD`. */
  readonly from?: string
  readonly until?: string
  /** The request that put the control there: for renewal, release and deduction. */
  readonly earlierRequestNo?: string
  /** 执行款专户: where deducted money goes. */
  readonly payTo?: { readonly name: string; readonly account: string; readonly bank: string }
}

/** One line of an order: one act, one subject, one source. */
export interface SourceRequest {
  /**
   * The correlation number: the order's number and the line's five digits. It never changes; what ended unknown is asked
   * again under the same number and never sent as a new one.
   */
  readonly requestNo: string
  readonly act: SourceAct
  readonly caseNumber: string
  readonly courtId: string
  readonly courtName: string
  /** Who handles the case, as the other side wants to see it. */
  readonly handler: { readonly name: string; readonly certificateNo?: string; readonly phone?: string }
  readonly subject: SourceSubject
  /** For a query: what is looked for. */
  readonly assetTypes: readonly AssetType[]
  /** For a control act. */
  readonly control?: ControlTerms
  readonly documents: readonly SourceDocument[]
  readonly urgent: boolean
  /** When the line left the court, an instant at China Standard Time. */
  readonly sentAt: string
}

/** What a source says when a request is handed to it. */
export type SourceReceipt =
  /** It has taken the request; the answer follows. */
  | { readonly kind: 'accepted' }
  /** It answers at once. */
  | { readonly kind: 'answered'; readonly answer: SourceAnswer }
  /** It will not do this: the request is malformed or not its business. Asking again changes nothing. */
  | { readonly kind: 'refused'; readonly code: string; readonly text: string }
  /** Nobody knows whether it arrived: a time-out, a broken line, a reply that makes no sense. */
  | { readonly kind: 'unknown'; readonly text: string }

/** What a control act came to at the source. */
export interface ControlResult {
  /** `waiting`: another authority stands before (轮候). `partial`: less than asked for. */
  readonly kind: 'effective' | 'partial' | 'waiting' | 'refused'
  readonly assetRef: string
  readonly askedFen?: bigint
  /** What is really frozen, or was deducted. */
  readonly heldFen?: bigint
  readonly balanceFen?: bigint
  readonly availableFen?: bigint
  /** What stands before, in order: authority, sum, until when (在先冻结). */
  readonly before: readonly {
    readonly authority: string
    readonly limitFen?: bigint
    readonly until?: string
  }[]
  /** First and last day as the source booked them. */
  readonly from?: string
  readonly until?: string
  readonly serial?: string
  readonly text?: string
}

/**
 * An answer or a part of one.
 *
 * `found` and `nothing` end a query; `nothing` is a statement of the source that it has looked and has none, and is never
 * used for an error. `failed` says that it could not look (`retryable`: it may be asked again under the same number).
 * `unknown` is what cannot be read. `needs-person`: somebody at the registry, or here, has to confirm it.
 */
export interface SourceAnswer {
  readonly requestNo: string
  /** Names the answer: the same one twice has no second effect, another one under the same request is compared with the first. */
  readonly answerNo: string
  /** The first part has index 1; `last` is said by the final one. A whole answer is part 1 and last. */
  readonly part: { readonly index: number; readonly last: boolean }
  readonly outcome: 'found' | 'nothing' | 'done' | 'failed' | 'unknown' | 'needs-person'
  /** Whose property the source says this is about: compared with the request, so that another person's answer is noticed. */
  readonly subject: { readonly name: string; readonly idNumber: string }
  readonly hits: readonly AssetHit[]
  readonly control?: ControlResult
  readonly error?: { readonly code: string; readonly text: string; readonly retryable: boolean }
  /** As of which day the source's books stand. */
  readonly asOf: string
  /** Who confirmed it by hand, at a source that people answer. */
  readonly confirmedBy?: string
  /** Entries of the answer that could not be read, each with its place and reason: nothing is dropped in silence. */
  readonly unread?: readonly { readonly at: string; readonly reason: string }[]
}

/** A source that the court calls. What `submit` or `collect` throws counts as unknown. */
export interface CalledSource {
  readonly id: string
  readonly capabilities: SourceCapabilities & { readonly transport: 'call' }
  /** Hands over a request. The same number a second time changes nothing and is answered like the first. */
  submit(request: SourceRequest, options: { readonly signal: AbortSignal }): Promise<SourceReceipt>
  /**
   * What there is of the answers to a request, after the parts already had. An empty list: nothing new yet.
   * `not-known`: the source has never taken this request, so that it may be handed over again under its number.
   */
  collect(
    requestNo: string,
    options: {
      readonly afterPart: number
      readonly signal: AbortSignal
      /** Whom the request is about, as the court's books say: right-holders of an answer are compared with it. */
      readonly subject?: SourceSubject
    },
  ): Promise<readonly SourceAnswer[] | 'not-known'>
}

/** A source that comes to the court: it fetches `open` requests and posts answers. */
export interface PollingSource {
  readonly id: string
  readonly capabilities: SourceCapabilities & { readonly transport: 'poll' }
  /**
   * Writes open requests as this registry reads them.
   *
   * @throws ZhixingError `source-request-invalid` { field }
   */
  write(requests: readonly SourceRequest[]): {
    readonly contentType: string
    readonly body: Uint8Array | string
  }
  /**
   * Reads what the registry posts. What cannot be read of it is named in `unread` and does not harm the rest.
   *
   * @throws ZhixingError `source-answer-unreadable` { at, reason } when nothing of it can be read
   */
  read(
    body: Uint8Array,
    options: {
      readonly contentType: string
      /** Whom a request is about, as the court's books say; nothing for a number that the court does not know. */
      readonly subjectOf?: (requestNo: string) => Promise<SourceSubject | undefined>
    },
  ): Promise<{
    readonly answers: readonly SourceAnswer[]
    readonly unread: readonly { readonly at: string; readonly reason: string }[]
  }>
}

/** 财产查控来源: a registry or a bank behind one interface. An adapter passes `assetSourceConformance` of the testing kit. */
export type AssetSource = CalledSource | PollingSource
