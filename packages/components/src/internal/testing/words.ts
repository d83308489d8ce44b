import type { Locale, Words } from '../core'

const labels: Readonly<Record<string, readonly [string, string]>> = {
  'node.case-limit': ['执行期限', 'Time limit of the case'],
  'node.execution-notice': ['发出执行通知', 'Execution notice'],
  'node.asset-query': ['网络财产查控', 'Online asset search'],
  'node.site-check': ['现场调查', 'Search on the spot'],
  'node.disposal': ['启动财产处置', 'Start of disposal'],
  'node.payout': ['案款发放', 'Payout of case money'],
  'node.dossier-hand-in': ['材料移送卷宗中心', 'Papers to the dossier centre'],
  'node.closing-review': ['结案审查', 'Closing review'],
  'affair.query-control': ['集中查控', 'Asset search and control'],
  'affair.service': ['文书送达', 'Service of documents'],
  'affair.auction': ['网络拍卖辅助', 'Online auction'],
  'affair.site-visit': ['外出调查', 'Search outside'],
  'affair.scan': ['扫描编目', 'Scanning and cataloguing'],
  'state.task.issued': ['待接收', 'Issued'],
  'state.task.received': ['办理中', 'In work'],
  'state.task.reported': ['待确认', 'Reported'],
  'state.task.returned': ['已退回', 'Returned'],
  'state.node.running': ['进行中', 'Running'],
  'state.node.suspended': ['已暂停', 'Paused'],
  'state.case.filed': ['已立案', 'Filed'],
  'state.case.assigned': ['执行中', 'In enforcement'],
  'state.case.suspended': ['中止', 'Suspended'],
  'state.case.closed': ['已结案', 'Closed'],
  'state.fund.requested': ['已申请', 'Requested'],
  'state.fund.approved': ['已审批', 'Approved'],
  'state.fund.sent': ['已发送银行', 'At the bank'],
  'state.fund.paid': ['已支付', 'Paid'],
  'state.fund.voided': ['已撤销', 'Voided'],
  'event.case.Filed': ['立案', 'Filed'],
  'event.case.Assigned': ['分案', 'Assigned'],
  'event.node.Started': ['节点起算', 'Clock started'],
  'event.node.Met': ['节点完成', 'Node met'],
  'event.node.Warned': ['期限预警', 'Warning'],
  'event.task.Dispatched': ['交办事务', 'Task dispatched'],
  'event.task.Received': ['接收事务', 'Task received'],
  'event.task.Reported': ['反馈办理情况', 'Task reported'],
  'event.fund.MoneyReceived': ['案款到账', 'Money received'],
  'event.fund.PayoutRequested': ['申请发放案款', 'Payout requested'],
  'event.fund.PayoutApproved': ['审批案款发放', 'Payout approved'],
  'event.dossier.MaterialFormed': ['材料形成', 'Paper formed'],
  'event.supervision.ActBlocked': ['违规拦截', 'Act blocked'],
  'command.fund.request-payout': ['申请发放案款', 'Request a payout'],
  'command.closing.propose': ['提请结案', 'Propose closing'],
  'command.dossier.lend-material': ['借出卷宗', 'Lend a paper'],
  'material.execution-notice': ['执行通知书', 'Execution notice'],
  'material.application': ['申请执行书', 'Application'],
  'material.judgment': ['民事判决书', 'Judgment'],
  'material.query-result': ['查询结果', 'Search result'],
  'material.photo': ['现场照片', 'Photograph'],
  'material.seal-ruling': ['查封裁定书', 'Seal ruling'],
  'material.remittance': ['银行回单', 'Bank slip'],
  'section.filing': ['立案材料', 'Filing'],
  'section.measures': ['执行措施', 'Measures'],
  'section.funds': ['案款', 'Case money'],
  'section.closing': ['结案材料', 'Closing'],
  'closing.performed': ['执行完毕', 'Performed in full'],
  'rule.fund-balance-left': ['账户有余额不得结案', 'No closing with money inside'],
  'flag.livelihood': ['涉民生', 'Livelihood'],
  'flag.intervention': ['不当干预', 'Intervention'],
  'flag.enterprise': ['涉企', 'Enterprise'],
}

const refusals = {
  'zh-CN': {
    'fund-balance-left': {
      what: '不能结案',
      why: '案款账户内还有 {availableFen} 元没有发放。',
      todo: '先把案款发放或者退还，再提请结案。',
    },
    'payout-over-balance': {
      what: '不能申请发放',
      why: '申请金额超过账户可用余额 {availableFen} 元。',
      todo: '减少金额，或者等案款到账后再申请。',
    },
    'loan-needs-approval': {
      what: '不能借出',
      why: '借阅申请还没有经执行局长批准。',
      todo: '请执行局长先批准借阅申请。',
    },
  },
  en: {
    'fund-balance-left': {
      what: 'The case cannot be closed',
      why: '{availableFen} yuan are still on its account.',
      todo: 'Pay the money out or back first.',
    },
    'payout-over-balance': {
      what: 'The payout cannot be requested',
      why: 'It is more than the {availableFen} yuan available.',
      todo: 'Ask for less, or wait for the money.',
    },
    'loan-needs-approval': {
      what: 'The paper cannot be lent',
      why: 'The director has not approved the loan.',
      todo: 'Ask the director to approve it first.',
    },
  },
} as const

const errors = {
  'zh-CN': { 'storage-unavailable': { what: '数据库暂时不可用', todo: '稍候片刻再试。' } },
  en: { 'storage-unavailable': { what: 'The database is not reachable', todo: 'Try again in a moment.' } },
} as const

/** Words of a small court, in the shape that the core gives them. */
export function fakeWords(locale: Locale): Words {
  const column = locale === 'en' ? 1 : 0
  return {
    labels: Object.fromEntries(Object.entries(labels).map(([key, pair]) => [key, pair[column] ?? key])),
    refusals: refusals[locale],
    errors: errors[locale],
  }
}
