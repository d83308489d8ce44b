import { defineModule, type Effect } from '../../kernel/module'
import { fundCommands, fundQueries } from './contract'
import { openAccount, takeOver } from './decide'
import { approvePayout, confirmPayment, requestPayout, sendPayout, voidPayout } from './decide-payout'
import { bookReceipt, identifyReceipt } from './decide-receipt'
import { accounts as accountTable, entries, evolveFund, payouts, receipts } from './model'
import { fundReactions } from './reactions'
import { fundRules } from './rules'
import { accounts, statement, totals, unidentified } from './tables'
import { suggest } from './tables-suggest'

export { receiptIdOf } from './contract'
export { accountIdOf, accountNumberOf } from './decide'
export { payoutContentHash } from './decide-payout'
export { heldOn } from './model'

/** The order to the bank leaves after the commit; its key is the payout id, so that sending twice pays once (M7). */
const payThroughBank: Effect = {
  id: 'fund.pay-through-bank',
  on: 'fund.PayoutSent',
  topic: 'bank.pay',
  payload: (event) => event.data,
}

/** 案款: one account per case, double entries, payouts by three people. */
export const fundModule = defineModule({
  name: 'fund',
  tables: [accountTable, entries, payouts, receipts],
  commands: fundCommands,
  queries: fundQueries,
  decide: {
    'fund.open-account': openAccount,
    'fund.take-over': takeOver,
    'fund.book-receipt': bookReceipt,
    'fund.identify-receipt': identifyReceipt,
    'fund.request-payout': requestPayout,
    'fund.approve-payout': approvePayout,
    'fund.send-payout': sendPayout,
    'fund.confirm-payment': confirmPayment,
    'fund.void-payout': voidPayout,
  },
  read: {
    'fund.statement': statement,
    'fund.accounts': accounts,
    'fund.unidentified': unidentified,
    'fund.suggest': suggest,
    'fund.totals': totals,
  },
  evolve: evolveFund,
  rules: fundRules,
  reactions: fundReactions,
  effects: [payThroughBank],
})
