import type { Role } from '../../kernel/role'
import type { DemoCourt, DemoPerson } from '../../testing/court'

const one = (id: string, unitId: string, roles: readonly Role[], head = false): DemoPerson => ({
  id,
  name: id,
  staffClass: classOf(roles),
  roles,
  unitId,
  head,
})

function classOf(roles: readonly Role[]): DemoPerson['staffClass'] {
  if (roles.includes('quota-judge')) return 'quota-judge'
  return roles.includes('execution-officer') ? 'execution-officer' : 'clerk'
}

/** The cases of one debtor that are handled together. */
export const SERIES = '某建筑系列案'

/**
 * A court whose people hold more offices than is good: only then is it the separation of hands that stops them, and not
 * the list of roles.
 */
export const proofCourt: DemoCourt = {
  courtId: 'gan1202',
  name: '武都区人民法院',
  level: 'basic',
  parentId: 'gan12',
  codeName: '甘1202',
  units: [
    { unitId: 'centre', name: '执行指挥中心', functions: ['command-centre', 'case-filing', 'quality-team'] },
    {
      unitId: 'affairs',
      name: '事务集约团队',
      functions: ['affairs-team', 'measures-team', 'petition-reception'],
    },
    { unitId: 'team-1', name: '执行实施一团队', functions: ['implementation-team'] },
    { unitId: 'team-2', name: '执行实施二团队', functions: ['implementation-team'] },
    { unitId: 'disposal', name: '财产处置团队', functions: ['disposal-team', 'round-termination-team'] },
    { unitId: 'funds', name: '案款管理团队', functions: ['fund-team'] },
    { unitId: 'dossier', name: '卷宗管理中心', functions: ['dossier-centre'] },
    { unitId: 'review', name: '结案审查', functions: ['closing-review'] },
  ],
  people: [
    one('director', 'centre', ['execution-director', 'quota-judge', 'cashier'], true),
    one('vice-president', 'centre', ['vice-president-in-charge', 'quota-judge']),
    one('filing', 'centre', ['case-filing-clerk', 'clerk']),
    one('judge-1', 'team-1', ['quota-judge', 'team-head', 'cashier'], true),
    // A reviewer of a unit in which nobody touches money: he may not review his own case only because it is his.
    one('judge-2', 'team-2', ['quota-judge', 'closing-reviewer'], true),
    one('affairs-1', 'affairs', ['affairs-clerk', 'clerk', 'team-head'], true),
    one('disposal-1', 'disposal', ['execution-officer', 'team-head'], true),
    one('fund-1', 'funds', ['fund-clerk', 'clerk'], true),
    one('fund-2', 'funds', ['fund-clerk', 'clerk']),
    one('cashier-1', 'funds', ['cashier', 'clerk']),
    one('cashier-2', 'funds', ['cashier', 'clerk', 'team-head']),
    one('dossier-1', 'dossier', ['dossier-clerk', 'clerk'], true),
    one('reviewer-1', 'review', ['closing-reviewer', 'quota-judge'], true),
  ],
}
