import { expect, test } from 'vitest'
import { listAffairs, listDuties, listServices } from '../kernel/catalogue'
import { courtStream } from '../kernel/stream'
import { cityPlan } from '../profiles/index'
import { fileAndAssign, journalOf, proveMeasure, reportTask } from './acts'
import { openStage } from './stage'

interface Owned {
  readonly id: string
  readonly unitId: string | null
  readonly headId: string
}
type Catalogue = Readonly<Record<'affairs' | 'duties' | 'services', readonly Owned[]>>

test('[S3] nine affairs, nine duties, eight services: each has its unit, is done once and stands in the log', async () => {
  expect([listAffairs(cityPlan), listDuties(cityPlan), listServices(cityPlan)].map((l) => l.length)).toEqual([
    9, 9, 8,
  ])
  const stage = await openStage('memory')
  const caseId = await fileAndAssign(stage)
  const { affairs, duties, services } = await stage.ask<Catalogue>('judge-1', 'task.catalogue')
  const all = [...affairs, ...duties, ...services]
  expect(all).toHaveLength(26)
  expect(all.filter(({ unitId }) => unitId === null)).toEqual([])

  for (const { id, headId } of affairs) {
    const dispatched = { caseId, affair: id }
    const { taskId } = await stage.must<{ taskId: string }>('judge-1', 'task.dispatch', dispatched)
    await stage.must(headId, 'task.receive', { caseId, taskId })
    await reportTask(stage, headId, { caseId, taskId })
    if (id === 'measures') await proveMeasure(stage, caseId, headId)
    await stage.must('judge-1', 'task.confirm', { caseId, taskId })
  }
  for (const { id, headId } of duties) {
    await stage.must(headId, 'task.perform-duty', { duty: id, result: '本月已履行' })
  }
  for (const { id, headId } of services) {
    const given = { service: id, requestedBy: 'judge-1', request: '请予支持', result: '已提供' }
    await stage.must(headId, 'task.use-service', given)
  }

  const events = [
    ...(await journalOf(stage, caseId)),
    ...(await stage.storage.forCourt(stage.court.courtId).journal(courtStream, {})),
  ] as readonly { type: string; data: { affair?: string; code?: string } }[]
  const logged = (type: string) =>
    events.filter((event) => event.type === type).map(({ data }) => data.affair ?? data.code)
  const ids = (list: readonly Owned[]) => list.map(({ id }) => id)
  expect(logged('task.Confirmed')).toEqual(ids(affairs))
  expect(logged('task.DutyPerformed')).toEqual(ids(duties))
  expect(logged('task.ServiceUsed')).toEqual(ids(services))
  const records = await stage.ask<{ total: number }>('judge-1', 'task.records')
  expect(records.total).toBe(17)
  expect(await stage.engine.verify()).toMatchObject({ differences: [] })
})

test('a duty or service that is not in the list, or is another unit’s, is refused', async () => {
  const stage = await openStage('memory')
  const duty = { duty: 'nothing', result: '—' }
  expect(await stage.give('director', 'task.perform-duty', duty)).toMatchObject({ rule: 'task.duty-unknown' })
  const money = { duty: 'money', result: '已核对' }
  expect(await stage.give('judge-1', 'task.perform-duty', money)).toMatchObject({
    rule: 'task.owner-performs',
  })
  await stage.must('director', 'task.perform-duty', money)
  const video = { service: 'video', requestedBy: 'nobody', request: '会商', result: '已提供' }
  expect(await stage.give('director', 'task.use-service', video)).toMatchObject({
    rule: 'task.worker-unknown',
  })
  const unknown = { ...video, service: 'nothing' }
  expect(await stage.give('director', 'task.use-service', unknown)).toMatchObject({
    rule: 'task.service-unknown',
  })
})
