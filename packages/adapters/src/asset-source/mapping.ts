import type {
  AssetHolder,
  AssetType,
  ControlResult,
  Encumbrance,
  SourceCapabilities,
} from '@zhixing/core/ports'
import type { MoneyUnit } from './values'

/** Codes of a source and what they mean here, or the other way round. */
export type Codes<T extends string = string> = Readonly<Record<string, T>>

/** What a request is made of; a mapping names these and nothing else. */
export type RequestFact =
  | 'requestNo'
  | 'orderNo'
  | 'act'
  | 'caseNumber'
  | 'courtId'
  | 'courtName'
  | 'handlerName'
  | 'handlerCertificate'
  | 'handlerPhone'
  | 'subjectKind'
  | 'subjectName'
  | 'idType'
  | 'idNumber'
  | 'formerIdNumber'
  | 'urgent'
  | 'sentAt'
  | 'documentNumber'
  | 'documentName'
  | 'assetRef'
  | 'assetType'
  | 'limitFen'
  | 'mode'
  | 'from'
  | 'until'
  | 'earlierRequestNo'
  | 'payName'
  | 'payAccount'
  | 'payBank'

/** How a fact is written. */
export type FieldForm = 'text' | 'date' | 'date8' | 'date-slash' | 'instant14' | MoneyUnit

/** One field of a request. Without a value it is left out, unless it is `required`. */
export interface RequestField {
  /** Name at the source; dots make records inside of records. */
  readonly name: string
  readonly from?: RequestFact
  readonly value?: string
  readonly form?: FieldForm
  /** Value here → code there; a value without a code makes the request invalid. */
  readonly codes?: Codes
  /** The first case whose facts all agree (`true`: is there at all) gives the value. */
  readonly cases?: readonly {
    readonly when: Readonly<Partial<Record<RequestFact, string | true>>>
    readonly value: string
  }[]
  readonly required?: boolean
}

/** Documents that travel with a request, base64 inside of it. */
export interface DocumentsMapping {
  readonly list: string
  readonly fields: readonly {
    readonly name: string
    readonly from?: 'number' | 'name' | 'kind' | 'mediaType' | 'sha256' | 'md5' | 'base64'
    readonly value?: string
    readonly codes?: Codes
  }[]
}

/** What a result code of an answer says. `running`: no answer yet. */
export type ResultMeaning = 'looked' | 'done' | 'failed' | 'refused' | 'unknown' | 'running' | 'needs-person'

/** What a source says of a message as a whole. */
export type AckMeaning = 'accepted' | 'refused' | 'failed' | 'not-known' | 'unknown'

/** A list of an answer: things that were found, or rights of others in them. */
export interface GroupMapping {
  readonly list: string
  /** An `encumbrance` is put with the thing of the same `ref`. */
  readonly as: 'asset' | 'encumbrance'
  readonly type: AssetType
  /** What kind of right it is, for people: 房地产权. */
  readonly label: string
  readonly ref: readonly string[]
  readonly title: readonly string[]
  readonly holders?: {
    readonly list?: string
    readonly name: string
    readonly idNumber?: string
    readonly ownership?: string
    readonly ownershipCodes?: Codes<AssetHolder['ownership']>
    readonly share?: readonly string[]
  }
  readonly encumbrance?: EncumbranceMapping
  /** Rights that stand inside of the thing itself, e.g. earlier freezes of an account (在先冻结). */
  readonly inside?: readonly (EncumbranceMapping & { readonly list: string })[]
  /** A right without the thing is taken up by itself when it is the subject's own: an advance notice, a claim secured. */
  readonly aloneIfOwn?: AssetType
  readonly balance?: string
  readonly available?: string
  readonly value?: string
  readonly currency?: string
  readonly details: readonly { readonly field: string; readonly as: string; readonly codes?: Codes }[]
}

/** Somebody else's right in a thing. */
export interface EncumbranceMapping {
  readonly kind: Encumbrance['kind']
  readonly kindField?: string
  readonly kindCodes?: Codes<Encumbrance['kind']>
  readonly holder: readonly string[]
  readonly amount?: readonly string[]
  readonly from?: string
  readonly until?: string
  readonly rank?: string
  readonly basis?: string
}

/** The answer to a control act. */
export interface ControlMapping {
  /** Where its record lies; the entry itself when absent. */
  readonly list?: string
  readonly assetRef: readonly string[]
  /** Code → outcome; where it says nothing the sums decide: all of it, a part, nothing because others stand before. */
  readonly kindField?: string
  readonly kindCodes?: Codes<ControlResult['kind']>
  readonly asked?: string
  readonly held?: string
  readonly balance?: string
  readonly available?: string
  readonly before?: {
    readonly list: string
    readonly authority: string
    readonly limit?: string
    readonly until?: string
  }
  readonly from?: string
  readonly until?: string
  readonly serial?: string
  readonly text?: readonly string[]
}

/** How one kind of answer is read. */
export interface AnswerMapping {
  /** Where the answers lie in a message: a path; empty when the message is one answer. */
  readonly entries: string
  readonly requestNo: readonly string[]
  readonly answerNo?: string
  /** Index from 1, and how many there are, or a field that says of the last part that it is the last. No index: whole. */
  readonly part?: {
    readonly index: string
    readonly count?: string
    readonly last?: { readonly field: string; readonly is: string }
  }
  /** Only entries whose field holds one of these. */
  readonly when?: { readonly field: string; readonly is: readonly string[] }
  readonly code: string
  /** Where the reason of a failure has a code of its own. */
  readonly errorCode?: string
  readonly text?: readonly string[]
  /** A code that is not here counts as unknown: never as "nothing found". */
  readonly results: Codes<ResultMeaning>
  readonly subject?: { readonly name: string; readonly idNumber: string }
  /** The day of the source's books; without it the day on which the answer was read. */
  readonly asOf?: readonly string[]
  readonly groups?: readonly GroupMapping[]
  /**
   * "Nothing found" is believed only when a list was there and empty. Set it when the source, as agreed with it, leaves out
   * lists that are empty.
   */
  readonly listsMayBeAbsent?: boolean
  readonly control?: ControlMapping
  /** Records of an entry that say nothing of property. */
  readonly ignore?: readonly string[]
}

/**
 * What one source calls things: data, used by any transport. Whoever connects a registry writes this and no adapter,
 * where HTTP, SOAP, polling or a folder fits.
 */
export interface SourceMapping {
  readonly capabilities: Omit<SourceCapabilities, 'transport'>
  readonly unit: MoneyUnit
  readonly request: {
    /** List that requests of one message are written into. */
    readonly list: string
    readonly fields: readonly RequestField[]
    readonly documents?: DocumentsMapping
  }
  /** What the source is asked with for answers still to come; the request number by default. */
  readonly collect?: readonly RequestField[]
  /** What the source says of a message, beside its entries. */
  readonly ack?: {
    readonly code: string
    readonly text?: string
    readonly codes: Codes<AckMeaning>
  }
  readonly answers: readonly AnswerMapping[]
}
