import type { Engine, EngineOutcome } from '../engine/index'
import { ZhixingError } from '../kernel/errors'
import { type Actor, isParty } from '../kernel/role'
import { findingText } from '../locales/index'
import type { Locale, Words } from '../locales/words'
import type { FileStore } from '../ports/host'
import { readJsonObject } from './body'
import { courtOnly } from './court-only'
import { getFile, putFile } from './files'
import { liveResponse } from './live'
import { jsonResponse, problemOf, problemResponse } from './problem'

/** What the host supplies to serve an engine over HTTP. */
export interface HandlerOptions {
  readonly engine: Engine
  /**
   * Who sends this request, from the host's own session; `null` when nobody is signed in. The library keeps no users
   * and reads no cookies: nothing in a request but this decides who acts and for which court.
   */
  readonly identify: (request: Request) => Promise<Actor | null> | Actor | null
  /** Where files of dossiers are kept; without it file addresses answer 404. */
  readonly files?: FileStore
  /** Path in front of every address; `/api` when nothing is said. */
  readonly basePath?: string
  /** Largest command or query in bytes; 1 MiB when nothing is said. */
  readonly maxBody?: number
  /** Largest file in bytes; 64 MiB when nothing is said. */
  readonly maxFile?: number
  /** Hears of internal errors with the reference that the caller was given. */
  readonly onError?: (error: unknown, reference: string) => void
  /** Makes references for internal errors. */
  readonly reference?: () => string
}

/** One function from request to response: mounts in any framework that speaks the web's own types. */
export type Handler = (request: Request) => Promise<Response>

interface Call {
  readonly options: HandlerOptions
  readonly request: Request
  readonly actor: Actor
  readonly locale: Locale
  /** What follows the last route segment, e.g. the command's name. */
  readonly rest: string
}

const ROUTES: Readonly<Record<string, (call: Call) => Promise<Response>>> = {
  'GET describe': async ({ options, actor }) => jsonResponse(200, await options.engine.describe(actor)),
  'GET words': async ({ options, actor, rest, locale }) =>
    jsonResponse(
      200,
      await options.engine.wordsOf(actor.courtId, rest === 'en' || rest === 'zh-CN' ? rest : locale),
    ),
  'POST commands': runCommand,
  'POST queries': runQuery,
  'POST files': ({ options, request, actor }) =>
    putFile(request, actor, fileStore(options), options.maxFile ?? 64 * 1024 * 1024),
  'GET files': giveFile,
  'GET changes': async ({ options, request, actor }) =>
    liveResponse(options.engine, actor.courtId, resumeAfter(request), request.signal),
}

/** Addresses that a party is served: contracts say which commands and queries; files and changes are the whole court's. */
const FOR_PARTIES: readonly string[] = ['GET files', 'POST commands', 'POST queries', 'GET words']

/**
 * Serves an engine:
 *
 * | address | what |
 * | --- | --- |
 * | `POST /api/commands/{name}` | `{ input, key?, dryRun? }` → outcome; a refusal is 403 or 409 with rule, source and words |
 * | `POST /api/queries/{name}` | the input → the answer (POST keeps names and numbers out of addresses and logs) |
 * | `GET /api/describe`, `GET /api/words/{locale}` | commands, queries, profile; labels and texts |
 * | `POST /api/files`, `GET /api/files/{hash}` | files of dossiers by their hash |
 * | `GET /api/changes` | server-sent events: what changed, without contents |
 *
 * A party of a case is served commands, queries, words, and the files of his own dossier (`GET /api/files/{hash}?case={caseId}`).
 *
 * Every error is `application/problem+json` in the language of `Accept-Language`.
 */
export function createHandler(options: HandlerOptions): Handler {
  const base = options.basePath ?? '/api'
  let internal = 0
  return async (request) => {
    const locale = localeOf(request)
    try {
      return await route(options, request, base, locale)
    } catch (error) {
      internal += 1
      const reference = options.reference?.() ?? `E${internal}`
      const problem = problemOf(error, reference)
      if (problem.status === 500) options.onError?.(error, reference)
      return problemResponse(problem, options.engine.words(locale), locale)
    }
  }
}

async function route(
  options: HandlerOptions,
  request: Request,
  base: string,
  locale: Locale,
): Promise<Response> {
  const { pathname } = new URL(request.url)
  if (pathname !== base && !pathname.startsWith(`${base}/`)) throw new ZhixingError('not-found', {})
  const [name = '', ...rest] = pathname.slice(base.length + 1).split('/')
  const serve = ROUTES[`${request.method} ${name}`]
  if (!serve) {
    const known = Object.keys(ROUTES).some((key) => key.endsWith(` ${name}`))
    throw known
      ? new ZhixingError('method-not-allowed', { method: request.method })
      : new ZhixingError('not-found', {})
  }
  const actor = await options.identify(request)
  if (!actor) throw new ZhixingError('not-signed-in', {})
  if (!FOR_PARTIES.includes(`${request.method} ${name}`)) courtOnly(actor, name)
  return serve({ options, request, actor, locale, rest: decodeURIComponent(rest.join('/')) })
}

async function runCommand({ options, request, actor, locale, rest }: Call): Promise<Response> {
  const body = await readJsonObject(request, options.maxBody ?? 1024 * 1024)
  const { input, key, dryRun, courtId } = body
  const outcome = await options.engine.execute({
    name: rest,
    input,
    actor,
    ...(typeof courtId === 'string' ? { courtId } : {}),
    ...(typeof key === 'string' ? { key } : {}),
    ...(dryRun === true ? { dryRun } : {}),
  })
  return outcomeResponse(await options.engine.wordsOf(actor.courtId, locale), outcome, locale)
}

function outcomeResponse(words: Words, outcome: EngineOutcome, locale: Locale): Response {
  if (outcome.kind === 'accepted') {
    const warnings = outcome.warnings.map((warning) => ({
      ...warning,
      text: findingText(warning, words, locale),
    }))
    return jsonResponse(200, { ...outcome, warnings }, { locale })
  }
  const text = findingText(outcome, words, locale)
  const status = outcome.rule.startsWith('access.') ? 403 : 409
  return jsonResponse(
    status,
    {
      type: `urn:zhixing:rule:${outcome.rule}`,
      title: text.what,
      detail: text.why,
      status,
      ...outcome,
      text,
    },
    { type: 'application/problem+json', locale },
  )
}

async function runQuery({ options, request, actor, rest }: Call): Promise<Response> {
  const input = await readJsonObject(request, options.maxBody ?? 1024 * 1024)
  return jsonResponse(200, (await options.engine.query({ name: rest, input, actor })) ?? null)
}

/** A file is given out only after its reading is recorded; why it is read may be said as `?why=…`. */
async function giveFile({ options, request, rest, actor }: Call): Promise<Response> {
  if (isParty(actor)) return giveToParty(options, request, rest, actor)
  const file = await getFile(rest, actor, fileStore(options))
  const why = new URL(request.url).searchParams.get('why') ?? ''
  await options.engine.query({ name: 'reading.file', input: { hash: rest, why: why.slice(0, 300) }, actor })
  return file
}

/** Of his own dossier, named as `?case=…`, and only what is not withheld; of anything else he learns not that it is there. */
async function giveToParty(
  options: HandlerOptions,
  request: Request,
  hash: string,
  actor: Actor,
): Promise<Response> {
  const caseId = new URL(request.url).searchParams.get('case') ?? ''
  if (caseId === '') courtOnly(actor, 'files')
  await options.engine.query({ name: 'dossier.party-file', input: { caseId, hash }, actor })
  return getFile(hash, actor, fileStore(options))
}

function fileStore(options: HandlerOptions): FileStore {
  if (!options.files) throw new ZhixingError('not-found', {})
  return options.files
}

function localeOf(request: Request): Locale {
  return /^\s*en\b/i.test(request.headers.get('accept-language') ?? '') ? 'en' : 'zh-CN'
}

function resumeAfter(request: Request): number | undefined {
  const given = request.headers.get('last-event-id') ?? new URL(request.url).searchParams.get('after')
  const position = given === null ? Number.NaN : Number(given)
  return Number.isSafeInteger(position) && position >= 0 ? position : undefined
}
