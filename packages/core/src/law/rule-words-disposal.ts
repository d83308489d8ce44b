import type { RuleVocabulary } from './rule-words'

/** Words of auctions and reference prices. */
export const disposalRuleWords: RuleVocabulary = {
  rules: {
    'auction-prices': { 'zh-CN': '网络拍卖价格', en: 'Prices of an online auction' },
    'applicant-deposit': { 'zh-CN': '申请执行人竞买保证金', en: 'Deposit of the applicant' },
    'no-surplus': { 'zh-CN': '无益拍卖审查', en: 'Auction without surplus' },
    'auction-default': { 'zh-CN': '悔拍保证金处理', en: 'Deposit of a buyer who defaults' },
    'auction-end': { 'zh-CN': '竞价结束时间', en: 'End of bidding' },
    'auction-schedule': { 'zh-CN': '拍卖公告与通知', en: 'Announcement and notice' },
    'network-reference-price': { 'zh-CN': '网络询价', en: 'Price by network enquiry' },
  },
  steps: {
    'auction-first-floor': {
      'zh-CN': '参考价{referenceFen}元，一拍起拍价不低于{rate}，即{leastFen}元',
      en: 'reference price {referenceFen}: the first start is at least {rate} of it, {leastFen}',
    },
    'auction-start': { 'zh-CN': '起拍价{startFen}元', en: 'starts at {startFen}' },
    'auction-start-too-low': {
      'zh-CN': '起拍价{startFen}元低于最低限额',
      en: 'a start of {startFen} is too low',
    },
    'auction-second-floor': {
      'zh-CN': '二拍起拍价不低于前次起拍价的{rate}，即{leastFen}元',
      en: 'the second start is at least {rate} of the one before, {leastFen}',
    },
    'auction-sale-price': { 'zh-CN': '变卖价{priceFen}元', en: 'the sale price is {priceFen}' },
    'auction-deposit': {
      'zh-CN': '保证金为起拍价的{leastRate}至{mostRate}，即{leastFen}元至{mostFen}元',
      en: 'the deposit is {leastRate} to {mostRate} of the start, {leastFen} to {mostFen}',
    },
    'applicant-deposit': {
      'zh-CN': '债权{claimFen}元，保证金{depositFen}元，应交差额{toPayFen}元',
      en: 'claim {claimFen}, deposit {depositFen}: {toPayFen} to pay',
    },
    'no-surplus': {
      'zh-CN':
        '保留价{reserveFen}元不超过优先债权{priorityFen}元与执行费用{costsFen}元之和{sumFen}元，应通知申请执行人，其可在{days}日内申请继续',
      en: 'the reserve {reserveFen} does not exceed priority claims {priorityFen} and costs {costsFen}, {sumFen} in all: the applicant is told and may ask within {days} days to go on',
    },
    'surplus-possible': {
      'zh-CN': '保留价{reserveFen}元超过优先债权{priorityFen}元与执行费用{costsFen}元之和{sumFen}元',
      en: 'the reserve {reserveFen} exceeds priority claims {priorityFen} and costs {costsFen}, {sumFen} in all',
    },
    'deposit-use': {
      'zh-CN': '{use}{dueFen}元，以保证金支付{paidFen}元，余{leftFen}元',
      en: '{use} {dueFen}: {paidFen} out of the deposit, leaving {leftFen}',
    },
    'deposit-unassigned': {
      'zh-CN': '余{leftFen}元，规定没有指明用途，由法院决定',
      en: '{leftFen} are left for which the text names no use: for the court to decide',
    },
    'deposit-too-small': {
      'zh-CN': '保证金不足{uncoveredFen}元，能否向竞买人追索，网拍规定没有规定',
      en: '{uncoveredFen} are not covered; whether the buyer owes them the text does not say',
    },
    'deposit-not-refunded': { 'zh-CN': '保证金不予退还', en: 'nothing is refunded' },
    'bidding-scheduled': { 'zh-CN': '原定{end}结束', en: 'bidding was to end at {end}' },
    'bidding-extended': {
      'zh-CN': '{bid}有人出价，顺延{minutes}分钟至{end}',
      en: 'a bid at {bid} moves the end by {minutes} minutes, to {end}',
    },
    'bid-late': { 'zh-CN': '{bid}的出价晚于{end}，无效', en: 'a bid at {bid} came after {end}' },
    'second-within': {
      'zh-CN': '{unsoldOn}流拍，应在{days}日内即{latest}前再次拍卖',
      en: 'no bid on {unsoldOn}: the next one within {days} days, by {latest}',
    },
    'announce-by': {
      'zh-CN': '{asset}应在{start}的{days}日前公告，最迟{announceBy}',
      en: '{asset}: announced {days} days before {start}, by {announceBy}',
    },
    'notify-by': {
      'zh-CN': '公告{days}日前通知当事人和优先购买权人，最迟{notifyBy}',
      en: 'parties and holders of pre-emption are told {days} days before, by {notifyBy}',
    },
    'quotes-average': {
      'zh-CN': '{count}家平台报价合计{totalFen}元，平均{priceFen}元',
      en: '{count} platforms, {totalFen} together: {priceFen} on average',
    },
    'rounded-half-up': {
      'zh-CN': '四舍五入到分，为{priceFen}元',
      en: 'rounded half up to the fen: {priceFen}',
    },
    'quote-nearest': {
      'zh-CN': '成交价{dealFen}元，最接近的平台：{platforms}',
      en: 'deal at {dealFen}; nearest: {platforms}',
    },
  },
  codes: {
    'resale-costs': { 'zh-CN': '拍卖费用损失', en: 'costs of the failed deal' },
    'price-gap': { 'zh-CN': '两次拍卖差价', en: 'gap between the prices' },
    'case-debt': { 'zh-CN': '本案债务', en: 'debt of the case' },
    'related-debt': { 'zh-CN': '相关债务', en: 'related debt' },
    movable: { 'zh-CN': '动产', en: 'movables' },
    immovable: { 'zh-CN': '不动产', en: 'immovables' },
    'other-right': { 'zh-CN': '其他财产权', en: 'other rights' },
  },
}
