import type { EvolveTable } from '../../kernel/module'
import { date, nullable, personal, type RowOf, table, text } from '../../kernel/table'
import { patch, put } from '../../kernel/view'

/** 执行款专户: where case money lies. 国库（非税）账户: where fees and what falls to the State go. */
export const BANK_ACCOUNT_PURPOSES = ['case-money', 'treasury'] as const
export type BankAccountPurpose = (typeof BANK_ACCOUNT_PURPOSES)[number]

/** proposed → in-force by another person, until the next one is → replaced; or rejected. */
export type BankAccountState = 'proposed' | 'in-force' | 'replaced' | 'rejected'

export const bankAccounts = table('org_bank_account', {
  stream: 'court',
  columns: {
    purpose: text<BankAccountPurpose>(),
    holderName: text(),
    bank: text(),
    courtAccountNumber: personal(text()),
    evidence: text(),
    state: text<BankAccountState>(),
    proposedBy: text(),
    proposedOn: date(),
    decidedBy: nullable(text()),
    decidedOn: nullable(date()),
    /** Why it was confirmed or rejected. */
    reason: nullable(text()),
  },
})

export type BankAccountRow = RowOf<typeof bankAccounts>
export type BankAccountRows = { org_bank_account: BankAccountRow }

type Decided = { bankAccountId: string; reason: string }

export type BankAccountEvents = {
  'organisation.BankAccountProposed': BankAccountRow
  'organisation.BankAccountConfirmed': Decided & { replacesId: string | null }
  'organisation.BankAccountRejected': Decided
}

export const evolveBankAccount: EvolveTable<BankAccountEvents, BankAccountRows> = {
  'organisation.BankAccountProposed': (_view, { data }) => [put('org_bank_account', data)],
  'organisation.BankAccountConfirmed': (view, { data, actor, occurredOn }) => [
    ...(data.replacesId === null
      ? []
      : [patch(view, 'org_bank_account', data.replacesId, { state: 'replaced' })]),
    patch(view, 'org_bank_account', data.bankAccountId, {
      state: 'in-force',
      decidedBy: actor.id,
      decidedOn: occurredOn,
      reason: data.reason,
    }),
  ],
  'organisation.BankAccountRejected': (view, { data, actor, occurredOn }) => [
    patch(view, 'org_bank_account', data.bankAccountId, {
      state: 'rejected',
      decidedBy: actor.id,
      decidedOn: occurredOn,
      reason: data.reason,
    }),
  ],
}
