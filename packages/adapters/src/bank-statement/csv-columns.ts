import { headerKey } from '../case-register/table/text'

/** What a column of a bank's CSV means. */
export type BankColumn =
  | 'serial'
  | 'bookedOn'
  | 'transactedOn'
  | 'valueOn'
  | 'credit'
  | 'debit'
  | 'amount'
  | 'flag'
  | 'name'
  | 'account'
  | 'bank'
  | 'remittance'
  | 'balance'
  | 'currency'
  | 'ownAccount'
  | 'endToEnd'

const SYNONYMS: Readonly<Record<BankColumn, readonly string[]>> = {
  serial: [
    '流水号',
    '交易流水号',
    '交易流水',
    '核心流水号',
    '银行流水号',
    '主机流水号',
    '业务流水号',
    '账务流水号',
    '交易参考号',
  ],
  bookedOn: ['记账日期', '入账日期', '记账日', '入账日', '记账时间', '入账时间', '会计日期'],
  transactedOn: ['交易日期', '交易时间', '交易日', '日期', '交易日期时间', '发生日期'],
  valueOn: ['起息日', '起息日期'],
  credit: [
    '收入金额',
    '收入',
    '贷方金额',
    '贷方发生额',
    '贷方',
    '转入金额',
    '存入金额',
    '收入发生额',
    '贷方金额(收入)',
    '收入(贷)',
    '贷方发生额(收入)',
  ],
  debit: [
    '支出金额',
    '支出',
    '借方金额',
    '借方发生额',
    '借方',
    '转出金额',
    '支取金额',
    '支出发生额',
    '借方金额(支出)',
    '支出(借)',
    '借方发生额(支出)',
  ],
  amount: ['金额', '交易金额', '发生额'],
  flag: [
    '借贷标志',
    '借贷',
    '借贷方向',
    '借贷标识',
    '收支标志',
    '收支方向',
    '收/支',
    '收付标志',
    '收付方向',
    '交易方向',
  ],
  name: [
    '对方户名',
    '对方名称',
    '对方账户名称',
    '对方账户名',
    '对方单位名称',
    '对方单位',
    '交易对方',
    '对手户名',
  ],
  account: ['对方账号', '对方账户', '对方帐号', '对方卡号', '对方账户号', '对手账号', '对方账号/卡号'],
  bank: ['对方开户行', '对方行名', '对方银行', '对方开户机构', '对方开户银行', '对方开户行名', '对手行名'],
  remittance: [
    '摘要',
    '附言',
    '用途',
    '备注',
    '交易摘要',
    '交易附言',
    '交易说明',
    '摘要/附言',
    '附言/用途',
    '客户附言',
  ],
  balance: ['余额', '账户余额', '交易后余额', '本次余额', '当前余额'],
  currency: ['币种', '货币', '币别', '交易币种'],
  ownAccount: ['账号', '本方账号', '本方账户', '账户号', '卡号', '帐号', '查询账号', '交易账号', '本方帐号'],
  endToEnd: ['业务编号', '客户业务编号', '端到端编号', '指令编号'],
}

const BY_HEADER: ReadonlyMap<string, BankColumn> = new Map(
  (Object.entries(SYNONYMS) as [BankColumn, readonly string[]][]).flatMap(([column, headers]) =>
    headers.map((header): [string, BankColumn] => [headerKey(header), column]),
  ),
)

/** The columns of a header row: where each meaning stands. Free text may stand in several columns. */
export type ColumnMap = ReadonlyMap<BankColumn, readonly number[]>

/** Finds the meaning of every header, with or without `(元)` behind it. */
export function mapBankColumns(headers: readonly string[]): ColumnMap {
  const map = new Map<BankColumn, number[]>()
  headers.forEach((header, index) => {
    const column = BY_HEADER.get(headerKey(header).replace(/\((?:元|人民币|CNY)\)$/, ''))
    if (column) map.set(column, [...(map.get(column) ?? []), index])
  })
  return map
}

/** The first header whose column a statement cannot do without and which is not there. */
export function missingBankColumn(map: ColumnMap): string | undefined {
  if (!map.has('transactedOn') && !map.has('bookedOn')) return '交易日期'
  if (!map.has('credit') && !map.has('debit') && !map.has('amount')) return '金额'
  return undefined
}

const CURRENCY_NAMES: ReadonlyMap<string, string> = new Map([
  ['人民币', 'CNY'],
  ['RMB', 'CNY'],
  ['156', 'CNY'],
  ['01', 'CNY'],
  ['人民币元', 'CNY'],
  ['美元', 'USD'],
  ['欧元', 'EUR'],
  ['港币', 'HKD'],
  ['港元', 'HKD'],
  ['日元', 'JPY'],
  ['英镑', 'GBP'],
  ['澳门元', 'MOP'],
  ['韩元', 'KRW'],
])

/** ISO code of a currency as banks write it in Chinese tables. */
export function currencyCode(text: string): string {
  return CURRENCY_NAMES.get(text) ?? text.toUpperCase()
}

/** Direction of a flag such as 贷, 收入, C; `undefined` when it says nothing known. */
export function flagDirection(text: string): 'credit' | 'debit' | undefined {
  if (/^(?:贷|贷方|收|收入|来账|转入|存入|进|入账|C|CR|CRDT|CREDIT|\+)$/i.test(text)) return 'credit'
  if (/^(?:借|借方|支|支出|付|往账|转出|支取|出|出账|D|DR|DBIT|DEBIT|-)$/i.test(text)) return 'debit'
  return undefined
}
