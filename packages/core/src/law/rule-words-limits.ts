import type { RuleVocabulary } from './rule-words'

/** Words of seals, measures, terminated rounds, deadlines and indicators. */
export const limitRuleWords: RuleVocabulary = {
  rules: {
    'accrual-end': { 'zh-CN': '加倍部分债务利息截止日', en: 'Last day of doubled interest' },
    'seal-term': { 'zh-CN': '查封、冻结期限', en: 'Term of a seal' },
    'seal-queue': { 'zh-CN': '轮候查封', en: 'Queue of seals' },
    'priority-transfer': { 'zh-CN': '移送优先债权执行法院', en: 'Transfer to the court with priority' },
    'dishonesty-term': { 'zh-CN': '失信名单期限', en: 'Term on the list' },
    'relist-bar': { 'zh-CN': '再次纳入失信名单的限制', en: 'Bar to listing again' },
    'measure-limits': { 'zh-CN': '罚款、拘留限度', en: 'Limits of fine and detention' },
    'termination-period': { 'zh-CN': '终本最短期间', en: 'Earliest termination' },
    'recheck-dates': { 'zh-CN': '终本后定期查询', en: 'Queries after termination' },
    'query-freshness': { 'zh-CN': '财产查询时效', en: 'Age of the last query' },
    'small-balance': { 'zh-CN': '小额余额', en: 'Small balance' },
    disbursement: { 'zh-CN': '案款发放期限', en: 'Paying out' },
    'indicator-ratio': { 'zh-CN': '指标比率', en: 'Share' },
    'application-limit': { 'zh-CN': '申请执行时效', en: 'Limit for applying' },
  },
  steps: {
    'accrual-end': { 'zh-CN': '{event}，计息至{on}', en: '{event}: interest runs to {on}' },
    'payout-without-effect': {
      'zh-CN': '法院于{paidOutOn}发放，不影响计息',
      en: 'paid out on {paidOutOn}, which changes nothing',
    },
    'seal-term': {
      'zh-CN': '{asset}最长{most}年；自{from}起{years}年，至{to}届满',
      en: '{asset}: {most} years at most; {years} from {from} end on {to}',
    },
    'seal-document-end': { 'zh-CN': '文书写明的止日为{to}', en: 'the paper says {to}' },
    'seal-does-not-roll': { 'zh-CN': '期满日不因节假日顺延', en: 'the end does not move off days off' },
    'warn-on': { 'zh-CN': '{on}提醒', en: 'warn on {on}' },
    'seal-waits': {
      'zh-CN': '{seal}：{registeredOn}登记，轮候中',
      en: '{seal}: registered {registeredOn}, waits',
    },
    'seal-holds': {
      'zh-CN': '{seal}：{registeredOn}登记，{effectiveOn}起生效',
      en: '{seal}: registered {registeredOn}, holds since {effectiveOn}',
    },
    'seal-held': {
      'zh-CN': '{seal}：{registeredOn}登记，{effectiveOn}生效，{releasedOn}解除或失效',
      en: '{seal}: registered {registeredOn}, held from {effectiveOn} to {releasedOn}',
    },
    'transfer-from': {
      'zh-CN': '首先查封于{firstSealedOn}，超过{days}日即自{from}起可以商请移送',
      en: 'first sealed on {firstSealedOn}: more than {days} days later, from {from}, it can be asked for',
    },
    'transfer-barred': {
      'zh-CN': '已发布拍卖公告，不能商请移送',
      en: 'an auction has been announced: it cannot be asked for',
    },
    'transfer-untimely': {
      'zh-CN': '{requestReceivedOn}收到的商请不符合条件',
      en: 'the request of {requestReceivedOn} came at the wrong time',
    },
    'transfer-reply': {
      'zh-CN': '{requestReceivedOn}收到，{days}日内即{replyDue}前答复',
      en: 'received {requestReceivedOn}: answered within {days} days, by {replyDue}',
    },
    'listed-until': {
      'zh-CN': '{decidedOn}起{years}年，至{expiresOn}届满',
      en: '{years} years from {decidedOn} end on {expiresOn}',
    },
    'delete-by': {
      'zh-CN': '期满后{days}个工作日内即{deleteBy}前删除',
      en: 'deleted within {days} working days, by {deleteBy}',
    },
    'relist-bar': {
      'zh-CN': '经申请执行人同意于{deletedOn}删除，{months}个月内即至{barredThrough}再申请不予支持',
      en: 'deleted with consent on {deletedOn}: no new application for {months} months, through {barredThrough}',
    },
    'fine-limits': {
      'zh-CN': '{subject}罚款{leastFen}元至{mostFen}元，本次{fineFen}元',
      en: '{subject}: {leastFen} to {mostFen}; this fine is {fineFen}',
    },
    'detention-limit': {
      'zh-CN': '拘留不超过{most}日，本次{days}日',
      en: 'at most {most} days; this is {days}',
    },
    'fine-over': { 'zh-CN': '罚款超过上限', en: 'the fine is too high' },
    'fine-under': { 'zh-CN': '罚款低于下限', en: 'the fine is too low' },
    'detention-over': { 'zh-CN': '拘留超过上限', en: 'the detention is too long' },
    'detention-of-entity': {
      'zh-CN': '单位不能被拘留，只能拘留其责任人员',
      en: 'an entity cannot be detained, only its people',
    },
    'terminate-from': {
      'zh-CN': '{filedOn}立案，满{months}个月为{threeMonthsEnd}，超过即{earliest}起',
      en: 'filed {filedOn}: {months} months end on {threeMonthsEnd}; from {earliest} on',
    },
    recheck: {
      'zh-CN': '自{ruledOn}起{years}年内每{months}个月查询一次，至{until}',
      en: 'every {months} months for {years} years from {ruledOn}, to {until}',
    },
    'query-fresh': {
      'zh-CN': '{lastQueriedOn}查询，不早于{notBefore}',
      en: 'queried on {lastQueriedOn}, not before {notBefore}',
    },
    'query-stale': {
      'zh-CN': '{lastQueriedOn}查询，不在{notBefore}至{closeOn}之间',
      en: 'queried on {lastQueriedOn}, not between {notBefore} and {closeOn}',
    },
    'balance-ignorable': {
      'zh-CN': '余额{balanceFen}元，小于{belowFen}元且不超过标的{claimFen}元的{rate}',
      en: '{balanceFen} is below {belowFen} and at most {rate} of {claimFen}',
    },
    'balance-counts': {
      'zh-CN': '余额{balanceFen}元，不满足小于{belowFen}元且不超过标的{claimFen}元的{rate}',
      en: '{balanceFen} is not both below {belowFen} and at most {rate} of {claimFen}',
    },
    'notice-by': {
      'zh-CN': '{from}通知到账，{days}个工作日内即{to}前发出付款通知',
      en: 'told on {from}: notice of payment within {days} working days, by {to}',
    },
    'finance-by': {
      'zh-CN': '财务{days}个工作日内即{to}前支付',
      en: 'finance pays within {days} working days, by {to}',
    },
    'paid-by': {
      'zh-CN': '自{from}起{days}日内即{to}前发放',
      en: 'paid out within {days} days of {from}, by {to}',
    },
    'paid-by-rolled': { 'zh-CN': '如顺延，则为{to}', en: 'if it rolled: {to}' },
    ratio: {
      'zh-CN': '{numerator} ÷ {denominator}，得{percent}%',
      en: '{numerator} / {denominator} = {percent} %',
    },
    'ratio-of-nothing': {
      'zh-CN': '{numerator} ÷ {denominator}：分母为零，不计算',
      en: '{numerator} / {denominator}: a share of nothing is none',
    },
    'limit-starts': { 'zh-CN': '{basis}，自{from}起算', en: '{basis}: from {from}' },
    'limit-restarts': { 'zh-CN': '{on}中断，重新起算', en: 'interrupted on {on}: starts anew' },
    'limit-goes-on': {
      'zh-CN': '{on}不在时效期间内，不发生中断',
      en: '{on} is outside the limit and interrupts nothing',
    },
    'limit-ends': {
      'zh-CN': '{years}年，至{nominal}，期间届满日{end}',
      en: '{years} years to {nominal}; ends on {end}',
    },
  },
  codes: {
    'voluntary-payment': { 'zh-CN': '主动履行', en: 'payment' },
    deduction: { 'zh-CN': '划拨、提取', en: 'deduction' },
    'auction-deal': { 'zh-CN': '拍卖成交裁定生效', en: 'ruling on the auction' },
    'sale-deal': { 'zh-CN': '变卖成交裁定生效', en: 'ruling on the sale' },
    'set-off': { 'zh-CN': '以物抵债裁定生效', en: 'ruling on the set-off' },
    'other-realisation': { 'zh-CN': '以其他方式变价完成', en: 'other realisation' },
    deposit: { 'zh-CN': '存款', en: 'deposits' },
    individual: { 'zh-CN': '个人', en: 'a person' },
    entity: { 'zh-CN': '单位', en: 'an entity' },
    fixed: { 'zh-CN': '履行期间最后一日', en: 'last day for performance' },
    instalments: { 'zh-CN': '最后一期履行期限届满', en: 'end of the last instalment' },
    'none-stated': { 'zh-CN': '法律文书生效', en: 'the instrument took effect' },
  },
}
