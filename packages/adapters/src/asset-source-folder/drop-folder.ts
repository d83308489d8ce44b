import { mkdir, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import {
  type Actor,
  type Engine,
  sourceRequestOf,
  sourceSubjectOf,
  systemActor,
  ZhixingError,
} from '@zhixing/core'
import type { QueryResult } from '@zhixing/core/client'
import type { SourceReceipt } from '@zhixing/core/ports'
import { type ReadAnswer, readAnswer } from './read-answers'
import { readTable } from './read-table'
import { type FolderFormat, writeRequestFile } from './write-file'

/** A folder that people of a registry and of the court exchange tables in. */
export interface DropFolderOptions {
  readonly engine: Pick<Engine, 'query' | 'execute'>
  readonly courtId: string
  readonly courtName: (courtId: string) => string
  readonly sourceId: string
  /** Holds `requests/`, `answers/` and `done/`; they are made. */
  readonly folder: string
  readonly format?: FolderFormat
  /** Today at the court, `YYYY-MM-DD`. */
  readonly today: () => string
  /** How long a file has to stand unchanged before it is read, in milliseconds; 2 seconds. */
  readonly settleMs?: number
}

/** What an answer file holds, before anybody has said yes. */
export interface FilePreview {
  readonly file: string
  /** SHA-256 of the file: what is confirmed is what was seen. */
  readonly digest: string
  readonly answers: readonly ReadAnswer[]
  /** Rows of requests that this court has not sent to this source. */
  readonly strange: readonly { readonly line: number; readonly requestNo: string }[]
}

/** What a person has compared, row by row, with the paper or the clerk. */
export interface Confirmation {
  readonly requestNo: string
  readonly lines: readonly number[]
  readonly confirmedBy: string
}

type Open = QueryResult<'query.requests'>['items'][number]
const MOST_BYTES = 16 * 1024 * 1024
const STATES = [
  'ordered',
  'sent',
  'answering',
  'found',
  'nothing',
  'failed',
  'unknown',
  'contradicted',
  'needs-person',
]
const HALF = /^(?:[.~].*|.*\.(?:tmp|part|crdownload))$/i

/** Writes request files, previews answer files and records what a person has confirmed. */
export interface DropFolder {
  /** Writes what lies ready into one file and marks it as sent; nothing when there is nothing. */
  writeRequests(): Promise<string | undefined>
  /** Answer files that are whole, by name. */
  files(): Promise<readonly string[]>
  /** @throws ZhixingError `source-folder-busy` { file }, `source-answer-unreadable` { at, reason } */
  preview(file: string): Promise<FilePreview>
  /** Records confirmed answers; the file goes to `done/` once every answer in it is recorded. */
  confirm(
    preview: FilePreview,
    confirmations: readonly Confirmation[],
  ): Promise<readonly { readonly requestNo: string; readonly state: string }[]>
}

/**
 * A drop folder for a source that people answer. Nothing is recorded that nobody has confirmed row by row.
 *
 * @example const folder = createDropFolder({ engine, courtId, courtName, sourceId: 'land', folder: 'exchange/land', today })
 */
export function createDropFolder(options: DropFolderOptions): DropFolder {
  const { engine, courtId, sourceId } = options
  const actor = systemActor(courtId, `source:${sourceId}`)
  return {
    writeRequests: () => writeRequests(options, actor),
    files: async () =>
      (await readdir(await placeOf(options, 'answers'))).filter((name) => !HALF.test(name)).sort(),
    preview: (file) => preview(options, actor, file),
    async confirm(seen, confirmations) {
      const now = await preview(options, actor, seen.file)
      if (now.digest !== seen.digest) throw new ZhixingError('source-folder-busy', { file: seen.file })
      const told: { requestNo: string; state: string }[] = []
      for (const { requestNo, lines, confirmedBy } of confirmations) {
        const read = now.answers.find((one) => one.requestNo === requestNo)
        const all = read?.lines.every((line) => lines.includes(line)) ?? false
        const open = await lineOf(options, actor, requestNo)
        if (!read?.answer || !open) told.push({ requestNo, state: 'not-readable' })
        else if (!all || confirmedBy.trim() === '') told.push({ requestNo, state: 'not-confirmed' })
        else {
          const answer = { ...read.answer, confirmedBy: confirmedBy.slice(0, 120) }
          const input = { caseId: open.caseId, lineId: open.lineId, answer }
          const outcome = await engine.execute({ name: 'query.record-answer', input, actor })
          const refused = outcome.kind === 'refused'
          told.push({
            requestNo,
            state: refused ? outcome.rule : (outcome.result as { readonly state: string }).state,
          })
        }
      }
      const recorded = new Set(
        told.filter(({ state }) => !state.startsWith('not-')).map((one) => one.requestNo),
      )
      if (now.answers.length > 0 && now.answers.every((one) => recorded.has(one.requestNo)))
        await rename(
          join(options.folder, 'answers', seen.file),
          join(await placeOf(options, 'done'), seen.file),
        )
      return told
    },
  }
}

async function placeOf(
  { folder }: DropFolderOptions,
  name: 'requests' | 'answers' | 'done',
): Promise<string> {
  const place = join(folder, name)
  await mkdir(place, { recursive: true })
  return place
}

async function writeRequests(options: DropFolderOptions, actor: Actor): Promise<string | undefined> {
  const { engine, courtId, sourceId, format = 'xlsx' } = options
  const page = await engine.query<QueryResult<'query.requests'>>({
    name: 'query.requests',
    input: { sourceId, limit: 100 },
    actor,
  })
  const queries = page.items.filter(({ act }) => act === 'query')
  // A table has no place for anything else: in its rows a seal would be read as one more query.
  for (const { caseId, lineId, act } of page.items.filter((one) => !queries.includes(one)))
    await receipt(options, actor, { caseId, lineId }, { kind: 'refused', code: 'act', text: act })
  if (queries.length === 0) return undefined
  const requests = await Promise.all(queries.map((open) => sourceRequestOf(open, courtId, options)))
  const numbers = requests.map(({ requestNo }) => requestNo).join(' ')
  const digest = bytesToHex(sha256(new TextEncoder().encode(numbers))).slice(0, 8)
  const name = `${options.today()}-${digest}.${format}`
  const path = join(await placeOf(options, 'requests'), name)
  // Whole under its name or not at all; written again after a crash it has the same name.
  await writeFile(`${path}.tmp`, await writeRequestFile(requests, format))
  await rename(`${path}.tmp`, path)
  for (const { caseId, lineId } of queries)
    await receipt(options, actor, { caseId, lineId }, { kind: 'accepted' })
  return name
}

async function receipt(
  { engine }: DropFolderOptions,
  actor: Actor,
  about: Pick<Open, 'caseId' | 'lineId'>,
  told: SourceReceipt,
): Promise<void> {
  await engine.execute({ name: 'query.record-receipt', input: { ...about, receipt: told }, actor })
}

async function preview(options: DropFolderOptions, actor: Actor, file: string): Promise<FilePreview> {
  const bytes = await readWhole(options, file)
  const rows = (await readTable(bytes)).filter((row) => row.cell('结果') !== '')
  const answers: ReadAnswer[] = []
  const strange: { line: number; requestNo: string }[] = []
  for (const requestNo of new Set(rows.map((row) => row.cell('请求编号')))) {
    const mine = rows.filter((row) => row.cell('请求编号') === requestNo)
    const open = await lineOf(options, actor, requestNo)
    if (!open) strange.push(...mine.map(({ line }) => ({ line, requestNo })))
    else
      answers.push(
        readAnswer(requestNo, mine, { today: options.today(), subject: sourceSubjectOf(open.subject) }),
      )
  }
  return { file, digest: bytesToHex(sha256(bytes)), answers, strange }
}

/** The bytes of a file that has stood unchanged for a while: a program may still be writing it. */
async function readWhole(options: DropFolderOptions, file: string): Promise<Uint8Array> {
  const busy = new ZhixingError('source-folder-busy', { file })
  if (HALF.test(file) || /[/\\]/.test(file)) throw busy
  const path = join(await placeOf(options, 'answers'), file)
  const look = async () => stat(path).catch(() => undefined)
  const before = await look()
  await new Promise((resolve) => setTimeout(resolve, options.settleMs ?? 2_000))
  const after = await look()
  if (!before || !after || before.size !== after.size || before.mtimeMs !== after.mtimeMs) throw busy
  if (after.size > MOST_BYTES)
    throw new ZhixingError('source-answer-unreadable', { at: file, reason: 'too-large' })
  const bytes = await readFile(path)
  if (bytes.byteLength !== after.size) throw busy
  return bytes
}

async function lineOf(
  { engine, sourceId }: DropFolderOptions,
  actor: Actor,
  requestNo: string,
): Promise<Open | undefined> {
  if (requestNo === '' || requestNo.length > 120) return undefined
  const page = await engine.query<QueryResult<'query.requests'>>({
    name: 'query.requests',
    input: { sourceId, states: STATES, requestNos: [requestNo] },
    actor,
  })
  return page.items[0]
}
