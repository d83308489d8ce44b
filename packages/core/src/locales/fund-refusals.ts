import type { RefusalWords } from './words'

/** Refusals of case money in Chinese. */
export const fundRefusalsZh: Readonly<Record<string, RefusalWords>> = {
  'fund.case-has-account': {
    what: '本案没有案款账户。',
    why: '一案一账号：案款只能进出本案自己的账户。',
    todo: '请联系系统管理员核对本案的立案记录。',
  },
  'fund.account-is-named': {
    what: '本案有 {count} 个案款账户，需要写明是哪一个。',
    why: '一案一人一账号：每个被执行人的款项进出自己的账户。',
    todo: '请选择被执行人的账户后再办理。',
  },
  'fund.serial-conflict': {
    what: '流水号 {serial} 已登记过，但内容不同：已登记的是 {bookedOn} 的 {bookedFen} 元（{bookedCurrency}），这次是 {givenOn} 的 {givenFen} 元（{givenCurrency}）。',
    why: '银行的一笔流水只登记一次；同一流水号的金额、币种、方向和日期必须一致。',
    todo: '请与银行核对这笔流水，由案款管理人员处理后再登记。',
  },
  'fund.receipt-unknown': {
    what: '本院没有这笔到账款。',
    why: '只能认领已经登记的银行流水。',
    todo: '请先登记银行流水，或刷新列表后重新选择。',
  },
  'fund.receipt-not-open': {
    what: '这笔流水的状态是“{state}”，不能认领。',
    why: '每笔案款只属于一个案件：只有待认领的人民币到账款可以认领，已认领的、付款的和外币的不可以。',
    todo: '请刷新待认领列表；认领有误的，请联系案款管理人员。',
  },
  'fund.closed-case-takes-no-money': {
    what: '本案已经结案，不能再收案款。',
    why: '结案的案件账户里不留案款。',
    todo: '请恢复执行后认领到新案号，或将款项原路退回。',
  },
  'fund.closed-case-pays-nothing': {
    what: '本案已经结案，不能申请发放。',
    why: '结案前案款必须发放完毕。',
    todo: '请核对案号；确有款项要发放的，请先恢复执行。',
  },
  'fund.undertaker-requests': {
    what: '您不是本案的承办人员，不能申请发放案款。',
    why: '发放案款由本案承办人员提出。',
    todo: '请由承办人员申请；承办人员已变更的，请先办理变更。',
  },
  'fund.payee-is-party': {
    what: '收款人不是本案登记的当事人。',
    why: '案款只能发给本案登记在册的当事人或其代理人。',
    todo: '请由其他人员先登记该当事人，再申请发放。',
  },
  'fund.payee-entered-by-another': {
    what: '收款人是您本人登记的，不能由您申请发放。',
    why: '登记收款人和申请发放必须由不同的人办理。',
    todo: '请由其他人员核实并登记收款人后再申请。',
  },
  'fund.payee-fits-purpose': {
    what: '收款人的身份与款项用途不符。',
    why: '执行所得发给申请执行人或其代理人，余款退还被执行人，费用付给垫付人或第三人。',
    todo: '请改选收款人或款项用途。',
  },
  'fund.balance-covers-payout': {
    what: '余额不足：申请发放 {amountFen} 元，账户可用 {availableFen} 元，另有 {reservedFen} 元已预留。',
    why: '发放的案款不得超过账户的可用余额。',
    todo: '请减少金额，或等到账款认领、撤销其他发放后再申请。',
  },
  'fund.agent-needs-authority': {
    what: '收款人是代理人。',
    why: '代理人代收案款须有特别授权。',
    todo: '请核对授权委托书中写明代为收款，并附入卷宗。',
  },
  'fund.payout-unknown': {
    what: '本案没有这笔发放。',
    why: '只能办理本案已经申请的发放。',
    todo: '请刷新案款明细后重新选择。',
  },
  'fund.payout-state': {
    what: '这笔发放的状态是“{state}”，不能办理这一步。',
    why: '案款发放依次经过申请、审批、提交银行、确认付款，不能跳步或重复。',
    todo: '请刷新案款明细，按当前状态办理。',
  },
  'fund.maker-is-not-checker': {
    what: '这笔发放是您申请的，不能由您审批。',
    why: '申请人与审批人必须是不同的人。',
    todo: '请由另一位有审批权限的人员审批。',
  },
  'fund.approvers-are-different': {
    what: '您已经审批过这笔发放。',
    why: '一笔发放需要几级审批的，每一级由不同的人审批；换了岗位也不能再批一次。',
    todo: '请由另一名有权审批的领导审批。',
  },
  'fund.approver-for-sum': {
    what: '{amountFen} 元的发放还需要“{approval}”，您的岗位不能代替。',
    why: '办案模式按金额规定审批层级，每一层由规定的岗位审批。',
    todo: '请由该层级的领导审批。',
  },
  'fund.approval-bound-to-content': {
    what: '这笔发放的内容与您看到或审批时的不一致。',
    why: '审批只对收款人、账号、金额和依据都未改动的内容有效。',
    todo: '请刷新后重新核对；内容确被改动的，请撤销并重新申请。',
  },
  'fund.payer-is-third': {
    what: '您申请或审批过这笔发放，不能由您付款。',
    why: '申请、审批、付款必须由三个不同的人办理。',
    todo: '请由另一位出纳人员提交银行付款。',
  },
  'fund.answer-by-another': {
    what: '不能由您登记银行的这个回复。',
    why: '人工只登记银行书面拒付，并且由提交付款以外的人登记：提交人自己登记拒付后可以再次发放同一笔款。',
    todo: '付款成功的用“确认付款成功”，退汇的用“登记银行退汇”；拒付请由另一名人员凭银行回单登记。',
  },
  'fund.bank-day-fits': {
    what: '银行日期 {bankOn} 不可能：早于提交付款的日期，或晚于今天。',
    why: '银行付款和退回只能发生在提交之后、今天之前；其他日期说明登记有误。',
    todo: '请核对银行回单上的日期后重新登记。',
  },
  'fund.return-is-whole': {
    what: '退回金额 {returnedFen} 元与发放金额 {amountFen} 元不一致。',
    why: '退汇流水与原付款金额一致才能直接冲回；不一致时可能是另一笔款，或银行扣了费用。',
    todo: '请与银行核对这笔流水；确属部分退回的，由案款管理人员查明后处理。',
  },
  'fund.sent-payout-not-voided': {
    what: '这笔发放已经提交银行（{state}），不能撤销。',
    why: '银行没有回复不等于付款失败；在查明之前案款保持预留，以免重复发放。',
    todo: '请向银行查询付款结果，再确认付款或按退汇处理。',
  },
  'fund.requester-or-leader-voids': {
    what: '这笔发放不是您申请的，不能由您撤销。',
    why: '发放由申请人本人、执行局长或分管副院长撤销。',
    todo: '请由申请人或执行局长撤销。',
  },
  'fund.closed-import-holds-no-money': {
    what: '导入的已结案件账上还有 {heldFen} 元案款。',
    why: '结案的案件账户里不留案款，否则这笔钱将无法发放。',
    todo: '请按未结案件导入并把案款发放完毕后再结案，或先在原系统处理完这笔案款。',
  },
}

/** Refusals of case money in English. */
export const fundRefusalsEn: Readonly<Record<string, RefusalWords>> = {
  'fund.case-has-account': {
    what: 'This case has no case account.',
    why: 'One case, one account: case money moves only through the account of its own case.',
    todo: 'Ask the system administrator to check how the case was filed.',
  },
  'fund.account-is-named': {
    what: 'This case has {count} accounts; it has to be said which.',
    why: 'One case, one person, one account: the money of each debtor moves through his own account.',
    todo: 'Choose the account of the debtor and try again.',
  },
  'fund.serial-conflict': {
    what: 'Serial {serial} is booked already, with other content: booked {bookedFen} yuan ({bookedCurrency}) of {bookedOn}, given {givenFen} yuan ({givenCurrency}) of {givenOn}.',
    why: 'A bank line is booked once; amount, currency, direction and date of a serial never change.',
    todo: 'Check the line with the bank; the fund team decides before it is booked.',
  },
  'fund.receipt-unknown': {
    what: 'This court has no such receipt.',
    why: 'Only a booked bank line can be identified.',
    todo: 'Book the bank line first, or refresh the list and choose again.',
  },
  'fund.receipt-not-open': {
    what: 'This line is "{state}" and cannot be identified.',
    why: 'A sum belongs to one case: only an unidentified receipt in CNY can be identified, not one that is identified, a debit or in foreign currency.',
    todo: 'Refresh the list of unidentified money; if it was identified wrongly, ask the fund team.',
  },
  'fund.closed-case-takes-no-money': {
    what: 'The case is closed and takes no money.',
    why: 'No money lies on the account of a closed case.',
    todo: 'Resume enforcement and identify the sum with the new case, or refund it to the payer.',
  },
  'fund.closed-case-pays-nothing': {
    what: 'The case is closed; nothing can be paid out.',
    why: 'All money is paid out before a case closes.',
    todo: 'Check the case number; if there is money to pay, resume enforcement first.',
  },
  'fund.undertaker-requests': {
    what: 'You are not the undertaker of this case and cannot request a payout.',
    why: 'Payouts are requested by the undertaker of the case.',
    todo: 'Ask the undertaker; if the undertaker has changed, have the case assigned first.',
  },
  'fund.payee-is-party': {
    what: 'The payee is not a registered party of this case.',
    why: 'Case money is paid only to registered parties of the case or their agents.',
    todo: 'Have another person enter the party first, then request the payout.',
  },
  'fund.payee-entered-by-another': {
    what: 'You entered this payee yourself, so you cannot request the payout.',
    why: 'Who enters a payee and who requests the payout must be different people.',
    todo: 'Have another person verify and enter the payee.',
  },
  'fund.payee-fits-purpose': {
    what: 'The payee does not fit the purpose.',
    why: 'Proceeds go to an applicant or his agent, a surplus back to the debtor, costs to who advanced them or to a third party.',
    todo: 'Choose another payee or purpose.',
  },
  'fund.balance-covers-payout': {
    what: 'Not enough money: {amountFen} yuan requested, {availableFen} yuan available, {reservedFen} yuan reserved.',
    why: 'A payout never exceeds what is available on the account.',
    todo: 'Lower the amount, or wait until a receipt is identified or another payout is voided.',
  },
  'fund.agent-needs-authority': {
    what: 'The payee is an agent.',
    why: 'An agent needs special authority to collect case money.',
    todo: 'Check that the power of attorney covers collecting money, and put it into the dossier.',
  },
  'fund.payout-unknown': {
    what: 'This case has no such payout.',
    why: 'Only a payout requested in this case can be handled.',
    todo: 'Refresh the statement and choose again.',
  },
  'fund.payout-state': {
    what: 'The payout is "{state}"; this step is not possible.',
    why: 'A payout is requested, approved, sent to the bank and confirmed, in this order and once.',
    todo: 'Refresh the statement and go on from the present state.',
  },
  'fund.maker-is-not-checker': {
    what: 'You requested this payout, so you cannot approve it.',
    why: 'Who requests and who approves must be different people.',
    todo: 'Ask another person with power of approval.',
  },
  'fund.approvers-are-different': {
    what: 'You have approved this payout already.',
    why: 'Where several approvals are needed, each is given by another person, whatever posts he has come to hold.',
    todo: 'Let another leader approve it.',
  },
  'fund.approver-for-sum': {
    what: 'A payout of {amountFen} yuan still needs the approval of {approval}; your post does not give it.',
    why: 'The profile says by the sum which approvals a payout needs, and whose.',
    todo: 'Let that leader approve it.',
  },
  'fund.approval-bound-to-content': {
    what: 'The payout is not what you saw or what was approved.',
    why: 'An approval holds only while payee, account, amount and basis are unchanged.',
    todo: 'Refresh and check again; if it was changed, void it and request it anew.',
  },
  'fund.payer-is-third': {
    what: 'You requested or approved this payout, so you cannot pay it.',
    why: 'Requesting, approving and paying are done by three different people.',
    todo: 'Ask another cashier to send it to the bank.',
  },
  'fund.answer-by-another': {
    what: 'This answer of the bank is not for you to record.',
    why: "By hand only a refusal on the bank's paper is recorded, and by another person than who sent the payment: he could pay the same sum out again.",
    todo: 'Confirm a payment, or record a return, by their own acts; let another person record the refusal.',
  },
  'fund.bank-day-fits': {
    what: "The bank's day {bankOn} is impossible: before the payment was sent, or after today.",
    why: 'The bank pays and sends back after it was told and not later than today; any other day is a mistake.',
    todo: "Compare the day with the bank's paper and record it again.",
  },
  'fund.return-is-whole': {
    what: 'What came back ({returnedFen} yuan) is not what was paid ({amountFen} yuan).',
    why: 'A line takes a payment back only when the amounts agree; otherwise it may be another sum, or the bank kept a fee.',
    todo: 'Ask the bank about the line; a partial return is settled by the keepers of case money.',
  },
  'fund.sent-payout-not-voided': {
    what: 'The payout is at the bank already ({state}) and cannot be voided.',
    why: 'No answer from the bank does not mean that it did not pay; the money stays reserved so that it is not paid twice.',
    todo: 'Ask the bank for the result, then confirm the payment or handle the return.',
  },
  'fund.requester-or-leader-voids': {
    what: 'You did not request this payout, so you cannot void it.',
    why: 'A payout is voided by who requested it, the execution director or the vice-president in charge.',
    todo: 'Ask the requester or the execution director.',
  },
  'fund.closed-import-holds-no-money': {
    what: 'The imported closed case still holds {heldFen} yuan.',
    why: 'No money lies on the account of a closed case; it could never be paid out.',
    todo: 'Import it as an open case and pay the money out before closing, or settle it in the older system.',
  },
}
