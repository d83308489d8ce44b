import { describe, expect, test } from 'vitest'
import { standardModules } from '../domain/index'
import { createMemoryStorage } from '../memory/index'
import { bookReceipt, fileAndAssign, filingOf, formPaper, journalOf, payOut } from '../scenarios/acts'
import { openStage, STORAGES } from '../scenarios/stage'
import { actorOf, countyCourt } from '../testing/court'
import { manualClock, sequentialIds } from '../testing/host'
import { createEngine } from './index'

describe.each(STORAGES)('engine (%s)', (kind) => {
  test('files a case, starts its clocks, opens its account, and verifies', async () => {
    const stage = await openStage(kind)
    const caseId = await fileAndAssign(stage)
    const events = (await journalOf(stage, caseId)).map(({ type, actor }) => `${type} by ${actor.id}`)
    const clock = 'by reaction:node.follow'
    expect(events).toEqual([
      'case.Filed by filing',
      ...Array.from({ length: 4 }, () => `node.Started ${clock}`),
      'fund.AccountOpened by reaction:fund.open-account-on-filing',
      'case.PartyEntered by filing',
      'case.PartyEntered by filing',
      'case.Assigned by director',
      `node.Met ${clock}`,
      `node.Started ${clock}`,
      `node.HandedOver ${clock}`,
      `node.HandedOver ${clock}`,
    ])
    expect((await stage.engine.verify()).differences).toEqual([])
  })

  test('who acted is recorded: people by name, reactions and the clock as the system', async () => {
    const stage = await openStage(kind)
    const caseId = await fileAndAssign(stage)
    stage.clock.set('2024-03-20')
    await stage.engine.tick()
    for (const { type, actor } of await journalOf(stage, caseId)) {
      const isOfNode = /^(node|supervision)\./.test(type) || type === 'fund.AccountOpened'
      expect(`${type} ${actor.kind}`).toBe(`${type} ${isOfNode ? 'system' : 'person'}`)
      if (actor.kind === 'system') expect(actor.id).toMatch(/^(reaction:|clock$)/)
    }
  })

  test('the day claimed and the moment recorded are two things', async () => {
    const stage = await openStage(kind)
    await stage.must('filing', 'case.file', filingOf(5, '2024-02-20'))
    const [caseId] = (await stage.ask<{ items: { id: string }[] }>('judge-1', 'case.list')).items
    const [filed] = await journalOf(stage, caseId?.id ?? '')
    expect(filed?.occurredOn).toBe('2024-02-20')
    expect(filed?.recordedAt).toMatch(/^2024-03-01T09:00:\d\d\.\d{3}\+08:00$/)
  })

  test('listeners hear each event once, after its commit, until they stop', async () => {
    const stage = await openStage(kind)
    const heard: string[] = []
    const positions: Promise<number>[] = []
    const stop = stage.engine.on(({ type, hash }) => {
      heard.push(`${type} ${hash}`)
      positions.push(stage.storage.forCourt('gan1202').position())
    })
    const before = await stage.storage.forCourt('gan1202').position()
    const caseId = await fileAndAssign(stage)
    const journal = await journalOf(stage, caseId)
    expect(heard).toEqual(journal.map(({ type, hash }) => `${type} ${hash}`))
    for (const position of await Promise.all(positions)) expect(position).toBeGreaterThan(before)
    stop()
    await formPaper(stage, caseId)
    expect(heard).toHaveLength(journal.length)
  })

  test('what is no act at all is thrown and leaves no trace', async () => {
    const stage = await openStage(kind)
    const court = stage.storage.forCourt('gan1202')
    const before = await court.position()
    const wrong: [string, unknown, string][] = [
      ['no.such', {}, 'command-unknown'],
      ['case.assign', {}, 'input-invalid'],
      ['case.file', { ...filingOf(1, '2024-03-01'), claimFen: -1n }, 'input-invalid'],
      ['case.file', { ...filingOf(1, '2024-02-30') }, 'input-invalid'],
      ['toString', {}, 'command-unknown'],
    ]
    for (const [name, input, code] of wrong) {
      await expect(stage.give('director', name, input), name).rejects.toThrow(code)
    }
    await expect(stage.ask('director', 'no.such')).rejects.toThrow('query-unknown')
    await expect(stage.ask('director', 'case.get', {})).rejects.toThrow('input-invalid')
    await expect(stage.ask('judge-1', 'fund.totals')).rejects.toThrow('query-not-permitted')
    expect(await court.position()).toBe(before)
  })

  test('an accepted act says its warnings and the version it led to', async () => {
    const stage = await openStage(kind)
    const caseId = await fileAndAssign(stage)
    await formPaper(stage, caseId)
    const input = { caseId, closingKind: 'performed', ground: '全部履行完毕' }
    const outcome = await stage.give('judge-1', 'closing.propose', input)
    expect(outcome).toMatchObject({
      kind: 'accepted',
      warnings: [{ rule: 'closing.materials-handed-in', params: { count: 1 } }],
      version: (await journalOf(stage, caseId)).length,
    })
  })

  test('a dry run decides and writes nothing', async () => {
    const stage = await openStage(kind)
    const court = stage.storage.forCourt('gan1202')
    const before = await court.position()
    const input = filingOf(1, '2024-03-01')
    const outcome = await stage.give('filing', 'case.file', input, { dryRun: true })
    expect(outcome).toMatchObject({ kind: 'accepted', dryRun: true })
    expect(await court.position()).toBe(before)
    expect(await stage.ask('judge-1', 'case.list')).toMatchObject({ total: 0 })
  })

  test('messages to the bank go out once, and wait when the bank cannot be reached', async () => {
    const stage = await openStage(kind)
    const caseId = await fileAndAssign(stage)
    const receiptId = await bookReceipt(stage, 'line-1', 10n)
    await stage.must('fund-1', 'fund.identify-receipt', { receiptId, caseId, reason: '附言' })
    await payOut(stage, caseId, 10n)
    const down = async () => {
      throw new Error('bank is down')
    }
    const failed = await stage.engine.drain({ 'bank.pay': down })
    expect([failed.sent, failed.failed.map(({ reason }) => reason)]).toEqual([0, ['bank is down']])
    const paid: string[] = []
    const pay = async ({ id }: { id: string }) => {
      paid.push(id)
      return []
    }
    expect((await stage.engine.drain({ 'bank.pay': pay })).sent, 'leased until the bank may answer').toBe(0)
    stage.clock.set('2024-03-01', '09:06')
    expect((await stage.engine.drain({ 'bank.pay': pay })).sent).toBe(1)
    stage.clock.set('2024-03-01', '10:00')
    expect((await stage.engine.drain({ 'bank.pay': pay })).sent).toBe(0)
    expect(paid).toHaveLength(1)
  })
})

test('describe says what this actor may do', async () => {
  const { engine } = await openStage('memory')
  const of = async (id: string) => {
    const { commands, queries } = await engine.describe(actorOf(countyCourt, id))
    return [...commands, ...queries].filter(({ permitted }) => permitted).map(({ name }) => name)
  }
  expect(await of('cashier-1')).toContain('fund.send-payout')
  expect(await of('judge-1')).not.toContain('fund.send-payout')
  expect(await of('judge-1')).not.toContain('fund.totals')
  const { commands, tables } = await engine.describe(actorOf(countyCourt, 'judge-1'))
  for (const { name, input } of commands) expect(input, name).toMatchObject({ type: 'object' })
  expect(tables.find(({ name }) => name === 'case_party')?.columns.idNumber?.personal).toBe(true)
})

test('modules that contradict each other are refused when the engine is made', async () => {
  const parts = { storage: createMemoryStorage(), clock: manualClock('2024-03-01'), ids: sequentialIds() }
  const [first] = standardModules
  const modules = [...standardModules, { ...first, name: 'twice' } as (typeof standardModules)[number]]
  await expect(createEngine({ ...parts, modules })).rejects.toThrow('declared-twice')
})
