import type { DecideContext } from '../../kernel/context'
import type { InputOf } from '../../kernel/contract'
import { accept, type Decision, refuse } from '../../kernel/decision'
import { type EventsOf, event } from '../../kernel/event'
import type { View } from '../../kernel/view'
import { accountNumberOf } from '../../law/identity'
import type { bankAccountCommands } from './contract-bank-account'
import type { BankAccountEvents, BankAccountRow, BankAccountRows } from './model-bank-account'

type Input<N extends keyof typeof bankAccountCommands> = InputOf<(typeof bankAccountCommands)[N]>
type AccountView = View<BankAccountRows>
type AccountEvent = EventsOf<BankAccountEvents>

/** Written down once: what is in force or waits for a second person is not proposed again. */
export function proposeBankAccount(
  input: Input<'organisation.propose-bank-account'>,
  view: AccountView,
  { actor, today, newId }: DecideContext,
): Decision<AccountEvent, { bankAccountId: string }> {
  if (actor.kind !== 'person') return refuse('organisation.bank-account-by-two')
  const own = view.all('org_bank_account').filter(({ purpose }) => purpose === input.purpose)
  if (own.some(({ state }) => state === 'proposed')) return refuse('organisation.bank-account-proposed')
  if (own.some((it) => it.state === 'in-force' && isSame(it, input))) {
    return refuse('organisation.bank-account-in-force')
  }
  const row: BankAccountRow = {
    ...input,
    id: newId('bank-account'),
    state: 'proposed',
    proposedBy: actor.id,
    proposedOn: today,
    decidedBy: null,
    decidedOn: null,
    reason: null,
  }
  return accept([event('organisation.BankAccountProposed', row)], { bankAccountId: row.id })
}

/** Money goes where this says: another person has looked at the paper himself. He types the number, and it is the same. */
export function decideBankAccount(
  { bankAccountId, approve, courtAccountNumber, reason }: Input<'organisation.decide-bank-account'>,
  view: AccountView,
  { actor }: DecideContext,
): Decision<AccountEvent> {
  const row = view.get('org_bank_account', bankAccountId)
  if (!row) return refuse('organisation.bank-account-unknown')
  if (row.state !== 'proposed') return refuse('organisation.bank-account-state', { state: row.state })
  if (actor.kind !== 'person' || actor.id === row.proposedBy) {
    return refuse('organisation.bank-account-by-two')
  }
  if (!approve) return accept([event('organisation.BankAccountRejected', { bankAccountId, reason })])
  if (accountNumberOf(courtAccountNumber ?? '') !== accountNumberOf(row.courtAccountNumber)) {
    return refuse('organisation.bank-account-typed-twice')
  }
  const before = view
    .all('org_bank_account')
    .find((it) => it.purpose === row.purpose && it.state === 'in-force')
  const replacesId = before?.id ?? null
  return accept([event('organisation.BankAccountConfirmed', { bankAccountId, reason, replacesId })])
}

type Described = Pick<BankAccountRow, 'holderName' | 'bank' | 'courtAccountNumber'>

function isSame(one: Described, other: Described): boolean {
  return (
    one.courtAccountNumber === other.courtAccountNumber &&
    one.bank === other.bank &&
    one.holderName === other.holderName
  )
}
