import type { CommitBatch, CourtStorage, Storage } from '@zhixing/core/ports'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  bookReceipt,
  fileAndAssign,
  journalOf,
  payOut,
  payoutInput,
  receiveMoney,
} from '../../../core/src/scenarios/acts'
import { runWholeCase } from '../../../core/src/scenarios/run'
import { openStageOn, type Stage } from '../../../core/src/scenarios/stage'
import { createPostgresStorage } from './index'
import { startServer, type TestServer } from './testing/server'

let server: TestServer
let stage: Stage
let open: () => Storage
beforeAll(async () => {
  server = await startServer()
  const schema = server.schema()
  open = () => createPostgresStorage({ pool: server.pool(), schema })
  stage = await openStageOn(open)
}, 60_000)
afterAll(() => server.stop())

const typesOf = async (caseId: string) => (await journalOf(stage, caseId)).map(({ type }) => type)
const countOf = async (caseId: string, type: string) =>
  (await typesOf(caseId)).filter((each) => each === type).length
const noDifference = async () => expect((await stage.engine.verify()).differences).toEqual([])

test('a whole case runs on PostgreSQL, and folding its journal gives exactly its rows', async () => {
  const own = server.schema()
  const whole = await openStageOn(() =>
    createPostgresStorage({ pool: server.pool(), schema: own, partitions: 2 }),
  )
  await runWholeCase(whole)
  const report = await whole.engine.verify()
  expect(report.differences).toEqual([])
  expect(report.events).toBeGreaterThan(50)
})

test('an act that a rule forbids changes nothing and is recorded with its rule', async () => {
  const caseId = await fileAndAssign(stage, 1)
  await receiveMoney(stage, caseId, 'blocked', 500n)
  const before = await typesOf(caseId)
  const input = { caseId, closingKind: 'performed', ground: '全部履行完毕' }
  const refused = await stage.give('judge-1', 'closing.propose', input)
  expect(refused).toMatchObject({ kind: 'refused', rule: 'closing.no-money-inside' })
  const after = (await typesOf(caseId)).slice(before.length)
  expect(after).toEqual(['supervision.ActBlocked'])
  await noDifference()
})

test('money comes in and is paid out to the fen', async () => {
  const caseId = await fileAndAssign(stage, 2)
  await receiveMoney(stage, caseId, 'money', 12_345n)
  await payOut(stage, caseId, 12_345n)
  const { account } = await stage.ask<{ account: object }>('fund-1', 'fund.statement', { caseId })
  expect(account).toMatchObject({ availableFen: 0n, reservedFen: 0n, receivedFen: 12_345n })
  await noDifference()
})

describe('a key given again', () => {
  test('gives the first answer, on this server and on another, also long after', async () => {
    const caseId = await fileAndAssign(stage, 3)
    await receiveMoney(stage, caseId, 'key', 1_000n)
    const input = await payoutInput(stage, caseId, 100n)
    const ask = (at: Stage) => at.give('judge-1', 'fund.request-payout', input, { key: 'pay once' })
    const other = await stage.beside()
    const answers = await Promise.all([ask(stage), ask(other), ask(stage), ask(other)])
    for (const answer of answers) expect(answer).toEqual(answers[0])
    expect(await ask(await stage.beside())).toEqual(answers[0])
    expect(await countOf(caseId, 'fund.PayoutRequested')).toBe(1)
    await expect(
      stage.give('judge-1', 'fund.request-payout', { ...input, amountFen: 7n }, { key: 'pay once' }),
    ).rejects.toMatchObject({ code: 'key-reused' })
  })
})

describe('a server that dies in the middle of a commit', () => {
  const dying = (commit: (court: CourtStorage, batch: CommitBatch) => Promise<never>) =>
    stage.beside({
      wrap: (storage) => ({
        ...storage,
        forCourt: (courtId) => {
          const court = storage.forCourt(courtId)
          return { ...court, commit: (batch) => commit(court, batch) }
        },
      }),
    })
  const dead = () => Promise.reject(new Error('the server is dead'))

  test.each([
    { when: 'before it is written', times: 0, commit: dead },
    {
      when: 'after it was written and before anybody heard',
      times: 1,
      commit: (court: CourtStorage, batch: CommitBatch) => court.commit(batch).then(dead),
    },
  ])(
    '$when: the case and the line of the bank go together, and the repeat does it once',
    async ({ times, commit }) => {
      const caseId = await fileAndAssign(stage, 4 + times)
      const receiptId = await bookReceipt(stage, `dies ${times}`, 900n)
      const act = [
        'fund-1',
        'fund.identify-receipt',
        { caseId, receiptId, reason: '附言' },
        { key: `dies ${times}` },
      ] as const
      await expect((await dying(commit)).give(...act)).rejects.toThrow('dead')
      const receipt = async () =>
        (await stage.storage.forCourt('gan1202').journal(`receipt/${receiptId}`)).map(({ type }) => type)
      expect(await countOf(caseId, 'fund.MoneyReceived')).toBe(times)
      expect((await receipt()).filter((type) => type === 'fund.ReceiptIdentified')).toHaveLength(times)
      expect(await stage.give(...act)).toMatchObject({ kind: 'accepted' })
      expect(await countOf(caseId, 'fund.MoneyReceived')).toBe(1)
      expect((await receipt()).filter((type) => type === 'fund.ReceiptIdentified')).toHaveLength(1)
      await noDifference()
    },
  )
})
