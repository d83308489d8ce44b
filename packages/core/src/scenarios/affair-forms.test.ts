import { createAesPersonalData } from '@zhixing/adapters/crypto-node'
import { describe, expect, test } from 'vitest'
import type { TaskForm, TaskResult } from '../domain/task/contract-form'
import { toJson } from '../kernel/json'
import { cityPlan, mergeProfile } from '../profiles/index'
import { actorOf } from '../testing/court'
import {
  closeCase,
  fileAndAssign,
  formPaper,
  ID_NUMBER,
  noProofOfMeasures,
  PAYEE_ACCOUNT,
  PHONE,
  reportTask,
} from './acts'
import { openStage, type Stage } from './stage'

type Own = Parameters<typeof reportTask>[3]

async function give(stage: Stage, caseId: string, affair: string, more: object = {}) {
  const input = { caseId, affair, workerId: 'affairs-1', exception: '集约办理', ...more }
  const { taskId } = await stage.must<{ taskId: string }>('judge-1', 'task.dispatch', input)
  await stage.must('affairs-1', 'task.receive', { caseId, taskId })
  return { caseId, taskId }
}

/** Given out, done with these values, confirmed; what is recorded of it. */
async function done(stage: Stage, caseId: string, affair: string, own: NonNullable<Own>['own'] = {}) {
  const task = await give(stage, caseId, affair)
  await reportTask(stage, 'affairs-1', task, { own })
  if (affair === 'measures') await noProofOfMeasures(stage, task)
  await stage.must('judge-1', 'task.confirm', task)
  const [result] = await stage.ask<readonly TaskResult[]>('judge-1', 'task.results', task)
  return Object.fromEntries(
    (result?.values ?? []).map(({ field, item, value, amountFen }) => [
      item === 0 ? field : `${field} ${item}`,
      value ?? amountFen,
    ]),
  )
}

const party = async (stage: Stage, caseId: string, role: string) => {
  const asked = { caseId }
  const found = await stage.ask<{ parties: { id: string; role: string }[] }>('judge-1', 'case.get', asked)
  return found.parties.find((one) => one.role === role)?.id ?? ''
}

describe('what the nine affairs bring back is data of the case', () => {
  test('first reception: identity, contact and account are sealed and masked; clues, risk notice and record are there', async () => {
    const key = new Uint8Array(32).fill(7)
    const stage = await openStage('memory', { personalData: createAesPersonalData({ masterKey: key }) })
    const caseId = await fileAndAssign(stage)
    const own = {
      visitor: await party(stage, caseId, 'applicant'),
      'identity-number': ID_NUMBER,
      contact: PHONE,
      'receiving-account': PAYEE_ACCOUNT,
      clues: [{ kind: 'vehicle', content: '甘K牌照小型客车' }],
      record: '已告知执行程序',
    }
    const result = await done(stage, caseId, 'first-reception', own)
    expect(result).toMatchObject({
      visitor: own.visitor,
      'identity-checked': 'yes',
      'risk-notice-given': 'yes',
      'receiving-account': '****0123',
      'clues.kind 1': 'vehicle',
      'clues.content 1': '甘K牌照小型客车',
      record: '已告知执行程序',
    })
    const court = stage.storage.forCourt('gan1202')
    const stored = toJson([
      await court.feed({ after: 0, limit: 10_000 }),
      await court.find({ table: 'task_result', limit: 500 }),
    ] as never)
    const timeline = toJson((await stage.ask('judge-1', 'case.timeline', { caseId })) as never)
    for (const secret of [ID_NUMBER, PHONE, PAYEE_ACCOUNT]) {
      expect(`${stored}${timeline}${toJson(result as never)}`).not.toContain(secret)
    }
    expect((await stage.engine.verify()).differences).toEqual([])
    await stage.engine.rebuild()
    expect(await stage.ask('judge-1', 'task.results', { caseId })).toHaveLength(1)
  })

  test('a reception without the risk notice is not finished', async () => {
    const stage = await openStage('memory')
    const task = await give(stage, await fileAndAssign(stage), 'first-reception')
    await expect(
      reportTask(stage, 'affairs-1', task, { own: { 'risk-notice-given': false } }),
    ).rejects.toThrow('task.form-contradiction')
  })

  test('papers, query, delegation, measure, auction work, petition and call each with what they are about', async () => {
    const stage = await openStage('memory')
    const caseId = await fileAndAssign(stage)
    const papers = ['execution-notice', 'asset-report-order'].map((paper, at) => ({
      paper,
      number: `（2024）甘1202执1号之${at + 1}`,
      'issued-on': '2024-03-01',
      'e-sealed': true,
    }))
    expect(await done(stage, caseId, 'format-documents', { papers })).toMatchObject({
      'papers.paper 1': 'execution-notice',
      'papers.number 2': '（2024）甘1202执1号之2',
      'papers.issued-on 2': '2024-03-01',
    })
    const query = {
      channel: 'offline',
      vehicles: 'unknown',
      conclusion: 'property',
      found: [{ what: '存款', estimate: '120000', controlled: true }],
    }
    expect(await done(stage, caseId, 'query-control', query)).toMatchObject({
      channel: 'offline',
      deposits: 'answered',
      vehicles: 'unknown',
      'found.estimate 1': 120_000n,
    })
    const inbound = { direction: 'inbound', court: '临沭县人民法院', result: 'partly' }
    expect(await done(stage, caseId, 'delegated', inbound)).toMatchObject({
      ...inbound,
      'received-on': '2024-03-01',
    })
    expect(await done(stage, caseId, 'delegated', { direction: 'outbound' })).toMatchObject({
      direction: 'outbound',
      'sent-on': '2024-03-01',
    })
    const measure = { measure: 'detention', decision: '（2024）甘1202司惩1号', 'executed-by': '李警官' }
    expect(await done(stage, caseId, 'measures', measure)).toMatchObject({
      ...measure,
      person: await party(stage, caseId, 'debtor'),
      'executed-on': '2024-03-01',
    })
    const steps = ['survey', 'photos', 'display', 'viewing', 'delivery'].map((step) => ({
      step,
      'done-on': '2024-03-01',
      'done-by': '辅助人员',
    }))
    expect(await done(stage, caseId, 'auction-aux', { object: '房屋', steps })).toMatchObject({
      'steps.step 5': 'delivery',
    })
    expect(await done(stage, caseId, 'petition-reception', { answer: '已答复' })).toMatchObject({
      answer: '已答复',
    })
    const call = { caller: '不愿透露姓名的举报人', content: '财产线索', handled: '已转承办人' }
    expect(await done(stage, caseId, 'hotline', call)).toMatchObject({ ...call, caller: '不**' })
  })

  test('service of a paper has method, result and proof', async () => {
    const stage = await openStage('memory')
    const caseId = await fileAndAssign(stage)
    const task = await give(stage, caseId, 'service-of-process')
    const served = { method: 'post', result: 'served', 'served-on': '2024-03-01' }
    await expect(reportTask(stage, 'affairs-1', task, { own: served })).rejects.toThrow(
      'task.form-field-missing',
    )
    const proof = await formPaper(stage, caseId, 'judge-1', 'service-receipt')
    await reportTask(stage, 'affairs-1', task, { own: { ...served, proof } })
    await stage.must('judge-1', 'task.return', { ...task, reason: '签收人不符' })
    await stage.must('affairs-1', 'task.receive', task)
    const failed = { method: 'post', result: 'failed', reason: '查无此人' }
    await reportTask(stage, 'affairs-1', task, { own: failed })
    const [result] = await stage.ask<readonly TaskResult[]>('judge-1', 'task.results', task)
    expect(result).toMatchObject({ turn: 2, enteredByName: '吴芳' })
    expect(result?.values.map(({ field }) => field)).not.toContain('proof')
    const journal = await stage.ask<readonly { type: string }[]>('judge-1', 'case.timeline', { caseId })
    expect(journal.filter(({ type }) => type === 'task.Reported')).toHaveLength(2)
  })
})

test('a verified clue in a case that closed for this round proposes to resume it: the team has it, the undertaker waits for it', async () => {
  const stage = await openStage('memory', { today: '2024-03-01' })
  const caseId = await fileAndAssign(stage)
  stage.clock.set('2024-06-03')
  await closeCase(stage, caseId, 'round-terminated')
  const clue = { caseId, affair: 'resumption-clue', note: '名下新登记车辆' }
  expect(await stage.give('judge-1', 'task.dispatch', { caseId, affair: 'hotline' })).toMatchObject({
    rule: 'task.case-open',
  })
  const verify = async (verified: boolean) => {
    const { taskId } = await stage.must<{ taskId: string }>('judge-1', 'task.dispatch', clue)
    const held = await stage.ask<{ id: string; holderId: string }[]>('judge-1', 'task.list', { caseId })
    const keeper = held.find(({ id }) => id === taskId)?.holderId ?? ''
    await stage.must(keeper, 'task.receive', { caseId, taskId })
    await reportTask(stage, keeper, { caseId, taskId }, { own: { verified } })
    const confirmed = await stage.give('judge-1', 'task.confirm', { caseId, taskId })
    expect(confirmed.kind).toBe('accepted')
    return { keeper, taskId }
  }
  const proposals = async () => {
    const all = await stage.ask<{ affair: string }[]>('judge-1', 'task.list', { caseId })
    return all.filter(({ affair }) => affair === 'resumption-proposal')
  }
  await verify(false)
  expect(await proposals()).toEqual([])
  const { keeper, taskId } = await verify(true)
  const [proposal] = await proposals()
  expect(proposal).toMatchObject({ originId: taskId, holderId: keeper, issuedBy: 'judge-1', state: 'issued' })
  expect(await stage.ask('judge-1', 'task.issued')).toMatchObject({
    items: [{ code: 'resumption-proposal' }],
  })
  expect((await stage.engine.verify()).differences).toEqual([])
})

describe('an affair that a court extracts by configuration alone', () => {
  const survey = {
    id: 'drone-survey',
    unitKind: 'disposal-team',
    limit: { unit: 'working-day' as const, count: 5 },
    standard: { text: { 'zh-CN': '航拍不少于十张', en: 'At least ten pictures' }, source: '院发1号' },
    material: [
      { id: 'ruling', label: { 'zh-CN': '查封裁定', en: 'Ruling' }, kind: 'seal-ruling', source: '院发1号' },
    ],
    form: {
      fields: [
        {
          id: 'pictures',
          kind: 'text' as const,
          label: { 'zh-CN': '图片编号', en: 'Pictures' },
          required: true,
        },
      ],
      source: '院发1号',
    },
    source: '院发1号',
  }
  const labels = {
    'zh-CN': { 'affair.drone-survey': '无人机勘查' },
    en: { 'affair.drone-survey': 'Survey by drone' },
  }
  const ours = mergeProfile(cityPlan, { affairs: [survey], labels })

  test('is described with all that a generic form needs, and has its name in both languages', async () => {
    const stage = await openStage('memory', { profiles: [ours] })
    const caseId = await fileAndAssign(stage)
    const { profile, commands } = await stage.engine.describe(actorOf(stage.court, 'judge-1'))
    expect(profile.affairs.find(({ id }) => id === survey.id)).toEqual(survey)
    const report = commands.find(({ name }) => name === 'task.report')
    expect(Object.keys(report?.input.properties ?? {})).toContain('results')
    const ask = () => stage.ask<TaskForm>('affairs-1', 'task.form', { caseId, affair: survey.id })
    const { id: affair, unitKind, standard, form } = survey
    expect(await ask()).toEqual({
      ...{ affair, unitKind, standard, form },
      material: [{ ...survey.material[0], present: false }],
    })
    await formPaper(stage, caseId, 'judge-1', 'seal-ruling')
    expect((await ask()).material[0]?.present).toBe(true)
    expect(await stage.ask('affairs-1', 'task.form', { caseId, affair: 'nothing' })).toBeNull()
    const words = async (locale: 'zh-CN' | 'en') => (await stage.engine.wordsOf('gan1202', locale)).labels
    expect((await words('zh-CN'))['affair.drone-survey']).toBe('无人机勘查')
    expect((await words('en'))['field.pictures']).toBe('Pictures')
  })

  test('goes round the loop: given to its owner, with its limit, refused without its paper or its result', async () => {
    const stage = await openStage('memory', { profiles: [ours] })
    const caseId = await fileAndAssign(stage)
    const order = { caseId, affair: survey.id }
    const { taskId } = await stage.must<{ taskId: string }>('judge-1', 'task.dispatch', order)
    const one = { caseId, taskId }
    const [task] = await stage.ask<{ dueOn: string; holderId: string }[]>('judge-1', 'task.list', { caseId })
    expect(task).toMatchObject({ dueOn: '2024-03-08', holderId: 'disposal-1' })
    expect(await stage.give('disposal-1', 'task.receive', one)).toMatchObject({
      rule: 'task.material-missing',
    })
    await formPaper(stage, caseId, 'judge-1', 'seal-ruling')
    await stage.must('disposal-1', 'task.receive', one)
    const bare = { ...one, report: '已航拍' }
    expect(await stage.give('disposal-1', 'task.report', bare)).toMatchObject({
      rule: 'task.form-field-missing',
      params: { field: 'pictures' },
    })
    await stage.must('disposal-1', 'task.report', { ...bare, results: { pictures: '1-12' } })
    await stage.must('judge-1', 'task.confirm', one)
    const [result] = await stage.ask<readonly TaskResult[]>('judge-1', 'task.results', order)
    expect(result?.values).toMatchObject([{ field: 'pictures', value: '1-12', label: { en: 'Pictures' } }])
  })
})

test('who gives work out that the case has seen is shown it: before, and with the answer', async () => {
  const stage = await openStage('memory')
  const caseId = await fileAndAssign(stage)
  const debtor = await party(stage, caseId, 'debtor')
  const order = { caseId, affair: 'query-control', aboutPartyId: debtor }
  const warningsOf = async (input: object) => {
    const outcome = await stage.give('judge-1', 'task.dispatch', input)
    return outcome.kind === 'accepted' ? outcome.warnings.map(({ rule }) => rule) : [outcome.rule]
  }
  const earlier = (input: object) => stage.ask<readonly object[]>('judge-1', 'task.earlier', input)
  expect(await earlier(order)).toEqual([])
  expect(await warningsOf(order)).toEqual([])
  expect(await warningsOf({ ...order, aboutPartyId: await party(stage, caseId, 'applicant') })).toEqual([])
  expect(await earlier(order)).toMatchObject([
    { affair: 'query-control', aboutPartyId: debtor, state: 'issued' },
  ])
  expect(await warningsOf(order)).toEqual(['task.not-done-before'])
  expect(await earlier(order)).toHaveLength(2)
  const other = await fileAndAssign(stage, 124)
  expect(await warningsOf({ caseId: other, affair: 'query-control' })).toEqual([])
})
