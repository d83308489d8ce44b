import { randomIds, systemClock } from '@zhixing/adapters/system'
import { createEngine, type Engine } from '@zhixing/core'
import { createMemoryStorage } from '@zhixing/core/memory'
import { actorOf, countyCourt, establishCourt } from '@zhixing/core/testing'

/** A court in memory with one case; a real host opens a database here. */
export async function openCourt(): Promise<Engine> {
  const clock = systemClock()
  const engine = await createEngine({ storage: createMemoryStorage(), clock, ids: randomIds() })
  await establishCourt(engine, countyCourt)
  const today = clock.now().slice(0, 10)
  const filed = await engine.execute({
    name: 'case.file',
    actor: actorOf(countyCourt, 'filing'),
    input: {
      caseNumber: `（${today.slice(0, 4)}）甘1202执1号`,
      filedOn: today,
      cause: '追索劳动报酬纠纷',
      basis: { number: '（2023）甘1202民初88号', issuedBy: '武都区人民法院' },
      claimFen: 5_000_000n,
      parties: [
        { role: 'applicant', kind: 'person', name: '王秀英' },
        { role: 'debtor', kind: 'organisation', name: '某建筑有限公司' },
      ],
    },
  })
  if (filed.kind === 'refused') throw new Error(filed.rule)
  const { caseId } = filed.result as { readonly caseId: string }
  const input = { caseId, undertakerId: 'judge-1', reason: '随机分案' }
  await engine.execute({ name: 'case.assign', actor: actorOf(countyCourt, 'director'), input })
  return engine
}
