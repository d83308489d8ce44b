import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createEngine, exportCourt, restoreCourt, standardModules, toJson } from '@zhixing/core'
import { createMemoryStorage } from '@zhixing/core/memory'
import { actorOf, countyCourt, manualClock, sequentialIds } from '@zhixing/core/testing'
import { beforeAll, expect, test } from 'vitest'
import { fileAndAssign } from '../../packages/core/src/scenarios/acts'
import { openStage, Stage } from '../../packages/core/src/scenarios/stage'
import { load } from './load'

const DATA = join(import.meta.dirname, 'yesterday', 'court.jsonl')
const ANSWERS = join(import.meta.dirname, 'yesterday', 'answers.json')
const plugin = await load('yesterday/plugin.js')
const COURT = countyCourt.courtId

/** What its pages ask. */
async function answersOf(stage: Pick<Stage, 'ask'>, caseId: string): Promise<unknown> {
  return JSON.parse(
    toJson({
      calls: await stage.ask('judge-1', 'callback.calls', { caseId, limit: 10 }),
      fields: await stage.ask('judge-1', 'callback.fields', { caseId }),
      upset: await stage.ask('judge-1', 'callback.cases', { where: { mood: 'upset' } }),
      found: await stage.ask('judge-1', 'callback.cases', { search: { remark: '老人' } }),
    }),
  )
}

/** Made once, when the version was released, and never again; a new version of the interface gets a folder of its own. */
async function freeze(): Promise<void> {
  const stage = await openStage('memory', { plugins: [plugin] })
  const caseId = await fileAndAssign(stage)
  await stage.must('judge-1', 'callback.set-fields', { caseId, mood: 'upset', remark: '申请人是老人' })
  await stage.must('judge-1', 'case.suspend', { caseId, reason: '等待评估' })
  const lines: string[] = []
  for await (const line of exportCourt({ storage: stage.storage, courtId: COURT })) lines.push(line)
  writeFileSync(DATA, `${lines.join('\n')}\n`)
  writeFileSync(ANSWERS, `${JSON.stringify({ caseId, answers: await answersOf(stage, caseId) }, null, 2)}\n`)
}

let stage: Stage
let caseId = ''

beforeAll(async () => {
  if (!existsSync(DATA)) await freeze()
  caseId = (JSON.parse(readFileSync(ANSWERS, 'utf8')) as { caseId: string }).caseId
  const storage = createMemoryStorage()
  const tables = [...standardModules, ...(plugin.modules ?? [])].flatMap((module) => module.tables)
  await storage.prepare(tables)
  await restoreCourt(storage, readFileSync(DATA, 'utf8').trimEnd().split('\n'))
  const clock = manualClock('2024-03-02')
  const next = sequentialIds()
  const engine = await createEngine({
    storage,
    clock,
    ids: { next: (prefix) => `today-${next.next(prefix)}` },
    plugins: [plugin],
  })
  await engine.rebuild()
  stage = new Stage({ engine, clock, storage, path: undefined, court: countyCourt }, () =>
    expect.unreachable(),
  )
})

test('a plugin of yesterday opens what it recorded and answers what it answered', async () => {
  const report = await stage.engine.verify()
  expect([report.differences, report.notInstalled]).toEqual([[], []])
  const { answers } = JSON.parse(readFileSync(ANSWERS, 'utf8')) as { answers: unknown }
  expect(await answersOf(stage, caseId)).toEqual(answers)
})

test('it still acts: command, rule, warning, reaction, node, field', async () => {
  await stage.must('judge-1', 'case.resume', { caseId, reason: '评估完成' })
  expect(await stage.give('judge-1', 'case.suspend', { caseId, reason: '短' })).toMatchObject({
    rule: 'callback.reason',
  })
  await stage.must('judge-1', 'callback.record', { caseId, said: '电话接通' })
  await stage.must('judge-1', 'case.suspend', { caseId, reason: '再次等待' })
  await stage.must('judge-1', 'callback.set-fields', { caseId, mood: 'calm' })
  const { calls, fields } = (await answersOf(stage, caseId)) as { calls: { total: number }; fields: object }
  expect([calls.total, fields]).toEqual([3, { mood: 'calm', remark: '申请人是老人' }])
  const { commands, plugins, profile } = await stage.engine.describe(actorOf(countyCourt, 'judge-1'))
  expect(commands.some(({ name, permitted }) => name === 'callback.record' && permitted)).toBe(true)
  expect(plugins).toMatchObject([{ id: 'callback', version: '1.0.0' }])
  expect(profile.nodes.some(({ id }) => id === 'callback-first')).toBe(true)
  expect((await stage.engine.verify()).differences).toEqual([])
})
