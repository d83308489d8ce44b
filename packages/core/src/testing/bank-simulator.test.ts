import { expect, test } from 'vitest'
import type { PaymentOrder } from '../ports/bank'
import { BANK_HABITS, type BankHabit, createBankSimulator } from './bank-simulator'
import { manualClock } from './host'

function orderOf(n: number, amountFen = 60_000n): PaymentOrder {
  const payee = { name: '张三', account: '6222333344445555', bank: '中国农业银行武都支行' }
  const rest = {
    caseId: 'case-1',
    payoutId: `payout-${n}`,
    remittance: '执行案款',
    requestedOn: '2026-03-02',
  }
  return { key: `ZX${String(n).padStart(30, '0')}`, amountFen, payee, ...rest }
}

function openBank(habits?: Partial<Record<BankHabit, number>>, seed = '7') {
  const clock = manualClock('2026-03-02')
  const bank = createBankSimulator({
    seed,
    today: () => clock.today(),
    ...(habits && { habits }),
    openingFen: 100_000n,
  })
  return { bank, clock }
}

test.each<[BankHabit, string, readonly (readonly [number, string])[]]>([
  ['pays', 'accepted', [[0, 'paid']]],
  [
    'delays',
    'accepted',
    [
      [0, 'pending'],
      [2, 'pending'],
      [3, 'paid'],
    ],
  ],
  [
    'answers-late',
    'accepted',
    [
      [3, 'pending'],
      [4, 'paid'],
    ],
  ],
  ['refuses', 'refused', [[0, 'refused']]],
  [
    'refuses-later',
    'accepted',
    [
      [1, 'pending'],
      [2, 'refused'],
    ],
  ],
  ['times-out-lost', 'unknown', [[9, 'not-known']]],
  ['times-out-paid', 'unknown', [[0, 'paid']]],
  [
    'returns',
    'accepted',
    [
      [4, 'paid'],
      [5, 'returned'],
    ],
  ],
])('a bank that %s says %s, and then %j', async (habit, answer, later) => {
  const { bank, clock } = openBank({ [habit]: 1 })
  expect((await bank.submit(orderOf(1))).kind).toBe(answer)
  let passed = 0
  for (const [days, kind] of later) {
    clock.advance(days - passed)
    passed = days
    expect((await bank.status(orderOf(1).key)).kind, `after ${days} days`).toBe(kind)
  }
})

test('a key is paid once, whatever is asked of it, and never for two payments', async () => {
  const { bank, clock } = openBank(Object.fromEntries(BANK_HABITS.map((habit) => [habit, 1])))
  for (let day = 0; day < 12; day += 1) {
    for (let n = 1; n <= 60; n += 1) await bank.submit(orderOf(n))
    clock.advance(1)
  }
  const times = Array.from({ length: 60 }, (_, n) => bank.paidTimes(orderOf(n + 1).key))
  expect(new Set(times)).toEqual(new Set([0, 1]))
  const other = await bank.submit(orderOf(1, 70_000n))
  expect(other).toMatchObject({ kind: 'refused', code: 'DU04' })
})

test('the books are lines with serials of their own; they balance and know of other money', async () => {
  const { bank, clock } = openBank({ returns: 1 })
  bank.receive(500n, '李四', '执行款')
  await bank.submit(orderOf(1))
  expect(bank.balanceFen()).toBe(40_500n)
  clock.advance(5)
  expect(
    bank.lines().map(({ direction, amountFen, on, key }) => [direction, amountFen, on, key !== null]),
  ).toEqual([
    ['credit', 500n, '2026-03-02', false],
    ['debit', 60_000n, '2026-03-02', true],
    ['credit', 60_000n, '2026-03-07', true],
  ])
  expect(bank.balanceFen()).toBe(100_500n)
  expect(new Set(bank.lines().map(({ serial }) => serial)).size).toBe(3)
})

test('the same seed gives the same bank in whatever order it is told, another seed another one', async () => {
  const habits = Object.fromEntries(BANK_HABITS.map((habit) => [habit, 1]))
  const answersOf = async (seed: string, order: readonly number[]) => {
    const { bank, clock } = openBank(habits, seed)
    for (const n of order) await bank.submit(orderOf(n))
    clock.advance(10)
    const notices = bank.takeNotices().map(({ payoutId, answer }) => `${payoutId} ${answer.kind}`)
    return notices.sort()
  }
  const numbers = Array.from({ length: 40 }, (_, n) => n + 1)
  const first = await answersOf('7', numbers)
  expect(await answersOf('7', [...numbers].reverse())).toEqual(first)
  expect(await answersOf('8', numbers)).not.toEqual(first)
  expect(new Set(first).size, 'some answers come twice').toBeLessThan(first.length)
})

test('an order may be told what it will meet', async () => {
  const { bank } = openBank({ refuses: 1 })
  bank.plan(orderOf(2).key, 'pays')
  expect((await bank.submit(orderOf(1))).kind).toBe('refused')
  expect((await bank.submit(orderOf(2))).kind).toBe('accepted')
})
