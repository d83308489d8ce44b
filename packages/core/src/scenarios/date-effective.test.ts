import { expect, test } from 'vitest'
import type { CourseNode, NodeWhy } from '../domain/node/contract'
import type { Profile } from '../kernel/profile'
import { workingDays } from '../law/index'
import { cityPlan } from '../profiles/index'
import { fileAndAssign, formPaper, handIn, nodeIdOf } from './acts'
import { openStage, type Stage } from './stage'

/** The city plan from July on: papers handed in within one working day, and extended by the director alone. */
const fromJuly: Profile = {
  ...cityPlan,
  version: '2',
  effectiveFrom: '2024-07-01',
  nodes: cityPlan.nodes.map((node) =>
    node.id === 'dossier-hand-in'
      ? {
          ...node,
          limit: workingDays(1),
          extension: { by: ['execution-director'], source: 'parameter: of this court' },
        }
      : node,
  ),
}

async function dueOf(stage: Stage, caseId: string, materialId: string): Promise<string | undefined> {
  const course = await stage.ask<readonly CourseNode[]>('judge-1', 'node.course', { caseId })
  return course.find(({ subjectId, node }) => subjectId === materialId && node === 'dossier-hand-in')?.dueOn
}

test('a case that began under an older version keeps its rules for every later act; a new case has the new ones', async () => {
  const stage = await openStage('memory', { today: '2024-06-20', profiles: [cityPlan, fromJuly] })
  const old = await fileAndAssign(stage, 1)
  const before = await formPaper(stage, old)
  expect(await dueOf(stage, old, before)).toBe('2024-06-24')
  await handIn(stage, old, before)

  stage.clock.set('2024-07-01')
  const next = await fileAndAssign(stage, 2)
  const versions = await Promise.all(
    [old, next].map((caseId) => stage.ask<{ profileVersion: string }>('judge-1', 'case.get', { caseId })),
  )
  expect(versions.map(({ profileVersion }) => profileVersion)).toEqual(['1', '2'])
  // The same act on the same day: two working days under the old rules, one under the new.
  const [ofOld, ofNext] = [await formPaper(stage, old), await formPaper(stage, next)]
  expect([await dueOf(stage, old, ofOld), await dueOf(stage, next, ofNext)]).toEqual([
    '2024-07-03',
    '2024-07-02',
  ])

  // The team head may extend under the old rules and not under the new.
  const ask = async (caseId: string, materialId: string) => {
    const course = await stage.ask<readonly CourseNode[]>('judge-1', 'node.course', { caseId })
    const node = course.find(({ subjectId, state }) => subjectId === materialId && state === 'running')
    const input = { caseId, nodeId: node?.id, to: '2024-07-08', reason: '材料待补' }
    return stage.give('judge-1', 'node.extend', input)
  }
  expect(await ask(old, ofOld)).toMatchObject({ kind: 'accepted' })
  expect(await ask(next, ofNext)).toMatchObject({ kind: 'refused', rule: 'node.extension-by-approver' })

  // A server that knows them in the other order, after a year: nothing of the old case has changed its rules.
  const later = await stage.beside({ profiles: [fromJuly, cityPlan] })
  later.clock.set('2025-06-30')
  const last = await formPaper(later, old)
  expect(await dueOf(later, old, last)).toBe('2025-07-02')
  const nodeId = await nodeIdOf(later, next, 'dossier-hand-in')
  const why = await later.ask<NodeWhy>('judge-1', 'node.why', { caseId: next, nodeId })
  expect(why.limit).toEqual({ unit: 'working-day', count: 1 })
  expect((await later.engine.verify()).differences).toEqual([])
})
