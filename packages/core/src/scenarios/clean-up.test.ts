import { describe, expect, test } from 'vitest'
import { caseIdOf } from '../domain/case/contract'
import type { CampaignProgress, ClearanceExport, ClearancePage } from '../domain/clearance/contract'
import type { SumOfCase } from '../domain/fund/contract-sums'
import type { GoodsTrace } from '../domain/goods/contract'
import { importActor } from '../kernel/role'
import { bookReceipt, caseNumber, fileAndAssign, filingOf, payOut, receiveMoney } from './acts'
import { openStage, STORAGES, type Stage } from './stage'

const items = (stage: Stage, input: object = {}) =>
  stage.ask<ClearancePage>('director', 'clearance.items', { limit: 100, ...input })
const progress = (stage: Stage, campaignId: string) =>
  stage.ask<CampaignProgress>('director', 'clearance.progress', { campaignId })

/** A case that an older system hands over with 3,000.00 yuan on it. */
async function takeOver(stage: Stage): Promise<string> {
  const older = {
    ...filingOf(9, '2023-06-01'),
    legacyState: '执行中',
    state: 'assigned',
    node: 'payout',
    undertakerName: '李明',
    receivedFen: 500_000n,
    paidFen: 200_000n,
  }
  await stage.must(importActor('gan1202', 'older-system'), 'case.import', older)
  const caseId = caseIdOf(caseNumber(9))
  await stage.must('director', 'case.assign', { caseId, undertakerId: 'judge-1', reason: '接收旧案' })
  return caseId
}

/** An old vehicle that has stood in the yard since 2021, registered as inherited. */
async function oldCar(stage: Stage, caseId: string): Promise<string> {
  const { itemId } = await stage.must<{ itemId: string }>('affairs-1', 'goods.take-in', {
    caseId,
    name: '小型普通客车',
    kind: 'vehicle',
    measure: '辆',
    basis: '扣押清单',
    inherited: true,
    heldSince: '2021-03-02',
    place: '涉案车辆停车场',
    keeperId: 'affairs-2',
  })
  return itemId
}

/** An inherited sum, one without a case, one that nobody collects, one held too long, one in time, and a vehicle. */
async function inheritance(stage: Stage) {
  const lostLine = await bookReceipt(stage, 'lost', 70_000n)
  stage.clock.set('2024-03-04')
  const older = await takeOver(stage)
  stage.clock.set('2024-03-06')
  const late = await fileAndAssign(stage, 1)
  await receiveMoney(stage, late, 'late', 100_000n)
  stage.clock.set('2024-03-08')
  const nobody = await fileAndAssign(stage, 2)
  await receiveMoney(stage, nobody, 'nobody', 40_000n)
  const car = await oldCar(stage, late)
  stage.clock.set('2024-04-25')
  const fresh = await fileAndAssign(stage, 3)
  await receiveMoney(stage, fresh, 'fresh', 10_000n)
  const sum = (await items(stage, { caseId: nobody })).items[0]
  const found = {
    caseId: nobody,
    itemId: sum?.id,
    cause: 'payee-does-not-collect',
    note: '两次书面通知未领取',
  }
  await stage.must('fund-1', 'clearance.note-item', found)
  return { lostLine, older, late, nobody, fresh, car }
}

async function openCampaign(stage: Stage): Promise<string> {
  const { campaignId } = await stage.must<{ campaignId: string }>('director', 'clearance.open-campaign', {
    name: '执行案款专项清理',
    basis: '专项清理活动实施方案',
    jointWith: '市人民检察院',
    inheritedUntil: '2024-04-30',
  })
  return campaignId
}

describe.each(STORAGES)('[S26] goods and sums, and their clean-up (%s)', (kind) => {
  test('a ledger lists inherited, unclaimed and overdue items by age', async () => {
    const stage = await openStage(kind)
    const { lostLine, older, late, nobody, fresh, car } = await inheritance(stage)
    const list = await items(stage)
    expect(list.items.map(({ caseId, id, kinds, ageDays }) => [caseId ?? id, kinds, ageDays])).toEqual([
      [late, ['inherited', 'overdue'], 1150],
      [lostLine, ['unattributed', 'overdue'], 55],
      [older, ['inherited', 'overdue'], 52],
      [late, ['overdue'], 50],
      [nobody, ['unclaimed', 'overdue'], 48],
      [fresh, [], 0],
    ])
    expect(list.items[0]?.id).toBe(car)
    expect(list.byKind).toEqual({
      inherited: { items: 2, sumFen: 300_000n },
      unattributed: { items: 1, sumFen: 70_000n },
      unclaimed: { items: 1, sumFen: 40_000n },
      overdue: { items: 5, sumFen: 510_000n },
    })
    expect(list.byAge.map(({ fromDays, items: many }) => [fromDays, many])).toEqual([
      [0, 1],
      [30, 4],
      [90, 0],
      [180, 0],
      [365, 0],
      [1095, 1],
    ])
    const unclaimed = await items(stage, { kind: 'unclaimed' })
    expect(unclaimed.items.map(({ caseId, note }) => [caseId, note])).toEqual([
      [nobody, '两次书面通知未领取'],
    ])
  })

  test('progress is a number that falls as items are settled, day by day', async () => {
    const stage = await openStage(kind)
    const { lostLine, older, late, nobody, fresh, car } = await inheritance(stage)
    stage.clock.set('2024-05-06')
    const campaignId = await openCampaign(stage)
    const numbers: (readonly [number, bigint])[] = []
    const note = async () => {
      const { open } = await progress(stage, campaignId)
      numbers.push([open.items, open.sumFen])
    }
    await note()
    await payOut(stage, late, 100_000n)
    await note()
    stage.clock.set('2024-05-07')
    await payOut(stage, older, 100_000n)
    await note()
    await payOut(stage, older, 200_000n)
    await note()
    await stage.must('fund-1', 'fund.identify-receipt', {
      receiptId: lostLine,
      caseId: nobody,
      reason: '查明',
    })
    await note()
    await handOut(stage, late, car)
    await note()
    await payOut(stage, nobody, 110_000n)
    await note()
    // Money that came after the day of the campaign is none of it, and does not make the number grow.
    await receiveMoney(stage, late, 'later', 5_000n)
    await note()
    expect(numbers).toEqual([
      [6, 520_000n],
      [5, 420_000n],
      [5, 320_000n],
      [4, 120_000n],
      [4, 120_000n],
      [3, 120_000n],
      [1, 10_000n],
      [1, 10_000n],
    ])
    const end = await progress(stage, campaignId)
    expect(end.start).toEqual({ items: 6, sumFen: 520_000n })
    expect(end.settled).toEqual({ items: 5, sumFen: 510_000n })
    expect(end.course).toEqual([
      { on: '2024-04-30', items: 6, sumFen: 520_000n },
      { on: '2024-05-06', items: 5, sumFen: 420_000n },
      { on: '2024-05-07', items: 1, sumFen: 10_000n },
    ])
    expect((await items(stage, { campaignId })).items.map(({ caseId }) => caseId)).toEqual([fresh])
    expect((await stage.engine.verify()).differences).toEqual([])
  })

  test('the procuratorate gets a register of sums and states, without any number of a person', async () => {
    const stage = await openStage(kind)
    await inheritance(stage)
    const campaignId = await openCampaignOn(stage, '2024-05-06')
    const { columns, rows, csv } = await stage.ask<ClearanceExport>('director', 'clearance.export', {
      campaignId,
    })
    expect(rows).toHaveLength(6)
    expect(rows.every((row) => row.length === columns.length)).toBe(true)
    expect(csv).toContain(
      '"案款","（2024）甘1202执2号","陇南某建筑有限公司","2024-03-08","59","400.00","400.00"',
    )
    expect(csv).not.toMatch(/\d{15,}/)
  })

  test('each sum shows its full trace, from the line of the bank to the payee', async () => {
    const stage = await openStage(kind)
    const { lostLine, older, nobody } = await inheritance(stage)
    await stage.must('fund-1', 'fund.identify-receipt', {
      receiptId: lostLine,
      caseId: nobody,
      reason: '查明',
    })
    const noted = (await items(stage, { caseId: nobody, kind: 'unclaimed' })).items[0]
    const finding = {
      caseId: nobody,
      objectId: noted?.id,
      code: 'payout',
      domain: 'case-money',
      note: '未催领',
    }
    const { findingId } = await stage.must<{ findingId: string }>(
      'supervisor-1',
      'supervision.raise-finding',
      finding,
    )
    // The oldest money of the case goes first: all of the sum that nobody collected, and part of the line.
    await payOut(stage, nobody, 60_000n)
    const held = await items(stage, { caseId: nobody })
    expect(held.items.map(({ receiptId, leftFen }) => [receiptId, leftFen])).toEqual([[lostLine, 50_000n]])
    const trace = async (caseId: string, itemId: string | undefined) =>
      (await stage.ask<readonly SumOfCase[]>('judge-1', 'fund.sums', { caseId })).find(
        ({ id }) => id === itemId,
      )
    const line = await trace(nobody, held.items[0]?.id)
    expect(line).toMatchObject({ serial: 'lost', bookedOn: '2024-03-01', leftFen: 50_000n })
    expect(line?.payerAccount).toMatch(/\*/)
    expect(line?.payouts).toMatchObject([{ amountFen: 20_000n, payeeName: '王秀英', state: 'paid' }])
    expect(line?.steps.map(({ type, byId }) => [type, byId])).toEqual(
      expect.arrayContaining([
        ['fund.ReceiptBooked', 'fund-1'],
        ['fund.ReceiptIdentified', 'fund-1'],
        ['fund.MoneyReceived', 'fund-1'],
        ['fund.PayoutRequested', 'judge-1'],
        ['fund.PayoutApproved', 'director'],
        ['fund.PayoutSent', 'cashier-1'],
        ['fund.PayoutPaid', 'cashier-1'],
      ]),
    )
    // One that has been paid is still told, with what was noted; one of an older system has no line here.
    const paid = await trace(nobody, noted?.id)
    expect(paid).toMatchObject({ state: 'settled', leftFen: 0n })
    expect(paid?.steps.map(({ type }) => type)).toContain('clearance.ItemNoted')
    expect(paid?.findings).toMatchObject([{ id: findingId, rule: 'by-hand', state: 'open' }])
    const sum = (await items(stage, { caseId: older })).items[0]
    const taken = await trace(older, sum?.id)
    expect(taken).toMatchObject({ serial: null, payouts: [] })
    expect(taken?.steps.map(({ type }) => type)).toEqual(['fund.MoneyReceived'])
    expect(await trace(older, line?.id)).toBeUndefined()
  })

  test('a thing shows its whole way, from the yard to the two who signed', async () => {
    const stage = await openStage(kind)
    const caseId = await fileAndAssign(stage, 1)
    const itemId = await oldCar(stage, caseId)
    await handOut(stage, caseId, itemId)
    const { item, steps } = await stage.ask<GoodsTrace>('judge-1', 'goods.trace', { caseId, itemId })
    expect(item).toMatchObject({ state: 'handed-out', ageDays: 1095 })
    expect(steps.map(({ type, byId }) => [type, byId])).toEqual([
      ['goods.TakenIn', 'affairs-1'],
      ['goods.HandOutRequested', 'judge-1'],
      ['goods.HandOutSigned', 'affairs-1'],
      ['goods.HandOutSigned', 'affairs-2'],
      ['goods.HandedOut', 'affairs-2'],
    ])
  })

  test('a campaign of the same name, of a day to come, or ended twice is refused', async () => {
    const stage = await openStage(kind)
    const campaignId = await openCampaignOn(stage, '2024-05-06')
    const input = { name: '执行案款专项清理', basis: '再次', inheritedUntil: '2024-04-30' }
    const open = (more: object) => stage.give('director', 'clearance.open-campaign', { ...input, ...more })
    expect(await open({})).toMatchObject({ rule: 'clearance.campaign-once' })
    const ahead = { name: '下月清理', inheritedUntil: '2024-05-07' }
    expect(await open(ahead)).toMatchObject({ rule: 'clearance.day-has-come' })
    const end = () =>
      stage.give('director', 'clearance.close-campaign', { campaignId, summary: '遗留案款已清理' })
    expect(await end()).toMatchObject({ kind: 'accepted' })
    expect(await end()).toMatchObject({ rule: 'clearance.campaign-open' })
  })
})

async function openCampaignOn(stage: Stage, day: string): Promise<string> {
  stage.clock.set(day)
  return openCampaign(stage)
}

/** The undertaker says who gets it, its keeper and another sign. */
async function handOut(stage: Stage, caseId: string, itemId: string): Promise<void> {
  const found = await stage.ask<{ parties: { id: string; role: string }[] }>('judge-1', 'case.get', {
    caseId,
  })
  const debtor = found.parties.find(({ role }) => role === 'debtor')
  const input = { caseId, itemId, purpose: 'return', recipientPartyId: debtor?.id, basis: '解除扣押裁定书' }
  await stage.must('judge-1', 'goods.request-hand-out', input)
  await stage.must('affairs-1', 'goods.sign-hand-out', { caseId, itemId })
  await stage.must('affairs-2', 'goods.sign-hand-out', { caseId, itemId })
}
