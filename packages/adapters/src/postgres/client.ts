import { hashText, ZhixingError } from '@zhixing/core/ports'

/** One statement. With a name it is prepared once on each connection. */
export interface PgStatement {
  readonly text: string
  readonly values?: unknown[]
  readonly name?: string
}

/** A record with every column as the text that PostgreSQL sent, whatever parsers the host has set. */
export type PgRecord = readonly (string | null)[]

/** What this adapter asks of a connection: `Client` and `PoolClient` of `pg` fit. */
export interface PgClient {
  query(config: PgStatement & { rowMode: 'array'; types: unknown }): Promise<{ rows: unknown[] }>
  /** True on connections made with `pipeline: true`: several statements then travel in one round trip. */
  readonly pipeline?: boolean
  on?(event: 'error', listener: (error: Error) => void): unknown
  removeListener?(event: 'error', listener: (error: Error) => void): unknown
}

/** What this adapter asks of a pool: `Pool` of `pg` fits. */
export interface PgPool {
  connect(): Promise<PgClient & { release(error?: Error | boolean): void }>
  end(): Promise<void>
}

const names = new Map<string, string>()

/**
 * The statement under a name that belongs to its text alone: a connection of the host's pool may serve several storages,
 * and one name may stand for one text only.
 */
export function prepared(text: string, values: unknown[]): PgStatement {
  let name = names.get(text)
  if (!name) {
    name = `zx_${hashText(text).slice(0, 20)}`
    names.set(text, name)
  }
  return { text, values, name }
}

const asText = { getTypeParser: () => (value: unknown) => value }

/** Runs one statement. */
export async function run(client: PgClient, statement: PgStatement): Promise<readonly PgRecord[]> {
  const { rows } = await client.query({ ...statement, rowMode: 'array', types: asText })
  return rows as PgRecord[]
}

/**
 * Runs statements in one transaction. On a connection that pipelines they leave together, so that all of it costs one
 * round trip. Answers what the last but one, the question itself, found.
 */
export async function inTransaction(
  client: PgClient,
  begin: string,
  statements: readonly PgStatement[],
): Promise<readonly PgRecord[]> {
  const all: readonly PgStatement[] = [{ text: begin }, ...statements, { text: 'COMMIT' }]
  if (!client.pipeline) return oneByOne(client, all)
  const results = await Promise.allSettled(all.map((statement) => run(client, statement)))
  for (const result of results) {
    if (result.status === 'rejected') {
      // COMMIT has travelled already and has undone the failed transaction.
      throw result.reason
    }
  }
  const answer = results.at(-2)
  return answer?.status === 'fulfilled' ? answer.value : []
}

async function oneByOne(client: PgClient, all: readonly PgStatement[]): Promise<readonly PgRecord[]> {
  let answer: readonly PgRecord[] = []
  try {
    for (const [at, statement] of all.entries()) {
      const rows = await run(client, statement)
      if (at === all.length - 2) answer = rows
    }
    return answer
  } catch (error) {
    await run(client, { text: 'ROLLBACK' })
    throw error
  }
}

/** Classes and codes of PostgreSQL's errors that a host can do something about. */
const CODES: Readonly<Record<string, string>> = {
  '08': 'storage-cannot-connect',
  '28': 'storage-cannot-connect',
  '3D': 'storage-cannot-connect',
  '53': 'storage-full',
  '57': 'storage-interrupted',
  '40': 'storage-busy',
  '53300': 'storage-busy',
  '55P03': 'storage-busy',
  '25006': 'storage-read-only',
  '42501': 'storage-not-permitted',
  '22021': 'text-not-storable',
  '22P05': 'text-not-storable',
  XX001: 'storage-damaged',
  XX002: 'storage-damaged',
}

/** What the functions of this schema raise with: code and parameters as JSON in the message. */
const OWN = 'ZX001'

/** The error as the library tells it; the original stays as `cause`. */
export function translated(error: unknown): unknown {
  const code = codeOf(error)
  if (code === OWN) return ownError(error as Error)
  const known = code && (CODES[code] ?? CODES[code.slice(0, 2)])
  if (!code && !isBrokenLine(error)) return error
  const told = new ZhixingError(known || (code ? 'storage-failed' : 'storage-cannot-connect'), {
    postgres: code ?? (error as { code?: string }).code ?? 'closed',
  })
  told.cause = error
  return told
}

function ownError(error: Error): ZhixingError {
  const { code, ...parameters } = JSON.parse(error.message) as Record<string, string>
  return new ZhixingError(code ?? 'storage-failed', parameters)
}

/** The five characters of SQLSTATE. */
export function codeOf(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) ? code : undefined
}

function isBrokenLine(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? error.code : undefined
  if (typeof code === 'string' && /^E[A-Z_]+$/.test(code)) return true
  return /connection (?:terminated|error|ended)|client was closed|not queryable/i.test(error.message)
}

/** Gives PostgreSQL's errors a code of this library. */
export async function guarded<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call()
  } catch (error) {
    throw translated(error)
  }
}
