import { beforeEach, describe, expect, test } from 'vitest'
import type { CentreBoard, CentreItem } from '../domain/organisation/contract-centre'
import { createEngine } from '../engine/index'
import { CENTRES, type CentreKind } from '../kernel/centre'
import type { CountedPage } from '../kernel/query'
import { createMemoryStorage } from '../memory/index'
import { jiangsu854, mergeProfile } from '../profiles/index'
import { establishCourt } from '../testing/court'
import { manualClock, sequentialIds } from '../testing/host'
import { applicantOf, closeCase, fileAndAssign, journalOf, reportTask } from './acts'
import { threeCentres } from './jiangsu-court'
import { openStage, Stage } from './stage'

/** The 854 mode with both digitisations switched on. */
const switched = mergeProfile(jiangsu854, {
  parameters: { 'dossier.digital': true, 'dossier.paperless': true },
})

async function openThreeCentres(): Promise<Stage> {
  const clock = manualClock('2024-03-01')
  const storage = createMemoryStorage()
  const profiles = [switched]
  const engine = await createEngine({ storage, clock, ids: sequentialIds(), profiles })
  await establishCourt(engine, threeCentres, 'jiangsu-854')
  const same = { engine, clock, storage, path: undefined, court: threeCentres }
  const stage: Stage = new Stage(same, async () => stage)
  return stage
}

const file = { hash: 'b'.repeat(64), mediaType: 'application/pdf', size: 2000 }
const queueOf = (stage: Stage, centre: CentreKind, more: object = {}) =>
  stage.ask<CountedPage<CentreItem>>('director', 'organisation.centre-queue', { centre, ...more })
const codesOf = async (stage: Stage, centre: CentreKind) =>
  (await queueOf(stage, centre)).items.map(({ kind, code }) => `${kind} ${code}`)

/** A paper on its way: recorded with its file, handed in, not catalogued yet. */
function form(stage: Stage, caseId: string, more: object) {
  const input = {
    caseId,
    kind: 'execution-notice',
    title: '执行通知书',
    paper: false,
    pages: 1,
    file,
    ...more,
  }
  return stage.give('judge-1', 'dossier.form-material', input)
}

describe('[S53] 一体两化三中心', () => {
  let stage: Stage
  let caseId = ''

  beforeEach(async () => {
    stage = await openThreeCentres()
    caseId = await fileAndAssign(stage)
  })

  test('one centre, and three under it, each with its own staff, work and queue', async () => {
    const partyId = await applicantOf(stage, caseId)
    const matters = [{ item: 'progress-enquiry', note: '查询进展' }]
    const visit = { caseId, partyId, visitorName: '王秀英', matters }
    await stage.must('affairs-2', 'service.open-visit', visit)
    await stage.must('judge-1', 'task.dispatch', { caseId, affair: 'format-documents' })
    await stage.must('judge-1', 'task.dispatch', { caseId, affair: 'hotline' })
    const object = { caseId, domain: 'property', objectId: caseId, code: 'clue', note: '核对线索' }
    await stage.must('supervisor-1', 'supervision.raise-finding', object)

    expect(await codesOf(stage, 'service-centre')).toEqual(['affair hotline', 'matter progress-enquiry'])
    const nodes = ['node network-query']
    expect(await codesOf(stage, 'affairs-centre')).toEqual([...nodes, 'affair format-documents'])
    expect(await codesOf(stage, 'supervision-centre')).toEqual(['finding property'])
    const whole = await codesOf(stage, 'command-centre')
    expect(whole).toHaveLength(5)
    for (const centre of CENTRES) expect(whole).toEqual(expect.arrayContaining(await codesOf(stage, centre)))

    const boards = await stage.ask<readonly CentreBoard[]>('director', 'organisation.centre-boards')
    expect(boards.map(({ centre }) => centre)).toEqual(CENTRES)
    const [command, service, affairs, supervision] = boards
    expect(service).toMatchObject({ staff: [{ id: 'affairs-2', unitId: 'service' }], nodes: { open: 0 } })
    expect(service?.items).toContainEqual({ code: 'progress-enquiry', open: 1, overdue: 0 })
    expect(affairs).toMatchObject({ staff: [{ id: 'affairs-1' }], items: [], domains: [] })
    expect(affairs?.affairs).toContainEqual({ code: 'format-documents', open: 1, overdue: 0 })
    expect(supervision?.domains).toContainEqual({ code: 'property', open: 1, overdue: 0 })
    expect(supervision?.duties.map(({ code }) => code)).toContain('quality')
    expect(command?.units.map(({ id }) => id)).toEqual(['affairs', 'centre', 'service', 'supervision'])
    const all = [service, affairs, supervision].flatMap((board) => board?.affairs ?? [])
    expect(command?.affairs.map(({ code }) => code).sort()).toEqual(all.map(({ code }) => code).sort())
  })

  test('the queue goes on from page to page without losing or repeating anything', async () => {
    for (const affair of ['format-documents', 'hotline', 'delegated', 'measures', 'first-reception']) {
      await stage.must('judge-1', 'task.dispatch', { caseId, affair })
    }
    const whole = await queueOf(stage, 'command-centre', { limit: 500 })
    const seen: CentreItem[] = []
    let next: string | undefined
    do {
      const page: CountedPage<CentreItem> = await queueOf(stage, 'command-centre', {
        limit: 2,
        ...(next === undefined ? {} : { cursor: next }),
      })
      expect(page.total).toBe(whole.total)
      seen.push(...page.items)
      next = page.next
    } while (next !== undefined)
    expect(seen).toEqual(whole.items)
    stage.clock.set('2024-05-06')
    const late = await queueOf(stage, 'affairs-centre', { overdue: true })
    expect(late.total).toBe(late.items.filter(({ overdue }) => overdue).length)
    expect(late.total).toBeGreaterThan(2)
    await expect(queueOf(stage, 'affairs-centre', { cursor: 'x' })).rejects.toThrow('query-cursor-invalid')
  })

  test('both switches are on: what is formed has its file at once, and no paper goes from hand to hand', async () => {
    expect(switched.parameters).toMatchObject({ 'dossier.digital': true, 'dossier.paperless': true })
    expect(await form(stage, caseId, { paper: true, file: null })).toMatchObject({
      rule: 'dossier.digital-from-the-start',
    })
    const formed = await form(stage, caseId, { paper: true })
    const { materialId } = (formed as { result: { materialId: string } }).result
    const assign = { caseId, undertakerId: 'director', reason: '轮岗' }
    expect(await stage.give('director', 'case.assign', assign)).toMatchObject({
      rule: 'dossier.handed-over-electronically',
      params: { waiting: 1 },
    })
    await stage.must('dossier-1', 'dossier.hand-in-material', {
      caseId,
      materialId,
      givenBy: 'judge-1',
      pages: 1,
    })
    const scan = { caseId, materialId, file, section: 'general', pages: 1 }
    await stage.must('dossier-1', 'dossier.catalogue-material', scan)
    await stage.must('director', 'case.assign', assign)
    const asked = { caseId, materialId, purpose: '办案' }
    expect(await stage.give('director', 'dossier.request-loan', asked)).toMatchObject({
      rule: 'dossier.no-paper-circulation',
    })
  })

  test('a case runs from filing to closing without one sheet of paper', async () => {
    expect((await form(stage, caseId, {})).kind).toBe('accepted')
    const dispatch = { caseId, affair: 'format-documents' }
    const { taskId } = await stage.must<{ taskId: string }>('judge-1', 'task.dispatch', dispatch)
    await stage.must('affairs-1', 'task.receive', { caseId, taskId })
    await reportTask(stage, 'affairs-1', { caseId, taskId }, { report: '已制发' })
    await stage.must('judge-1', 'task.confirm', { caseId, taskId })
    await stage.must('director', 'case.assign', { caseId, undertakerId: 'director', reason: '轮岗' })
    await stage.must('director', 'case.assign', { caseId, undertakerId: 'judge-1', reason: '轮岗' })
    await closeCase(stage, caseId)
    const events = await journalOf(stage, caseId)
    expect(events.filter(({ data }) => data.paper === true)).toEqual([])
    expect(events.filter(({ type }) => /HandedIn|MaterialLent/.test(type))).toEqual([])
    expect(events.at(-1)?.type).not.toBe('supervision.ActBlocked')
    const { state } = await stage.ask<{ state: string }>('judge-1', 'case.get', { caseId })
    expect(state).toBe('closed')
  })
})

describe('work is attached to a centre by the profile', () => {
  test('an affair, a window and a watched domain move where the profile puts them', async () => {
    const attach = <T extends { readonly id: string }>(list: readonly T[] | undefined, id: string) =>
      (list ?? []).map((entry) => (entry.id === id ? { ...entry, centre: 'service-centre' as const } : entry))
    const { supervision } = jiangsu854
    if (!supervision) throw new Error('the profile watches nothing')
    const profile = {
      ...jiangsu854,
      affairs: attach(jiangsu854.affairs, 'format-documents'),
      serviceItems: (jiangsu854.serviceItems ?? []).map((item) =>
        item.id === 'dossier-reading' ? { ...item, centre: 'affairs-centre' as const } : item,
      ),
      supervision: { ...supervision, domains: attach(supervision.domains, 'petitions') },
    }
    const engine = await createEngine({
      storage: createMemoryStorage(),
      clock: manualClock('2024-03-01'),
      ids: sequentialIds(),
      profiles: [profile],
    })
    await establishCourt(engine, threeCentres, 'jiangsu-854')
    const actor = {
      kind: 'person',
      id: 'director',
      courtId: 'gan1202',
      roles: ['execution-director'],
    } as const
    const ask = <R>(name: string) => engine.query<R>({ name, input: {}, actor })
    const boards = await ask<readonly CentreBoard[]>('organisation.centre-boards')
    const of = (centre: CentreKind) => boards.find((board) => board.centre === centre)
    expect(of('service-centre')?.affairs.map(({ code }) => code)).toContain('format-documents')
    expect(of('affairs-centre')?.items.map(({ code }) => code)).toEqual(['dossier-reading'])
    const watched = (centre: CentreKind) => of(centre)?.domains.map(({ code }) => code) ?? []
    expect(watched('service-centre')).toEqual(['petitions'])
    expect(watched('supervision-centre')).toHaveLength(5)
    const domains =
      await ask<readonly { domain: string; centre: string; rules: object[] }[]>('supervision.domains')
    expect(domains.find(({ domain }) => domain === 'petitions')).toMatchObject({ centre: 'service-centre' })
    expect(domains.filter(({ rules }) => rules.length > 0).every(({ centre }) => centre !== null)).toBe(true)
    const items = await ask<readonly { id: string; centre: string }[]>('service.items')
    expect(items.find(({ id }) => id === 'dossier-reading')?.centre).toBe('affairs-centre')
  })

  test('a sub-centre lies under the command centre', async () => {
    const stage = await openStage('memory')
    const administrator = {
      kind: 'person',
      id: 'administrator',
      courtId: 'gan1202',
      roles: ['system-administrator'],
    } as const
    const unit = { unitId: 'window', name: '执行服务中心', functions: ['service-centre'] }
    const add = (parentId: string) =>
      stage.give(administrator, 'organisation.add-unit', { ...unit, parentId })
    expect(await add('team-1')).toMatchObject({ rule: 'organisation.sub-centre-under-command-centre' })
    expect(await add('nowhere')).toMatchObject({ rule: 'organisation.unit-unknown' })
    expect((await add('centre')).kind).toBe('accepted')
  })

  test('under the city plan the command centre is one unit of work: its nine affairs, its duties, its people', async () => {
    const stage = await openStage('memory')
    const caseId = await fileAndAssign(stage)
    await stage.must('judge-1', 'task.dispatch', { caseId, affair: 'query-control' })
    await stage.must('director', 'task.perform-duty', { duty: 'triage', result: '已分流' })
    const boards = await stage.ask<readonly CentreBoard[]>('director', 'organisation.centre-boards')
    expect(boards).toHaveLength(1)
    const [board] = boards
    expect([board?.affairs.length, board?.duties.length, board?.services.length]).toEqual([9, 9, 8])
    expect(board?.duties).toContainEqual({
      code: 'triage',
      performed: 1,
      lastOn: '2024-03-01',
      report: 'triage.board',
    })
    expect(board?.units.map(({ id }) => id)).not.toContain('team-1')
    expect(board?.staff.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['affairs-1', 'director', 'fund-1']),
    )
    const queue = await queueOf(stage, 'command-centre')
    expect(queue.items.map(({ code }) => code)).toContain('query-control')
  })
})
