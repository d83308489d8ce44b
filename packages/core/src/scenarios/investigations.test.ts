import { describe, expect, test } from 'vitest'
import type { ClueItem } from '../domain/clue/contract'
import type { InvestigationItem } from '../domain/investigation/contract'
import type { CountedPage } from '../kernel/query'
import { formPaper, reportTask } from './acts'
import { fileWithDebtor } from './debtor'
import { openStage, STORAGES, type Stage } from './stage'

type Kind = 'audit' | 'lawyer-order' | 'reward'
const TERMS = {
  audit: { number: '审调 1 号', agent: '某会计师事务所' },
  'lawyer-order': { number: '律调 1 号', agent: '李律师（某律师事务所）', validUntil: '2024-03-20' },
  reward: { number: '悬赏 1 号', rewardFen: 500_000n },
} as const

async function granted(stage: Stage, kind: Kind) {
  const parties = await fileWithDebtor(stage)
  const { caseId, applicantId, debtorId } = parties
  const applied = {
    caseId,
    kind,
    applicantPartyId: applicantId,
    partyId: debtorId,
    ground: '查无财产，怀疑转移',
  }
  const { investigationId } = await stage.must<{ investigationId: string }>(
    'affairs-2',
    'investigation.apply',
    applied,
  )
  await stage.must('judge-1', 'investigation.decide', {
    caseId,
    investigationId,
    granted: true,
    reason: '确有必要',
    ...TERMS[kind],
  })
  return { ...parties, investigationId }
}

const list = async (stage: Stage, caseId: string) =>
  (await stage.ask<CountedPage<InvestigationItem>>('judge-1', 'investigation.list', { caseId })).items
const clues = async (stage: Stage, caseId: string) =>
  (await stage.ask<CountedPage<ClueItem>>('judge-1', 'clue.list', { caseId })).items

async function carriedOut(stage: Stage, caseId: string) {
  const [task] = await stage.ask<{ id: string; affair: string; workerId: string }[]>('judge-1', 'task.list', {
    caseId,
  })
  expect(task?.affair).toBe('investigation')
  const about = { caseId, taskId: task?.id ?? '' }
  await stage.must('affairs-1', 'task.receive', about)
  await reportTask(stage, 'affairs-1', about)
  await stage.must('judge-1', 'task.confirm', about)
}

describe.each(STORAGES)('[S24] 委托审计调查、委托律师调查、悬赏举报 on %s', (kind) => {
  test.each<Kind>(['audit', 'lawyer-order', 'reward'])(
    '%s runs as an affair to the end with its result',
    async (what) => {
      const stage = await openStage(kind)
      const { caseId, investigationId } = await granted(stage, what)
      if (what === 'reward') {
        await stage.must('judge-1', 'investigation.publish', {
          caseId,
          investigationId,
          channel: '本院公众号',
        })
      }
      await carriedOut(stage, caseId)
      expect((await list(stage, caseId))[0]).toMatchObject({ state: 'returned' })
      // The worker of the affair brought it: the judge who asked for it may accept it.
      await stage.must('judge-1', 'investigation.accept-result', { caseId, investigationId, note: '已附卷' })
      expect((await list(stage, caseId))[0]).toMatchObject({ kind: what, state: 'accepted', ...TERMS[what] })
      expect((await stage.engine.verify()).differences).toEqual([])
    },
  )

  test('a reward is paid once, to the first clue that is true, as promised', async () => {
    const stage = await openStage(kind)
    const { caseId, investigationId } = await granted(stage, 'reward')
    await stage.must('judge-1', 'investigation.publish', { caseId, investigationId, channel: '本院公众号' })
    const clue = async (content: string) => {
      const input = {
        caseId,
        origin: 'reward',
        giverName: '匿名人甲',
        giverContact: '13900001111',
        content,
        investigationId,
      }
      return (await stage.must<{ clueId: string }>('affairs-1', 'clue.register', input)).clueId
    }
    const [untrue, first, second] = [await clue('某仓库'), await clue('某小区车位'), await clue('同一车位')]
    for (const [clueId, result] of [
      [untrue, 'untrue'],
      [first, 'true'],
      [second, 'true'],
    ] as const) {
      await stage.must('judge-1', 'clue.verify', {
        caseId,
        clueId,
        result,
        finding: '现场核实',
        evidence: '照片',
      })
    }
    const pay = (clueId: string, amountFen: bigint) =>
      stage.give('cashier-1', 'investigation.record-reward', {
        caseId,
        investigationId,
        clueId,
        amountFen,
        reference: '收据 1 号',
      })
    expect(await pay(second, 500_000n)).toMatchObject({ rule: 'investigation.first-true-clue' })
    expect(await pay(first, 500_001n)).toMatchObject({ rule: 'investigation.reward-as-promised' })
    expect(await pay(first, 500_000n)).toMatchObject({ kind: 'accepted' })
    expect(await pay(first, 500_000n)).toMatchObject({ rule: 'investigation.reward-once' })
    expect((await list(stage, caseId))[0]?.rewards).toMatchObject([{ clueId: first, amountFen: 500_000n }])
    // Who gave a clue is told to nobody.
    expect(
      JSON.stringify(await clues(stage, caseId), (_key, value) =>
        typeof value === 'bigint' ? `${value}` : value,
      ),
    ).not.toMatch(/匿名人甲|13900001111/)
  })
})

describe.each(STORAGES)('[S16] 律师调查令 on %s', (kind) => {
  test('apply → approve → number and validity → the result comes into the dossier and the register of clues', async () => {
    const stage = await openStage(kind)
    const { caseId, investigationId } = await granted(stage, 'lawyer-order')
    const materialId = await formPaper(stage, caseId)
    const result = {
      caseId,
      investigationId,
      result: '查得工程款债权',
      materialId,
      clues: [{ content: '某公司欠付工程款', type: 'other' }],
    }
    await stage.must('affairs-2', 'investigation.return-result', result)
    expect((await list(stage, caseId))[0]).toMatchObject({
      state: 'returned',
      materialId,
      validUntil: '2024-03-20',
    })
    expect(await clues(stage, caseId)).toMatchObject([
      { origin: 'lawyer', content: '某公司欠付工程款', state: 'received' },
    ])
  })

  test('an order that nobody used in time is over, and none is longer than the court allows', async () => {
    const stage = await openStage(kind)
    const { caseId } = await granted(stage, 'lawyer-order')
    stage.clock.set('2024-03-21')
    await stage.engine.tick()
    expect((await list(stage, caseId))[0]?.state).toBe('expired')
  })
})

describe.each(STORAGES)('a clue on %s', (kind) => {
  test('has seven days, is verified, its giver is told; an open one stops the end of the round', async () => {
    const stage = await openStage(kind)
    const { caseId, applicantId, debtorId } = await fileWithDebtor(stage)
    const given = {
      caseId,
      origin: 'applicant',
      giverPartyId: applicantId,
      partyId: debtorId,
      type: 'vehicle',
      content: '常停某小区',
    }
    const { clueId } = await stage.must<{ clueId: string }>('affairs-1', 'clue.register', given)
    const course = await stage.ask<{ node: string; dueOn: string | null; state: string }[]>(
      'judge-1',
      'node.course',
      { caseId },
    )
    expect(course.find(({ node }) => node === 'clue-verification')).toMatchObject({
      dueOn: '2024-03-08',
      state: 'running',
    })
    stage.clock.set('2024-06-03')
    const close = { caseId, closingKind: 'round-terminated', ground: '无财产可供执行' }
    expect(await stage.give('judge-1', 'closing.propose', close)).toMatchObject({
      rule: 'clue.none-open-behind-no-property',
      params: { count: 1 },
    })
    await stage.must('judge-1', 'clue.verify', {
      caseId,
      clueId,
      result: 'untrue',
      finding: '车辆已过户',
      evidence: '登记查询',
    })
    await stage.must('judge-1', 'clue.tell', { caseId, clueId, how: '电话告知' })
    expect(await clues(stage, caseId)).toMatchObject([
      { state: 'told', giver: 'party', giverPartyName: '王秀英' },
    ])
  })
})
