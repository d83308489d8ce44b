import type { IndicatorCondition, IndicatorDefinition, IndicatorFact } from '../kernel/profile-indicator'

const yes = (fact: IndicatorFact): IndicatorCondition => ({ fact, is: true })
const no = (fact: IndicatorFact): IndicatorCondition => ({ fact, is: false })

const FORMULA = 'design: the seed gives no formula'

type Cases = readonly IndicatorCondition[]

const share = (
  id: string,
  [zh, en]: readonly [string, string],
  [top, bottom]: readonly [Cases, Cases],
  source: string,
  more: Partial<Pick<IndicatorDefinition, 'better' | 'decimals'>> = {},
): IndicatorDefinition => ({
  id,
  label: { 'zh-CN': zh, en },
  top: { sum: 'cases', where: top },
  bottom: { sum: 'cases', where: bottom },
  as: 'percent',
  decimals: 2,
  better: 'higher',
  source,
  ...more,
})

const closed = [yes('closed')]

/** 质效指标 of seed 002:6; no shipped profile has bands, for the limits of the two bands are not in the seeds. */
export const standardIndicators: readonly IndicatorDefinition[] = [
  share('closing-rate', ['结案率', 'Closing rate'], [closed, []], 'seed 002:6 执结 / 受理（含旧存）'),
  share(
    'full-performance',
    ['执行完毕率', 'Full performance'],
    [[...closed, yes('performed')], closed],
    `seed 002:6; ${FORMULA}`,
  ),
  share(
    'actual-closing',
    ['实际执结率', 'Actual conclusion'],
    [[...closed, no('round-terminated')], closed],
    `seed 000:6; ${FORMULA}`,
  ),
  {
    ...share('money-in-place', ['执行到位率', 'Money in place'], [closed, closed], `seed 002:6; ${FORMULA}`),
    top: { sum: 'received', where: closed },
    bottom: { sum: 'claimed', where: closed },
  },
  share(
    'closed-in-time',
    ['审限内结案率', 'Closed within the limit'],
    [[...closed, yes('in-time')], closed],
    `seed 002:6; ${FORMULA}`,
  ),
  share(
    'first-terminated',
    ['首执案件终本率', 'Termination of first executions'],
    [
      [...closed, yes('first-execution'), yes('round-terminated')],
      [...closed, yes('first-execution')],
    ],
    `seed 002:6; ${FORMULA}`,
    { better: 'lower' },
  ),
  share(
    'over-long',
    ['超12个月未结案件比', 'Open over 12 months'],
    [[no('closed'), yes('over-long')], []],
    `seed 002:6 0.000%; ${FORMULA}`,
    { better: 'lower', decimals: 3 },
  ),
  {
    ...share(
      'average-days',
      ['平均结案时间', 'Average days to close'],
      [closed, closed],
      `seed 002:6; ${FORMULA}`,
    ),
    top: { sum: 'days', where: closed },
    as: 'mean',
    better: 'lower',
  },
  share(
    'performed-of-property',
    ['有财产可供执行案件执行完毕率', 'Performed of those with property'],
    [[yes('recognised-property'), ...closed, yes('performed')], [yes('recognised-property')]],
    'seed 001:60',
  ),
]
