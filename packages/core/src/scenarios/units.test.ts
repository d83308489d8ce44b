import { describe, expect, test } from 'vitest'
import type { Finding, SmallestUnit, SupervisionBoard } from '../domain/supervision/contract'
import { actorOf, countyCourt, type DemoCourt, establishCourt } from '../testing/court'
import { fileAndAssign, formPaper, payoutInput, receiveMoney } from './acts'
import { freezeOf, searched } from './control-acts'
import { openMeasures } from './measure-acts'
import { openStage, STORAGES, type Stage } from './stage'

const units = (stage: Stage, caseId: string, unit: string, id?: string) =>
  stage.ask<SmallestUnit[]>('supervisor-1', 'supervision.units', { caseId, unit, ...(id ? { id } : {}) })
const types = ({ history }: SmallestUnit) => history.map(({ type }) => type)

describe.each(STORAGES)('supervision down to the smallest unit (%s)', (kind) => {
  test('each node has its owner, state, rule, warnings and history', async () => {
    const stage = await openStage(kind)
    const caseId = await fileAndAssign(stage)
    stage.clock.set('2024-03-05')
    await stage.engine.tick()
    const all = await units(stage, caseId, 'node')
    const search = all.find(({ code }) => code === 'network-query')
    expect(search).toMatchObject({
      unit: 'node',
      state: 'running',
      ownerId: 'affairs-1',
      ownerName: '吴芳',
      rules: ['query-late'],
      warnings: [{ rule: 'query-late', state: 'open', level: 1 }],
    })
    expect(search && types(search)).toEqual([
      'node.Started',
      'node.Disclosed',
      // A day before, and on its last day.
      'node.Warned',
      'node.Warned',
      'node.Breached',
      'supervision.FindingRaised',
    ])
    const assigned = all.find(({ code }) => code === 'assignment')
    expect(assigned).toMatchObject({ state: 'met', warnings: [], rules: ['node-late'] })
    expect(await units(stage, caseId, 'node', search?.id)).toEqual([search])
  })

  test('each sum: a receipt and a payout of the same case are two, each with its own owner and warnings', async () => {
    const stage = await openStage(kind)
    const caseId = await fileAndAssign(stage)
    await receiveMoney(stage, caseId, 'line-1', 100_000n)
    const input = await payoutInput(stage, caseId, 60_000n)
    const { payoutId } = await stage.must<{ payoutId: string }>('judge-1', 'fund.request-payout', input)
    stage.clock.set('2024-03-18')
    await stage.engine.tick()
    const found = await units(stage, caseId, 'sum')
    expect(found.map(({ kept }) => kept)).toEqual(['payout', 'receipt'])
    const [payout, receipt] = found
    // It waits for the director, whose ten working days are over on Friday the 15th.
    expect(payout).toMatchObject({ id: payoutId, ownerId: 'director', state: 'requested' })
    expect(payout?.rules).toEqual(['money-late'])
    expect(payout?.warnings).toMatchObject([{ rule: 'money-late' }])
    expect(receipt).toMatchObject({ ownerId: 'fund-1', state: 'identified', warnings: [] })
    expect(receipt?.rules).toEqual(['money-late', 'receipt-late'])
    expect(receipt && types(receipt).slice(0, 2)).toEqual(['fund.ReceiptBooked', 'fund.ReceiptIdentified'])
  })

  test('each datum: papers, parties, proposals and the case itself', async () => {
    const stage = await openStage(kind)
    const caseId = await fileAndAssign(stage)
    const materialId = await formPaper(stage, caseId)
    const found = await units(stage, caseId, 'datum')
    expect(found.map(({ kept, ownerId }) => [kept, ownerId]).sort()).toEqual([
      ['case', 'judge-1'],
      ['material', 'judge-1'],
      ['material', 'judge-1'],
      ['material', 'judge-1'],
      ['party', 'filing'],
      ['party', 'filing'],
    ])
    const paper = found.find(({ id }) => id === materialId)
    expect(paper && types(paper)).toContain('dossier.MaterialFormed')
    const subject = found.find(({ id }) => id === caseId)
    expect(subject && types(subject)).toEqual([
      'case.Filed',
      'case.PartyEntered',
      'case.PartyEntered',
      'case.Assigned',
    ])
    const raised = await stage.must<{ findingId: string }>('supervisor-1', 'supervision.raise-finding', {
      caseId,
      objectId: materialId,
      code: 'execution-notice',
      note: '通知书日期有误',
    })
    const [again] = await units(stage, caseId, 'datum', materialId)
    expect(again?.warnings).toMatchObject([
      { id: raised.findingId, rule: 'by-hand' } satisfies Partial<Finding>,
    ])
    expect(await units(stage, 'case-other', 'datum')).toEqual([])
  })

  test('each object: a thing with its controls, its clock and its history from finding to release', async () => {
    const stage = await openMeasures(kind)
    const of = await searched(stage)
    const { assetId, controlId } = await stage.must<{ assetId: string; controlId: string }>(
      'judge-1',
      'control.order',
      freezeOf(of),
    )
    await of.drain()
    const [thing] = await units(stage, of.caseId, 'object')
    expect(thing).toMatchObject({ id: assetId, kept: 'asset', code: 'deposit', ownerId: 'judge-1' })
    expect(thing?.rules).toEqual(['node-late', 'disposal-late'])
    expect(thing && types(thing)).toEqual(
      expect.arrayContaining(['asset.Discovered', 'control.Ordered', 'control.TookEffect']),
    )
    // A year later nobody has renewed it: what is found about its control is found about the thing.
    await stage.must('supervisor-1', 'supervision.raise-finding', {
      ...{ caseId: of.caseId, objectId: controlId, code: 'control-renewal', note: '临近到期未续' },
    })
    const [again] = await units(stage, of.caseId, 'object', assetId)
    expect(again?.warnings).toMatchObject([{ rule: 'by-hand' }])
  })

  test('the board shows the court as it stands, and leads by team, person and case to node, object, sum, recording and datum', async () => {
    const stage = await openMeasures(kind)
    const first = await fileAndAssign(stage, 1)
    const second = await fileAndAssign(stage, 2)
    const of = await searched(stage, 500)
    await stage.must('judge-1', 'control.order', freezeOf(of))
    await of.drain()
    await receiveMoney(stage, first, 'line-1', 100_000n)
    const file = { hash: 'c'.repeat(64), mediaType: 'video/mp4', size: 9 }
    await stage.must('judge-1', 'recording.keep', {
      ...{ device: 'phone-1', serial: 'r-1', file, startedAt: '2024-03-01T08:30:00+08:00', caseId: first },
      ...{ place: '某小区', act: '现场查封' },
    })
    const board = (input: object = {}) =>
      stage.ask<SupervisionBoard>('supervisor-1', 'supervision.board', input)
    const before = await board()
    expect(before).toMatchObject({
      level: 'unit',
      total: { cases: 3, overdueNodes: 0, findings: 0, objects: 1, heldFen: 100_000n, recordings: 1 },
      lines: [{ code: 'team-1', name: '执行实施一团队', cases: 3 }],
    })
    // Live: a day later the query is late, and the board says so without anybody's report.
    stage.clock.set('2024-03-05')
    await stage.engine.tick()
    const now = await board()
    expect(now.total.overdueNodes).toBeGreaterThan(0)
    expect(now.total.findings).toBeGreaterThan(0)
    const people = await board({ unitId: 'team-1' })
    expect(people).toMatchObject({
      level: 'person',
      total: now.total,
      lines: [{ code: 'judge-1', name: '李明' }],
    })
    const cases = await board({ personId: 'judge-1', limit: 2 })
    expect(cases).toMatchObject({ level: 'case', count: 3, total: now.total })
    expect(cases.lines).toHaveLength(2)
    const rest = await board({ personId: 'judge-1', limit: 2, cursor: cases.next })
    const all = [...cases.lines, ...rest.lines]
    expect(all.map(({ code }) => code).sort()).toEqual([first, second, of.caseId].sort())
    const sum = (key: 'openNodes' | 'overdueNodes' | 'findings' | 'objects' | 'recordings') =>
      all.reduce((total, line) => total + line[key], 0)
    for (const key of ['openNodes', 'overdueNodes', 'findings', 'objects', 'recordings'] as const) {
      expect(`${key} ${sum(key)}`).toBe(`${key} ${now.total[key]}`)
    }
    // Down to the exact rows.
    const late = (await units(stage, first, 'node')).filter(({ warnings }) => warnings.length > 0)
    expect(late.length).toBe(all.find(({ code }) => code === first)?.findings)
    expect((await units(stage, of.caseId, 'object')).map(({ kept }) => kept)).toEqual(['asset'])
    expect((await units(stage, first, 'sum')).map(({ kept }) => kept)).toEqual(['receipt'])
    expect((await units(stage, first, 'recording')).map(({ kept }) => kept)).toEqual(['recording'])
    expect((await units(stage, first, 'datum')).map(({ kept }) => kept)).toContain('party')
    // 各级法院: the court above asks it for each court below, and for the units of a case there.
    const city = {
      ...countyCourt,
      courtId: 'gan12',
      name: '陇南市中级人民法院',
      level: 'intermediate',
      parentId: null,
    }
    await establishCourt(stage.engine, { ...city, codeName: '甘12' } as DemoCourt)
    const above = actorOf(city as DemoCourt, 'supervisor-1')
    const across = (name: string, input: object) => stage.engine.queryAcross({ name, input, actor: above })
    expect(await across('supervision.board', {})).toMatchObject([
      { courtId: 'gan1202', answer: { level: 'unit', total: now.total } },
    ])
    const [below] = await across('supervision.units', { caseId: first, unit: 'node' })
    expect(below?.answer).toEqual(await units(stage, first, 'node'))
    await expect(stage.ask('judge-1', 'supervision.board')).rejects.toMatchObject({
      code: 'query-not-permitted',
    })
  })
})
