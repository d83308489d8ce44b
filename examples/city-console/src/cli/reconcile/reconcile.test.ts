import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { importActor } from '@zhixing/core'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openConsole } from '../../engine'
import { runImport } from '../import/run'
import { type ReconcileRequest, runReconcile } from './run'

const statement = fileURLToPath(
  new URL('../../../../../packages/adapters/fixtures/bank/statement-gbk.csv', import.meta.url),
)

let home = ''
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'zhixing-reconcile-'))
  vi.stubEnv('DATA_DIR', join(home, 'data'))
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(home, { recursive: true, force: true })
})

async function cli(more: Partial<ReconcileRequest> = {}) {
  const out: string[] = []
  const err: string[] = []
  const code = await runReconcile(
    { json: false, ...more },
    { out: (line) => out.push(line), err: (line) => err.push(line) },
  )
  return { code, out: out.join('\n'), err: err.join('\n') }
}

async function imported() {
  const quiet = { out: () => {}, err: () => {} }
  await runImport({ kind: 'bank', path: statement, preview: false, json: false }, quiet)
  const first = JSON.parse((await cli({ json: true })).out).days[0]
  return { courtId: String(first.courtId), bankAccount: String(first.bankAccount), day: String(first.day) }
}

describe('reconciling on the command line', () => {
  it('names a receipt without a line, with its serial, both sums and the cause, and answers 1', async () => {
    const { courtId, bankAccount, day } = await imported()
    const { engine, storage } = await openConsole(join(home, 'data'))
    const input = {
      ...{ bankAccount, serial: 'NOBODY-1', statementId: 'S', direction: 'credit' },
      ...{ amountMinor: '123456', currency: 'CNY', bookedOn: day, payerName: '', remittance: '' },
    }
    await engine.execute({ name: 'fund.book-receipt', input, actor: importActor(courtId, 'test') })
    await storage.close()
    const { code, out } = await cli({ dataDir: join(home, 'data'), court: courtId, day })
    expect(code).toBe(1)
    const found = out.slice(out.indexOf('[booked-without-line]'))
    expect(found.split('\n').slice(1, 3).join('\n')).toMatch(
      /流水 serial NOBODY-1 .*账簿 books 1,234\.56\n {6}原因 cause: \S+/,
    )
    expect(out).toMatch(/✗ 未说明的差异 unexplained divergences: \d+$/)
  })

  it('a day on which nothing moved agrees, and answers 0', async () => {
    const { courtId } = await imported()
    const { code, out } = await cli({ court: courtId, day: '2001-01-01' })
    expect([code, out.split('\n').at(-1)]).toEqual([0, '✓ 相符 agreed'])
  })

  it('reads only: the day is as little run afterwards as before', async () => {
    await imported()
    const before = await cli()
    expect(before.out).toContain('未对账')
    expect(await cli()).toEqual(before)
  })

  it('says what is missing, and answers 2', async () => {
    expect(await cli()).toMatchObject({ code: 2, out: '', err: expect.stringContaining('no data in') })
    await imported()
    const { code, err } = await cli({ court: 'gan9999' })
    expect(code).toBe(2)
    expect(err).toContain('gan9999')
  })
})
