/** Words of the court's own bank accounts and of what goes to the treasury. */
export const treasuryWords = {
  'bank-account.case-money': ['执行款专户', 'Account of the money'],
  'bank-account.treasury': ['国库（非税）账户', 'Treasury account'],
  'bank-account.proposed': ['待确认', 'To be confirmed'],
  'bank-account.proposed-by': ['{name} {day} 登记：{evidence}', 'proposed by {name} on {day}: {evidence}'],
  'bank-account.propose.subject': [
    '由另一位领导确认后启用，原账户随之停用',
    'In force when a leader, another person, has confirmed it; the one before ends',
  ],
  'bank-account.decide.subject': [
    '与开户许可证等原件核对；登记人不得自己确认',
    'Compared with the paper of the bank; not by who proposed it',
  ],
  'bank-account.typed': ['照原件重新输入账号', 'Type the number again, from the paper'],
  'bank-account.typed.hint': [
    '确认时必填；与登记的账号一致才生效，退回的不用填写。',
    'Needed to confirm: only the same number is put into force. Leave it empty to send it back.',
  ],
  'act.propose-bank-account': ['登记法院账户', 'Propose an account'],
  'act.decide-bank-account': ['确认法院账户', 'Confirm the account'],
  'field.accountPurpose': ['账户用途', 'What it is for'],
  'field.accountNumber': ['账号', 'Account number'],
  'field.accountEvidence': [
    '凭据（开户许可证、财政部门文件等）',
    'Evidence (permit of the bank, paper of the finance department)',
  ],
  'field.courtAccount': ['待确认的账户', 'Account to be confirmed'],
  'field.surplusReason': ['退款理由（仅退还被执行人时）', 'Why there is a surplus (refunds only)'],
  'field.surplusReason.hint': [
    '债权或执行费在账上未清时填写，如已和解、另行交纳；随依据一并送审批。',
    'When claim or fee are open in the books: settled, paid elsewhere. It goes to who approves with the basis.',
  ],
  'act.request-fee': ['申请扣缴执行费', 'Ask for the fee'],
  'act.hand-to-state': ['申请上缴国库', 'Hand to the State'],
  'fee.figures': [
    '计费基数 {base} 元，应收执行费 {fee} 元，已申请 {taken} 元，还可申请 {left} 元。',
    'Base {base} yuan, fee {fee} yuan, asked for {taken} yuan, left {left} yuan.',
  ],
  'fee.hint': [
    '款项只能付到国库（非税）账户，与一般发放一样审批、付款。',
    'It goes to the treasury account and no other; approved and paid like any payout.',
  ],
  'fee.basis': ['执行费计算表', 'Calculation of the fee'],
  'field.state.hint': [
    '提存满五年无人领取的，归国家所有；另一人审批，银行付款前仍为提存。',
    'Deposits that nobody collected within five years; approved by another, deposited until the bank has paid.',
  ],
} as const satisfies Readonly<Record<string, readonly [string, string]>>
