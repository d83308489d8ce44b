import type { EvolveTable } from '../../kernel/module'
import { date, nullable, personal, type RowOf, table, text } from '../../kernel/table'
import { patch, put } from '../../kernel/view'

/** registered by one person → confirmed by another, or rejected; ended when another account takes its place. */
export type PayeeAccountState = 'registered' | 'confirmed' | 'rejected' | 'ended'

export const payeeAccounts = table('fund_payee_account', {
  stream: 'case',
  columns: {
    caseId: text(),
    partyId: text(),
    payeeAccount: personal(text()),
    payeeBank: text(),
    /** By which the same number is found with other payees and in other cases, without being opened. */
    accountKey: text(),
    holderName: text(),
    /** Why it is not the party's own; nothing where the holder is the party. */
    holderReason: nullable(text()),
    evidence: text(),
    materialId: nullable(text()),
    state: text<PayeeAccountState>(),
    registeredBy: text(),
    registeredOn: date(),
    /** Who confirmed or rejected it. */
    decidedBy: nullable(text()),
    decidedOn: nullable(date()),
    /** Of a rejection. */
    reason: nullable(text()),
    endedOn: nullable(date()),
  },
  indexes: [{ columns: ['caseId', 'registeredOn'] }, { columns: ['accountKey'] }],
})

export type PayeeAccountRow = RowOf<typeof payeeAccounts>
export type PayeeAccountRows = { fund_payee_account: PayeeAccountRow }

type OfAccount = { caseId: string; partyId: string; payeeAccountId: string }

export type PayeeAccountEvents = {
  'fund.PayeeAccountRegistered': PayeeAccountRow
  'fund.PayeeAccountConfirmed': OfAccount
  'fund.PayeeAccountRejected': OfAccount & { reason: string }
  /** Another account of the party has taken its place. */
  'fund.PayeeAccountEnded': OfAccount & { replacedById: string }
}

export const evolvePayeeAccount: EvolveTable<PayeeAccountEvents, PayeeAccountRows> = {
  'fund.PayeeAccountRegistered': (_view, { data }) => [put('fund_payee_account', data)],
  'fund.PayeeAccountConfirmed': (view, { data, actor, occurredOn }) => [
    patch(view, 'fund_payee_account', data.payeeAccountId, {
      state: 'confirmed',
      decidedBy: actor.id,
      decidedOn: occurredOn,
    }),
  ],
  'fund.PayeeAccountRejected': (view, { data, actor, occurredOn }) => [
    patch(view, 'fund_payee_account', data.payeeAccountId, {
      state: 'rejected',
      decidedBy: actor.id,
      decidedOn: occurredOn,
      reason: data.reason,
    }),
  ],
  'fund.PayeeAccountEnded': (view, { data, occurredOn }) => [
    patch(view, 'fund_payee_account', data.payeeAccountId, { state: 'ended', endedOn: occurredOn }),
  ],
}
