import { describe, expect, test } from 'vitest'
import { createEngine } from '../engine/index'
import { isZhixingError } from '../kernel/errors'
import { errorWords, findingText, standardWords } from '../locales/index'
import { createMemoryStorage } from '../memory/index'
import { definePlugin, type Plugin } from '../plugin/index'
import { manualClock, sequentialIds } from '../testing/host'
import {
  acted,
  denyingWarning,
  FAILING_REACTIONS,
  failingRows,
  failingRule,
  REFUSED_BEFORE,
  warningWithNumber,
  worse,
} from './hostile-plugins'
import { soundOf, suspending } from './hostile-stage'
import { care, careParts } from './plugin-kit'

const LOCALES = ['zh-CN', 'en'] as const

/** What somebody who installs plugins reads. */
function told(error: unknown): string {
  if (!isZhixingError(error)) return `no typed error: ${String(error)}`
  const lines = LOCALES.map((locale) =>
    Object.values(errorWords(error.code, error.params, standardWords[locale])).join(' '),
  )
  return [error.code, ...lines].join('\n')
}

const engineWith = (plugin: Plugin) =>
  createEngine({
    storage: createMemoryStorage(),
    clock: manualClock('2024-03-01'),
    ids: sequentialIds(),
    plugins: [plugin],
  })

test('28 bad plugins are stopped before they work, each with words that say what to do', async () => {
  const said: Record<string, string> = {}
  for (const { name, make } of REFUSED_BEFORE) {
    try {
      await engineWith(definePlugin(make()))
      said[name] = 'INSTALLED'
    } catch (error) {
      said[name] = told(error)
    }
  }
  expect(REFUSED_BEFORE).toHaveLength(28)
  expect(Object.values(said).filter((text) => !text.startsWith('plugin-'))).toEqual([])
  expect(said).toMatchSnapshot()
})

test('a plugin that was changed after it was defined is checked again', async () => {
  const changed = { ...definePlugin(careParts), rules: [{ ...careParts.rules[0], on: '*' as const }] }
  await expect(engineWith(changed as never)).rejects.toThrow('plugin-everything')
  const twice = createEngine({
    storage: createMemoryStorage(),
    clock: manualClock('2024-03-01'),
    ids: sequentialIds(),
    plugins: [care, care],
  })
  await expect(twice).rejects.toThrow('plugin-id-taken')
})

describe('a reaction that fails does not stop the court', () => {
  test.each(Object.keys(FAILING_REACTIONS))('%s', async (name) => {
    const { stage, caseId, outcome, types, faults } = await suspending(FAILING_REACTIONS[name]?.() as Plugin)
    expect(outcome.kind).toBe('accepted')
    expect(types[0]).toBe('case.Suspended')
    expect(types.filter((type) => type.startsWith('worse.'))).toEqual([])
    const warnings = outcome.kind === 'accepted' ? outcome.warnings : []
    const [warning] = warnings.filter(({ rule }) => rule === 'plugin.completed')
    if (!warning) throw new Error('nobody is told')
    const texts = LOCALES.map((locale) => findingText(warning, stage.engine.words(locale), locale).what)
    expect([...new Set(faults.map(({ code }) => code)), ...texts].join('\n')).toMatchSnapshot()
    expect(JSON.stringify(outcome, (_, v) => (typeof v === 'bigint' ? `${v}` : v))).not.toMatch(
      /王秀英|138123/,
    )
    expect((await stage.ask<{ state: string }>('judge-1', 'case.get', { caseId })).state).toBe('suspended')
    expect(Reflect.get({}, 'isAdmin')).toBeUndefined()
    expect(await soundOf(stage)).toEqual([])
    // The plugin's own act, and the court's next, still work.
    await stage.must('judge-1', 'case.resume', { caseId, reason: '评估完成' })
  })
})

describe('rules that fail', () => {
  test('one that may stop an act stops it, under a name of the engine; nobody is taken to have been permitted', async () => {
    const { stage, outcome, types } = await suspending(failingRule('deny'))
    expect(outcome).toMatchObject({
      kind: 'refused',
      rule: 'plugin.rule-answers',
      params: { part: 'worse.guard' },
    })
    expect(types).toEqual(['supervision.ActBlocked'])
    if (outcome.kind !== 'refused') return
    const said = LOCALES.map((locale) =>
      Object.values(findingText(outcome, stage.engine.words(locale), locale)).join(' '),
    )
    expect(said.join('\n')).toMatchSnapshot()
  })

  test.each([
    ['one that only warns has no opinion', () => failingRule('warn')],
    ['one that warns cannot deny', denyingWarning],
    ['one that warns names nobody', warningWithNumber],
  ])('%s', async (_name, make) => {
    const { outcome, faults } = await suspending(make())
    expect(outcome.kind).toBe('accepted')
    expect(faults).toHaveLength(1)
    expect(JSON.stringify(outcome)).not.toContain('13812345678')
    expect(outcome).toMatchObject({
      warnings: [{ rule: 'plugin.completed', params: { part: 'worse.guard' } }],
    })
  })
})

describe('rows that fail to follow', () => {
  test.each([
    ['throws', () => []],
    ['writes into a table of the court', () => [{ op: 'remove', table: 'case_case', id: 'x' }]],
    [
      'writes what the table does not have',
      () => [{ op: 'put', table: 'worse_row', row: { id: '1', colour: 'red' } }],
    ],
  ])('%s', async (name, work) => {
    const { stage, outcome, faults } = await suspending(
      failingRows(() => {
        if (name === 'throws') throw new Error('boom')
        return work() as never[]
      }),
    )
    expect(outcome).toMatchObject({ kind: 'accepted', warnings: [{ rule: 'plugin.completed' }] })
    expect(faults).toHaveLength(1)
    expect(await soundOf(stage)).toEqual([])
  })
})

describe('what a plugin sees', () => {
  test('its own command fails whole, and the next command is not disturbed', async () => {
    const { stage, caseId } = await suspending(
      worse({}, ({ do: what, caseId: id }, view, context) => {
        if (what === 'throw') throw new Error('boom')
        return acted({ do: what, caseId: id }, view, context)
      }),
    )
    const act = (what: string) => stage.give('judge-1', 'worse.act', { caseId, do: what })
    await expect(act('throw')).rejects.toThrow('plugin-threw')
    await expect(act('电话 13812345678')).rejects.toThrow('plugin-personal-data')
    await expect(act('身份证 11010519491231002X')).rejects.toThrow('plugin-personal-data')
    expect((await act('走访')).kind).toBe('accepted')
    expect(await soundOf(stage)).toEqual([])
  })

  test('tables it did not declare are out of reach of its queries too, and personal columns are masked', async () => {
    const { stage } = await suspending(worse({ capabilities: { reads: ['case_party'] } }))
    const look = (name: string) => stage.ask<object[]>('judge-1', 'worse.look', { table: name })
    await expect(look('fund_account')).rejects.toThrow('plugin-table-not-declared')
    const [party] = await look('case_party')
    expect(party).toMatchObject({ phone: expect.stringContaining('*') })
  })
})
