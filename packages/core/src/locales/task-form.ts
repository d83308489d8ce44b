import type { WordsByLocale } from './words'

/** Words of the room `task` on forms and results of affairs. */
export const taskFormWords: WordsByLocale = {
  'zh-CN': {
    labels: {
      'query.task.form': '事务表单',
      'query.task.results': '事务成果',
      'query.task.earlier': '此前的相同事务',
      'affair.resumption-proposal': '恢复执行建议',
      'affair.service-of-process': '送达法律文书',
      'wanted.text': '文字',
      'wanted.date': '日期',
      'wanted.fen': '金额（以分计）',
      'wanted.choice': '选项',
      'wanted.yes-no': '是或者否',
      'wanted.document': '本案卷内材料',
      'wanted.party': '本案当事人',
      'wanted.list': '逐项列表',
    },
    refusals: {
      'task.form-field-missing': {
        what: '“{affair}”的成果表单缺少“{field}”。',
        why: '事务须按标准反馈成果，必填内容不全的不能反馈。',
        todo: '请补填“{field}”后再反馈。',
      },
      'task.form-field-kind': {
        what: '“{affair}”的成果表单中“{field}”填写的内容不符。',
        why: '这一项应当填写：{wanted}。',
        todo: '请核对后重新填写“{field}”。',
      },
      'task.form-field-unknown': {
        what: '“{affair}”的成果表单没有“{field}”这一项。',
        why: '成果按本院方案为该事务确定的表单填写。',
        todo: '请刷新后按表单填写；需要增加内容的，先修改本院方案。',
      },
      'task.form-contradiction': {
        what: '“{affair}”的成果前后矛盾：“{field}”与其他内容不符。',
        why: '本院方案为该表单确定了条件（{condition}），例如查询失败或者未反馈的，不得认定无财产。',
        todo: '请核对“{field}”和结论，按实际情况填写。',
      },
      'task.material-missing': {
        what: '“{affair}”所需的材料“{needed}”尚未入卷，不能接收办理。',
        why: '事务在所需材料齐备后开始办理。',
        todo: '请先将该材料收入卷宗；不需要办理的，由交办人撤回。',
      },
      'task.not-done-before': {
        what: '本案此前已交办过“{affair}”{count}次，最近一次为{date}，状态为“{state}”。',
        why: '分段办理容易失去全局，出现重复劳动。',
        todo: '请先查看此前的成果；确有必要的，可以继续交办。',
      },
    },
  },
  en: {
    labels: {
      'query.task.form': 'Form of an affair',
      'query.task.results': 'Results of affairs',
      'query.task.earlier': 'Equal affairs before',
      'affair.resumption-proposal': 'Proposal to resume',
      'affair.service-of-process': 'Service of legal documents',
      'wanted.text': 'a text',
      'wanted.date': 'a date',
      'wanted.fen': 'an amount in fen',
      'wanted.choice': 'one of the answers',
      'wanted.yes-no': 'yes or no',
      'wanted.document': "a material of this case's dossier",
      'wanted.party': 'a party of this case',
      'wanted.list': 'a list of items',
    },
    refusals: {
      'task.form-field-missing': {
        what: 'The result of "{affair}" lacks "{field}".',
        why: 'An affair is reported with the result that its standard asks for; what is required has to be there.',
        todo: 'Fill in "{field}" and report again.',
      },
      'task.form-field-kind': {
        what: 'What stands in "{field}" of the result of "{affair}" does not fit.',
        why: 'This field takes {wanted}.',
        todo: 'Correct "{field}".',
      },
      'task.form-field-unknown': {
        what: 'The result of "{affair}" has no field "{field}".',
        why: "A result is filled into the form that the court's way of working gives to the affair.",
        todo: 'Reload and fill in the form; to ask for more, change the profile of the court first.',
      },
      'task.form-contradiction': {
        what: 'The result of "{affair}" contradicts itself: "{field}" does not go with the rest.',
        why: 'The profile sets a condition ({condition}), e.g. that a query which failed or was not answered proves nothing.',
        todo: 'Check "{field}" and the conclusion.',
      },
      'task.material-missing': {
        what: '"{needed}", which "{affair}" needs, is not in the dossier yet; it cannot be received.',
        why: 'Work begins when what it needs is there.',
        todo: 'Put the material into the dossier; if it is not needed, the issuer withdraws the affair.',
      },
      'task.not-done-before': {
        what: 'This case has had "{affair}" {count} times, last on {date}, state "{state}".',
        why: 'Work in segments easily loses the whole and is done twice.',
        todo: 'Look at the earlier result first; go on if it is needed again.',
      },
    },
  },
}
