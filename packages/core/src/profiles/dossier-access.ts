import type { DossierAccess } from '../kernel/profile-paper'

const NAMED = 'seed 000:14 执行局长、事务集约团队、执行实施团队、案件质效管理团队等根据相应权限调阅电子卷宗'
const CENTRE = 'seed 000:13 卷宗管理中心集中保存管理、扫描编目'
const OTHERS = `${NAMED}; design: 等 leaves the others open; who has work in a case reads what it needs`
const PARTIES =
  'seed 000:17 简化当事人查阅电子卷宗手续; design: the main volume of his own case; the side volume holds what the court decides inside'

/** Who reads electronic dossiers in every court: posts, not names. A court adds its units and narrows parts. */
export const usualAccess: readonly DossierAccess[] = [
  { id: 'director', who: { role: 'execution-director' }, scope: 'court', source: NAMED },
  { id: 'affairs-team', who: { role: 'affairs-clerk' }, scope: 'court', source: NAMED },
  { id: 'implementation-team', who: { anyone: 'staff' }, scope: 'own', source: OTHERS },
  { id: 'quality-team', who: { role: 'special-supervisor' }, scope: 'court', source: NAMED },
  { id: 'dossier-centre', who: { role: 'dossier-clerk' }, scope: 'court', source: CENTRE },
  { id: 'vice-president', who: { role: 'vice-president-in-charge' }, scope: 'court', source: OTHERS },
  { id: 'president', who: { role: 'president' }, scope: 'court', source: OTHERS },
  { id: 'closing-review', who: { role: 'closing-reviewer' }, scope: 'court', source: OTHERS },
  { id: 'filing', who: { role: 'case-filing-clerk' }, scope: 'court', sections: ['filing'], source: OTHERS },
  { id: 'fund-clerk', who: { role: 'fund-clerk' }, scope: 'court', sections: ['funds'], source: OTHERS },
  { id: 'cashier', who: { role: 'cashier' }, scope: 'court', sections: ['funds'], source: OTHERS },
  { id: 'party', who: { anyone: 'party' }, scope: 'own', volumes: ['main'], source: PARTIES },
]
