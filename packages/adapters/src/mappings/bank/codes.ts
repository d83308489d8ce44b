import type { Codes } from '../../asset-source/mapping'

/** 请求类型: every kind of request that banks number. */
export const REQUEST_TYPES: Codes = {
  '00': '常规查询',
  '10': '动态查询',
  '20': '账户冻结',
  '21': '子账户冻结',
  '22': '金额续冻',
  '40': '解冻',
  '50': '止付',
  '51': '止付延期',
  '52': '止付解除',
  '60': '紧急止付',
  '70': '解除止付',
  '80': '凭证调阅',
  '90': '直接扣划',
  '91': '续冻扣划',
  '92': '解冻扣划',
}

/** 主体类别. */
export const SUBJECTS: Codes = { person: '01', organisation: '02' }

/** 证件类型; ours, to be agreed with each bank. */
export const ID_TYPES: Codes = {
  'resident-id': '01',
  passport: '02',
  'military-id': '03',
  'organisation-code': '51',
  'business-licence': '52',
  'credit-code': '53',
  other: '99',
}

/** 紧急程度. */
export const URGENCY: Codes = { normal: '01', urgent: '02' }

/** 冻结方式: 01 限额内冻结, 02 只收不付. */
export const FREEZE_MODES: Codes = { 'up-to-limit': '01', 'receive-only': '02', whole: '02' }

/** 资产类型: 1 deposit, 2 other financial asset. */
export const ASSETS: Codes = { deposit: '1', financial: '2' }

/** 文书类别. */
export const DOCUMENTS: Codes = { 'legal-document': '0', 'officer-certificate': '1', other: '2' }

/** 账户状态; words where a bank numbers them. */
export const ACCOUNT_STATES: Codes = { '1': '正常', '2': '冻结', '3': '销户', '4': '久悬' }
