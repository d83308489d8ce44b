import { defineModule, type Effect } from '../../kernel/module'
import { fundCommands, fundQueries } from './contract'
import { openAccount, takeOver } from './decide'
import { approvePayout } from './decide-approval'
import { claimReceipt, confirmClaim, rejectClaim, setAsideReceipt } from './decide-claim'
import { collectDeposit, depositSum } from './decide-deposit'
import { confirmPayeeAccount, registerPayeeAccount, rejectPayeeAccount } from './decide-payee'
import { writePaymentFile } from './decide-payment-file'
import { requestPayout, sendPayout, voidPayout } from './decide-payout'
import { confirmPayment, recordBankAnswer, recordReturn } from './decide-payout-bank'
import {
  decidePostponement,
  endPostponement,
  recordPerformance,
  requestPostponement,
} from './decide-postponement'
import { bookReceipt, identifyReceipt } from './decide-receipt'
import { declineReferral, referReceipt } from './decide-referral'
import { handToState, requestFee } from './decide-treasury'
import { confirmUndo, rejectUndo, requestUndo } from './decide-undo'
import {
  accounts as accountTable,
  claims,
  counterLines,
  entries,
  evolveFund,
  payeeAccounts as payeeAccountTable,
  payouts,
  performances,
  postponements,
  receipts,
  referrals,
} from './model'
import { fundReactions } from './reactions'
import { fundRules } from './rules'
import { accounts, statement, totals, unidentified } from './tables'
import { payeeAccounts } from './tables-payee'
import { paymentFile, paymentFiles } from './tables-payment-file'
import { atBank, waiting } from './tables-payout'
import { day, partyStatement } from './tables-statements'
import { suggest } from './tables-suggest'
import { claims as claimList, referrals as referralList, sums } from './tables-sums'
import { trace } from './tables-trace'
import { fee } from './tables-treasury'
import { unsettled } from './tables-unsettled'

export { receiptIdOf } from './contract'
export { accountIdOf, accountNumberOf } from './decide'
export { payeeAccountKey } from './decide-payee'
export { bankKeyOf, payoutContentHash } from './decide-payout'
export { heldOn } from './model'

/** The order to the bank leaves after the commit; its key follows from the payout, so that telling it twice pays once (M7). */
const payThroughBank = ['fund.PayoutSent', 'fund.PayoutResubmitted'].map(
  (on): Effect => ({
    id: on === 'fund.PayoutSent' ? 'fund.pay-through-bank' : 'fund.tell-the-bank-again',
    on,
    topic: 'bank.pay',
    // What stands in a file a person carries to the bank.
    when: ({ data }) => (data as { byFile?: boolean }).byFile !== true,
    payload: (event) => ({ ...event.data, requestedOn: event.occurredOn }),
  }),
)

/** 案款: one account per case, double entries, payouts by three people. */
export const fundModule = defineModule({
  name: 'fund',
  tables: [
    accountTable,
    entries,
    payouts,
    payeeAccountTable,
    receipts,
    claims,
    counterLines,
    referrals,
    postponements,
    performances,
  ],
  commands: fundCommands,
  queries: fundQueries,
  decide: {
    'fund.open-account': openAccount,
    'fund.take-over': takeOver,
    'fund.book-receipt': bookReceipt,
    'fund.identify-receipt': identifyReceipt,
    'fund.refer-receipt': referReceipt,
    'fund.decline-referral': declineReferral,
    'fund.claim-receipt': claimReceipt,
    'fund.set-aside-receipt': setAsideReceipt,
    'fund.confirm-claim': confirmClaim,
    'fund.reject-claim': rejectClaim,
    'fund.request-undo': requestUndo,
    'fund.confirm-undo': confirmUndo,
    'fund.reject-undo': rejectUndo,
    'fund.register-payee-account': registerPayeeAccount,
    'fund.confirm-payee-account': confirmPayeeAccount,
    'fund.reject-payee-account': rejectPayeeAccount,
    'fund.request-payout': requestPayout,
    'fund.approve-payout': approvePayout,
    'fund.send-payout': sendPayout,
    'fund.write-payment-file': writePaymentFile,
    'fund.confirm-payment': confirmPayment,
    'fund.record-bank-answer': recordBankAnswer,
    'fund.record-return': recordReturn,
    'fund.void-payout': voidPayout,
    'fund.deposit': depositSum,
    'fund.collect-deposit': collectDeposit,
    'fund.request-fee': requestFee,
    'fund.hand-to-state': handToState,
    'fund.request-postponement': requestPostponement,
    'fund.decide-postponement': decidePostponement,
    'fund.end-postponement': endPostponement,
    'fund.record-performance': recordPerformance,
  },
  read: {
    'fund.statement': statement,
    'fund.accounts': accounts,
    'fund.unidentified': unidentified,
    'fund.suggest': suggest,
    'fund.sums': sums,
    'fund.claims': claimList,
    'fund.referrals': referralList,
    'fund.payee-accounts': payeeAccounts,
    'fund.at-bank': atBank,
    'fund.payment-files': paymentFiles,
    'fund.payment-file': paymentFile,
    'fund.waiting': waiting,
    'fund.unsettled': unsettled,
    'fund.fee': fee,
    'fund.totals': totals,
    'fund.trace': trace,
    'fund.day': day,
    'fund.party-statement': partyStatement,
  },
  evolve: evolveFund,
  rules: fundRules,
  reactions: fundReactions,
  effects: payThroughBank,
})
