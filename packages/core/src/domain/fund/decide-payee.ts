import type { DecideContext } from '../../kernel/context'
import { accept, type Refused, refuse } from '../../kernel/decision'
import { event } from '../../kernel/event'
import type { View } from '../../kernel/view'
import { accountNumberOf, isSameName } from '../../law/identity'
import type { DecideFund, FundView } from './decide'
import type { PayeeAccountRow, PayoutRow } from './model'

/** Equal for equal numbers of one court, and leads back to none of them. */
export function payeeAccountKey(
  payeeAccount: string,
  { fingerprint }: Pick<DecideContext, 'fingerprint'>,
): string {
  return fingerprint(`payee-account ${accountNumberOf(payeeAccount)}`)
}

/** One person writes down what he saw. A party has one account that waits for its second person at a time. */
export const registerPayeeAccount: DecideFund<'fund.register-payee-account'> = (input, view, context) => {
  const { actor, today } = context
  const { caseId, partyId, materialId, holderReason, ...said } = input
  const party = view.get('case_party', partyId)
  if (party?.caseId !== caseId) return refuse('fund.payee-is-party')
  if (actor.kind !== 'person') return refuse('fund.payee-account-by-person')
  const isOwn = isSameName(said.holderName, party.name)
  if (!isOwn && holderReason === undefined) return refuse('fund.payee-account-holder')
  if (materialId !== undefined && view.get('dossier_material', materialId)?.caseId !== caseId) {
    return refuse('fund.payee-account-evidence')
  }
  const accountKey = payeeAccountKey(said.payeeAccount, context)
  const known = accountsOfParty(view, input)
  if (known.some(({ state }) => state === 'registered')) return refuse('fund.payee-account-one-change')
  const isSame = (row: PayeeAccountRow) => row.accountKey === accountKey && row.holderName === said.holderName
  if (known.some((row) => row.state === 'confirmed' && isSame(row))) return refuse('fund.payee-account-known')
  const row: PayeeAccountRow = {
    ...said,
    id: context.newId('payee-account'),
    caseId,
    partyId,
    payeeAccount: accountNumberOf(said.payeeAccount),
    accountKey,
    holderReason: isOwn ? null : (holderReason ?? null),
    materialId: materialId ?? null,
    state: 'registered',
    registeredBy: actor.id,
    registeredOn: today,
    decidedBy: null,
    decidedOn: null,
    reason: null,
    endedOn: null,
  }
  return accept([event('fund.PayeeAccountRegistered', row)], { payeeAccountId: row.id })
}

/** Another person has looked at the papers himself: he types the number, and it is the same. */
export const confirmPayeeAccount: DecideFund<'fund.confirm-payee-account'> = (input, view, context) => {
  const found = toDecide(view, input, context)
  if (found.kind === 'refused') return found
  const { row } = found
  if (payeeAccountKey(input.payeeAccount, context) !== row.accountKey)
    return refuse('fund.payee-account-typed-twice')
  const before = accountsOfParty(view, row).filter(({ state }) => state === 'confirmed')
  return accept([
    ...before.map((old) => event('fund.PayeeAccountEnded', { ...ofAccount(old), replacedById: row.id })),
    event('fund.PayeeAccountConfirmed', ofAccount(row)),
  ])
}

export const rejectPayeeAccount: DecideFund<'fund.reject-payee-account'> = (input, view, context) => {
  const found = toDecide(view, input, context)
  if (found.kind === 'refused') return found
  return accept([event('fund.PayeeAccountRejected', { ...ofAccount(found.row), reason: input.reason })])
}

type Found = { readonly kind: 'found'; readonly row: PayeeAccountRow }
type Named = { readonly caseId: string; readonly payeeAccountId: string }

function toDecide(view: View<FundView>, input: Named, { actor }: DecideContext): Found | Refused {
  const row = view.get('fund_payee_account', input.payeeAccountId)
  if (row?.caseId !== input.caseId) return refuse('fund.payee-account-unknown')
  if (row.state !== 'registered') return refuse('fund.payee-account-state', { state: row.state })
  if (actor.kind !== 'person' || actor.id === row.registeredBy) return refuse('fund.payee-account-by-two')
  return { kind: 'found', row }
}

function accountsOfParty(
  view: View<FundView>,
  { caseId, partyId }: { readonly caseId: string; readonly partyId: string },
): readonly PayeeAccountRow[] {
  return view.all('fund_payee_account').filter((row) => row.caseId === caseId && row.partyId === partyId)
}

function ofAccount({ id: payeeAccountId, caseId, partyId }: PayeeAccountRow) {
  return { caseId, partyId, payeeAccountId }
}

/** The account that a payout names: of this payee, confirmed, and not registered by the one who asks. */
export function accountToAsk(
  view: View<FundView>,
  named: { readonly caseId: string; readonly partyId: string; readonly payeeAccountId: string | undefined },
  context: DecideContext,
): Found | Refused {
  const row =
    named.payeeAccountId === undefined ? undefined : view.get('fund_payee_account', named.payeeAccountId)
  if (row?.caseId !== named.caseId || row.partyId !== named.partyId) {
    return refuse('fund.payee-account-registered')
  }
  if (!isUsable(row, context)) return refuse('fund.payee-account-confirmed', { state: row.state })
  if (row.registeredBy === context.actor.id) return refuse('fund.payee-account-not-by-requester')
  return { kind: 'found', row }
}

/**
 * What stands against the account of a payout that is approved or sent now: it has ended, or is not what was registered.
 * Payouts of the first versions name none.
 */
export function accountRefusal(
  view: View<FundView>,
  payout: PayoutRow,
  context: DecideContext,
): Refused | undefined {
  if (payout.payeeAccountId === null) return undefined
  const row = view.get('fund_payee_account', payout.payeeAccountId)
  if (row?.payeeAccount !== payout.payeeAccount) return refuse('fund.approval-bound-to-content')
  return isUsable(row, context) ? undefined : refuse('fund.payee-account-confirmed', { state: row.state })
}

/** Whoever registered or confirmed the account does not approve what is paid to it: he would look at his own work. */
export function hasHandInAccount(view: View<FundView>, payout: PayoutRow, personId: string): boolean {
  if (payout.payeeAccountId === null) return false
  const row = view.get('fund_payee_account', payout.payeeAccountId)
  return row?.registeredBy === personId || row?.decidedBy === personId
}

/** Confirmed, and still the number that was: who changes it in the data itself cannot make its key. */
function isUsable(row: PayeeAccountRow, context: DecideContext): boolean {
  return row.state === 'confirmed' && payeeAccountKey(row.payeeAccount, context) === row.accountKey
}
