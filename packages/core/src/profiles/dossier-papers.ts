import type { CataloguingRule, ExpectedPaper, Volume } from '../kernel/profile-paper'
import { days, workingDays } from '../law/index'

const PLACE =
  'seed 000:13 智能编目; law 法发〔2006〕11号: from memory, papers of a case are bound in volumes; parameter: the volume and the order'

function placed(
  section: string,
  first: number,
  kinds: readonly string[],
  volume: Volume = 'main',
): CataloguingRule[] {
  return kinds.map((kind, at) => ({
    id: kind,
    kind,
    volume,
    section,
    order: first + at * 10,
    source: PLACE,
  }))
}

/** Where the papers that the library names belong; approvals inside the court lie in the side volume. */
export const usualCataloguing: readonly CataloguingRule[] = [
  ...placed('filing', 100, ['application', 'enforcement-basis', 'identity-document', 'acceptance-notice']),
  ...placed('notices', 200, ['execution-notice', 'report-order']),
  ...placed('query-control', 300, ['query-result', 'query-notice', 'investigation-report']),
  ...placed('measures', 400, ['seal-ruling', 'consumption-limit', 'assistance-notice']),
  ...placed('disposal', 500, [
    'appraisal-commission',
    'auction-ruling',
    'debt-for-asset-ruling',
    'eviction-notice',
  ]),
  ...placed('general', 600, ['inquiry-record']),
  ...placed('closing', 700, ['settlement-agreement', 'closing-ruling', 'closing-notice']),
  ...placed('funds', 100, ['payout-approval'], 'side'),
]

/** What comes out of an affair of the city plan and has no kind of its own lies with its other papers. */
export const affairCataloguing: readonly CataloguingRule[] = [
  ['query-control', 'query-control', 390],
  ['measures', 'measures', 490],
  ['auction-aux', 'disposal', 590],
].map(([affair, section, order]) => ({
  id: `of-${affair}`,
  affair: String(affair),
  volume: 'main',
  section: String(section),
  order: Number(order),
  source: PLACE,
}))

const FILED = 'law 执行工作规定（2020） 18: from memory, handed in with the application; seed 000:13'
const TWO_DAYS = workingDays(2)

/** Papers that statute asks for in every case. */
export const statutoryPapers: readonly ExpectedPaper[] = [
  ...['application', 'enforcement-basis'].map(
    (kind): ExpectedPaper => ({
      id: kind,
      kind,
      after: { case: 'filed' },
      limit: TWO_DAYS,
      holder: { kind: 'unit', unitKind: 'case-filing' },
      source: FILED,
    }),
  ),
  {
    id: 'execution-notice',
    kind: 'execution-notice',
    after: { node: 'execution-notice' },
    limit: days(0),
    source: 'law 民诉法解释（2022） 480; law 执行工作规定（2020） 22',
  },
  {
    id: 'report-order',
    kind: 'report-order',
    after: { node: 'execution-notice' },
    limit: TWO_DAYS,
    source:
      'law 财产调查规定（2020） 3: confirmed, together with the execution notice; seed 000:13 for the limit',
  },
  {
    id: 'investigation-report',
    kind: 'investigation-report',
    after: { node: 'asset-investigation' },
    limit: days(0),
    source: 'law 法发〔2006〕35号 6; parameter: the form of a report',
  },
]

/** Papers that the city plan adds: of the affairs, and the forms that make themselves. */
export const cityPapers: readonly ExpectedPaper[] = [
  ...statutoryPapers,
  {
    id: 'acceptance-notice',
    kind: 'acceptance-notice',
    after: { case: 'filed' },
    limit: TWO_DAYS,
    holder: { kind: 'unit', unitKind: 'case-filing' },
    source: 'seed 000:14 随案生成; parameter: the kind of notice',
  },
  {
    id: 'query-result',
    kind: 'query-result',
    after: { affair: 'query-control' },
    limit: TWO_DAYS,
    source: 'seed 000:13 执行事务办理完毕后移送, 2个工作日; parameter: the kind of paper',
  },
  {
    id: 'query-notice',
    kind: 'query-notice',
    after: { affair: 'query-control' },
    limit: TWO_DAYS,
    holder: { kind: 'undertaker' },
    source: 'seed 000:17 查控结果均应当向申请执行人自动推送; parameter: the limit',
  },
  {
    id: 'closing-notice',
    kind: 'closing-notice',
    after: { case: 'closed' },
    limit: TWO_DAYS,
    source: 'seed 000:17 结案文书均应当向申请执行人自动推送; parameter: the limit',
  },
]

const GATED =
  'seed 000:13 所有执行措施、执行事务办理完毕后,均应在规定时间内移送「卷宗管理中心」; parameter: the kind of paper'

/**
 * 办结要求: what was carried out counts as done when its materials are handed over or noted as none. Controls that a registry answers bring
 * theirs by themselves; those that were served by hand, and measures against persons, with the file of the answer or on paper.
 */
export const completionGates: readonly ExpectedPaper[] = [
  ...(['seal', 'seize', 'freeze'] as const).map((control) => gated(control, 'control-return', { control })),
  ...(['fine', 'detention', 'summons', 'eviction', 'refusal-transfer'] as const).map((measure) =>
    gated(measure, 'measure-return', { measure }),
  ),
  gated('measures', 'measure-return', { affair: 'measures' }),
]

function gated(of: string, kind: string, after: ExpectedPaper['after']): ExpectedPaper {
  return { id: `${kind}-of-${of}`, kind, after, limit: TWO_DAYS, gate: true, source: GATED }
}
