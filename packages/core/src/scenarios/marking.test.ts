import { expect, test } from 'vitest'
import type { MarksOfMaterial } from '../domain/marking/contract'
import { caseStream } from '../kernel/stream'
import { fileAndAssign, formPaper } from './acts'
import { openStage, STORAGES, type Stage } from './stage'

const PLACE = { x: 1000, y: 2000, width: 3000, height: 400 }
const seen = (stage: Stage, who: string, caseId: string, materialId: string) =>
  stage.ask<MarksOfMaterial>(who, 'marking.of-material', { caseId, materialId })

async function paper(kind: (typeof STORAGES)[number]) {
  const stage = await openStage(kind)
  const caseId = await fileAndAssign(stage)
  const materialId = await formPaper(stage, caseId)
  return { stage, caseId, materialId, at: { caseId, materialId, page: 2 } }
}

test.each(STORAGES)(
  'an annotation is seen by the colleagues of the case and nobody else, a bookmark by who made it; the case stays as it was (%s)',
  async (kind) => {
    const { stage, caseId, materialId, at } = await paper(kind)
    const court = stage.storage.forCourt('gan1202')
    const version = async () => (await court.read([{ stream: caseStream(caseId), tables: [] }]))[0]?.version
    const before = await version()
    await stage.must('judge-1', 'marking.annotate', { ...at, place: PLACE, markText: '金额与判项不符' })
    await stage.must('judge-1', 'marking.bookmark', { ...at, title: '判项' })
    expect(await version()).toBe(before)
    expect(await seen(stage, 'judge-1', caseId, materialId)).toMatchObject({
      colleague: true,
      marks: [
        {
          kind: 'annotation',
          page: 2,
          place: PLACE,
          markText: '金额与判项不符',
          authorName: '李明',
          struckAt: null,
        },
        { kind: 'bookmark', markText: '判项', place: null },
      ],
    })
    const director = await seen(stage, 'director', caseId, materialId)
    expect(director.marks.map(({ kind: what }) => what)).toEqual(['annotation'])
    expect(await seen(stage, 'disposal-1', caseId, materialId)).toEqual({ colleague: false, marks: [] })
    const note = { ...at, place: PLACE, markText: '我也看看' }
    expect(await stage.give('disposal-1', 'marking.annotate', note)).toMatchObject({
      kind: 'refused',
      rule: 'marking.colleagues-only',
    })
    expect((await stage.engine.verify()).differences).toEqual([])
  },
)

test('nothing is deleted: a correction strikes the note before it, by its author alone, and once', async () => {
  const { stage, caseId, materialId, at } = await paper('memory')
  const note = { ...at, place: PLACE, markText: '三万元' }
  const { markId } = await stage.must<{ markId: string }>('judge-1', 'marking.annotate', note)
  expect(await stage.give('director', 'marking.strike', { caseId, markId })).toMatchObject({
    rule: 'marking.own-mark',
  })
  const corrected = { ...note, markText: '五万元', corrects: markId }
  await stage.must('judge-1', 'marking.annotate', corrected)
  expect((await seen(stage, 'judge-1', caseId, materialId)).marks).toMatchObject([
    { markText: '三万元', struckByName: '李明' },
    { markText: '五万元', corrects: markId, struckBy: null },
  ])
  expect(await stage.give('judge-1', 'marking.annotate', corrected)).toMatchObject({
    rule: 'marking.mark-known',
  })
  expect(
    await stage.give('judge-1', 'marking.bookmark', { ...at, materialId: 'x', title: 'y' }),
  ).toMatchObject({
    rule: 'marking.material-known',
  })
})
