import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { parseBankStatement, type StatementFile } from '@zhixing/adapters/bank-statement'
import { type ParsedRegister, parseRegister, readRegister } from '@zhixing/adapters/case-register'
import {
  importRegister,
  importStatement,
  type RegisterImportReport,
  type StatementImportReport,
} from '@zhixing/adapters/importing'
import { isZhixingError, toJson } from '@zhixing/core'
import { NoCourt, type OpenCourt, openCourt } from './open-court'
import { bothWords, registerLines, statementLines } from './print'

/** What the command line asks for. */
export interface ImportRequest {
  readonly kind: 'bank' | 'register'
  readonly path: string
  readonly court?: string | undefined
  /** Account of a bank's CSV that does not name it. */
  readonly account?: string | undefined
  readonly preview: boolean
  readonly json: boolean
}

/** Where the lines go. */
export interface Output {
  readonly out: (line: string) => void
  readonly err: (line: string) => void
  readonly progress?: ((line: string) => void) | undefined
}

/** A file that was read, and how it is imported and told. */
interface Job {
  readonly run: (court: OpenCourt, onProgress: (done: number, total: number) => void) => Promise<Done>
}

interface Done {
  readonly report: RegisterImportReport | StatementImportReport
  readonly lines: readonly string[]
  /** Everything the source holds is stored, or refused with a reason. */
  readonly accounted: boolean
}

/**
 * Imports a file and tells what became of it. The file is read whole before anything is opened, so that a broken one
 * writes nothing.
 *
 * @returns 0 when every row is accounted for, 1 when a sum does not agree, 2 for a file or court that cannot be used.
 */
export async function runImport(request: ImportRequest, output: Output): Promise<0 | 1 | 2> {
  const { out, err } = output
  try {
    const job = await read(request)
    const court = await openCourt(request.court, request.preview)
    try {
      const { report, lines, accounted } = await job.run(court, (done, total) =>
        output.progress?.(`${done}/${total}`),
      )
      if (request.json) {
        out(toJson({ file: basename(request.path), courtId: court.courtId, accounted, ...report }, 2))
        return accounted ? 0 : 1
      }
      out(
        `${request.preview ? '预览 preview' : '导入 import'}: ${basename(request.path)} → ${court.name}（${court.courtId}）`,
      )
      for (const line of lines) out(line)
      if (!request.preview) out(`数据 data: ${court.folder}`)
      return accounted ? 0 : 1
    } finally {
      await court.close()
    }
  } catch (error) {
    err(`✗ ${basename(request.path)}: ${wordsOf(error)}`)
    return 2
  }
}

async function read(request: ImportRequest): Promise<Job> {
  const bytes = new Uint8Array(await readFile(request.path))
  const mode = request.preview ? 'preview' : 'run'
  if (request.kind === 'register') {
    const parsed = parseRegister(await readRegister(bytes, request.path))
    return { run: (court, onProgress) => register(court, parsed, mode, onProgress) }
  }
  const { account } = request
  const file = parseBankStatement(bytes, request.path, account === undefined ? {} : { account })
  return { run: (court, onProgress) => bank(court, file, mode, onProgress) }
}

type Mode = 'preview' | 'run'
type OnProgress = (done: number, total: number) => void

async function register(
  { engine, courtId }: OpenCourt,
  parsed: ParsedRegister,
  mode: Mode,
  onProgress: OnProgress,
): Promise<Done> {
  const report = await importRegister({
    engine,
    courtId,
    parsed,
    mode,
    onProgress: ({ done, total }) => onProgress(done, total),
  })
  const complete = report.checksum.equal && report.open.count === report.open.withWork
  return { report, lines: registerLines(parsed, report), accounted: mode === 'preview' || complete }
}

async function bank(
  { engine, courtId }: OpenCourt,
  file: StatementFile,
  mode: Mode,
  onProgress: OnProgress,
): Promise<Done> {
  const report = await importStatement({
    engine,
    courtId,
    file,
    mode,
    onProgress: ({ done, total }) => onProgress(done, total),
  })
  const complete = report.statements.every(({ controls }) =>
    controls.every((one) => one.statementMinor === one.bookedMinor + one.refusedMinor),
  )
  return { report, lines: statementLines(file, report), accounted: mode === 'preview' || complete }
}

/** What went wrong, for people: words of a code, or the system's own message. */
function wordsOf(error: unknown): string {
  if (isZhixingError(error)) return bothWords({ code: error.code, params: error.params })
  if (error instanceof NoCourt) return error.message
  const code = (error as { code?: string }).code
  if (code === 'ENOENT') return '没有这个文件。There is no such file.'
  if (code === 'EISDIR') return '这是文件夹，不是文件。This is a folder, not a file.'
  throw error
}
