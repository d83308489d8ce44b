import { expect, test } from 'vitest'
import type { CaseDetail } from '../domain/case/contract'
import { FLAGS } from '../domain/case/model'
import { fileAndAssign } from './acts'
import { openStage } from './stage'

test('every flag is set with a reason and taken away again, once', async () => {
  const stage = await openStage('memory')
  const caseId = await fileAndAssign(stage)
  const give = async (who: string, flag: string, set: boolean) => {
    const outcome = await stage.give(who, 'case.flag', { caseId, flag, set, reason: '走访核实' })
    return outcome.kind === 'refused' ? outcome.rule : outcome.kind
  }
  const flags = async () => (await stage.ask<CaseDetail>('judge-1', 'case.get', { caseId })).flags
  for (const flag of FLAGS) expect(await give('judge-1', flag, true)).toBe('accepted')
  expect(await flags()).toEqual(FLAGS)
  expect(await give('director', 'bone-case', true)).toBe('case.flag-changes')
  for (const flag of FLAGS) expect(await give('filing', flag, false)).toBe('accepted')
  expect(await flags()).toEqual([])
  expect(await give('judge-1', 'bone-case', false)).toBe('case.flag-changes')
  expect(await give('disposal-1', 'bone-case', true)).toBe('case.undertaker-or-clerk-enters')
  await expect(give('judge-1', 'urgent', true)).rejects.toThrow('input-invalid')
})

test('a case that turns out to concern livelihoods goes before others of the same date, with what is open in it', async () => {
  const stage = await openStage('memory')
  const [first, second] = [await fileAndAssign(stage, 1), await fileAndAssign(stage, 2)]
  for (const caseId of [first, second]) {
    await stage.must('judge-1', 'task.dispatch', {
      ...{ caseId, affair: 'query-control', workerId: 'affairs-1' },
    })
  }
  const order = async () => {
    const { items } = await stage.ask<{ items: { caseId: string; dueOn: string; priority: number }[] }>(
      'director',
      'task.queue',
      { all: true, limit: 100 },
    )
    return items.map(({ caseId, dueOn, priority }) => ({ caseId, dueOn, priority }))
  }
  const flag = (set: boolean) => ({ caseId: second, flag: 'livelihood', set, reason: '追索劳动报酬' })
  const before = await order()
  expect(before.map(({ priority }) => priority)).not.toContain(0)
  await stage.must('judge-1', 'case.flag', flag(true))
  const after = await order()
  expect(after.length).toBeGreaterThan(2)
  for (const { caseId, priority } of after) expect(priority).toBe(caseId === second ? 0 : 1)
  const dates = [...new Set(after.map(({ dueOn }) => dueOn))]
  for (const dueOn of dates) {
    const ofDay = after.filter((item) => item.dueOn === dueOn).map(({ priority }) => priority)
    expect(ofDay).toEqual([...ofDay].sort())
  }
  expect((await stage.engine.verify()).differences).toEqual([])
  await stage.must('judge-1', 'case.flag', flag(false))
  expect(await order()).toEqual(before)
})
