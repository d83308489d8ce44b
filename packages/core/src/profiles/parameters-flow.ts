import { choice, type VariationPoint, whole } from './parameter'

/** Triage, assignment, stages, affairs. */
export const flowPoints: readonly VariationPoint[] = [
  {
    point: 'V-TRIAGE-CLASSES',
    question: '首次执行案件分为几类',
    sections: ['triage.classes'],
    source: 'seed 000:15; seed 002:5; seed 003:21',
  },
  {
    point: 'V-TRIAGE-TIME',
    question: '何时分流',
    sections: ['triage.when'],
    source: 'seed 000:15; seed 002:5; seed 003:21',
  },
  {
    point: 'V-TRIAGE-CRITERIA',
    question: '以什么为分流标准',
    sections: ['triage.criteria', 'triage.table'],
    note: 'which answers make which class is in no seed: the table is a parameter',
    source: 'seed 000:15; seed 003:21',
  },
  {
    point: 'V-ASSIGN',
    question: '如何分案',
    sections: ['triage.assignment', 'triage.teams'],
    source: 'seed 000:15; seed 001:122; seed 002:5; seed 004:69',
  },
  {
    point: 'V-OWNERSHIP',
    question: '案件流转时由谁负责',
    sections: ['stages.ownership'],
    settings: { 'org.one-person': choice(['off', 'person', 'person-and-team'], 'off') },
    note: 'without stages the undertaker stays; 002 and 003 forbid one person, 004 one team as well',
    source: 'seed 000:15; seed 003:25; seed 004:52',
  },
  {
    point: 'V-STAGES',
    question: '有哪些流程段',
    sections: ['stages.stages'],
    source: 'seed 002:2; seed 003:21-29',
  },
  {
    point: 'V-LIMITS',
    question: '各段各节点的期限',
    sections: ['nodes.limit', 'stages.stages.limits', 'affairs.limit'],
    source: 'seed 000:13; seed 003:23, 003:27',
  },
  {
    point: 'V-ESCALATION',
    question: '逾期或者有瑕疵时怎么办',
    sections: ['stages.stages.onExpiry', 'supervision.levels'],
    source: 'seed 000:8; seed 002:3; seed 003:27; seed 004:58',
  },
  {
    point: 'V-CATALOGUE',
    question: '执行指挥中心承担哪些事项',
    sections: ['affairs', 'duties', 'services', 'serviceItems'],
    source: 'seed 000:11; seed 002:2; seed 003:23; seed 004:52',
  },
  {
    point: 'V-QUERY-OWNER',
    question: '首次集中查控由谁办理',
    sections: ['affairs[query-control].unitKind'],
    source: 'seed 000:11; seed 002:5; seed 003:23',
  },
  {
    point: 'V-DOCS',
    question: '格式化文书由谁制作',
    sections: ['affairs[format-documents].unitKind'],
    source: 'seed 000:11; seed 002:2',
  },
  {
    point: 'V-RESUME',
    question: '恢复执行的案件由谁办理',
    sections: ['stages.resumed'],
    source: 'seed 000:11; seed 003:29',
  },
  {
    point: 'V-MANDATORY-MEASURES',
    question: '有无必须采取的措施',
    sections: ['stages.stages.prescribed'],
    source: 'seed 003:23; seed 004:131',
  },
  {
    point: 'V-POINTS',
    question: '如何评价计分',
    sections: ['stages.points'],
    note: 'other seeds assess by circulars and indicators, not by points',
    source: 'seed 003:35',
  },
  {
    point: 'V-RANDOM',
    question: '是否随机',
    sections: ['triage.assignment'],
    source: 'seed 000:15; seed 004:72',
  },
  {
    point: 'V-CLOCK',
    question: '期限的计算单位',
    sections: ['nodes.limit.unit', 'stages.stages.limits'],
    note: 'each limit names its own unit: 工作日, 日, 月',
    source: 'seed 000:13; seed 003:27',
  },
  {
    point: 'V-TERMINATED',
    question: '终本的规则',
    settings: {
      'closing.enterprise-round-termination': { kind: 'boolean', default: true },
      'closing.recheck-months': whole(1, 60, 6),
    },
    note: 'statutory conditions are rules of the closing room and no setting; six months: 法〔2016〕373号',
    source: 'seed 000:17; seed 003:29; seed 004:108',
  },
  {
    point: 'V-CLOSING',
    question: '由谁把结案关口',
    settings: { 'closing.gate': choice(['closing-review', 'command-centre'], 'closing-review') },
    note: 'there is always one gate: rule of the closing room',
    source: 'seed 000:12; seed 002:4; seed 003:7',
  },
]
