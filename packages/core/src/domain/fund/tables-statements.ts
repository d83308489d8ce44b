import type { InputOf, ResultOf } from '../../kernel/contract'
import { countedPage } from '../../kernel/counted-page'
import { ZhixingError } from '../../kernel/errors'
import { heldBy } from '../../kernel/hold'
import { hasPartyRights } from '../../kernel/party-rights'
import type { CourtReader, Filter, QueryContext } from '../../kernel/query'
import { readAll } from '../../kernel/read-all'
import { isParty } from '../../kernel/role'
import { maskAccount } from '../../law/identity'
import type { CaseRows } from '../case/model'
import type { HoldRow } from '../openness/model'
import type { DayMovement, PartyPayout, statementQueries } from './contract-statements'
import {
  type EntryKind,
  type EntryRow,
  type FundLedger,
  type FundRows,
  LEDGERS_OF,
  type PayoutRow,
} from './model'

type Queries = typeof statementQueries
type ReadStatement<N extends keyof Queries> = (
  input: InputOf<Queries[N]>,
  context: QueryContext,
) => Promise<ResultOf<Queries[N]>>

const KINDS = Object.keys(LEDGERS_OF) as readonly EntryKind[]
const HELD: ReadonlySet<FundLedger> = new Set(['available', 'reserved', 'deposited'])

/** +1 for what comes into custody, −1 for what leaves it, 0 for what only moves inside. */
function effectOf(kind: EntryKind): bigint {
  const [from, to] = LEDGERS_OF[kind]
  return BigInt(Number(HELD.has(to)) - Number(HELD.has(from)))
}

/** The day of the court's ledger. Each sum is added up by the storage, so that before + in − out = after is a check. */
export const day: ReadStatement<'fund.day'> = async (input, context) => {
  const reader = context.reader<FundRows>()
  const [before, ofDay, after] = await Promise.all([
    sums(reader, 'lt', input.day),
    sums(reader, 'eq', input.day),
    sums(reader, 'lte', input.day),
  ])
  const page = await countedPage(reader, {
    table: 'fund_entry',
    where: [{ column: 'bookedOn', op: 'eq', value: input.day }],
    orderBy: [{ column: 'kind', direction: 'asc' }],
    limit: input.limit,
    ...(input.cursor === undefined ? {} : { cursor: input.cursor }),
  })
  const numbers = await caseNumbers(reader, page.items)
  const effect = (sign: bigint) =>
    ofDay.reduce((sum, { kind, amountFen }) => (effectOf(kind) === sign ? sum + amountFen : sum), 0n)
  return {
    day: input.day,
    openingHeldFen: held(before),
    inFen: effect(1n),
    outFen: effect(-1n),
    closingHeldFen: held(after),
    movements: ofDay.filter(({ amountFen }) => amountFen > 0n),
    entries: {
      ...page,
      items: page.items.map((entry) => ({ ...entry, caseNumber: numbers.get(entry.accountId) ?? '' })),
    },
  }
}

function sums(
  reader: CourtReader<FundRows>,
  op: 'lt' | 'eq' | 'lte',
  value: string,
): Promise<readonly DayMovement[]> {
  return Promise.all(
    KINDS.map(async (kind) => ({
      kind,
      amountFen: await reader.sum('fund_entry', 'amountFen', [
        { column: 'bookedOn', op, value },
        { column: 'kind', op: 'eq', value: kind },
      ]),
    })),
  )
}

function held(movements: readonly DayMovement[]): bigint {
  return movements.reduce((sum, { kind, amountFen }) => sum + effectOf(kind) * amountFen, 0n)
}

async function caseNumbers(
  reader: CourtReader<FundRows>,
  entries: readonly EntryRow[],
): Promise<ReadonlyMap<string, string>> {
  const value = [...new Set(entries.map(({ accountId }) => accountId))]
  if (value.length === 0) return new Map()
  const accounts = await readAll(reader, {
    table: 'fund_account',
    where: [{ column: 'id', op: 'in', value }],
  })
  return new Map(accounts.map(({ id, caseNumber }) => [id, caseNumber]))
}

const PENDING: ReadonlySet<string> = new Set(['requested', 'approved', 'sent'])

/** What came in for a party and what goes out to him. A party asks only for himself. */
export const partyStatement: ReadStatement<'fund.party-statement'> = async ({ caseId, partyId }, context) => {
  const reader = context.reader<FundRows & CaseRows & { openness_hold: HoldRow }>()
  const party = await reader.get('case_party', partyId)
  if (isParty(context.actor)) {
    const isOwn = context.actor.id === partyId && party?.caseId === caseId && hasPartyRights(party)
    if (!isOwn) throw new ZhixingError('query-not-permitted', { query: 'fund.party-statement' })
  }
  if (party?.caseId !== caseId) return null
  const ofCase: Filter = { column: 'caseId', op: 'eq', value: caseId }
  const [accounts, payouts] = await Promise.all([
    readAll(reader, { table: 'fund_account', where: [ofCase] }),
    readAll(reader, {
      table: 'fund_payout',
      where: [ofCase],
      orderBy: [{ column: 'requestedOn', direction: 'desc' }],
    }),
  ])
  const own = accounts.find((account) => account.partyId === partyId)
  const shared = accounts.find((account) => account.partyId === null)
  const account = party.role === 'debtor' ? (own ?? shared) : undefined
  const holds = isParty(context.actor)
    ? await readAll(reader, { table: 'openness_hold', where: [ofCase] })
    : []
  const mine = payouts.filter(
    ({ id, payeePartyId }) => payeePartyId === partyId && !heldBy([id, 'event:fund.PayoutPaid'], holds),
  )
  const areOpen = !heldBy(['event:fund.MoneyReceived'], holds)
  const receipts = account && areOpen ? await receiptsOn(reader, account.id) : []
  const sum = (fits: (payout: PayoutRow) => boolean) =>
    mine.reduce((total, payout) => (fits(payout) ? total + payout.amountFen : total), 0n)
  return {
    caseId,
    partyId,
    partyName: party.name,
    role: party.role,
    receivedFen: receipts.reduce((total, { amountFen }) => total + amountFen, 0n),
    receipts,
    ownAccount: own !== undefined,
    paidFen: sum(({ state }) => state === 'paid'),
    pendingFen: sum(({ state }) => PENDING.has(state)),
    payouts: mine.map(shown),
  }
}

/** Money in, less what turned out to be another's. */
async function receiptsOn(reader: CourtReader<FundRows>, accountId: string) {
  const entries = await readAll(reader, {
    table: 'fund_entry',
    where: [{ column: 'accountId', op: 'eq', value: accountId }],
    orderBy: [{ column: 'seq', direction: 'asc' }],
  })
  return entries
    .filter(({ fromLedger, toLedger }) => fromLedger === 'bank' || toLedger === 'bank')
    .map(({ id, bookedOn, fromLedger, amountFen }) => ({
      entryId: id,
      on: bookedOn,
      amountFen: fromLedger === 'bank' ? amountFen : -amountFen,
    }))
}

function shown(payout: PayoutRow): PartyPayout {
  const { id, amountFen, purpose, state, requestedOn, paidOn, returnedOn, payeeAccount } = payout
  const about = { payoutId: id, amountFen, purpose, state, requestedOn, paidOn, returnedOn }
  return { ...about, payeeAccount: maskAccount(payeeAccount) }
}
