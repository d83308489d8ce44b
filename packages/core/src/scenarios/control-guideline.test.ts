import { describe, expect, test } from 'vitest'
import type { ControlChecks } from '../domain/control/contract-queries'
import { refusalWords } from '../locales/index'
import { baseline, defineProfile, parseProfile, printProfile, profileToJson } from '../profiles/index'
import { freezeOf, type Searched, searched } from './control-acts'
import { GUIDELINE, withGuideline } from './control-guideline'
import { administrator, workBy } from './own-profile'
import { openStage, STORAGES } from './stage'

/** The home, worth twice the claim. */
const sealOf = (of: Searched, more: object = {}) => {
  const { limitFen: _, ...rest } = freezeOf(of)
  return { ...rest, findingId: of.findingOf('real-estate'), kind: 'seal', until: '2027-02-28', ...more }
}
type Order = Readonly<Record<string, unknown>>
const INDIVISIBLE = { indivisible: '一套住宅，无其他财产' }

/** Rule and, where the guideline speaks, entry of everything that is told. */
const toldOf = (outcome: { warnings?: readonly { rule: string; params: object }[] }) =>
  (outcome.warnings ?? []).map(({ rule, params }) => ('entry' in params ? params.entry : rule))

describe.each(STORAGES)('the guideline on sealing, seizing and freezing, on %s', (kind) => {
  test('[S83] the same order is given without the set, and refused and explained with it; what it warns of travels with the answer', async () => {
    const stage = await openStage(kind)
    const without = await searched(stage)
    const given = await stage.give('judge-1', 'control.order', sealOf(without))
    expect(given.kind).toBe('accepted')
    expect(toldOf(given as never)).toEqual(['control.not-clearly-excessive'])

    await workBy(stage, withGuideline())
    const of = await searched(stage, 501, 'judge-1', { ...without.registry, source: renamed(without) })
    const refused = await stage.give('judge-1', 'control.order', sealOf(of))
    const [, entry] = GUIDELINE
    if (refused.kind !== 'refused' || !entry) throw new Error('not refused')
    expect(refused).toMatchObject({
      rule: 'control.guideline',
      params: { entry: 'not-above-claim', ...entry.label['zh-CN'], source: entry.source },
    })
    const zh = await stage.engine.wordsOf('gan1202', 'zh-CN')
    expect(refusalWords(refused.rule, refused.params, zh, 'zh-CN')).toEqual({
      what: '控制财产价值明显超过执行标的。',
      why: '查封、扣押、冻结不得明显超标的额。（查扣冻规定（2020）第19条）',
      todo: '请减少控制范围，或者写明财产不可分割的理由。',
    })
    const en = await stage.engine.wordsOf('gan1202', 'en')
    expect(refusalWords(refused.rule, refused.params, en, 'en')).toEqual({
      what: entry.label.en.what,
      why: `${entry.label.en.why} (查扣冻规定（2020） art. 19)`,
      todo: entry.label.en.todo,
    })

    const withReason = await stage.give('judge-1', 'control.order', sealOf(of, INDIVISIBLE))
    expect(withReason.kind).toBe('accepted')
    expect(toldOf(withReason as never).sort()).toEqual([
      'control.not-clearly-excessive',
      'home-of-a-person',
      'use-goes-on',
    ])
    // A freeze meets nothing of it when it states its sum, and the entry on sums when it does not.
    const { limitFen: _, ...open } = freezeOf(of)
    expect(await stage.give('judge-1', 'control.order', open)).toMatchObject({
      rule: 'control.guideline',
      params: { entry: 'freeze-states-amount' },
    })
    // The case that began before the set was loaded goes on under what it began with.
    expect(await stage.give('judge-1', 'control.order', freezeOf(without))).toMatchObject({
      kind: 'accepted',
    })
    expect((await stage.engine.verify()).differences).toEqual([])
  })

  test('[S83] before it is given an order shows every check with outcome and source, the same that it then meets, and what would be held beside claim and costs', async () => {
    const stage = await openStage(kind)
    await workBy(stage, withGuideline())
    const of = await searched(stage)
    const checksOf = async (order: object) => {
      const { caseId, findingId, kind: how, from, until, limitFen, indivisible } = order as Order
      const asked = { caseId, findingId, kind: how, from, until, limitFen, indivisible }
      const answer = await stage.ask<ControlChecks>('judge-1', 'control.checks', asked)
      const told = answer.checks.map(({ rule, entry, outcome }) => [entry ?? rule, outcome] as const)
      return { ...answer, told: Object.fromEntries(told) }
    }
    const home = await checksOf(sealOf(of))
    expect(home.told).toEqual({
      ...{ 'freeze-states-amount': 'pass', 'not-above-claim': 'deny' },
      ...{ 'home-of-a-person': 'warn', 'use-goes-on': 'warn', 'control.not-clearly-excessive': 'warn' },
      ...{ 'control.kind-fits': 'pass', 'control.term-in-order': 'pass', 'control.term-within-law': 'pass' },
      'control.once-in-a-case': 'pass',
    })
    expect(home.sums).toMatchObject({ heldFen: 0n, thisFen: 60_000_000n, claimFen: 30_000_000n })
    expect(home.sums).toMatchObject({ costsFen: 440_000n, percent: 120, unknown: 0 })
    expect(home.checks.find(({ entry }) => entry === 'not-above-claim')).toMatchObject({
      words: { 'zh-CN': { what: '控制财产价值明显超过执行标的。' } },
      sourceText: { 'zh-CN': '查扣冻规定（2020）第19条' },
    })
    const refused = await stage.give('judge-1', 'control.order', sealOf(of))
    expect(refused).toMatchObject({ kind: 'refused', params: { entry: 'not-above-claim' } })
    expect((await checksOf(sealOf(of, INDIVISIBLE))).told).toMatchObject({ 'not-above-claim': 'pass' })
    expect((await checksOf(sealOf(of, { until: '2027-03-02' }))).told).toMatchObject({
      'control.term-within-law': 'deny',
    })
    await stage.must('judge-1', 'control.order', freezeOf(of))
    await of.drain()
    const again = await checksOf(freezeOf(of))
    expect(again.told['control.once-in-a-case']).toBe('deny')
    expect((await checksOf(sealOf(of))).sums).toMatchObject({ heldFen: 5_000_000n, thisFen: 60_000_000n })
    const nobody = {
      caseId: of.caseId,
      findingId: 'nothing',
      kind: 'seal',
      from: '2024-03-01',
      until: '2024-03-02',
    }
    expect(await stage.ask('judge-1', 'control.checks', nobody)).toBeNull()
  })

  test('[S83] a wrong set is refused when it is loaded, with the place that is wrong', async () => {
    const stage = await openStage(kind)
    for (const [change, path, reason] of WRONG) {
      const entries = structuredClone(GUIDELINE) as unknown as Loose[]
      change(entries)
      const content = withGuideline(entries)
      expect(await stage.give(administrator, 'profile.propose', { content })).toMatchObject({
        rule: 'profile.is-valid',
        params: { path: `controlGuideline[${path}`, reason },
      })
    }
    const right = await stage.give(administrator, 'profile.propose', { content: withGuideline() })
    expect(right.kind).toBe('accepted')
  })
})

type Loose = { id: string; source: string; label: { en?: object }; when: Record<string, unknown>[] }

const first = (change: object) => (entries: Loose[]) => Object.assign(entries[0]?.when[0] ?? {}, change)
const AT = 'freeze-states-amount]'
const WRONG: readonly [change: (entries: Loose[]) => unknown, path: string, reason: string][] = [
  [first({ field: 'colour' }), `${AT}.when[0].field`, 'guideline-field-unknown'],
  [first({ field: 'toString' }), `${AT}.when[0].field`, 'guideline-field-unknown'],
  [first({ op: 'matches' }), `${AT}.when[0].op`, 'invalid-value'],
  [first({ op: 'gt' }), `${AT}.when[0].op`, 'operator-not-for-field'],
  [first({ value: 'frieze' }), `${AT}.when[0].value`, 'value-not-allowed'],
  [first({ op: 'in' }), `${AT}.when[0].value`, 'value-not-allowed'],
  [first({ field: 'limitYuan' }), `${AT}.when[0].value`, 'value-not-allowed'],
  [first({ unless: 1 }), `${AT}.when[0].unless`, 'member-unknown'],
  [([entry]) => entry?.when.splice(0), `${AT}.when`, 'too-small'],
  [([entry]) => delete entry?.label.en, `${AT}.label.en`, 'invalid-type'],
  [([entry]) => Object.assign(entry ?? {}, { source: ' ' }), `${AT}.source`, 'too-small'],
  [(entries) => entries.push(...entries.slice(0, 1)), AT, 'id-twice'],
]

/** The same registry under another name: a court registers each source once. */
const renamed = ({ registry }: Searched) => ({ ...registry.source, id: 'total-2' })

describe('a set of rules is data', () => {
  const ours = { id: 'ours', version: '1', effectiveFrom: '2027-01-01', source: '院发〔2026〕1号' }
  const loaded = defineProfile({ ...ours, extends: baseline, controlGuideline: GUIDELINE })

  test('no shipped profile invents one; a loaded one comes back from JSON and is changed by id', () => {
    expect(baseline.controlGuideline).toEqual([])
    expect(parseProfile(profileToJson(loaded))).toEqual(loaded)
    const [amount, worth] = GUIDELINE
    if (!amount || !worth) throw new Error('two entries')
    const next = defineProfile({
      ...ours,
      extends: loaded,
      controlGuideline: [{ ...worth, effect: 'warn' }],
      disable: ['controlGuideline.freeze-states-amount'],
    })
    expect(next.controlGuideline?.map(({ id, effect }) => `${id} ${effect}`)).toEqual([
      'not-above-claim warn',
      'home-of-a-person warn',
      'use-goes-on warn',
    ])
  })

  test('the printed paper says when it applies, what follows, and from where it is', async () => {
    const stage = await openStage('memory')
    const { labels } = stage.engine.words('zh-CN')
    const text = printProfile(loaded, labels)
    expect(text).toContain('措施为冻结；且财产类型为其中之一：存款；且控制金额（元）未知 | 不予办理')
    expect(text).toContain('全案控制财产占标的额（%）超过150；且已说明不可分割为否 | 不予办理')
    expect(text).toContain('查询反馈的“use”为住宅 | 提示')
    expect(printProfile(baseline, labels)).not.toContain('工作指引（')
  })
})
