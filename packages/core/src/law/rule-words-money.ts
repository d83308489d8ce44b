import type { RuleVocabulary } from './rule-words'

/** Words of fees, repayment and distribution. */
export const moneyRuleWords: RuleVocabulary = {
  rules: {
    'enforcement-fee': { 'zh-CN': '执行申请费', en: 'Fee for enforcement' },
    'preservation-fee': { 'zh-CN': '保全申请费', en: 'Fee for preservation' },
    distribution: { 'zh-CN': '执行款分配', en: 'Distribution' },
    repayment: { 'zh-CN': '清偿顺序', en: 'Order of repayment' },
  },
  steps: {
    'fee-base': { 'zh-CN': '每件{feeFen}元', en: '{feeFen} a case' },
    'fee-bracket': {
      'zh-CN': '超过{overFen}元至{toFen}元的部分{partFen}元，按{rate}计{feeFen}元',
      en: 'above {overFen} up to {toFen}: {partFen} at {rate} is {feeFen}',
    },
    'fee-cap': { 'zh-CN': '最多不超过{capFen}元', en: 'at most {capFen}' },
    'fee-total': { 'zh-CN': '合计{feeFen}元（四舍五入到分）', en: '{feeFen} in all, rounded to the fen' },
    'fee-range': {
      'zh-CN': '没有执行金额的，每件{leastFen}元至{mostFen}元',
      en: 'without an amount {leastFen} to {mostFen} a case',
    },
    'fee-chosen': { 'zh-CN': '本院按{feeFen}元收取', en: 'this court takes {feeFen}' },
    'costs-first': {
      'zh-CN': '可分配{proceedsFen}元，先扣执行费用{costsFen}元（应扣{dueFen}元），余{leftFen}元',
      en: 'of {proceedsFen} the costs come first: {costsFen} of {dueFen}, leaving {leftFen}',
    },
    'tier-full': {
      'zh-CN': '第{tier}顺位共{totalFen}元，可供{availableFen}元，全额清偿',
      en: 'tier {tier}: {totalFen} are claimed and {availableFen} are there; paid in full',
    },
    'tier-pro-rata': {
      'zh-CN': '第{tier}顺位共{totalFen}元，可供{availableFen}元，按债权比例清偿',
      en: 'tier {tier}: {totalFen} are claimed, {availableFen} are there; paid pro rata',
    },
    'tier-in-order': {
      'zh-CN': '第{tier}顺位共{totalFen}元，可供{availableFen}元，按查封先后清偿',
      en: 'tier {tier}: {totalFen} are claimed, {availableFen} are there; paid in the order of seizure',
    },
    'claim-share': {
      'zh-CN': '{claim}：债权{amountFen}元，得{paidFen}元',
      en: '{claim}: {paidFen} of {amountFen}',
    },
    'claim-residue': {
      'zh-CN': '{claim}：债权{amountFen}元，得{shareFen}元，加尾差{extraFen}元，共{paidFen}元',
      en: '{claim}: {shareFen} of {amountFen}, and {extraFen} of what cannot be divided: {paidFen}',
    },
    surplus: {
      'zh-CN': '剩余{surplusFen}元退还被执行人',
      en: '{surplusFen} are left and go back to the debtor',
    },
    repaid: {
      'zh-CN': '{bucket}应付{owedFen}元，清偿{paidFen}元，余款{restFen}元',
      en: '{bucket}: {paidFen} of {owedFen}, leaving {restFen}',
    },
  },
  codes: {
    'enforcement-fee': { 'zh-CN': '执行申请费', en: 'fee for enforcement' },
    'costs-of-realising': { 'zh-CN': '变价等费用', en: 'costs of realising' },
    'ordinary-interest': { 'zh-CN': '一般债务利息', en: 'ordinary interest' },
    principal: { 'zh-CN': '本金', en: 'principal' },
    'doubled-interest': { 'zh-CN': '加倍部分债务利息', en: 'doubled interest' },
  },
}
