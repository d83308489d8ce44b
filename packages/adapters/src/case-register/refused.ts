import type { ErrorParams } from '@zhixing/core'
import type { ParsedRegister, RegisterField, RegisterProblem } from './types'

/** Turns a reason into words; without one the file carries codes. */
export type DescribeProblem = (problem: RegisterProblem) => string

const MASKED: ReadonlySet<RegisterField | undefined> = new Set(['idNumber', 'phone'])

/**
 * The refused rows of a register as a CSV that Excel and WPS open (UTF-8 with byte-order mark): line, reasons, and
 * the row as it was, with ID and phone numbers masked. No cell can start a formula.
 *
 * @example refusedRowsCsv(parsed, (problem) => messages.text(problem.code, problem.params))
 */
export function refusedRowsCsv(parsed: ParsedRegister, describe: DescribeProblem = codeText): string {
  const { table, rows, columns } = parsed
  const sources = new Map(table.rows.map((row) => [row.line, row]))
  const lines = rows
    .filter((row) => row.status === 'refused')
    .map((row) => {
      const cells = (sources.get(row.line)?.cells ?? []).map((cell, index) =>
        MASKED.has(columns[index]?.field) ? maskNumbers(cell) : cell,
      )
      return [String(row.line), row.problems.map(describe).join('; '), ...cells]
    })
  const header = ['行号', '拒收原因', ...table.headers]
  return `\uFEFF${[header, ...lines].map((cells) => cells.map(inertCell).join(',')).join('\r\n')}\r\n`
}

/** A cell that a spreadsheet takes as text: a leading `=`, `+`, `-`, `@`, tab or line break gets a `'` before it. */
export function inertCell(text: string): string {
  const inert = /^[\s\u00A0\u200B-\u200F\uFEFF]*[=+\-@＝＋－＠\t\r\n|]/.test(text) ? `'${text}` : text
  return /[",\r\n;\t']/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert
}

function maskNumbers(text: string): string {
  return text.replace(/[\p{Nd}\p{L}]{7,}/gu, (number) => `${number.slice(0, 3)}****${number.slice(-2)}`)
}

function codeText({ code, params, field }: RegisterProblem): string {
  const details = Object.entries<ErrorParams[string]>(params).map(([key, value]) => `${key}=${String(value)}`)
  return [code, ...(field ? [`field=${field}`] : []), ...details].join(' ')
}
