import type { ErrorParams } from '../kernel/errors'
import type { RecordedEvent } from '../kernel/event'
import type { Actor } from '../kernel/role'
import type { CourtId } from '../kernel/stream'

/** A command as the host gives it to the engine. */
export interface CommandRequest {
  readonly name: string
  readonly input: unknown
  /** From the host's session; never from the input. */
  readonly actor: Actor
  /** The court addressed, when it is not the actor's own: always refused and recorded, never served. */
  readonly courtId?: CourtId
  /** The same key gives the same answer, however often it is sent. */
  readonly key?: string
  /** Decide, but write nothing. */
  readonly dryRun?: boolean
}

/** A rule's verdict without words. */
export interface RuleFinding {
  readonly rule: string
  readonly source: string
  readonly params: ErrorParams
}

export interface AcceptedOutcome<R = unknown> {
  readonly kind: 'accepted'
  readonly result: R
  readonly warnings: readonly RuleFinding[]
  readonly version: number
  readonly dryRun: boolean
}

export interface RefusedOutcome extends RuleFinding {
  readonly kind: 'refused'
  /** The recorded blocked act; absent in a dry run. */
  readonly blockedActId?: string
}

/** The engine's answer; an error is thrown only for what is no act at all (malformed input, unknown command). */
export type EngineOutcome<R = unknown> = AcceptedOutcome<R> | RefusedOutcome

/** What listeners hear after a commit; personal data is sealed. */
export type CommittedEvent = RecordedEvent
