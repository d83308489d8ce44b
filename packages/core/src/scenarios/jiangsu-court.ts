import type { DemoCourt, DemoPerson } from '../testing/court'
import { countyCourt } from '../testing/court'

const centre = (unitId: string, name: string, kind: string, ...more: string[]) => ({
  unitId,
  name,
  functions: [kind, ...more],
  parentId: 'centre',
})
const move = (person: DemoPerson, unitId: string): DemoPerson => ({ ...person, unitId })
const to: Readonly<Record<string, string>> = {
  'affairs-1': 'affairs',
  'supervisor-1': 'supervision',
  'affairs-2': 'service',
}

/** A base court of Jiangsu: one command centre, three centres under it, a team, closing review, dossier centre. */
export const threeCentres: DemoCourt = {
  ...countyCourt,
  units: [
    { unitId: 'centre', name: '执行指挥中心', functions: ['command-centre', 'case-filing'] },
    centre('service', '执行服务中心', 'service-centre'),
    centre('affairs', '执行事务中心', 'affairs-centre'),
    centre('supervision', '执行监管中心', 'supervision-centre'),
    { unitId: 'team-1', name: '执行实施一团队', functions: ['implementation-team', 'disposal-team'] },
    { unitId: 'funds', name: '案款管理团队', functions: ['fund-team'] },
    { unitId: 'dossier', name: '卷宗管理中心', functions: ['dossier-centre'] },
    { unitId: 'review', name: '结案审查', functions: ['closing-review'] },
  ],
  people: countyCourt.people
    .filter(({ id }) => id !== 'disposal-1')
    .map((person) => move(person, to[person.id] ?? person.unitId))
    .map((person) => ({
      ...person,
      head: person.head === true || person.id === 'affairs-2' || person.id === 'supervisor-1',
    })),
}
