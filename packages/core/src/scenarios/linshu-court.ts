import { createEngine } from '../engine/index'
import type { Profile } from '../kernel/profile'
import { createMemoryStorage } from '../memory/index'
import type { Storage } from '../ports/storage'
import { linshuFullFlow, standardProfiles } from '../profiles/index'
import { type DemoCourt, type DemoPerson, establishCourt } from '../testing/court'
import { manualClock, sequentialIds } from '../testing/host'
import { filingOf } from './acts'
import { Stage } from './stage'

const judge = (id: string, unitId: string, ...more: DemoPerson['roles']): DemoPerson => ({
  id,
  name: id,
  staffClass: 'quota-judge',
  roles: ['quota-judge', ...more],
  unitId,
  head: more.includes('team-head'),
})

/** The county court of Linshu: a fast team, the command centre, two intensive teams, and the ladder above them. */
export const linshuCourt: DemoCourt = {
  courtId: 'lu1329',
  name: '临沭县人民法院',
  level: 'basic',
  parentId: 'lu13',
  codeName: '鲁1329',
  units: [
    {
      unitId: 'centre',
      name: '执行指挥中心',
      functions: ['command-centre', 'case-filing', 'affairs-team', 'fund-team'],
    },
    { unitId: 'fast', name: '速执团队', functions: ['fast-team'] },
    { unitId: 'intensive-a', name: '精执一团队', functions: ['intensive-team'] },
    { unitId: 'intensive-b', name: '精执二团队', functions: ['intensive-team'] },
    { unitId: 'maintenance', name: '终本维护团队', functions: ['round-termination-team'] },
    { unitId: 'review', name: '结案审查', functions: ['closing-review', 'dossier-centre'] },
    { unitId: 'leaders', name: '院领导', functions: ['leaders'] },
  ],
  people: [
    judge('centre-1', 'centre', 'team-head'),
    judge('fast-1', 'fast', 'team-head'),
    judge('a-1', 'intensive-a', 'team-head'),
    judge('b-1', 'intensive-b', 'team-head'),
    judge('maintenance-1', 'maintenance', 'team-head'),
    judge('director', 'leaders', 'execution-director'),
    judge('vice-president', 'leaders', 'vice-president-in-charge'),
    judge('reviewer-1', 'review', 'closing-reviewer', 'team-head'),
    {
      id: 'filing',
      name: 'filing',
      staffClass: 'clerk',
      roles: ['case-filing-clerk', 'cashier', 'fund-clerk', 'dossier-clerk'],
      unitId: 'centre',
    },
  ],
}

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
