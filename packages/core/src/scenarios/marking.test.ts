import { expect, test } from 'vitest'
import type { MarksOfCase } from '../domain/marking/contract'
import { caseStream } from '../kernel/stream'
import { cityPlan } from '../profiles/index'
import { fileAndAssign, formPaper } from './acts'
import { openStage, type Setting, STORAGES, type Stage } from './stage'

const PLACE = { x: 1000, y: 2000, width: 3000, height: 400 }
const seen = (stage: Stage, who: string, caseId: string, materialId: string) =>
  stage.ask<MarksOfCase>(who, 'marking.of-case', { caseId, materialId })

async function paper(kind: (typeof STORAGES)[number], setting: Setting = {}) {
  const stage = await openStage(kind, setting)
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

test('a note for oneself is seen by nobody else, and marks of a case lie on the papers that the reader may read', async () => {
  const { stage, caseId, materialId, at } = await paper('memory')
  const file = { hash: 'e'.repeat(64), mediaType: 'application/pdf', size: 9 }
  const approval = { caseId, kind: 'payout-approval', title: '审批表', paper: false, file }
  const inner = await stage.must<{ materialId: string }>('judge-1', 'dossier.form-material', approval)
  const note = { ...at, place: PLACE }
  await stage.must('judge-1', 'marking.annotate', { ...note, markText: '给自己', shared: false })
  await stage.must('judge-1', 'marking.annotate', { ...note, markText: '给大家' })
  await stage.must('judge-1', 'marking.annotate', { ...note, ...inner, markText: '副卷里的' })
  const { markId } = await stage.must<{ markId: string }>('judge-1', 'marking.bookmark', {
    ...at,
    title: '判项',
  })
  await stage.must('judge-1', 'marking.bookmark', { ...at, title: '第二判项', corrects: markId })
  const texts = async (who: string, of?: string) => {
    const asked = { caseId, ...(of === undefined ? {} : { materialId: of }) }
    const { marks } = await stage.ask<MarksOfCase>(who, 'marking.of-case', asked)
    return marks.filter(({ struckAt }) => struckAt === null).map(({ markText }) => markText)
  }
  expect(await texts('judge-1')).toEqual(['给自己', '给大家', '副卷里的', '第二判项'])
  expect(await texts('judge-1', materialId)).toEqual(['给自己', '给大家', '第二判项'])
  expect(await texts('director')).toEqual(['给大家', '副卷里的'])
  expect(
    await stage.give('judge-1', 'marking.annotate', { ...note, markText: '换', corrects: markId }),
  ).toMatchObject({ rule: 'marking.mark-known' })
})

test('two readers who write at the same moment lose nothing, also from two servers', async () => {
  const { stage, caseId, materialId, at } = await paper('sqlite')
  const beside = await stage.beside()
  const write = (house: Stage, who: string, n: number) =>
    house.must(who, 'marking.annotate', { ...at, place: PLACE, markText: `${who} ${n}` })
  await Promise.all(
    Array.from({ length: 5 }, (_, n) => [write(stage, 'judge-1', n), write(beside, 'director', n)]).flat(),
  )
  const { marks } = await seen(stage, 'judge-1', caseId, materialId)
  const expected = ['director', 'judge-1'].flatMap((who) => [0, 1, 2, 3, 4].map((n) => `${who} ${n}`))
  expect(marks.map(({ markText }) => markText).sort()).toEqual(expected)
  expect((await stage.engine.verify()).differences).toEqual([])
})

test('a note on a paper that the reader may not read is not shown to him, though he supervises', async () => {
  const dossierAccess = (cityPlan.dossierAccess ?? []).map((one) =>
    one.id.startsWith('quality-team') ? { ...one, volumes: ['main'] as const } : one,
  )
  const { stage, caseId, at } = await paper('memory', { profiles: [{ ...cityPlan, dossierAccess }] })
  const file = { hash: 'e'.repeat(64), mediaType: 'application/pdf', size: 9 }
  const approval = { caseId, kind: 'payout-approval', title: '审批表', paper: false, file }
  const inner = await stage.must<{ materialId: string }>('judge-1', 'dossier.form-material', approval)
  const note = { ...at, place: PLACE, markText: '批注' }
  await stage.must('judge-1', 'marking.annotate', note)
  await stage.must('judge-1', 'marking.annotate', { ...note, ...inner })
  const of = async (who: string) =>
    (await stage.ask<MarksOfCase>(who, 'marking.of-case', { caseId })).marks.map((mark) => mark.materialId)
  expect(await of('judge-1')).toEqual([at.materialId, inner.materialId])
  expect(await of('supervisor-1')).toEqual([at.materialId])
})
