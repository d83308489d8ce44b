import type { DemoCourt, DemoPerson } from './court'

const judge = (name: string, id: string, unitId: string, ...more: DemoPerson['roles']): DemoPerson => ({
  id,
  name,
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
    judge('高建国', 'centre-1', 'centre', 'team-head'),
    judge('林晓燕', 'fast-1', 'fast', 'team-head'),
    judge('徐志强', 'a-1', 'intensive-a', 'team-head'),
    judge('宋丽', 'b-1', 'intensive-b', 'team-head'),
    judge('马骏', 'maintenance-1', 'maintenance', 'team-head'),
    judge('郭明', 'director', 'leaders', 'execution-director'),
    judge('何东', 'vice-president', 'leaders', 'vice-president-in-charge'),
    judge('罗敏', 'reviewer-1', 'review', 'closing-reviewer', 'team-head'),
    {
      id: 'filing',
      name: '谢芳',
      staffClass: 'clerk',
      roles: ['case-filing-clerk', 'cashier', 'fund-clerk', 'dossier-clerk'],
      unitId: 'centre',
    },
  ],
}
