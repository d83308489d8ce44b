import { type ErrorParams, isZhixingError } from '../kernel/errors'
import { toJson } from '../kernel/json'
import { errorWords } from '../locales/index'
import type { Locale, Words } from '../locales/words'

/** Status of each error code; anything else that the library throws on purpose is a bad request. */
const STATUS: Readonly<Record<string, number>> = {
  'not-signed-in': 401,
  'query-not-permitted': 403,
  'not-found': 404,
  'command-unknown': 404,
  'query-unknown': 404,
  'file-unknown': 404,
  'method-not-allowed': 405,
  'key-reused': 409,
  'body-too-large': 413,
  'media-type-refused': 415,
  'file-damaged': 500,
  'module-invalid': 500,
  'profile-unknown': 500,
  'too-many-conflicts': 503,
}

export interface Problem {
  readonly status: number
  readonly code: string
  readonly params: ErrorParams
}

/** What went wrong, for the caller: the library's own errors by code, anything else only by a reference number. */
export function problemOf(error: unknown, reference: string): Problem {
  if (isZhixingError(error)) {
    // Not the caller's mistake, and not to be hidden either: the words say which plugin it was.
    const status = STATUS[error.code] ?? (error.code.startsWith('plugin-') ? 503 : 400)
    if (status !== 500) return { status, code: error.code, params: error.params }
  }
  return { status: 500, code: 'internal', params: { reference } }
}

/** `application/problem+json` (RFC 9457) in the caller's language. */
export function problemResponse(problem: Problem, words: Words, locale: Locale): Response {
  const { what, todo } = errorWords(problem.code, problem.params, words)
  return jsonResponse(
    problem.status,
    {
      type: `urn:zhixing:error:${problem.code}`,
      title: what,
      detail: todo,
      status: problem.status,
      code: problem.code,
      params: problem.params,
    },
    { type: 'application/problem+json', locale },
  )
}

export function jsonResponse(
  status: number,
  body: unknown,
  options: { readonly type?: string; readonly locale?: Locale } = {},
): Response {
  return new Response(toJson(body), {
    status,
    headers: {
      'content-type': `${options.type ?? 'application/json'}; charset=utf-8`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      ...(options.locale ? { 'content-language': options.locale } : {}),
    },
  })
}
