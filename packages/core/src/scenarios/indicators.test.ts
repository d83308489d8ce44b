import { beforeAll, describe, expect, test } from 'vitest'
import type { IndicatorCase, IndicatorFigure, IndicatorReport } from '../domain/metrics/contract-indicators'
import type { CountedPage } from '../kernel/query'
import { cityPlan, printProfile, readProfile } from '../profiles/index'
import { standardIndicators } from '../profiles/indicators'
import { actorOf, countyCourt, type DemoCourt, establishCourt } from '../testing/court'
import { closeCase, fileAndAssign, payOut, receiveMoney } from './acts'
import { edited, workBy } from './own-profile'
import { openStage, type Stage } from './stage'

const city: DemoCourt = {
  ...countyCourt,
  courtId: 'gan12',
  name: '陇南市中级人民法院',
  level: 'intermediate',
  parentId: null,
  codeName: '甘12',
}

const report = (stage: Stage, input: object = {}, who = 'director') =>
  stage.ask<IndicatorReport>(who, 'metrics.indicators', input)
const one = (of: IndicatorReport, id: string): IndicatorFigure => {
  const found = of.indicators.find((each) => each.id === id)
  if (!found) throw new Error(id)
  return found
}

/** Six cases over two years: one carried over, one never closed for over a year, four closed, money in three. */
async function twoYears(stage: Stage): Promise<void> {
  const days = ['2023-01-10', '2023-05-10', '2024-01-08', '2024-02-05', '2024-03-04', '2024-03-05']
  const cases: string[] = []
  for (const [at, day] of days.entries()) {
    stage.clock.set(day)
    cases.push(await fileAndAssign(stage, at + 1))
  }
  const close = async (at: number, day: string, fen: bigint) => {
    stage.clock.set(day)
    const caseId = cases[at] ?? ''
    if (fen > 0n) {
      await receiveMoney(stage, caseId, `line-${at}`, fen)
      await payOut(stage, caseId, fen)
    }
    await closeCase(stage, caseId)
  }
  await close(2, '2024-03-08', 5_000_000n)
  await close(3, '2024-04-05', 2_500_000n)
  await close(4, '2024-05-06', 0n)
  // Over its six months.
  await close(1, '2024-05-07', 1_000_000n)
  stage.clock.set('2024-06-28')
}

const HALF = { from: '2024-01-01', to: '2024-06-30' }

describe('质效指标', () => {
  let stage: Stage
  let half: IndicatorReport

  beforeAll(async () => {
    stage = await openStage('memory', { today: '2023-01-10' })
    await twoYears(stage)
    half = await report(stage, { ...HALF, by: 'person' })
  })

  test('受理（含旧存）、执结、结案率: carried over and new, closed, and the rate of the court', () => {
    expect(half.accepted).toEqual({ all: 6, carried: 2, closed: 4, open: 2 })
    expect(one(half, 'closing-rate')).toMatchObject({ value: '66.67', top: '4', bottom: '6' })
  })

  test('full performance, actual conclusion, money in place, in time, over twelve months, average days', () => {
    const told = half.indicators.map(({ id, value, top, bottom }) => `${id} ${value} ${top}/${bottom}`)
    expect(told).toEqual([
      'closing-rate 66.67 4/6',
      'full-performance 100.00 4/4',
      'actual-closing 100.00 4/4',
      'money-in-place 42.50 8500000/20000000',
      'closed-in-time 75.00 3/4',
      'first-terminated 0.00 0/4',
      'over-long 16.667 1/6',
      'average-days 136.50 546/4',
      'performed-of-property null 0/0',
    ])
  })

  test('数据统计核查: behind every figure stand exactly its cases, page by page, and the other way', async () => {
    for (const definition of standardIndicators) {
      const figure = one(half, definition.id)
      for (const side of ['top', 'bottom'] as const) {
        const items: IndicatorCase[] = []
        let cursor: string | undefined
        do {
          const page: CountedPage<IndicatorCase> = await stage.ask('director', 'metrics.indicator-cases', {
            ...{ ...HALF, indicator: definition.id, side, limit: 2 },
            ...(cursor === undefined ? {} : { cursor }),
          })
          items.push(...page.items)
          cursor = page.next
          if (cursor === undefined) expect(page.total).toBe(items.length)
        } while (cursor !== undefined)
        const sum = items.reduce((all, each) => all + BigInt(each[side] ?? 'none'), 0n)
        expect(`${definition.id} ${side} ${sum}`).toBe(`${definition.id} ${side} ${figure[side]}`)
        expect(new Set(items.map(({ caseId }) => caseId)).size).toBe(items.length)
      }
    }
    const late = await stage.ask<CountedPage<IndicatorCase>>('director', 'metrics.indicator-cases', {
      ...{ ...HALF, indicator: 'closed-in-time', only: 'missing' },
    })
    expect(late.items.map(({ caseNumber }) => caseNumber)).toEqual(['（2024）甘1202执2号'])
    await expect(
      stage.ask('affairs-2', 'metrics.indicator-cases', { indicator: 'closing-rate' }),
    ).rejects.toMatchObject({ code: 'query-not-permitted' })
  })

  test('the lines of a cut add up to the court, and each leads to its own cases', async () => {
    for (const by of ['unit', 'person', 'class', 'kind'] as const) {
      const cut = await report(stage, { ...HALF, by })
      for (const { id, top, bottom, lines } of cut.indicators) {
        const sum = (side: 'top' | 'bottom') => lines.reduce((all, line) => all + BigInt(line[side]), 0n)
        expect(`${by} ${id} ${sum('top')}/${sum('bottom')}`).toBe(`${by} ${id} ${top}/${bottom}`)
      }
    }
    const [line] = one(half, 'closing-rate').lines
    expect(line).toMatchObject({ code: 'judge-1', name: '李明', top: '4', bottom: '6' })
    const own = { ...HALF, indicator: 'closing-rate', by: 'person', code: 'judge-1', side: 'top' }
    const page = await stage.ask<CountedPage<IndicatorCase>>('director', 'metrics.indicator-cases', own)
    expect(page.total).toBe(4)
  })

  test('同期: the same days a year before, with the difference in points and in percent', async () => {
    const compared = await report(stage, { ...HALF, compare: true })
    expect(compared.before).toEqual({ from: '2023-01-01', to: '2023-06-28' })
    expect(one(compared, 'closing-rate').before).toMatchObject({
      value: '0.00',
      points: '+66.67',
      percent: null,
    })
  })

  test('[S72] an indicator is data: a court that adds one, with bands and a target, finds it on the panel', async () => {
    const own = await openStage('memory', { today: '2023-01-10' })
    await twoYears(own)
    const before = await report(own, HALF)
    expect(before.indicators.every(({ band, target }) => band === null && target === null)).toBe(true)
    const json = edited(cityPlan, (profile) => {
      Object.assign(profile, {
        id: 'wudu',
        version: '1',
        effectiveFrom: '2024-06-28',
        source: '院发〔2024〕3号',
      })
      profile.labels = { 'zh-CN': { 'profile.wudu': '武都区办案模式' } }
      const indicators = profile.indicators as Record<string, unknown>[]
      const rate = indicators.find(({ id }) => id === 'closing-rate')
      Object.assign(rate ?? {}, {
        bands: [
          { id: 'excellent', from: '80' },
          { id: 'reasonable', from: '60', to: '79.99' },
        ],
        targets: [{ from: '2024-01-01', to: '2024-06-30', value: '70', source: '院发〔2024〕3号' }],
      })
      indicators.push({
        id: 'carried-closed',
        label: { 'zh-CN': '旧存案件执结率', en: 'Closed of those carried over' },
        top: {
          sum: 'cases',
          where: [
            { fact: 'carried-over', is: true },
            { fact: 'closed', is: true },
          ],
        },
        bottom: { sum: 'cases', where: [{ fact: 'carried-over', is: true }] },
        ...{ as: 'percent', decimals: 1, better: 'higher', source: '院发〔2024〕3号' },
      })
    })
    await workBy(own, json)
    const after = await report(own, HALF)
    expect(one(after, 'closing-rate')).toMatchObject({
      ...{ value: '66.67', band: 'reasonable', target: '70', reached: false },
    })
    expect(one(after, 'carried-closed')).toMatchObject({ value: '50.0', top: '1', bottom: '2' })
    const behind = { ...HALF, indicator: 'carried-closed', side: 'top' }
    const page = await own.ask<CountedPage<IndicatorCase>>('director', 'metrics.indicator-cases', behind)
    expect(page.items.map(({ caseNumber }) => caseNumber)).toEqual(['（2024）甘1202执2号'])
    expect(after.indicators.length).toBe(before.indicators.length + 1)
    // What it is made of stands on the paper that the court signs.
    const { profile } = readProfile(json)
    expect(printProfile(profile ?? cityPlan, own.engine.words('zh-CN').labels)).toContain('旧存案件执结率')
  })

  test('全市: the rate of all courts follows from their sums, not from their rates', async () => {
    await establishCourt(stage.engine, city)
    const compared = await stage.engine.compareIndicators({ ...HALF, actor: actorOf(city, 'director') })
    expect(compared.courts.map(({ name }) => name)).toEqual(['陇南市中级人民法院', '武都区人民法院'])
    expect(compared.total).toEqual({ all: 6, carried: 2, closed: 4, open: 2 })
    const rate = compared.indicators.find(({ id }) => id === 'closing-rate')
    expect(rate?.values.map((value) => value?.value)).toEqual([null, '66.67'])
    expect(rate?.total).toMatchObject({ value: '66.67', top: '4', bottom: '6' })
    await expect(
      stage.engine.compareIndicators({ ...HALF, actor: actorOf(countyCourt, 'director') }),
    ).rejects.toMatchObject({ code: 'court-not-subordinate' })
  })
})

test('what contradicts itself is named when a profile is read', () => {
  const wrong = edited(cityPlan, (profile) => {
    const [rate, other] = profile.indicators as Record<string, unknown>[]
    Object.assign(rate ?? {}, { bands: [{ id: 'excellent' }] })
    Object.assign(other ?? {}, { top: { sum: 'received', where: [] } })
    Object.assign((profile.pushes as object[])[0] ?? {}, { text: { 'zh-CN': '{weather}', en: '—' } })
  })
  const found = readProfile(wrong).findings.map(({ path, reason }) => `${path} ${reason}`)
  expect(found).toEqual(
    expect.arrayContaining([
      'indicators[closing-rate].bands band-unclear',
      'indicators[full-performance].bottom.sum share-of-another-thing',
      'pushes[risk-notice].text placeholder-unknown',
    ]),
  )
})
