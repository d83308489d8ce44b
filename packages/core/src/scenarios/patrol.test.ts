import { describe, expect, test } from 'vitest'
import type { PatrolReport } from '../domain/patrol/contract'
import { patrolChecks } from '../domain/patrol/index'
import type { DailyCheckReport, Finding } from '../domain/supervision/contract'
import { unowned } from '../engine/index'
import type { Profile } from '../kernel/profile'
import { importActor, systemActor } from '../kernel/role'
import { caseStream } from '../kernel/stream'
import { cityPlan, jiangsu854, validateProfile } from '../profiles/index'
import { dataPatrol } from '../profiles/supervision-policies'
import {
  bookReceipt,
  caseNumber,
  closeCase,
  fileAndAssign,
  filingOf,
  formPaper,
  handIn,
  ID_NUMBER,
  journalOf,
} from './acts'
import { openStage, STORAGES, type Stage, type StorageKind } from './stage'

type Page = { readonly items: readonly Finding[]; readonly total: number }

const { supervision } = cityPlan
if (!supervision) throw new Error('the city plan is not supervised')
const patrolled: Profile = { ...cityPlan, supervision: { ...supervision, patrol: dataPatrol } }
const CREDIT_CODE = '91350100M000100Y43'

const defects = async (stage: Stage) => {
  const { items } = await stage.ask<Page>('director', 'supervision.findings', { rule: 'data-defect' })
  return items
}

/** A case whose data is sound, with a paper in it. */
async function soundCase(
  stage: Stage,
  n: number,
  about: object = {},
  undertakerId = 'judge-1',
): Promise<string> {
  const [applicant, debtor] = filingOf(n, '2024-03-01').parties
  const parties = [applicant, { ...debtor, idNumber: CREDIT_CODE }]
  const filing = { ...filingOf(n, stage.clock.today()), parties, ...about }
  const { caseId } = await stage.must<{ caseId: string }>('filing', 'case.file', filing)
  await stage.must('director', 'case.assign', { caseId, undertakerId, reason: '随机分案' })
  return caseId
}

async function scanned(stage: Stage, caseId: string, hash: string) {
  const materialId = await formPaper(stage, caseId)
  await handIn(stage, caseId, materialId)
  const file = { hash: hash.repeat(64), mediaType: 'application/pdf', size: 1000 }
  const input = { caseId, materialId, file, section: 'general', pages: 2 }
  await stage.must('dossier-1', 'dossier.catalogue-material', input)
  return materialId
}

/** Changes rows of people's work behind the engine's back, as a faulty import or a hand in the database would. */
async function damage(stage: Stage, caseId: string, table: string, columns: object) {
  const court = stage.storage.forCourt('gan1202')
  const stream = caseStream(caseId)
  const tables = ['case_case', 'case_party', 'node_node', 'dossier_material', 'fund_account', 'patrol_plan']
  const [snapshot] = await court.read([{ stream, tables }])
  const rows = {
    ...snapshot?.rows,
    [table]: (snapshot?.rows?.[table] ?? []).map((row) =>
      'paper' in row && !row.paper ? row : { ...row, ...columns },
    ),
  }
  await court.replaceRows(stream, rows)
}

/** One case for each defect, and as many sound ones. */
async function dirtyCourt(kind: StorageKind) {
  const stage = await openStage(kind, { profiles: [patrolled] })
  const planted = new Map<string, string>()
  let n = 100
  const admin = { kind: 'person', id: 'admin', courtId: 'gan1202', roles: ['system-administrator'] } as const
  const second = { personId: 'judge-2', name: '韩立', staffClass: 'quota-judge', roles: ['quota-judge'] }
  await stage.must(admin, 'organisation.add-person', { ...second, unitId: 'team-1' })
  const plant = async (check: string, about: object = {}, undertakerId = 'judge-1', paper = true) => {
    n += 1
    const caseId = await soundCase(stage, n, about, undertakerId)
    if (paper) await scanned(stage, caseId, 'b')
    planted.set(caseId, check)
    return caseId
  }
  for (let sound = 1; sound <= 5; sound += 1) await scanned(stage, await soundCase(stage, sound), 'a')
  const [applicant, debtor] = filingOf(1, '2024-03-01').parties
  await plant('party-number-missing', { parties: [applicant, debtor] })
  await plant('basis-missing', { basis: { number: '（2023）甘1202民初88号' } })
  await plant('dossier-empty', {}, 'judge-1', false)
  await plant('year-differs', { caseNumber: caseNumber(999).replace('2024', '2023') })
  await plant('undertaker-gone', {}, 'judge-2')
  await plant('number-malformed', {
    parties: [
      { ...applicant, idNumber: '110101199003070135' },
      { ...debtor, idNumber: CREDIT_CODE },
    ],
  })
  const twin = { ...applicant, role: 'debtor', name: '王秀芳', idNumber: ID_NUMBER }
  await plant('same-number-twice', { parties: [applicant, twin] })
  await scanned(stage, await plant('same-scan-twice'), 'b')
  const books = await plant('books-differ')
  const dates = await plant('dates-out-of-order')
  const leave = { personId: 'judge-2', active: false, reason: '离职' }
  await stage.must(admin, 'organisation.change-person', leave)
  return { stage, planted, books, dates }
}

describe.each(STORAGES)('[S60] the patrol over a dirty data set (%s)', (kind) => {
  test('finds every planted defect and nothing else; each finding has an owner and a due date', async () => {
    const { stage, planted, books, dates } = await dirtyCourt(kind)
    // Sweeps before the last defects are planted behind the engine's back; they are found by the next round.
    stage.clock.set('2024-04-05')
    await stage.engine.tick()
    await damage(stage, books, 'fund_account', { receivedFen: 100n })
    await damage(stage, dates, 'dossier_material', { cataloguedOn: '2024-02-01' })
    stage.clock.set('2024-04-12')
    expect(await stage.engine.tick()).toMatchObject({ stuck: [], failed: [] })
    const found = await defects(stage)
    expect(found.map(({ caseId, code }) => `${caseId} ${code}`).sort()).toEqual(
      [...planted].map(([caseId, check]) => `${caseId} ${check}`).sort(),
    )
    expect(new Set(found.map(({ code }) => code))).toEqual(new Set(patrolChecks.map(({ id }) => id)))
    for (const { code, holderId, supervisorId, dueOn, unit } of found) {
      expect([
        code,
        holderId === null || holderId === 'judge-2',
        supervisorId,
        unit,
        dueOn > '2024-04-05',
      ]).toEqual([code, false, 'supervisor-1', 'datum', true])
    }
    const report = await stage.ask<PatrolReport>('director', 'patrol.report')
    expect(report).toMatchObject({ everyDays: 7, planned: 15, overdue: 0 })
    expect(report.checks.map(({ made, open }) => [made, open])).toEqual(patrolChecks.map(() => [true, 1]))
  })

  test('runs by itself, again and again: what is followed is not said twice, what was closed and is still wrong is', async () => {
    const stage = await openStage(kind, { profiles: [patrolled] })
    const caseId = await soundCase(stage, 1, { parties: filingOf(1, '2024-03-01').parties })
    await scanned(stage, caseId, 'a')
    const on = async (today: string) => {
      stage.clock.set(today)
      await stage.engine.tick()
      return defects(stage)
    }
    expect(await on('2024-03-07')).toEqual([])
    // Nobody hurries it: asked before its day it does nothing.
    const early = await stage.must(systemActor('gan1202', 'clock'), 'patrol.check-case', { caseId })
    expect(early).toEqual({ found: null })
    const [first] = await on('2024-03-08')
    expect(first).toMatchObject({ code: 'party-number-missing', holderId: 'filing', holderName: '孙立' })
    expect(await on('2024-03-22')).toHaveLength(1)
    const said = (await journalOf(stage, caseId)).filter(({ type }) => type === 'patrol.DefectFound')
    expect(said).toHaveLength(1)
    const of = { caseId, findingId: first?.id }
    await stage.must('filing', 'supervision.answer-finding', { ...of, answer: '已联系申请人' })
    await stage.must('supervisor-1', 'supervision.close-finding', { ...of, outcome: '已核' })
    expect((await on('2024-03-30')).map(({ state }) => state).sort()).toEqual(['closed', 'open'])
    expect((await stage.engine.verify()).differences).toEqual([])
    expect(await unowned(stage.engine, 'gan1202')).toEqual([])
  })

  test('a closed case is patrolled no longer', async () => {
    const stage = await openStage(kind, { profiles: [patrolled] })
    const caseId = await soundCase(stage, 1)
    await scanned(stage, caseId, 'a')
    await closeCase(stage, caseId)
    stage.clock.set('2024-06-01')
    await stage.engine.tick()
    const plans = await stage.ask<{ items: object[] }>('director', 'patrol.plans', { caseId })
    expect(plans.items).toMatchObject([{ rounds: 0, nextOn: null }])
  })
})

test('Jiangsu patrols by every standard check; a check that nobody knows is refused', () => {
  expect(jiangsu854.supervision?.patrol?.checks).toEqual(patrolChecks.map(({ id }) => id))
  const bold = {
    ...patrolled,
    supervision: { ...supervision, patrol: { ...dataPatrol, checks: ['look-hard'] } },
  }
  expect(validateProfile(bold)).toContainEqual(
    expect.objectContaining({ severity: 'error', reason: 'patrol-check-unknown', id: 'look-hard' }),
  )
})

describe('the three named checks of the day', () => {
  const daily = (stage: Stage) => stage.ask<DailyCheckReport[]>('supervisor-1', 'supervision.daily-checks')
  const waiting = async (stage: Stage) => (await daily(stage)).map(({ check, waiting: n }) => [check, n])

  test('searches in time, money paid, terminations compliant: each makes its part of the list', async () => {
    const stage = await openStage('memory')
    const caseId = await fileAndAssign(stage)
    expect(await waiting(stage)).toEqual([
      ['property-in-time', 0],
      ['money-paid', 0],
      ['termination-compliant', 0],
    ])
    const receiptId = await bookReceipt(stage, 'line-1', 100n)
    await stage.must('fund-1', 'fund.identify-receipt', { receiptId, caseId, reason: '附言' })
    const other = await fileAndAssign(stage, 124)
    await formPaper(stage, other)
    stage.clock.set('2024-06-03')
    await stage.engine.tick()
    const propose = { caseId: other, closingKind: 'round-terminated', ground: '无财产可供执行' }
    await stage.must('judge-1', 'closing.propose', propose)
    const list = (check: string) => stage.ask<Page>('supervisor-1', 'supervision.day-list', { check })
    expect((await list('property-in-time')).items.map(({ code }) => code)).toContain('network-query')
    expect((await list('money-paid')).items).toMatchObject([{ rule: 'money-late', caseId, code: 'payout' }])
    const terminations = await list('termination-compliant')
    // The notice was made; the query and the investigation were not.
    expect(terminations.items.map(({ code }) => code).sort()).toEqual([
      'asset-investigation',
      'network-query',
    ])
    expect(terminations.items).toMatchObject([{ rule: 'termination-substandard' }, { caseId: other }])
    const third = await fileAndAssign(stage, 125)
    await stage.must('judge-1', 'closing.propose', {
      caseId: third,
      closingKind: 'performed',
      ground: '履行完毕',
    })
    expect((await list('termination-compliant')).total).toBe(2)
    const counts = new Map((await waiting(stage)) as [string, number][])
    expect([counts.get('money-paid'), counts.get('termination-compliant')]).toEqual([1, 2])
  })
})

describe('an entry long after the day it is of', () => {
  test.each([
    ['2024-01-30', 31, 1],
    ['2024-01-31', 30, 0],
  ])('filed on %s, %i days before it is recorded: %i findings', async (filedOn, _days, count) => {
    const stage = await openStage('memory')
    await stage.must('filing', 'case.file', filingOf(1, filedOn))
    const { items } = await stage.ask<Page>('director', 'supervision.findings', { rule: 'back-dated' })
    expect(items.map(({ code, holderId }) => [code, holderId])).toEqual(
      Array.from({ length: count }, () => ['case.Filed', 'filing']),
    )
  })

  test('a register of an older system says when things happened there', async () => {
    const stage = await openStage('memory')
    const legacy = { legacyState: '执行中', state: 'filed', node: 'case-filing' }
    await stage.must(importActor('gan1202', 'register'), 'case.import', {
      ...filingOf(2, '2023-06-01'),
      ...legacy,
    })
    const { total } = await stage.ask<Page>('director', 'supervision.findings', { rule: 'back-dated' })
    expect(total).toBe(0)
  })
})
