import { choice, name, type VariationPoint, whole } from './parameter'

/** Organisation, supervision, names. */
export const organisationPoints: readonly VariationPoint[] = [
  {
    point: 'V-TEAMS',
    question: '设哪些团队',
    sections: ['unitKinds'],
    source: 'seed 000:12; seed 002:5; seed 003:21-29; seed 004:52',
  },
  {
    point: 'V-CENTRE',
    question: '执行指挥中心如何设置',
    settings: {
      'org.centre-model': choice(
        ['centre-and-teams', 'big-centre-small-teams', 'three-centres', 'city-integrated'],
        'centre-and-teams',
      ),
    },
    source: 'seed 000:12; seed 002:4; seed 004:52, 004:75',
  },
  {
    point: 'V-SMALL-COURT',
    question: '案件较少的法院如何设置',
    settings: {
      'org.court-size': choice(['full', 'small', 'branch-centre'], 'full'),
      'org.unit-separation': choice(['units', 'people'], 'units'),
      'org.power-separation': choice(['case', 'off'], 'case'),
    },
    note: 'whatever the size, somebody owns diversion: validateForCourt; sides and powers stay apart unless it says so',
    source: 'seed 000:16; seed 004:75',
  },
  {
    point: 'V-PEOPLE',
    question: '团队由谁主导',
    settings: { 'org.lead-roles': choice(['judge-or-officer', 'judge'], 'judge-or-officer') },
    source: 'seed 000:12; seed 002:5',
  },
  {
    point: 'V-UNITY',
    question: '上级法院有哪些统一职权',
    settings: { 'org.unities': choice(['three', 'four'], 'three') },
    source: 'seed 000:5; seed 001:118; seed 004:66',
  },
  {
    point: 'V-SUPERVISION',
    question: '以什么形式监督',
    sections: ['supervision'],
    source: 'seed 000:14; seed 002:3; seed 003:27; seed 004:58',
  },
  {
    point: 'V-UNIT',
    question: '监督的最小单元',
    sections: ['supervision.domains.unit'],
    source: 'seed 002:3; seed 004:58',
  },
  {
    point: 'V-LEVELS',
    question: '几级法院可见',
    settings: { 'supervision.court-levels': whole(1, 4, 2) },
    source: 'seed 000:14; seed 002:3',
  },
  {
    point: 'V-DOSSIER-NAME',
    question: '卷宗中心的名称',
    settings: { 'labels.dossier-centre': name('卷宗管理中心') },
    source: 'seed 000:13',
  },
  {
    point: 'V-FAST-TEAM-NAME',
    question: '速执团队的名称',
    settings: { 'labels.fast-team': name('速执团队') },
    source: 'seed 002:5; seed 003:21',
  },
  {
    point: 'V-QUALITY-TEAM-NAME',
    question: '质效管理团队的名称',
    settings: { 'labels.quality-team': name('执行质效管理团队') },
    source: 'seed 000:12, 000:14; seed 004:58',
  },
]
