import { describe, expect, test } from 'vitest'
import type { QueryFinding, QueryLine, QueryProgress } from '../domain/query/contract'
import { askSources, collectAnswers } from '../engine/index'
import type { CountedPage } from '../kernel/query'
import { systemActor } from '../kernel/role'
import type { AssetHit } from '../ports/asset-hit'
import type { CalledSource, SourceAnswer, SourceReceipt, SourceRequest } from '../ports/asset-source'
import { ID_NUMBER } from './acts'
import { DEBTOR_ID, fileWithDebtor } from './debtor'
import { openStage, STORAGES, type Stage } from './stage'

const flat: AssetHit = {
  ref: '350128001001GB00012F00010001',
  type: 'real-estate',
  title: '武都区城关镇某路 1 号 2 单元 301 室',
  match: { name: 'same', number: 'same' },
  holders: [{ name: '赵大勇', idNumber: DEBTOR_ID, ownership: 'sole', isSubject: true }],
  encumbrances: [{ kind: 'mortgage', holder: '某银行', amountFen: 20_000_000n }],
  valueFen: 60_000_000n,
  details: { use: '住宅' },
}

type Say = (request: SourceRequest) => SourceReceipt

/** A source that says what it is told to say. */
function source(
  id: string,
  say: Say,
  later: (requestNo: string) => readonly SourceAnswer[] | 'not-known' = () => [],
) {
  const asked: string[] = []
  const made: CalledSource & { asked: readonly string[] } = {
    id,
    asked,
    capabilities: {
      kind: 'point',
      transport: 'call',
      acts: ['query'],
      assetTypes: ['real-estate'],
      subjects: ['person'],
      repeatable: true,
      needsDocument: false,
      answersWithinMinutes: 60,
    },
    submit: async (request) => {
      asked.push(request.requestNo)
      return say(request)
    },
    collect: async (requestNo) => later(requestNo),
  }
  return made
}

const answerTo = (requestNo: string, more: Partial<SourceAnswer> = {}): SourceAnswer => ({
  requestNo,
  answerNo: `${requestNo}-a`,
  part: { index: 1, last: true },
  outcome: 'found',
  subject: { name: '赵大勇', idNumber: DEBTOR_ID },
  hits: [flat],
  asOf: '2024-03-01',
  ...more,
})
const now =
  (more: Partial<SourceAnswer> = {}): Say =>
  ({ requestNo }) => ({ kind: 'answered', answer: answerTo(requestNo, more) })

async function register(stage: Stage, sources: readonly CalledSource[]) {
  for (const { id, capabilities } of sources) {
    await stage.must('director', 'query.register-source', {
      sourceId: id,
      name: `登记机构 ${id}`,
      ...capabilities,
    })
  }
}

async function asked(stage: Stage, sources: readonly CalledSource[]) {
  const { caseId, debtorId } = await fileWithDebtor(stage)
  await register(stage, sources)
  const order = {
    caseId,
    partyIds: [debtorId],
    sourceIds: sources.map(({ id }) => id),
    document: { number: '（2024）甘1202执500号之一', name: '协助查询通知书' },
    reason: '首次查询',
  }
  const made = await stage.must<{ orderId: string; lineIds: string[] }>('judge-1', 'query.order', order)
  const options = { sources, courtName: () => '武都区人民法院', timeoutMs: 200 }
  const drain = () => stage.engine.drain({ 'source.ask': askSources(options) })
  const collect = () => collectAnswers(stage.engine, { ...options, courtId: stage.court.courtId })
  const progress = () => stage.ask<QueryProgress>('judge-1', 'query.progress', { caseId })
  const states = async () =>
    Object.fromEntries((await progress()).bySource.map((each) => [each.sourceId, each.lines[0]?.state]))
  return { caseId, debtorId, ...made, drain, collect, progress, states }
}

const failed = (retryable: boolean): Partial<SourceAnswer> => ({
  outcome: 'failed',
  hits: [],
  error: { code: '2040', text: '系统繁忙', retryable },
})

describe.each(STORAGES)('a query has lines that end one by one, on %s', (kind) => {
  test('found, nothing, failed, unknown, somebody else: each source has its own status and nothing is lost', async () => {
    const stage = await openStage(kind)
    const sources = [
      source('a-found', now()),
      source('b-nothing', now({ outcome: 'nothing', hits: [] })),
      source('c-failed', now(failed(true))),
      source('d-hangs', () => ({ kind: 'unknown', text: 'time-out' })),
      source('e-lies', now({ subject: { name: '钱某', idNumber: ID_NUMBER } })),
      source('f-refuses', () => ({ kind: 'refused', code: '1001', text: '不属于本登记机构' })),
      source(
        'g-unread',
        now({ outcome: 'nothing', hits: [], unread: [{ at: 'fdcq[0]', reason: 'bdcdyh 缺失' }] }),
      ),
    ]
    const { drain, states, progress, caseId } = await asked(stage, sources)
    await drain()
    expect(await states()).toEqual({
      'a-found': 'found',
      'b-nothing': 'nothing',
      'c-failed': 'failed',
      'd-hangs': 'unknown',
      'e-lies': 'contradicted',
      'f-refuses': 'refused',
      'g-unread': 'needs-person',
    })
    expect(await progress()).toMatchObject({ asked: 7, answered: 2, open: 4 })
    const { items } = await stage.ask<CountedPage<QueryFinding>>('judge-1', 'query.findings', { caseId })
    expect(
      items.map(({ hit, mortgages, shared }) => [hit.ref, hit.holders[0]?.idNumber, mortgages, shared]),
    ).toEqual([[flat.ref, '1101011980****0010', 1, false]])
    stage.clock.set('2024-06-03')
    const outcome = await stage.give('judge-1', 'closing.propose', {
      caseId,
      closingKind: 'round-terminated',
      ground: '无财产可供执行',
    })
    expect(outcome).toMatchObject({
      kind: 'refused',
      rule: 'query.no-open-line-behind-no-property',
      params: { count: 5 },
    })
  })

  test('a query that is ordered between proposal and confirmation stops the end of the round, and so does it 执行不能', async () => {
    const stage = await openStage(kind)
    const { caseId, debtorId } = await fileWithDebtor(stage)
    stage.clock.set('2024-06-03')
    const round = { caseId, closingKind: 'round-terminated', ground: '无财产可供执行' }
    const { proposalId } = await stage.must<{ proposalId: string }>('judge-1', 'closing.propose', round)
    await register(stage, [source('late', () => ({ kind: 'accepted' }))])
    await stage.must('judge-1', 'query.order', {
      caseId,
      partyIds: [debtorId],
      sourceIds: ['late'],
      document: { number: '之一', name: '协助查询通知书' },
      reason: '终本前再次查询',
    })
    const stopped = { kind: 'refused', rule: 'query.no-open-line-behind-no-property' }
    expect(await stage.give('reviewer-1', 'closing.confirm', { caseId, proposalId })).toMatchObject(stopped)
    const evidence = [{ item: 'query-all', kind: 'affair', refId: 'task-1' }]
    const inability = { caseId, recognition: 'inability', ground: '查无财产', evidence }
    expect(await stage.give('judge-1', 'inability.propose', inability)).toMatchObject(stopped)
  })

  test('a request has a number that people can say: its case, which order of it, which line', async () => {
    const stage = await openStage(kind)
    const sources = [source('a', now()), source('b', now())]
    const { caseId, debtorId, progress, drain } = await asked(stage, sources)
    await drain()
    const again = { caseId, partyIds: [debtorId], sourceIds: ['b'], reason: '补充查询' }
    const document = { number: '（2024）甘1202执500号之二', name: '协助查询通知书' }
    await stage.must('judge-1', 'query.order', { ...again, document })
    const { orders, bySource } = await progress()
    const number = orders[0]?.caseNumber
    expect(number).toMatch(/^（\d{4}）.*号$/)
    expect(orders.map(({ shownNo }) => shownNo)).toEqual([`${number}-1`, `${number}-2`])
    const shown = (lines: readonly { shownNo: string }[] = []) => lines.map(({ shownNo }) => shownNo).sort()
    expect(shown(bySource.flatMap(({ lines }) => lines))).toEqual(
      ['1-1', '1-2', '2-1'].map((n) => `${number}-${n}`),
    )
    const { items } = await stage.ask<CountedPage<QueryLine>>('judge-1', 'query.lines', { open: false })
    expect(shown(items)).toEqual(['1-1', '1-2', '2-1'].map((n) => `${number}-${n}`))
  })

  test('what ended unknown is asked again under the same number, and a late answer ends it', async () => {
    const stage = await openStage(kind)
    let late: readonly SourceAnswer[] | 'not-known' = 'not-known'
    const slow = source(
      'slow',
      () => ({ kind: 'unknown', text: 'time-out' }),
      () => late,
    )
    const { drain, collect, states, lineIds } = await asked(stage, [slow])
    await drain()
    await collect()
    await drain()
    expect(slow.asked).toEqual([lineIds[0], lineIds[0]])
    late = [answerTo(lineIds[0] ?? '')]
    expect(await collect()).toMatchObject({ asked: 1, answers: 1, failed: [] })
    expect(await states()).toEqual({ slow: 'found' })
    expect(await collect()).toMatchObject({ asked: 0 })
  })

  test('parts in any order, the same part twice: found once when all of them are there', async () => {
    const stage = await openStage(kind)
    const { drain, states, lineIds, caseId } = await asked(stage, [
      source('parts', () => ({ kind: 'accepted' })),
    ])
    await drain()
    const [lineId = ''] = lineIds
    const system = systemActor(stage.court.courtId, 'source:parts')
    const say = (index: number, last: boolean, ref: string) =>
      stage.must(system, 'query.record-answer', {
        caseId,
        lineId,
        answer: answerTo(lineId, { part: { index, last }, hits: [{ ...flat, ref }] }),
      })
    expect(await states()).toEqual({ parts: 'sent' })
    await say(3, true, 'c')
    await say(1, false, 'a')
    await say(1, false, 'a')
    expect(await states()).toEqual({ parts: 'answering' })
    await say(2, false, 'b')
    expect(await states()).toEqual({ parts: 'found' })
    const { total } = await stage.ask<CountedPage<QueryFinding>>('judge-1', 'query.findings', { caseId })
    expect(total).toBe(3)
  })

  test('a second answer that says otherwise is kept as doubtful; a person settles it', async () => {
    const stage = await openStage(kind)
    const { drain, states, lineIds, caseId } = await asked(stage, [source('twice', now())])
    await drain()
    const [lineId = ''] = lineIds
    const system = systemActor(stage.court.courtId, 'source:twice')
    const other = answerTo(lineId, { answerNo: 'other', hits: [{ ...flat, ref: 'another' }] })
    for (let n = 0; n < 2; n++)
      await stage.must(system, 'query.record-answer', { caseId, lineId, answer: other })
    expect(await states()).toEqual({ twice: 'contradicted' })
    const page = await stage.ask<CountedPage<QueryFinding>>('judge-1', 'query.findings', { caseId })
    expect(page.items.map(({ state }) => state).sort()).toEqual(['current', 'doubtful'])
    const settled = {
      caseId,
      lineId,
      outcome: 'found',
      hits: [flat],
      asOf: '2024-03-01',
      evidence: '不动产登记簿复印件',
      reason: '电话核实',
    }
    await stage.must('judge-1', 'query.confirm-by-hand', settled)
    expect(await states()).toEqual({ twice: 'found' })
  })
})
