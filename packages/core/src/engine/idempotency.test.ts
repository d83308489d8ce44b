import { describe, expect, test } from 'vitest'
import type { EngineOutcome } from '../engine/index'
import { fileAndAssign, filingOf, journalOf, payoutInput, receiveMoney } from '../scenarios/acts'
import { openStage, STORAGES, type Stage } from '../scenarios/stage'

const affair = (caseId: string, name = 'hotline') => ({ caseId, affair: name })

async function tasksOf(stage: Stage, caseId: string): Promise<number> {
  return (await stage.ask<unknown[]>('judge-1', 'task.list', { caseId })).length
}

describe.each(STORAGES)('one key, one act (%s)', (kind) => {
  test('the same command with the same key has one effect and the first answer', async () => {
    const stage = await openStage(kind)
    const caseId = await fileAndAssign(stage)
    const give = () => stage.give('judge-1', 'task.dispatch', affair(caseId), { key: 'k1' })
    const first = await give()
    const journal = await journalOf(stage, caseId)
    stage.clock.advance(3)
    expect(await give()).toEqual(first)
    expect(await give()).toEqual(first)
    expect(await journalOf(stage, caseId)).toEqual(journal)
    expect(await tasksOf(stage, caseId)).toBe(1)
  })

  test('a refusal is answered again too, and recorded once', async () => {
    const stage = await openStage(kind)
    const caseId = await fileAndAssign(stage)
    await receiveMoney(stage, caseId, 'line-1', 100n)
    const input = await payoutInput(stage, caseId, 101n)
    const give = () => stage.give('judge-1', 'fund.request-payout', input, { key: 'k1' })
    const first = await give()
    expect(first).toMatchObject({ kind: 'refused', params: { amountFen: 101n, availableFen: 100n } })
    await receiveMoney(stage, caseId, 'line-2', 100n)
    expect(await give()).toEqual(first)
    expect(await stage.ask('supervisor-1', 'supervision.blocked-acts')).toMatchObject({ total: 1 })
  })

  test('money comes back from the first answer as the number it was', async () => {
    const stage = await openStage(kind)
    const give = () => stage.give('filing', 'case.file', filingOf(9, '2024-03-01'), { key: 'k1' })
    expect(await give()).toEqual(await give())
  })

  test('with other content, by another actor or for another command, the key is refused', async () => {
    const stage = await openStage(kind)
    const caseId = await fileAndAssign(stage)
    await stage.must('judge-1', 'task.dispatch', affair(caseId), { key: 'k1' })
    const before = await journalOf(stage, caseId)
    const others: [string, string, unknown, { courtId?: string }][] = [
      ['judge-1', 'task.dispatch', affair(caseId, 'measures'), {}],
      ['director', 'task.dispatch', affair(caseId), {}],
      ['judge-1', 'case.suspend', { caseId, reason: '中止' }, {}],
      ['judge-1', 'task.dispatch', affair(caseId), { courtId: 'gan1221' }],
    ]
    for (const [who, name, input, extra] of others) {
      await expect(stage.give(who, name, input, { key: 'k1', ...extra }), name).rejects.toThrow('key-reused')
    }
    const clock = { kind: 'system', id: 'judge-1', courtId: 'gan1202', roles: ['quota-judge'] } as const
    const asSystem = stage.give(clock, 'task.dispatch', affair(caseId), { key: 'k1' })
    await expect(asSystem).rejects.toThrow('key-reused')
    expect(await journalOf(stage, caseId)).toEqual(before)
    expect(await stage.ask('supervisor-1', 'supervision.blocked-acts')).toMatchObject({ total: 0 })
  })

  test('eight at once, on one server and on two, have one effect', async () => {
    for (const servers of [1, 2]) {
      const stage = await openStage(kind)
      const caseId = await fileAndAssign(stage)
      const stages = servers === 1 ? [stage] : [stage, await stage.beside()]
      const outcomes = await Promise.all(
        Array.from({ length: 8 }, (_, at) =>
          stages[at % servers]?.give('judge-1', 'task.dispatch', affair(caseId), { key: 'k1' }),
        ),
      )
      for (const outcome of outcomes) expect(outcome).toEqual(outcomes[0])
      expect(outcomes[0]?.kind).toBe('accepted')
      expect(await tasksOf(stage, caseId)).toBe(1)
    }
  })

  test('after a crash before the answer, the repeat finds the act done', async () => {
    const stage = await openStage(kind)
    const caseId = await fileAndAssign(stage)
    const dying = await stage.beside({
      wrap: (storage) => ({
        ...storage,
        forCourt: (courtId) => {
          const court = storage.forCourt(courtId)
          const commit: typeof court.commit = async (batch) => {
            await court.commit(batch)
            throw new Error('connection lost')
          }
          return { ...court, commit }
        },
      }),
    })
    const give = (on: Stage): Promise<EngineOutcome> =>
      on.give('judge-1', 'task.dispatch', affair(caseId), { key: 'k1' })
    await expect(give(dying)).rejects.toThrow('connection lost')
    const restarted = await stage.beside()
    const outcome = await give(restarted)
    expect(outcome.kind).toBe('accepted')
    expect(await give(await stage.beside())).toEqual(outcome)
    expect(await tasksOf(stage, caseId)).toBe(1)
  })

  test('a dry run uses no key up', async () => {
    const stage = await openStage(kind)
    const caseId = await fileAndAssign(stage)
    const dry = await stage.give('judge-1', 'task.dispatch', affair(caseId), { key: 'k1', dryRun: true })
    expect(dry).toMatchObject({ kind: 'accepted', dryRun: true })
    expect(await tasksOf(stage, caseId)).toBe(0)
    await stage.must('judge-1', 'task.dispatch', affair(caseId, 'measures'), { key: 'k1' })
    expect(await tasksOf(stage, caseId)).toBe(1)
  })
})

test('a message whose answer was recorded before the server died is dealt with, though the outside now says more', async () => {
  const stage = await openStage('memory')
  const caseId = await fileAndAssign(stage)
  await receiveMoney(stage, caseId, 'line-1', 100n)
  const input = await payoutInput(stage, caseId, 100n)
  const payout = await stage.must<{ payoutId: string; contentHash: string }>(
    'judge-1',
    'fund.request-payout',
    input,
  )
  await stage.must('director', 'fund.approve-payout', { caseId, ...payout })
  await stage.must('cashier-1', 'fund.send-payout', { caseId, payoutId: payout.payoutId })
  const dying = await stage.beside({
    wrap: (storage) => ({
      ...storage,
      forCourt: (courtId) => ({
        ...storage.forCourt(courtId),
        settleOutbox: async () => {
          throw new Error('connection lost')
        },
      }),
    }),
  })
  const bank = (answer: object) => ({
    'bank.pay': async () => [
      { name: 'fund.record-bank-answer', input: { caseId, payoutId: payout.payoutId, answer } },
    ],
  })
  expect((await dying.engine.drain(bank({ kind: 'unknown', text: 'time-out' }))).failed).toHaveLength(1)
  stage.clock.advance(1)
  expect(await stage.engine.drain(bank({ kind: 'accepted' }))).toMatchObject({ sent: 1, failed: [] })
  expect(await stage.engine.drain(bank({ kind: 'accepted' }))).toMatchObject({ sent: 0, failed: [] })
})
