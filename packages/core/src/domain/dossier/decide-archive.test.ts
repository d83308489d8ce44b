import { describe, expect, test } from 'vitest'
import { given, person } from '../../testing/given'
import { aCase } from '../../testing/rows'
import { formMaterial } from './decide'
import {
  archiveDossier,
  bindDossier,
  orderArchiving,
  reopenArchive,
  reviewForArchive,
} from './decide-archive'
import type { CompletenessRows } from './decide-completeness'
import type { DossierRows, MaterialRow } from './model'
import { type ArchiveRow, type ArchiveRows, type ArchiveState, evolveArchive } from './model-archive'

type Rows = DossierRows & ArchiveRows & CompletenessRows

const caseId = 'case-1'
const judge = person('judge-1', 'quota-judge')
const keeper = person('keeper', 'dossier-clerk')
const closed = aCase({ state: 'closed', closedOn: '2026-03-02', closingKind: 'performed' })
const paper = { id: 'm-1', caseId, paper: true, state: 'catalogued', onLoan: false, pages: 3 } as MaterialRow
const file = { ...paper, id: 'm-2', paper: false, pages: 40 }
const at = (state: ArchiveState) => ({ id: caseId, caseId, state, reopenings: 0 }) as ArchiveRow

const world = (materials: readonly MaterialRow[], archive?: ArchiveRow, actor = judge) =>
  given<Rows>(
    { case_case: [closed], dossier_material: materials, dossier_archive: archive ? [archive] : [] },
    { actor, today: '2026-03-04' },
  )

describe('after closing: reviewed by the handler, bound, archived', () => {
  test('a closed case is to be archived, once', () => {
    const { events } = world([]).when(orderArchiving, { caseId })
    expect(events).toMatchObject([
      { type: 'dossier.ArchivingOrdered', data: { state: 'ordered', orderedOn: '2026-03-04' } },
    ])
    expect(world([], at('bound')).when(orderArchiving, { caseId }).events).toEqual([])
  })

  test('the handler’s review counts what there is; binding counts the pages of paper', () => {
    const reviewed = world([paper, file], at('ordered')).when(reviewForArchive, { caseId })
    expect(reviewed.events).toEqual([
      { type: 'dossier.ReviewedForArchive', data: { caseId, papers: 1, electronic: 1 } },
    ])
    const bound = world([paper, file], at('reviewed'), keeper).when(bindDossier, { caseId, volumes: 2 })
    expect(bound.result).toEqual({ pages: 3 })
  })

  test.each<[string, MaterialRow]>([
    ['still with its producer', { ...paper, state: 'formed' }],
    ['not scanned', { ...paper, state: 'handed-in' }],
    ['on loan', { ...paper, onLoan: true }],
  ])('not while a paper is %s', (_what, missing) => {
    const papers = [paper, missing]
    const refusal = { rule: 'dossier.archive-is-complete', params: { count: 1 } }
    const number = { caseId, archiveNumber: '1', location: '1' }
    expect(world(papers, at('ordered')).when(reviewForArchive, { caseId }).refused).toMatchObject(refusal)
    expect(world(papers, at('reviewed')).when(bindDossier, { caseId, volumes: 1 }).refused).toMatchObject(
      refusal,
    )
    expect(world(papers, at('bound')).when(archiveDossier, number).refused).toMatchObject(refusal)
  })

  test('in this order only', () => {
    const number = { caseId, archiveNumber: '1', location: '1' }
    for (const state of [undefined, 'reviewed', 'bound', 'archived'] as const) {
      const court = world([paper], state && at(state))
      expect(court.when(reviewForArchive, { caseId }).refused?.rule).toBe('dossier.archive-state')
    }
    for (const state of ['ordered', 'bound', 'archived'] as const) {
      expect(world([], at(state)).when(bindDossier, { caseId, volumes: 1 }).refused?.rule).toBe(
        'dossier.archive-state',
      )
    }
    for (const state of ['ordered', 'reviewed', 'archived'] as const) {
      expect(world([], at(state)).when(archiveDossier, number).refused?.rule).toBe('dossier.archive-state')
    }
    expect(world([], at('ordered')).when(reopenArchive, { caseId, reason: '漏页' }).refused?.rule).toBe(
      'dossier.archive-state',
    )
  })

  test('the review is the undertaker’s, or the director’s in his place', () => {
    const other = person('judge-2', 'quota-judge')
    const refused = world([paper], at('ordered'), other).when(reviewForArchive, { caseId }).refused
    expect(refused?.rule).toBe('dossier.handler-reviews')
    const director = person('director', 'execution-director')
    expect(world([paper], at('ordered'), director).when(reviewForArchive, { caseId }).events).toHaveLength(1)
  })
})

describe('an archived dossier', () => {
  const input = {
    caseId,
    kind: 'inquiry-record',
    title: '谈话笔录',
    section: 'general',
    pages: 1,
    file: null,
  }

  test.each<ArchiveState>(['reviewed', 'bound', 'archived'])('takes no new paper once it is %s', (state) => {
    const refused = world([], at(state)).when(formMaterial, { ...input, paper: true }).refused
    expect(refused).toMatchObject({ rule: 'dossier.archive-sealed', params: { state } })
  })

  test('opened again with the reason, it takes papers and goes the whole way once more', () => {
    const archived = { ...at('archived'), archiveNumber: '7', volumes: 1, boundBy: 'keeper' }
    const court = world([], archived)
    const { events } = court.when(reopenArchive, { caseId, reason: '补充送达回证' })
    court.record(evolveArchive, events)
    expect(court.view.get('dossier_archive', caseId)).toMatchObject({
      state: 'ordered',
      orderedOn: '2026-03-04',
      reopenings: 1,
      reopenedReason: '补充送达回证',
      boundBy: null,
      volumes: null,
      archiveNumber: '7',
    })
    expect(court.when(formMaterial, { ...input, paper: true }).events).toHaveLength(1)
  })
})
