import type { WordsByLocale } from './words'

/** Words of what goes to the treasury: the fee for enforcement, and deposits that nobody collected. */
export const fundTreasuryWords: WordsByLocale = {
  'zh-CN': {
    labels: {
      'command.fund.request-fee': '申请划缴执行申请费',
      'command.fund.hand-to-state': '申请提存款上缴国库',
      'query.fund.fee': '执行申请费',
      'purpose.fee': '划缴执行申请费',
      'purpose.costs': '支付垫付费用',
      'purpose.state': '提存款上缴国库',
    },
    refusals: {
      'fund.claim-before-surplus': {
        what: '案件债权 {claimFen} 元，已发放、提存、履行 {satisfiedFen} 元，尚有 {openFen} 元未清偿；未缴执行申请费 {feeLeftFen} 元。',
        why: '清偿债权、扣除执行费用以后的剩余款项才退还被执行人。',
        todo: '请先发放债权、划缴执行费；确已和解或者另行交纳的，写明理由后申请，由审批人审查。',
      },
      'fund.fee-within-law': {
        what: '申请划缴 {amountFen} 元，以 {baseFen} 元计算的执行申请费为 {feeFen} 元，已划缴 {takenFen} 元，还可划缴 {leftFen} 元。',
        why: '执行申请费由被执行人负担，执行后交纳，数额按规定的比例计算。',
        todo: '请按可划缴的金额申请。',
      },
      'fund.treasury-account-in-force': {
        what: '没有使用中的国库（非税）账户，或者与申请时的账户不同。',
        why: '执行申请费和应归国家的款项只缴入复核过的国库账户。',
        todo: '请先登记并复核国库账户；账户已更换的，请撤销后重新申请。',
      },
      'fund.deposit-still-collectable': {
        what: '收款人可以领取到 {until}，现在不能上缴国库。',
        why: '债权人领取提存物的权利自提存之日起五年内不行使才消灭。',
        todo: '请在期满后办理；收款人来领取的，请办理领取。',
      },
    },
  },
  en: {
    labels: {
      'command.fund.request-fee': 'Ask to pay the fee for enforcement',
      'command.fund.hand-to-state': 'Ask to hand a deposit to the State',
      'query.fund.fee': 'Fee for enforcement',
      'purpose.fee': 'Fee for enforcement',
      'purpose.costs': 'Costs that somebody advanced',
      'purpose.state': 'Deposit to the State',
    },
    refusals: {
      'fund.claim-before-surplus': {
        what: 'Of the claim of {claimFen}, {satisfiedFen} were paid, deposited or performed and {openFen} are open; of the fee {feeLeftFen} are open.',
        why: 'Only what is left after the claim and the costs of enforcement goes back to the debtor.',
        todo: 'Pay the claim and the fee first; where it was settled for less or paid elsewhere, say so: who approves will read it.',
      },
      'fund.fee-within-law': {
        what: '{amountFen} were asked for; on {baseFen} the fee is {feeFen}, {takenFen} were taken and {leftFen} are left.',
        why: 'The debtor bears the fee, after enforcement, by the rates of the law.',
        todo: 'Ask for what is left.',
      },
      'fund.treasury-account-in-force': {
        what: 'No treasury account is in force, or another one than when this was asked for.',
        why: 'Fees and what falls to the State go only to the account that two people have put into force.',
        todo: 'Have the account written down and confirmed; where it was replaced, void this and ask anew.',
      },
      'fund.deposit-still-collectable': {
        what: 'The payee may collect it until {until}; it cannot go to the State yet.',
        why: 'The right to collect ends when it has not been used for five years from the deposit.',
        todo: 'Wait for the end; if the payee comes, hand it out to him.',
      },
    },
  },
}
