import type { CourtReader, QueryContext } from '../../kernel/query'
import { readAll } from '../../kernel/read-all'
import { addDays } from '../../law/date'
import { maskAccount } from '../../law/identity'
import type { CaseRows, PartyRow } from '../case/model'
import type { PayeeCaution, PayeeProvenance } from './contract-payee'
import type { FundRows, PayeeAccountRow, PayoutRow } from './model'
import type { ReadFund } from './tables'

type Reader = CourtReader<FundRows & CaseRows>

/** The accounts of a case's parties, the last registered first. */
export const payeeAccounts: ReadFund<'fund.payee-accounts'> = async ({ caseId }, context) => {
  const reader: Reader = context.reader<FundRows & CaseRows>()
  const rows = await accountsOfCase(reader, caseId)
  return Promise.all(
    rows.map(async (row) => {
      const party = await reader.get('case_party', row.partyId)
      const { id, partyId, payeeBank, reason } = row
      return {
        ...(await provenanceOf(row, { among: rows, party, payout: undefined }, context)),
        ...{ id, caseId, partyId, payeeBank, reason },
        partyName: party?.name ?? '',
        partyRole: party?.role ?? '',
        payeeAccount: maskAccount(row.payeeAccount),
      }
    }),
  )
}

function accountsOfCase(reader: Reader, caseId: string): Promise<readonly PayeeAccountRow[]> {
  return readAll<FundRows & CaseRows, 'fund_payee_account'>(reader, {
    table: 'fund_payee_account',
    where: [{ column: 'caseId', op: 'eq', value: caseId }],
    orderBy: [{ column: 'registeredOn', direction: 'desc' }],
  })
}

/** Where the account of each payout comes from; nothing for payouts that named none. */
export async function provenances(
  payouts: readonly PayoutRow[],
  context: QueryContext,
): Promise<ReadonlyMap<string, PayeeProvenance>> {
  const reader: Reader = context.reader<FundRows & CaseRows>()
  const found = new Map<string, PayeeProvenance>()
  const [first] = payouts
  if (!first) return found
  const among = await accountsOfCase(reader, first.caseId)
  for (const payout of payouts) {
    const row = among.find(({ id }) => id === payout.payeeAccountId)
    if (!row) continue
    const party = await reader.get('case_party', row.partyId)
    found.set(payout.id, await provenanceOf(row, { among, party, payout }, context))
  }
  return found
}

/** What a registration is compared with. */
interface Beside {
  /** All accounts of the case. */
  readonly among: readonly PayeeAccountRow[]
  readonly party: PartyRow | undefined
  /** The payout that is looked at; nothing when only the account is. */
  readonly payout: PayoutRow | undefined
}

async function provenanceOf(
  row: PayeeAccountRow,
  beside: Beside,
  context: QueryContext,
): Promise<PayeeProvenance> {
  const name = (id: string) => context.directory.person(id)?.name ?? id
  const { state, holderName, holderReason, evidence, materialId, registeredBy, registeredOn, decidedOn } = row
  return {
    payeeAccountId: row.id,
    ...{ state, holderName, holderReason, evidence, materialId, registeredBy, registeredOn, decidedOn },
    registeredByName: name(registeredBy),
    decidedByName: row.decidedBy === null ? null : name(row.decidedBy),
    cautions: await cautionsOf(row, beside, context),
  }
}

async function cautionsOf(
  row: PayeeAccountRow,
  { among, party, payout }: Beside,
  context: QueryContext,
): Promise<readonly PayeeCaution[]> {
  const reader: Reader = context.reader<FundRows & CaseRows>()
  const ofParty = among.filter(({ partyId, id }) => partyId === row.partyId && id !== row.id)
  const alike = await readAll<FundRows & CaseRows, 'fund_payee_account'>(reader, {
    table: 'fund_payee_account',
    where: [{ column: 'accountKey', op: 'eq', value: row.accountKey }],
  })
  const cautions: PayeeCaution[] = []
  if (!(await hasBeenPaid(reader, alike, payout))) cautions.push('first-payout')
  if (isRecentChange(row, ofParty, payout, context)) cautions.push('changed-recently')
  if (ofParty.some(({ state }) => state === 'registered')) cautions.push('change-pending')
  if (row.holderReason !== null) cautions.push('holder-differs')
  if (await isShared(reader, party, alike)) cautions.push('shared-account')
  if (party?.enteredBy === row.registeredBy) cautions.push('entered-by-registrant')
  return cautions
}

/** Another payout to one of these registrations has gone out. */
async function hasBeenPaid(
  reader: Reader,
  alike: readonly PayeeAccountRow[],
  payout: PayoutRow | undefined,
): Promise<boolean> {
  for (const { id } of alike) {
    const { items } = await reader.find({
      table: 'fund_payout',
      where: [
        { column: 'payeeAccountId', op: 'eq', value: id },
        { column: 'state', op: 'eq', value: 'paid' },
        ...(payout ? [{ column: 'id', op: 'ne', value: payout.id } as const] : []),
      ],
      orderBy: [{ column: 'requestedOn', direction: 'asc' }],
      limit: 1,
    })
    if (items.length > 0) return true
  }
  return false
}

/** How many days a change is worth a second look, when the profile says nothing (design). */
const RECENT_DAYS = 30

function isRecentChange(
  row: PayeeAccountRow,
  others: readonly PayeeAccountRow[],
  payout: PayoutRow | undefined,
  { today, profile }: QueryContext,
): boolean {
  const days = Number(profile.parameters['fund.payee-account-recent-days'] ?? RECENT_DAYS)
  const until = addDays(row.decidedOn ?? row.registeredOn, days)
  return others.some(({ state }) => state === 'ended') && (payout?.requestedOn ?? today) <= until
}

/** The number stands for somebody else as well; one person with several cases is one person. */
async function isShared(
  reader: Reader,
  party: PartyRow | undefined,
  alike: readonly PayeeAccountRow[],
): Promise<boolean> {
  for (const { partyId, state } of alike) {
    if (partyId === party?.id || state === 'rejected') continue
    const other = await reader.get('case_party', partyId)
    if (!other || !party || !isSamePerson(other, party)) return true
  }
  return false
}

function isSamePerson(one: PartyRow, other: PartyRow): boolean {
  return one.identityKey !== null && other.identityKey !== null
    ? one.identityKey === other.identityKey
    : one.kind === other.kind && one.name === other.name
}
