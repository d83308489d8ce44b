/** Words of the comparison with the list of dishonest debtors. */
const zh = {
  title: '失信、限制消费比对',
  subtitle: '姓名和证件号码都相符才提示；每次比对都会记录',
  name: '姓名或者名称',
  'id-number': '证件号码',
  why: '比对事由',
  check: '比对',
  listed: '{name} 是被执行人，请注意',
  'listed.todo': '办理与上述措施有关的业务，请先与执行法院核实。',
  none: '没有查到对此人生效的措施',
  'name-differs': '证件号码相符而姓名不符，请核对后再比对',
  since: '自 {day}',
  until: '自 {day} 至 {until}',
  missing: '请填写：{field}',
} as const
export type CreditCheckKey = keyof typeof zh
const en: Readonly<Record<CreditCheckKey, string>> = {
  title: 'Listed or restricted?',
  subtitle: 'Only where name and number both agree; every comparison is recorded',
  name: 'Name',
  'id-number': 'Number of the identity document',
  why: 'Why it is compared',
  check: 'Compare',
  listed: '{name} is a debtor under enforcement',
  'listed.todo': 'Before business that the measures above concern, ask the court.',
  none: 'No measure is in force against this person',
  'name-differs': 'The number is known under another name: check both and compare again',
  since: 'since {day}',
  until: '{day} to {until}',
  missing: 'Please fill in: {field}',
}
export const creditCheck = { 'zh-CN': zh, en } as const
