import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Actor, createEngine, type Engine, type PaymentOrder } from '@zhixing/core'
import { createMemoryStorage } from '@zhixing/core/memory'
import { cityCourts } from '@zhixing/core/simulate'
import { establishCourt, manualClock, sequentialIds } from '@zhixing/core/testing'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { BANK_BOOKS, openDemoBank } from './demo-bank'

const court = cityCourts[0] ?? (() => expect.unreachable())()
const { courtId } = court
const ACCOUNT = '27060000120104000'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhixing-bank-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const orderOf = (n: number, amountFen: bigint): PaymentOrder => ({
  key: `ZX${String(n).padStart(30, '0')}`,
  caseId: `case-${n}`,
  payoutId: `payout-${n}`,
  amountFen,
  payee: { name: '王秀英', account: '6222021234567890123', bank: '中国农业银行武都支行' },
  remittance: '执行案款',
  requestedOn: '2024-06-28',
})

const payload = (order: PaymentOrder) => ({
  bankKey: order.key,
  caseId: order.caseId,
  payoutId: order.payoutId,
  amountFen: order.amountFen,
  payeeName: order.payee.name,
  payeeAccount: order.payee.account,
  payeeBank: order.payee.bank,
  caseNumber: '（2024）甘12执1号',
  requestedOn: order.requestedOn,
})

async function statementsOf(engine: Engine) {
  const actor: Actor = { kind: 'system', id: 'test', courtId, roles: ['system'] }
  const input = { bankAccount: ACCOUNT, limit: 10 }
  const page = await engine.query<{ items: readonly Record<string, unknown>[] }>({
    name: 'reconciliation.statements',
    input,
    actor,
  })
  return page.items
}

it('a bank that starts again knows what it was told, and delivers the statement of a day once', async () => {
  const clock = manualClock('2024-07-01')
  const engine = await createEngine({ storage: createMemoryStorage(), clock, ids: sequentialIds() })
  await establishCourt(engine, court)
  const first = await openDemoBank(folder, engine)
  const orders = [
    { order: orderOf(1, 60_000n), lost: false },
    { order: orderOf(2, 5n), lost: true },
  ]
  first.takeOver([{ courtId, bankAccount: ACCOUNT, balanceFen: 100_000n, orders }], '2024-06-30')
  const message = { id: 'm1', courtId, topic: 'bank.pay', attempts: 0, payload: payload(orderOf(3, 30_000n)) }
  await first.sender(message)
  await first.round()
  expect(await statementsOf(engine)).toEqual([])

  clock.advance(1)
  const second = await openDemoBank(folder, engine)
  await second.sender(message)
  await second.round()
  const [statement, ...others] = await statementsOf(engine)
  expect(others).toEqual([])
  expect(statement).toMatchObject({
    bankAccount: ACCOUNT,
    toOn: '2024-07-01',
    openingMinor: 100_000n,
    closingMinor: 10_000n,
    lineCount: 2,
    linesKept: 2,
  })

  clock.advance(1)
  const third = await openDemoBank(folder, engine)
  await third.round()
  expect(await statementsOf(engine)).toHaveLength(1)
})

it('a line of its memory that was cut off is none, and what comes after it is kept', async () => {
  writeFileSync(join(folder, BANK_BOOKS), '{"courtId":"gan12","sta')
  const clock = manualClock('2024-07-01')
  const engine = await createEngine({ storage: createMemoryStorage(), clock, ids: sequentialIds() })
  await establishCourt(engine, court)
  const bank = await openDemoBank(folder, engine)
  bank.takeOver([{ courtId, bankAccount: ACCOUNT, balanceFen: 5n, orders: [] }], '2024-06-30')
  await openDemoBank(folder, engine)
  expect(readFileSync(join(folder, BANK_BOOKS), 'utf8')).toMatch(/^\{"courtId":"gan12","opening".*\}\n$/)
})
