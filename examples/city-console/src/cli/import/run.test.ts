import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { decimal } from './print'
import { type ImportRequest, runImport } from './run'

const fixture = (path: string) =>
  fileURLToPath(new URL(`../../../../../packages/adapters/fixtures/${path}`, import.meta.url))

let home = ''
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'zhixing-cli-'))
  vi.stubEnv('DATA_DIR', join(home, 'data'))
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(home, { recursive: true, force: true })
})

async function cli(kind: ImportRequest['kind'], path: string, more: Partial<ImportRequest> = {}) {
  const out: string[] = []
  const err: string[] = []
  const code = await runImport(
    { kind, path: fixture(path), preview: false, json: false, ...more },
    { out: (line) => out.push(line), err: (line) => err.push(line) },
  )
  return { code, out: out.join('\n'), err: err.join('\n') }
}

describe('importing on the command line', () => {
  it('shows Σ statement and Σ booked; the second time nothing is new', async () => {
    const first = await cli('bank', 'bank/statement-gbk.csv')
    expect(first.code).toBe(0)
    expect(first.out).toContain('新登记 booked 36 + 原已登记 already 0')
    expect(first.out).toContain('Σ statement 479716.10  已登记 Σ booked 479716.10  ✓')
    expect(first.out).toMatch(/第 34 行 line {2}记账日期 {2}不是有效日期/)
    const again = await cli('bank', 'bank/statement-utf8.csv')
    expect(again.out).toContain('新登记 booked 0 + 原已登记 already 36')
  })

  it('files a register, with count, sum and digest of source and target', async () => {
    const { code, out } = await cli('register', 'register/register-gbk.csv')
    expect(code).toBe(0)
    expect(out).toContain('✓ 一致 equal')
    const again = await cli('register', 'register/register.xlsx', { json: true })
    const report = JSON.parse(again.out)
    expect(report.counts).toMatchObject({ found: 60, filed: 0 })
    expect(report.open.withWork).toBe(report.open.count)
    expect(report.checksum.equal).toBe(true)
  })

  it('a preview leaves nothing behind', async () => {
    const { code, out } = await cli('bank', 'bank/statement-gbk.csv', { preview: true })
    expect(code).toBe(0)
    expect(out).toContain('将登记 to book 36')
    expect(existsSync(join(home, 'data'))).toBe(false)
  })

  it.each([
    ['bank', 'camt053/broken/truncated.xml', '第147行'],
    ['bank', 'camt053/broken/no-currency.xml', '/Ntry/Amt/@Ccy'],
    ['bank', 'camt053/broken/doctype.xml', '第2行，含有 DOCTYPE'],
    ['register', 'register/broken/truncated.xlsx', '不是完整的 .xlsx'],
    ['register', 'register/broken/open-quote.csv', '第3行'],
    ['register', 'register/broken/no-state-column.csv', '案件状态'],
    ['bank', 'no-such-file.xml', 'no such file'],
  ] as const)('%s %s is answered with its place, and writes nothing', async (kind, path, said) => {
    const { code, out, err } = await cli(kind, path)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(said)
    expect(existsSync(join(home, 'data'))).toBe(false)
  })

  it('does not import into a court that is not there', async () => {
    await cli('bank', 'camt053/camt053.v8.xml')
    const { code, err } = await cli('bank', 'camt053/camt053.v8.xml', { court: 'gan9999' })
    expect(code).toBe(2)
    expect(err).toContain('gan9999')
  })

  it('writes amounts with the decimals of their currency', () => {
    expect([decimal(5n, 2), decimal(12_345n, 2), decimal(12n, 0), decimal(1n, 3)]).toEqual([
      '0.05',
      '123.45',
      '12',
      '0.001',
    ])
  })
})
