import { createEngine } from '../engine/index'
import type { Profile } from '../kernel/profile'
import { createMemoryStorage } from '../memory/index'
import type { Storage } from '../ports/storage'
import { linshuFullFlow, standardProfiles } from '../profiles/index'
import { type DemoCourt, establishCourt } from '../testing/court'
import { manualClock, sequentialIds } from '../testing/host'
import { linshuCourt } from '../testing/linshu-court'
import { filingOf } from './acts'
import { Stage } from './stage'

/** That court at work under the full flow, or under a profile of the same id. */
export async function openLinshu(
  options: {
    readonly profile?: Partial<Profile>
    readonly court?: DemoCourt
    readonly today?: string
    readonly storage?: Storage
  } = {},
): Promise<Stage> {
  const { court = linshuCourt, today = '2024-03-01' } = options
  const profile: Profile = { ...linshuFullFlow, ...options.profile }
  const storage = options.storage ?? createMemoryStorage()
  const clock = manualClock(today)
  const profiles = [profile, ...standardProfiles.filter(({ id }) => id !== profile.id)]
  const engine = await createEngine({ storage, clock, ids: sequentialIds(), profiles })
  await establishCourt(engine, court, profile.id)
  const again = () => Promise.reject(new Error('one server only'))
  return new Stage({ engine, clock, storage, path: undefined, court }, again)
}

/** Files case `n` today. */
export async function fileAt(stage: Stage, n: number, typeCode = '执'): Promise<string> {
  const caseNumber = `（2024）鲁1329${typeCode}${n}号`
  const input = { ...filingOf(n, stage.clock.today()), caseNumber }
  const { caseId } = await stage.must<{ caseId: string }>('filing', 'case.file', input)
  return caseId
}
