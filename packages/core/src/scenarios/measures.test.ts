import { describe, expect, test } from 'vitest'
import type { QueueItem } from '../domain/task/contract'
import type { CountedPage } from '../kernel/query'
import { caseWithDebtor, searched } from './control-acts'
import { approve, clocks, late, only, openMeasures, president, proposal, register } from './measure-acts'
import { STORAGES } from './stage'

describe.each(STORAGES)('measures against persons, on %s', (kind) => {
  test('[S22] a debtor who lets the notice pass is proposed for restriction and, as there is property, for the list; the president decides', async () => {
    const stage = await openMeasures(kind)
    const { caseId, debtorId } = await searched(stage)
    await stage.must('assistant-1', 'measure.note-default', late(caseId, debtorId))
    expect(await clocks(stage, caseId)).toEqual(['consumption-restriction 2024-03-08'])
    const limit = await only(stage, caseId, 'consumption-limit')
    const listed = await only(stage, caseId, 'dishonesty-list')
    expect(listed).toMatchObject({ origin: 'rule', ground: 'able-refuses', state: 'proposed' })
    const decide = { caseId, measureId: listed.id, approve: true, reason: '符合', documentNumber: '之二' }
    expect(await stage.give('judge-1', 'measure.decide', decide)).toMatchObject({
      rule: 'access.role-not-permitted',
    })
    expect(await stage.give(president, 'measure.decide', { ...decide, documentNumber: null })).toMatchObject({
      rule: 'measure.has-document',
    })
    await expect(
      stage.give(president, 'measure.decide', { ...decide, approve: false, reason: '' }),
    ).rejects.toMatchObject({ code: 'input-invalid' })
    await approve(stage, caseId, limit.id)
    expect(await clocks(stage, caseId)).toEqual([])
    await approve(stage, caseId, listed.id)
    // Able and refusing has no term: it stands until a ground of article 10 is there.
    expect(await only(stage, caseId, 'dishonesty-list')).toMatchObject({ state: 'effective', until: null })
    expect(await register(stage, caseId)).toHaveLength(2)

    // Performed: three working days over a weekend, then deleted; with consent not again on application for six months.
    const noted = {
      caseId,
      measureId: listed.id,
      ground: 'applicant-consents',
      on: '2024-03-01',
      evidence: '同意书',
    }
    expect(
      await stage.give('judge-1', 'measure.note-ground', { ...noted, ground: 'guarantee' }),
    ).toMatchObject({
      rule: 'measure.end-ground-fits',
    })
    await stage.must('judge-1', 'measure.note-ground', noted)
    expect(await clocks(stage, caseId)).toEqual(['dishonesty-removal 2024-03-06'])
    stage.clock.set('2024-03-05')
    const lift = { caseId, measureId: listed.id, ground: 'applicant-consents', reason: '申请执行人同意删除' }
    await stage.must('director', 'measure.lift', lift)
    expect(await clocks(stage, caseId)).toEqual([])
    const again = { caseId, kind: 'dishonesty-list', partyId: debtorId, ground: 'able-refuses' }
    const apply = { ...again, reason: '仍不履行', evidence: '申请书' }
    stage.clock.set('2024-09-05')
    expect(await stage.give('assistant-1', 'measure.apply', apply)).toMatchObject({
      rule: 'measure.not-again-on-application',
    })
    stage.clock.set('2024-09-06')
    await stage.must('assistant-1', 'measure.apply', apply)
    expect(await clocks(stage, caseId)).toEqual(['dishonesty-decision 2024-09-21'])
    const asked = (await register(stage, caseId)).find(({ origin }) => origin === 'applicant')
    const no = { caseId, measureId: asked?.id, approve: false, reason: '已提供充分有效担保' }
    await stage.must(president, 'measure.decide', no)
    expect(await clocks(stage, caseId)).toEqual([])
    expect((await stage.engine.verify()).differences).toEqual([])
  })

  test('an entry with a term ends by itself the day after it; performing ends it early only by a decision', async () => {
    const stage = await openMeasures(kind)
    const { caseId, debtorId } = await caseWithDebtor(stage)
    const entry = proposal(caseId, debtorId, { kind: 'dishonesty-list', extraYears: 1 })
    expect(await stage.give('judge-1', 'measure.propose', entry)).toMatchObject({ rule: 'measure.term-fits' })
    const { measureId } = await stage.must<{ measureId: string }>('judge-1', 'measure.propose', {
      ...entry,
      extraGround: 'violence',
    })
    await approve(stage, caseId, measureId)
    expect(await only(stage, caseId, 'dishonesty-list')).toMatchObject({
      until: '2027-03-01',
      state: 'effective',
    })
    // Whoever is listed is restricted too.
    expect(await only(stage, caseId, 'consumption-limit')).toMatchObject({
      state: 'proposed',
      origin: 'rule',
    })
    const noted = { caseId, measureId, ground: 'two-empty-queries', on: '2024-03-01', evidence: '查询记录' }
    expect(await stage.give('judge-1', 'measure.note-ground', noted)).toMatchObject({
      rule: 'measure.end-ground-fits',
    })
    expect(await clocks(stage, caseId)).toEqual(['measure-term 2027-03-01'])
    stage.clock.set('2027-01-30')
    await stage.engine.tick()
    const { items } = await stage.ask<CountedPage<QueueItem>>('judge-1', 'task.queue', {})
    expect(items.map(({ code }) => code)).toContain('measure-term')
    stage.clock.set('2027-03-01')
    await stage.engine.tick()
    expect((await only(stage, caseId, 'dishonesty-list')).state).toBe('effective')
    stage.clock.set('2027-03-02')
    await stage.engine.tick()
    expect(await only(stage, caseId, 'dishonesty-list')).toMatchObject({
      state: 'ended',
      endedHow: 'expired',
    })
    expect(await clocks(stage, caseId)).toEqual([])
  })

  test('fine and detention: within the law, not twice for one act, carried out with proof; the last day of a detention ends it', async () => {
    const stage = await openMeasures(kind)
    const { caseId, debtorId } = await caseWithDebtor(stage)
    const rule = async (more: object) => {
      const outcome = await stage.give('judge-1', 'measure.propose', proposal(caseId, debtorId, more))
      return outcome.kind === 'refused' ? outcome.rule : outcome.kind
    }
    const act = { actOn: '2024-02-28' }
    expect(await rule({ kind: 'fine', ...act })).toBe('measure.states-extent')
    expect(await rule({ kind: 'fine', ...act, amountFen: 10_000_001n })).toBe('measure.within-law')
    expect(await rule({ kind: 'fine', amountFen: 100n })).toBe('measure.act-named')
    expect(await rule({ kind: 'detention', ...act, days: 16 })).toBe('measure.within-law')
    expect(await rule({ kind: 'fine', ...act, amountFen: 10_000_000n })).toBe('accepted')
    expect(await rule({ kind: 'detention', ...act, days: 15 })).toBe('accepted')
    const { id: measureId } = await only(stage, caseId, 'detention')
    const done = {
      caseId,
      measureId,
      on: '2024-03-01',
      result: '送拘留所',
      evidence: '执行回执',
      evidenceHash: 'a'.repeat(64),
    }
    expect(await stage.give('judge-1', 'measure.carry-out', done)).toMatchObject({
      rule: 'measure.measure-state',
    })
    await approve(stage, caseId, measureId)
    await stage.must('judge-1', 'measure.carry-out', done)
    expect(await clocks(stage, caseId)).toEqual(['detention-family 2024-03-02', 'measure-term 2024-03-16'])
    await stage.must('judge-1', 'measure.tell-family', { caseId, measureId, on: '2024-03-01', how: '电话' })
    expect(await clocks(stage, caseId)).toEqual(['measure-term 2024-03-16'])
    stage.clock.set('2024-03-16')
    await stage.engine.tick()
    expect(await only(stage, caseId, 'detention')).toMatchObject({
      ...{ state: 'ended', endedHow: 'done', from: '2024-03-01', until: '2024-03-16', endedOn: '2024-03-16' },
      ...{ result: '送拘留所', proof: '执行回执', proofHash: 'a'.repeat(64), decidedBy: 'president-1' },
    })
    expect(await rule({ kind: 'detention', ...act, days: 5 })).toBe('measure.once-for-one-act')
    const fine = await only(stage, caseId, 'fine')
    await approve(stage, caseId, fine.id)
    await stage.must('judge-1', 'measure.carry-out', {
      ...done,
      measureId: fine.id,
      result: '已缴纳',
      on: '2024-03-16',
    })
    expect(await only(stage, caseId, 'fine')).toMatchObject({ state: 'ended', result: '已缴纳' })
    expect((await stage.engine.verify()).differences).toEqual([])
  })

  test('who breaks the restriction is proposed for the list; it ends on a guarantee and not because nothing was found', async () => {
    const stage = await openMeasures(kind)
    const { caseId, debtorId } = await caseWithDebtor(stage)
    await stage.must('judge-1', 'measure.note-default', late(caseId, debtorId))
    const limit = await only(stage, caseId, 'consumption-limit')
    await approve(stage, caseId, limit.id)
    const seen = { caseId, partyId: debtorId, on: '2024-03-01', told: '乘坐飞机头等舱', evidence: '订票记录' }
    const breach = { ...seen, ground: 'consumption-violation' }
    expect(
      await stage.give('affairs-1', 'measure.record-conduct', { ...breach, on: '2024-02-29' }),
    ).toMatchObject({
      rule: 'measure.breach-of-consumption',
    })
    await stage.must('affairs-1', 'measure.record-conduct', breach)
    expect(await only(stage, caseId, 'dishonesty-list')).toMatchObject({
      ...{ ground: 'consumption-violation', origin: 'rule', reason: '乘坐飞机头等舱' },
    })
    const lift = { caseId, measureId: limit.id, ground: 'two-empty-queries', reason: '查无财产' }
    expect(await stage.give(president, 'measure.lift', lift)).toMatchObject({
      rule: 'measure.end-ground-fits',
    })
    await stage.must(president, 'measure.lift', { ...lift, ground: 'guarantee', reason: '提供担保' })
    expect(await only(stage, caseId, 'consumption-limit')).toMatchObject({
      state: 'ended',
      endedHow: 'lifted',
    })
  })
})
