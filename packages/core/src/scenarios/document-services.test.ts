import { expect, test } from 'vitest'
import type { DeclarationView } from '../domain/declaration/contract'
import type { ServiceRow } from '../domain/document/model-service'
import { fileAndAssign, journalOf } from './acts'
import { documentsOf, drafted, outside } from './document-acts'
import { openStage, type Stage } from './stage'

const servicesOf = (stage: Stage, caseId: string) =>
  stage.ask<readonly ServiceRow[]>('judge-1', 'document.services', { caseId })

/** A notice that is sealed and in the dossier. */
async function sealed(template = 'execution-notice', more: object = {}) {
  const stage = await openStage('memory')
  const caseId = await fileAndAssign(stage)
  const { documentId } = await drafted(stage, caseId, template, more)
  const { drain } = outside(stage)
  return {
    stage,
    caseId,
    documentId,
    finish: async () => {
      await stage.must('judge-1', 'document.issue', { caseId, documentId })
      await drain()
    },
  }
}

test('a service has its addressee, its way, its day and its proof; one that failed is tried in another way', async () => {
  const { stage, caseId, documentId, finish } = await sealed()
  const post = { caseId, documentId, mode: 'post' }
  expect(await stage.give('affairs-1', 'document.send', post)).toMatchObject({
    rule: 'document.finished-is-served',
    params: { state: 'draft' },
  })
  await finish()
  stage.clock.set('2024-03-04')
  expect(await stage.give('affairs-1', 'document.send', { ...post, sentOn: '2024-02-29' })).toMatchObject({
    rule: 'document.service-in-order',
  })
  const first = await stage.must<{ serviceId: string }>('affairs-1', 'document.send', post)
  expect(await stage.give('affairs-1', 'document.send', post)).toMatchObject({
    rule: 'document.one-service-at-a-time',
  })
  stage.clock.set('2024-03-08')
  const failed = { caseId, ...first, told: { result: 'failed', reason: '收件人拒收，退回' } }
  await stage.must('affairs-1', 'document.record-service', failed)
  expect(await stage.give('affairs-1', 'document.record-service', failed)).toMatchObject({
    rule: 'document.service-told-once',
  })
  const second = await stage.must<{ serviceId: string }>('affairs-1', 'document.send', {
    ...post,
    mode: 'left',
  })
  const served = (more: object) => ({ caseId, ...second, told: { result: 'served', ...more } })
  const proof = '送达回证，见证人签名'
  for (const servedOn of ['2024-03-07', '2024-03-09']) {
    expect(
      await stage.give('affairs-1', 'document.record-service', served({ servedOn, proof })),
    ).toMatchObject({
      rule: 'document.service-in-order',
    })
  }
  const elsewhere = served({ servedOn: '2024-03-08', proof, proofMaterialId: 'material-of-nobody' })
  expect(await stage.give('affairs-1', 'document.record-service', elsewhere)).toMatchObject({
    rule: 'document.proof-in-dossier',
  })
  await stage.must('affairs-1', 'document.record-service', served({ servedOn: '2024-03-08', proof }))
  expect(await servicesOf(stage, caseId)).toMatchObject([
    {
      mode: 'post',
      state: 'failed',
      addresseeName: '陇南某建筑有限公司',
      reason: '收件人拒收，退回',
      servedOn: null,
    },
    { mode: 'left', state: 'served', servedOn: '2024-03-08', proof, recordedBy: 'affairs-1' },
  ])
  expect((await documentsOf(stage, caseId)).find(({ id }) => id === documentId)?.servedOn).toBe('2024-03-08')
  const notice = (await journalOf(stage, caseId)).find(({ type }) => type === 'document.NoticeServed')
  expect(notice).toMatchObject({ occurredOn: '2024-03-08' })
  expect((await stage.engine.verify()).differences).toEqual([])
})

test('an announcement names place and ground, runs thirty days, ends by the clock and is never cut short', async () => {
  const { stage, caseId, documentId, finish } = await sealed()
  await finish()
  const announced = {
    caseId,
    documentId,
    place: '人民法院报',
    ground: 'whereabouts-unknown',
    proof: '报纸第8版',
  }
  // 31 March 2024 is a Sunday: the last day is the Monday after it.
  const { serviceId, endsOn } = await stage.must<{ serviceId: string; endsOn: string }>(
    'affairs-1',
    'document.publish',
    announced,
  )
  expect(endsOn).toBe('2024-04-01')
  stage.clock.set('2024-03-20')
  const told = { result: 'served', servedOn: '2024-03-20', proof: '已看到' }
  expect(await stage.give('affairs-1', 'document.record-service', { caseId, serviceId, told })).toMatchObject(
    {
      rule: 'document.announcement-runs-out',
      params: { on: '2024-04-01' },
    },
  )
  const read = async () => (await servicesOf(stage, caseId))[0]
  stage.clock.set('2024-04-01')
  await stage.engine.tick()
  // Not on the last day either, whoever asks the clock.
  const system = { kind: 'system', id: 'test', courtId: 'gan1202', roles: ['system'] } as const
  await stage.must(system, 'document.end-publication', { caseId, serviceId })
  expect(await read()).toMatchObject({
    state: 'under-way',
    place: '人民法院报',
    ground: 'whereabouts-unknown',
  })
  stage.clock.set('2024-04-02')
  await stage.engine.tick()
  await stage.engine.tick()
  expect(await read()).toMatchObject({
    state: 'served',
    servedOn: '2024-04-01',
    proof: '报纸第8版',
    checkOn: null,
  })
  const ends = (await journalOf(stage, caseId)).filter(({ type }) => type === 'document.Served')
  expect(ends.map(({ occurredOn, actor }) => [occurredOn, actor.kind])).toEqual([['2024-04-01', 'system']])
  expect((await stage.ask<{ total: number }>('judge-1', 'document.service-list')).total).toBe(0)
})

test('the paper is the order: issued it starts the declaration, served it starts the debtor’s days', async () => {
  const values = [{ field: 'reportDueOn', value: '2024-03-20' }]
  const { stage, caseId, documentId, finish } = await sealed('report-order', { values })
  const orders = () => stage.ask<readonly DeclarationView[]>('judge-1', 'declaration.of-case', { caseId })
  await finish()
  expect((await orders()).map(({ order }) => order)).toMatchObject([
    {
      state: 'ordered',
      documentNumber: '（2024）甘1202执123号',
      reportDueOn: '2024-03-20',
      orderedBy: 'judge-1',
    },
  ])
  stage.clock.set('2024-03-06')
  const sent = { caseId, documentId, mode: 'electronic', sentOn: '2024-03-05' }
  const { serviceId } = await stage.must<{ serviceId: string }>('affairs-1', 'document.send', sent)
  const told = { result: 'served', servedOn: '2024-03-05', proof: '系统显示到达' }
  await stage.must('affairs-1', 'document.record-service', { caseId, serviceId, told })
  expect((await orders()).map(({ order }) => order)).toMatchObject([
    { state: 'served', servedOn: '2024-03-05' },
  ])
  const course = await stage.ask<readonly { node: string; dueOn: string; state: string }[]>(
    'judge-1',
    'node.course',
    { caseId },
  )
  expect(course.find(({ node }) => node === 'property-report')).toMatchObject({
    dueOn: '2024-03-20',
    state: 'running',
  })
  // A second paper for the same debtor is a paper, and no second order.
  const again = await drafted(stage, caseId, 'report-order', { values })
  await stage.must('judge-1', 'document.issue', { caseId, documentId: again.documentId })
  expect(await orders()).toHaveLength(1)
})
