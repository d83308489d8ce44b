import { ZhixingError } from '../kernel/errors'
import type { RecordedEvent } from '../kernel/event'
import { canonicalJson } from '../kernel/json'

/** The first member of the first line of an export. */
export const EXPORT_FORMAT = 'zhixing-export/1'

/** One line of an export: newline-delimited JSON, one event, row, key or message each; money as decimal strings. */
export function exportLine(line: object): string {
  return `${canonicalJson(line)}\n`
}

/**
 * The events of an export, in the order of their commits. Lines of other things in it are passed over.
 *
 * @throws ZhixingError `export-damaged` { line } when a line is not JSON, or the last line is not there.
 */
export async function* readJournal(
  lines: AsyncIterable<string> | Iterable<string>,
): AsyncGenerator<RecordedEvent> {
  for await (const { event } of readExport(lines)) if (event) yield event as RecordedEvent
}

/** One line of an export, read again: of its members only one is there. */
export interface ExportedLine {
  readonly format?: string
  readonly courtId?: string
  readonly event?: object
  readonly row?: object
  readonly receipt?: object
  readonly message?: object
}

/** All lines of an export but the last, which says how many there are. `parse` may bring money back as bigint. */
export async function* readExport(
  lines: AsyncIterable<string> | Iterable<string>,
  parse: (text: string) => unknown = JSON.parse,
): AsyncGenerator<ExportedLine> {
  let count = 0
  let isWhole = false
  for await (const text of lines) {
    if (text === '') continue
    count += 1
    const line = parsed(text, count, parse)
    if (isWhole || (count === 1 && line.format !== EXPORT_FORMAT)) throw damaged(count)
    if (line.lines === undefined) yield line
    else if (line.lines === count) isWhole = true
    else throw damaged(count)
  }
  if (!isWhole) throw damaged(count + 1)
}

function parsed(
  text: string,
  line: number,
  parse: (text: string) => unknown,
): ExportedLine & { readonly lines?: number } {
  try {
    const value = parse(text)
    if (typeof value === 'object' && value !== null) return value
  } catch {
    // Told below.
  }
  throw damaged(line)
}

function damaged(line: number): ZhixingError {
  return new ZhixingError('export-damaged', { line })
}
