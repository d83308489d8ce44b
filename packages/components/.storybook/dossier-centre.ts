// What lies on the desk of the dossier centre: letters that a machine has looked at, and a round of reviews.
import { type Engine, proposeEntry } from '@zhixing/core'
import type { QueryResult, ZhixingClient } from '@zhixing/core/client'
import type { createMemoryFiles } from '@zhixing/core/memory'
import { type actorOf, exampleCataloguer } from '@zhixing/core/testing'
import { COURT } from './court'

type Act = <R>(personId: string, name: string, input: object) => Promise<R>

const LETTERS = [
  ['来信', '执行和解协议\n\n申请执行人与被执行人于2024年6月20日达成和解协议，分六期履行。\n\n2024年6月20日'],
  ['材料（一）', '谈话笔录\n\n时间：2024年6月24日\n地点：本院执行局\n问：现有哪些财产？\n答：名下车辆一辆。'],
  ['材料（二）', '裁定书\n\n（2024）甘1202执恢12号\n本裁定立即执行。\n2024年5月30日'],
] as const

/** Scans of which nothing knows the kind, and what the example says of them; a sample of dossiers, the first of them reviewed. */
export async function dossierCentre(
  {
    engine,
    files,
    clerk,
  }: {
    readonly engine: Engine
    readonly files: ReturnType<typeof createMemoryFiles>
    readonly clerk: ReturnType<typeof actorOf>
  },
  act: Act,
  director: ZhixingClient,
): Promise<void> {
  const { items } = await director.query('case.list', { state: 'assigned', limit: 5 })
  const kinds = (await director.query('dossier.kinds', {})).map(({ kind }) => kind)
  for (const [at, [title, words]] of LETTERS.entries()) {
    const caseId = items[at]?.id ?? ''
    const { hash, size } = await files.put(COURT, new TextEncoder().encode(words), 'text/plain')
    const file = { hash, size, mediaType: 'text/plain' }
    const paper = { caseId, kind: 'letter', title, paper: false, file }
    const { materialId: id } = await act<{ materialId: string }>(clerk.id, 'dossier.form-material', paper)
    const asked = { cataloguer: exampleCataloguer(), files, actor: clerk, caseId, kinds }
    await proposeEntry(engine, { ...asked, material: { id, fileHash: hash } })
  }
  const scope = { scope: 'filed', from: '2024-04-01', to: '2024-06-28', ofUnitId: null } as const
  const candidates = await director.query('review.candidates', scope)
  const drawn = { ...scope, candidates, count: 6 }
  const { reviewId } = await act<{ reviewId: string }>(`${COURT}-director`, 'review.draw', drawn)
  await reviewFirst(act, director, reviewId)
}

async function reviewFirst(act: Act, director: ZhixingClient, reviewId: string): Promise<void> {
  const round = (await director.query('review.rounds', {})).items[0]
  const dossiers: QueryResult<'review.dossiers'> = await director.query('review.dossiers', { reviewId })
  const others = dossiers.filter(({ own }) => !own)
  for (const [at, { caseId }] of others.slice(0, 2).entries()) {
    const marks = (round?.items ?? []).map(({ id: item }) => {
      const isWrong = at === 0 && (item === 'dates' || item === 'scans')
      const note = item === 'dates' ? '送达回证没有填写日期' : '第3页扫描模糊'
      return { item, outcome: isWrong ? 'defect' : 'met', ...(isWrong ? { note } : {}) }
    })
    await act(`${COURT}-director`, 'review.record', { reviewId, caseId, marks })
  }
}
