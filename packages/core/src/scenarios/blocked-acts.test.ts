import { beforeEach, describe, expect, test } from 'vitest'
import type { BlockedAct } from '../domain/supervision/contract'
import type { EngineOutcome, RefusedOutcome } from '../engine/index'
import { refusalWords } from '../locales/index'
import { actorOf, countyCourt, establishCourt } from '../testing/court'
import { fileAndAssign, filingOf, formPaper, handIn, payoutInput, receiveMoney } from './acts'
import { openStage, STORAGES, type Stage } from './stage'

const neighbour = { ...countyCourt, courtId: 'gan1221', name: '成县人民法院', codeName: '甘1221' }

interface Blocked {
  readonly items: readonly BlockedAct[]
  readonly total: number
}

const blockedActs = (stage: Stage) => stage.ask<Blocked>('supervisor-1', 'supervision.blocked-acts')

/** An act that must not happen, and who tries it. */
interface Attempt {
  readonly who: string
  readonly command: string
  readonly input: unknown
  readonly rule: string
  readonly courtId?: string
}

const attempts: Readonly<Record<string, (stage: Stage, caseId: string) => Promise<Attempt>>> = {
  'a payout above the balance': async (stage, caseId) => ({
    who: 'judge-1',
    command: 'fund.request-payout',
    input: await payoutInput(stage, caseId, 100_001n),
    rule: 'fund.balance-covers-payout',
  }),
  'a loan without approval': async (stage, caseId) => {
    const materialId = await formPaper(stage, caseId)
    await handIn(stage, caseId, materialId)
    const asked = { caseId, materialId, purpose: '庭审' }
    const { loanId } = await stage.must<{ loanId: string }>('judge-1', 'dossier.request-loan', asked)
    const input = { caseId, loanId, dueBackOn: '2024-03-10' }
    return {
      who: 'dossier-1',
      command: 'dossier.lend-material',
      input,
      rule: 'dossier.loan-needs-director',
    }
  },
  'closing with money inside': async (_stage, caseId) => ({
    who: 'judge-1',
    command: 'closing.propose',
    input: { caseId, closingKind: 'performed', ground: '全部履行完毕' },
    rule: 'closing.no-money-inside',
  }),
  'a task of another court, addressed there': async (stage) => ({
    who: 'judge-1',
    command: 'task.receive',
    input: await taskOfNeighbour(stage),
    rule: 'access.other-court',
    courtId: neighbour.courtId,
  }),
  'a task of another court, as if it were one’s own': async (stage) => ({
    who: 'judge-1',
    command: 'task.receive',
    input: await taskOfNeighbour(stage),
    rule: 'access.not-in-this-court',
  }),
  'what the post does not permit': async (_stage, caseId) => ({
    who: 'assistant-1',
    command: 'case.assign',
    input: { caseId, undertakerId: 'judge-1', reason: '自行' },
    rule: 'access.role-not-permitted',
  }),
  'a payout approved by who asked for it': async (stage, caseId) => {
    const input = await payoutInput(stage, caseId, 1n)
    await stage.must('director', 'case.assign', { caseId, undertakerId: 'director', reason: '局长办理' })
    const payout = await stage.must<{ payoutId: string; contentHash: string }>(
      'director',
      'fund.request-payout',
      input,
    )
    return {
      who: 'director',
      command: 'fund.approve-payout',
      input: { caseId, ...payout },
      rule: 'fund.maker-is-not-checker',
    }
  },
}

async function taskOfNeighbour(stage: Stage): Promise<{ caseId: string; taskId: string }> {
  const at = (id: string) => actorOf(neighbour, id)
  const filing = { ...filingOf(7, '2024-03-01'), caseNumber: '（2024）甘1221执7号' }
  const { caseId } = await stage.must<{ caseId: string }>(at('filing'), 'case.file', filing)
  const assign = { caseId, undertakerId: 'judge-1', reason: '随机分案' }
  await stage.must(at('director'), 'case.assign', assign)
  const dispatch = { caseId, affair: 'query-control' }
  const { taskId } = await stage.must<{ taskId: string }>(at('judge-1'), 'task.dispatch', dispatch)
  return { caseId, taskId }
}

function refused(outcome: EngineOutcome): RefusedOutcome {
  if (outcome.kind !== 'refused') throw new Error('was accepted')
  return outcome
}

describe.each(STORAGES)('an act that a rule forbids (%s)', (kind) => {
  let stage: Stage
  let caseId = ''

  beforeEach(async () => {
    stage = await openStage(kind)
    await establishCourt(stage.engine, neighbour)
    caseId = await fileAndAssign(stage)
    await receiveMoney(stage, caseId, 'line-1', 100_000n)
  })

  describe.each(Object.entries(attempts))('%s', (_name, prepare) => {
    test('is refused with rule and source, in words of both languages', async () => {
      const attempt = await prepare(stage, caseId)
      const { who, command, input, rule, courtId } = attempt
      const outcome = refused(await stage.give(who, command, input, courtId ? { courtId } : {}))
      expect(outcome.rule).toBe(rule)
      expect(outcome.source).toMatch(/^(seed \d{3}:\d+|law .+|requirement .+|design .+)/)
      for (const locale of ['zh-CN', 'en'] as const) {
        const words = refusalWords(outcome.rule, outcome.params, stage.engine.words(locale), locale)
        for (const text of [words.what, words.why, words.todo]) {
          expect(text, locale).not.toBe('')
          expect(text, locale).not.toMatch(/[{}]|undefined|\[object/)
          expect(/\p{Script=Han}/u.test(text.replaceAll(/["“].*?["”]|\(.*?\)/g, '')), text).toBe(
            locale === 'zh-CN',
          )
        }
      }
    })

    test('is recorded once, as the supervisor reads it, and changes nothing else', async () => {
      const { who, command, input, rule, courtId } = await prepare(stage, caseId)
      const before = await blockedActs(stage)
      const rows = await everything(stage)
      const outcome = refused(await stage.give(who, command, input, courtId ? { courtId } : {}))
      const after = await blockedActs(stage)
      expect(after.total).toBe(before.total + 1)
      const [act] = after.items
      expect(act).toMatchObject({
        id: outcome.blockedActId,
        command,
        rule,
        source: outcome.source,
        params: outcome.params,
        actorKind: 'person',
        actorId: who,
        actorName: countyCourt.people.find(({ id }) => id === who)?.name,
        caseId: rule.startsWith('access.') && rule !== 'access.role-not-permitted' ? null : caseId,
      })
      expect(act?.blockedAt.slice(0, 10)).toBe('2024-03-01')
      expect(await everything(stage)).toEqual(rows)
      expect((await stage.engine.verify()).differences).toEqual([])
    })

    test('is foretold by a dry run, which records nothing', async () => {
      const { who, command, input, rule, courtId } = await prepare(stage, caseId)
      const court = stage.storage.forCourt('gan1202')
      const before = await court.position()
      const extra = { dryRun: true, key: 'dry', ...(courtId ? { courtId } : {}) }
      const outcome = refused(await stage.give(who, command, input, extra))
      expect(outcome.rule).toBe(rule)
      expect(outcome.blockedActId).toBeUndefined()
      expect(await court.position()).toBe(before)
      expect(await court.receipt('dry')).toBeUndefined()
    })
  })

  test('the other court sees nothing of it, and nobody reads what his post may not', async () => {
    const input = await taskOfNeighbour(stage)
    await stage.give('judge-1', 'task.receive', input, { courtId: neighbour.courtId })
    const theirs = actorOf(neighbour, 'supervisor-1')
    expect(await stage.ask(theirs, 'supervision.blocked-acts')).toMatchObject({ total: 0 })
    expect(await stage.ask(theirs, 'task.list', { caseId })).toEqual([])
    await expect(stage.ask('fund-1', 'supervision.blocked-acts')).rejects.toThrow('query-not-permitted')
  })

  test('tried ten times is recorded ten times', async () => {
    const input = await payoutInput(stage, caseId, 999_999n)
    await Promise.all(Array.from({ length: 10 }, () => stage.give('judge-1', 'fund.request-payout', input)))
    expect(await blockedActs(stage)).toMatchObject({ total: 10 })
  })
})

/** Every row of the court but the blocked acts. */
async function everything(stage: Stage): Promise<unknown> {
  const { tables } = await stage.engine.describe(actorOf(countyCourt, 'director'))
  const names = tables.map(({ name }) => name).filter((name) => name !== 'supervision_blocked_act')
  const court = stage.storage.forCourt('gan1202')
  return Promise.all(names.map((table) => court.find({ table, limit: 500 })))
}
