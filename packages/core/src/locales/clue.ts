import type { RefusalWords, WordsByLocale } from './words'

const words = (what: string, why: string, todo: string): RefusalWords => ({ what, why, todo })

/** Words of the room `clue`: 财产线索. */
export const clueWords: WordsByLocale = {
  'zh-CN': {
    labels: {
      'module.clue': '财产线索',
      'command.clue.register': '登记财产线索',
      'command.clue.verify': '核查线索',
      'command.clue.tell': '反馈线索提供人',
      'query.clue.list': '线索台账',
      'event.clue.Received': '收到财产线索',
      'event.clue.Verified': '线索已核查',
      'event.clue.Told': '已反馈提供人',
      'state.clue.received': '待核查',
      'state.clue.verified': '已核查',
      'state.clue.told': '已反馈',
      'clue-origin.applicant': '申请执行人',
      'clue-origin.tip-call': '举报电话',
      'clue-origin.lawyer': '律师调查',
      'clue-origin.audit': '审计调查',
      'clue-origin.reward': '悬赏举报',
      'clue-origin.patrol': '定期核查',
      'clue-origin.other': '其他',
      'clue-result.true': '属实',
      'clue-result.untrue': '不属实',
      'clue-result.cannot-be-verified': '无法核实',
    },
    refusals: {
      'clue.case-takes-clues': words(
        '案件已结案，不再接收线索。',
        '在办案件和终本案件接收线索。',
        '请核对案件，必要时申请恢复执行。',
      ),
      'clue.party-of-case': words(
        '所选的人不是本案当事人。',
        '提供人和线索对象要对应到本案。',
        '请选择本案当事人或者留空。',
      ),
      'clue.not-later': words('收到日期 {receivedOn} 晚于今天。', '线索不能来自将来。', '请核对日期。'),
      'clue.known': words('没有这条线索。', '只处理本案已登记的线索。', '请核对编号。'),
      'clue.state': words(
        '线索目前是“{state}”，不能这样处理。',
        '线索按登记、核查、反馈的顺序办理。',
        '请先完成前一步。',
      ),
      'clue.somebody-to-tell': words('没有登记提供人。', '反馈要有对象。', '无提供人的线索核查后即告完成。'),
      'clue.none-open-behind-no-property': words(
        '还有 {count} 条线索没有核查，不能以无财产可供执行终本。',
        '收到线索应当在七日内核查，紧急的三日内。',
        '请核查后再提出终本。',
      ),
    },
  },
  en: {
    labels: {
      'module.clue': 'Clues to property',
      'command.clue.register': 'Register a clue',
      'command.clue.verify': 'Verify a clue',
      'command.clue.tell': 'Tell whoever gave it',
      'query.clue.list': 'Register of clues',
      'event.clue.Received': 'Clue received',
      'event.clue.Verified': 'Clue verified',
      'event.clue.Told': 'Giver told',
      'state.clue.received': 'to be looked into',
      'state.clue.verified': 'verified',
      'state.clue.told': 'told',
      'clue-origin.applicant': 'applicant',
      'clue-origin.tip-call': 'tip call',
      'clue-origin.lawyer': 'lawyer',
      'clue-origin.audit': 'audit',
      'clue-origin.reward': 'reward',
      'clue-origin.patrol': 'periodic check',
      'clue-origin.other': 'other',
      'clue-result.true': 'true',
      'clue-result.untrue': 'untrue',
      'clue-result.cannot-be-verified': 'cannot be verified',
    },
    refusals: {
      'clue.case-takes-clues': words(
        'The case is closed and takes no clues.',
        'Cases in hand and terminated rounds take clues.',
        'Check the case.',
      ),
      'clue.party-of-case': words(
        'This is no party of the case.',
        'Giver and subject belong to the case.',
        'Choose a party or leave it empty.',
      ),
      'clue.not-later': words(
        'The day {receivedOn} is to come.',
        'A clue has come already.',
        'Check the day.',
      ),
      'clue.known': words('There is no such clue.', 'Registered clues are worked on.', 'Check the number.'),
      'clue.state': words(
        'The clue is "{state}": this cannot be done.',
        'Registered, verified, told: in that order.',
        'Do the step before.',
      ),
      'clue.somebody-to-tell': words(
        'Nobody is on record who gave it.',
        'Somebody has to be told.',
        'A clue without giver ends when it is verified.',
      ),
      'clue.none-open-behind-no-property': words(
        '{count} clues have not been looked into: the round cannot be terminated for want of property.',
        'A clue is looked into within seven days, three when it presses.',
        'Verify them first.',
      ),
    },
  },
}
