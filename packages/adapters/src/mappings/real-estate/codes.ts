import type { AssetHolder, Encumbrance, SourceSubject } from '@zhixing/core/ports'
import type { Codes } from '../../asset-source/mapping'

/** 证件种类, as registers of real estate number it. */
export const ID_TYPES: Codes = {
  'resident-id': '1',
  'hk-mo-tw-id': '2',
  passport: '3',
  'household-register': '4',
  'military-id': '5',
  'organisation-code': '6',
  'business-licence': '7',
  'credit-code': '6',
  other: '99',
}

/** 类别: whom is asked after. */
export const SUBJECTS: Codes = { person: '1', organisation: '2' } satisfies Record<
  SourceSubject['kind'],
  string
>

/** 共有方式. */
export const OWNERSHIP: Codes<AssetHolder['ownership']> = {
  '0': 'sole',
  '1': 'joint',
  '2': 'by-shares',
  单独所有: 'sole',
  共同共有: 'joint',
  按份共有: 'by-shares',
}

/** 面积单位. */
export const AREA_UNITS: Codes = { '1': '平方米', '2': '亩', '3': '公顷' }

/** 查封类型: what waits stands behind what is effective. */
export const SEALS: Codes = { '1': '查封', '2': '轮候查封', '3': '预查封', '4': '轮候预查封' }

/** 预告登记种类 and 查封类型 change no kind here; they go into the details. */
export const MORTGAGES: Codes<Encumbrance['kind']> = { '1': 'mortgage', '2': 'mortgage' }

/** 控制措施: seal, renew, release. */
export const CONTROLS: Codes = { seal: 'cf', renew: 'xf', release: 'jf' }
