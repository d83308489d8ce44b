import type { EvolveTable } from '../../kernel/module'
import { type AccountEvents, type AccountRows, evolveAccount } from './model-account'
import { type ClaimEvents, type ClaimRows, evolveClaim } from './model-claim'
import { evolvePayeeAccount, type PayeeAccountEvents, type PayeeAccountRows } from './model-payee'
import { evolvePayout, type PayoutEvents, type PayoutRows } from './model-payout'
import { evolvePostponement, type PostponementEvents, type PostponementRows } from './model-postponement'
import { evolveReceipt, type ReceiptEvents, type ReceiptRows } from './model-receipt'
import { evolveReferral, type ReferralEvents, type ReferralRows } from './model-referral'
import { evolveTransfer, type TransferEvents } from './model-transfer'

export * from './model-account'
export * from './model-claim'
export * from './model-payee'
export * from './model-payout'
export * from './model-postponement'
export * from './model-receipt'
export * from './model-referral'
export * from './model-transfer'

export type FundRows = AccountRows &
  ReceiptRows &
  ClaimRows &
  ReferralRows &
  PayoutRows &
  PayeeAccountRows &
  PostponementRows
export type FundEvents = AccountEvents &
  ReceiptEvents &
  ClaimEvents &
  ReferralEvents &
  PayoutEvents &
  PayeeAccountEvents &
  TransferEvents &
  PostponementEvents

export const evolveFund: EvolveTable<FundEvents, FundRows> = {
  ...evolveAccount,
  ...evolveReceipt,
  ...evolveClaim,
  ...evolveReferral,
  ...evolvePayout,
  ...evolvePayeeAccount,
  ...evolveTransfer,
  ...evolvePostponement,
}
