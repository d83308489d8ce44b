import type { ConsoleLabel, ConsolePartGroup } from '../../kernel/console-parts'

const of = (group: ConsolePartGroup, zh: string, en: string): readonly [ConsolePartGroup, ConsoleLabel] => [
  group,
  { 'zh-CN': zh, en },
]

/** Where each element of this library stands when people look for it, and what it shows, in one line. */
export const shelf = {
  'zx-task-queue': of(
    'work',
    '一个人或者全院的节点和事务，逾期的在前，可直接办理',
    'Nodes and affairs of a person or the whole court, overdue ones first',
  ),
  'zx-work-lanes': of(
    'work',
    '待接收、办理中、待确认的工作，分栏显示',
    'Work to receive, at hand and to confirm, in lanes',
  ),
  'zx-team-board': of(
    'work',
    '团队中每个人手上有多少工作，多少已逾期',
    'How much each member of a team has at hand, and how much of it is late',
  ),
  'zx-case-list': of(
    'case',
    '案件，可查找、按状态和承办人筛选',
    'Cases, to search and to narrow by state and undertaker',
  ),
  'zx-terminated-board': of(
    'case',
    '终本案件：下次核查、线索、恢复执行申请',
    'Terminated cases: next check, clues, applications to resume',
  ),
  'zx-case-header': of(
    'case',
    '一个案件的案号、当事人、承办人、标的',
    'Number, parties, undertaker and claim of one case',
  ),
  'zx-case-timeline': of(
    'case',
    '一个案件的全部节点：已办、在办、将到期',
    'All nodes of one case: done, running, due',
  ),
  'zx-triage-sheet': of(
    'case',
    '一个案件分到哪一类，依据哪些情况',
    'The class of one case, and the facts it rests on',
  ),
  'zx-stage-path': of(
    'case',
    '一个案件走过的流程段和现在的流程段',
    'The stages that one case went through, and where it is',
  ),
  'zx-measure-board': of(
    'case',
    '一个案件的限制消费、失信、拘留等措施',
    'Restriction of consumption, dishonesty, detention and the like in one case',
  ),
  'zx-asset-board': of(
    'asset',
    '一个案件的财产，从发现到处置',
    'Property of one case, from discovery to disposal',
  ),
  'zx-control-calendar': of(
    'asset',
    '快到期的查封、扣押、冻结，可办续行',
    'Controls that end soon, to be renewed',
  ),
  'zx-declaration-comparison': of(
    'asset',
    '被执行人申报的财产与查到的逐项对照',
    'What a debtor declared beside what was found',
  ),
  'zx-clue-register': of(
    'asset',
    '一个案件的财产线索和核实结果',
    'Clues to property in one case, and what came of them',
  ),
  'zx-investigation-board': of(
    'asset',
    '委托调查、律师调查令、悬赏的进展',
    'Investigations by others, orders of lawyers, rewards',
  ),
  'zx-query-progress': of(
    'asset',
    '各家银行和登记机关查到哪一步',
    'How far each bank and register has answered',
  ),
  'zx-unidentified-receipts': of(
    'fund',
    '已到账、还不知道属于哪个案件的款',
    'Money that has come in and belongs to no case yet',
  ),
  'zx-receipt-claims': of('fund', '认领的来款由另一人核对', 'Claims on receipts, checked by another person'),
  'zx-account-statement': of(
    'fund',
    '一个案件的收款、付款和余额',
    'What one case received, paid out and holds',
  ),
  'zx-money-trace': of('fund', '一笔款从到账到发放的每一步', 'Every step of a sum from receipt to payout'),
  'zx-payout-approval': of('fund', '一笔发放的内容和审批', 'What is to be paid out, and its approval'),
  'zx-distribution-sheet': of(
    'fund',
    '多个债权人之间如何分配一笔款',
    'How one sum is divided among creditors',
  ),
  'zx-reconciliation-board': of(
    'fund',
    '每天的账与银行流水核对，逐项说明差异',
    'Books of each day beside the statement of the bank, every difference named',
  ),
  'zx-interest-calculator': of(
    'fund',
    '按期间计算迟延履行利息',
    'Interest on delayed performance, period by period',
  ),
  'zx-dossier-viewer': of(
    'dossier',
    '一个案件的电子卷宗：目录和页面',
    'The dossier of one case: catalogue and pages',
  ),
  'zx-dossier-desk': of('dossier', '卷宗接收、扫描、在库、借阅', 'Dossiers received, scanned, held and lent'),
  'zx-dossier-search': of(
    'dossier',
    '在有权打开的全部卷宗中检索，给出案件、页码和上下文',
    'Looks in all dossiers that one may open: case, page and the words around',
  ),
  'zx-document-desk': of(
    'dossier',
    '一个案件的文书：制作、签发、送达',
    'Documents of one case: made, issued, served',
  ),
  'zx-document-batch': of('dossier', '一种文书为多个案件一次制作', 'One document for many cases at once'),
  'zx-document-layouts': of('dossier', '本院文书的版式', 'Layouts of documents of the court'),
  'zx-recordings': of('dossier', '执法记录仪和手机的音视频', 'Recordings of body cameras and phones'),
  'zx-orders-board': of(
    'supervision',
    '督办意见：谁在几时前回复，逾期的在前，可回复、认可、退回',
    'Supervision orders: who replies by when, overdue ones first',
  ),
  'zx-profile-versions': of(
    'supervision',
    '本院按哪一版办案模式办案，各版有什么不同，由谁启用',
    'By which version the court works, what differs, who put it in use',
  ),
  'zx-accountability': of(
    'supervision',
    '警示、督促后仍不整改的，追究谁、如何处理',
    'Who answers for what was warned of, urged and not mended',
  ),
  'zx-supervision-board': of(
    'supervision',
    '各部门的监管提示和处理情况',
    'Findings of supervision by unit, and what was done',
  ),
  'zx-blocked-acts': of('supervision', '被规则拦截的操作和原因', 'Acts that rules stopped, and why'),
  'zx-points-board': of(
    'supervision',
    '流程段逾期的扣分和下一段的加分',
    'Points lost and won between stages',
  ),
  'zx-command-screen': of(
    'supervision',
    '全院执行情况一览，可上大屏',
    'The whole court at a glance, also on a wall',
  ),
  'zx-indicator-panel': of(
    'figures',
    '本院考核的各项指标，可点开到案件',
    'Every indicator of the court, leading to its cases',
  ),
  'zx-service-window': of(
    'public',
    '窗口接待：来访、诉求和答复',
    'Visits at the window: what was asked and answered',
  ),
} as const
