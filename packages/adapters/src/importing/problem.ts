import {
  type ErrorParams,
  errorWords,
  isZhixingError,
  type Locale,
  refusalWords,
  type Words,
} from '@zhixing/core'
import type { Problem } from '../bank-statement/index'
import type { RegisterField, RegisterProblem } from '../case-register/index'

/** Something wrong or odd with a row: noticed by a reader (a code), or by a rule of the court's (a rule id). */
export type ImportProblem =
  | { readonly code: string; readonly params: ErrorParams; readonly field?: RegisterField }
  | { readonly rule: string; readonly source: string; readonly params: ErrorParams }

/** Errors of one row; any other error ends the import. */
const ROW_ERRORS: ReadonlySet<string> = new Set(['input-invalid', 'too-many-conflicts'])

/**
 * The problem of a row that the engine would not take.
 *
 * @throws the error itself when it is not about the row: a storage that fails, a key used for something else.
 */
export function problemOfError(error: unknown): ImportProblem {
  if (!isZhixingError(error) || !ROW_ERRORS.has(error.code)) throw error
  return { code: error.code, params: error.params }
}

/** Code or rule of a problem. */
export function problemId(problem: ImportProblem): string {
  return 'rule' in problem ? problem.rule : problem.code
}

/**
 * A problem in words: what is wrong and what to do. `words` are the engine's; the words of the readers are
 * `importWords`, joined by {@link withImportWords}.
 *
 * @example describeProblem(problem, withImportWords(engine.words('zh-CN'), 'zh-CN'), 'zh-CN')
 */
export function describeProblem(
  problem: ImportProblem | RegisterProblem | Problem,
  words: Words,
  locale: Locale,
): string {
  if ('rule' in problem) {
    const { what, todo } = refusalWords(problem.rule, problem.params, words, locale)
    return joined(what, todo, locale)
  }
  const field = 'field' in problem && problem.field !== undefined ? { field: problem.field } : {}
  const { what, todo } = errorWords(problem.code, { ...problem.params, ...field }, words)
  return joined(what, todo, locale)
}

function joined(what: string, todo: string, locale: Locale): string {
  const text = [what, todo].filter((part) => part !== '').join(locale === 'en' ? ' ' : '')
  // A place without a name (the whole file) leaves no gap before the comma.
  return text.replace(/ +(?=[,，])/g, '')
}
