import { describe, expect, test } from 'vitest'
import type { AssetItem, AssetLife } from '../domain/asset/contract'
import type { ControlCalendar, ControlItem, ControlLife } from '../domain/control/contract-queries'
import type { QueryLine } from '../domain/query/contract'
import type { CountedPage } from '../kernel/query'
import { freezeOf, searched } from './control-acts'
import { openStage, STORAGES } from './stage'

type Logged = { caseId: string; caseNumber: string; orderedBy: string; orderedByName: string; reason: string }

describe.each(STORAGES)('what was found is held, on %s', (kind) => {
  test('[S20] hits of all five forms of property; one click turns a hit into a control order; every request is logged with case and user', async () => {
    const stage = await openStage(kind)
    const of = await searched(stage)
    const types = of.findings.map(({ hit }) => hit.type)
    expect([...types].sort()).toEqual([
      'deposit',
      'equity',
      'financial',
      'real-estate',
      'security',
      'vehicle',
    ])
    const { controlId, assetId } = await stage.must<{ controlId: string; assetId: string }>(
      'judge-1',
      'control.order',
      freezeOf(of),
    )
    await of.drain()
    const [, sent] = of.registry.asked
    expect(sent).toMatchObject({
      act: 'freeze',
      subject: { name: '赵大勇' },
      control: {
        assetRef: '6222021234567890123',
        limitFen: 5_000_000n,
        until: '2025-02-28',
        mode: 'up-to-limit',
      },
    })
    const [control] = await stage.ask<ControlItem[]>('judge-1', 'control.list', { caseId: of.caseId })
    expect(control).toMatchObject({
      id: controlId,
      assetId,
      state: 'effective',
      heldFen: 5_000_000n,
      expiresOn: '2025-02-28',
      assetRef: expect.not.stringContaining('6222021234567890123'),
      assetTitle: expect.not.stringContaining('6222021234567890123'),
      requestNo: sent?.requestNo,
      daysLeft: 364,
    })
    const { items } = await stage.ask<CountedPage<Logged>>('judge-1', 'query.log', { caseId: of.caseId })
    expect(items.map(({ caseNumber, orderedBy, reason }) => [caseNumber, orderedBy, reason]).sort()).toEqual([
      ['（2024）甘1202执500号', 'judge-1', '查到存款'],
      ['（2024）甘1202执500号', 'judge-1', '首次查询'],
    ])
    const life = await stage.ask<AssetLife>('judge-1', 'asset.get', { caseId: of.caseId, assetId })
    expect(life.asset).toMatchObject({ controlled: true, expiresOn: '2025-02-28', origin: 'finding' })
    expect(life.findings).toHaveLength(1)
    expect(life.steps.map(({ type }) => type)).toEqual([
      'control.Ordered',
      'asset.Discovered',
      'control.TookEffect',
    ])
    expect((await stage.engine.verify()).differences).toEqual([])
  })

  test('renewed, in part deducted, released: each act goes to the source under the first number and is answered', async () => {
    const stage = await openStage(kind)
    const of = await searched(stage)
    await stage.must('fund-1', 'organisation.propose-bank-account', {
      purpose: 'case-money',
      holderName: '武都区人民法院',
      bank: '中国农业银行武都支行',
      courtAccountNumber: '27000100040001234',
      evidence: '开户许可证',
    })
    const accounts = await stage.ask<{ id: string }[]>('director', 'organisation.bank-accounts')
    const { caseId } = of
    const { controlId } = await stage.must<{ controlId: string }>('judge-1', 'control.order', freezeOf(of))
    const act = (name: string, more: object = {}) =>
      stage.give('judge-1', name, {
        caseId,
        controlId,
        document: { number: '之二', name: '裁定书' },
        reason: '需要',
        ...more,
      })
    await of.drain()
    expect(await act('control.deduct', { amountFen: 1_000_000n })).toMatchObject({
      rule: 'control.court-account-known',
    })
    await stage.must('director', 'organisation.decide-bank-account', {
      bankAccountId: accounts[0]?.id,
      approve: true,
      courtAccountNumber: '27000100040001234',
      reason: '核对无误',
    })
    expect(await act('control.deduct', { amountFen: 5_000_001n })).toMatchObject({
      rule: 'control.deduct-within-held',
    })
    expect(await act('control.deduct', { amountFen: 1_000_000n })).toMatchObject({ kind: 'accepted' })
    expect(await act('control.release')).toMatchObject({ rule: 'control.one-act-at-a-time' })
    await of.drain()
    const first = of.registry.asked[1]
    expect(of.registry.asked.at(-1)).toMatchObject({
      act: 'deduct',
      control: {
        limitFen: 1_000_000n,
        earlierRequestNo: first?.requestNo,
        payTo: { account: '27000100040001234' },
      },
    })
    stage.clock.set('2025-02-26')
    expect(await act('control.renew', { from: '2025-02-28', until: '2026-03-01' })).toMatchObject({
      rule: 'control.term-within-law',
    })
    expect(await act('control.renew', { from: '2025-02-28', until: '2026-02-27' })).toMatchObject({
      kind: 'accepted',
    })
    await of.drain()
    const life = () => stage.ask<ControlLife>('judge-1', 'control.get', { caseId, controlId })
    expect((await life()).control).toMatchObject({
      state: 'effective',
      expiresOn: '2026-02-27',
      renewals: 1,
      deductedFen: 1_000_000n,
      heldFen: 4_000_000n,
    })
    await act('control.release')
    await of.drain()
    expect((await life()).control).toMatchObject({ state: 'released', open: null, expiresOn: null })
    expect((await life()).acts.map(({ act: made, state }) => [made, state])).toEqual(
      expect.arrayContaining([
        ['order', 'done'],
        ['deduct', 'done'],
        ['renew', 'done'],
        ['release', 'done'],
      ]),
    )
    expect((await stage.engine.verify()).differences).toEqual([])
  })

  test('unknown stays unknown: it is asked again under the same number, not taken back; paper settles it on evidence', async () => {
    const stage = await openStage(kind)
    const of = await searched(stage)
    of.registry.say = () => 'unknown'
    const { caseId } = of
    const { controlId } = await stage.must<{ controlId: string }>('judge-1', 'control.order', freezeOf(of))
    await of.drain()
    const { items } = await stage.ask<CountedPage<QueryLine>>('judge-1', 'query.lines', {})
    const line = items.find((one) => one.controlId === controlId)
    expect(line?.state).toBe('unknown')
    const reason = { caseId, controlId, reason: '不等了' }
    expect(await stage.give('judge-1', 'control.withdraw', reason)).toMatchObject({
      rule: 'control.not-while-unknown',
    })
    const again = { caseId, lineId: line?.id, reason: '再问' }
    await stage.must('judge-1', 'query.ask-again', again)
    of.registry.say = ({ control }) => ({
      kind: 'partial',
      assetRef: control?.assetRef ?? '',
      heldFen: 300n,
      before: [],
    })
    await of.drain()
    expect(of.registry.asked.map(({ requestNo }) => requestNo)[2]).toBe(line?.requestNo)
    const [control] = await stage.ask<ControlItem[]>('judge-1', 'control.list', { caseId })
    expect(control).toMatchObject({ state: 'effective', partial: true, heldFen: 300n })
  })

  test('what nobody has confirmed in time is in the queue; the calendar says what ends when', async () => {
    const stage = await openStage(kind)
    const of = await searched(stage)
    await stage.must('judge-1', 'control.order', freezeOf(of))
    await of.drain()
    stage.clock.set('2025-02-14')
    const calendar = await stage.ask<ControlCalendar>('supervisor-1', 'control.calendar', {})
    expect(calendar).toMatchObject({ total: 1, within: { days1: 0, days7: 0, days15: 1, days30: 1 } })
    expect(calendar.items[0]).toMatchObject({ daysLeft: 14, renewBy: '2025-02-28', handlerName: '李明' })
    const things = await stage.ask<CountedPage<AssetItem>>('judge-1', 'asset.list', { caseId: of.caseId })
    expect(things.items[0]?.controls).toHaveLength(1)
  })
})
