import { describe, expect, test } from 'vitest'
import type { Storage } from '../ports/storage'
import { fileAndAssign, filingOf, journalOf, payoutInput, receiveMoney } from '../scenarios/acts'
import { openStage, STORAGES, type Stage } from '../scenarios/stage'

const account = async (stage: Stage, caseId: string) => {
  const statement = await stage.ask<{ account: { availableFen: bigint; reservedFen: bigint } }>(
    'fund-1',
    'fund.statement',
    { caseId },
  )
  return statement.account
}

/** A storage somewhere else: what a case needs is a long time on its way, what only the court needs is not. */
function faraway(storage: Storage): Storage {
  const late = async <T>(answer: Promise<T>, turns: number): Promise<T> => {
    const value = await answer
    for (let turn = 0; turn < turns; turn += 1) await new Promise((resolve) => setImmediate(resolve))
    return value
  }
  return {
    ...storage,
    forCourt: (courtId) => {
      const court = storage.forCourt(courtId)
      return { ...court, read: (requests) => late(court.read(requests), requests.length > 1 ? 40 : 1) }
    },
  }
}

describe.each(STORAGES)('many at once (%s)', (kind) => {
  test.each([1, 2, 4])('fifty payouts of a tenth of the balance over %i servers: ten', async (servers) => {
    const stage = await openStage(kind)
    const caseId = await fileAndAssign(stage)
    await receiveMoney(stage, caseId, 'line-1', 1_000n)
    const input = await payoutInput(stage, caseId, 100n)
    const stages = [stage]
    while (stages.length < servers) stages.push(await stage.beside())
    let lowest = 1_000n
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, async (_, at) => {
        const outcome = await stages[at % servers]?.give('judge-1', 'fund.request-payout', input)
        const { availableFen } = await account(stage, caseId)
        if (availableFen < lowest) lowest = availableFen
        return outcome
      }),
    )
    const count = (wanted: string) => outcomes.filter((outcome) => outcome?.kind === wanted).length
    expect([count('accepted'), count('refused')]).toEqual([10, 40])
    expect(lowest).toBe(0n)
    expect(await account(stage, caseId)).toMatchObject({ availableFen: 0n, reservedFen: 1_000n })
    const seqs = (await journalOf(stage, caseId)).map(({ seq }) => seq)
    expect(seqs).toEqual(seqs.map((_, at) => at + 1))
    expect((await stage.engine.verify()).differences).toEqual([])
  })

  test('two servers that decide on one state: the second decides again', async () => {
    const stage = await openStage(kind)
    const caseId = await fileAndAssign(stage)
    let reads = 0
    const slow = await stage.beside({
      wrap: (storage) => ({
        ...storage,
        forCourt: (courtId) => {
          const court = storage.forCourt(courtId)
          const commit: typeof court.commit = async (batch) => {
            reads += 1
            if (reads === 1) await stage.must('judge-1', 'case.suspend', { caseId, reason: '中止' })
            return court.commit(batch)
          }
          return { ...court, commit }
        },
      }),
    })
    const input = { caseId, closingKind: 'performed', ground: '全部履行完毕' }
    const outcome = await slow.give('judge-1', 'closing.propose', input)
    expect(outcome).toMatchObject({ kind: 'refused', rule: 'closing.not-while-suspended' })
    expect(reads).toBe(2)
  })

  test('a storage that never lets a commit through is given up with a clear error', async () => {
    const stage = await openStage(kind)
    const caseId = await fileAndAssign(stage)
    const crowded = await stage.beside({
      wrap: (storage) => ({
        ...storage,
        forCourt: (courtId) => ({
          ...storage.forCourt(courtId),
          commit: async () => ({ kind: 'version-conflict', stream: `case/${caseId}` }) as const,
        }),
      }),
    })
    const given = crowded.give('judge-1', 'case.suspend', { caseId, reason: '中止' })
    await expect(given).rejects.toThrow('too-many-conflicts')
  })

  test('new people while cases are worked on, with answers that overtake each other', async () => {
    const stage = await openStage(kind)
    const far = await stage.beside({ wrap: faraway })
    await far.ask('judge-1', 'case.list')
    const admin = { kind: 'person', id: 'x', courtId: 'gan1202', roles: ['system-administrator'] } as const
    const newcomers = Array.from({ length: 12 }, (_, at) => `new-${at}`)
    await Promise.all([
      ...newcomers.map((personId) =>
        far.must(admin, 'organisation.add-person', {
          personId,
          name: personId,
          staffClass: 'clerk',
          roles: ['clerk'],
          unitId: 'team-1',
        }),
      ),
      ...newcomers.map((_, at) => far.must('filing', 'case.file', filingOf(at + 1, '2024-03-01'))),
      ...newcomers.map(() => far.ask('judge-1', 'case.list')),
    ])
    const chart = await far.ask<{ people: { id: string }[] }>('director', 'organisation.chart')
    expect(newcomers.filter((id) => !chart.people.some((person) => person.id === id))).toEqual([])
    expect(await far.ask('judge-1', 'case.list')).toMatchObject({ total: 12 })
    expect((await stage.engine.verify()).differences).toEqual([])
  })
})
