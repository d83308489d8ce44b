import type { AssetHolder, AssetType, Encumbrance } from '../../ports/asset-hit'
import type { ControlResult, ControlTerms, SourceAct, SourceDocument } from '../../ports/asset-source'

/** Somebody in a registry's books. */
export interface RegistryPerson {
  readonly kind: 'person' | 'organisation'
  readonly name: string
  readonly idNumber: string
}

/** A thing as the registry holds it: what an adapter makes an `AssetHit` of. */
export interface RegistryThing {
  readonly ref: string
  readonly type: AssetType
  readonly title: string
  readonly holders: readonly Omit<AssetHolder, 'isSubject'>[]
  readonly encumbrances: readonly Encumbrance[]
  readonly balanceFen?: bigint
  readonly availableFen?: bigint
  readonly valueFen?: bigint
  readonly details: Readonly<Record<string, string>>
}

/** A document as it reached the registry. */
export type RegistryDocument = Pick<SourceDocument, 'number' | 'name' | 'hash' | 'bytes'>

/** What the registry understood of a request. */
export interface RegistryQuestion {
  readonly requestNo: string
  readonly act: SourceAct
  readonly caseNumber: string
  readonly subject: RegistryPerson & { readonly formerIdNumber?: string }
  readonly control?: ControlTerms
  readonly documents: readonly RegistryDocument[]
}

/** One answer of the registry, or one part of it, before anybody writes it in JSON or XML. */
export interface RegistryReply {
  readonly requestNo: string
  readonly answerNo: string
  readonly part: { readonly index: number; readonly last: boolean }
  readonly outcome: 'found' | 'nothing' | 'done' | 'failed'
  /** Whose property it is about, as the books name him: perhaps by the number of 15 digits. */
  readonly subject: { readonly name: string; readonly idNumber: string }
  readonly things: readonly RegistryThing[]
  readonly control?: ControlResult
  readonly error?: { readonly code: string; readonly text: string; readonly retryable: boolean }
  readonly asOf: string
}

/** What the court asks of a registry that is called. A registry that polls is handed `submit` only. */
export type RegistryCall =
  | { readonly kind: 'submit'; readonly questions: readonly RegistryQuestion[] }
  | { readonly kind: 'collect'; readonly requestNo: string; readonly afterPart: number }

/** What the registry says to a call. */
export type RegistrySaid =
  | { readonly kind: 'accepted'; readonly requestNo: string }
  | { readonly kind: 'replies'; readonly requestNo: string; readonly replies: readonly RegistryReply[] }
  | {
      readonly kind: 'refused'
      readonly requestNo: string
      readonly code: string
      readonly text: string
    }
  | { readonly kind: 'not-known'; readonly requestNo: string }

/**
 * How one registry speaks: the only thing that somebody who tests an adapter for a registry of his own has to write.
 * The called and the polling transport use the same one.
 */
export interface RegistryDialect {
  /** Reads what the court sends, or what a registry that polls has fetched. */
  readCall(call: {
    readonly path: string
    readonly contentType: string
    readonly body: Uint8Array
  }): RegistryCall
  /** Writes what the registry says, or posts. */
  writeSaid(said: RegistrySaid): RegistryWriting | Promise<RegistryWriting>
}

/** What a registry has written. */
export interface RegistryWriting {
  readonly contentType: string
  readonly body: string
}

/** What can go wrong between a registry and a court. */
export const REGISTRY_FAULTS = [
  'hang',
  'drip',
  'huge',
  'empty-body',
  'broken',
  'wrong-charset',
  'server-error',
  'other-person',
  'lie',
  'twice',
  'contradict',
  'late',
  'chunk-lost',
  'chunks-reversed',
  'error-as-nothing',
] as const
export type RegistryFault = (typeof REGISTRY_FAULTS)[number]

/** Faults of the line; the others are in what the registry says. */
export const WIRE_FAULTS = [
  'hang',
  'drip',
  'huge',
  'empty-body',
  'broken',
  'wrong-charset',
  'server-error',
] as const satisfies readonly RegistryFault[]
export type WireFault = (typeof WIRE_FAULTS)[number]
