import { countedPage } from '../../kernel/counted-page'
import type { CourtReader, Filter, QueryContext } from '../../kernel/query'
import { readAll } from '../../kernel/read-all'
import { readJournal } from '../../kernel/read-journal'
import { readSums } from '../../kernel/read-sums'
import { caseStream } from '../../kernel/stream'
import type { Sum } from '../../kernel/sums'
import { daysBetween } from '../../law/date'
import { maskAccount } from '../../law/identity'
import type { SupervisionRows } from '../supervision/model'
import type { ClaimToCheck, SumFinding, SumOfCase, SumState } from './contract-sums'
import type { AccountRow, ClaimRow, FundRows, PayoutRow } from './model'
import type { ReadFund } from './tables'
import { stepsOfSum } from './tables-sum-steps'

type Reader = CourtReader<FundRows & SupervisionRows>

const is = (column: string, value: string): Filter => ({ column, op: 'eq', value })

/** 每笔案款: every sum of a case with source, attribution, state, payouts and what supervision found meanwhile. */
export const sums: ReadFund<'fund.sums'> = async ({ caseId }, context) => {
  const reader: Reader = context.reader<FundRows & SupervisionRows>()
  const ofCase = [is('caseId', caseId)]
  const accounts = await readAll(reader, { table: 'fund_account', where: ofCase })
  const payouts = await readAll(reader, { table: 'fund_payout', where: ofCase })
  const findings = await readAll(reader, { table: 'supervision_finding', where: ofCase })
  const aboutMoney = findings.filter(({ unit }) => unit === 'sum')
  const journal = await readJournal(reader, caseStream(caseId))
  const all = await Promise.all(
    accounts.map(async (account) => {
      const own = await readSums(context, account.id)
      return Promise.all(
        own.map(async (sum) => ({
          ...(await described(sum, account, payouts, aboutMoney, reader, context)),
          steps: await stepsOfSum(sum, journal, context),
        })),
      )
    }),
  )
  return all.flat().sort((a, b) => (a.arrivedOn < b.arrivedOn ? -1 : a.arrivedOn > b.arrivedOn ? 1 : 0))
}

async function described(
  sum: Sum,
  account: AccountRow,
  payouts: readonly PayoutRow[],
  findings: readonly SupervisionRows['supervision_finding'][],
  reader: Reader,
  context: QueryContext,
): Promise<Omit<SumOfCase, 'steps'>> {
  const receipt = sum.receiptId === null ? undefined : await reader.get('fund_receipt', sum.receiptId)
  const claims = receipt
    ? await readAll(reader, { table: 'fund_claim', where: [is('receiptId', receipt.id)] })
    : []
  const paid = new Map<string, bigint>()
  for (const { payoutId, amountFen } of sum.flows) {
    if (payoutId !== null) paid.set(payoutId, (paid.get(payoutId) ?? 0n) + amountFen)
  }
  return {
    ...sum,
    accountId: account.id,
    state: stateOf(sum),
    payerName: receipt?.payerName ?? '',
    serial: receipt?.serial ?? null,
    bookedOn: receipt?.bookedOn ?? null,
    payerAccount: receipt?.payerAccount ? maskAccount(receipt.payerAccount) : null,
    remittance: receipt?.remittance ?? null,
    days: sum.leftFen === 0n ? null : daysBetween(sum.waitingSince, context.today),
    claims: claims
      .filter(({ parts }) => parts.some(({ accountId }) => accountId === account.id))
      .map((claim) => brief(claim, context)),
    payouts: [...paid].map(([payoutId, amountFen]) => {
      const { state = '', payeeName = '' } = payouts.find(({ id }) => id === payoutId) ?? {}
      return { payoutId, amountFen, state, payeeName }
    }),
    findings: findings.filter(({ raisedOn }) => layHere(sum, raisedOn)).map(finding),
  }
}

function stateOf({ amountFen, leftFen, depositedFen, flows }: Sum): SumState {
  if (leftFen === 0n) return flows.every(({ kind }) => kind === 'unidentify') ? 'undone' : 'settled'
  if (depositedFen === leftFen) return 'deposited'
  return leftFen === amountFen ? 'held' : 'part-paid'
}

function layHere({ arrivedOn, settledOn }: Sum, day: string): boolean {
  return arrivedOn <= day && (settledOn === null || day <= settledOn)
}

const nameIn = ({ directory }: QueryContext, id: string) => directory.person(id)?.name ?? id

function brief(claim: ClaimRow, context: QueryContext): SumOfCase['claims'][number] {
  const { id, state, reason, evidence, claimedBy, claimedOn, decidedBy, decidedOn } = claim
  return {
    ...{ id, state, reason, evidence, claimedBy, claimedOn, decidedBy, decidedOn },
    claimedByName: nameIn(context, claimedBy),
    decidedByName: decidedBy === null ? null : nameIn(context, decidedBy),
  }
}

function finding({ id, rule, state, level, raisedOn }: SumFinding): SumFinding {
  return { id, rule, state, level, raisedOn }
}

const WAITING: readonly ClaimRow['state'][] = ['proposed', 'undo-requested']

/** What waits for a second person, with the line of the bank that it is about. */
export const claims: ReadFund<'fund.claims'> = async ({ state, receiptId, limit, cursor }, context) => {
  const reader = context.reader<FundRows>()
  const page = await countedPage(reader, {
    table: 'fund_claim',
    where: [is('state', state), ...(receiptId === undefined ? [] : [is('receiptId', receiptId)])],
    // What waits longest is first; of what is done, what was done last.
    orderBy: [{ column: 'claimedOn', direction: WAITING.includes(state) ? 'asc' : 'desc' }],
    limit,
    ...(cursor === undefined ? {} : { cursor }),
  })
  const items = await Promise.all(page.items.map((claim) => withLine(claim, reader, context)))
  return { ...page, items }
}

async function withLine(
  claim: ClaimRow,
  reader: CourtReader<FundRows>,
  context: QueryContext,
): Promise<ClaimToCheck> {
  const line = await reader.get('fund_receipt', claim.receiptId)
  const second = claim.decidedBy
  return {
    ...claim,
    claimedByName: nameIn(context, claim.claimedBy),
    decidedByName: second === null || second === claim.claimedBy ? null : nameIn(context, second),
    undoAskedByName: claim.undoAskedBy === null ? null : nameIn(context, claim.undoAskedBy),
    payerName: line?.payerName ?? '',
    serial: line?.serial ?? '',
    receiptMinor: line?.amountMinor ?? 0n,
    currency: line?.currency ?? '',
    bookedOn: line?.bookedOn ?? '',
  }
}

export const referrals: ReadFund<'fund.referrals'> = ({ caseId }, context) =>
  readAll<FundRows, 'fund_referral'>(context.reader<FundRows>(), {
    table: 'fund_referral',
    where: [is('caseId', caseId)],
    orderBy: [{ column: 'askedOn', direction: 'asc' }],
  })
