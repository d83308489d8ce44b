import type { RefusalWords } from './words'

/** Refusals of claims and what undoes them, in Chinese. */
export const claimRefusalsZh: Readonly<Record<string, RefusalWords>> = {
  'fund.claim-by-two': {
    what: '这笔款需要两个人认领。',
    why: '认领由一人提出、另一人复核；只有流水中写明本案账号的，可以一人认领。',
    todo: '请提出认领，由另一人复核。',
  },
  'fund.claim-unknown': {
    what: '这笔流水没有这项认领。',
    why: '只能办理已经提出的认领。',
    todo: '请刷新列表后重新选择。',
  },
  'fund.claim-state': {
    what: '这项认领的状态是“{state}”，不能办理这一步。',
    why: '认领依次经过提出、复核；撤销也依次经过申请、复核。',
    todo: '请刷新后按当前状态办理。',
  },
  'fund.claim-fits-receipt': {
    what: '认领合计 {amountFen} 元，超过这笔流水待认领的 {openFen} 元。',
    why: '一笔款拆分认领，各部分之和不能超过到账金额。',
    todo: '请减少金额，或等待其他认领的复核结果。',
  },
  'fund.claim-confirmed-by-another': {
    what: '这是您本人提出的，不能由您复核。',
    why: '提出和复核必须是不同的人。',
    todo: '请由另一人复核。',
  },
  'fund.claim-rejected-by-checker': {
    what: '这项认领不是您提出的，不能由您退回。',
    why: '认领由复核人员退回，或由提出人自己撤回。',
    todo: '请由案款管理人员或执行局长办理。',
  },
  'fund.claim-names-its-cases': {
    what: '写明的案件与认领的案件不一致。',
    why: '复核的内容必须就是认领的内容。',
    todo: '请刷新后重新复核。',
  },
  'fund.claimant-has-the-case': {
    what: '您不是本案的承办人员，不能为本案认领。',
    why: '办案人员只认领自己承办案件的案款。',
    todo: '请由承办人员或案款管理人员认领。',
  },
  'fund.undo-needs-the-sum': {
    what: '撤销认领需要 {amountFen} 元，这笔款只剩 {leftFen} 元，账户可用 {availableFen} 元。',
    why: '已经发放或预留的款项不能用别人的钱补上；余额不会是负数。',
    todo: '请先撤销尚未付款的发放；已经发放的，请依法追回后再处理。',
  },
  'fund.claim-names-its-line': {
    what: '没有写明退回时对应的付款流水。',
    why: '驳回或者撤销后，这笔付款流水可以对应另一笔款，所以须写明是哪一笔。',
    todo: '请刷新后重新办理。',
  },
  'fund.counter-line-fits': {
    what: '对应的银行流水不相符。',
    why: '原路退回须有同额、尚未对应别的款项的人民币付款流水，结汇须有人民币到账流水，专户利息没有对应流水。',
    todo: '请选择对应的银行流水。',
  },
  'fund.interest-goes-to-the-court': {
    what: '本院案款专户的利息不进入案件账户。',
    why: '利息的归属由本院的办案模式确定。',
    todo: '请按专户利息处理。',
  },
  'fund.interest-goes-to-accounts': {
    what: '本院案款专户的利息归各案款账户。',
    why: '利息的归属由本院的办案模式确定。',
    todo: '请认领到案件账户，并注明是利息。',
  },
  'fund.referred-once': {
    what: '这笔款已经请本案核对，还没有答复。',
    why: '同一笔款对同一案件只问一次。',
    todo: '请等待答复。',
  },
  'fund.referral-open': {
    what: '没有待答复的核对请求。',
    why: '只能答复已经提出、尚未答复的核对。',
    todo: '请刷新后重新选择。',
  },
}

/** Refusals of claims and what undoes them, in English. */
export const claimRefusalsEn: Readonly<Record<string, RefusalWords>> = {
  'fund.claim-by-two': {
    what: 'This sum needs two people to be identified.',
    why: 'One person claims and another confirms; one is enough only where the line carries the number of the account.',
    todo: 'Claim it and have another person confirm.',
  },
  'fund.claim-unknown': {
    what: 'This line has no such claim.',
    why: 'Only a claim that was made can be handled.',
    todo: 'Refresh the list and choose again.',
  },
  'fund.claim-state': {
    what: 'The claim is "{state}"; this step is not possible.',
    why: 'A claim is made and confirmed, and undone in two steps too.',
    todo: 'Refresh and go on from the present state.',
  },
  'fund.claim-fits-receipt': {
    what: 'The parts come to {amountFen} yuan; {openFen} yuan of the line are open.',
    why: 'The parts of a split sum never exceed what came in.',
    todo: 'Lower the amounts, or wait for the other claims.',
  },
  'fund.claim-confirmed-by-another': {
    what: 'You made this yourself, so you cannot confirm it.',
    why: 'Who claims and who confirms must be different people.',
    todo: 'Ask another person to confirm.',
  },
  'fund.claim-rejected-by-checker': {
    what: 'You did not make this claim, so you cannot take it back.',
    why: 'A claim is rejected by who checks claims, or taken back by who made it.',
    todo: 'Ask the fund team or the execution director.',
  },
  'fund.claim-names-its-cases': {
    what: 'The cases named are not those of the claim.',
    why: 'What is confirmed is exactly what was claimed.',
    todo: 'Refresh and confirm again.',
  },
  'fund.claimant-has-the-case': {
    what: 'You are not the undertaker of this case and cannot claim for it.',
    why: 'Who handles cases claims money of his own cases only.',
    todo: 'Ask the undertaker or the fund team.',
  },
  'fund.undo-needs-the-sum': {
    what: 'Undoing needs {amountFen} yuan; {leftFen} yuan of the sum are left, {availableFen} yuan available on the account.',
    why: 'What has been paid or reserved is not made good with the money of others; a balance is never negative.',
    todo: 'Void payouts that are not at the bank; have what was paid recovered first.',
  },
  'fund.claim-names-its-line': {
    what: 'The debit line that showed the return is not named.',
    why: 'When the claim is rejected or undone, that line is free for another sum, so it has to be said which it is.',
    todo: 'Refresh and try again.',
  },
  'fund.counter-line-fits': {
    what: 'The other bank line does not fit.',
    why: 'A return to the payer has a debit line in yuan of the same amount that shows no other return, foreign money sold has a line in yuan, interest has none.',
    todo: 'Choose the line that belongs to it.',
  },
  'fund.interest-goes-to-the-court': {
    what: 'Interest of the pooled account does not go to case accounts here.',
    why: 'To whom interest belongs is set by the court.',
    todo: 'Set the line aside as interest of the court.',
  },
  'fund.interest-goes-to-accounts': {
    what: 'Interest of the pooled account belongs to the case accounts here.',
    why: 'To whom interest belongs is set by the court.',
    todo: 'Claim it for the accounts, as interest.',
  },
  'fund.referred-once': {
    what: 'This case has been asked about the sum already.',
    why: 'One sum is asked of one case once.',
    todo: 'Wait for the answer.',
  },
  'fund.referral-open': {
    what: 'Nothing waits for an answer here.',
    why: 'Only an open question can be answered.',
    todo: 'Refresh and choose again.',
  },
}
