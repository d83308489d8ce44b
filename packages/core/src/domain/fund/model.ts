import type { EvolveTable } from '../../kernel/module'
import { type AccountEvents, type AccountRows, evolveAccount } from './model-account'
import { evolvePayout, type PayoutEvents, type PayoutRows } from './model-payout'
import { evolveReceipt, type ReceiptEvents, type ReceiptRows } from './model-receipt'
import { evolveTransfer, type TransferEvents } from './model-transfer'

export * from './model-account'
export * from './model-payout'
export * from './model-receipt'
export * from './model-transfer'

export type FundRows = AccountRows & ReceiptRows & PayoutRows
export type FundEvents = AccountEvents & ReceiptEvents & PayoutEvents & TransferEvents

export const evolveFund: EvolveTable<FundEvents, FundRows> = {
  ...evolveAccount,
  ...evolveReceipt,
  ...evolvePayout,
  ...evolveTransfer,
}
