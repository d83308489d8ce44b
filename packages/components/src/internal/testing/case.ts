import type { CaseDetail, CourseNode, TimelineEntry } from '../core'
import { courtToday, dateOfDay, dayNumber } from '../format'
import { FakeClient } from './fake-client'

/** A plain date so many days from today. */
export function inDays(days: number): string {
  return dateOfDay(dayNumber(courtToday()) + days)
}

export const CASE_ID = 'case-0'
export const CASE_NUMBER = '（2026）甘1202执1000号'

/** A case in the middle of its course; personal data is masked as the core masks it. */
export function caseDetail(over: Partial<CaseDetail> = {}): CaseDetail {
  return {
    id: CASE_ID,
    caseNumber: CASE_NUMBER,
    kind: 'first',
    matter: null,
    cause: '买卖合同纠纷',
    filedOn: inDays(-70),
    state: 'assigned',
    claimFen: 128_640_350n,
    applicantLabel: '兰州宏盛商贸有限公司',
    debtorLabel: '甘肃陇盛建材有限公司等 2 人',
    undertakerId: 'person-0',
    undertakerName: '周文清',
    flags: ['livelihood', 'enterprise'],
    closedOn: null,
    closingKind: null,
    recognition: null,
    basisNumber: '（2026）甘1202民初318号民事判决书',
    basisIssuedBy: '陇南市武都区人民法院',
    unitId: 'unit-1',
    unitName: '精执一团队',
    seriesId: null,
    profileId: 'longnan-1-3-5',
    profileVersion: '1',
    legacyState: null,
    linked: {},
    parties: [
      party('p1', 'applicant', 'organisation', '兰州宏盛商贸有限公司', '9162**********3T', '139****6021'),
      party('p2', 'debtor', 'organisation', '甘肃陇盛建材有限公司', '9162**********7K', null),
      party('p3', 'debtor', 'person', '何某强', '6226**********0019', '136****8830'),
    ],
    holders: [
      holder('周文清', 'node', 'case-limit', 110),
      holder('周文清', 'task', 'site-visit', 3),
      holder('马晓东', 'task', 'query-control', -2),
      holder('刘海燕', 'node', 'dossier-hand-in', 1),
    ],
    ...over,
  }
}

function party(
  id: string,
  role: 'applicant' | 'debtor',
  kind: 'person' | 'organisation',
  name: string,
  idNumber: string,
  phone: string | null,
) {
  return { id, role, kind, name, idNumber, phone, representsId: null }
}

function holder(holderName: string, kind: 'node' | 'task', code: string, days: number) {
  return { holderId: holderName, holderName, kind, workId: `${kind}-${code}`, code, dueOn: inDays(days) }
}

const explanation = {
  terms: {
    trigger: inDays(-70),
    limit: { unit: 'month', count: 6 },
    roll: false,
    exclusions: [{ from: inDays(-40), to: inDays(-31), reason: '评估期间' }],
    source: { act: '最高人民法院关于人民法院办理执行案件若干期限的规定', version: '2006', article: '1' },
  },
  calendarVersion: '国办发明电〔2025〕7号',
  nominal: inDays(100),
  excluded: [{ from: inDays(-40), to: inDays(-31), days: 10, added: 10, reasons: ['评估期间'] }],
  excludedCount: 10,
  unrolled: inDays(110),
  unrolledKind: 'weekend',
  rolled: false,
  date: inDays(110),
  lastWorkdayBefore: inDays(109),
  provisional: true,
  rules: [{ act: '民事诉讼法', version: '2023', article: '85' }],
}

const REASON = {
  'zh-CN':
    '期间自立案之日的次日起算，6个月；扣除评估期间10日。该日为周末休息日，不顺延，应在此前最后一个工作日前办结。',
  en: 'Six months from the day after filing; ten days of appraisal are not counted.',
}

/** One node of a course. */
export function courseNode(node: string, over: Partial<CourseNode> = {}): CourseNode {
  return {
    id: `node-${node}`,
    node,
    subjectId: null,
    state: 'running',
    startedOn: inDays(-70),
    dueOn: inDays(0),
    endedOn: null,
    late: false,
    overdue: false,
    daysLeft: null,
    term: 'calm',
    provisional: false,
    holderId: 'person-0',
    holderName: '周文清',
    unitName: '精执一团队',
    warnings: 0,
    breached: false,
    required: [],
    triggerSeq: 1,
    explanation: null,
    reason: { 'zh-CN': '', en: '' },
    source: 'seed 000:14',
    sourceText: { 'zh-CN': '市级执行改革方案第14段', en: 'the city plan, line 14' },
    ...over,
  }
}

/** Past, running and expected nodes. */
export function course(): CourseNode[] {
  const met = (node: string, from: number, due: number, end: number) =>
    courseNode(node, {
      state: 'met',
      startedOn: inDays(from),
      dueOn: inDays(due),
      endedOn: inDays(end),
      late: end > due,
      holderName: null,
    })
  const ahead = (node: string, due: number, holderName: string | null) =>
    courseNode(node, {
      id: null,
      state: 'predicted',
      startedOn: null,
      dueOn: inDays(due),
      required: [],
      triggerSeq: null,
      holderName,
    })
  return [
    met('execution-notice', -70, -60, -63),
    met('asset-query', -68, -38, -33),
    courseNode('case-limit', {
      dueOn: inDays(110),
      daysLeft: 110,
      provisional: true,
      explanation,
      reason: REASON,
    }),
    courseNode('site-check', {
      startedOn: inDays(-33),
      dueOn: inDays(-3),
      daysLeft: -3,
      overdue: true,
      warnings: 2,
      breached: true,
      holderName: '马晓东',
    }),
    courseNode('dossier-hand-in', {
      startedOn: inDays(-1),
      dueOn: inDays(1),
      daysLeft: 1,
      warnings: 1,
      holderName: '刘海燕',
      explanation: {
        trigger: inDays(-1),
        limit: '2 个工作日',
        calendarVersion: '国办发明电〔2025〕7号',
        source: 'seed 000:13',
        steps: ['自材料形成次日起算', '第 1 个工作日', '第 2 个工作日，到期'],
      },
    }),
    ahead('disposal', 26, '周文清'),
    ahead('payout', 74, '案款专管员'),
    ahead('closing-review', 104, null),
  ]
}

type Fact = readonly [day: number, time: string, type: string, actor: string, data: TimelineEntry['data']]

const FACTS: readonly Fact[] = [
  [
    -70,
    '09:12',
    'case.Filed',
    '立案庭 王静',
    { caseNumber: CASE_NUMBER, claimFen: 128_640_350n, cause: '买卖合同纠纷' },
  ],
  [-70, '09:12', 'node.Started', 'system', { node: 'case-limit', dueOn: inDays(100) }],
  [
    -69,
    '10:30',
    'case.Assigned',
    '执行局长 何建国',
    { undertakerId: 'person-0', reason: '繁简分流：普通案件' },
  ],
  [
    -68,
    '08:45',
    'task.Dispatched',
    '周文清',
    { affair: 'query-control', dueOn: inDays(-38), note: '“总对总”全项查询' },
  ],
  [-68, '14:02', 'task.Received', '马晓东', { taskId: 'task-1' }],
  [-63, '16:20', 'dossier.MaterialFormed', '周文清', { title: '执行通知书', pages: 2, section: 'measures' }],
  [-63, '16:21', 'node.Met', 'system', { node: 'execution-notice', late: false }],
  [
    -33,
    '11:05',
    'task.Reported',
    '马晓东',
    { affair: 'query-control', report: '查得银行存款 3 个账户，已冻结；不动产 2 处。' },
  ],
  [
    -20,
    '09:30',
    'fund.MoneyReceived',
    'import',
    { amountFen: '35000000', payerName: '甘肃陇盛建材有限公司' },
  ],
  [
    -12,
    '15:10',
    'fund.PayoutRequested',
    '周文清',
    {
      amountFen: 30_000_000n,
      payeeName: '兰州宏盛商贸有限公司',
      payeeAccount: '6228********1234',
      contentHash: 'a'.repeat(64),
    },
  ],
  [-11, '09:02', 'fund.PayoutApproved', '执行局长 何建国', { amountFen: 30_000_000n }],
  [
    -6,
    '17:40',
    'supervision.ActBlocked',
    '周文清',
    { command: 'closing.propose', rule: 'fund-balance-left' },
  ],
  [-1, '10:11', 'dossier.MaterialFormed', '刘海燕', { title: '现场调查笔录', pages: 6, section: 'measures' }],
  [-1, '18:00', 'node.Warned', 'system', { node: 'site-check', level: 2, dueOn: inDays(-3) }],
]

/** A journal as the core gives it: oldest first, chained. */
export function journal(): TimelineEntry[] {
  return FACTS.map(([day, time, type, actor, data], index) => ({
    seq: index + 1,
    type,
    occurredOn: inDays(day),
    recordedAt: `${inDays(day)}T${time}:00+08:00`,
    actor: { kind: actor === 'system' || actor === 'import' ? actor : 'person', id: actor },
    actorName: actor === 'system' ? '系统' : actor === 'import' ? '银行流水导入' : actor,
    data,
    hash: (index + 1).toString(16).padStart(2, '0').repeat(32),
  }))
}

/** A client that knows one case. */
export function caseClient(): FakeClient {
  return new FakeClient({
    'case.get': ({ caseId }) => (caseId === CASE_ID ? caseDetail() : null),
    'node.course': () => course(),
    'case.timeline': () => journal(),
    'case.holders': () => caseDetail().holders,
  })
}
