import type { RefusalWords } from './words'

type Refusals = Readonly<Record<string, RefusalWords>>
const words = (what: string, why: string, todo: string): RefusalWords => ({ what, why, todo })

/** Why the room `query` refuses, in Chinese. */
export const queryRefusalsZh: Refusals = {
  'query.case-goes-on': words(
    '案件已结案或者不存在，不能发起查询。',
    '只有在办案件可以查询财产。',
    '终本案件请在终本维护中发起复查。',
  ),
  'query.own-cases-only': words(
    '这不是您承办的案件，不能查询。',
    '只能查询所承办案件的被执行人，集中查控由指挥中心先期完成。',
    '请由承办人、承办团队发起，或者由指挥中心按集中查控发起。',
  ),
  'query.subject-is-debtor': words(
    '所选的人不是本案被执行人。',
    '查控只针对所承办案件的被执行人及其财产。',
    '请选择本案被执行人；案外人需先依法追加。',
  ),
  'query.subject-has-number': words(
    '{party} 没有登记证件号码。',
    '只凭姓名查询会查到同名的其他人。',
    '请先补录证件号码再查询。',
  ),
  'query.source-known': words(
    '查控来源 {source} 没有登记，或者已暂停。',
    '只能向本院已登记并启用的单位发送查询。',
    '请联系系统管理员登记或者恢复该来源。',
  ),
  'query.source-covers': words(
    '{source} 不支持这项查询（{missing}）。',
    '只向来源声明支持的事项发送请求。',
    '请去掉该来源，或者调整查询范围。',
  ),
  'query.document-travels': words(
    '{source} 要求随请求附法律文书，本次没有附。',
    '该单位凭协助执行法律文书办理。',
    '请选择已盖章的协助查询通知书。',
  ),
  'query.not-twice-at-once': words(
    '{party} 在 {source} 的上一次查询还没有结束。',
    '未结束的查询用原编号再次询问，不重复发起。',
    '请在原查询上选择“再次询问”或者人工核实。',
  ),
  'query.line-known': words('没有这条查询记录。', '回执要对应到本案已发出的查询。', '请核对请求编号。'),
  'query.line-state': words(
    '这条查询目前是“{state}”，不能这样处理。',
    '已有结论的查询不再改动。',
    '如需更新结果，请重新发起查询。',
  ),
  'query.control-settled-there': words(
    '控制申请不在查询中人工核实。',
    '送达和办理结果须随控制措施登记，并附证据。',
    '请在控制措施中登记送达和办理结果。',
  ),
  'query.answer-of-its-line': words(
    '反馈的请求编号 {requestNo} 与这条查询不一致。',
    '每份反馈只能归入它自己的请求。',
    '请核对来源系统的编号。',
  ),
  'query.may-be-asked-again': words(
    '来源已明确不能再次查询（{code}）。',
    '再次发送不会有不同结果。',
    '请按提示更正后重新发起，或者人工核实。',
  ),
  'query.attempts-used-up': words(
    '系统已自动询问 {most} 次。',
    '多次没有结果的查询要由人处理。',
    '请联系该单位，之后人工核实或者再次询问。',
  ),
  'query.hits-fit-outcome': words(
    '结论与财产明细不一致。',
    '有财产要列明细，无财产不能带明细。',
    '请核对后重新填写。',
  ),
  'query.as-of-not-later': words(
    '数据截止日 {asOf} 晚于今天。',
    '反馈只能反映已经过去的情况。',
    '请核对日期。',
  ),
  'query.no-open-line-behind-no-property': words(
    '还有 {count} 条查询没有可用的结论（{source}：{state}），不能以无财产可供执行终本。',
    '查询失败、超时或者反馈不完整，都不等于没有财产。',
    '请再次询问、人工核实，逐条得出结论后再提出终本。',
  ),
}

/** Why the room `query` refuses, in English. */
export const queryRefusalsEn: Refusals = {
  'query.case-goes-on': words(
    'The case is closed or not there: nothing is asked.',
    'Property is looked for in cases that are in hand.',
    'For a case that was terminated for this round, use the re-check of its maintenance.',
  ),
  'query.own-cases-only': words(
    'This is not your case.',
    'People ask after the debtors of their own cases; the command centre does the concentrated first query.',
    'Let the undertaker or his team ask, or the centre as a concentrated query.',
  ),
  'query.subject-is-debtor': words(
    'This is not a debtor of the case.',
    'Only the debtors of the case are asked after.',
    'Choose a debtor; an outsider has to be added by a ruling first.',
  ),
  'query.subject-has-number': words(
    '{party} has no identity number on record.',
    'A query by name finds other people of that name.',
    'Enter the number first.',
  ),
  'query.source-known': words(
    'The source {source} is not registered here, or is paused.',
    'Only registered and active sources are asked.',
    'Ask the administrator to register or resume it.',
  ),
  'query.source-covers': words(
    '{source} does not do this ({missing}).',
    'A source is sent only what it was declared for.',
    'Leave the source out or change what is asked for.',
  ),
  'query.document-travels': words(
    '{source} wants the legal document with the request, and there is none.',
    'It acts on the notice to assist.',
    'Choose the sealed notice.',
  ),
  'query.not-twice-at-once': words(
    'The query about {party} at {source} is still open.',
    'What is open is asked again under its own number and never sent twice.',
    'Ask again, or settle the open one by hand.',
  ),
  'query.line-known': words(
    'There is no such line.',
    'An answer belongs to a line of the case.',
    'Check the number.',
  ),
  'query.line-state': words(
    'The line is "{state}": this cannot be done to it.',
    'A line that is at its end is not changed.',
    'Order a new query to have newer results.',
  ),
  'query.control-settled-there': words(
    'A control is not settled among the queries.',
    'Service and result are recorded with the control, on evidence.',
    'Record the service with the control.',
  ),
  'query.answer-of-its-line': words(
    'The answer names request {requestNo}, which is another one.',
    'An answer goes to its own request only.',
    'Check the number in the system of the source.',
  ),
  'query.may-be-asked-again': words(
    'The source has said that asking again is no use ({code}).',
    'The same request gets the same answer.',
    'Correct what it complains of and order anew, or settle it by hand.',
  ),
  'query.attempts-used-up': words(
    'It has been asked {most} times by itself.',
    'What has no answer after that is for a person.',
    'Call the source, then settle it by hand or ask again.',
  ),
  'query.hits-fit-outcome': words(
    'The outcome and the things named do not fit.',
    'Something found is named; nothing found names nothing.',
    'Check and enter it again.',
  ),
  'query.as-of-not-later': words(
    'The books cannot be of {asOf}, a day to come.',
    'An answer tells what has been.',
    'Check the date.',
  ),
  'query.no-open-line-behind-no-property': words(
    '{count} lines have no answer that can be used ({source}: {state}): the round cannot be terminated for want of property.',
    'A failed, late or unreadable answer is not "no property".',
    'Ask again or settle each line by hand, then propose again.',
  ),
}
