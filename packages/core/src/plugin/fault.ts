import { type ErrorParams, isZhixingError, ZhixingError } from '../kernel/errors'

/**
 * What a plugin must not do, each with words of its own under `plugin-…`. The first group is found when the plugin is
 * defined or installed, the second while it works.
 */
export type PluginProblem =
  | 'form'
  | 'id'
  | 'id-taken'
  | 'version'
  | 'api'
  | 'name-outside'
  | 'name-taken'
  | 'name-forbidden'
  | 'source-missing'
  | 'words-missing'
  | 'words-of-others'
  | 'unknown-name'
  | 'event-not-declared'
  | 'command-not-declared'
  | 'table-not-declared'
  | 'guard-not-declared'
  | 'everything'
  | 'call-forbidden'
  | 'stream-forbidden'
  | 'personal-name'
  | 'field'
  | 'threw'
  | 'promise'
  | 'loop'
  | 'call-refused'
  | 'changed-given'
  | 'prototype'
  | 'personal-data'
  | 'answer'
  | 'verdict'
  | 'kept'
  | 'late'
  | 'too-much'

/** A plugin that was refused, or failed. The text of what it threw is never repeated: it may be personal. */
export class PluginFault extends ZhixingError {
  /** The reaction to somebody else's act that it came from: the act can go on without it. */
  readonly reaction: string | undefined

  constructor(
    problem: PluginProblem,
    at: {
      readonly plugin: string
      readonly part: string
      readonly name?: string
      readonly reaction?: string
    },
    cause?: unknown,
  ) {
    const params: ErrorParams = { plugin: at.plugin, part: at.part, name: at.name ?? at.part }
    super(`plugin-${problem}`, params)
    this.reaction = at.reaction
    if (cause !== undefined) this.cause = cause
  }

  get plugin(): string {
    return String(this.params.plugin)
  }

  get problem(): PluginProblem {
    return this.code.slice('plugin-'.length) as PluginProblem
  }

  /** The same fault, as one of a reaction that the act can do without. */
  of(reaction: string): PluginFault {
    const { plugin, params, problem, cause } = this
    return new PluginFault(
      problem,
      { plugin, part: String(params.part), name: String(params.name), reaction },
      cause,
    )
  }
}

/** True for a fault of a plugin. */
export function isPluginFault(error: unknown): error is PluginFault {
  return isZhixingError(error) && error instanceof PluginFault
}
