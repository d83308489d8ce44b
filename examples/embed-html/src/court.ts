import { randomIds, systemClock } from '@zhixing/adapters/system'
import { createEngine, type Engine } from '@zhixing/core'
import { createMemoryStorage } from '@zhixing/core/memory'
import { actorOf, countyCourt, establishCourt, sampleFiling } from '@zhixing/core/testing'

/** A court in memory with one case; a real host opens a database here. */
export async function openCourt(): Promise<Engine> {
  const clock = systemClock()
  const engine = await createEngine({ storage: createMemoryStorage(), clock, ids: randomIds() })
  await establishCourt(engine, countyCourt)
  const today = clock.now().slice(0, 10)
  const filed = await engine.execute({
    name: 'case.file',
    actor: actorOf(countyCourt, 'filing'),
    input: { ...sampleFiling, caseNumber: `（${today.slice(0, 4)}）甘1202执1号`, filedOn: today },
  })
  if (filed.kind === 'refused') throw new Error(filed.rule)
  const { caseId } = filed.result as { readonly caseId: string }
  const input = { caseId, undertakerId: 'judge-1', reason: '随机分案' }
  await engine.execute({ name: 'case.assign', actor: actorOf(countyCourt, 'director'), input })
  return engine
}
