import { expect } from 'vitest'
import type { ControlItem } from '../domain/control/contract-queries'
import type { CourseNode } from '../domain/node/contract'
import type { QueryFinding } from '../domain/query/contract'
import { askSources, collectAnswers } from '../engine/index'
import type { CountedPage } from '../kernel/query'
import type { AssetHit, AssetType } from '../ports/asset-hit'
import type { CalledSource, ControlResult, SourceAnswer, SourceRequest } from '../ports/asset-source'
import { ID_NUMBER } from './acts'
import type { Stage } from './stage'

/** The debtor of these cases; made up. */
export const DEBTOR_ID = '110101198001010010'
export const DOCUMENT = { number: '（2024）甘1202执500号之一', name: '执行裁定书、协助执行通知书' }

const base = {
  match: { name: 'same', number: 'same' },
  holders: [{ name: '赵大勇', idNumber: DEBTOR_ID, ownership: 'sole', isSubject: true }],
  encumbrances: [],
} as const

/** One thing of each of the five forms of property (seed 001:86). */
export const FIVE: readonly AssetHit[] = [
  {
    ...base,
    ref: '6222021234567890123',
    type: 'deposit',
    title: '武都农商行 6222021234567890123',
    balanceFen: 8_000_000n,
    availableFen: 8_000_000n,
    details: {},
  },
  { ...base, ref: 'J20240001', type: 'financial', title: '理财产品', valueFen: 1_000_000n, details: {} },
  { ...base, ref: '甘K12345', type: 'vehicle', title: '甘K12345 轿车', valueFen: 5_000_000n, details: {} },
  {
    ...base,
    ref: 'A123456789',
    type: 'security',
    title: '某上市公司股票',
    valueFen: 2_000_000n,
    details: {},
  },
  { ...base, ref: '91621202MA000000X', type: 'equity', title: '某公司 20% 股权', details: {} },
  {
    ...base,
    ref: '350128001001GB00012F00010001',
    type: 'real-estate',
    title: '武都区城关镇某路 1 号 2 单元 301 室',
    valueFen: 60_000_000n,
    details: { use: '住宅' },
  },
]

/** A case with one debtor whose number is known, of `judge`. */
export async function caseWithDebtor(stage: Stage, n = 500, judge = 'judge-1') {
  const caseNumber = `（2024）甘1202执${n}号`
  await stage.must('filing', 'case.file', {
    caseNumber,
    filedOn: stage.clock.today(),
    cause: '民间借贷纠纷',
    basis: { number: '（2023）甘1202民初500号' },
    claimFen: 30_000_000n,
    parties: [
      { role: 'applicant', kind: 'person', name: '王秀英', idNumber: ID_NUMBER },
      { role: 'debtor', kind: 'person', name: '赵大勇', idNumber: DEBTOR_ID },
    ],
  })
  const page = await stage.ask<CountedPage<{ id: string; caseNumber: string }>>('director', 'case.list', {})
  const caseId = page.items.find((row) => row.caseNumber === caseNumber)?.id ?? ''
  await stage.must('director', 'case.assign', { caseId, undertakerId: judge, reason: '随机分案' })
  const detail = await stage.ask<{ parties: { id: string; role: string }[] }>('director', 'case.get', {
    caseId,
  })
  return { caseId, debtorId: detail.parties.find(({ role }) => role === 'debtor')?.id ?? '' }
}

/** What a made-up registry says to a control act: everything is done, unless the test says otherwise. */
export type SayControl = (request: SourceRequest) => ControlResult | SourceAnswer['outcome']

export interface Registry {
  readonly source: CalledSource
  readonly asked: SourceRequest[]
  /** What it says to the next control acts. */
  say: SayControl
}

const done: SayControl = ({ control }) => ({
  kind: 'effective',
  assetRef: control?.assetRef ?? '',
  ...(control?.limitFen === undefined ? {} : { askedFen: control.limitFen, heldFen: control.limitFen }),
  before: [],
})

/** A registry for all kinds of property: a mocked total-to-total service (总对总). */
export function registryOf(id = 'total-1'): Registry {
  const asked: SourceRequest[] = []
  const made: { say: SayControl } & Omit<Registry, 'say'> = {
    say: done,
    asked,
    source: {
      id,
      capabilities: {
        kind: 'total',
        transport: 'call',
        acts: ['query', 'seal', 'seize', 'freeze', 'renew', 'release', 'deduct'],
        assetTypes: ['deposit', 'financial', 'vehicle', 'security', 'equity', 'real-estate'],
        subjects: ['person', 'organisation'],
        repeatable: true,
        needsDocument: false,
        answersWithinMinutes: 60,
      },
      submit: async (request) => {
        asked.push(request)
        return { kind: 'answered', answer: answerTo(request, made.say, asked.length) }
      },
      collect: async () => [],
    },
  }
  return made
}

function answerTo(request: SourceRequest, say: SayControl, n: number): SourceAnswer {
  const answer = {
    requestNo: request.requestNo,
    answerNo: `${request.requestNo}-${n}`,
    part: { index: 1, last: true },
    subject: { name: request.subject.name, idNumber: request.subject.idNumber },
    asOf: '2024-03-01',
  }
  if (request.act === 'query') return { ...answer, outcome: 'found', hits: FIVE }
  const said = say(request)
  return typeof said === 'string'
    ? { ...answer, outcome: said, hits: [] }
    : { ...answer, outcome: 'done', hits: [], control: said }
}

/** A case whose debtor was asked after: hits of all forms of property, and hands to order controls with. */
export async function searched(stage: Stage, n = 500, judge = 'judge-1', registry = registryOf()) {
  const { caseId, debtorId } = await caseWithDebtor(stage, n, judge)
  const { id, capabilities } = registry.source
  await stage.must('director', 'query.register-source', { sourceId: id, name: '总对总', ...capabilities })
  const options = { sources: [registry.source], courtName: () => '武都区人民法院' }
  const drain = () => stage.engine.drain({ 'source.ask': askSources(options) })
  const collect = () => collectAnswers(stage.engine, { ...options, courtId: stage.court.courtId })
  const order = { caseId, partyIds: [debtorId], sourceIds: [id], document: DOCUMENT, reason: '首次查询' }
  await stage.must(judge, 'query.order', order)
  await drain()
  const { items } = await stage.ask<CountedPage<QueryFinding>>(judge, 'query.findings', { caseId })
  const findingOf = (type: AssetType) => items.find((finding) => finding.hit.type === type)?.id ?? ''
  return { caseId, debtorId, registry, sourceId: id, drain, collect, findings: items, findingOf, judge }
}

export type Searched = Awaited<ReturnType<typeof searched>>

/** What an order says that nobody changes: a freeze of the account for a year. */
export function freezeOf(of: Pick<Searched, 'caseId' | 'findingOf' | 'sourceId'>, more: object = {}) {
  return {
    caseId: of.caseId,
    findingId: of.findingOf('deposit'),
    kind: 'freeze',
    from: '2024-03-01',
    until: '2025-02-28',
    limitFen: 5_000_000n,
    sourceId: of.sourceId,
    document: DOCUMENT,
    impact: '账户为个人储蓄账户，不影响生产经营',
    milder: '无更适当的财产',
    reason: '查到存款',
    ...more,
  }
}

const CLOCKS = ['control-service', 'control-renewal', 'control-waiting']

/** W7: every open control has exactly one clock, and nothing else has; what runs is due on the day the control ends. */
export async function expectClocks(stage: Stage, caseIds: readonly string[]): Promise<void> {
  for (const caseId of caseIds) {
    const controls = await stage.ask<ControlItem[]>('director', 'control.list', { caseId, open: true })
    const course = await stage.ask<CourseNode[]>('director', 'node.course', { caseId })
    const clocks = course.filter(({ node, state }) => CLOCKS.includes(node) && state === 'running')
    const expected = controls.map(({ id }) => id).sort()
    expect(clocks.map(({ subjectId }) => subjectId).sort()).toEqual(expected)
    for (const { id, expiresOn } of controls) {
      const clock = clocks.find(({ subjectId }) => subjectId === id)
      if (expiresOn !== null) expect([clock?.node, clock?.dueOn]).toEqual(['control-renewal', expiresOn])
    }
  }
}
