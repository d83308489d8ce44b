import { createAesPersonalData } from '@zhixing/adapters/crypto-node'
import { describe, expect, test } from 'vitest'
import { fileAndAssign, journalOf } from './acts'
import { care, kept } from './plugin-kit'
import { openStage, STORAGES, type Stage } from './stage'

const PLUGINS = { plugins: [care, kept] }

async function suspended(stage: Stage, reason = '等待评估') {
  const caseId = await fileAndAssign(stage)
  return { caseId, outcome: await stage.give('judge-1', 'case.suspend', { caseId, reason }) }
}

describe.each(STORAGES)('a plugin at work (%s)', (kind) => {
  test('its command, rows, query, node, warning and reaction are part of the court', async () => {
    const stage = await openStage(kind, PLUGINS)
    const { caseId, outcome } = await suspended(stage)
    expect(outcome).toMatchObject({ kind: 'accepted', warnings: [{ rule: 'care.nobody-visited' }] })
    const types = (await journalOf(stage, caseId)).map(({ type, actor }) => `${type} by ${actor.id}`)
    expect(types).toContain('care.VisitRecorded by reaction:care.note-suspension')
    const { items } = await stage.ask<{ items: object[] }>('judge-1', 'care.visits', { caseId })
    expect(items).toMatchObject([{ visitText: '中止', visitedOn: '2024-03-01' }])
    const course = await stage.ask<{ items?: object[] }>('judge-1', 'node.course', { caseId })
    expect(JSON.stringify(course, (_, v) => (typeof v === 'bigint' ? `${v}` : v))).toContain(
      'care-first-visit',
    )
    expect((await stage.engine.verify()).differences).toEqual([])
  })

  test('its rule refuses with its source and words, and the act is recorded as blocked', async () => {
    const stage = await openStage(kind, PLUGINS)
    const { caseId, outcome } = await suspended(stage, '短')
    expect(outcome).toMatchObject({
      kind: 'refused',
      rule: 'care.reason-in-full',
      source: 'design made up for tests',
    })
    expect((await journalOf(stage, caseId)).at(-1)?.type).toBe('supervision.ActBlocked')
    expect(stage.engine.words('zh-CN').refusals?.['care.reason-in-full']?.what).toContain('理由太短')
  })

  test('its fields are stored, described, found by value and by part, and the personal one is sealed and masked', async () => {
    const stage = await openStage(kind, PLUGINS)
    const caseId = await fileAndAssign(stage)
    const values = { kind: 'wages', remark: '工地停工，一百二十人', keptPhone: '13812345678', dueFen: 5_000n }
    await stage.must('judge-1', 'kept.set-fields', { caseId, ...values })
    await stage.must('judge-1', 'kept.set-fields', { caseId, dueFen: null })
    const shown = { ...values, keptPhone: '****5678', dueFen: null }
    expect(await stage.ask('judge-1', 'kept.fields', { caseId })).toEqual(shown)
    const find = async (input: object) =>
      (await stage.ask<{ items: { caseId: string }[]; total: number }>('judge-1', 'kept.cases', input)).total
    expect(await find({ where: { kind: 'wages' } })).toBe(1)
    expect(await find({ where: { kind: 'support' } })).toBe(0)
    expect(await find({ search: { remark: '停工' } })).toBe(1)
    await expect(find({ where: { keptPhone: '13812345678' } })).rejects.toThrow('input-invalid')
    await expect(stage.give('judge-1', 'kept.set-fields', { caseId, kind: 'other' })).rejects.toThrow(
      'input-invalid',
    )
    const { fields, plugins } = await stage.engine.describe({
      kind: 'person',
      id: 'x',
      courtId: 'gan1202',
      roles: [],
    })
    expect(fields.map(({ plugin, name, kind: of, filterable }) => [plugin, name, of, filterable])).toEqual([
      ['kept', 'kind', 'choice', true],
      ['kept', 'remark', 'text', false],
      ['kept', 'keptPhone', 'text', false],
      ['kept', 'dueFen', 'fen', true],
    ])
    expect(plugins.map(({ id, version }) => `${id} ${version}`)).toEqual(['care 1.0.0', 'kept 1.2.0'])
    expect((await stage.engine.verify()).differences).toEqual([])
  })

  test('what is personal in it is sealed in journal and rows', async () => {
    const stage = await openStage(kind, {
      ...PLUGINS,
      personalData: createAesPersonalData({ masterKey: new Uint8Array(32).fill(7) }),
    })
    const caseId = await fileAndAssign(stage)
    await stage.must('judge-1', 'kept.set-fields', { caseId, keptPhone: '13812345678' })
    const court = stage.storage.forCourt('gan1202')
    const stored = [
      await court.journal(`case/${caseId}`),
      await court.find({ table: 'kept_case_field', limit: 5 }),
    ]
    const text = JSON.stringify(stored, (_, value) => (typeof value === 'bigint' ? String(value) : value))
    expect(text).toContain('kept.FieldsSet')
    expect(text).not.toContain('13812345678')
    expect((await stage.engine.verify()).differences).toEqual([])
  })

  test('taken out, the court goes on and verify names it; put back, everything is there', async () => {
    const stage = await openStage(kind, PLUGINS)
    const { caseId } = await suspended(stage)
    await stage.must('judge-1', 'kept.set-fields', { caseId, kind: 'support' })
    const visits = await stage.ask('judge-1', 'care.visits', { caseId, limit: 10 })
    const fields = await stage.ask('judge-1', 'kept.fields', { caseId })

    const without = await stage.beside({ plugins: [] })
    const report = await without.engine.verify()
    expect(report.differences).toEqual([])
    expect(report.notInstalled).toEqual([
      { room: 'care', events: 1 },
      { room: 'kept', events: 1 },
    ])
    await expect(without.ask('judge-1', 'care.visits', { caseId })).rejects.toThrow('query-unknown')
    // Its clock is still in the case; nobody stumbles over it.
    without.clock.advance(9)
    expect((await without.engine.tick()).failed).toEqual([])
    await without.ask('judge-1', 'node.course', { caseId })
    await without.ask('director', 'task.queue', { all: true })
    await without.must('judge-1', 'case.resume', { caseId, reason: '评估完成' })
    // Both engines share the memory; a file is opened by each with the tables of its own.
    if (kind === 'sqlite') await without.engine.rebuild()

    const again = await stage.beside(PLUGINS)
    expect(await again.ask('judge-1', 'care.visits', { caseId, limit: 10 })).toEqual(visits)
    expect(await again.ask('judge-1', 'kept.fields', { caseId })).toEqual(fields)
    const whole = await again.engine.verify()
    expect([whole.differences, whole.notInstalled]).toEqual([[], []])
    await again.engine.rebuild()
    expect(await again.ask('judge-1', 'care.visits', { caseId, limit: 10 })).toEqual(visits)
  })

  test('installed late, it learns of what happened before by a rebuild', async () => {
    const before = await openStage(kind)
    const caseId = await fileAndAssign(before)
    const stage = await before.beside(PLUGINS)
    const missing = (await stage.engine.verify()).differences.map(({ detail }) => detail)
    expect(missing).toEqual([`care_watch ${caseId}: missing`])
    await stage.engine.rebuild()
    expect((await stage.engine.verify()).differences).toEqual([])
  })
})
