import type { AssetHolder, AssetType, Encumbrance } from '@zhixing/core/ports'

/** Columns that the court fills in. */
export const REQUEST_COLUMNS = [
  '请求编号',
  '案号',
  '姓名或名称',
  '证件号码',
  '十五位旧号',
  '文书编号',
  '承办人',
] as const

/** Columns that a clerk fills in; one row for each thing, or for each right in it. */
export const ANSWER_COLUMNS = [
  '结果',
  '截至日期',
  '财产类型',
  '财产编号',
  '财产名称',
  '权利人',
  '权利人证件号码',
  '共有方式',
  '份额',
  '价值（元）',
  '余额（元）',
  '可用余额（元）',
  '在先权利',
  '在先权利人',
  '在先金额（元）',
  '在先到期日',
  '说明',
] as const

export type Column = (typeof REQUEST_COLUMNS)[number] | (typeof ANSWER_COLUMNS)[number]

/** 结果: what may be written; anything else is a problem of its row. */
export const RESULTS: Readonly<Record<string, 'found' | 'nothing' | 'failed'>> = {
  有: 'found',
  有财产: 'found',
  无: 'nothing',
  无财产: 'nothing',
  查询失败: 'failed',
  无法查询: 'failed',
}

export const TYPES: Readonly<Record<string, AssetType>> = {
  不动产: 'real-estate',
  房产: 'real-estate',
  土地: 'real-estate',
  存款: 'deposit',
  金融产品: 'financial',
  车辆: 'vehicle',
  证券: 'security',
  股权: 'equity',
  其他: 'other',
}

export const OWNERSHIP: Readonly<Record<string, AssetHolder['ownership']>> = {
  单独所有: 'sole',
  共同共有: 'joint',
  按份共有: 'by-shares',
}

export const RIGHTS: Readonly<Record<string, Encumbrance['kind']>> = {
  查封: 'seal',
  冻结: 'freeze',
  抵押: 'mortgage',
  质押: 'pledge',
  预告登记: 'advance-notice',
  租赁: 'lease',
  异议: 'objection',
}
