/** Words around the page of a party. */
export const partyWords = {
  'sign.staff': ['工作人员', 'Court staff'],
  'sign.party': ['当事人', 'Party of a case'],
  'party.title': ['当事人查看自己的案件', 'A party looks at his own case'],
  'party.lead': [
    '这是演示：凭案号和演示码进入。正式使用时，由法院的小程序、应用或者统一身份认证核实当事人身份，本软件不保存口令。',
    'This is a demonstration: enter with the number of a case and a demonstration code. In production the court’s own programme or sign-in makes sure who a party is; this software keeps no passwords.',
  ],
  'party.number': ['案号', 'Case number'],
  'party.code': ['演示码（6 位数字）', 'Demonstration code (6 digits)'],
  'party.code.is': ['演示码 {code}', 'Demonstration code {code}'],
  'party.enter': ['进入我的案件', 'See my case'],
  'party.wrong': [
    '案号和演示码不相符，请核对后再试，或者点选下面的演示案件。',
    'Case number and code do not belong together. Check both, or choose one of the cases below.',
  ],
  'party.samples': ['可以试用的案件', 'Cases to try'],
  'party.samples.hint': [
    '点一下，案号和演示码会自动填好。',
    'Choose one: its number and code are filled in.',
  ],
  'party.applicant': ['申请执行人', 'Applicant'],
  'party.debtor': ['被执行人', 'Debtor'],
  'party.leave': ['退出', 'Leave'],
  'party.demo': [
    '演示环境：案件、人员和金额都是虚构的。',
    'A demonstration: cases, people and sums are made up.',
  ],
} as const
