import { parsePaymentStatus } from '@zhixing/adapters/bank-payment'
import { exportPayments, importAnswers, paymentFileBytes } from '@zhixing/adapters/importing'
import { describe, expect, test } from 'vitest'
import type { Sender } from '../engine/index'
import { actorOf } from '../testing/court'
import { fileAndAssign, payoutInput, receiveMoney, sendOut } from './acts'
import { openStage, STORAGES, type Stage } from './stage'

const payer = { name: '武都区人民法院', account: '27000100040001234', bank: '中国农业银行武都支行' }
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
const keysIn = (bytes: Uint8Array) => [...new Set(text(bytes).match(/ZX[0-9A-F]{30}/g))]

interface Payout {
  readonly id: string
  readonly bankKey: string
  readonly state: string
}

async function payoutsOf(stage: Stage, caseId: string): Promise<readonly Payout[]> {
  const { payouts } = await stage.ask<{ payouts: readonly Payout[] }>('judge-1', 'fund.statement', { caseId })
  return payouts
}

/** Asked for and approved; nobody has sent it. */
async function approvedPayout(stage: Stage, caseId: string, amountFen: bigint): Promise<void> {
  const input = await payoutInput(stage, caseId, amountFen)
  const asked = await stage.must<{ payoutId: string; contentHash: string }>(
    'judge-1',
    'fund.request-payout',
    input,
  )
  await stage.must('director', 'fund.approve-payout', { caseId, ...asked })
}

/** Two cases: one with two payouts that were approved, the other with one. */
async function ready(stage: Stage) {
  const [first, second] = [await fileAndAssign(stage), await fileAndAssign(stage, 124)]
  await receiveMoney(stage, first, 'line-1', 1_000_000n)
  await receiveMoney(stage, second, 'line-2', 200_000n)
  await approvedPayout(stage, first, 300_000n)
  await approvedPayout(stage, first, 50_000n)
  await approvedPayout(stage, second, 7n)
  return { first, second }
}

const write = (stage: Stage, format: 'pain.001' | 'csv' = 'csv') =>
  exportPayments({ engine: stage.engine, actor: actorOf(stage.court, 'cashier-1'), payer, format })

describe.each(STORAGES)('a court without a line to its bank, on %s', (kind) => {
  test('all that is approved goes into one file, once, and the file can be written again', async () => {
    const stage = await openStage(kind)
    const { first, second } = await ready(stage)
    const outcome = await write(stage)
    if (outcome.kind !== 'written') return expect.unreachable(outcome.kind)
    expect(outcome).toMatchObject({ count: 3, sumFen: 350_007n })
    const payouts = [...(await payoutsOf(stage, first)), ...(await payoutsOf(stage, second))]
    expect(payouts.map(({ state }) => state)).toEqual(['sent', 'sent', 'sent'])
    expect([...keysIn(outcome.bytes)].sort()).toEqual(payouts.map(({ bankKey }) => bankKey).sort())
    expect(text(outcome.bytes)).toContain('合计,,3,,,3500.07,CNY')
    // Nobody else tells the bank: no message leaves.
    const told: unknown[] = []
    const listen: Sender = async (message) => {
      told.push(message)
      return []
    }
    await stage.engine.drain({ 'bank.pay': listen })
    expect(told).toEqual([])

    expect(await write(stage)).toEqual({ kind: 'nothing' })
    const again = { engine: stage.engine, actor: actorOf(stage.court, 'cashier-1'), payer }
    const bytes = await paymentFileBytes({ ...again, fileId: outcome.fileId, format: 'csv' })
    expect(bytes && text(bytes)).toBe(text(outcome.bytes))
    const payments = payouts.slice(0, 1).map(({ id }) => ({ caseId: first, payoutId: id }))
    expect(await stage.give('cashier-1', 'fund.write-payment-file', { payments })).toMatchObject({
      kind: 'refused',
      rule: 'fund.payment-file-once',
      params: { fileId: outcome.fileId },
    })
    expect((await stage.engine.verify()).differences).toEqual([])
  })

  test('what was sent by the line goes into no file, whether its message still waits or has left', async () => {
    const stage = await openStage(kind)
    const caseId = await fileAndAssign(stage)
    await receiveMoney(stage, caseId, 'line-1', 1_000_000n)
    await sendOut(stage, caseId, 50_000n)
    await approvedPayout(stage, caseId, 7n)
    const payouts = await payoutsOf(stage, caseId)
    const [approved, sent] = ['approved', 'sent'].map((state) => payouts.find((one) => one.state === state))
    const payments = [approved, sent].map((one) => ({ caseId, payoutId: one?.id ?? '' }))
    const refused = { kind: 'refused', rule: 'fund.bank-told-one-way' }
    expect(await stage.give('cashier-1', 'fund.write-payment-file', { payments })).toMatchObject(refused)
    // Nor is it offered, and what is offered leaves without it.
    expect(await write(stage)).toMatchObject({ kind: 'written', count: 1, sumFen: 7n })
    const told: unknown[] = []
    const listen: Sender = async ({ payload }) => {
      told.push(payload.payoutId)
      return []
    }
    await stage.engine.drain({ 'bank.pay': listen })
    expect(told).toEqual([sent?.id])
    const late = { payments: payments.slice(1) }
    expect(await stage.give('cashier-1', 'fund.write-payment-file', late)).toMatchObject(refused)
  })

  test('who asked or approved writes no file, and one payout that may not go holds back the whole file', async () => {
    const stage = await openStage(kind)
    const { first, second } = await ready(stage)
    const [a, b] = [await payoutsOf(stage, first), await payoutsOf(stage, second)]
    const payments = [
      ...b.map(({ id }) => ({ caseId: second, payoutId: id })),
      ...a.map(({ id }) => ({ caseId: first, payoutId: id })),
      { caseId: first, payoutId: 'payout-nobody' },
    ]
    const outcome = await stage.give('cashier-1', 'fund.write-payment-file', { payments })
    expect(outcome).toMatchObject({ kind: 'refused', rule: 'fund.payout-unknown' })
    expect((await payoutsOf(stage, second)).map(({ state }) => state)).toEqual(['approved'])
    const director = { ...actorOf(stage.court, 'director'), roles: ['cashier'] as const }
    const approver = await stage.give(director, 'fund.write-payment-file', { payments: payments.slice(0, 1) })
    expect(approver).toMatchObject({ kind: 'refused', rule: 'fund.payer-is-third' })
  })

  test('the bank’s answers are recorded once, repeats change nothing, and a key of nobody is named', async () => {
    const stage = await openStage(kind)
    const { first, second } = await ready(stage)
    const outcome = await write(stage, 'pain.001')
    if (outcome.kind !== 'written') return expect.unreachable(outcome.kind)
    const [paid = '', refused = '', open = ''] = keysIn(outcome.bytes)
    const file = parsePaymentStatus(
      new TextEncoder().encode(
        `业务编号,状态,银行流水号,交易日期,返回码,失败原因\n${paid},成功,B77,20240301,,\n` +
          `${refused},失败,,,AC04,账户已销户\nZXNOBODY,成功,B78,20240301,,\n`,
      ),
    )
    const read = () => importAnswers({ engine: stage.engine, courtId: stage.court.courtId, file })
    expect(await read()).toMatchObject({
      ...{ found: 3, recorded: 2, known: 0, refused: 1 },
      answers: [
        { key: paid, kind: 'paid', known: false },
        { key: refused, kind: 'refused', known: false },
      ],
      exceptions: [{ key: 'ZXNOBODY', problem: { code: 'key-unknown' } }],
    })
    const states = async () =>
      new Map(
        [...(await payoutsOf(stage, first)), ...(await payoutsOf(stage, second))].map(
          ({ bankKey, state }) => [bankKey, state] as const,
        ),
      )
    const before = await states()
    expect([paid, refused, open].map((key) => before.get(key))).toEqual(['paid', 'refused', 'sent'])
    expect(await read()).toMatchObject({ recorded: 2, known: 2, refused: 1 })
    expect(await states()).toEqual(before)
    const { files } = await stage.ask<{ files: readonly object[] }>('cashier-1', 'fund.payment-files', {
      since: '2024-02-01',
    })
    expect(files).toMatchObject([{ fileId: outcome.fileId, count: 3, paid: 1, refused: 1, open: 1 }])
  })
})
