import { ZhixingError } from '@zhixing/core/ports'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fileAndAssign, payoutInput, receiveMoney } from '../../../core/src/scenarios/acts'
import { openStageOn, type Stage } from '../../../core/src/scenarios/stage'
import { batchOf, standing } from '../../../core/src/testing/storage-conformance-kit'
import { createPostgresStorage } from './index'
import { doubled, forked, meetingPoint, overdrawn, takenTwice } from './testing/naive'
import { startServer, type TestServer } from './testing/server'

// Eight servers on one database for the whole file, each with an engine, a cache and connections of its own.
let server: TestServer
let schema: string
let servers: readonly Stage[]
let stage: Stage
const timeout = 120_000

beforeAll(async () => {
  server = await startServer()
  schema = server.schema()
  let opened = 0
  const open = () => {
    opened += 1
    const pool = server.pool({ max: 4, application_name: `server ${opened}` })
    return createPostgresStorage({ pool, schema })
  }
  stage = await openStageOn(open)
  const all = [stage]
  while (all.length < 8) all.push(await stage.beside())
  servers = all
}, 120_000)
afterAll(() => server.stop())

const noDifference = async () => expect((await stage.engine.verify()).differences).toEqual([])
const naive = () => server.pool({ max: 20 })

/** Who is told that too many others are at it asks again. */
async function insist<T>(ask: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await ask()
    } catch (error) {
      if (!(error instanceof ZhixingError) || error.code !== 'too-many-conflicts') throw error
    }
  }
}

describe('M3: payouts of many servers', () => {
  test.each([2, 8])(
    '%i servers pay out what is there and no fen more, and refuse nothing that is covered',
    async (count) => {
      const caseId = await fileAndAssign(stage, 100 + count)
      await receiveMoney(stage, caseId, `all ${count}`, 700n * 20n + 1n)
      const input = await payoutInput(stage, caseId, 700n)
      const outcomes = await Promise.all(
        Array.from({ length: 32 }, (_, at) =>
          insist(
            async () =>
              await servers[at % count]?.give('judge-1', 'fund.request-payout', input, {
                key: `${count} ask ${at}`,
              }),
          ),
        ),
      )
      expect(outcomes.filter((outcome) => outcome?.kind === 'accepted')).toHaveLength(20)
      const refused = outcomes.filter((outcome) => outcome?.kind === 'refused')
      expect(new Set(refused.map((each) => each?.kind === 'refused' && each.rule))).toEqual(
        new Set(['fund.balance-covers-payout']),
      )
      const { account } = await stage.ask<{ account: unknown }>('fund-1', 'fund.statement', { caseId })
      expect(account).toMatchObject({ availableFen: 1n, reservedFen: 14_000n })
      await noDifference()
    },
    timeout,
  )

  test('reading, comparing and writing pays more than there is', async () => {
    expect(await overdrawn(naive(), `${schema}.naive_money`, 8)).toBe(7 * 700 - 300)
  })
})

describe('M6: a line of the bank on many servers', () => {
  test(
    'each of 12 lines that four servers read in at once is booked once',
    async () => {
      const line = (n: number) => ({
        ...{ bankAccount: '27000100040001234', serial: `line-${n}`, statementId: 's-1', direction: 'credit' },
        ...{
          amountMinor: BigInt(1_000 + n),
          currency: 'CNY',
          bookedOn: '2024-03-01',
          payerName: '某公司',
          remittance: '执行款',
        },
      })
      const lines = Array.from({ length: 12 }, (_, n) => line(n))
      const given = servers
        .slice(0, 4)
        .flatMap((stage) =>
          lines.map((each) => insist(() => stage.give('fund-1', 'fund.book-receipt', each))),
        )
      for (const outcome of await Promise.all(given)) expect(outcome.kind).toBe('accepted')
      const court = stage.storage.forCourt('gan1202')
      const where = [{ column: 'serial', op: 'prefix', value: 'line-' }] as const
      expect(await court.count({ table: 'fund_receipt', where })).toBe(12)
      expect(await court.sum('fund_receipt', 'amountMinor' as 'id', where)).toBe(
        lines.reduce((sum, each) => sum + each.amountMinor, 0n),
      )
      const booked = await server.sql(
        `SELECT data->>'serial' AS serial, count(*)::int AS times FROM ${schema}.zx_journal
         WHERE type = 'fund.ReceiptBooked' AND data->>'serial' LIKE 'line-%' GROUP BY 1`,
      )
      expect(booked.map(({ times }) => times)).toEqual(lines.map(() => 1))
      await noDifference()
    },
    timeout,
  )

  test('looking first and booking then books it as often as there are servers', async () => {
    expect(await doubled(naive(), `${schema}.naive_lines`, 4)).toBe(3)
  })
})

describe('W1: work whose holder dies', () => {
  test(
    'of eight who take an affair of the team at one moment one has it',
    async () => {
      const caseId = await fileAndAssign(stage, 200)
      const order = { caseId, kind: 'instruction', affair: 'measures' }
      const { taskId } = await stage.must<{ taskId: string }>('judge-1', 'task.dispatch', order)
      const all = (name: string, input: object, who: (at: number) => string) =>
        Promise.all(
          servers.map((each, at) => insist(() => each.give(who(at), name, { caseId, taskId, ...input }))),
        )
      const accepted = (outcomes: readonly { kind: string }[]) =>
        outcomes.filter(({ kind }) => kind === 'accepted')
      const workers = (at: number) => (at % 2 === 0 ? 'affairs-2' : 'affairs-1')
      expect(accepted(await all('task.receive', {}, workers))).toHaveLength(1)
      const types = (await stage.storage.forCourt('gan1202').journal(`case/${caseId}`)).map(
        ({ type }) => type,
      )
      expect(types.filter((type) => type === 'task.Received')).toHaveLength(1)
    },
    timeout,
  )

  test(
    'messages of senders that die come back after their lease, each is dealt with, none by two at a time',
    async () => {
      const courts = servers.slice(0, 4).map(({ storage }) => storage.forCourt('gan1202'))
      const [court] = courts as [(typeof courts)[0]]
      const ids = Array.from({ length: 60 }, (_, n) => `message-${String(n).padStart(2, '0')}`)
      const outbox = ids.map((id) => ({
        id,
        topic: 'test',
        stream: 'case/w1' as const,
        payload: {},
        createdAt: '1',
      }))
      await court.commit({ streams: [], events: [], changes: [], outbox })
      const settled: string[] = []
      const holders = new Map<string, number>()
      for (let now = 10; settled.length < ids.length; now += 10) {
        const taken = await Promise.all(
          courts.map((each) =>
            each.takeOutbox({ now: `${now}`, leaseUntil: `${now + 5}`, limit: 7, topics: ['test'] }),
          ),
        )
        const held = taken.flat().map(({ id }) => id)
        expect(new Set(held).size).toBe(held.length)
        for (const { id, attempts } of taken.flat()) {
          expect(settled).not.toContain(id)
          expect(attempts).toBe((holders.get(id) ?? 0) + 1)
          holders.set(id, attempts)
        }
        // One of five dies with what it holds, and has told nobody.
        for (const [at, id] of held.entries()) {
          if ((at + now / 10) % 5 === 0) continue
          await court.settleOutbox(id)
          settled.push(id)
        }
      }
      expect([...settled].sort()).toEqual(ids)
      expect([...holders.values()].some((attempts) => attempts > 1)).toBe(true)
      expect(await court.takeOutbox({ now: '9999', leaseUntil: '9999', limit: 9, topics: ['test'] })).toEqual(
        [],
      )
    },
    timeout,
  )

  test('looking for what is free and taking it then gives it to everybody', async () => {
    expect(await takenTwice(naive(), `${schema}.naive_tasks`, 8)).toBe(7)
  })
})

describe('W2: many servers sweep', () => {
  test.each([1, 2, 8])(
    '%i servers give one warning of each level and one breach',
    async (count) => {
      for (let n = 1; n <= 3; n += 1) await fileAndAssign(stage, 300 + 10 * count + n)
      for (let day = 0; day < 30; day += 1) {
        stage.clock.advance(1)
        const reports = await Promise.all(servers.slice(0, count).map(({ engine }) => engine.tick()))
        for (const { failed, stuck } of reports) expect([failed, stuck]).toEqual([[], []])
      }
      const told = await server.sql(
        `SELECT type, stream, data->>'nodeId' AS node, data->>'level' AS level, count(*)::int AS times
       FROM ${schema}.zx_journal WHERE type IN ('node.Warned', 'node.Breached') GROUP BY 1, 2, 3, 4`,
      )
      expect(told.length).toBeGreaterThan(20)
      expect(told.filter(({ node }) => node === null)).toEqual([])
      expect(told.filter(({ times }) => times !== 1)).toEqual([])
      await noDifference()
    },
    timeout,
  )

  test('looking whether it was given and giving it then gives as many as there are servers', async () => {
    expect(await doubled(naive(), `${schema}.naive_warnings`, 8)).toBe(7)
  })
})

describe('E3: many writers on one chain', () => {
  test(
    '64 writers on 8 servers, all at one moment: one chain without a fork, every event in it',
    async () => {
      const courts = servers.map(({ storage }) => storage.forCourt('gan1202'))
      const meet = meetingPoint(64)
      const stream = 'case/e3'
      await Promise.all(
        Array.from({ length: 64 }, async (_, n) => {
          const court = courts[n % 8]
          for (let isFirst = true; court; isFirst = false) {
            const at = await standing(court, stream)
            if (isFirst) await meet()
            if ((await court.commit(batchOf('gan1202', [at], { label: `${n}` }))).kind === 'committed') return
          }
        }),
      )
      const journal = (await courts[0]?.journal(stream)) ?? []
      expect(new Set(journal.map(({ data }) => data.label)).size).toBe(64)
      expect(journal.map(({ seq }) => seq)).toEqual(Array.from({ length: 64 }, (_, n) => n + 1))
      for (const [at, event] of journal.entries()) expect(event.prevHash).toBe(journal[at - 1]?.hash ?? '')
    },
    timeout,
  )

  test('locking the newest entry and adding one behind it forks', async () => {
    expect(await forked(naive(), `${schema}.naive_chain`, 16)).toBe(15)
  })
})
