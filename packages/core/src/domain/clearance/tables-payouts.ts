import type { Filter, QueryContext } from '../../kernel/query'
import { readAll } from '../../kernel/read-all'
import { isSameName, maskAccount } from '../../law/identity'
import type { CaseRows, PartyRole } from '../case/model'
import type { FundRows, PayoutRow } from '../fund/model'
import type { BankAccountRows } from '../organisation/model'
import type { AlarmingPayout, PayoutAlarm, PayoutSign } from './contract-watch'

type Rows = FundRows & CaseRows & BankAccountRows

/** Signs about who gets the money; all others are about what the payout rests on. */
const ABOUT_PAYEE: readonly PayoutSign[] = [
  'payee-is-no-party',
  'payee-does-not-fit',
  'payee-name-differs',
  'payee-entered-by-payer',
  'account-of-several',
  'returned-by-bank',
]

/** To whom a purpose leads, as `fund.payee-fits-purpose`: told again here, so that one wrong rule does not hide a payout. */
const SIDES: Readonly<Record<string, readonly PartyRole[]>> = {
  claim: ['applicant', 'agent'],
  refund: ['debtor'],
}

/** What goes to the treasury has no payee among the parties. */
const TO_TREASURY: readonly string[] = ['fee', 'state']

/** The bank has got it. */
const GONE: readonly string[] = ['sent', 'paid', 'returned']

/**
 * Payouts that look wrong. Rules stop most of this before it happens; a supervisor does not rely on them: everything is
 * looked at anew, from the rows alone, also what an import or a repair has brought in.
 */
export async function alarmingPayouts(
  context: QueryContext,
  { since, caseId }: { readonly since: string; readonly caseId?: string | undefined },
): Promise<readonly AlarmingPayout[]> {
  const reader = context.reader<Rows>()
  const where: Filter[] = [
    { column: 'state', op: 'ne', value: 'voided' },
    { column: 'requestedOn', op: 'gte', value: since },
  ]
  // Over all cases, also when one is asked for: an account of several people shows only there.
  const all = await readAll<Rows, 'fund_payout'>(reader, { table: 'fund_payout', where })
  const shared = sharedAccounts(all)
  const asked = caseId === undefined ? all : all.filter((row) => row.caseId === caseId)
  const found: AlarmingPayout[] = []
  for (const row of asked) {
    const signs = [
      ...(await payeeSigns(row, context)),
      ...(shared.has(row.payeeAccount) ? (['account-of-several'] as const) : []),
      ...(await basisSigns(row, context)),
    ]
    if (signs.length > 0) found.push(shown(row, signs))
  }
  return found
}

/** Bank accounts that stand under more than one name. */
function sharedAccounts(payouts: readonly PayoutRow[]): ReadonlySet<string> {
  const names = new Map<string, Set<string>>()
  for (const { payeeAccount, payeeName } of payouts) {
    names.set(payeeAccount, (names.get(payeeAccount) ?? new Set()).add(payeeName))
  }
  return new Set([...names].filter(([, of]) => of.size > 1).map(([account]) => account))
}

/** No party: an account of the court that two people have put into force, then or now. */
async function treasurySigns(row: PayoutRow, context: QueryContext): Promise<readonly PayoutSign[]> {
  const all = await readAll(context.reader<Rows>(), { table: 'org_bank_account', where: [] })
  const isKnown = all.some(
    ({ purpose, state, courtAccountNumber }) =>
      purpose === 'treasury' &&
      (state === 'in-force' || state === 'replaced') &&
      courtAccountNumber === row.payeeAccount,
  )
  const signs: PayoutSign[] = isKnown ? [] : ['payee-does-not-fit']
  return row.state === 'returned' ? [...signs, 'returned-by-bank'] : signs
}

async function payeeSigns(row: PayoutRow, context: QueryContext): Promise<readonly PayoutSign[]> {
  if (TO_TREASURY.includes(row.purpose)) return treasurySigns(row, context)
  const party = await context.reader<Rows>().get('case_party', row.payeePartyId)
  if (party?.caseId !== row.caseId) return ['payee-is-no-party']
  const signs: PayoutSign[] = []
  const sides = SIDES[row.purpose]
  if (sides && !sides.includes(party.role)) signs.push('payee-does-not-fit')
  if (!(await isNameExplained(row, party.name, context))) signs.push('payee-name-differs')
  if (row.state === 'returned') signs.push('returned-by-bank')
  const hands = [row.requestedBy, row.approvedBy, row.sentBy]
  if (hands.includes(party.enteredBy)) signs.push('payee-entered-by-payer')
  return signs
}

/** The party's own name, or that of another holder whom two people have registered with the reason. */
async function isNameExplained(row: PayoutRow, partyName: string, context: QueryContext): Promise<boolean> {
  if (isSameName(row.payeeName, partyName)) return true
  if (row.payeeAccountId === null) return false
  const account = await context.reader<Rows>().get('fund_payee_account', row.payeeAccountId)
  if (account?.caseId !== row.caseId || account.partyId !== row.payeePartyId) return false
  const isByTwo = account.decidedBy !== null && account.decidedBy !== account.registeredBy
  return isByTwo && account.holderReason !== null && account.holderName === row.payeeName
}

async function basisSigns(row: PayoutRow, context: QueryContext): Promise<readonly PayoutSign[]> {
  const signs: PayoutSign[] = []
  if (GONE.includes(row.state)) {
    if (row.approvedBy === null) signs.push('not-approved')
    else if (new Set([row.requestedBy, row.approvedBy, row.sentBy]).size < 3) signs.push('too-few-people')
  }
  if (row.purpose === 'claim' && (await isBeyondClaim(row, context))) signs.push('beyond-claim')
  if (['paid', 'returned'].includes(row.state) && !(await isInLedger(row, context)))
    signs.push('not-in-ledger')
  return signs
}

/** Paid as claim in the case up to and with this payout, against what the case claims; interest may explain it. */
async function isBeyondClaim(row: PayoutRow, context: QueryContext): Promise<boolean> {
  const reader = context.reader<Rows>()
  const subject = await reader.get('case_case', row.caseId)
  if (!subject || subject.claimFen === 0n) return false
  const own = await readAll<Rows, 'fund_payout'>(reader, {
    table: 'fund_payout',
    where: [{ column: 'caseId', op: 'eq', value: row.caseId }],
  })
  const until = `${row.requestedOn} ${row.id}`
  const before = own.filter(
    ({ purpose, state, requestedOn, id }) =>
      purpose === 'claim' &&
      ['requested', 'approved', 'sent', 'paid'].includes(state) &&
      `${requestedOn} ${id}` <= until,
  )
  return before.reduce((sum, { amountFen }) => sum + amountFen, 0n) > subject.claimFen
}

async function isInLedger(row: PayoutRow, context: QueryContext): Promise<boolean> {
  const entries = await readAll<Rows, 'fund_entry'>(context.reader<Rows>(), {
    table: 'fund_entry',
    where: [
      { column: 'caseId', op: 'eq', value: row.caseId },
      { column: 'payoutId', op: 'eq', value: row.id },
      { column: 'kind', op: 'eq', value: 'payment' },
    ],
  })
  return entries.length === 1 && entries[0]?.amountFen === row.amountFen
}

function shown(row: PayoutRow, signs: readonly PayoutSign[]): AlarmingPayout {
  const alarms: PayoutAlarm[] = []
  if (signs.some((sign) => ABOUT_PAYEE.includes(sign))) alarms.push('wrong-payee')
  if (signs.some((sign) => !ABOUT_PAYEE.includes(sign))) alarms.push('no-basis')
  const { id: payoutId, caseId, caseNumber, accountId, payeeName, amountFen, purpose, basis } = row
  return {
    ...{ payoutId, caseId, caseNumber, accountId, payeeName, amountFen, purpose, basis },
    payeeAccount: maskAccount(row.payeeAccount),
    state: row.state,
    requestedOn: row.requestedOn,
    alarms,
    signs,
  }
}
