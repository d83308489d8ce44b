import type { ConsoleLabel, ConsolePart, ConsoleParts, ConsoleProperty } from '../../kernel/console-parts'
import { shelf } from './model-shelf'

const label = (zh: string, en: string): ConsoleLabel => ({ 'zh-CN': zh, en })

const caseId: ConsoleProperty = { name: 'caseId', label: label('案件', 'Case'), kind: 'case', required: true }
const anyCase: ConsoleProperty = {
  name: 'caseId',
  label: label('案件（不填为全院）', 'Case (all when empty)'),
  kind: 'case',
}
const readonly: ConsoleProperty = {
  name: 'readonly',
  label: label('只看不办', 'To look at only'),
  kind: 'boolean',
}
const pageSize: ConsoleProperty = {
  name: 'pageSize',
  label: label('每页条数', 'Rows a page'),
  kind: 'number',
}
const text = (name: string, zh: string, en: string): ConsoleProperty => ({
  name,
  label: label(zh, en),
  kind: 'text',
})

function choice(
  name: string,
  words: ConsoleLabel,
  options: Readonly<Record<string, ConsoleLabel>>,
): ConsoleProperty {
  const entries = Object.entries(options).map(([value, inner]) => ({ value, label: inner }))
  return { name, label: words, kind: 'choice', options: entries }
}

function element(
  name: keyof typeof shelf,
  words: ConsoleLabel,
  queries: readonly string[],
  properties: readonly ConsoleProperty[] = [],
): ConsolePart {
  const [group, about] = shelf[name]
  return { name, label: words, group, about, properties, queries }
}

/** What shows one case, and can be there to look at only. */
const ofCase = (name: keyof typeof shelf, words: ConsoleLabel, query: string): ConsolePart =>
  element(name, words, [query], [caseId, readonly])

const views = choice('view', label('先看', 'Shows first'), {
  all: label('全部', 'All'),
  overdue: label('已逾期', 'Overdue'),
  soon: label('即将到期', 'Due soon'),
})

const caseStates = choice('state', label('状态', 'State'), {
  all: label('全部', 'All'),
  open: label('未结', 'Open'),
  filed: label('已立案', 'Filed'),
  assigned: label('已分案', 'Assigned'),
  suspended: label('已暂停', 'Suspended'),
  closed: label('已结', 'Closed'),
})

const claimStates = choice('state', label('状态', 'State'), {
  proposed: label('待核对', 'To be checked'),
  confirmed: label('已确认', 'Confirmed'),
  'undo-requested': label('申请撤销', 'To be undone'),
})

const kinds = choice('kind', label('只看', 'Only'), {
  node: label('节点', 'Nodes'),
  task: label('事务', 'Affairs'),
})

/** The elements of this library that can stand on a page of a court’s own; they are registered in the browser under these names. */
const elements: readonly ConsolePart[] = [
  element(
    'zx-task-queue',
    label('待办队列', 'Queue of work'),
    ['task.queue'],
    [
      { name: 'holderId', label: label('谁的待办', 'Whose work'), kind: 'person' },
      { name: 'all', label: label('全院待办', 'Of the whole court'), kind: 'boolean' },
      { name: 'dueBy', label: label('最迟到期日', 'Due by'), kind: 'date' },
      ...[views, kinds, text('search', '查找', 'Search for'), pageSize, readonly],
    ],
  ),
  element(
    'zx-case-list',
    label('案件列表', 'List of cases'),
    ['case.list'],
    [
      caseStates,
      { name: 'undertakerId', label: label('承办人', 'Undertaker'), kind: 'person' },
      ...[text('search', '查找', 'Search for'), pageSize],
    ],
  ),
  element('zx-case-timeline', label('案件时间轴', 'Time line of a case'), ['node.course'], [caseId]),
  element(
    'zx-account-statement',
    label('案款账户', 'Account of a case'),
    ['fund.statement'],
    [caseId, pageSize],
  ),
  element('zx-dossier-viewer', label('电子卷宗', 'Dossier'), ['dossier.catalogue'], [caseId]),
  element(
    'zx-unidentified-receipts',
    label('待认领来款', 'Receipts to identify'),
    ['fund.unidentified'],
    [...[pageSize, readonly]],
  ),
  element(
    'zx-receipt-claims',
    label('认领核对', 'Claims on receipts'),
    ['fund.claims'],
    [claimStates, readonly],
  ),
  element(
    'zx-blocked-acts',
    label('违规拦截', 'Acts that rules stopped'),
    ['supervision.blocked-acts'],
    [...[anyCase, pageSize]],
  ),
  ofCase('zx-triage-sheet', label('繁简分流', 'Triage'), 'triage.get'),
  element('zx-stage-path', label('流转路径', 'Path through stages'), ['stage.path'], [caseId]),
  element(
    'zx-points-board',
    label('积分台账', 'Points'),
    ['points.board'],
    [
      anyCase,
      { name: 'from', label: label('自', 'From'), kind: 'date' },
      { name: 'to', label: label('至', 'To'), kind: 'date' },
    ],
  ),
  element('zx-money-trace', label('案款去向', 'Where money went'), ['fund.trace'], [caseId]),
  ofCase('zx-payout-approval', label('发放审批', 'Approval of a payout'), 'fund.trace'),
  ofCase('zx-asset-board', label('标的物', 'Property of a case'), 'asset.list'),
  element(
    'zx-control-calendar',
    label('控制到期', 'Controls that end'),
    ['control.calendar'],
    [
      { name: 'handlerId', label: label('承办人', 'Handler'), kind: 'person' },
      { name: 'unitId', label: label('部门', 'Unit'), kind: 'unit' },
      { name: 'days', label: label('几日内到期', 'Days ahead'), kind: 'number' },
      ...[pageSize, readonly],
    ],
  ),
  ofCase('zx-declaration-comparison', label('申报与查询比对', 'Declared and found'), 'declaration.of-case'),
  ofCase('zx-distribution-sheet', label('财产分配方案', 'Plan of distribution'), 'distribution.get'),
  ofCase('zx-clue-register', label('财产线索', 'Clues'), 'clue.list'),
  ofCase('zx-investigation-board', label('委托调查与悬赏', 'Investigations'), 'investigation.list'),
  ofCase('zx-measure-board', label('强制措施与信用惩戒', 'Measures and credit'), 'measure.list'),
  ofCase('zx-query-progress', label('财产查询进展', 'Progress of queries'), 'query.progress'),
  element(
    'zx-reconciliation-board',
    label('银行对账', 'Reconciliation'),
    ['reconciliation.days'],
    [
      ...[text('bankAccount', '账户', 'Account'), readonly],
      { name: 'day', label: label('日期', 'Day'), kind: 'date' },
    ],
  ),
  element('zx-case-header', label('案件抬头', 'Head of a case'), ['case.get'], [caseId]),
  element(
    'zx-team-board',
    label('团队在手工作', 'Work of a team'),
    ['task.loads'],
    [
      { name: 'unitId', label: label('部门（不填为本人所在）', 'Unit (own when empty)'), kind: 'unit' },
      { name: 'dueBy', label: label('最迟到期日', 'Due by'), kind: 'date' },
      { name: 'fixed', label: label('不能换部门', 'No other unit'), kind: 'boolean' },
    ],
  ),
  element(
    'zx-work-lanes',
    label('分栏待办', 'Work in lanes'),
    ['task.lanes'],
    [{ name: 'overdue', label: label('只看逾期', 'Overdue only'), kind: 'boolean' }],
  ),
  element(
    'zx-command-screen',
    label('执行指挥中心', 'Command centre'),
    ['organisation.centre-boards'],
    [{ name: 'wall', label: label('大屏', 'Wall screen'), kind: 'boolean' }],
  ),
  element('zx-service-window', label('执行服务窗口', 'Service window'), ['case.list']),
  element('zx-recordings', label('音视频', 'Recordings'), ['recording.list'], [anyCase, readonly]),
  element('zx-supervision-board', label('可视化监管', 'Supervision board'), ['supervision.board']),
  element(
    'zx-orders-board',
    label('督办意见', 'Supervision orders'),
    ['supervision.orders'],
    [
      choice('shown', label('先看', 'Shows first'), {
        waiting: label('待回复', 'Reply due'),
        mine: label('待我回复', 'Mine to reply'),
        overdue: label('逾期未回复', 'Overdue'),
        replied: label('待认可', 'To be accepted'),
        all: label('全部', 'All'),
      }),
      ...[anyCase, readonly],
    ],
  ),
  element(
    'zx-accountability',
    label('追责问责', 'Accountability'),
    ['supervision.accountability'],
    [anyCase, readonly],
  ),
  element('zx-profile-versions', label('办案模式', 'Way of working'), ['profile.versions'], [readonly]),
  element('zx-terminated-board', label('终本案件管理', 'Terminated cases'), ['maintenance.list'], [readonly]),
  element(
    'zx-document-batch',
    label('批量制作文书', 'Documents for many cases'),
    ['document.templates'],
    [readonly],
  ),
  element(
    'zx-dossier-search',
    label('卷宗全文检索', 'Search in all dossiers'),
    ['dossier.search'],
    [anyCase],
  ),
  element(
    'zx-dossier-desk',
    label('卷宗管理中心', 'Dossier desk'),
    ['dossier.desk'],
    [
      choice('shown', label('先看', 'Shows first'), {
        receive: label('待接收', 'To receive'),
        scan: label('待扫描', 'To scan'),
        held: label('在库', 'Held'),
        loans: label('借阅', 'Loans'),
        register: label('登记簿', 'Register'),
      }),
      anyCase,
    ],
  ),
  element('zx-document-desk', label('文书', 'Documents'), [], [caseId, readonly]),
  element('zx-document-layouts', label('文书版式', 'Layouts of documents'), ['document.layouts'], [readonly]),
  element(
    'zx-indicator-panel',
    label('质效指标', 'Indicators'),
    [],
    [
      { name: 'from', label: label('自', 'From'), kind: 'date' },
      { name: 'to', label: label('至', 'To'), kind: 'date' },
    ],
  ),
  element('zx-interest-calculator', label('迟延履行利息计算', 'Interest on delayed performance'), []),
]

/** What every console can be put together from beside commands and queries. */
export const standardParts: Partial<ConsoleParts> = {
  elements,
  renderers: [
    { name: 'case-link', label: label('可点开案件', 'Opens the case') },
    { name: 'badge', label: label('标签', 'Badge') },
    { name: 'days', label: label('距今天数', 'Days from today') },
  ],
}
