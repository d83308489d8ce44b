import type { Actor, Engine } from '@zhixing/core'
import { must } from '@zhixing/core/simulate'

/** What the command centre has done by nine in the morning: the rest of the day is the visitor's. */
const DUTIES: Readonly<Record<string, string>> = {
  triage: '上周新收案件已全部分流，快执 14 件、繁案 5 件。',
  nodes: '核查今日到期和逾期节点，逾期的已逐件提示承办人。',
  risk: '三级预警逐件核对，提示承办团队限期答复。',
  money: '核对昨日到账和未认领案款，通知案款管理团队认领。',
  quality: '抽看两件终本案件的查控和财产调查，未发现遗漏。',
}

const SERVICES: Readonly<Record<string, readonly [asked: string, result: string]>> = {
  video: ['与成县人民法院会商异地查封', '已连线，双方约定周三共同到场。'],
  'process-record': ['清场现场需要全程记录', '已派出 5G 单兵一台，录像当日回传。'],
  linked: ['核对同一被执行人的其他案件', '找到关联案件并已标识。'],
}

/** Lets the director's people perform some of the duties and services of the command centre today (示例). */
export async function loadSampleDuties(engine: Engine, courtId: string): Promise<void> {
  const id = `${courtId}-director`
  const actor: Actor = { kind: 'person', id, courtId, roles: ['execution-director'] }
  const perform = async (name: string, input: object) => must(await engine.execute({ name, input, actor }))
  for (const [duty, result] of Object.entries(DUTIES)) await perform('task.perform-duty', { duty, result })
  for (const [service, [request, result]] of Object.entries(SERVICES))
    await perform('task.use-service', { service, requestedBy: id, request, result })
}
