import { expect, test } from 'vitest'
import type { OpenItem, PartyView, PushedItem, StuckSending } from '../domain/openness/contract-queries'
import type { CountedPage } from '../kernel/query'
import { fileAndAssign } from './acts'
import { channelOf, partyOf, push } from './openness-acts'
import { openStage, type Stage } from './stage'

const stuck = (stage: Stage) => stage.ask<CountedPage<StuckSending>>('judge-1', 'openness.stuck')
const outcomes = async (stage: Stage, caseId: string) =>
  (await stage.ask<readonly PushedItem[]>('judge-1', 'openness.pushed', { caseId })).flatMap(
    ({ deliveries }) => deliveries.map(({ channel, outcome, attempt }) => `${channel} ${attempt} ${outcome}`),
  )

async function oneMessage() {
  const stage = await openStage('memory')
  const caseId = await fileAndAssign(stage)
  const { channel } = channelOf('first')
  await push(stage, channel)
  await stage.must('judge-1', 'case.suspend', { caseId, reason: '等待另案' })
  await stage.must('judge-1', 'case.resume', { caseId, reason: '继续' })
  // One thing more that the applicant is told.
  await stage.must('judge-1', 'dossier.form-material', {
    ...{ caseId, kind: 'execution-notice', title: '执行通知书', paper: true, pages: 2 },
  })
  return { stage, caseId }
}

test('unknown is not failed: it is sent again under the same key, to the channels that are left, until one has it', async () => {
  const { stage, caseId } = await oneMessage()
  let answers = 0
  const shaky = channelOf('shaky', () => {
    answers += 1
    if (answers === 1) throw new Error('connection reset')
    if (answers === 2) return { outcome: 'busy', reason: 'rate-limit' }
    if (answers === 3) return new Promise(() => {})
    return { outcome: 'delivered', reference: 'r-1' }
  })
  const good = channelOf('good')
  const channels = [shaky.channel, good.channel]
  await push(stage, ...channels)
  for (const day of ['2024-03-01', '2024-03-02', '2024-03-04', '2024-03-05']) {
    stage.clock.set(day)
    await stage.engine.tick()
    await push(stage, ...channels)
  }
  expect(good.taken.filter(({ text }) => text.includes('执行通知'))).toHaveLength(1)
  const keys = new Set(shaky.taken.filter(({ text }) => text.includes('执行通知')).map(({ key }) => key))
  expect(keys.size).toBe(1)
  const log = (await outcomes(stage, caseId)).filter((line) => /shaky|good/.test(line))
  expect(log.slice(-5)).toEqual(
    expect.arrayContaining([
      'shaky 1 unknown',
      'good 1 delivered',
      'shaky 2 busy',
      'shaky 3 unknown',
      'shaky 4 delivered',
    ]),
  )
  expect((await stuck(stage)).total).toBe(0)
  expect((await stage.engine.verify()).differences).toEqual([])
})

test('whom no channel reaches is named until somebody has told him otherwise', async () => {
  const { stage, caseId } = await oneMessage()
  const closed = channelOf('closed', () => ({ outcome: 'refused', reason: 'user-refused' }))
  const nobody = channelOf('empty', () => ({ outcome: 'no-address', reason: 'not-bound' }))
  await push(stage, closed.channel, nobody.channel)
  const [first] = (await stuck(stage)).items
  expect(first).toMatchObject({ caseId, toLabel: '王**', stuckSince: '2024-03-01', attempts: 1 })
  // It is not sent again by itself.
  stage.clock.set('2024-03-08')
  await stage.engine.tick()
  await push(stage, closed.channel)
  expect(closed.taken).toHaveLength((await stuck(stage)).total)
  const told = { caseId, itemId: first?.itemId, partyId: first?.partyId, how: '电话告知，通话录音编号 8' }
  await stage.must('affairs-1', 'openness.tell-otherwise', told)
  expect((await stuck(stage)).items.map(({ id }) => id)).not.toContain(first?.id)
  expect(await stage.give('affairs-1', 'openness.tell-otherwise', told)).toMatchObject({
    rule: 'openness.still-to-tell',
  })
  expect(await outcomes(stage, caseId)).toContain('otherwise 2 delivered')
})

test('attempts have an end: what nobody has answered by then is left to a person', async () => {
  const { stage, caseId } = await oneMessage()
  const dead = channelOf('dead', () => ({ outcome: 'unknown', reason: 'http-502' }))
  await push(stage, dead.channel)
  for (let day = 1; day <= 31; day++) {
    stage.clock.set(`2024-03-${String(day).padStart(2, '0')}`)
    await stage.engine.tick()
    await push(stage, dead.channel)
  }
  const waiting = (await stuck(stage)).items.filter((one) => one.caseId === caseId)
  expect(waiting.length).toBeGreaterThan(0)
  expect(new Set(waiting.map(({ attempts }) => attempts))).toEqual(new Set([6]))
})

test('held back while it is on its way, it goes nowhere', async () => {
  const { stage, caseId } = await oneMessage()
  const items = await stage.ask<readonly PushedItem[]>('judge-1', 'openness.pushed', { caseId })
  const waiting = items.find(({ sendings }) => sendings.length > 0)
  await stage.must('judge-1', 'openness.withhold', {
    ...{ caseId, subjectId: waiting?.id, ground: 'by-law', reason: '涉及未成年人' },
  })
  const { channel, taken } = channelOf('first')
  await push(stage, channel)
  expect(taken.map(({ itemId }) => itemId)).not.toContain(waiting?.id)
  expect(taken.length).toBe(items.filter(({ sendings }) => sendings.length > 0).length - 1)
})

test('风险告知: the applicant is told of the risk at filing, and says that he has read it', async () => {
  const stage = await openStage('memory')
  const caseId = await fileAndAssign(stage)
  const applicant = await partyOf(stage, caseId)
  const view = () => stage.ask<PartyView>(applicant, 'openness.my-case')
  const notice = (items: readonly OpenItem[]) => items.find(({ push: id }) => id === 'risk-notice')
  const itemId = notice((await view()).items)?.id
  expect(notice((await view()).items)?.receipt).toBe('asked')
  await stage.must(applicant, 'openness.confirm-read', { caseId, itemId })
  await stage.must(applicant, 'openness.confirm-read', { caseId, itemId })
  expect(notice((await view()).items)?.receipt).toBe('given')
  const items = await stage.ask<readonly PushedItem[]>('judge-1', 'openness.pushed', { caseId })
  expect(items.find(({ id }) => id === itemId)?.readBy).toEqual([applicant.id])
  const debtor = await partyOf(stage, caseId, 'debtor')
  expect(await stage.give(debtor, 'openness.confirm-read', { caseId, itemId })).toMatchObject({
    rule: 'openness.own-case',
  })
})
