import { expect, test } from 'vitest'
import type { DeclarationView } from '../domain/declaration/contract'
import type { MatchAnswer } from '../domain/measure/contract'
import type { MatchRow } from '../domain/measure/model'
import type { CountedPage } from '../kernel/query'
import type { Actor } from '../kernel/role'
import { cityPlan } from '../profiles/index'
import { closeCase, ID_NUMBER } from './acts'
import { caseWithDebtor, DEBTOR_ID, FIVE, freezeOf, searched } from './control-acts'
import { approve, clocks, late, only, openMeasures, president, proposal, register } from './measure-acts'

test('what the law does not allow is refused: minors, strangers, others than debtors, entities in detention, two at a time', async () => {
  const stage = await openMeasures('memory', [cityPlan])
  const { caseId, debtorId } = await caseWithDebtor(stage)
  const { parties } = await stage.ask<{ parties: { id: string; role: string }[] }>('judge-1', 'case.get', {
    caseId,
  })
  const applicant = parties.find(({ role }) => role === 'applicant')?.id ?? ''
  const rule = async (partyId: string, more: object, who = 'judge-1') => {
    const outcome = await stage.give(who, 'measure.propose', proposal(caseId, partyId, more))
    return outcome.kind === 'refused' ? outcome.rule : outcome.kind
  }
  const entry = { kind: 'dishonesty-list', ground: 'able-refuses' }
  expect(await rule(applicant, entry)).toBe('measure.person-of-case')
  expect(await rule(debtorId, entry, 'disposal-1')).toBe('measure.own-cases-only')
  expect(await rule(debtorId, { ...entry, ground: 'other' })).toBe('measure.ground-fits')
  expect(await rule(debtorId, { kind: 'exit-ban', target: 'manager', targetName: '某人' })).toBe(
    'measure.target-fits',
  )
  expect(await rule(debtorId, entry)).toBe('accepted')
  const both = { ...president, id: 'judge-1', roles: ['quota-judge', 'president'] as const }
  const { id: measureId } = await only(stage, caseId, 'dishonesty-list')
  const own = { caseId, measureId, approve: true, reason: '符合', documentNumber: '之二' }
  expect(await stage.give(both, 'measure.decide', own)).toMatchObject({ rule: 'measure.decided-by-another' })
  expect(await rule(debtorId, entry)).toBe('measure.once-at-a-time')
  // Case by case: nothing is proposed by itself but the restriction that the law ties to the period.
  await stage.must('judge-1', 'measure.note-default', late(caseId, debtorId))
  expect((await register(stage, caseId)).map(({ kind, origin }) => [kind, origin]).sort()).toEqual([
    ['consumption-limit', 'rule'],
    ['dishonesty-list', 'court'],
  ])
  expect(await stage.give('judge-1', 'measure.note-default', late(caseId, debtorId))).toMatchObject({
    rule: 'measure.default-noted',
  })
})

test('who has enough that is held already is not called unwilling; property that comes to light later proposes him', async () => {
  const stage = await openMeasures()
  const of = await searched(stage)
  const { caseId, debtorId } = of
  const house = {
    findingId: of.findingOf('real-estate'),
    kind: 'seal',
    limitFen: undefined,
    until: '2027-02-28',
  }
  await stage.must('judge-1', 'control.order', freezeOf(of, { ...house, indivisible: '房屋不可分割' }))
  await of.drain()
  await stage.must('judge-1', 'measure.note-default', late(caseId, debtorId))
  expect((await register(stage, caseId)).map(({ kind }) => kind)).toEqual(['consumption-limit'])

  const other = await caseWithDebtor(stage, 501)
  await stage.must('judge-1', 'measure.note-default', late(other.caseId, other.debtorId))
  expect((await register(stage, other.caseId)).map(({ kind }) => kind)).toEqual(['consumption-limit'])
  const car = FIVE.find(({ type }) => type === 'vehicle')
  const told = { caseId: other.caseId, partyId: other.debtorId, hit: car, evidence: '群众反映' }
  await stage.must('judge-1', 'asset.record', told)
  expect(await only(stage, other.caseId, 'dishonesty-list')).toMatchObject({
    ground: 'able-refuses',
    origin: 'rule',
  })
})

test('a restriction outlives the round that is terminated; what was performed leaves three working days for the entry on the list', async () => {
  const stage = await openMeasures()
  const ended = await caseWithDebtor(stage, 502)
  await stage.must('judge-1', 'measure.note-default', late(ended.caseId, ended.debtorId))
  const limit = await only(stage, ended.caseId, 'consumption-limit')
  await approve(stage, ended.caseId, limit.id)
  const paid = await searched(stage, 503)
  await stage.must('judge-1', 'measure.note-default', late(paid.caseId, paid.debtorId))
  const listed = await only(stage, paid.caseId, 'dishonesty-list')
  await approve(stage, paid.caseId, listed.id)

  stage.clock.set('2024-06-07')
  await closeCase(stage, ended.caseId, 'round-terminated')
  expect(await only(stage, ended.caseId, 'consumption-limit')).toMatchObject({
    state: 'effective',
    endGround: null,
  })
  await closeCase(stage, paid.caseId)
  expect(await clocks(stage, paid.caseId)).toEqual(['dishonesty-removal 2024-06-13'])
  const lift = { caseId: paid.caseId, measureId: listed.id, ground: 'performed', reason: '全部履行' }
  await stage.must('director', 'measure.lift', lift)
  expect(await only(stage, paid.caseId, 'dishonesty-list')).toMatchObject({
    ...{ state: 'ended', endedHow: 'lifted', endGround: 'performed', endedOn: '2024-06-07' },
  })
  expect(await clocks(stage, paid.caseId)).toEqual([])
})

test('a period of grace puts a listing off; nobody keeps his word and he is listed by itself, whoever does is not', async () => {
  const stage = await openMeasures()
  const made = async (n: number) => {
    const { caseId, debtorId } = await caseWithDebtor(stage, n)
    const entry = proposal(caseId, debtorId, { kind: 'dishonesty-list', ground: 'able-refuses' })
    const { measureId } = await stage.must<{ measureId: string }>('judge-1', 'measure.propose', entry)
    return { caseId, measureId }
  }
  const [one, other] = [await made(511), await made(512)]
  const grace = { graceUntil: '2024-05-31', commitment: '五月底前付清' }
  const decide = { ...one, approve: true, reason: '给予宽限期', documentNumber: '之三', ...grace }
  for (const wrong of [{ graceUntil: '2024-06-02' }, { commitment: null }, { graceUntil: '2024-03-01' }]) {
    expect(await stage.give(president, 'measure.decide', { ...decide, ...wrong })).toMatchObject({
      rule: 'measure.grace-in-limits',
    })
  }
  await approve(stage, one.caseId, one.measureId, grace)
  await approve(stage, other.caseId, other.measureId, grace)
  expect((await only(stage, one.caseId, 'dishonesty-list')).state).toBe('grace')
  stage.clock.set('2024-05-31')
  await stage.engine.tick()
  expect((await only(stage, one.caseId, 'dishonesty-list')).state).toBe('grace')
  await stage.must('director', 'measure.lift', { ...other, ground: 'performed', reason: '已付清' })
  stage.clock.set('2024-06-03')
  await stage.engine.tick()
  expect(await only(stage, one.caseId, 'dishonesty-list')).toMatchObject({
    state: 'effective',
    from: '2024-06-01',
  })
  expect(await only(stage, other.caseId, 'dishonesty-list')).toMatchObject({ state: 'ended', from: null })
})

test.each(['obstructs', 'evades', 'settlement-refused', 'report-violation'] as const)(
  '[S22] every debtor who meets a condition is proposed by itself: %s',
  async (ground) => {
    const stage = await openMeasures()
    const { caseId, debtorId } = await caseWithDebtor(stage)
    if (ground === 'report-violation') {
      const order = { caseId, partyId: debtorId, documentNumber: '之二', reportDueOn: '2024-03-15' }
      const { orderId } = await stage.must<{ orderId: string }>('judge-1', 'declaration.order', order)
      await stage.must('judge-1', 'declaration.serve', { caseId, orderId })
      stage.clock.set('2024-03-16')
      await stage.engine.tick()
      const [view] = await stage.ask<DeclarationView[]>('judge-1', 'declaration.of-case', { caseId })
      const decided = { caseId, flagId: view?.flags[0]?.id, sanctions: ['fine'], reason: '拒不申报' }
      await stage.must('judge-1', 'declaration.confirm-flag', decided)
    } else {
      const seen = { caseId, partyId: debtorId, on: '2024-03-01', told: '所为', evidence: '录像' }
      await stage.must('assistant-1', 'measure.record-conduct', { ...seen, ground })
    }
    expect(await only(stage, caseId, 'dishonesty-list')).toMatchObject({
      ground,
      origin: 'rule',
      state: 'proposed',
    })
  },
)

test('[S22] a partner’s call is answered with match and measures, or none, and recorded; another name is told nothing', async () => {
  const stage = await openMeasures()
  const { caseId, debtorId } = await caseWithDebtor(stage)
  const partner: Actor = { kind: 'import', id: 'partner:airline', courtId: 'gan1202', roles: ['import'] }
  const ask = (name: string, idNumber = DEBTOR_ID) =>
    stage.ask<MatchAnswer>(partner, 'measure.match', { name, idNumber, why: '购票' })
  expect(await ask('赵大勇')).toEqual({ outcome: 'none', measures: [] })
  const entry = proposal(caseId, debtorId, { kind: 'dishonesty-list' })
  const { measureId } = await stage.must<{ measureId: string }>('judge-1', 'measure.propose', entry)
  await approve(stage, caseId, measureId)
  const listed = {
    kind: 'dishonesty-list',
    from: '2024-03-01',
    until: '2026-03-01',
    caseNumber: '（2024）甘1202执500号',
  }
  expect(await ask('赵大勇')).toEqual({ outcome: 'listed', measures: [listed] })
  expect(await ask('赵小勇')).toEqual({ outcome: 'name-differs', measures: [] })
  expect((await ask('赵大勇', ID_NUMBER)).outcome).toBe('none')
  const log = () => stage.ask<CountedPage<MatchRow>>('supervisor-1', 'measure.matches', {})
  expect((await log()).items.map(({ askedBy, why, outcome }) => [askedBy, why, outcome]).sort()).toEqual([
    ['partner:airline', '购票', 'listed'],
    ['partner:airline', '购票', 'name-differs'],
    ['partner:airline', '购票', 'none'],
    ['partner:airline', '购票', 'none'],
  ])
  expect(JSON.stringify(await log())).not.toContain(DEBTOR_ID)
  // Deleted: the next call finds nothing.
  await stage.must('director', 'measure.lift', {
    caseId,
    measureId,
    ground: 'conduct-corrected',
    reason: '已纠正',
  })
  expect((await ask('赵大勇')).outcome).toBe('none')
  await expect(stage.ask('judge-1', 'measure.matches', {})).rejects.toMatchObject({
    code: 'query-not-permitted',
  })
  expect((await stage.engine.verify()).differences).toEqual([])
})
