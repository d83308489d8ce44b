// Words of a sheet that a finance office files; loaded with the first export or print, not with the elements.

const zh = {
  unit: '单位：元',
  made: '制表日期：{date}',
  page: '第 {n} 页，共 {all} 页',
  total: '合计',
  open: '未认领金额（元）',
  foreign: '外币金额',
  'payer-account': '付款账号',
  serial: '流水号',
  'sign.maker': '经办',
  'sign.checker': '复核',
  'sign.approver': '审批',
}

const en: typeof zh = {
  unit: 'Amounts in yuan',
  made: 'Made on {date}',
  page: 'Page {n} of {all}',
  total: 'Total',
  open: 'Open amount (yuan)',
  foreign: 'Other currency',
  'payer-account': 'Account of the payer',
  serial: 'Serial',
  'sign.maker': 'Prepared by',
  'sign.checker': 'Checked by',
  'sign.approver': 'Approved by',
}

export const paperWords = { 'zh-CN': zh, en } as const
export type PaperWords = typeof zh
