import { describe, expect, test } from 'vitest'
import type { CourseNode, NodeWhy } from '../domain/node/contract'
import type { Actor } from '../kernel/role'
import { chineseCalendar, withNotice } from '../law/index'
import { fileAndAssign, formPaper, handIn, nodeIdOf } from './acts'
import { runWholeCase } from './run'
import { openStage, STORAGES, type Stage } from './stage'

const president: Actor = { kind: 'person', id: 'president-1', courtId: 'gan1202', roles: ['president'] }

async function why(stage: Stage, caseId: string, nodeId: string): Promise<NodeWhy> {
  const found = await stage.ask<NodeWhy | null>('judge-1', 'node.why', { caseId, nodeId })
  if (!found) throw new Error(`no reasons for ${nodeId}`)
  return found
}

async function whyOf(stage: Stage, caseId: string, node: string): Promise<NodeWhy> {
  return why(stage, caseId, await nodeIdOf(stage, caseId, node))
}

describe.each(STORAGES)('why a date is what it is (%s)', (kind) => {
  test('start, limit, pause, extension with who gave it, source and calendar of a clock', async () => {
    const stage = await openStage(kind)
    const caseId = await fileAndAssign(stage)
    stage.clock.set('2024-03-20')
    await stage.must('judge-1', 'case.suspend', { caseId, reason: '案外人异议' })
    const stopped = await whyOf(stage, caseId, 'case-limit')
    expect(stopped).toMatchObject({ stoppedSince: '2024-03-20', node: { term: 'stopped' }, pauses: [] })
    stage.clock.set('2024-04-08')
    await stage.must('judge-1', 'case.resume', { caseId, reason: '异议已裁定' })
    stage.clock.set('2024-09-18')
    const nodeId = await nodeIdOf(stage, caseId, 'case-limit')
    await stage.must(president, 'node.extend', { caseId, nodeId, to: '2024-12-20', reason: '财产在外地' })
    const found = await why(stage, caseId, nodeId)
    expect(found).toMatchObject({
      node: { dueOn: '2024-12-20', state: 'running', term: 'calm' },
      start: { type: 'case.Filed', occurredOn: '2024-03-01', actorName: '孙立' },
      end: null,
      limit: { unit: 'month', count: 6 },
      pauses: [{ from: '2024-03-20', to: '2024-04-07', days: 19, added: 19 }],
      stoppedSince: null,
      extensions: [
        {
          type: 'node.Extended',
          actorName: 'president-1',
          askedOn: '2024-09-18',
          from: '2024-09-20',
          to: '2024-12-20',
          reason: '财产在外地',
        },
      ],
      rolledFrom: null,
      calendar: { version: chineseCalendar.version, missingYears: [], dueOnNow: null },
    })
    expect(found.calendar.notices.map(({ year }) => year)).toEqual([2024])
    expect(found.node.reason['zh-CN']).toMatch(/6个月，延长91日.*扣除2024年3月20日至2024年4月7日（中止）/)
    expect(found.node.reason.en).toMatch(
      /6 months, extended by 91 days.*Not counted: 2024-03-20 to 2024-04-07/,
    )
    expect(found.node.sourceText['zh-CN']).toContain('法释〔2000〕29号第5、8条')
  })

  test('a day off that the date moved from, and the event that ended it', async () => {
    const stage = await openStage(kind, { today: '2024-09-27' })
    const caseId = await fileAndAssign(stage)
    const paper = await formPaper(stage, caseId)
    stage.clock.set('2024-09-30')
    await handIn(stage, caseId, paper)
    const met = await whyOf(stage, caseId, 'dossier-hand-in')
    expect(met).toMatchObject({
      node: { state: 'met', term: 'ended' },
      start: { type: 'dossier.MaterialFormed', occurredOn: '2024-09-27' },
      end: { type: 'dossier.MaterialHandedIn', occurredOn: '2024-09-30', actorName: '卫兰' },
      limit: { unit: 'working-day', count: 2 },
    })
  })

  test('answers for every clock of a whole case, open or ended, in both languages', async () => {
    const stage = await openStage(kind)
    const caseId = await runWholeCase(stage)
    const course = await stage.ask<readonly CourseNode[]>('judge-1', 'node.course', { caseId })
    for (const node of course) {
      const found = await why(stage, caseId, node.id ?? '')
      expect(found.start?.seq, node.node).toBe(node.triggerSeq)
      expect(found.end?.occurredOn, node.node).toBe(node.endedOn)
      expect(found.node.reason['zh-CN']).toContain('依据：')
      expect(found.node.reason.en).toContain('Source:')
      expect(found.node.source).not.toBe('')
    }
    expect(course.length).toBeGreaterThan(12)
    const none = await stage.ask('judge-1', 'node.why', { caseId, nodeId: 'x' })
    expect(none).toBeNull()
  })
})

test('a date in a year without a notice says so; with the notice the date it would have now', async () => {
  const stage = await openStage('memory', { today: '2026-12-30' })
  const caseId = await fileAndAssign(stage)
  await formPaper(stage, caseId)
  const before = await whyOf(stage, caseId, 'dossier-hand-in')
  expect(before).toMatchObject({
    node: { dueOn: '2027-01-01', provisional: true },
    calendar: { missingYears: [2027], dueOnNow: null },
  })
  const notice = { year: 2027, version: '1', source: 'test', holidays: ['2027-01-01'], workdays: [] }
  const later = await stage.beside({ calendar: withNotice(chineseCalendar, notice) })
  const after = await whyOf(later, caseId, 'dossier-hand-in')
  expect(after).toMatchObject({
    node: { dueOn: '2027-01-01' },
    calendar: { version: chineseCalendar.version, missingYears: [], dueOnNow: '2027-01-04' },
  })
})

test('the holder is reminded some days before and on the day itself, in the journal and in his list', async () => {
  const stage = await openStage('memory', { today: '2024-03-01' })
  const caseId = await fileAndAssign(stage)
  const heard: string[] = []
  stage.engine.on(({ type, data }) => {
    if (type === 'node.Warned' || type === 'node.Breached')
      heard.push(`${type} ${data.node} ${data.holderId}`)
  })
  const look = async (today: string) => {
    stage.clock.set(today)
    heard.length = 0
    await stage.engine.tick()
    const course = await stage.ask<readonly CourseNode[]>('judge-1', 'node.course', { caseId })
    const node = course.find((one) => one.node === 'execution-notice')
    const list = await stage.ask<{ items: { code: string; daysLeft: number; overdue: boolean }[] }>(
      'judge-1',
      'task.queue',
    )
    const row = list.items.find(({ code }) => code === 'execution-notice')
    return {
      said: heard.filter((text) => text.includes('execution-notice')),
      row: [row?.daysLeft, row?.overdue],
      term: node?.term,
      warnings: node?.warnings,
    }
  }
  const warned = 'node.Warned execution-notice judge-1'
  // Ten days from 1 March: due on the 11th, warned three days and one day before, and on the day.
  expect(await look('2024-03-07')).toEqual({ said: [], row: [4, false], term: 'calm', warnings: 0 })
  expect(await look('2024-03-08')).toEqual({ said: [warned], row: [3, false], term: 'soon', warnings: 1 })
  expect(await look('2024-03-09')).toEqual({ said: [], row: [2, false], term: 'soon', warnings: 1 })
  expect(await look('2024-03-10')).toEqual({ said: [warned], row: [1, false], term: 'soon', warnings: 2 })
  expect(await look('2024-03-11')).toEqual({ said: [warned], row: [0, false], term: 'due', warnings: 3 })
  expect(await look('2024-03-12')).toEqual({
    said: ['node.Breached execution-notice judge-1'],
    row: [-1, true],
    term: 'overdue',
    warnings: 3,
  })
})
