import { describe, expect, test } from 'vitest'
import type { CourseNode } from '../domain/node/contract'
import { receiveMoney } from './acts'
import { fileCases, formSeries, PROCEEDS, planServed, sheetOf } from './series-acts'
import { openStage, STORAGES, type Stage } from './stage'

const nodesOf = async (stage: Stage, caseId: string) => {
  const course = await stage.ask<readonly CourseNode[]>('judge-1', 'node.course', { caseId })
  return course
    .filter(({ node, state }) => node.startsWith('distribution-') && state !== 'predicted')
    .map(({ node, state, dueOn }) => ({ node, state, dueOn }))
}

const warnedOf = async (stage: Stage, caseId: string) => {
  const events = await stage.storage
    .forCourt(stage.court.courtId)
    .journal(`case/${caseId}`, { afterSeq: 0, limit: 500 })
  return events
    .filter(({ type, data }) => type === 'node.Warned' && String(data.node).startsWith('distribution-'))
    .map(({ data }) => data.node)
}

describe.each(STORAGES)('the periods of a plan (%s)', (kind) => {
  test('objection, opposition and suit are clocks of the undertaker that warn, and end with what was done', async () => {
    const stage = await openStage(kind)
    const caseIds = await fileCases(stage, 3)
    const [caseId = ''] = caseIds
    await receiveMoney(stage, caseId, 'auction-1', PROCEEDS)
    const planId = await planServed(stage, caseIds, await formSeries(stage, caseIds))
    const of = { caseId, planId }
    const { lines, recipients, objectUntil } = await sheetOf(stage, caseId, planId)
    expect(await nodesOf(stage, caseId)).toEqual([
      { node: 'distribution-objection', state: 'running', dueOn: objectUntil },
    ])
    const idOf = (at: number) => recipients.find(({ partyId }) => partyId === lines[at]?.partyId)?.id
    const day = stage.clock.today()
    const { objectionId } = await stage.must<{ objectionId: string }>('judge-1', 'distribution.object', {
      ...{ ...of, recipientId: idOf(1), raisedOn: day, notifiedOn: day, ground: '已经部分清偿' },
      disputed: [{ lineId: lines[2]?.id, amountFen: 10_000n }],
    })
    const [objection] = (await sheetOf(stage, caseId, planId)).objections
    expect(await nodesOf(stage, caseId)).toContainEqual({
      ...{ node: 'distribution-opposition', state: 'running', dueOn: objection?.opposeUntil },
    })
    expect(await warnedOf(stage, caseId)).toEqual([])
    stage.clock.set(objection?.opposeUntil ?? '')
    await stage.engine.tick(stage.court.courtId)
    expect(await warnedOf(stage, caseId)).toContain('distribution-opposition')
    const later = stage.clock.today()
    const { sueUntil } = await stage.must<{ sueUntil: string }>('judge-1', 'distribution.oppose', {
      ...{ ...of, objectionId, recipientId: idOf(2), opposedOn: later, notifiedOn: later },
      opposition: '没有清偿',
    })
    const opposed = await nodesOf(stage, caseId)
    expect(opposed).toContainEqual(expect.objectContaining({ node: 'distribution-opposition', state: 'met' }))
    expect(opposed).toContainEqual({ node: 'distribution-suit', state: 'running', dueOn: sueUntil })
    stage.clock.set(sueUntil)
    await stage.engine.tick(stage.court.courtId)
    expect(await warnedOf(stage, caseId)).toContain('distribution-suit')
    stage.clock.advance(1)
    await stage.must('judge-1', 'distribution.settle', {
      ...{ ...of, objectionId, outcome: 'no-suit', document: '逾期未起诉，按原方案分配' },
    })
    expect(await nodesOf(stage, caseId)).toContainEqual(
      expect.objectContaining({ node: 'distribution-suit', state: 'met' }),
    )
  })
})
