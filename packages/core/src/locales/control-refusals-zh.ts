import type { RefusalWords } from './words'

const words = (what: string, why: string, todo: string): RefusalWords => ({ what, why, todo })

/** Why the room `control` refuses, in Chinese. */
export const controlRefusalsZh: Readonly<Record<string, RefusalWords>> = {
  'control.case-goes-on': words(
    '案件已结案或者不存在，不能新采取控制措施。',
    '只有在办案件可以查封、扣押、冻结。',
    '终本案件请先恢复执行。',
  ),
  'control.own-cases-only': words(
    '这不是您承办的案件，不能采取控制措施。',
    '只能控制所承办案件的被执行人的财产。',
    '请由承办人或者承办团队办理。',
  ),
  'control.one-thing': words(
    '没有指明一项财产。',
    '一次控制一项财产：查询结果或者标的物，二者选一。',
    '请选择一条查询结果，或者一件标的物。',
  ),
  'control.thing-known': words(
    '本案没有这项财产。',
    '只能控制本案查到的财产。',
    '请在本案查询结果或者标的物中选择。',
  ),
  'control.finding-current': words(
    '这条查询结果目前是“{finding}”，不能据此控制。',
    '存疑或者已更新的结果须先由人核实。',
    '请先核实，或者选择最新的一条。',
  ),
  'control.thing-of-debtor': words(
    '这项财产不属于被执行人，或者已不在处理中。',
    '只能控制被执行人的财产。',
    '请核对权利人；确属被执行人的，先人工核实。',
  ),
  'control.kind-fits': words(
    '{asset}不适用{control}。',
    '不同财产适用不同的控制方式。',
    '存款、股权等用冻结，车辆用查封或者扣押，不动产用查封。',
  ),
  'control.states-amount': words('冻结存款没有写明金额。', '冻结银行账户应当写明数额。', '请填写冻结金额。'),
  'control.term-in-order': words(
    '期限起止不对：{from} 至 {until}。',
    '控制措施必须有尚未届满的截止日，续行须前后衔接。',
    '请按文书所载日期填写。',
  ),
  'control.term-within-law': words(
    '截止日 {until} 超过法定最长期限，最晚为 {latestOn}。',
    '存款不超过一年，动产不超过两年，不动产和其他财产权不超过三年。',
    '请改为不晚于 {latestOn} 的日期。',
  ),
  'control.once-in-a-case': words(
    '本案已控制这项财产，目前“{state}”。',
    '同一案件对同一财产只控制一次。',
    '请办理续行，或者等待反馈。',
  ),
  'control.reports-in-term': words(
    '监管报告日期不在控制期限 {from} 至 {until} 之内，或者没有按先后排列。',
    '报告日期须在控制期限内依次安排。',
    '请修改报告日期。',
  ),
  'control.control-known': words(
    '本案没有这项控制措施。',
    '控制措施按案件登记。',
    '请在本案控制措施中选择。',
  ),
  'control.control-state': words(
    '控制措施目前是“{state}”，不能这样处理。',
    '各步骤依次进行。',
    '请查看控制措施的现状。',
  ),
  'control.one-act-at-a-time': words(
    '还有一项{act}没有反馈。',
    '前一项办理完毕后才能办理下一项。',
    '请等待反馈，或者登记办理结果。',
  ),
  'control.act-known': words('没有这项办理事项。', '结果对应具体的决定。', '请选择本控制措施的办理事项。'),
  'control.act-open': words('这项办理事项已有结果。', '结果只登记一次。', '如有新的情况，请另行办理。'),
  'control.result-of-its-thing': words(
    '反馈的财产与申请控制的财产不一致。',
    '张冠李戴的结果不能采用。',
    '请与登记机构核对，必要时人工送达。',
  ),
  'control.not-later-than-today': words('日期 {on} 还没有到。', '只能登记已经发生的事。', '请核对日期。'),
  'control.renewed-before-expiry': words(
    '控制措施已于 {expiresOn} 届满，不能续行。',
    '期满未续行的，效力自动消灭。',
    '请重新采取控制措施。',
  ),
  'control.deduct-of-frozen-money': words(
    '{control}的财产不能扣划。',
    '只有冻结的款项可以扣划。',
    '其他财产请依法处置。',
  ),
  'control.deduct-in-enforcement': words(
    '保全措施不能扣划。',
    '保全只控制，不处分。',
    '请先将保全转为执行措施。',
  ),
  'control.deduct-within-held': words(
    '扣划金额 {amountFen} 超过已冻结的 {heldFen}。',
    '扣划不得超过实际冻结的金额。',
    '请核对冻结金额。',
  ),
  'control.court-account-known': words(
    '本院没有生效的执行款专户。',
    '扣划的款项只能进入执行款专户。',
    '请先登记并复核执行款专户。',
  ),
  'control.not-while-unknown': words(
    '来源可能已经办理，不能撤回。',
    '结果不明的控制须查清，不能不了了之。',
    '请再次询问来源，或者登记送达结果。',
  ),
  'control.preservation-converts': words('这项措施不是保全。', '只有保全措施转为执行措施。', '不需要转换。'),
  'control.living-only': words(
    '这项措施不是活查封、活扣押、活冻结。',
    '监管报告和违反条件只针对允许继续使用的财产。',
    '请在相应的控制措施上登记。',
  ),
  'control.breach-known': words(
    '没有这份违反条件的报告。',
    '决定针对具体的报告。',
    '请选择本控制措施的报告。',
  ),
  'control.breach-open': words('这份报告已有决定。', '每份报告决定一次。', '如有新的情况，请另行报告。'),
  'control.guideline': words('{what}', '{why}（{source}）', '{todo}'),
  'control.not-clearly-excessive': words(
    '控制财产合计 {worthFen} 元，执行标的 {claimFen} 元、执行费用 {costsFen} 元，超过两者之和的 {percent}%。',
    '以足以清偿债权和执行费用为限，不得明显超标的额查封、扣押、冻结。',
    '请减少控制金额；财产不可分割且无其他财产的，请写明理由。',
  ),
  'control.none-open-at-closing': words(
    '还有 {count} 项控制措施没有了结。',
    '结案时不再需要的控制措施应当解除；终本案件的待反馈措施应当查清。',
    '请先解除控制措施，或者登记反馈。',
  ),
}
