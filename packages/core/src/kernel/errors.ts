/** A value that may fill a placeholder of an error text; personal data never goes in here. */
export type ErrorParam = string | number | bigint | boolean | null
export type ErrorParams = Readonly<Record<string, ErrorParam>>

/**
 * Every error the library throws on purpose: a stable code in kebab-case and its parameters.
 * The words (what happened, why, what to do) live in locale files, keyed by the code.
 *
 * @example throw new ZhixingError('date-invalid', { value: '2026-02-30' })
 */
export class ZhixingError extends Error {
  readonly code: string
  readonly params: ErrorParams

  constructor(code: string, params: ErrorParams = {}) {
    super(`${code} ${describeParams(params)}`.trim())
    this.name = 'ZhixingError'
    this.code = code
    this.params = params
  }
}

/** True for errors of this library, also when two versions of it are loaded side by side. */
export function isZhixingError(error: unknown): error is ZhixingError {
  return error instanceof Error && error.name === 'ZhixingError' && 'code' in error
}

function describeParams(params: ErrorParams): string {
  return Object.entries(params)
    .map(([key, value]) => `${key}=${String(value)}`)
    .join(' ')
}
