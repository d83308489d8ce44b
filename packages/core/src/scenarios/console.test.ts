import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { ConsoleInUse, ConsoleProblem, ConsoleVersion } from '../domain/console/contract'
import type { ValueDifference } from '../kernel/difference'
import { aConsole, consoleWith } from '../testing/console'
import { fileAndAssign } from './acts'
import { administrator, setUpDroneTeam, withDrones, workBy } from './own-profile'
import { openStage, STORAGES, type Stage } from './stage'

type Saved = {
  readonly versionId: string
  readonly hash: string
  readonly problems: readonly ConsoleProblem[]
}

const content = JSON.stringify(aConsole)

async function publish(stage: Stage, text = content): Promise<string> {
  const { versionId } = await stage.must<Saved>(administrator, 'console.save-draft', { content: text })
  await stage.must(administrator, 'console.submit', { versionId })
  await stage.must('director', 'console.publish', { versionId })
  return versionId
}

const inUse = (stage: Stage, who: string | typeof administrator = 'judge-1') =>
  stage.ask<ConsoleInUse>(who, 'console.current')

describe.each(STORAGES)('a console of the court’s own, in %s', (kind) => {
  test('is put together, published by another person, used by everybody, and brought back', async () => {
    const stage = await openStage(kind)
    expect(await inUse(stage)).toMatchObject({ number: 0, definition: { pages: [] } })
    const { versionId } = await stage.must<Saved>(administrator, 'console.save-draft', { content })
    await stage.must(administrator, 'console.submit', { versionId })
    const self = await stage.give(administrator, 'console.publish', { versionId })
    expect(self).toMatchObject({ kind: 'refused', rule: 'access.role-not-permitted' })
    expect((await inUse(stage)).number).toBe(0)
    await stage.must('director', 'console.publish', { versionId })
    expect(await inUse(stage)).toMatchObject({ number: 1, publishedOn: '2024-03-01', definition: aConsole })
    const back = await stage.must<{ number: number }>('director', 'console.roll-back', {
      number: 0,
      reason: '试用结束',
    })
    expect(back).toEqual({ number: 2 })
    expect(await inUse(stage)).toMatchObject({ number: 2, definition: { pages: [] } })
    const versions = await stage.ask<readonly ConsoleVersion[]>('judge-1', 'console.versions')
    expect(versions).toMatchObject([
      { number: 2, inUse: true, bringsBack: 0, reason: '试用结束' },
      { number: 1, inUse: false, bringsBack: null, title: '武都区法院工作台' },
    ])
    expect((await stage.engine.verify()).differences).toEqual([])
    const again = await stage.beside()
    expect((await inUse(again)).number).toBe(2)
  })
})

test('another way of working changes what is offered, and no page was touched', async () => {
  const stage = await openStage('memory')
  await setUpDroneTeam(stage)
  const when = [{ op: 'profile-has', kind: 'affair', code: 'drone-survey' }]
  await publish(
    stage,
    consoleWith((json) => {
      for (const shown of [json.navigation[1], json.pages[1]]) Object.assign(shown ?? {}, { when })
    }),
  )
  const before = await inUse(stage)
  expect(before.profile.has.affair).not.toContain('drone-survey')
  await workBy(stage, withDrones())
  const after = await inUse(stage)
  expect(after.profile).toMatchObject({
    id: 'wudu',
    has: { affair: expect.arrayContaining(['drone-survey']) },
  })
  expect([after.number, after.definition]).toEqual([1, before.definition])
  expect(after.definition.navigation[1]?.when).toEqual(when)
})

test('showing is not permitting: an act that a page offers is still decided by the engine', async () => {
  const stage = await openStage('memory')
  await publish(stage)
  const { commands, viewer } = await inUse(stage)
  expect(commands['task.receive']?.roles).not.toContain('system-administrator')
  expect(viewer).toMatchObject({ personId: 'judge-1', courtId: 'gan1202' })
  const caseId = await fileAndAssign(stage, 1)
  const given = await stage.give(administrator, 'task.receive', { caseId, taskId: 'x' })
  expect(given).toMatchObject({ kind: 'refused', rule: 'access.role-not-permitted' })
})

test('a list asks what its page says, and every column it shows is there', async () => {
  const stage = await openStage('memory')
  await publish(stage)
  await fileAndAssign(stage, 1)
  const { queries } = await inUse(stage)
  const answer = await stage.ask<{ items: Record<string, unknown>[]; total: number }>(
    'judge-1',
    'task.queue',
    { all: true },
  )
  const columns = Object.keys(queries['task.queue']?.answer.rows ?? {})
  expect(columns.length).toBeGreaterThan(8)
  for (const column of columns) expect(answer.items[0]).toHaveProperty(column)
  expect(answer.total).toBe(answer.items.length)
})

describe('from a test court to the court that works', () => {
  test('a console goes over as a file, and says what it brought along', async () => {
    const [trial, court] = [await openStage('memory'), await openStage('memory')]
    await publish(trial)
    const file = await trial.ask<string>(administrator, 'console.export', { number: 1 })
    expect(JSON.parse(file)).toMatchObject({
      ...{
        kind: 'zhixing-console',
        schema: 1,
        courtId: 'gan1202',
        hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
      needs: {
        commands: ['service.open-visit', 'task.receive'],
        queries: ['case.list', 'task.queue'],
        elements: ['zx-task-queue'],
      },
    })
    expect(await court.ask(administrator, 'console.import-check', { file })).toEqual([])
    const { versionId } = await court.must<Saved>(administrator, 'console.import', { file })
    await court.must(administrator, 'console.submit', { versionId })
    await court.must('director', 'console.publish', { versionId })
    expect((await inUse(court)).definition).toEqual(aConsole)
    const versions = await court.ask<readonly ConsoleVersion[]>('judge-1', 'console.versions')
    expect(versions).toMatchObject([{ importedFrom: 'gan1202' }])
  })

  test('names that the court does not have are listed before anything is written', async () => {
    const stage = await openStage('memory')
    const foreign = JSON.parse(
      consoleWith((json) => {
        Object.assign(json.actions[1] ?? {}, { command: 'drone.start' })
      }),
    )
    const { fileOf } = await import('../domain/console/decide-file')
    const file = fileOf(foreign, 'gan1299', '2024-03-01')
    const problems = await stage.ask<readonly ConsoleProblem[]>(administrator, 'console.import-check', {
      file,
    })
    expect(problems).toContainEqual({
      severity: 'error',
      path: '$.needs.commands',
      code: 'name-unknown',
      about: 'drone.start',
    })
    const outcome = await stage.give(administrator, 'console.import', { file })
    expect(outcome).toMatchObject({ kind: 'refused', rule: 'console.names-are-known' })
    expect(await stage.ask(administrator, 'console.versions')).toEqual([])
  })
})

test('what two versions say otherwise is named place by place, the order of pages too', async () => {
  const stage = await openStage('memory')
  await publish(stage)
  const changed = consoleWith((json) => {
    json.pages.reverse()
    Object.assign(json.pages[1]?.rows[0]?.columns[0]?.blocks[0] ?? {}, {
      title: { 'zh-CN': '全部逾期', en: 'Overdue' },
    })
  })
  await publish(stage, changed)
  const named = await stage.ask<readonly ValueDifference[]>('judge-1', 'console.difference', {
    from: { number: 1 },
    to: { number: 2 },
  })
  expect(named.map(({ path }) => path)).toEqual([
    'pages',
    'pages[affairs].rows[r1].columns[c1].blocks[pool].title.en',
    'pages[affairs].rows[r1].columns[c1].blocks[pool].title.zh-CN',
  ])
})

test('the example of the documentation is a console that can be published', async () => {
  const page = readFileSync(new URL('../../../../docs/console.md', import.meta.url), 'utf8')
  const [, example = ''] = /```json\n([\s\S]*?)```/.exec(page) ?? []
  expect(JSON.parse(example)).toEqual(aConsole)
  const stage = await openStage('memory')
  expect(await stage.ask(administrator, 'console.check', { content: example })).toEqual([])
})
