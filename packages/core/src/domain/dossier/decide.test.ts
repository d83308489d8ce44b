import { describe, expect, test } from 'vitest'
import type { DirectoryPerson } from '../../kernel/directory'
import { given, person } from '../../testing/given'
import type { CaseRow } from '../case/model'
import {
  approveLoan,
  catalogueMaterial,
  type FormRows,
  formMaterial,
  handInMaterial,
  lendMaterial,
  refuseLoan,
  registerUse,
  requestLoan,
  returnMaterial,
} from './decide'
import { evolveDossier, type LoanRow, type MaterialRow } from './model'

type Rows = FormRows

const judge = person('judge-1', 'quota-judge')
const director = person('director', 'execution-director')
const keeper = person('keeper', 'dossier-clerk')
const staff = (id: string, active = true): DirectoryPerson => ({
  id,
  name: id,
  staffClass: 'clerk',
  roles: ['clerk'],
  unitId: null,
  active,
})
const usual = { actor: judge, today: '2026-03-02', people: [staff('judge-1'), staff('gone', false)] }

const found = { id: 'case-1', caseNumber: '（2026）甘12执1号' } as CaseRow
const file = { hash: 'a'.repeat(64), mediaType: 'application/pdf', size: 9 }
const paper: MaterialRow = {
  id: 'material-1',
  caseId: 'case-1',
  caseNumber: found.caseNumber,
  kind: 'inquiry-record',
  title: '谈话笔录',
  section: 'general',
  paper: true,
  state: 'formed',
  formedOn: '2026-03-02',
  producedBy: 'judge-1',
  pages: 3,
  handedInOn: null,
  receivedBy: null,
  cataloguedOn: null,
  cataloguedBy: null,
  catalogueNumber: null,
  fileHash: null,
  mediaType: null,
  fileSize: null,
  location: null,
  ...{ onLoan: false, origin: null },
}
const kept: MaterialRow = { ...paper, state: 'handed-in' }
const inDossier: MaterialRow = { ...paper, id: 'material-7', state: 'catalogued', catalogueNumber: 7 }
const requested: LoanRow = {
  id: 'loan-1',
  caseId: 'case-1',
  caseNumber: found.caseNumber,
  materialId: 'material-1',
  title: '谈话笔录',
  kind: 'loan',
  state: 'requested',
  requestedBy: 'judge-1',
  requestedOn: '2026-03-02',
  purpose: '听证',
  decidedBy: null,
  decidedOn: null,
  dueBackOn: null,
  lentOn: null,
  returnedOn: null,
}
const material = { caseId: 'case-1', materialId: 'material-1' }
const loan = { caseId: 'case-1', loanId: 'loan-1' }
const ofLoan = { ...loan, materialId: 'material-1' }

const world = (materials: readonly MaterialRow[] = [], loans: readonly LoanRow[] = []) =>
  given<Rows>({ case_case: [found], dossier_material: materials, dossier_loan: loans }, usual)

describe('forming a material', () => {
  const input = {
    caseId: 'case-1',
    kind: 'inquiry-record',
    title: '谈话笔录',
    section: 'general',
    paper: true,
    pages: 3,
    file: null,
  }

  test('a paper waits to be handed in; its producer is who acts', () => {
    const { events, result } = world().when(formMaterial, input)
    expect(result).toEqual({ materialId: 'material-1' })
    expect(events).toEqual([{ type: 'dossier.MaterialFormed', data: { ...paper, materialId: 'material-1' } }])
  })

  test('an electronic one is catalogued in the same commit, under the next number', () => {
    const court = world([inDossier])
    const { events } = court.when(formMaterial, { ...input, paper: false, file })
    court.record(evolveDossier, events, { actor: judge })
    expect(events.map(({ type }) => type)).toEqual(['dossier.MaterialFormed', 'dossier.MaterialCatalogued'])
    const row = { state: 'catalogued', catalogueNumber: 8, fileHash: file.hash, cataloguedBy: 'judge-1' }
    expect(court.view.get('dossier_material', 'material-1')).toMatchObject(row)
  })

  test('an electronic one without its file is refused', () => {
    const { refused } = world().when(formMaterial, { ...input, paper: false })
    const params = { kind: 'inquiry-record' }
    expect(refused).toMatchObject({ rule: 'dossier.electronic-needs-file', params })
  })

  test('outside a case it is refused', () => {
    const { refused } = world().when(formMaterial, { ...input, caseId: 'case-9' })
    expect(refused?.rule).toBe('dossier.case-not-found')
  })
})

describe('handing in and cataloguing', () => {
  const give = { ...material, givenBy: 'judge-1', pages: 3 }
  const scan = { ...material, file, section: 'general', location: 'A-1', pages: 4 }

  test('records who gave, who received, when, how many pages; then place and number', () => {
    const court = world([paper, inDossier])
    court.record(evolveDossier, court.when(handInMaterial, give).events, {
      actor: keeper,
      today: '2026-03-04',
    })
    const there = { state: 'handed-in', handedInOn: '2026-03-04', receivedBy: 'keeper', pages: 3 }
    expect(court.view.get('dossier_material', 'material-1')).toMatchObject(there)
    const { events, result } = court.when(catalogueMaterial, scan)
    expect(result).toEqual({ catalogueNumber: 8 })
    court.record(evolveDossier, events, { actor: keeper, today: '2026-03-05' })
    const row = { state: 'catalogued', cataloguedOn: '2026-03-05', location: 'A-1', pages: 4 }
    expect(court.view.get('dossier_material', 'material-1')).toMatchObject(row)
  })

  test('the first material of a dossier has number 1', () => {
    expect(world([kept]).when(catalogueMaterial, scan).result).toEqual({ catalogueNumber: 1 })
  })

  test.each(['nobody', 'gone'])('not given by %s', (givenBy) => {
    const { refused } = world([paper]).when(handInMaterial, { ...give, givenBy })
    expect(refused).toMatchObject({ rule: 'dossier.person-unknown', params: { personId: givenBy } })
  })

  test('in this order and once', () => {
    const rule = 'dossier.material-state'
    expect(world([kept]).when(handInMaterial, give).refused).toMatchObject({
      rule,
      params: { state: 'handed-in', needed: 'formed' },
    })
    expect(world([paper]).when(catalogueMaterial, scan).refused?.rule).toBe(rule)
    const done = { ...kept, state: 'catalogued' as const }
    expect(world([done]).when(catalogueMaterial, scan).refused?.rule).toBe(rule)
  })

  test('only what is in the dossier', () => {
    expect(world().when(handInMaterial, give).refused?.rule).toBe('dossier.material-not-found')
    expect(world().when(catalogueMaterial, scan).refused?.rule).toBe('dossier.material-not-found')
  })
})

describe('requesting a loan', () => {
  const input = { ...material, purpose: '听证' }

  test('records who, what for and since when', () => {
    const { events, result } = world([kept]).when(requestLoan, input)
    expect(result).toEqual({ loanId: 'loan-1' })
    expect(events).toEqual([{ type: 'dossier.LoanRequested', data: requested }])
  })

  test('of a paper that is not in the centre, or of an electronic one, is refused', () => {
    const electronic = { ...kept, paper: false, state: 'catalogued' as const }
    for (const row of [paper, electronic]) {
      expect(world([row]).when(requestLoan, input).refused?.rule).toBe('dossier.only-paper-in-custody')
    }
  })

  test.each(['requested', 'approved', 'out'] as const)('while another is %s is refused', (state) => {
    const { refused } = world([kept], [{ ...requested, id: 'loan-0', state }]).when(requestLoan, input)
    expect(refused).toMatchObject({ rule: 'dossier.already-requested', params: { loanId: 'loan-0' } })
  })

  test('after another is over, or of another paper, is fine', () => {
    const over = (['refused', 'returned', 'registered'] as const).map((state) => ({
      ...requested,
      id: state,
      state,
    }))
    const other = { ...requested, id: 'loan-0', materialId: 'material-7' }
    expect(world([kept], [...over, other]).when(requestLoan, input).refused).toBeUndefined()
  })

  test('of nothing is refused', () => {
    expect(world().when(requestLoan, input).refused?.rule).toBe('dossier.material-not-found')
  })
})

describe('deciding, lending, returning', () => {
  const lend = { ...loan, dueBackOn: '2026-03-09' }

  test('a loan goes from approval to return, and the paper with it', () => {
    const court = world([kept], [requested])
    const state = () => [
      court.view.get('dossier_loan', 'loan-1')?.state,
      court.view.get('dossier_material', 'material-1')?.onLoan,
    ]
    court.record(evolveDossier, court.when(approveLoan, loan, { actor: director }).events, {
      actor: director,
    })
    expect(state()).toEqual(['approved', false])
    court.record(evolveDossier, court.when(lendMaterial, lend, { actor: keeper }).events)
    expect(state()).toEqual(['out', true])
    court.record(evolveDossier, court.when(returnMaterial, loan, { actor: keeper }).events)
    expect(state()).toEqual(['returned', false])
    const row = { decidedBy: 'director', dueBackOn: '2026-03-09', lentOn: '2026-03-02' }
    expect(court.view.get('dossier_loan', 'loan-1')).toMatchObject(row)
  })

  test('the director refuses with a reason', () => {
    const input = { ...loan, reason: '在用' }
    const { events } = world([kept], [requested]).when(refuseLoan, input, { actor: director })
    expect(events).toEqual([{ type: 'dossier.LoanRefused', data: { ...ofLoan, reason: '在用' } }])
  })

  test('nobody decides on his own request', () => {
    const own = world([kept], [{ ...requested, requestedBy: 'director' }])
    const rule = 'dossier.approver-is-another'
    expect(own.when(approveLoan, loan, { actor: director }).refused?.rule).toBe(rule)
    expect(own.when(refuseLoan, { ...loan, reason: 'x' }, { actor: director }).refused?.rule).toBe(rule)
  })

  test('nothing is decided twice', () => {
    const decided = world([kept], [{ ...requested, state: 'approved' }])
    const { refused } = decided.when(approveLoan, loan, { actor: director })
    const params = { state: 'approved', needed: 'requested' }
    expect(refused).toMatchObject({ rule: 'dossier.loan-state', params })
  })

  test.each(['requested', 'refused'] as const)('%s: no paper leaves without the director', (state) => {
    const { refused } = world([kept], [{ ...requested, state }]).when(lendMaterial, lend)
    expect(refused).toMatchObject({ rule: 'dossier.loan-needs-director', params: { state } })
  })

  test.each(['out', 'returned'] as const)('an approval lends once: not when %s', (state) => {
    const { refused } = world([kept], [{ ...requested, state }]).when(lendMaterial, lend)
    expect(refused?.rule).toBe('dossier.loan-state')
  })

  test('not due back before it leaves; today is fine', () => {
    const court = world([kept], [{ ...requested, state: 'approved' }])
    const past = court.when(lendMaterial, { ...lend, dueBackOn: '2026-03-01' })
    expect(past.refused?.rule).toBe('dossier.due-back-not-past')
    expect(court.when(lendMaterial, { ...lend, dueBackOn: '2026-03-02' }).refused).toBeUndefined()
  })

  test('only what is out comes back', () => {
    const { refused } = world([kept], [requested]).when(returnMaterial, loan)
    expect(refused?.rule).toBe('dossier.loan-state')
  })

  test('a loan that is not there is said to be not there', () => {
    const rules = [
      world().when(approveLoan, loan).refused?.rule,
      world().when(refuseLoan, { ...loan, reason: 'x' }).refused?.rule,
      world().when(lendMaterial, lend).refused?.rule,
      world().when(returnMaterial, loan).refused?.rule,
    ]
    expect(rules).toEqual(Array(4).fill('dossier.loan-not-found'))
  })
})

describe('reading and copying at the centre', () => {
  const input = { ...material, kind: 'reading' as const, personId: 'judge-1', purpose: '阅卷' }

  test.each(['reading', 'copy'] as const)('%s leaves an entry', (kind) => {
    const { events, result } = world([kept]).when(registerUse, { ...input, kind }, { actor: keeper })
    expect(result).toEqual({ loanId: 'loan-1' })
    const data = { ...requested, kind, state: 'registered', purpose: '阅卷' }
    expect(events).toEqual([{ type: 'dossier.UseRegistered', data }])
  })

  test.each([
    ['dossier.material-not-found', []],
    ['dossier.only-paper-in-custody', [paper]],
    ['dossier.paper-is-out', [{ ...kept, onLoan: true }]],
  ])('refused: %s', (rule, materials) => {
    expect(world(materials).when(registerUse, input).refused?.rule).toBe(rule)
  })

  test('by nobody known is refused', () => {
    const { refused } = world([kept]).when(registerUse, { ...input, personId: 'gone' })
    expect(refused?.rule).toBe('dossier.person-unknown')
  })
})
