import { describe, expect, test } from 'vitest'
import type { Letter, OpenItem, PartyView, PushedItem } from '../domain/openness/contract-queries'
import type { HoldRow } from '../domain/openness/model'
import { storeFiles } from '../engine/index'
import { PUSH_KINDS } from '../kernel/profile-push'
import type { CountedPage } from '../kernel/query'
import { createMemoryFiles } from '../memory/index'
import { cityPlan } from '../profiles/index'
import {
  fileAndAssign,
  ID_NUMBER,
  journalOf,
  PAYEE_ACCOUNT,
  PAYER_ACCOUNT,
  PHONE,
  receiveMoney,
} from './acts'
import { DEBTOR_ID } from './control-acts'
import { openMeasures } from './measure-acts'
import { channelOf, partyOf, push, sixKinds } from './openness-acts'
import { edited, workBy } from './own-profile'
import { openStage, STORAGES, type Stage } from './stage'

const mine = (stage: Stage, who: Awaited<ReturnType<typeof partyOf>>) =>
  stage.ask<PartyView>(who, 'openness.my-case')
const pushed = (stage: Stage, caseId: string) =>
  stage.ask<readonly PushedItem[]>('judge-1', 'openness.pushed', { caseId })

describe.each(STORAGES)('what the parties are told (%s)', (kind) => {
  test('all six kinds reach the applicant by themselves, and nobody else; every message is on record', async () => {
    const stage = await openMeasures(kind)
    const { caseId } = await sixKinds(stage)
    const applicant = await partyOf(stage, caseId)
    const { channel, taken } = channelOf('phone')
    await push(stage, channel)
    expect([...new Set(taken.map((message) => message.kind))].sort()).toEqual([...PUSH_KINDS].sort())
    expect(new Set(taken.map(({ partyId }) => partyId))).toEqual(new Set([applicant.id]))
    const texts = taken.map(({ text }) => text)
    expect(texts).toContain('对被执行人采取的“限制消费”已于2024-03-01生效。')
    expect(texts).toContain('查到被执行人的财产：存款。')
    expect(texts).toContain('一项财产已经处置，方式：拍卖；所得300,000.00元。')
    expect(texts).toContain('本案到账案款300,000.00元。')
    expect(texts).toContain('本案已经结案，方式：执行完毕。')
    // The same is what he finds when he looks himself, and each message says what was said and to whom, masked.
    const view = await mine(stage, applicant)
    expect(view.total).toBe(taken.length)
    const log = (await pushed(stage, caseId)).flatMap(({ deliveries }) => deliveries)
    expect(log.map(({ said }) => said).sort()).toEqual([...texts].sort())
    expect(new Set(log.map(({ toLabel, outcome }) => `${toLabel} ${outcome}`))).toEqual(
      new Set(['王** delivered']),
    )
    // By no one's click: the system did it in the act that caused it.
    const shown = (await journalOf(stage, caseId)).filter(({ type }) => type === 'openness.Published')
    expect(shown.every(({ actor }) => actor.kind === 'system')).toBe(true)
    expect((await mine(stage, await partyOf(stage, caseId, 'debtor'))).total).toBe(0)
    expect((await stage.engine.verify()).differences).toEqual([])
  })

  test('what is held back is in no push, view, search and count; lifted, it goes out', async () => {
    const stage = await openStage(kind)
    const caseId = await fileAndAssign(stage)
    const applicant = await partyOf(stage, caseId)
    const hold = {
      caseId,
      subjectId: 'event:fund.MoneyReceived',
      ground: 'harms-enforcement',
      reason: '尚在核实',
    }
    const { holdId } = await stage.must<{ holdId: string }>('judge-1', 'openness.withhold', hold)
    const before = await mine(stage, applicant)
    await receiveMoney(stage, caseId, 'line-1', 123_456n)
    const { channel, taken } = channelOf('phone')
    await push(stage, channel)
    const search = async (words: string) =>
      (await stage.ask<CountedPage<OpenItem>>(applicant, 'openness.items', { caseId, search: words })).total
    const canary = /1,234\.56|123456|案款/
    expect(JSON.stringify(taken)).not.toMatch(canary)
    const view = await mine(stage, applicant)
    expect(
      JSON.stringify(view, (_key, value) => (typeof value === 'bigint' ? `${value}` : value)),
    ).not.toMatch(canary)
    expect(view.counts.money).toBe(0)
    expect(view.total).toBe(view.items.length)
    // Nor does the clock that the money starts tell of it.
    expect(view.counts).toEqual(before.counts)
    expect(JSON.stringify(await stage.ask(applicant, 'node.upcoming', { caseId }))).not.toContain('payout')
    expect(JSON.stringify(await stage.ask(applicant, 'node.disclosed', { caseId }))).not.toContain('payout')
    expect(await search('案款')).toBe(0)
    const debtor = await partyOf(stage, caseId, 'debtor')
    const statement = { caseId, partyId: debtor.id }
    expect(await stage.ask(debtor, 'fund.party-statement', statement)).toMatchObject({
      receivedFen: 0n,
      receipts: [],
    })
    expect(await stage.ask('judge-1', 'fund.party-statement', statement)).toMatchObject({
      receivedFen: 123_456n,
    })
    // The court sees it, with ground and person.
    expect((await pushed(stage, caseId)).find(({ kind: of }) => of === 'money')?.hold).toMatchObject({
      ground: 'harms-enforcement',
      heldBy: 'judge-1',
      heldOn: '2024-03-01',
    })
    await stage.must('judge-1', 'openness.lift-hold', { caseId, holdId, reason: '核实完毕' })
    expect(await search('到账')).toBe(1)
    await push(stage, channel)
    expect(taken.map(({ text }) => text)).toContain('本案到账案款1,234.56元。')
    expect((await stage.ask<HoldRow[]>('judge-1', 'openness.holds', { caseId }))[0]).toMatchObject({
      liftedBy: 'judge-1',
      liftReason: '核实完毕',
    })
    expect((await stage.engine.verify()).differences).toEqual([])
  })

  test('one node is held back: on its way it is stopped, and the course of the case does not tell of it either', async () => {
    const stage = await openStage(kind)
    const caseId = await fileAndAssign(stage)
    const applicant = await partyOf(stage, caseId)
    const hold = { caseId, subjectId: 'node:network-query', ground: 'harms-enforcement', reason: '防止转移' }
    await stage.must('judge-1', 'openness.withhold', hold)
    expect(await stage.give('judge-1', 'openness.withhold', hold)).toMatchObject({
      rule: 'openness.held-once',
    })
    expect(await stage.give('affairs-1', 'openness.withhold', hold)).toMatchObject({
      rule: 'access.role-not-permitted',
    })
    const { channel, taken } = channelOf('phone')
    await push(stage, channel)
    const nodesOf = async (query: string) =>
      (await stage.ask<{ node: string }[]>(applicant, query, { caseId })).map(({ node }) => node)
    for (const query of ['node.disclosed', 'node.upcoming']) {
      expect(await nodesOf(query)).not.toContain('network-query')
      expect(await nodesOf(query)).toContain('asset-investigation')
    }
    expect(JSON.stringify(taken)).not.toContain('网络查')
    expect(JSON.stringify((await mine(stage, applicant)).items)).not.toContain('network-query')
    expect(
      (await stage.ask<{ node: string }[]>('judge-1', 'node.disclosed', { caseId })).map(({ node }) => node),
    ).toContain('network-query')
  })

  test('[S65] the list of pushed nodes is configured: one that is added makes the next event appear at the party', async () => {
    const stage = await openStage(kind)
    const before = await fileAndAssign(stage, 1)
    await workBy(
      stage,
      edited(cityPlan, (json) => {
        Object.assign(json, {
          id: 'wudu',
          version: '1',
          effectiveFrom: '2024-03-01',
          source: '院发〔2024〕2号',
        })
        json.labels = { 'zh-CN': { 'profile.wudu': '武都区办案模式' } }
        for (const node of json.nodes) if (node.id === 'dossier-hand-in') node.open = true
        ;(json.pushes as object[]).push({
          id: 'suspended',
          kind: 'node',
          on: { event: 'case.Suspended' },
          text: { 'zh-CN': '本案中止执行。', en: 'The case is suspended.' },
          source: '院发〔2024〕2号',
        })
      }),
    )
    const caseId = await fileAndAssign(stage, 2)
    const { channel, taken } = channelOf('phone')
    for (const each of [before, caseId]) {
      await stage.must('judge-1', 'dossier.form-material', {
        ...{ caseId: each, kind: 'execution-notice', title: '执行通知书', paper: true, pages: 2 },
      })
      await stage.must('judge-1', 'case.suspend', { caseId: each, reason: '等待另案' })
    }
    await push(stage, channel)
    const { labels } = await stage.engine.wordsOf('gan1202', 'zh-CN')
    const handIn = labels['node.dossier-hand-in'] ?? ''
    const said = (of: string) => taken.filter((message) => message.caseId === of).map(({ text }) => text)
    expect(said(caseId)).toContain('本案中止执行。')
    expect(said(caseId).filter((text) => text.includes(handIn))).toHaveLength(1)
    expect(said(before)).not.toContain('本案中止执行。')
    const applicant = await partyOf(stage, caseId)
    const { items } = await stage.ask<CountedPage<OpenItem>>(applicant, 'openness.items', { caseId })
    expect(items[0]?.text['zh-CN']).toBe('本案中止执行。')
  })
})

test('by policy all parties are told; what is found is still told to the applicant alone', async () => {
  const profile = { ...cityPlan, parameters: { ...cityPlan.parameters, 'openness.targets': 'parties' } }
  const stage = await openMeasures('memory', [profile])
  const { caseId } = await sixKinds(stage)
  const { channel, taken } = channelOf('phone')
  await push(stage, channel)
  const debtor = await partyOf(stage, caseId, 'debtor')
  const told = taken.filter(({ partyId }) => partyId === debtor.id)
  expect(new Set(told.map((message) => message.kind))).toEqual(
    new Set(['measure', 'node', 'query-result', 'disposal', 'money', 'closing-document']),
  )
  expect(told.map(({ text }) => text).join()).not.toContain('查到')
  expect((await mine(stage, debtor)).total).toBe(told.length)
})

test('canaries: nothing of another case, another court or a person’s number leaves, by push or by view', async () => {
  const stage = await openMeasures('memory')
  const { caseId } = await sixKinds(stage)
  const otherId = await fileAndAssign(stage, 124)
  await receiveMoney(stage, otherId, 'other line', 777_700n)
  const [applicant, other] = [await partyOf(stage, caseId), await partyOf(stage, otherId)]
  const { channel, taken } = channelOf('phone')
  await push(stage, channel)
  await stage.engine.drain({ 'file.store': storeFiles(createMemoryFiles()) })
  const shown = await mine(stage, applicant)
  const documents = await Promise.all(
    shown.items.flatMap(({ documentId }) =>
      documentId ? [stage.ask(applicant, 'openness.document', { caseId, documentId })] : [],
    ),
  )
  expect(documents.length).toBeGreaterThan(0)
  const letters = await stage.ask(applicant, 'openness.letters', { caseId })
  const all = [
    ...[taken.filter(({ partyId }) => partyId === applicant.id), shown, documents, letters],
    await stage.ask(applicant, 'node.upcoming', { caseId }),
    await pushed(stage, caseId),
  ]
  const text = JSON.stringify(all, (_key, value) => (typeof value === 'bigint' ? `${value}` : value))
  for (const secret of [ID_NUMBER, DEBTOR_ID, PHONE, PAYEE_ACCOUNT, PAYER_ACCOUNT, '6222021234567890123']) {
    expect(text).not.toContain(secret)
  }
  expect(text).not.toContain(otherId)
  expect(text).not.toContain('7,777.00')
  for (const [query, input] of [
    ['openness.items', { caseId: otherId }],
    ['openness.letters', { caseId: otherId }],
    ['openness.document', { caseId: otherId, documentId: 'x' }],
    ['node.upcoming', { caseId: otherId }],
    ['openness.items', { caseId: 'case-of-nobody' }],
  ] as const) {
    await expect(stage.ask(applicant, query, input)).rejects.toMatchObject({ code: 'query-not-permitted' })
  }
  const [first] = (await mine(stage, other)).items
  for (const [name, input] of [
    ['openness.confirm-read', { caseId: otherId, itemId: first?.id }],
    ['openness.confirm-read', { caseId, itemId: first?.id }],
    ['openness.write', { caseId: otherId, text: '请问进展' }],
    ['openness.complain', { caseId: otherId, text: '太慢' }],
  ] as const) {
    expect(await stage.give(applicant, name, input)).toMatchObject({
      kind: 'refused',
      rule: 'openness.own-case',
    })
  }
  const stranger = { ...applicant, courtId: 'gan1221' }
  await expect(stage.ask(stranger, 'openness.my-case')).rejects.toMatchObject({ code: 'query-not-permitted' })
  // A document that no open item speaks of is not there, also in his own case.
  expect(await stage.ask(applicant, 'openness.document', { caseId, documentId: 'document-1' })).toBeNull()
})

test('a party writes, the officer answers in time; of a complaint the officer reads nothing and answers nothing', async () => {
  const stage = await openStage('memory')
  const caseId = await fileAndAssign(stage)
  const applicant = await partyOf(stage, caseId)
  const asked = await stage.must<{ letterId: string; answerBy: string }>(applicant, 'openness.write', {
    ...{ caseId, text: '请问何时查询财产？' },
  })
  expect(asked.answerBy).toBe('2024-03-08')
  const waiting = await stage.ask<CountedPage<object>>('judge-1', 'openness.questions', { mine: true })
  expect(waiting.items).toMatchObject([{ id: asked.letterId, toLabel: '王**', answerBy: '2024-03-08' }])
  const { letterId } = await stage.must<{ letterId: string }>(applicant, 'openness.complain', {
    ...{ caseId, text: '一直无人联系我' },
  })
  const partyId = applicant.id
  const answer = (who: string, replyTo: string) =>
    stage.give(who, 'openness.reply', { caseId, partyId, text: '本周内查询', replyTo })
  expect(await answer('judge-1', letterId)).toMatchObject({ rule: 'openness.complaint-by-who-watches' })
  expect(await answer('judge-1', asked.letterId)).toMatchObject({ kind: 'accepted' })
  expect(await answer('judge-1', asked.letterId)).toMatchObject({ rule: 'openness.letter-waits' })
  expect(await answer('supervisor-1', letterId)).toMatchObject({ kind: 'accepted' })
  const letters = (who: Parameters<Stage['ask']>[0]) =>
    stage.ask<readonly Letter[]>(who, 'openness.letters', { caseId })
  expect(
    (await letters(applicant)).map(({ from, desk, text, answered }) => [from, desk, text, answered]),
  ).toEqual([
    ['party', 'undertaker', '请问何时查询财产？', true],
    ['party', 'supervisor', '一直无人联系我', true],
    ['court', 'undertaker', '本周内查询', false],
    ['court', 'supervisor', '本周内查询', false],
  ])
  expect((await letters(applicant)).every(({ writtenAt }) => writtenAt.startsWith('2024-03-01T'))).toBe(true)
  expect((await letters('judge-1')).map(({ desk }) => desk)).toEqual(['undertaker', 'undertaker'])
  expect(await letters('supervisor-1')).toHaveLength(4)
  expect((await letters(await partyOf(stage, caseId, 'debtor'))).length).toBe(0)
  const left = await stage.ask<CountedPage<object>>('supervisor-1', 'openness.questions')
  expect(left.total).toBe(0)
  for (let n = 0; n < 10; n++) await stage.must(applicant, 'openness.write', { caseId, text: `第${n}次询问` })
  expect(await stage.give(applicant, 'openness.write', { caseId, text: '再问' })).toMatchObject({
    rule: 'openness.answered-before-more',
  })
})
