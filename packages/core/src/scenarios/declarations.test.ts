import { describe, expect, test } from 'vitest'
import type { DeclarationView } from '../domain/declaration/contract'
import { systemActor } from '../kernel/role'
import type { AssetHit } from '../ports/asset-hit'
import { fileWithDebtor } from './debtor'
import { openStage, STORAGES, type Stage } from './stage'

const FLAT = '350128001001GB00012F00010001'
const ACCOUNT = '6222021001112223334'

const hit = (type: AssetHit['type'], ref: string, title: string): AssetHit => ({
  ref,
  type,
  title,
  match: { name: 'same', number: 'same' },
  holders: [{ name: '赵大勇', ownership: 'sole', isSubject: true }],
  encumbrances: [],
  details: {},
})

/** What two registries say of the debtor. */
async function found(stage: Stage, caseId: string, debtorId: string, hits: readonly AssetHit[]) {
  const source = {
    sourceId: 'registry',
    name: '不动产登记中心',
    kind: 'point',
    transport: 'poll',
    acts: ['query'],
    assetTypes: ['real-estate', 'deposit'],
    subjects: ['person'],
    repeatable: true,
    needsDocument: false,
    answersWithinMinutes: 60,
  }
  await stage.must('director', 'query.register-source', source)
  const order = {
    caseId,
    partyIds: [debtorId],
    sourceIds: ['registry'],
    document: { number: '之一', name: '协助查询通知书' },
    reason: '首次查询',
  }
  const { lineIds } = await stage.must<{ lineIds: string[] }>('judge-1', 'query.order', order)
  const [lineId = ''] = lineIds
  const answer = {
    requestNo: lineId,
    answerNo: 'a',
    part: { index: 1, last: true },
    outcome: 'found',
    subject: { name: '赵大勇', idNumber: '' },
    hits,
    asOf: stage.clock.today(),
  }
  await stage.must(systemActor(stage.court.courtId, 'source:registry'), 'query.record-answer', {
    caseId,
    lineId,
    answer,
  })
}

const declarations = (stage: Stage, caseId: string) =>
  stage.ask<DeclarationView[]>('judge-1', 'declaration.of-case', { caseId })

async function ordered(stage: Stage) {
  const { caseId, debtorId } = await fileWithDebtor(stage)
  const input = {
    caseId,
    partyId: debtorId,
    documentNumber: '（2024）甘1202执500号之二',
    reportDueOn: '2024-03-15',
  }
  const { orderId } = await stage.must<{ orderId: string }>('judge-1', 'declaration.order', input)
  await stage.must('judge-1', 'declaration.serve', { caseId, orderId })
  return { caseId, debtorId, orderId }
}

describe.each(STORAGES)('[S23] 被执行人财产申报制度 on %s', (kind) => {
  test('order → declaration → comparison by itself → flag 申报不实 → a judge decides → the sanction is an affair', async () => {
    const stage = await openStage(kind)
    const { caseId, debtorId, orderId } = await ordered(stage)
    await found(stage, caseId, debtorId, [
      hit('real-estate', FLAT, '城关镇某路 1 号'),
      hit('deposit', ACCOUNT, `某银行 ${ACCOUNT}`),
    ])
    const items = [
      { type: 'deposit', title: `某银行 ${ACCOUNT}`, ref: ACCOUNT, valueFen: 5_000_00n },
      { type: 'vehicle', title: '甘K·某某', ref: '甘K12345' },
    ]
    await stage.must('judge-1', 'declaration.submit', { caseId, orderId, items })
    const [view] = await declarations(stage, caseId)
    expect(
      view?.lines.map(({ kind: what, item, finding }) => [what, item?.title ?? null, finding?.title ?? null]),
    ).toEqual([
      ['undeclared', null, '城关镇某路 1 号'],
      ['agrees', '某银行 ****3334', '某银行 ****3334'],
      ['unconfirmed', '甘K·某某', null],
    ])
    expect(view?.order).toMatchObject({ state: 'declared', complete: true })
    const [flag] = view?.flags ?? []
    expect(flag).toMatchObject({
      kind: 'untrue',
      state: 'raised',
      proposed: ['dishonesty-list', 'fine', 'detention'],
    })
    const decided = { caseId, flagId: flag?.id, sanctions: ['fine', 'detention'], reason: '隐瞒名下房产' }
    await stage.must('judge-1', 'declaration.confirm-flag', decided)
    const tasks = await stage.ask<{ affair: string; aboutPartyId: string | null }[]>('judge-1', 'task.list', {
      caseId,
    })
    expect(tasks.map(({ affair }) => affair)).toEqual(['measures'])
    expect((await stage.engine.verify()).differences).toEqual([])
  })

  test('who says nothing by the day of the order has refused; the day itself is still his', async () => {
    const stage = await openStage(kind)
    const { caseId, orderId } = await ordered(stage)
    stage.clock.set('2024-03-15')
    await stage.engine.tick()
    expect((await declarations(stage, caseId))[0]?.order.state).toBe('served')
    stage.clock.set('2024-03-16')
    await stage.engine.tick()
    await stage.engine.tick()
    const [view] = await declarations(stage, caseId)
    expect(view?.order.state).toBe('overdue')
    expect(view?.flags).toMatchObject([
      { kind: 'refused', state: 'raised', proposed: ['dishonesty-list', 'fine', 'detention'] },
    ])
    await stage.must('judge-1', 'declaration.submit', { caseId, orderId, items: [] })
    expect((await declarations(stage, caseId))[0]?.order.state).toBe('declared')
  })

  test('what is found later is compared too, and told once', async () => {
    const stage = await openStage(kind)
    const { caseId, debtorId, orderId } = await ordered(stage)
    await stage.must('judge-1', 'declaration.submit', { caseId, orderId, items: [] })
    expect((await declarations(stage, caseId))[0]?.flags).toEqual([])
    await found(stage, caseId, debtorId, [hit('real-estate', FLAT, '城关镇某路 1 号')])
    await stage.must('judge-1', 'declaration.compare', { caseId, orderId })
    expect((await declarations(stage, caseId))[0]?.flags).toHaveLength(1)
  })
})
