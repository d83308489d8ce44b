import { expect, test } from 'vitest'
import type { NodeWhy } from '../domain/node/contract'
import type { StagePath } from '../domain/stage/contract'
import { rungsOf } from '../domain/stage/index'
import type { Actor } from '../kernel/role'
import {
  type CaseHistory,
  chineseCalendar as calendar,
  caseLimit,
  delayInterest,
  escalation,
  explainClock,
  months,
  type Stop,
} from '../law/index'
import { linshuFullFlow } from '../profiles/index'
import { journalOf, nodeIdOf } from './acts'
import { fileAt, openLinshu } from './linshu-court'
import type { Stage } from './stage'

const policy = linshuFullFlow.stages
if (!policy) throw new Error('the profile has no stages')

const president: Actor = { kind: 'person', id: 'president-1', courtId: 'lu1329', roles: ['president'] }

/** A case that is suspended for ten days in March and given three months more in September; nobody closes it. */
async function lived(): Promise<{ stage: Stage; caseId: string }> {
  const stage = await openLinshu()
  const caseId = await fileAt(stage, 1)
  await stage.must('director', 'case.assign', { caseId, undertakerId: 'fast-1', reason: '简案速执' })
  const goOn = async (until: string) => {
    while (stage.clock.today() < until) {
      stage.clock.advance(1)
      await stage.engine.tick()
    }
  }
  await goOn('2024-03-11')
  await stage.must('fast-1', 'case.suspend', { caseId, reason: '案外人异议' })
  await goOn('2024-03-21')
  await stage.must('fast-1', 'case.resume', { caseId, reason: '异议已裁定' })
  await goOn('2024-09-10')
  const nodeId = await nodeIdOf(stage, caseId, 'case-limit', 'director')
  const asked = { caseId, nodeId, to: '2024-12-11', askedOn: '2024-09-09', reason: '财产在外地' }
  await stage.must(president, 'node.extend', asked)
  await goOn('2024-12-31')
  return { stage, caseId }
}

/** The history of the case as its journal has it. */
async function historyOf(stage: Stage, caseId: string): Promise<CaseHistory> {
  const journal = await journalOf(stage, caseId)
  const on = (type: string) => journal.find((event) => event.type === type)?.occurredOn ?? ''
  const lastDay = (day: string) => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10)
  const extended = journal.find(({ type }) => type === 'node.Extended')
  return {
    filedOn: on('case.Filed'),
    stops: [{ ground: 'suspension', from: on('case.Suspended'), to: lastDay(on('case.Resumed')) }],
    extensions: [
      {
        by: 'president',
        askedOn: String(extended?.data.askedOn),
        grantedOn: extended?.occurredOn ?? '',
        limit: months(3),
      },
    ],
  }
}

test('one history, three answers: the limit of the case, the ladder of its stages, interest for delay', async () => {
  const { stage, caseId } = await lived()
  const history = await historyOf(stage, caseId)

  const limit = caseLimit(history, { calendar })
  expect(limit.date).toBe('2024-12-11')
  expect(limit.explanation.steps.map(({ kind, days }) => `${kind} ${days}`)).toEqual([
    ...['limit 184', 'extended 91', 'not-counted 10'],
  ])
  const why = await stage.ask<NodeWhy>('director', 'node.why', {
    caseId,
    nodeId: await nodeIdOf(stage, caseId, 'case-limit', 'director'),
  })
  expect(why.node.dueOn, 'the engine keeps the same date').toBe(limit.date)

  const rungs = rungsOf(policy)
  const ladder = escalation({
    startedOn: history.filedOn,
    rungs,
    calendar,
    stops: history.stops,
    caseLimitOn: '2024-09-11',
  })
  expect([ladder.date, ladder.beyondFrom]).toEqual(['2024-11-07', 'director'])
  expect(ladder.explanation.steps.slice(-2)).toMatchObject([
    { kind: 'runs-on', days: 10, what: 'suspension' },
    { kind: 'beyond-limit', days: 57, what: 'director' },
  ])

  const debt = {
    baseFen: 5_000_000n,
    dueOn: '2024-02-20',
    end: { by: 'deducted', on: '2024-10-15' },
  } as const
  const interest = delayInterest([debt], history.stops)
  expect([interest.explanation.to, interest.explanation.days, interest.fen]).toEqual([
    ...['2024-10-15', 238, 208_250n],
  ])

  const ends = [limit, ladder, interest].map(({ explanation }) => explanation.to)
  expect(new Set(ends).size).toBe(3)
  expect(explainClock(limit.explanation, 'zh-CN')).toMatch(
    /经院长批准.*扣除2024-03-11至2024-03-20（中止），10日/,
  )
  expect(explainClock(ladder.explanation, 'zh-CN')).toMatch(/（中止）不影响本期间.*超过执行期限2024-09-11/)
  expect(explainClock(interest.explanation, 'zh-CN')).toMatch(/计息238日.*（中止）不影响本期间/)
  expect(explainClock(limit.explanation, 'en')).toMatch(/extended by the president.*not counted.*suspension/)
  expect(explainClock(ladder.explanation, 'en')).toMatch(
    /does not stop this clock.*after the limit of the case/,
  )
  expect(explainClock(interest.explanation, 'en')).toMatch(/238 days on a base of 5000000 fen/)

  const retrial: Stop[] = history.stops.map((stop) => ({ ...stop, ground: 'retrial' }))
  expect(delayInterest([debt], retrial).explanation.days, 'a retrial does stop interest').toBe(228)
})

test('the stages of a court move as the ladder says: where the profile lets suspension stop them', async () => {
  const { stage, caseId } = await lived()
  const { stays } = await stage.ask<StagePath>('director', 'stage.path', { caseId })
  const { filedOn: startedOn, stops } = await historyOf(stage, caseId)
  const stoppedBy = { grounds: ['suspension'], source: 'design: stages stand still with their case' } as const
  const ladder = escalation({ startedOn, rungs: rungsOf(policy), calendar, stops, stoppedBy })
  expect(stays.map(({ stage: id, enteredOn, dueOn }) => ({ id, enteredOn, dueOn }))).toEqual(ladder.rungs)
})
