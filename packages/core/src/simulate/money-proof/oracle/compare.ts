import type { AccountModel, Model } from './model'

/** Rows as they lie in the storage: only the columns that the oracle looks at. */
export interface Found {
  readonly accounts: readonly Readonly<Record<string, unknown>>[]
  readonly entries: readonly Readonly<Record<string, unknown>>[]
  readonly payouts: readonly Readonly<Record<string, unknown>>[]
  readonly postponements: readonly Readonly<Record<string, unknown>>[]
  readonly plans: readonly Readonly<Record<string, unknown>>[]
  readonly shares: readonly Readonly<Record<string, unknown>>[]
  readonly payees: readonly Readonly<Record<string, unknown>>[]
  readonly isClosed: boolean
}

/** One thing that is not as it should be, with the promise it breaks. */
export type Compared = string

const LEDGERS = ['available', 'reserved', 'deposited', 'paid'] as const

/** What differs between what a case holds in the storage and what the oracle believes. */
export function differences(model: Model, caseId: string, found: Found): Compared[] {
  const wrong: Compared[] = []
  const expected = [...model.accounts].filter(([, account]) => account.caseId === caseId)
  if (found.accounts.length !== expected.length) wrong.push('M2 number of accounts')
  for (const row of found.accounts) {
    const account = model.accounts.get(String(row.id))
    if (!account) wrong.push(`M2 account ${row.id} from nowhere`)
    else wrong.push(...ofAccount(row, account), ...ofEntries(row, found.entries))
  }
  const waiting = found.accounts.reduce(
    (sum, row) => sum + number(row.availableFen) + number(row.reservedFen),
    0n,
  )
  if (found.isClosed && waiting !== 0n) wrong.push('M2 a closed case holds money')
  if (found.isClosed !== model.cases.get(caseId)?.isClosed) wrong.push('M2 closed or not')
  wrong.push(
    ...ofPayouts(model, caseId, found.payouts),
    ...ofPostponements(model, caseId, found.postponements),
    ...ofPayees(model, caseId, found.payees),
  )
  return [...wrong, ...ofPlans(model, caseId, found)]
}

function ofPostponements(
  model: Model,
  caseId: string,
  rows: readonly Readonly<Record<string, unknown>>[],
): Compared[] {
  const expected = [...model.postponements.values()].filter((one) => one.caseId === caseId)
  if (rows.length !== expected.length) return ['M10 number of postponements']
  const isRight = expected.every(({ id, stage }) => rows.some((row) => row.id === id && row.state === stage))
  return isRight ? [] : ['M10 a postponement is not what was decided']
}

function ofPayees(
  model: Model,
  caseId: string,
  rows: readonly Readonly<Record<string, unknown>>[],
): Compared[] {
  const expected = [...model.payeeAccounts.values()].filter((one) => one.caseId === caseId)
  if (rows.length !== expected.length) return ['M10 number of payees’ accounts']
  const isRight = expected.every(({ id, stage, number }) =>
    rows.some((row) => row.id === id && row.state === stage && row.payeeAccount === number),
  )
  return isRight ? [] : ['M10 an account of a payee is not what two people have seen']
}

/** Costs, shares and surplus of a plan are its proceeds, and each share is what it should be. */
function ofPlans(model: Model, caseId: string, { plans, shares }: Found): Compared[] {
  const wrong: Compared[] = []
  const expected = [...model.plans.values()].filter((plan) => plan.caseId === caseId)
  if (plans.length !== expected.length) wrong.push('M8 number of plans')
  for (const plan of expected) {
    const row = plans.find(({ id }) => id === plan.id)
    if (row?.state !== plan.stage) wrong.push(`M8 a plan is ${row?.state}, should be ${plan.stage}`)
    let sum = number(row?.costsFen) + number(row?.surplusFen)
    for (const one of plan.shares) {
      const share = shares.find(({ id }) => id === one.id)
      sum += number(share?.amountFen)
      const is = [share?.amountFen, share?.disputedFen, share?.movedFen].join()
      const should = [one.amount, one.disputed, one.moved].join()
      if (is !== should) wrong.push(`M8 a share is ${is}, should be ${should}`)
    }
    if (sum !== plan.proceeds) wrong.push('M8 costs, shares and surplus are not the proceeds')
  }
  return wrong
}

/**
 * Every fen that ever came in is open, set aside, sent back to us, or was received by some account; what accounts move
 * among each other is neither more nor less.
 */
export function unaccounted(model: Model): bigint {
  let left = 0n
  for (const { amount, direction, currency, open, state } of model.lines.values())
    if (direction === 'credit' && currency === 'CNY' && state !== 'came-back') left += amount - open
  for (const { aside, stage, amount } of model.claims.values())
    if (aside !== null && aside !== 'exchanged' && (stage === 'confirmed' || stage === 'undo-asked'))
      left -= amount
  for (const { received } of model.accounts.values()) left -= received
  return left
}

function ofAccount(row: Readonly<Record<string, unknown>>, account: AccountModel): Compared[] {
  const wrong: Compared[] = []
  const figures = [
    ['receivedFen', account.received],
    ['availableFen', account.available],
    ['reservedFen', account.reserved],
    ['depositedFen', account.deposited],
    ['paidFen', account.paid],
  ] as const
  for (const [column, fen] of figures) {
    if (number(row[column]) !== fen) wrong.push(`M1 ${column} is ${row[column]}, should be ${fen}`)
    if (number(row[column]) < 0n) wrong.push(`M3 ${column} below zero`)
  }
  const held = number(row.availableFen) + number(row.reservedFen) + number(row.depositedFen)
  const inside = number(row.paidFen) + held
  if (number(row.receivedFen) !== inside) wrong.push('M2 received is not paid and held')
  return wrong
}

/** Every entry takes from one ledger what it gives to another; together they are the account's figures. */
function ofEntries(
  row: Readonly<Record<string, unknown>>,
  entries: readonly Readonly<Record<string, unknown>>[],
): Compared[] {
  const sums = new Map<string, bigint>()
  for (const entry of entries) {
    if (entry.accountId !== row.id) continue
    const amount = number(entry.amountFen)
    if (amount <= 0n) return ['M2 an entry without an amount']
    sums.set(String(entry.toLedger), (sums.get(String(entry.toLedger)) ?? 0n) + amount)
    sums.set(String(entry.fromLedger), (sums.get(String(entry.fromLedger)) ?? 0n) - amount)
  }
  return LEDGERS.filter((ledger) => number(row[`${ledger}Fen`]) !== (sums.get(ledger) ?? 0n)).map(
    (ledger) => `M2 ${ledger} is not the sum of its entries`,
  )
}

function ofPayouts(
  model: Model,
  caseId: string,
  rows: readonly Readonly<Record<string, unknown>>[],
): Compared[] {
  const wrong: Compared[] = []
  const expected = [...model.payouts.values()].filter((payout) => payout.caseId === caseId)
  if (rows.length !== expected.length) wrong.push(`M1 ${rows.length} payouts, should be ${expected.length}`)
  for (const row of rows) {
    const payout = model.payouts.get(String(row.id))
    if (!payout) wrong.push('M1 a payout from nowhere')
    else if (row.state !== payout.stage) wrong.push(`M1 a payout is ${row.state}, should be ${payout.stage}`)
    else if (number(row.amountFen) !== payout.amount) wrong.push('M10 a payout of another amount')
    else if (!payout.isSpoiled && row.payeeAccount !== payout.payeeAccount)
      wrong.push('M10 a payout to another account')
  }
  return wrong
}

function number(value: unknown): bigint {
  return typeof value === 'bigint' ? value : 0n
}
