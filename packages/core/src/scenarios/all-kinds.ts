import { standardProfiles } from '../profiles/index'
import { administrator } from './own-profile'
import type { Stage } from './stage'

/** Gives the county court units for everything that any profile of the library asks for, two of the intensive kind. */
export async function setUpAllKinds(stage: Stage): Promise<void> {
  const have = new Set(stage.court.units.flatMap(({ functions }) => functions))
  const wanted = standardProfiles.flatMap((profile) => [
    ...profile.unitKinds,
    ...(profile.stages?.stages ?? []).flatMap(({ owner }) => (owner.kind === 'unit' ? [owner.unitKind] : [])),
  ])
  const missing = [...new Set(wanted)].filter((kind) => !have.has(kind) && kind !== 'intensive-team')
  // Who watches stands on another side than who handles.
  const isOfCentre = (kind: string) => kind.endsWith('-centre')
  const units = [
    { unitId: 'more', name: '综合团队', functions: missing.filter((kind) => !isOfCentre(kind)) },
    { unitId: 'centres', name: '综合中心', functions: missing.filter(isOfCentre) },
    { unitId: 'intensive-a', name: '精执一团队', functions: ['intensive-team'] },
    { unitId: 'intensive-b', name: '精执二团队', functions: ['intensive-team'] },
  ]
  for (const unit of units) {
    await stage.must(administrator, 'organisation.add-unit', unit)
    await stage.must(administrator, 'organisation.add-person', {
      personId: `${unit.unitId}-1`,
      name: '韩磊',
      staffClass: 'execution-officer',
      roles: ['execution-officer', 'team-head'],
      unitId: unit.unitId,
      head: true,
    })
  }
}
