import { choice, type VariationPoint, whole } from './parameter'

/** Money, measures, indicators, openness, cooperation, petitions. */
export const matterPoints: readonly VariationPoint[] = [
  {
    point: 'V-ACCOUNT',
    question: '案款账户的粒度',
    settings: { 'fund.account-granularity': choice(['case', 'case-person'], 'case') },
    source: 'seed 002:4; seed 004:58',
  },
  {
    point: 'V-INDICATORS',
    question: '指标和目标',
    settings: {
      'metrics.completed-share-2016-12': whole(0, 100),
      'metrics.completed-share-2017-12': whole(0, 100),
    },
    sections: ['indicators'],
    note: 'official formulas and bands were not found: formulas are a design, and no shipped profile has bands',
    source: 'seed 001:60; seed 002:6',
  },
  {
    point: 'V-OVERTIME',
    question: '长期未结案件从几个月算起',
    settings: { 'metrics.long-open-months': whole(1, 120, 12) },
    source: 'seed 002:6',
  },
  {
    point: 'V-PUSH',
    question: '向谁推送',
    settings: { 'openness.targets': choice(['applicant', 'parties', 'public'], 'applicant') },
    sections: ['pushes'],
    note: 'grounds for withholding are not in the seeds (U18): the two of seed 000:17 with a reason',
    source: 'seed 000:17; seed 004:61',
  },
  {
    point: 'V-CHANNEL',
    question: '通过什么渠道',
    note: 'not of the profile: a channel is an adapter of the host',
    source: 'seed 000:17; seed 004:61, 004:75',
  },
  {
    point: 'V-COOP',
    question: '跨法院协作的方式',
    note: 'not of the profile: thresholds are not in the seeds (U19); each request is an act with its reason',
    source: 'seed 000:8; seed 004:69',
  },
  {
    point: 'V-CREDIT',
    question: '失信名单是原则还是裁量',
    settings: {
      'measures.dishonesty-listing': choice(['rule', 'by-case'], 'by-case'),
      'measures.grace-most-months': whole(1, 12, 3),
      'measures.inclusion-gap-points': whole(1, 100, 10),
    },
    note: 'levels are not in the seeds (U14)',
    source: 'seed 001:92; seed 003:23; seed 004:128',
  },
  {
    point: 'V-PETITION',
    question: '信访如何办理',
    sections: ['affairs[petition-reception]'],
    note: 'limits and grades of 执行110 are not in the seeds (U21)',
    source: 'seed 000:11; seed 004:137',
  },
  {
    point: 'V-PRESERVATION',
    question: '保全如何衔接',
    sections: ['triage.criteria'],
    note: 'preservation before execution is recorded outside; it may serve as a criterion, as in Linshu',
    source: 'seed 003:19; seed 004:126',
  },
]
