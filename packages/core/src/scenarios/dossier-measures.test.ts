import { expect, test } from 'vitest'
import type { DossierCompleteness } from '../domain/dossier/contract-catalogue'
import { workingDays } from '../law/index'
import { cityPlan, mergeProfile } from '../profiles/index'
import { handIn } from './acts'
import { fileWithDebtor } from './debtor'
import { approve, only, openMeasures, proposal } from './measure-acts'

const DECISION = {
  ...{ id: 'detention-record', kind: 'inquiry-record', after: { measure: 'detention' } as const },
  ...{ limit: workingDays(2), gate: true, source: '院发〔2024〕1号' },
}
const strict = mergeProfile(cityPlan, { papers: [DECISION] })

/** A detention that the president has approved; no affair belongs to it. */
async function approvedDetention(profiles: Parameters<typeof openMeasures>[1]) {
  const stage = await openMeasures('memory', profiles)
  const { caseId, debtorId } = await fileWithDebtor(stage)
  const more = { kind: 'detention', actOn: '2024-03-01', days: 10 }
  await stage.must('judge-1', 'measure.propose', proposal(caseId, debtorId, more))
  const { id: measureId } = await only(stage, caseId, 'detention')
  await approve(stage, caseId, measureId)
  const carryOut = () =>
    stage.give('judge-1', 'measure.carry-out', {
      ...{
        caseId,
        measureId,
        on: '2024-03-01',
        result: '已送拘留所',
        evidence: '执行拘留回执',
        evidenceHash: 'a'.repeat(64),
      },
    })
  const standing = async () => {
    const found = await stage.ask<DossierCompleteness>('judge-1', 'dossier.completeness', { caseId })
    return found.papers.find(({ paper }) => paper === DECISION.id)
  }
  return { stage, caseId, measureId, carryOut, standing }
}

test('a measure without an affair is held up by its papers until they are handed in', async () => {
  const { stage, caseId, measureId, carryOut, standing } = await approvedDetention([strict])
  expect(await standing()).toMatchObject({
    ...{ state: 'expected', occasion: 'measure', occasionId: measureId, code: 'detention' },
  })
  const refused = {
    rule: 'dossier.measure-hands-in-its-papers',
    params: { count: 1, kind: 'inquiry-record' },
  }
  expect(await carryOut()).toMatchObject(refused)
  const form = { caseId, kind: 'inquiry-record', title: '拘留谈话笔录', paper: true, pages: 2 }
  const { materialId } = await stage.must<{ materialId: string }>('judge-1', 'dossier.form-material', form)
  // It is made and lies with its producer still.
  expect(await carryOut()).toMatchObject(refused)
  await handIn(stage, caseId, materialId)
  expect(await carryOut()).toMatchObject({ kind: 'accepted' })
  expect(await standing()).toMatchObject({ state: 'on-its-way', materialId })
  expect((await stage.engine.verify()).differences).toEqual([])
})

test('or until it is noted that there is none; where no profile makes a condition, nothing holds it up', async () => {
  const { stage, caseId, measureId, carryOut, standing } = await approvedDetention([strict])
  const none = { caseId, paper: DECISION.id, occasionId: measureId, reason: '另册装订' }
  await stage.must('judge-1', 'dossier.note-none', none)
  expect(await standing()).toMatchObject({ state: 'none', reason: '另册装订' })
  expect(await carryOut()).toMatchObject({ kind: 'accepted' })
  const free = await approvedDetention([cityPlan])
  expect(await free.standing()).toBeUndefined()
  expect(await free.carryOut()).toMatchObject({ kind: 'accepted' })
})

test('a paper of a measure that is in force is owed from that day, and late after its limit', async () => {
  const open = { ...DECISION, gate: false }
  const { stage, carryOut, standing } = await approvedDetention([mergeProfile(cityPlan, { papers: [open] })])
  expect(await carryOut()).toMatchObject({ kind: 'accepted' })
  expect(await standing()).toMatchObject({ state: 'missing', since: '2024-03-01', dueOn: '2024-03-05' })
  stage.clock.set('2024-03-06')
  expect(await standing()).toMatchObject({ state: 'late', holderId: 'judge-1' })
})
