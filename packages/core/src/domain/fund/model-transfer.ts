import type { EvolveTable } from '../../kernel/module'
import { type AccountRows, type EntryKind, move } from './model-account'

type OfPlan = { caseId: string; accountId: string; amountFen: bigint; planId: string }

/** Money under a distribution plan: set aside, freed again, moved from one case's account to another's. */
export type TransferEvents = {
  'fund.MoneySetAside': OfPlan
  'fund.MoneyFreed': OfPlan
  /** Recorded on both cases in one commit: `out` of the one account, `in` on the other, the same sum. */
  'fund.MoneyTransferred': OfPlan & {
    direction: 'out' | 'in'
    lineId: string
    otherCaseId: string
    otherAccountId: string
  }
}

const posting = ({ caseId, accountId, amountFen }: OfPlan, kind: EntryKind) => ({
  caseId,
  accountId,
  kind,
  amountFen,
  receiptId: null,
  payoutId: null,
})

export const evolveTransfer: EvolveTable<TransferEvents, AccountRows> = {
  'fund.MoneySetAside': (view, event) => move(view, event, posting(event.data, 'reserve')),
  'fund.MoneyFreed': (view, event) => move(view, event, posting(event.data, 'release')),
  'fund.MoneyTransferred': (view, event) =>
    move(view, event, {
      ...posting(event.data, event.data.direction === 'out' ? 'transfer-out' : 'transfer-in'),
      otherAccountId: event.data.otherAccountId,
    }),
}
