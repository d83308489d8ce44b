import type { WordsByLocale } from './words'

/** Words of the room `power`: 执行权配置. */
export const powerWords: WordsByLocale = {
  'zh-CN': {
    labels: {
      'module.power': '执行权配置',
      'command.power.record-ruling': '登记执行裁判',
      'query.power.of-case': '案件权力行使情况',
      'query.power.answerable': '责任链',
      'event.power.RulingRecorded': '执行裁判已登记',
      'power.adjudication': '执行裁判权',
      'power.implementation': '执行实施权',
      'power.supervision': '执行监督权',
      'side.handling': '办案',
      'side.money': '案款',
      'side.review': '结案审查',
      'side.watch': '监管',
      'matter.conduct-objection': '执行行为异议',
      'matter.outsider-objection': '案外人异议',
      'matter.change-of-party': '变更、追加当事人',
      'matter.other': '其他',
      'ruling.upheld': '成立',
      'ruling.partly-upheld': '部分成立',
      'ruling.dismissed': '驳回',
    },
    refusals: {
      'power.case-known': {
        what: '本院没有这个案件，未登记裁判。',
        why: '裁判须归入本院的案件。',
        todo: '请核对案件。',
      },
      'power.undertaker-does-not-rule': {
        what: '您是本案承办人员，不能登记您本人对本案的裁判。',
        why: '执行裁判权对执行实施权起监督制约作用，同一案件不得由一人行使。',
        todo: '请由不承办本案的法官办理。',
      },
      'power.adjudication-alone': {
        what: '您在本案中已行使另一种权力（{other}），不能再行使执行裁判权。',
        why: '执行裁判权、执行实施权、执行监督权分立，同一案件中一人不得行使两种。',
        todo: '请由未参与本案其他权力行使的人员办理。',
      },
      'power.implementation-alone': {
        what: '您在本案中已行使另一种权力（{other}），不能再行使执行实施权。',
        why: '执行裁判权、执行实施权、执行监督权分立，同一案件中一人不得行使两种。',
        todo: '请由未参与本案其他权力行使的人员办理。',
      },
      'power.supervision-alone': {
        what: '您在本案中已行使另一种权力（{other}），不能再行使执行监督权。',
        why: '执行裁判权、执行实施权、执行监督权分立，同一案件中一人不得行使两种。',
        todo: '请由未参与本案其他权力行使的人员办理。',
      },
      'power.handling-apart': {
        what: '您所在单位“{unitId}”在本案中已承担另一方的工作（{other}），不能再承担办案。',
        why: '办案、案款、结案审查、监管由不同机构承担，密切配合与相互制约相结合。',
        todo: '请由其他单位的人员办理；规模较小的法院可在办案模式中设定由不同人员承担。',
      },
      'power.money-apart': {
        what: '您所在单位“{unitId}”在本案中已承担另一方的工作（{other}），不能再承担案款。',
        why: '办案、案款、结案审查、监管由不同机构承担，密切配合与相互制约相结合。',
        todo: '请由其他单位的人员办理；规模较小的法院可在办案模式中设定由不同人员承担。',
      },
      'power.review-apart': {
        what: '您所在单位“{unitId}”在本案中已承担另一方的工作（{other}），不能再承担结案审查。',
        why: '办案、案款、结案审查、监管由不同机构承担，密切配合与相互制约相结合。',
        todo: '请由其他单位的人员办理；规模较小的法院可在办案模式中设定由不同人员承担。',
      },
      'power.watch-apart': {
        what: '您所在单位“{unitId}”在本案中已承担另一方的工作（{other}），不能再承担监管。',
        why: '办案、案款、结案审查、监管由不同机构承担，密切配合与相互制约相结合。',
        todo: '请由其他单位的人员办理；规模较小的法院可在办案模式中设定由不同人员承担。',
      },
      'power.nobody-does-everything': {
        what: '本案的事务和材料都出自承办人员“{personId}”或者其所在团队，不能提请结案。',
        why: '打破“一人包案到底”和“团队包案到底”，一个案件不得由一人或者一个团队办到底。',
        todo: '请将事务交由集约办理的单位办理；已由他人办理的，请其接收、反馈后再提请结案。',
      },
    },
  },
  en: {
    labels: {
      'module.power': 'Separation of powers',
      'command.power.record-ruling': 'Record a ruling',
      'query.power.of-case': 'Powers exercised in the case',
      'query.power.answerable': 'Who is answerable',
      'event.power.RulingRecorded': 'Ruling recorded',
      'power.adjudication': 'Adjudication',
      'power.implementation': 'Implementation',
      'power.supervision': 'Supervision',
      'side.handling': 'Handling of the case',
      'side.money': 'Money',
      'side.review': 'Closing review',
      'side.watch': 'Supervision',
      'matter.conduct-objection': 'Objection to conduct',
      'matter.outsider-objection': 'Objection of an outsider',
      'matter.change-of-party': 'Change of party',
      'matter.other': 'Other',
      'ruling.upheld': 'Upheld',
      'ruling.partly-upheld': 'Partly upheld',
      'ruling.dismissed': 'Dismissed',
    },
    refusals: {
      'power.case-known': {
        what: 'There is no such case; no ruling was recorded.',
        why: 'A ruling belongs to a case of this court.',
        todo: 'Check the case.',
      },
      'power.undertaker-does-not-rule': {
        what: 'You undertake this case and do not rule in it.',
        why: 'Adjudication restrains implementation; in one case they are not in one hand.',
        todo: 'Leave it to a judge who does not undertake the case.',
      },
      'power.adjudication-alone': {
        what: 'You have exercised another power in this case ({other}) and cannot exercise adjudication as well.',
        why: 'Adjudication, implementation and supervision are separate powers; nobody exercises two of them in one case.',
        todo: 'Leave it to somebody who has had no part in the other powers in this case.',
      },
      'power.implementation-alone': {
        what: 'You have exercised another power in this case ({other}) and cannot exercise implementation as well.',
        why: 'Adjudication, implementation and supervision are separate powers; nobody exercises two of them in one case.',
        todo: 'Leave it to somebody who has had no part in the other powers in this case.',
      },
      'power.supervision-alone': {
        what: 'You have exercised another power in this case ({other}) and cannot exercise supervision as well.',
        why: 'Adjudication, implementation and supervision are separate powers; nobody exercises two of them in one case.',
        todo: 'Leave it to somebody who has had no part in the other powers in this case.',
      },
      'power.handling-apart': {
        what: 'Your unit "{unitId}" stands on another side of this case already ({other}); it does not do the handling of the case as well.',
        why: 'Handling, money, closing review and supervision are with different units, which work together and restrain each other.',
        todo: 'Leave it to another unit; a small court may say in its profile that different people are enough.',
      },
      'power.money-apart': {
        what: 'Your unit "{unitId}" stands on another side of this case already ({other}); it does not do the money as well.',
        why: 'Handling, money, closing review and supervision are with different units, which work together and restrain each other.',
        todo: 'Leave it to another unit; a small court may say in its profile that different people are enough.',
      },
      'power.review-apart': {
        what: 'Your unit "{unitId}" stands on another side of this case already ({other}); it does not do the closing review as well.',
        why: 'Handling, money, closing review and supervision are with different units, which work together and restrain each other.',
        todo: 'Leave it to another unit; a small court may say in its profile that different people are enough.',
      },
      'power.watch-apart': {
        what: 'Your unit "{unitId}" stands on another side of this case already ({other}); it does not do the supervision as well.',
        why: 'Handling, money, closing review and supervision are with different units, which work together and restrain each other.',
        todo: 'Leave it to another unit; a small court may say in its profile that different people are enough.',
      },
      'power.nobody-does-everything': {
        what: 'Everything that was carried out in this case came from its undertaker "{personId}" or his own team; it is not proposed for closing.',
        why: 'No case is done from beginning to end by one person, or by one team.',
        todo: 'Give affairs to the units that pool them; what others have done they receive and report first.',
      },
    },
  },
}
