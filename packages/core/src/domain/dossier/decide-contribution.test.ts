import { describe, expect, test } from 'vitest'
import type { WhenMember } from '../../kernel/pattern'
import type { Profile } from '../../kernel/profile'
import type { DossierContribution } from '../../kernel/profile-paper'
import { caseStream } from '../../kernel/stream'
import { given, person } from '../../testing/given'
import { aCase } from '../../testing/rows'
import type { FormRows } from './decide'
import { contributionsOf, leavingBy, takeIn, takeOut } from './decide-contribution'
import type { MaterialRow } from './model'

const caseId = 'case-1'
const HASH = 'a'.repeat(64)
const answer: DossierContribution = {
  id: 'query-answer',
  on: { event: 'query.Answered' },
  kind: 'query-result',
  title: '查询结果',
  subject: 'queryId',
  detail: 'source',
  file: 'proofHash',
  until: { event: 'query.Withdrawn' },
  readBy: 'query.list',
  source: '测试方案',
}
const profileOf = (...contributions: DossierContribution[]) => ({ contributions }) as unknown as Profile
const happened = (type: string, data: object) => ({
  stream: caseStream(caseId),
  type,
  data: data as Readonly<Record<string, never>>,
  seq: 7,
  actor: person('judge-1', 'quota-judge'),
})

describe('what a way of working makes of an event', () => {
  const told = { queryId: 'q-1', source: '不动产登记中心', proofHash: HASH }

  test('a result names its case, what it is about, what it says and its file', () => {
    expect(contributionsOf(happened('query.Answered', told), profileOf(answer))).toMatchObject([
      {
        ...{ contribution: 'query-answer', event: 'query.Answered', seq: 7, by: 'judge-1' },
        ...{ subjectId: 'q-1', detail: '不动产登记中心', fileHash: HASH },
      },
    ])
    expect(contributionsOf(happened('query.Ordered', told), profileOf(answer))).toEqual([])
  })

  test('the dossier does not listen to itself: it would never come to an end', () => {
    const itself = { ...answer, on: { event: 'dossier.ResultTakenIn' } }
    expect(contributionsOf(happened('dossier.ResultTakenIn', told), profileOf(itself))).toEqual([])
  })

  test('what is no hash is no file, and what names nothing is told apart by its place in the journal', () => {
    const poor = { source: '', proofHash: '../etc/passwd' }
    expect(contributionsOf(happened('query.Answered', poor), profileOf(answer))).toMatchObject([
      { subjectId: '7', detail: null, fileHash: null },
    ])
  })

  test('only where its member is there, or is not', () => {
    const of = (when: WhenMember, data: object) =>
      contributionsOf(happened('query.Answered', data), profileOf({ ...answer, when })).length
    expect([of({ given: 'queryId' }, told), of({ missing: 'queryId' }, told)]).toEqual([1, 0])
    expect([of({ given: 'paperId' }, told), of({ missing: 'paperId' }, told)]).toEqual([0, 1])
  })

  test('what ends it names the material that leaves; an event about nothing takes nothing out', () => {
    const ended = happened('query.Withdrawn', told)
    expect(leavingBy(ended, profileOf(answer))).toMatchObject([
      { contribution: 'query-answer', subjectId: 'q-1' },
    ])
    expect(leavingBy({ ...ended, data: {} }, profileOf(answer))).toEqual([])
    expect(leavingBy({ ...ended, type: 'query.Answered' }, profileOf(answer))).toEqual([])
  })
})

describe('a result in the dossier', () => {
  const input = {
    ...{ caseId, contribution: 'query-answer', event: 'query.Answered', seq: 7 },
    ...{ subjectId: 'q-1', detail: null, fileHash: null as string | null, by: 'judge-1' },
  }
  const world = (materials: readonly MaterialRow[] = [], rule: DossierContribution = answer) =>
    given<FormRows>(
      { case_case: [aCase({ id: caseId })], dossier_material: materials },
      { actor: person('system', 'system'), today: '2026-03-04', profile: { contributions: [rule] } },
    )
  const taken = (rule?: DossierContribution, more: object = {}) => {
    const { events } = world([], rule).when(takeIn, { ...input, ...more })
    return events[0]?.data as unknown as MaterialRow & { readonly materialId: string }
  }
  const rowOf = (more: object = {}) => ({ ...taken(), id: taken().materialId, ...more }) as MaterialRow

  test('is entered once, with a number, and without paper', () => {
    expect(taken()).toMatchObject({
      catalogueNumber: 1,
      paper: false,
      state: 'catalogued',
      title: '查询结果',
    })
    expect(world([rowOf()]).when(takeIn, input).events).toEqual([])
  })

  test('what says more says it behind the title', () => {
    expect(taken(answer, { detail: '车管所' }).title).toBe('查询结果（车管所）')
  })

  test('happens again: a material of its own only where the rule says so', () => {
    const repeating = { ...answer, repeats: true }
    expect(taken(repeating, { seq: 8 }).materialId).not.toBe(taken(repeating).materialId)
    expect(taken(answer, { seq: 8 }).materialId).toBe(taken().materialId)
  })

  test('a file that the dossier holds under another material is not entered again', () => {
    const same = rowOf({ id: 'scan-1', origin: null, fileHash: HASH })
    expect(world([same]).when(takeIn, { ...input, fileHash: HASH }).events).toEqual([])
    expect(world([same]).when(takeIn, input).events).toHaveLength(1)
  })

  test('what left the dossier and turns out to be of this case after all comes back', () => {
    const row = rowOf()
    const left = { ...row, origin: { ...row.origin, leftOn: '2026-03-03' } } as MaterialRow
    const back = [{ type: 'dossier.ResultTakenIn', data: { materialId: row.id } }]
    expect(world([left]).when(takeIn, input).events).toMatchObject(back)
    const file = { ...left, fileHash: HASH }
    expect(world([file]).when(takeIn, { ...input, fileHash: HASH }).events).toMatchObject(back)
  })

  test('leaves alone: only what is about the same, and only once', () => {
    const row = rowOf()
    const about = (subjectId: string) =>
      ({ ...row, id: subjectId, origin: { ...row.origin, subjectId } }) as MaterialRow
    const out = { caseId, contribution: 'query-answer', event: 'query.Withdrawn', subjectId: 'q-1' }
    const gone = (rows: MaterialRow[]) =>
      world(rows)
        .when(takeOut, out)
        .events.map(({ data }) => (data as { materialId: string }).materialId)
    expect(gone([about('q-1'), about('q-2')])).toEqual(['q-1'])
    const left = { ...about('q-1'), origin: { ...about('q-1').origin, leftOn: '2026-03-03' } } as MaterialRow
    expect(gone([left])).toEqual([])
  })

  test('a case that is unknown, or a rule that the way of working has not, takes in nothing', () => {
    expect(world().when(takeIn, { ...input, caseId: 'case-9' }).events).toEqual([])
    expect(world().when(takeIn, { ...input, contribution: 'of-nobody' }).events).toEqual([])
  })
})
