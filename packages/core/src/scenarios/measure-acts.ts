import type { MeasureKind, MeasureRow } from '../domain/measure/model'
import type { CourseNode } from '../domain/node/contract'
import type { CountedPage } from '../kernel/query'
import type { Actor } from '../kernel/role'
import { cityPlan, mergeProfile } from '../profiles/index'
import { administrator } from './own-profile'
import { openStage, type Stage, type StorageKind } from './stage'

/** The city plan of a court that lists whoever meets the conditions (以纳入为原则). */
export const listing = mergeProfile(cityPlan, { parameters: { 'measures.dishonesty-listing': 'rule' } })

export const president: Actor = {
  kind: 'person',
  id: 'president-1',
  courtId: 'gan1202',
  roles: ['president'],
}

/** A county court with a president. */
export async function openMeasures(kind: StorageKind = 'memory', profiles = [listing]): Promise<Stage> {
  const stage = await openStage(kind, { profiles })
  await stage.must(administrator, 'organisation.add-person', {
    ...{ personId: 'president-1', name: '杨院长', staffClass: 'quota-judge', roles: ['president'] },
    ...{ unitId: 'centre', head: false },
  })
  return stage
}

export const register = async (stage: Stage, caseId: string) =>
  (await stage.ask<CountedPage<MeasureRow>>('judge-1', 'measure.list', { caseId })).items

/** The only measure of a kind in the case. */
export async function only(stage: Stage, caseId: string, kind: MeasureKind): Promise<MeasureRow> {
  const [first, ...more] = (await register(stage, caseId)).filter((row) => row.kind === kind)
  if (!first || more.length > 0) throw new Error(`${more.length + (first ? 1 : 0)} measures of ${kind}`)
  return first
}

/** The president decides for it. */
export const approve = (stage: Stage, caseId: string, measureId: string, more: object = {}) =>
  stage.must(president, 'measure.decide', {
    ...{ caseId, measureId, approve: true, reason: '符合规定', documentNumber: '（2024）甘1202执500号之二' },
    ...more,
  })

/** The period of the notice has passed. */
export const late = (caseId: string, partyId: string) => ({
  ...{ caseId, partyId, noticeServedOn: '2024-02-01', dueOn: '2024-02-15', evidence: '送达回证' },
})

/** The running clocks of measures, with their days. */
export const clocks = async (stage: Stage, caseId: string) =>
  (await stage.ask<CourseNode[]>('judge-1', 'node.course', { caseId }))
    .filter(({ state, id }) => state === 'running' && id !== null)
    .map(({ node, dueOn }) => `${node} ${dueOn}`)
    .filter((text) => /^(consumption|dishonesty|measure|detention)/.test(text))
    .sort()

/** What a judge proposes for obstruction, unless said otherwise. */
export const proposal = (caseId: string, partyId: string, more: object) => ({
  ...{ caseId, partyId, reason: '妨碍执行', evidence: '现场录像', basis: '民诉法 114', ground: 'obstructs' },
  ...more,
})
