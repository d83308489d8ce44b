import { csvText } from '../../kernel/csv'
import { yuanText } from '../../kernel/money'
import { type ClearanceExport, type ClearanceItem, ITEM_KINDS, type ItemState } from './contract'
import type { Cause } from './model'

/** Columns of the register that goes to the procuratorate: a paper of the court, so in Chinese whatever the screen speaks. */
const COLUMNS = [
  '类别',
  '案号',
  '来源或名称',
  '到账或入库日期',
  '保管天数',
  '金额（元）',
  '未处理金额（元）',
  '历史遗留',
  '不明款',
  '无人领取',
  '超期',
  '状态',
  '原因',
  '核查说明',
] as const

const STATES: Readonly<Record<ItemState, string>> = {
  unattributed: '不明款',
  waiting: '待发放',
  'in-payment': '发放中',
  deposited: '已提存',
  held: '在库',
  leaving: '待出库',
  settled: '已处理',
}

const CAUSES: Readonly<Record<Cause, string>> = {
  'payee-not-found': '找不到领款人',
  'payee-does-not-collect': '通知后不领取',
  'no-account-given': '未提供收款账户',
  disputed: '存在争议',
  'frozen-elsewhere': '被他案冻结',
  'distribution-pending': '等待分配',
  overlooked: '遗漏未处理',
  other: '其他原因',
}

/** The lines of the register. No account number and no number of a person is in it. */
export function registerOf(items: readonly ClearanceItem[], fileName: string): ClearanceExport {
  const rows = items.map((item) => [
    item.type === 'sum' ? '案款' : '物品',
    item.caseNumber ?? '',
    item.label,
    item.since,
    String(item.ageDays),
    item.amountFen === null ? '' : yuanText(item.amountFen),
    item.leftFen === null ? '' : yuanText(item.leftFen),
    ...ITEM_KINDS.map((kind) => (item.kinds.includes(kind) ? '是' : '')),
    STATES[item.state],
    item.cause === null ? '' : CAUSES[item.cause],
    item.note ?? '',
  ])
  return { fileName, columns: COLUMNS, rows, csv: csvText(COLUMNS, rows) }
}
