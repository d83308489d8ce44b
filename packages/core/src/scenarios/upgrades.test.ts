import { expect, test } from 'vitest'
import type { StagePath, Upgrade } from '../domain/stage/contract'
import { standardWords } from '../locales/index'
import { doAffair, fileOnline, openLongnan, sortAfterQuery } from './longnan-court'
import type { Stage } from './stage'

const reportOf = (stage: Stage) => stage.ask<readonly Upgrade[]>('director', 'stage.upgrades')

test('[S40] 1+3+5: one centre, cases from online to quick and careful, five upgrades with a value each', async () => {
  const stage = await openLongnan()
  expect((await reportOf(stage)).map(({ id, of, value }) => [id, of, value])).toEqual([
    ['concept', 0, null],
    ['norms', 0, null],
    ['management', 0, null],
    ['ability', 0, 0],
    ['quality', 0, null],
  ])
  const [simple, ordinary] = [await fileOnline(stage, 1), await fileOnline(stage, 2)]
  for (const caseId of [simple, ordinary]) {
    await doAffair(stage, caseId, 'format-documents')
    await sortAfterQuery(stage, caseId, caseId === simple)
  }
  const stagesOf = async (caseId: string) =>
    (await stage.ask<StagePath>('director', 'stage.path', { caseId })).stays.map((stay) => stay.stage)
  expect([await stagesOf(simple), await stagesOf(ordinary)]).toEqual([
    ['online', 'quick'],
    ['online', 'careful'],
  ])
  const closing = { caseId: simple, closingKind: 'performed', ground: '全部履行完毕' }
  const { proposalId } = await stage.must<{ proposalId: string }>('fast-1', 'closing.propose', closing)
  await stage.must('reviewer-1', 'closing.confirm', { caseId: simple, proposalId })
  // Clocks of the other case are missed, and of what is found nobody answers in time.
  for (const day of ['2024-04-02', '2024-04-12']) {
    stage.clock.set(day)
    await stage.engine.tick()
  }
  const late = { caseId: ordinary, kind: 'execution-notice', title: '执行通知书', paper: true }
  await stage.must('careful-1', 'dossier.form-material', late)
  const report = await reportOf(stage)
  expect(report.map(({ id }) => id)).toEqual(['concept', 'norms', 'management', 'ability', 'quality'])
  const of = (id: string) => report.find((one) => one.id === id)
  expect(of('concept')).toMatchObject({ of: 4, among: 4, value: 1 })
  expect(of('quality')).toMatchObject({ of: 1, among: 2, value: 0.5 })
  expect(of('ability')).toMatchObject({ of: 1, value: 1 / (of('ability')?.among ?? 0) })
  const norms = of('norms')
  expect(norms?.of).toBe((norms?.among ?? 0) - 1)
  expect(of('management')).toMatchObject({ of: 0, value: 0 })
  for (const one of report) {
    expect(one.value, one.id).not.toBeNull()
    expect(one.source).toContain('design')
    expect(standardWords['zh-CN'].labels[`upgrade.${one.id}`]).toMatch(/^(理念|规范|管理|能力|质效)提升$/)
  }
})
