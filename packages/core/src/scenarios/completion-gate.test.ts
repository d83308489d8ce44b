import { expect, test } from 'vitest'
import type { ControlItem } from '../domain/control/contract-queries'
import type { DossierCatalogue } from '../domain/dossier/contract'
import type { DossierCompleteness } from '../domain/dossier/contract-catalogue'
import { refusalWords } from '../locales/index'
import { cityPlan, readProfile } from '../profiles/index'
import { formPaper, handIn, journalOf, reportTask } from './acts'
import { freezeOf, searched } from './control-acts'
import { openStage, type Stage } from './stage'

const RULE = 'dossier.control-hands-in-its-papers'

/** A freeze that no source is told of: somebody goes to the bank with it. */
async function byHand(n = 500, stage?: Stage) {
  const on = stage ?? (await openStage('memory'))
  const of = await searched(on, n)
  const { sourceId: _source, ...order } = freezeOf(of)
  const { controlId } = await on.must<{ controlId: string }>('judge-1', 'control.order', order)
  const { caseId } = of
  const served = { caseId, controlId, outcome: 'effective', servedOn: '2024-03-01', evidence: '银行回执' }
  const serve = (more: object = {}) =>
    on.give('assistant-1', 'control.record-service', { ...served, ...more })
  const state = async () =>
    (await on.ask<ControlItem[]>('judge-1', 'control.list', { caseId })).find(({ id }) => id === controlId)
      ?.state
  const standing = async () =>
    (await on.ask<DossierCompleteness>('judge-1', 'dossier.completeness', { caseId })).papers.find(
      ({ occasionId }) => occasionId === controlId,
    )
  return { stage: on, caseId, controlId, serve, state, standing }
}

test('a control is not done while its answer is neither handed in nor noted as none; the refusal is on record, in words', async () => {
  const { stage, caseId, serve, state, standing } = await byHand()
  expect(await standing()).toMatchObject({ state: 'expected', occasion: 'control', code: 'freeze' })
  const refused = await serve()
  expect(refused).toMatchObject({ kind: 'refused', rule: RULE, params: { count: 1, kind: 'control-return' } })
  expect(await state()).toBe('ordered')
  // What, why with its source, and what to do, as people read it.
  if (refused.kind !== 'refused') throw new Error('accepted')
  const zh = await stage.engine.wordsOf('gan1202', 'zh-CN')
  const words = refusalWords(refused.rule, refused.params, zh, 'zh-CN')
  expect(words.what).toBe('这项查封、扣押、冻结还有1份材料没有移送（先见“协助执行回执”），不能登记送达结果。')
  expect(words.why).toContain('卷宗管理中心')
  expect(words.todo).toContain('标注“无”')
  expect(refused.source).toContain('seed 000:13 所有执行措施')
  const blocked = (await journalOf(stage, caseId)).filter(({ type }) => type === 'supervision.ActBlocked')
  expect(blocked.map(({ data }) => [data.rule, data.command])).toEqual([[RULE, 'control.record-service']])
  // Formed and still with its producer is not handed over.
  const paper = await formPaper(stage, caseId, 'assistant-1', 'control-return')
  expect(await serve()).toMatchObject({ rule: RULE })
  await handIn(stage, caseId, paper)
  expect(await serve()).toMatchObject({ kind: 'accepted' })
  expect(await state()).toBe('effective')
  expect(await standing()).toMatchObject({ state: 'on-its-way', materialId: paper })
  expect((await stage.engine.verify()).differences).toEqual([])
})

test('the file of the answer that comes with the act is in the dossier with it; or there is none, and somebody says why', async () => {
  const first = await byHand()
  expect(await first.serve({ evidenceHash: 'b'.repeat(64) })).toMatchObject({ kind: 'accepted' })
  const { materials } = await first.stage.ask<DossierCatalogue>('judge-1', 'dossier.catalogue', {
    caseId: first.caseId,
  })
  expect(materials.find(({ kind }) => kind === 'control-return')).toMatchObject({ fileHash: 'b'.repeat(64) })
  expect(await first.standing()).toMatchObject({ state: 'present' })

  const second = await byHand()
  const none = { paper: 'control-return-of-freeze', occasionId: second.controlId, reason: '银行口头答复' }
  await second.stage.must('judge-1', 'dossier.note-none', { caseId: second.caseId, ...none })
  expect(await second.standing()).toMatchObject({ state: 'none', reason: '银行口头答复' })
  expect(await second.serve()).toMatchObject({ kind: 'accepted' })
  // What was recorded is there now, with the words of who recorded it.
  expect(await second.standing()).toMatchObject({ state: 'present' })
})

test('an answer to one control is none to another one; what a registry answers brings its material by itself', async () => {
  const stage = await openStage('memory')
  const of = await searched(stage)
  await stage.must('judge-1', 'control.order', freezeOf(of))
  await of.drain()
  const papers = async () =>
    (await stage.ask<DossierCompleteness>('judge-1', 'dossier.completeness', { caseId: of.caseId })).papers
      .filter(({ occasion }) => occasion === 'control')
      .map(({ state }) => state)
  expect(await papers()).toEqual(['present'])
  const { sourceId: _source, ...other } = freezeOf(of, { findingId: of.findingOf('financial') })
  const { controlId } = await stage.must<{ controlId: string }>('judge-1', 'control.order', other)
  expect(await papers()).toEqual(['present', 'expected'])
  const served = { controlId, outcome: 'effective', servedOn: '2024-03-01', evidence: '回执' }
  expect(
    await stage.give('assistant-1', 'control.record-service', { caseId: of.caseId, ...served }),
  ).toMatchObject({ rule: RULE })
})

test('the affair of measures is not confirmed before what was carried out is proved', async () => {
  const { stage, caseId } = await byHand()
  const asked = { caseId, affair: 'measures' }
  const { taskId } = await stage.must<{ taskId: string }>('judge-1', 'task.dispatch', asked)
  await stage.must('affairs-2', 'task.receive', { caseId, taskId })
  await reportTask(stage, 'affairs-2', { caseId, taskId })
  expect(await stage.give('judge-1', 'task.confirm', { caseId, taskId })).toMatchObject({
    ...{ rule: 'dossier.affair-hands-in-its-papers', params: { kind: 'measure-return' } },
  })
  const file = { hash: 'c'.repeat(64), mediaType: 'application/pdf', size: 10 }
  const proof = { caseId, kind: 'measure-return', title: '执行回证', paper: false, file }
  await stage.must('affairs-2', 'dossier.form-material', proof)
  await stage.must('judge-1', 'task.confirm', { caseId, taskId })
})

test('the city plan holds all three kinds of work up, by data with its source; a condition on nothing is refused', () => {
  const gates = (cityPlan.papers ?? []).filter(({ gate }) => gate)
  const of = gates.flatMap(({ after }) => Object.entries(after).map(([what, code]) => `${what} ${code}`))
  expect(of.sort()).toEqual([
    ...['affair measures', 'control freeze', 'control seal', 'control seize', 'measure detention'],
    ...['measure eviction', 'measure fine', 'measure refusal-transfer', 'measure summons'],
  ])
  for (const { source } of gates) expect(source).toContain('seed 000:13')
  const [first] = gates
  const wrong = { ...cityPlan, papers: [{ ...first, after: { control: 'guess' } }] }
  expect(readProfile(wrong).findings.map(({ reason }) => reason)).toContain('control-unknown')
})
