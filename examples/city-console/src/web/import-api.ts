import type { RegisterImportReport, StatementImportReport } from '@zhixing/adapters/importing'
import type { Locale } from '@zhixing/core'
import { ask, ConsoleError, type ImportKind, type ImportMode } from './api'

/** How far the server is with a file. */
export interface ImportProgress {
  readonly done: number
  readonly total: number
}

/** What the server answers at the end; a problem carries its words as `text`. */
export type ImportReport = RegisterImportReport | StatementImportReport

type Line =
  | ({ readonly type: 'progress' } & ImportProgress)
  | { readonly type: 'report'; readonly report: ImportReport }
  | {
      readonly type: 'error'
      readonly code: string
      readonly params: Readonly<Record<string, unknown>>
      readonly text: { readonly what: string; readonly todo: string }
    }

/** Sends a file and follows what becomes of it. @throws ConsoleError with the server's words */
export async function sendImport(
  request: {
    readonly kind: ImportKind
    readonly mode: ImportMode
    readonly name: string
    readonly file: Blob
    readonly locale: Locale
    readonly signal: AbortSignal
  },
  onProgress: (progress: ImportProgress) => void,
): Promise<ImportReport> {
  const { kind, mode, name, file, locale, signal } = request
  const query = new URLSearchParams({ kind, mode, name })
  const response = await ask(`/console/import?${query}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream', 'accept-language': locale },
    body: file,
    signal,
  })
  for await (const line of linesOf(response)) {
    if (line.type === 'progress') onProgress(line)
    if (line.type === 'report') return line.report
    if (line.type === 'error') throw new ConsoleError(line.code, line.text, line.params)
  }
  throw new ConsoleError('import-broken-off')
}

async function* linesOf(response: Response): AsyncGenerator<Line> {
  if (!response.body) return
  const decoder = new TextDecoder()
  const reader = response.body.getReader()
  let rest = ''
  for (;;) {
    const { done, value } = await reader.read()
    rest += decoder.decode(value, { stream: !done })
    const lines = rest.split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) if (line.trim() !== '') yield JSON.parse(line) as Line
    if (done) break
  }
  if (rest.trim() !== '') yield JSON.parse(rest) as Line
}
