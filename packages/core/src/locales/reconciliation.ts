import { divergencesEn, divergencesZh } from './reconciliation-divergences'
import type { WordsByLocale } from './words'

/** Words of the room `reconciliation`: 对账. */
export const reconciliationWords: WordsByLocale = {
  'zh-CN': {
    labels: {
      'module.reconciliation': '案款对账',
      'command.reconciliation.record-statement': '登记对账单',
      'command.reconciliation.record-lines': '登记对账单流水',
      'command.reconciliation.record-day': '记录对账结果',
      'command.reconciliation.explain': '说明差异',
      'command.reconciliation.sign': '出纳签核',
      'query.reconciliation.run': '对账并记录结果',
      'query.reconciliation.day': '当日对账',
      'query.reconciliation.days': '对账日历',
      'query.reconciliation.accounts': '银行账户',
      'query.reconciliation.statements': '对账单',
      'event.reconciliation.StatementRecorded': '对账单已登记',
      'event.reconciliation.LinesRecorded': '对账单流水已登记',
      'event.reconciliation.DayCompared': '当日已对账',
      'event.reconciliation.DivergenceExplained': '差异已说明',
      'event.reconciliation.DaySigned': '出纳已签核',
      'state.reconciliation.not-run': '未对账',
      'state.reconciliation.open': '待签核',
      'state.reconciliation.signed': '已签核',
      'state.reconciliation.reopened': '签核后有变动',
      ...divergencesZh,
    },
    refusals: {
      'reconciliation.statement-known': {
        what: '没有这份对账单。',
        why: '流水依附于对账单。',
        todo: '请先登记对账单。',
      },
      'reconciliation.lines-in-order': {
        what: '对账单共{stated}笔，已登记{kept}笔，不能从第{after}笔之后接续。',
        why: '流水按顺序登记，不重不漏。',
        todo: '请重新导入该文件，从已登记处接续。',
      },
      'reconciliation.day-was-run': {
        what: '{day}还没有对账。',
        why: '先对账，再说明和签核。',
        todo: '请先运行当日对账。',
      },
      'reconciliation.divergence-known': {
        what: '{day}的对账结果中没有这项差异。',
        why: '只说明确实存在的差异。',
        todo: '请刷新对账结果。',
      },
      'reconciliation.signs-what-was-run': {
        what: '{day}的账目在对账之后有变动，不能签核。',
        why: '签核的必须是眼前的账目。',
        todo: '请重新对账，核对后再签核。',
      },
      'reconciliation.divergences-explained': {
        what: '{day}还有{count}项差异没有说明。',
        why: '每项差异都要查明原因，签核才有意义。',
        todo: '请案款管理人员逐项处理或者说明。',
      },
      'reconciliation.signer-is-another': {
        what: '对账或者说明差异的人不能签核。',
        why: '经办与复核分离。',
        todo: '请由另一名出纳签核。',
      },
      'reconciliation.signed-once': {
        what: '{day}已经签核。',
        why: '签核后的说明不得更改；账目有变动的，重新对账后再签核。',
        todo: '账目有变动的，请重新对账。',
      },
    },
  },
  en: {
    labels: {
      'module.reconciliation': 'Reconciliation',
      'command.reconciliation.record-statement': 'Record a bank statement',
      'command.reconciliation.record-lines': 'Record lines of a statement',
      'command.reconciliation.record-day': 'Record a comparison',
      'command.reconciliation.explain': 'Explain a divergence',
      'command.reconciliation.sign': 'Sign as cashier',
      'query.reconciliation.run': 'Compare a day and record it',
      'query.reconciliation.day': 'Reconciliation of a day',
      'query.reconciliation.days': 'Days of reconciliation',
      'query.reconciliation.accounts': 'Bank accounts',
      'query.reconciliation.statements': 'Bank statements',
      'event.reconciliation.StatementRecorded': 'Statement recorded',
      'event.reconciliation.LinesRecorded': 'Lines of a statement recorded',
      'event.reconciliation.DayCompared': 'Day compared',
      'event.reconciliation.DivergenceExplained': 'Divergence explained',
      'event.reconciliation.DaySigned': 'Day signed by the cashier',
      'state.reconciliation.not-run': 'not compared',
      'state.reconciliation.open': 'waiting for the signature',
      'state.reconciliation.signed': 'signed',
      'state.reconciliation.reopened': 'changed since it was signed',
      ...divergencesEn,
    },
    refusals: {
      'reconciliation.statement-known': {
        what: 'There is no such statement.',
        why: 'Lines belong to a statement.',
        todo: 'Record the statement first.',
      },
      'reconciliation.lines-in-order': {
        what: 'The statement has {stated} lines, {kept} are kept; lines behind number {after} do not follow.',
        why: 'Lines are kept in order: none twice, none left out.',
        todo: 'Import the file again; it goes on where it stopped.',
      },
      'reconciliation.day-was-run': {
        what: '{day} has not been compared yet.',
        why: 'A day is compared before it is explained and signed.',
        todo: 'Run the reconciliation of the day.',
      },
      'reconciliation.divergence-known': {
        what: 'The comparison of {day} has no such divergence.',
        why: 'Only what is there is explained.',
        todo: 'Load the day again.',
      },
      'reconciliation.signs-what-was-run': {
        what: 'The books of {day} have changed since they were compared; they cannot be signed.',
        why: 'What is signed must be what is there.',
        todo: 'Run the day again, check it and sign then.',
      },
      'reconciliation.divergences-explained': {
        what: 'There are {count} divergences of {day} without an explanation.',
        why: 'A signature means something only when every divergence has its cause.',
        todo: 'The fund clerk settles or explains each of them.',
      },
      'reconciliation.signer-is-another': {
        what: 'Who compared the day or explained a divergence does not sign it.',
        why: 'Work and check are with different people.',
        todo: 'Another cashier has to sign.',
      },
      'reconciliation.signed-once': {
        what: '{day} is signed.',
        why: 'What was explained to the signer stays as it was; a day that has changed is compared and signed anew.',
        todo: 'If the books have changed, run the day again.',
      },
    },
  },
}
