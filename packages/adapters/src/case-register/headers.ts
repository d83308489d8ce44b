import { ZhixingError } from '@zhixing/core'
import { flagOfHeader } from './flags'
import { headerKey } from './table/text'
import type { PartyRole, RegisterColumn, RegisterField } from './types'

const SYNONYMS: Readonly<Record<RegisterField, readonly string[]>> = {
  caseNumber: ['案号', '执行案号', '案件编号', '案件号', '执行案件案号'],
  filedOn: ['立案日期', '立案时间', '收案日期', '收案时间', '立案日'],
  applicant: [
    '申请执行人',
    '申请人',
    '申请执行人姓名',
    '申请执行人名称',
    '申请执行人姓名/名称',
    '申请执行人姓名或名称',
  ],
  debtor: [
    '被执行人',
    '被执行人姓名',
    '被执行人名称',
    '被执行人姓名/名称',
    '被执行人姓名或名称',
    '被申请执行人',
  ],
  thirdParty: ['第三人', '案外人', '利害关系人'],
  agent: ['代理人', '委托代理人', '诉讼代理人', '申请执行人代理人'],
  basis: [
    '执行依据',
    '依据文号',
    '执行依据文号',
    '执行依据案号',
    '依据案号',
    '生效法律文书',
    '生效法律文书文号',
    '生效文书案号',
    '原审案号',
    '执行依据编号',
  ],
  basisKind: ['依据类型', '执行依据类型', '执行依据种类', '文书类型', '依据种类'],
  basisIssuer: [
    '依据作出机关',
    '执行依据作出机关',
    '执行依据制作单位',
    '依据制作单位',
    '作出机关',
    '作出单位',
    '原审法院',
    '执行依据作出单位',
  ],
  claim: [
    '申请标的',
    '申请标的额',
    '申请执行标的',
    '申请执行标的额',
    '申请执行标的金额',
    '标的金额',
    '标的额',
    '执行标的',
    '执行标的额',
    '标的',
    '申请标的金额',
    '申请执行金额',
    '执行标的金额',
  ],
  cause: ['案由', '立案案由', '执行案由'],
  undertaker: ['承办人', '承办法官', '承办人姓名', '承办人员', '执行员', '主办法官', '执行法官'],
  state: ['案件状态', '状态', '办理状态', '办案状态', '案件办理状态'],
  node: ['当前节点', '当前流程', '流程节点', '当前环节', '办理节点', '所处节点', '当前流程节点'],
  closedOn: ['结案日期', '结案时间'],
  closingMethod: ['结案方式', '结案类型'],
  received: [
    '到账金额',
    '到位金额',
    '已到账金额',
    '执行到位金额',
    '实际到位金额',
    '到账案款',
    '案款到账金额',
  ],
  paid: ['发放金额', '已发放金额', '发放案款', '已发放案款', '案款发放金额'],
  idNumber: [
    '证件号码',
    '证件号',
    '身份证号',
    '身份证号码',
    '统一社会信用代码',
    '组织机构代码',
    '身份证号码/统一社会信用代码',
    '身份证号/统一社会信用代码',
    '证件号码/统一社会信用代码',
  ],
  idKind: ['证件类型', '证件种类'],
  phone: ['联系电话', '电话', '手机号', '手机号码', '联系方式', '电话号码'],
  flags: ['案件标识', '特殊标识', '案件标签', '标签', '特殊案件标识'],
}

const BY_HEADER: ReadonlyMap<string, RegisterField> = new Map(
  (Object.entries(SYNONYMS) as [RegisterField, readonly string[]][]).flatMap(([field, headers]) =>
    headers.map((header): [string, RegisterField] => [headerKey(header), field]),
  ),
)

/** Columns a register cannot be imported without. */
const MANDATORY: readonly (readonly RegisterField[])[] = [
  ['caseNumber'],
  ['filedOn'],
  ['applicant'],
  ['debtor'],
  ['basis'],
  ['claim'],
  ['state', 'node'],
]
const MONEY: ReadonlySet<RegisterField> = new Set(['claim', 'received', 'paid'])
const PARTY_ROLES: ReadonlyMap<RegisterField | undefined, PartyRole> = new Map([
  ['applicant', 'applicant'],
  ['debtor', 'debtor'],
  ['thirdParty', 'third-party'],
  ['agent', 'agent'],
])
const OWNED: ReadonlySet<RegisterField> = new Set(['idNumber', 'idKind', 'phone'])
const OWNERS: readonly (readonly [RegExp, PartyRole])[] = [
  [/^被(?:申请)?执行人/, 'debtor'],
  [/^申请(?:执行)?人/, 'applicant'],
  [/^(?:委托|诉讼)?代理人/, 'agent'],
  [/^(?:第三人|案外人|利害关系人)/, 'third-party'],
]
const UNITS: ReadonlyMap<string, bigint> = new Map([
  ['元', 100n],
  ['万元', 1_000_000n],
  ['亿元', 10_000_000_000n],
])

/** How many headers of a line are known; the header line is the one with most. */
export function countKnown(headers: readonly string[]): number {
  return mapColumns(headers).filter((column) => column.field !== undefined).length
}

/**
 * Finds the meaning of every header. An ID or phone column without a name in its header belongs to the nearest
 * party column to its left. The unit of a money column is in its header (`标的金额（万元）`), yuan when it is not.
 */
export function mapColumns(headers: readonly string[]): RegisterColumn[] {
  let nearest: PartyRole | undefined
  return headers.map((header, index): RegisterColumn => {
    const key = headerKey(header)
    const unit = /[([]?(?:单位)?(?:人民币)?(亿元|万元|元)[)\]]?$/.exec(key)
    const field = BY_HEADER.get(key) ?? BY_HEADER.get(unit ? key.slice(0, unit.index) : key)
    nearest = PARTY_ROLES.get(field) ?? nearest
    if (field !== undefined && MONEY.has(field)) {
      return { index, header, field, unitFen: UNITS.get(unit?.[1] ?? '元') ?? 100n }
    }
    if (field !== undefined && OWNED.has(field)) return { index, header, field, owner: nearest ?? 'debtor' }
    if (field !== undefined) return { index, header, field }
    const flag = flagOfHeader(key)
    if (flag !== undefined) return { index, header, field: 'flags', flag }
    for (const [pattern, owner] of OWNERS) {
      const owned = BY_HEADER.get(key.replace(pattern, ''))
      if (pattern.test(key) && owned !== undefined && OWNED.has(owned))
        return { index, header, field: owned, owner }
    }
    return { index, header }
  })
}

/**
 * Stops a table that lacks a column or has one twice.
 *
 * @throws ZhixingError `register-header-missing` { header, candidates }, `register-header-duplicate` { header, first }
 */
export function assertColumns(columns: readonly RegisterColumn[]): void {
  for (const fields of MANDATORY) {
    if (columns.some((column) => column.field !== undefined && fields.includes(column.field))) continue
    const names = fields.flatMap((field) => SYNONYMS[field])
    throw new ZhixingError('register-header-missing', {
      header: names[0] ?? '',
      candidates: names.join('、'),
    })
  }
  const seen = new Map<string, RegisterColumn>()
  for (const column of columns) {
    if (column.field === undefined || column.field === 'flags') continue
    const key = `${column.field}/${column.owner ?? ''}`
    const first = seen.get(key)
    if (first)
      throw new ZhixingError('register-header-duplicate', { header: column.header, first: first.header })
    seen.set(key, column)
  }
}
