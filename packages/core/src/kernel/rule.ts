import type { DecideContext } from './context'
import type { ErrorParams } from './errors'
import type { Source } from './source'
import type { RowMap } from './table'
import type { View } from './view'

export type { Source }

/** What a check answers: nothing (the rule has no opinion), a denial, or a warning. */
export type Verdict =
  | undefined
  /** `as` names the rule that the denial goes by, when that is not the one that was asked. */
  | { readonly verdict: 'deny'; readonly params: ErrorParams; readonly as?: string }
  | { readonly verdict: 'warn'; readonly params: ErrorParams }

/** What a check answers that looks at several things at once: each of them counts. */
export type Verdicts = Verdict | readonly Verdict[]

export function deny(params: ErrorParams = {}): Verdict {
  return { verdict: 'deny', params }
}

export function warn(params: ErrorParams = {}): Verdict {
  return { verdict: 'warn', params }
}

/**
 * A rule of enforcement. Rules only add denials: nothing turns a denial into an allowance. A rule without `check` is
 * applied inside a decision, which refuses by its id; declaring it here gives the refusal its source and its words.
 */
export interface Rule {
  readonly id: string
  readonly source: Source
  /** Commands that the check guards; `*` for every one. */
  readonly on?: readonly string[] | '*'
  /** Tables that the check reads. */
  readonly reads?: readonly string[]
  readonly check?: (input: never, view: View, context: DecideContext, command: string) => Verdicts
}

/** Declares a rule that decisions refuse by. */
export function rule(id: string, source: Source): Rule {
  return { id, source }
}

/** Declares a rule with a check of its own on one or more commands. */
export function check<Input, R extends RowMap>(
  id: string,
  source: Source,
  options: {
    readonly on: readonly string[] | '*'
    readonly reads: readonly (keyof R & string)[]
    readonly check: (input: Input, view: View<R>, context: DecideContext, command: string) => Verdicts
  },
): Rule {
  return {
    id,
    source,
    on: options.on,
    reads: options.reads,
    check: options.check as unknown as NonNullable<Rule['check']>,
  }
}
