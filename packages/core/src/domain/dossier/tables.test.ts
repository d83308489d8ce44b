import { expect, test } from 'vitest'
import type { QueryContext } from '../../kernel/query'
import { createMemoryStorage } from '../../memory'
import { TEST_COURT, testContext } from '../../testing/given'
import { type CaseRow, cases } from '../case/model'
import { nodes } from '../node/model'
import { entries } from '../reading/model'
import { tasks } from '../task/model'
import { type LoanRow, loans, type MaterialRow, materials } from './model'
import { places } from './model-place'
import { entryProposals } from './model-proposal'
import { catalogue } from './tables'
import { register } from './tables-desk'

const found: CaseRow = {
  id: 'c',
  caseNumber: '（2026）甘12执1号',
  kind: 'first',
  matter: null,
  cause: '',
  filedOn: '2026-01-01',
  basisNumber: '',
  basisIssuedBy: '',
  claimFen: 0n,
  state: 'assigned',
  undertakerId: null,
  unitId: null,
  applicantLabel: '',
  debtorLabel: '',
  searchText: '',
  flags: [],
  priority: 1,
  seriesId: null,
  profileId: '',
  profileVersion: '',
  closedOn: null,
  closingKind: null,
  legacyState: null,
  recognition: null,
}
const material: MaterialRow = {
  id: 'm',
  caseId: 'c',
  caseNumber: found.caseNumber,
  kind: 'inquiry-record',
  title: '谈话笔录',
  section: 'general',
  paper: true,
  state: 'formed',
  formedOn: '2026-01-02',
  producedBy: 'judge-1',
  pages: 1,
  handedInOn: null,
  receivedBy: null,
  cataloguedOn: null,
  cataloguedBy: null,
  catalogueNumber: null,
  fileHash: null,
  mediaType: null,
  fileSize: null,
  location: null,
  onLoan: false,
  origin: null,
}
const loan: LoanRow = {
  id: 'l',
  caseId: 'c',
  caseNumber: found.caseNumber,
  materialId: 'm',
  title: '谈话笔录',
  kind: 'loan',
  state: 'requested',
  requestedBy: 'judge-1',
  requestedOn: '2026-01-03',
  purpose: '听证',
  decidedBy: null,
  decidedOn: null,
  dueBackOn: null,
  lentOn: null,
  returnedOn: null,
}

async function courtWith(rows: {
  readonly case_case?: readonly CaseRow[]
  readonly dossier_material?: readonly MaterialRow[]
  readonly dossier_loan?: readonly LoanRow[]
}): Promise<QueryContext> {
  const storage = createMemoryStorage()
  await storage.prepare([cases, materials, loans, places, entryProposals, nodes, tasks, entries])
  const court = storage.forCourt(TEST_COURT)
  await court.replaceRows('case/c', rows)
  const judge = { id: 'judge-1', name: '王法官', staffClass: '', roles: [], unitId: null, active: true }
  const known = testContext({ people: [judge] })
  return { ...known, profileOf: () => known.profile, masked: (data) => data, reader: () => court as never }
}

test('the catalogue: by number, then what is on its way by the day it was formed; k of n', async () => {
  const numbered = (catalogueNumber: number) => ({
    ...material,
    id: `n-${catalogueNumber}`,
    state: 'catalogued' as const,
    catalogueNumber,
  })
  const context = await courtWith({
    case_case: [found],
    dossier_material: [
      { ...material, id: 'a-later', formedOn: '2026-01-09' },
      { ...material, id: 'b-earlier', formedOn: '2026-01-04' },
      numbered(10),
      numbered(2),
      { ...material, id: 'elsewhere', caseId: 'c2' },
    ],
    dossier_loan: [loan, { ...loan, id: 'elsewhere', caseId: 'c2' }],
  })
  const dossier = await catalogue({ caseId: 'c' }, context)
  expect(dossier?.materials.map(({ id }) => id)).toEqual(['n-2', 'n-10', 'b-earlier', 'a-later'])
  expect([dossier?.catalogued, dossier?.materials.length]).toEqual([2, 4])
  expect(dossier).toMatchObject({ caseId: 'c', caseNumber: found.caseNumber })
  expect(dossier?.materials[0]?.producedByName).toBe('王法官')
  expect(dossier?.loans.map(({ id, requestedByName }) => [id, requestedByName])).toEqual([['l', '王法官']])
})

test('a dossier of 1,201 materials is whole', async () => {
  const rows = Array.from({ length: 1201 }, (_, at) => ({ ...material, id: `m-${at}` }))
  const dossier = await catalogue(
    { caseId: 'c' },
    await courtWith({ case_case: [found], dossier_material: rows }),
  )
  expect(new Set(dossier?.materials.map(({ id }) => id)).size).toBe(1201)
})

test('no case, no dossier', async () => {
  expect(await catalogue({ caseId: 'c' }, await courtWith({}))).toBeNull()
})

test('the register: newest first, page by page, with the count of all', async () => {
  const context = await courtWith({
    dossier_loan: [1, 2, 3].map((day) => ({ ...loan, id: `l-${day}`, requestedOn: `2026-01-0${day}` })),
  })
  const first = await register({ limit: 2 }, context)
  expect(first.items.map(({ id }) => id)).toEqual(['l-3', 'l-2'])
  expect(first).toMatchObject({ total: 3, totalIsCapped: false })
  const second = await register({ limit: 2, cursor: first.next }, context)
  expect(second.items.map(({ id, requestedByName }) => [id, requestedByName])).toEqual([['l-1', '王法官']])
  expect(second.next).toBeUndefined()
})
