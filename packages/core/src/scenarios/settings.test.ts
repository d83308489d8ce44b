import { expect, test } from 'vitest'
import { cityPlan } from '../profiles/index'
import { fileAndAssign } from './acts'
import { administrator, edited, workBy } from './own-profile'
import { openStage, type Stage } from './stage'

const withSettings = (parameters: Readonly<Record<string, string | number>>) =>
  edited(cityPlan, (json) => {
    Object.assign(json, { id: 'wudu', effectiveFrom: '2024-03-01', source: '院发〔2024〕3号' })
    Object.assign(json.parameters, parameters)
  })

async function proposed(stage: Stage): Promise<{ caseId: string; proposalId: string }> {
  const caseId = await fileAndAssign(stage, 1)
  const input = { caseId, closingKind: 'performed', ground: '全部履行完毕' }
  const { proposalId } = await stage.must<{ proposalId: string }>('judge-1', 'closing.propose', input)
  return { caseId, proposalId }
}

test('closing.gate: where the command centre keeps the gate, nobody of another unit decides on a closing', async () => {
  const usual = await openStage('memory')
  await usual.must('reviewer-1', 'closing.reject', { ...(await proposed(usual)), reason: '补充' })
  const stage = await openStage('memory')
  await workBy(stage, withSettings({ 'closing.gate': 'command-centre' }))
  const closing = await proposed(stage)
  expect(await stage.give('reviewer-1', 'closing.confirm', closing)).toMatchObject({
    rule: 'closing.gate-of-profile',
    params: { unit: 'command-centre' },
  })
  const roles = ['closing-reviewer', 'quota-judge'] as const
  await stage.must(administrator, 'organisation.add-person', {
    ...{ personId: 'gate-1', name: '韩磊', staffClass: 'quota-judge', roles, unitId: 'centre' },
  })
  const keeper = { kind: 'person', id: 'gate-1', courtId: 'gan1202', roles } as const
  await stage.must(keeper, 'closing.reject', { ...closing, reason: '补充' })
})

test('supervision.court-levels: a court looks into as many levels below it as its profile says', async () => {
  const stage = await openStage('memory')
  const court = (courtId: string, level: string, parentId: string | null) =>
    stage.must({ ...administrator, courtId }, 'organisation.establish-court', {
      ...{ courtId, name: courtId, level, parentId, codeName: courtId },
    })
  await court('gan12', 'intermediate', 'gan')
  await court('gan', 'high', null)
  const actor = { kind: 'person', id: 'x', courtId: 'gan', roles: ['execution-director'] } as const
  const seen = async () =>
    (await stage.engine.queryAcross({ name: 'case.list', input: {}, actor })).map(({ courtId }) => courtId)
  expect(await seen()).toEqual(['gan12'])
  const asked = stage.engine.queryAcross({ name: 'case.list', input: {}, actor, courtId: 'gan1202' })
  await expect(asked).rejects.toThrow('court-not-subordinate')
  const fourLevels = { profileId: 'wuhu-2016', fromOn: '2024-03-02', reason: '四级可视' }
  const needed = ['command-centre', ...(await lacking(stage, actor, fourLevels))]
  for (const kind of new Set(needed)) {
    const unit = { unitId: kind, name: kind, functions: [kind] }
    await stage.must({ ...administrator, courtId: 'gan' }, 'organisation.add-unit', unit)
  }
  await stage.must(actor, 'profile.adopt', fourLevels)
  expect(await seen()).toEqual(['gan12'])
  stage.clock.set('2024-03-02')
  expect((await seen()).sort()).toEqual(['gan12', 'gan1202'])
})

/** What the court would have to set up first. */
async function lacking(stage: Stage, actor: Parameters<Stage['give']>[0], input: object): Promise<string[]> {
  const outcome = await stage.give(actor, 'profile.adopt', input)
  return outcome.kind === 'refused' ? String(outcome.params.lacking).split(', ') : []
}
