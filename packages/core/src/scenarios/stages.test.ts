import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createSqliteStorage } from '@zhixing/adapters/sqlite'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { StagePath } from '../domain/stage/contract'
import { readAll } from '../kernel/read-all'
import { createMemoryStorage } from '../memory/index'
import { linshuFullFlow } from '../profiles/index'
import { fileAt, openLinshu } from './linshu-court'
import { STORAGES, type Stage, type StorageKind } from './stage'

function storageOf(kind: StorageKind) {
  if (kind === 'memory') return createMemoryStorage()
  const folder = mkdtempSync(join(tmpdir(), 'zx-stages-'))
  const storage = createSqliteStorage({ path: join(folder, 'court.db') })
  onTestFinished(async () => {
    await storage.close()
    rmSync(folder, { recursive: true, force: true })
  })
  return storage
}

/** Every open case is in exactly one stage, and every closed one in none. */
async function expectNoneLost(stage: Stage, seed: number): Promise<void> {
  const reader = stage.storage.forCourt(stage.court.courtId)
  const all = (table: string) =>
    readAll(reader as never, { table, where: [], orderBy: [] }) as Promise<readonly Record<string, unknown>[]>
  const open = (await all('stage_stay')).filter(({ state }) => state === 'open')
  for (const { id, state } of await all('case_case')) {
    const mine = open.filter(({ caseId }) => caseId === id)
    expect(mine, `seed ${seed}, a case that is ${state}`).toHaveLength(state === 'closed' ? 0 : 1)
  }
}

const pathOf = (stage: Stage, caseId: string) => stage.ask<StagePath>('director', 'stage.path', { caseId })

/** What somebody does with a case on a day: whatever the rules forbid is refused and changes nothing. */
async function act(stage: Stage, caseId: string, choice: number): Promise<void> {
  const { stays, handovers } = await pathOf(stage, caseId)
  const holder = stays.find(({ state }) => state === 'open')?.holderId
  if (!holder) return
  const found = await stage.ask<{ undertakerId: string | null }>('director', 'case.get', { caseId })
  const handoverId = handovers.find(({ state }) => state === 'offered')?.id ?? 'none'
  const dueBackOn = `${Number(stage.clock.today().slice(0, 4)) + 1}-01-15`
  const closing = { caseId, closingKind: 'performed', ground: '全部履行完毕' }
  const acts: readonly (() => Promise<unknown>)[] = [
    () => stage.give(holder, 'stage.move', { caseId, reason: '筛选' }),
    () => stage.give(holder, 'stage.reject-handover', { caseId, handoverId, reason: '瑕疵', dueBackOn }),
    () => stage.give(holder, 'stage.accept-handover', { caseId, handoverId }),
    () => stage.give(found.undertakerId ?? holder, 'case.suspend', { caseId, reason: '异议' }),
    () => stage.give(found.undertakerId ?? holder, 'case.resume', { caseId, reason: '已裁定' }),
    () => stage.give('director', 'case.assign', { caseId, undertakerId: 'maintenance-1', reason: '轮岗' }),
    async () => {
      const given = await stage.give(found.undertakerId ?? holder, 'closing.propose', closing)
      if (given.kind === 'refused') return
      const { proposalId } = given.result as { proposalId: string }
      await stage.give('reviewer-1', 'closing.confirm', { caseId, proposalId })
    },
  ]
  await acts[choice % acts.length]?.()
}

describe.each(STORAGES)('no case is lost between stages (%s)', (kind) => {
  test('[S46] whoever does what, and whenever the clock looks', async () => {
    for (const seed of [3, 11]) {
      const stage = await openLinshu({ storage: storageOf(kind) })
      let state = seed
      const random = (below: number) => {
        state = (state * 48_271) % 2_147_483_647
        return state % below
      }
      const cases: string[] = []
      for (let round = 0; round < 40; round += 1) {
        if (cases.length < 5)
          cases.push(await fileAt(stage, cases.length + 1, random(4) === 0 ? '执恢' : '执'))
        await act(stage, cases[random(cases.length)] ?? '', random(70))
        stage.clock.advance(random(30))
        const { stuck, failed } = await stage.engine.tick()
        const stays = stuck.filter((id) => id.startsWith('stay-'))
        expect({ stays, failed }).toEqual({ stays: [], failed: [] })
        await expectNoneLost(stage, seed)
      }
      expect((await stage.engine.verify()).differences).toEqual([])
    }
  })
})

test('the statutory limit is that of its node: days of a pause put it off', async () => {
  const stage = await openLinshu()
  const warned = async (caseId: string) =>
    (await pathOf(stage, caseId)).stays.find(({ statutoryWarned }) => statutoryWarned)?.stage
  const [straight, paused] = [await fileAt(stage, 1), await fileAt(stage, 2)]
  for (const caseId of [straight, paused]) {
    await stage.must('director', 'case.assign', { caseId, undertakerId: 'fast-1', reason: '简案速执' })
  }
  stage.clock.set('2024-03-05')
  await stage.must('fast-1', 'case.suspend', { caseId: paused, reason: '异议' })
  stage.clock.set('2024-03-25')
  await stage.must('fast-1', 'case.resume', { caseId: paused, reason: '已裁定' })
  for (let sweep = 0; sweep < 300; sweep += 10) {
    stage.clock.advance(10)
    await stage.engine.tick()
  }
  expect([await warned(straight), await warned(paused)]).toEqual(['team-head', 'team-head'])
  const { stays } = await pathOf(stage, paused)
  expect(stays.filter(({ transfers }) => transfers < 4).every((stay) => !stay.statutoryWarned)).toBe(true)
})

test('where the undertaker stays, the case keeps its undertaker through all stages', async () => {
  const { stages } = linshuFullFlow
  if (!stages) throw new Error('the profile has no stages')
  const stage = await openLinshu({ profile: { stages: { ...stages, ownership: 'undertaker-stays' } } })
  const caseId = await fileAt(stage, 1)
  await stage.must('director', 'case.assign', { caseId, undertakerId: 'fast-1', reason: '分案' })
  stage.clock.set('2024-04-02')
  await stage.engine.tick()
  const { undertakerId } = await stage.ask<{ undertakerId: string }>('director', 'case.get', { caseId })
  expect(undertakerId).toBe('fast-1')
  const open = (await pathOf(stage, caseId)).stays.find(({ state }) => state === 'open')
  expect(open).toMatchObject({ stage: 'flow', unitId: 'centre', holderId: 'centre-1' })
})

test('open stays are listed by due date, with the days that are left', async () => {
  const stage = await openLinshu()
  await fileAt(stage, 1)
  stage.clock.set('2024-03-11')
  await fileAt(stage, 2)
  const list = (input: object) =>
    stage.ask<{ items: { daysLeft: number; dueOn: string }[]; total: number }>(
      'director',
      'stage.list',
      input,
    )
  const { items, total } = await list({ stage: 'fast' })
  expect(total).toBe(2)
  expect(items.map(({ dueOn, daysLeft }) => [dueOn, daysLeft])).toEqual([
    ['2024-04-01', 21],
    ['2024-04-11', 31],
  ])
  expect((await list({ overdue: true })).total).toBe(0)
  expect((await list({ holderId: 'a-1' })).total).toBe(0)
})
