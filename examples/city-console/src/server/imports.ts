import { parseBankStatement } from '@zhixing/adapters/bank-statement'
import { parseRegister, readRegister } from '@zhixing/adapters/case-register'
import {
  describeProblem,
  type ImportProblem,
  importRegister,
  importStatement,
  withImportWords,
} from '@zhixing/adapters/importing'
import { type Actor, type Engine, errorWords, isZhixingError, type Locale, toJson } from '@zhixing/core'
import { readBytes } from '@zhixing/core/http'

/** Larger files belong on the command line. */
const LIMIT = 32 * 1024 * 1024
/** Who may read a register or a statement in. */
const IMPORTERS = [
  'case-filing-clerk',
  'fund-clerk',
  'execution-director',
  'vice-president-in-charge',
  'system-administrator',
] as const

/** One import as a stream of lines: progress, then the report or the error. */
export async function importResponse(engine: Engine, actor: Actor, request: Request): Promise<Response> {
  if (!actor.roles.some((role) => (IMPORTERS as readonly string[]).includes(role))) {
    return new Response(null, { status: 403 })
  }
  const { searchParams } = new URL(request.url)
  const mode = searchParams.get('mode') === 'run' ? 'run' : 'preview'
  const name = searchParams.get('name') ?? 'file'
  const bytes = await readBytes(request, LIMIT).catch(() => undefined)
  if (!bytes) return new Response(null, { status: 413 })
  const run = searchParams.get('kind') === 'bank' ? bank : register
  const locale = localeOf(request)
  const encoder = new TextEncoder()
  const stream = new ReadableStream<Uint8Array>({
    async start(controller) {
      const line = (value: unknown) => controller.enqueue(encoder.encode(`${toJson(value)}\n`))
      try {
        const report = await run(engine, actor, { bytes, name, mode }, (progress) =>
          line({ type: 'progress', ...progress }),
        )
        line({ type: 'report', report: withTexts(report, engine, locale) })
      } catch (error) {
        line(errorLine(error, engine, locale))
      } finally {
        controller.close()
      }
    },
  })
  return new Response(stream, {
    headers: { 'content-type': 'application/x-ndjson', 'cache-control': 'no-store' },
  })
}

/** The language of who asks. */
export function localeOf(request: Request): Locale {
  return /^en/i.test(request.headers.get('accept-language') ?? '') ? 'en' : 'zh-CN'
}

interface Given {
  readonly bytes: Uint8Array
  readonly name: string
  readonly mode: 'preview' | 'run'
}

type Progress = (progress: object) => void

async function bank(engine: Engine, actor: Actor, { bytes, name, mode }: Given, onProgress: Progress) {
  const file = parseBankStatement(bytes, name)
  return importStatement({ engine, courtId: actor.courtId, file, mode, onProgress })
}

async function register(engine: Engine, actor: Actor, { bytes, name, mode }: Given, onProgress: Progress) {
  const parsed = parseRegister(await readRegister(bytes, name))
  return importRegister({ engine, courtId: actor.courtId, parsed, mode, onProgress })
}

/** Puts the words beside every problem of a report, so that the page only shows them. */
export function withTexts(value: unknown, engine: Engine, locale: Locale): unknown {
  const words = withImportWords(engine.words(locale), locale)
  const walk = (item: unknown): unknown => {
    if (Array.isArray(item)) return item.map(walk)
    if (item === null || typeof item !== 'object') return item
    const members = Object.fromEntries(Object.entries(item).map(([key, member]) => [key, walk(member)]))
    const isProblem = 'params' in item && ('code' in item || 'rule' in item)
    return isProblem ? { ...members, text: describeProblem(item as ImportProblem, words, locale) } : members
  }
  return walk(value)
}

/** What became of a file that could not be taken, with its words. */
export function errorLine(error: unknown, engine: Engine, locale: Locale) {
  if (!isZhixingError(error)) {
    console.error(error)
    return { type: 'error', code: 'internal', params: {}, text: { what: 'internal', todo: '' } }
  }
  const words = withImportWords(engine.words(locale), locale)
  return {
    type: 'error',
    code: error.code,
    params: error.params,
    text: errorWords(error.code, error.params, words),
  }
}
