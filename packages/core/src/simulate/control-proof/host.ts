import type { ControlItem } from '../../domain/control/contract-queries'
import type { CourseNode } from '../../domain/node/contract'
import type { QueryFinding } from '../../domain/query/contract'
import { askSources, createEngine, type Engine } from '../../engine/index'
import type { Module } from '../../kernel/module'
import type { CountedPage } from '../../kernel/query'
import type { Actor } from '../../kernel/role'
import { createMemoryStorage } from '../../memory/index'
import type { AssetHit } from '../../ports/asset-hit'
import type { CalledSource, SourceRequest } from '../../ports/asset-source'
import { cityPlan, standardProfiles } from '../../profiles/index'
import { actorOf, countyCourt, establishCourt } from '../../testing/court'
import { type ManualClock, manualClock, sequentialIds } from '../../testing/host'
import type { Said } from './oracle'

const DEBTOR = { name: '赵大勇', idNumber: '110101198001010010' }
export const DOCUMENT = { number: '之一', name: '裁定书' }
/** A way of working that says nothing of controls. */
export const SILENT = 'silent'

const hit = (n: number): AssetHit => ({
  ...{ ref: `62220212345678901${n}`, type: 'deposit', title: `账户 ${n}`, encumbrances: [], details: {} },
  match: { name: 'same', number: 'same' },
  holders: [{ ...DEBTOR, ownership: 'sole', isSubject: true }],
  balanceFen: 1_000_000n,
})

/** The court of a history: one case, one registry, an officer whose team has another head. */
export interface ControlHost {
  readonly engine: Engine
  readonly clock: ManualClock
  readonly caseId: string
  readonly findings: readonly string[]
  give(who: string, name: string, input: object): Promise<{ kind: string; result?: unknown; rule?: string }>
  /** Lets everything leave that waits, and the registry answer in this way. */
  answer(said: Said, bookedUntil?: string): Promise<void>
  controls(): Promise<readonly ControlItem[]>
  course(): Promise<readonly CourseNode[]>
}

export async function openHost(
  patch: (all: readonly Module[]) => readonly Module[],
  modules: readonly Module[],
) {
  const clock = manualClock('2024-03-01')
  const engine = await engineWith(clock, patch(modules))
  await establishCourt(engine, countyCourt)
  const officer: Actor = {
    kind: 'person',
    id: 'officer-1',
    courtId: countyCourt.courtId,
    roles: ['execution-officer'],
  }
  const admin: Actor = { ...officer, id: 'administrator', roles: ['system-administrator'] }
  const who = (id: string) =>
    id === 'officer-1' ? officer : id === 'administrator' ? admin : actorOf(countyCourt, id)
  const give = (id: string, name: string, input: object) => engine.execute({ name, input, actor: who(id) })
  const must = async <R>(id: string, name: string, input: object): Promise<R> => {
    const outcome = await give(id, name, input)
    if (outcome.kind === 'refused') throw new Error(`${name} refused by ${outcome.rule}`)
    return outcome.result as R
  }
  const ask = <R>(name: string, input: object) => engine.query<R>({ name, input, actor: who('director') })

  await must('administrator', 'organisation.add-person', {
    ...{ personId: 'officer-1', name: '韩梅', staffClass: 'execution-officer', roles: ['execution-officer'] },
    ...{ unitId: 'team-1', head: false },
  })
  await must('filing', 'case.file', {
    ...{ caseNumber: '（2024）甘1202执1号', filedOn: '2024-03-01', cause: '借款', claimFen: 100_000_000n },
    basis: { number: '（2023）甘1202民初1号' },
    parties: [
      { role: 'applicant', kind: 'person', name: '王秀英' },
      { role: 'debtor', kind: 'person', ...DEBTOR },
    ],
  })
  const { items } = await ask<CountedPage<{ id: string }>>('case.list', {})
  const caseId = items[0]?.id ?? ''
  await must('director', 'case.assign', { caseId, undertakerId: 'officer-1', reason: '分案' })
  const { parties } = await ask<{ parties: { id: string; role: string }[] }>('case.get', { caseId })
  const debtorId = parties.find(({ role }) => role === 'debtor')?.id

  const says: { said: Said; bookedUntil: string | undefined } = { said: 'effective', bookedUntil: undefined }
  const source = registry(
    (request) => says.said === 'unknown' && request.act !== 'query',
    () => says,
  )
  await must('director', 'query.register-source', {
    sourceId: source.id,
    name: '总对总',
    ...source.capabilities,
  })
  const drain = () =>
    engine.drain({ 'source.ask': askSources({ sources: [source], courtName: () => '某法院' }) })
  const order = { caseId, partyIds: [debtorId], sourceIds: [source.id], document: DOCUMENT, reason: '查询' }
  await must('officer-1', 'query.order', order)
  await drain()
  const found = await ask<CountedPage<QueryFinding>>('query.findings', { caseId })
  const host: ControlHost = {
    ...{ engine, clock, caseId, findings: found.items.map(({ id }) => id), give },
    async answer(said, bookedUntil) {
      Object.assign(says, { said, bookedUntil })
      await drain()
    },
    controls: () => ask('control.list', { caseId, open: true }),
    course: () => ask('node.course', { caseId }),
  }
  return host
}

/** One engine over the shipped profiles and a silent one. */
function engineWith(clock: ManualClock, modules: readonly Module[]): Promise<Engine> {
  const watching = /^(control-(service|renewal|waiting|lapsing)|living-report|breach-decision)/
  const silent = { ...cityPlan, id: SILENT, nodes: cityPlan.nodes.filter(({ id }) => !watching.test(id)) }
  return createEngine({
    ...{ storage: createMemoryStorage(), clock, ids: sequentialIds(), modules },
    profiles: [...standardProfiles, silent],
  })
}

function registry(
  isSilent: (request: SourceRequest) => boolean,
  says: () => { said: Said; bookedUntil: string | undefined },
): CalledSource {
  return {
    id: 'registry',
    capabilities: {
      ...{ kind: 'total', transport: 'call', assetTypes: ['deposit'], subjects: ['person'] },
      ...{ acts: ['query', 'freeze', 'renew', 'release'], repeatable: true, needsDocument: false },
      answersWithinMinutes: 60,
    },
    collect: async () => [],
    submit: async (request) => {
      if (isSilent(request)) return { kind: 'unknown', text: '没有应答' }
      const { said, bookedUntil } = says()
      const answer = {
        ...{
          requestNo: request.requestNo,
          answerNo: `${request.requestNo}-${said}`,
          part: { index: 1, last: true },
        },
        ...{ subject: DEBTOR, asOf: '2024-03-01' },
      }
      if (request.act === 'query') {
        return { kind: 'answered', answer: { ...answer, outcome: 'found', hits: [1, 2, 3, 4].map(hit) } }
      }
      const control = {
        ...{
          kind: said === 'unknown' ? ('refused' as const) : said,
          assetRef: request.control?.assetRef ?? '',
        },
        ...{ before: said === 'waiting' ? [{ authority: '某区人民法院' }] : [] },
        ...(said === 'effective' && bookedUntil !== undefined ? { until: bookedUntil } : {}),
      }
      return { kind: 'answered', answer: { ...answer, outcome: 'done', hits: [], control } }
    },
  }
}
