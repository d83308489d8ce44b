import type { QueueItem } from '../internal/core'

/** Somebody wants to see a case: fired by every element that lists cases. */
export interface OpenCaseDetail {
  readonly caseId: string
  readonly caseNumber: string
  /** The queue item it was opened from. */
  readonly item?: QueueItem
}

/** Somebody chose one entry, node or material, or wants to follow a sum from or to the bank. */
export interface SelectDetail {
  readonly caseId: string
  readonly kind: 'node' | 'event' | 'material' | 'payout' | 'receipt' | 'plan'
  readonly id: string
}

/** A command was accepted. */
export interface DoneDetail {
  readonly command: string
  readonly caseId: string
  readonly id: string
}

/** Somebody's work is to be seen. */
export interface OpenPersonDetail {
  readonly personId: string
  readonly name: string
}

/** A comparison with the list was answered. */
export interface MatchedDetail {
  readonly outcome: 'listed' | 'none' | 'name-differs'
}

/** The names of all events; they bubble, cross shadow roots and can be cancelled. */
export const OPEN_CASE = 'zx-open-case'
export const SELECT = 'zx-select'
export const DONE = 'zx-done'
export const OPEN_PERSON = 'zx-open-person'
export const MATCHED = 'zx-matched'

declare global {
  interface HTMLElementEventMap {
    'zx-open-case': CustomEvent<OpenCaseDetail>
    'zx-select': CustomEvent<SelectDetail>
    'zx-done': CustomEvent<DoneDetail>
    'zx-open-person': CustomEvent<OpenPersonDetail>
    'zx-matched': CustomEvent<MatchedDetail>
  }
}
