import { describe, expect, test } from 'vitest'
import type { DossierCatalogue } from '../domain/dossier/contract'
import type { PartyCatalogue } from '../domain/dossier/contract-access'
import { type Actor, PARTY } from '../kernel/role'
import { cityPlan, mergeProfile, readProfile, standardProfiles } from '../profiles/index'
import { archiveCase, closeCase, journalOf, payOut, receiveMoney } from './acts'
import { freezeOf, searched } from './control-acts'
import { openStage, STORAGES, type Stage } from './stage'

const HASH = 'c'.repeat(64)
const system = { kind: 'system', id: 'test', courtId: 'gan1202', roles: ['system'] } as const

/** What the reaction to a clue gives. */
const clueOf = (caseId: string) => ({
  ...{ caseId, contribution: 'clue', event: 'clue.Received', seq: 1, subjectId: 'clue-1' },
  ...{ detail: null, fileHash: null, by: 'judge-1' },
})

const broughtTo = async (stage: Stage, caseId: string, who = 'judge-1') =>
  (await stage.ask<DossierCatalogue>(who, 'dossier.catalogue', { caseId })).materials.filter(
    ({ origin }) => origin?.readBy,
  )
const titles = async (stage: Stage, caseId: string, who?: string) =>
  (await broughtTo(stage, caseId, who)).map(({ title }) => title)

describe.each(STORAGES)('all rooms and teams build one dossier (%s)', (kind) => {
  test('what each room does is a material of the case in the same act: who, when, from where, in its place', async () => {
    const stage = await openStage(kind)
    const of = await searched(stage)
    const { caseId, debtorId } = of
    await stage.must('judge-1', 'control.order', freezeOf(of))
    await of.drain()
    const visit = {
      ...{ caseId, partyId: debtorId, unitVisited: '武都区车辆管理所', visitedOn: '2024-03-01' },
      ...{ visitedBy: ['judge-1', 'assistant-1'], purpose: '查车辆档案', outcome: 'nothing' },
      ...{ proof: '查询回执', proofHash: HASH },
    }
    await stage.must('assistant-1', 'asset.record-visit', visit)
    await receiveMoney(stage, caseId, 'r-1', 300_000n)
    await payOut(stage, caseId, 300_000n)
    expect(await titles(stage, caseId)).toEqual([
      '财产查询反馈（有财产）',
      '线下财产调查记录（武都区车辆管理所）',
      '协助执行回执（已控制）',
      '执行款收取凭证',
      expect.stringMatching(/^执行款发放凭证/),
    ])
    const brought = await broughtTo(stage, caseId)
    const record = brought.find(({ kind: of }) => of === 'visit-record')
    expect(record).toMatchObject({
      ...{ producedBy: 'assistant-1', formedOn: '2024-03-01', state: 'catalogued', paper: false },
      place: { volume: 'main', section: 'query-control', decidedBy: 'rule' },
      origin: { event: 'asset.Visited', contribution: 'visit', readBy: 'asset.visits' },
    })
    // A reference: the file of the room itself, and nothing that leaves for the file store.
    expect(record?.fileHash).toBe(HASH)
    const journal = await journalOf(stage, caseId)
    for (const { origin, id } of brought) {
      const cause = journal.find(({ seq }) => seq === origin?.seq)
      const taken = journal.find(({ type, data }) => type === 'dossier.ResultTakenIn' && data.id === id)
      expect([cause?.type, cause?.commandId]).toEqual([origin?.event, taken?.commandId])
    }
    // Every team sees the same dossier.
    expect(await titles(stage, caseId, 'affairs-2')).toEqual(await titles(stage, caseId))
    expect((await stage.engine.verify()).differences).toEqual([])
  })
})

test('nothing is entered twice: not the same file, not the same thing, not what a form has made or a person has filed', async () => {
  const stage = await openStage('memory')
  const of = await searched(stage)
  const { caseId, debtorId } = of
  const file = { hash: HASH, mediaType: 'application/pdf', size: 10 }
  const filed = { caseId, kind: 'inquiry-record', title: '调查笔录', paper: false, file }
  await stage.must('assistant-1', 'dossier.form-material', filed)
  const visit = {
    ...{
      caseId,
      partyId: debtorId,
      unitVisited: '车辆管理所',
      visitedOn: '2024-03-01',
      visitedBy: ['judge-1'],
    },
    ...{ purpose: '查车辆', outcome: 'nothing', proof: '回执' },
  }
  await stage.must('assistant-1', 'asset.record-visit', { ...visit, proofHash: HASH })
  expect(await titles(stage, caseId)).toEqual(['财产查询反馈（有财产）'])
  // Another visit with a proof of its own is another material.
  await stage.must('assistant-1', 'asset.record-visit', { ...visit, proofHash: 'd'.repeat(64) })
  expect(await titles(stage, caseId)).toEqual(['财产查询反馈（有财产）', '线下财产调查记录（车辆管理所）'])
  const [known] = await broughtTo(stage, caseId)
  const again = clueOf(caseId)
  await stage.must(system, 'dossier.take-in', again)
  await stage.must(system, 'dossier.take-in', { ...again, seq: 2 })
  expect(await titles(stage, caseId)).toHaveLength(3)
  expect(known?.origin?.event).toBe('query.Answered')
  // What the dossier does itself is no result of another room, and nobody brings a result by hand.
  expect(await stage.give('judge-1', 'dossier.take-in', again)).toMatchObject({ kind: 'refused' })
})

test('a material shows nobody what he may not ask in its room, and the debtor nothing before the bank has done it', async () => {
  // A court whose money is nobody's but the fund team's and the leaders'.
  const strict = mergeProfile(cityPlan, {
    contributions: (cityPlan.contributions ?? [])
      .filter(({ id }) => id === 'money-in')
      .map((each) => ({ ...each, readBy: 'fund.unidentified' })),
  })
  const stage = await openStage('memory', { profiles: [strict] })
  const of = await searched(stage)
  const { caseId, debtorId } = of
  await receiveMoney(stage, caseId, 'r-1', 300_000n)
  const allowed = await stage.ask<object>('cashier-1', 'fund.unidentified')
  expect(allowed).toBeDefined()
  await expect(stage.ask('assistant-1', 'fund.unidentified')).rejects.toMatchObject({
    code: 'query-not-permitted',
  })
  expect(await titles(stage, caseId, 'cashier-1')).toEqual(['执行款收取凭证'])
  expect(await titles(stage, caseId, 'assistant-1')).toEqual(['财产查询反馈（有财产）'])
  const seen = await stage.ask<DossierCatalogue>('assistant-1', 'dossier.catalogue', { caseId })
  expect(seen.withheld).toBe(1)
  // The ruling that came as a file of its own lies there at once; the debtor learns of it with the answer of the bank.
  const document = { number: '（2024）甘1202执500号之一', name: '执行裁定书', hash: HASH }
  await stage.must('judge-1', 'control.order', freezeOf(of, { document }))
  expect(await titles(stage, caseId)).toContain('执行裁定书、协助执行通知书（（2024）甘1202执500号之一）')
  const debtor: Actor = { kind: 'person', id: debtorId, courtId: 'gan1202', roles: [PARTY] }
  const party = () => stage.ask<PartyCatalogue>(debtor, 'dossier.party-catalogue', { caseId })
  const before = await party()
  expect(before.withheld).toEqual([{ reason: 'internal', count: before.of - before.shown }])
  await of.drain()
  const after = await party()
  // The ruling and the bank's answer are counted now: both are the court's own to show.
  expect(after.of).toBe(before.of + 2)
})

test('an archived dossier takes nothing more, and stops no act of another room', async () => {
  const stage = await openStage('memory')
  const { caseId } = await searched(stage)
  await closeCase(stage, caseId)
  await archiveCase(stage, caseId)
  const before = await titles(stage, caseId)
  expect(await stage.give(system, 'dossier.take-in', clueOf(caseId))).toMatchObject({ kind: 'accepted' })
  expect(await titles(stage, caseId)).toEqual(before)
})

test('what rooms bring is data: each shipped profile has it, each kind has its place, and a profile that is wrong says where', () => {
  for (const profile of standardProfiles) {
    const { contributions = [], cataloguing = [] } = profile
    const rooms = new Set(contributions.map(({ on }) => on.event.split('.')[0]))
    expect(rooms.size, profile.id).toBeGreaterThan(15)
    for (const { kind } of contributions) {
      expect(
        cataloguing.filter((rule) => rule.kind === kind),
        `${profile.id} ${kind}`,
      ).toHaveLength(1)
    }
  }
  const [first] = cityPlan.contributions ?? []
  const findings = (more: object) =>
    readProfile({ ...cityPlan, contributions: [{ ...first, ...more }] }).findings.map(({ reason }) => reason)
  expect(findings({})).toEqual([])
  expect(findings({ on: { event: 'dossier.Bound' } })).toContain('dossier-hears-itself')
  expect(findings({ detail: 'row.assetTitle' })).toContain('personal-in-the-open')
  expect(findings({ readBy: 'query.nothing' })).toContain('report-unknown')
  expect(findings({ kind: 'photo' })).toContain('paper-has-no-place')
})
