import { readFileSync } from 'node:fs'
import { isZhixingError } from '@zhixing/core'
import { type CellValue, writeXlsx } from 'hucre/xlsx'
import { expect } from 'vitest'
import { parseRegister, type RegisterOptions, readRegister } from './index'

export const fixture = (name: string) =>
  readFileSync(new URL(`../../fixtures/register/${name}`, import.meta.url))
export const bytes = (text: string) => new TextEncoder().encode(text)

export const HEADER = '案号,立案日期,申请执行人,被执行人,执行依据,案由,申请标的,案件状态'
export const GOOD = [
  '（2024）京0105执1号',
  '2024-03-01',
  '张三',
  '李四',
  '（2023）京0105民初9号民事判决书',
  '借款',
  '1000',
  '已立案',
]

/** A register with the given columns changed in its one row, or further columns. */
export async function one(changes: Record<string, string>, options?: RegisterOptions) {
  const headers = HEADER.split(',')
  const cells = headers.map((header, index) => changes[header] ?? GOOD[index] ?? '')
  for (const [header, value] of Object.entries(changes)) {
    if (headers.includes(header)) continue
    headers.push(header)
    cells.push(value)
  }
  const quote = (cell: string) => `"${cell.replaceAll('"', '""')}"`
  const text = `${headers.map(quote).join(',')}\n${cells.map(quote).join(',')}`
  const [row] = parseRegister(await readRegister(bytes(text), 'x.csv'), options).rows
  return row ?? expect.fail()
}

export async function csv(text: string) {
  return parseRegister(await readRegister(bytes(text), 'x.csv'))
}

export async function xlsx(rows: CellValue[][], extra: object = {}) {
  const file = await writeXlsx({ sheets: [{ name: '台账', rows, ...extra }] })
  return parseRegister(await readRegister(file, 'x.xlsx'))
}

export async function thrown(work: () => Promise<unknown>): Promise<unknown> {
  try {
    await work()
  } catch (error) {
    return isZhixingError(error) ? { code: error.code, ...error.params } : error
  }
  return 'nothing thrown'
}

export const codes = (items: readonly { code: string; field?: string }[]) =>
  items.map(({ code, field }) => `${code} ${field ?? ''}`)
