import { expect, test } from 'vitest'
import { closeCase, fileAndAssign, reportTask } from './acts'
import { openStage } from './stage'

/** 制作文书: one of the four core acts of a judge. */
const RESERVED = 'draft-documents'

test('[S4] one undertaker, three owners of affairs; a reserved act is a judge’s; the case ends with its last affair', async () => {
  const stage = await openStage('memory')
  const caseId = await fileAndAssign(stage)
  const dispatch = async (affair: string, workerId: string) => {
    const input = { caseId, affair, workerId }
    return (await stage.must<{ taskId: string }>('judge-1', 'task.dispatch', input)).taskId
  }
  const work = [
    { who: 'affairs-1', taskId: await dispatch('query-control', 'affairs-1') },
    { who: 'affairs-2', taskId: await dispatch('format-documents', 'affairs-2') },
    { who: 'disposal-1', taskId: await dispatch('auction-aux', 'disposal-1') },
  ]
  const found = await stage.ask<{ undertakerId: string; holders: { kind: string; holderId: string }[] }>(
    'judge-1',
    'case.get',
    { caseId },
  )
  expect(found.undertakerId).toBe('judge-1')
  const owners = found.holders.filter(({ kind }) => kind === 'task').map(({ holderId }) => holderId)
  expect(owners.sort()).toEqual(['affairs-1', 'affairs-2', 'disposal-1'])

  const reserved = { kind: 'refused', rule: 'task.reserved-to-judge', source: 'seed 000:16' }
  const toAssistant = { caseId, affair: RESERVED, workerId: 'assistant-1' }
  expect(await stage.give('judge-1', 'task.dispatch', toAssistant)).toMatchObject(reserved)
  const own = { who: 'judge-1', taskId: await dispatch(RESERVED, 'judge-1') }
  const taken = { caseId, taskId: own.taskId }
  expect(await stage.give('assistant-1', 'task.receive', taken)).toMatchObject(reserved)

  const proposal = { caseId, closingKind: 'performed', ground: '全部履行完毕' }
  for (const { who, taskId } of [...work, own]) {
    expect(await stage.give('judge-1', 'closing.propose', proposal)).toMatchObject({
      rule: 'closing.no-open-task',
    })
    await stage.must(who, 'task.receive', { caseId, taskId })
    await reportTask(stage, who, { caseId, taskId })
    await stage.must('judge-1', 'task.confirm', { caseId, taskId })
  }
  await closeCase(stage, caseId)
  expect(await stage.ask('judge-1', 'case.get', { caseId })).toMatchObject({ state: 'closed' })
})
