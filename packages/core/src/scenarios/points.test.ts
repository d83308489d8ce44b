import { expect, test } from 'vitest'
import type { PointsBoard } from '../domain/points/contract'
import type { EntryRow } from '../domain/points/model'
import type { StagePath } from '../domain/stage/contract'
import { linshuFullFlow } from '../profiles/index'
import { reportTask } from './acts'
import { fileAt, openLinshu } from './linshu-court'
import type { Stage } from './stage'

const boardOf = (stage: Stage, input: object = {}) =>
  stage.ask<PointsBoard>('director', 'points.board', { limit: 500, ...input })

/** A random number from 0 to 1 out of a seed (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Days pass by chance; on some a case is screened out, stands still or goes on. */
async function live(stage: Stage, seed: number): Promise<readonly string[]> {
  const random = randomOf(seed)
  const cases: string[] = []
  for (let n = 1; n <= 4; n += 1) cases.push(await fileAt(stage, n, random() < 0.3 ? '执恢' : '执'))
  for (let round = 0; round < 14; round += 1) {
    const caseId = cases[Math.floor(random() * cases.length)] ?? ''
    const found = await stage.ask<{ undertakerId: string | null }>('director', 'case.get', { caseId })
    const acts = ['stage.move', 'case.suspend', 'case.resume']
    const act = acts[Math.floor(random() * acts.length)] ?? ''
    if (found.undertakerId) await stage.give(found.undertakerId, act, { caseId, reason: '随机' })
    stage.clock.advance(Math.floor(random() * 45))
    await stage.engine.tick()
  }
  return cases
}

async function expectConserved(stage: Stage, cases: readonly string[], seed: number): Promise<void> {
  const board = await boardOf(stage)
  const { items } = board.entries
  expect(board.added, `seed ${seed}`).toBe(board.deducted)
  expect(items.reduce((sum, { points }) => sum + points, 0)).toBe(0)
  expect(board.lines.reduce((sum, { balance }) => sum + balance, 0)).toBe(0)
  for (const caseId of cases) {
    const { stays } = await stage.ask<StagePath>('director', 'stage.path', { caseId })
    const mine = items.filter((entry) => entry.caseId === caseId)
    const expired = stays.filter(({ exit }) => exit === 'expired')
    expect(mine, `seed ${seed}: two entries for each expiry`).toHaveLength(2 * expired.length)
    const before = mine.filter(({ side }) => side === 'before').sort((a, b) => a.transfer - b.transfer)
    const amounts = before.map(({ points }) => -points)
    expect(amounts, `seed ${seed}: never less`).toEqual([...amounts].sort((a, b) => a - b))
  }
}

test('[S49] whatever expires in whatever order: two entries, the sum is zero, amounts never grow smaller', async () => {
  for (const growth of ['fixed', 'linear'] as const) {
    for (const seed of [1, 20, 300]) {
      const { stages } = linshuFullFlow
      if (!stages) throw new Error('the profile has no stages')
      const points = { base: 2, growth, source: 'design: a test' }
      const stage = await openLinshu({ profile: { stages: { ...stages, points } } })
      const cases = await live(stage, seed)
      await expectConserved(stage, cases, seed)
    }
  }
})

test('[S49] [S46] 前减后加、积分评价: what a stage loses the next one gains, more with each transfer', async () => {
  const stage = await openLinshu()
  const caseId = await fileAt(stage, 1)
  await stage.must('director', 'case.assign', { caseId, undertakerId: 'fast-1', reason: '简案速执' })
  for (const today of ['2024-04-02', '2024-06-03', '2024-07-04']) {
    stage.clock.set(today)
    await stage.engine.tick()
  }
  const { entries, lines, deducted } = await boardOf(stage, { caseId })
  const inOrder = [...entries.items].sort((a, b) => a.transfer - b.transfer || (a.side < b.side ? 1 : -1))
  const short = ({ stage: name, points, enteredOn }: EntryRow) => `${enteredOn} ${name} ${points}`
  expect(inOrder.map(short)).toEqual([
    ...['2024-04-02 fast -1', '2024-04-02 flow 1'],
    ...['2024-06-03 flow -2', '2024-06-03 intensive 2'],
    ...['2024-07-04 intensive -3', '2024-07-04 lateral 3'],
  ])
  expect(deducted).toBe(6)
  const flow = lines.find(({ stage: name }) => name === 'flow')
  expect(flow).toMatchObject({ unitId: 'centre', deducted: 2, added: 1, balance: -1, expiries: 1 })
})

test('[S49] the ledger can be rebuilt from the events', async () => {
  const stage = await openLinshu()
  await live(stage, 7)
  const before = await boardOf(stage)
  expect(before.entries.total).toBeGreaterThan(0)
  expect((await stage.engine.verify()).differences).toEqual([])
  await stage.engine.rebuild()
  expect(await boardOf(stage)).toEqual(before)
})

test('a stage that has done all that is prescribed loses nothing when its time is over', async () => {
  const stage = await openLinshu()
  const caseId = await fileAt(stage, 1)
  await stage.must('director', 'case.assign', { caseId, undertakerId: 'centre-1', reason: '分案' })
  stage.clock.set('2024-04-02')
  await stage.engine.tick()
  for (const { id: taskId } of await stage.ask<{ id: string }[]>('director', 'task.list', { caseId })) {
    await stage.must('centre-1', 'task.receive', { caseId, taskId })
    await reportTask(stage, 'centre-1', { caseId, taskId })
    await stage.must('centre-1', 'task.confirm', { caseId, taskId })
  }
  stage.clock.set('2024-06-03')
  await stage.engine.tick()
  const { lines } = await boardOf(stage, { caseId })
  expect(lines.map(({ stage: name, balance }) => `${name} ${balance}`)).toEqual(['fast -1', 'flow 1'])
})
