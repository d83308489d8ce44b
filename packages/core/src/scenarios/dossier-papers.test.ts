import { describe, expect, test } from 'vitest'
import type { DossierCatalogue } from '../domain/dossier/contract'
import type { DossierCompleteness, PaperStanding } from '../domain/dossier/contract-catalogue'
import { cityPlan, defineProfile } from '../profiles'
import { archiveCase, closeCase, fileAndAssign, handIn, journalOf, noteNones, reportTask } from './acts'
import { openStage, STORAGES, type Stage } from './stage'

const FILE = { hash: 'e'.repeat(64), mediaType: 'application/pdf', size: 10 }

const complete = (stage: Stage, caseId: string) =>
  stage.ask<DossierCompleteness>('judge-1', 'dossier.completeness', { caseId })

async function standing(stage: Stage, caseId: string, paper: string): Promise<PaperStanding | undefined> {
  return (await complete(stage, caseId)).papers.find((one) => one.paper === paper)
}

async function form(stage: Stage, caseId: string, kind: string, more: object = {}): Promise<string> {
  const input = { caseId, kind, title: kind, paper: false, file: FILE, ...more }
  const { materialId } = await stage.must<{ materialId: string }>('judge-1', 'dossier.form-material', input)
  return materialId
}

async function placeOf(stage: Stage, caseId: string, materialId: string) {
  const found = await stage.ask<DossierCatalogue>('judge-1', 'dossier.catalogue', { caseId })
  return found.materials.find(({ id }) => id === materialId)
}

describe.each(STORAGES)('the dossier arranges itself (%s)', (kind) => {
  test('a paper finds its place by its kind, its node and its affair, whatever is typed, with the reason', async () => {
    const stage = await openStage(kind)
    const caseId = await fileAndAssign(stage)
    const notice = await form(stage, caseId, 'execution-notice', { section: 'closing' })
    expect(await placeOf(stage, caseId, notice)).toMatchObject({
      section: 'notices',
      place: { volume: 'main', node: 'execution-notice', decidedBy: 'rule', deciderId: 'execution-notice' },
    })
    const approval = await form(stage, caseId, 'payout-approval')
    expect(await placeOf(stage, caseId, approval)).toMatchObject({
      place: { volume: 'side', section: 'funds' },
    })
    const given = { caseId, affair: 'query-control' }
    const { taskId } = await stage.must<{ taskId: string }>('judge-1', 'task.dispatch', given)
    const photo = await form(stage, caseId, 'photo', { taskId })
    expect(await placeOf(stage, caseId, photo)).toMatchObject({
      section: 'query-control',
      place: { affair: 'query-control', taskId, deciderId: 'of-query-control' },
    })
    const foreign = { caseId, kind: 'photo', title: '照片', paper: true, taskId: 'task-of-nobody' }
    expect(await stage.give('judge-1', 'dossier.form-material', foreign)).toMatchObject({
      kind: 'refused',
      rule: 'dossier.task-not-found',
    })
    // A form that made itself is placed by the same rules; the catalogue is in their order, the side volume last.
    const { materials } = await stage.ask<DossierCatalogue>('judge-1', 'dossier.catalogue', { caseId })
    expect(materials.map(({ kind: of }) => of)).toEqual([
      'filing-approval',
      'acceptance-notice',
      'execution-notice',
      'photo',
      'payout-approval',
    ])
    expect((await stage.engine.verify()).differences).toEqual([])
  })

  test('an unknown kind is uncatalogued until a clerk files it with a reason', async () => {
    const stage = await openStage(kind)
    const caseId = await fileAndAssign(stage)
    const odd = await form(stage, caseId, 'photo', { section: 'measures' })
    const list = async () =>
      (await stage.ask<{ items: { id: string }[]; total: number }>('dossier-1', 'dossier.uncatalogued')).items
    expect((await list()).map(({ id }) => id)).toEqual([odd])
    await closeCase(stage, caseId)
    const review = () => stage.give('judge-1', 'dossier.review-for-archive', { caseId })
    expect(await review()).toMatchObject({
      rule: 'dossier.all-catalogued',
      params: { count: 1, materials: odd },
    })
    const refile = { caseId, materialId: odd, volume: 'main', section: 'measures', reason: '现场照片' }
    expect(await stage.give('judge-1', 'dossier.refile-material', refile)).toMatchObject({ kind: 'refused' })
    await stage.must('dossier-1', 'dossier.refile-material', refile)
    expect(await placeOf(stage, caseId, odd)).toMatchObject({
      section: 'measures',
      place: { decidedBy: 'clerk', deciderId: 'dossier-1', reason: '现场照片' },
    })
    expect(await list()).toEqual([])
    expect(await review()).toMatchObject({ rule: 'dossier.papers-are-there' })
    await archiveCase(stage, caseId)
    // What is archived is filed nowhere else.
    expect(await stage.give('dossier-1', 'dossier.refile-material', refile)).toMatchObject({
      rule: 'dossier.archive-sealed',
    })
    expect((await stage.engine.verify()).differences).toEqual([])
  })

  test('per node and affair reached: expected, missing, late and there, with who owes it since when', async () => {
    const stage = await openStage(kind)
    const caseId = await fileAndAssign(stage)
    const at = (paper: string) => standing(stage, caseId, paper)
    // Filed on Friday 2024-03-01: two working days end on Tuesday. What made itself is there.
    expect(await at('acceptance-notice')).toMatchObject({ state: 'present', holderId: null })
    expect(await at('application')).toMatchObject({
      state: 'missing',
      since: '2024-03-01',
      dueOn: '2024-03-05',
      section: 'filing',
    })
    expect(await at('execution-notice')).toMatchObject({
      state: 'expected',
      since: null,
      dueOn: '2024-03-11',
      holderId: 'judge-1',
    })
    expect(await at('query-result')).toBeUndefined()
    const { taskId } = await stage.must<{ taskId: string }>('judge-1', 'task.dispatch', {
      caseId,
      affair: 'query-control',
    })
    await stage.must('affairs-2', 'task.receive', { caseId, taskId })
    expect(await at('query-result')).toMatchObject({ state: 'expected', holderId: 'affairs-2' })
    await reportTask(stage, 'affairs-2', { caseId, taskId })
    expect(await at('query-result')).toMatchObject({
      state: 'missing',
      dueOn: '2024-03-05',
      code: 'query-control',
    })
    stage.clock.set('2024-03-06')
    expect(await at('query-result')).toMatchObject({ state: 'late', holderId: 'affairs-2' })
    expect(await at('application')).toMatchObject({ state: 'late' })
    await form(stage, caseId, 'query-result')
    expect(await at('query-result')).toMatchObject({ state: 'present', holderId: null })
    const notice = await form(stage, caseId, 'execution-notice', { paper: true, file: null })
    expect(await at('execution-notice')).toMatchObject({ state: 'on-its-way', materialId: notice })
    expect(await at('report-order')).toMatchObject({
      state: 'missing',
      since: '2024-03-06',
      dueOn: '2024-03-08',
    })
  })

  test('the archive refuses with the list until each paper is there or noted as none, once and with a reason', async () => {
    const stage = await openStage(kind)
    const caseId = await fileAndAssign(stage)
    await form(stage, caseId, 'application')
    await closeCase(stage, caseId)
    const review = () => stage.give('judge-1', 'dossier.review-for-archive', { caseId })
    const refused = { kind: 'refused', rule: 'dossier.papers-are-there' }
    expect(await review()).toMatchObject({
      ...refused,
      params: { count: 1, kind: 'enforcement-basis', papers: 'enforcement-basis' },
    })
    const none = { caseId, paper: 'enforcement-basis', occasionId: 'filed', reason: '原卷留存立案庭' }
    await stage.must('judge-1', 'dossier.note-none', none)
    expect(await standing(stage, caseId, 'enforcement-basis')).toMatchObject({
      state: 'none',
      reason: '原卷留存立案庭',
    })
    for (const wrong of [none, { ...none, paper: 'application' }, { ...none, occasionId: 'elsewhere' }]) {
      expect(await stage.give('judge-1', 'dossier.note-none', wrong)).toMatchObject({
        rule: 'dossier.paper-not-owed',
      })
    }
    expect(await complete(stage, caseId)).toMatchObject({ complete: true, lacking: 0 })
    await archiveCase(stage, caseId)
    const journal = await journalOf(stage, caseId)
    expect(journal.filter(({ type }) => type === 'dossier.PaperNotedNone')).toHaveLength(1)
    expect((await stage.engine.verify()).differences).toEqual([])
  })

  test('an affair is not confirmed while a paper of it lies with its producer, or its condition is not there', async () => {
    const stage = await openStage(kind)
    const caseId = await fileAndAssign(stage)
    const { taskId } = await stage.must<{ taskId: string }>('judge-1', 'task.dispatch', {
      caseId,
      affair: 'query-control',
    })
    const task = { caseId, taskId }
    await stage.must('affairs-2', 'task.receive', task)
    const paper = await form(stage, caseId, 'inquiry-record', { taskId, paper: true, file: null })
    await reportTask(stage, 'affairs-2', task)
    expect(await stage.give('judge-1', 'task.confirm', task)).toMatchObject({
      kind: 'refused',
      rule: 'dossier.affair-hands-in-its-papers',
      params: { count: 1, kind: 'inquiry-record' },
    })
    await handIn(stage, caseId, paper)
    await stage.must('judge-1', 'task.confirm', task)
  })
})

test('a court makes a paper the condition of confirming its affair, by data', async () => {
  const result = cityPlan.papers?.find(({ id }) => id === 'query-result')
  if (!result) throw new Error('the city plan expects a query result')
  const strict = defineProfile({
    id: 'city-plan',
    version: '2',
    effectiveFrom: '2024-01-01',
    source: '院发〔2024〕1号',
    extends: cityPlan,
    papers: [{ ...result, gate: true }],
  })
  const stage = await openStage('memory', { profiles: [strict] })
  const caseId = await fileAndAssign(stage)
  const { taskId } = await stage.must<{ taskId: string }>('judge-1', 'task.dispatch', {
    caseId,
    affair: 'query-control',
  })
  const task = { caseId, taskId }
  await stage.must('affairs-2', 'task.receive', task)
  await reportTask(stage, 'affairs-2', task)
  expect(await stage.give('judge-1', 'task.confirm', task)).toMatchObject({
    rule: 'dossier.affair-hands-in-its-papers',
    params: { kind: 'query-result' },
  })
  const paper = await form(stage, caseId, 'query-result', { paper: true, file: null })
  expect(await stage.give('judge-1', 'task.confirm', task)).toMatchObject({ kind: 'refused' })
  await handIn(stage, caseId, paper)
  await stage.must('judge-1', 'task.confirm', task)
  const again = await stage.must<{ taskId: string }>('judge-1', 'task.dispatch', {
    caseId,
    affair: 'query-control',
  })
  const second = { caseId, taskId: again.taskId }
  await stage.must('affairs-2', 'task.receive', second)
  await reportTask(stage, 'affairs-2', second)
  // The first paper answers the first affair only; of the second there is none, and the undertaker says so.
  expect(await stage.give('judge-1', 'task.confirm', second)).toMatchObject({ kind: 'refused' })
  await noteNones(stage, caseId)
  await stage.must('judge-1', 'task.confirm', second)
})
