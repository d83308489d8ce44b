import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { standardModules } from '../domain/index'
import { command } from '../kernel/contract'
import { accept } from '../kernel/decision'
import { event } from '../kernel/event'
import { defineModule, type Module } from '../kernel/module'
import { caseStream } from '../kernel/stream'
import type { Storage } from '../ports/storage'
import { fileAndAssign, filingOf, journalOf, payoutInput, receiveMoney } from '../scenarios/acts'
import { openStage, STORAGES, type Stage } from '../scenarios/stage'

/** Everything the court has: journals in their order, rows, and who waits to be sent. */
async function everything(stage: Stage, keys: readonly string[]): Promise<unknown> {
  const court = stage.storage.forCourt('gan1202')
  const tables = standardModules.flatMap((module) => module.tables.map(({ name }) => name))
  const waiting = await court.takeOutbox({ now: '2024-03-01T09', leaseUntil: '2024-03-01T09', limit: 500 })
  return {
    feed: await court.feed({ after: 0, limit: 10_000 }),
    rows: await Promise.all(tables.map((table) => court.find({ table, limit: 500 }))),
    // Looking at them counts as an attempt.
    outbox: waiting.map(({ attempts: _looked, ...message }) => message),
    keys: await Promise.all(keys.map((key) => court.receipt(key))),
  }
}

/** Fails once, before or in the middle of nothing: the storage promises all or nothing, the engine must not add to it. */
function failingOnce(storage: Storage): Storage {
  let failed = false
  return {
    ...storage,
    forCourt: (courtId) => {
      const court = storage.forCourt(courtId)
      const commit: typeof court.commit = (batch) => {
        if (failed) return court.commit(batch)
        failed = true
        throw new Error('disk full')
      }
      return { ...court, commit }
    },
  }
}

describe.each(STORAGES)('all of an act or nothing (%s)', (kind) => {
  test('a commit that fails leaves nothing, and the engine goes on as if it had never been tried', async () => {
    const acts: [string, (caseId: string, stage: Stage) => Promise<[string, unknown]>][] = [
      ['filing', async () => ['case.file', filingOf(77, '2024-03-01')]],
      ['director', async (caseId) => ['case.assign', { caseId, undertakerId: 'director', reason: '轮岗' }]],
      ['judge-1', async (caseId, stage) => ['fund.request-payout', await payoutInput(stage, caseId, 50n)]],
      ['judge-1', async (caseId, stage) => ['fund.request-payout', await payoutInput(stage, caseId, 5_000n)]],
    ]
    for (const [who, make] of acts) {
      const stage = await openStage(kind)
      const caseId = await fileAndAssign(stage)
      await receiveMoney(stage, caseId, 'line-1', 100n)
      const [name, input] = await make(caseId, stage)
      const weak = await stage.beside({ wrap: failingOnce })
      const heard: string[] = []
      weak.engine.on(({ type }) => heard.push(type))
      const before = await everything(stage, ['k1'])
      await expect(weak.give(who, name, input, { key: 'k1' }), name).rejects.toThrow('disk full')
      expect(await everything(stage, ['k1']), name).toEqual(before)
      expect(heard, 'nobody hears of what did not happen').toEqual([])
      await weak.give(who, name, input, { key: 'k1' })
      expect(heard.length).toBeGreaterThan(0)
      expect((await stage.engine.verify()).differences).toEqual([])
    }
  })

  test('a reaction that is refused takes the whole act with it', async () => {
    const stage = await openStage(kind)
    const caseId = await fileAndAssign(stage)
    const poor = await stage.beside({ modules: [...standardModules, demanding] })
    const before = await journalOf(stage, caseId)
    const outcome = await poor.give('judge-1', 'case.suspend', { caseId, reason: '中止' })
    expect(outcome).toMatchObject({ kind: 'refused', rule: 'task.affair-unknown' })
    const journal = await journalOf(stage, caseId)
    expect(journal.slice(before.length).map(({ type }) => type)).toEqual(['supervision.ActBlocked'])
    const found = await stage.ask<{ state: string }>('judge-1', 'case.get', { caseId })
    expect(found.state).toBe('assigned')
    expect((await stage.engine.verify()).differences).toEqual([])
  })

  test('reactions that call each other in a circle end in an error and leave nothing', async () => {
    const stage = await openStage(kind, { modules: [...standardModules, circling] })
    const caseId = await fileAndAssign(stage)
    const before = await everything(stage, ['k1'])
    const given = stage.give('judge-1', 'circle.turn', { caseId }, { key: 'k1' })
    await expect(given).rejects.toThrow('reactions-without-end')
    expect(await everything(stage, ['k1'])).toEqual(before)
  })

  test('a command that makes an event it did not declare is stopped', async () => {
    const stage = await openStage(kind, { modules: [...standardModules, lying] })
    const caseId = await fileAndAssign(stage)
    const before = await everything(stage, [])
    await expect(stage.give('judge-1', 'lie.tell', { caseId })).rejects.toThrow('event-not-declared')
    expect(await everything(stage, [])).toEqual(before)
  })
})

const one = z.object({ caseId: z.string() })
const ofCase = (input: { caseId: string }) => caseStream(input.caseId)

/** Asks for an affair that no profile has whenever a case is suspended. */
const demanding: Module = defineModule({
  name: 'demanding',
  tables: [],
  commands: {},
  queries: {},
  decide: {},
  read: {},
  evolve: {},
  reactions: [
    {
      id: 'demand',
      on: ['case.Suspended'],
      reads: [],
      calls: ['task.dispatch'],
      react: ({ data }) => [{ name: 'task.dispatch', input: { caseId: data.caseId, affair: 'no-such' } }],
    },
  ],
})

const turn = command()({
  input: one,
  streams: ofCase,
  reads: [],
  emits: ['circle.Turned'],
  allow: ['quota-judge', 'system'],
})

const circling: Module = defineModule({
  name: 'circle',
  tables: [],
  commands: { 'circle.turn': turn },
  queries: {},
  decide: { 'circle.turn': ({ caseId }) => accept([event('circle.Turned', { caseId })]) },
  read: {},
  evolve: {},
  reactions: [
    {
      id: 'again',
      on: ['circle.Turned'],
      reads: [],
      calls: ['circle.turn'],
      react: ({ data }) => [{ name: 'circle.turn', input: { caseId: data.caseId } }],
    },
  ],
})

const lying: Module = defineModule({
  name: 'lie',
  tables: [],
  commands: { 'lie.tell': { ...turn, emits: [] } },
  queries: {},
  decide: { 'lie.tell': ({ caseId }) => accept([event('case.Suspended', { caseId, reason: 'x' })]) },
  read: {},
  evolve: {},
})
