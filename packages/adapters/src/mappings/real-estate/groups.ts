import type { GroupMapping } from '../../asset-source/mapping'
import { AREA_UNITS, OWNERSHIP, SEALS } from './codes'

/** Rights that a register of real estate groups its answer by. */
export type RightCode =
  | 'tdsyq'
  | 'jsydsyq'
  | 'fdcq'
  | 'hysyq'
  | 'gjzwsyq'
  | 'lq'
  | 'dyaq'
  | 'yg'
  | 'cf'
  | 'yy'

const HOLDERS: NonNullable<GroupMapping['holders']> = {
  list: 'qlrxxList',
  name: 'qlrmc',
  idNumber: 'zjh',
  ownership: 'gyfs',
  ownershipCodes: OWNERSHIP,
  share: ['qlbl', 'febl'],
}

const DETAILS: GroupMapping['details'] = [
  { field: 'bdcqzh', as: 'certificate' },
  { field: 'bdcdjzmh', as: 'certificate' },
  { field: 'zdmj', as: 'area' },
  { field: 'jzmj', as: 'area' },
  { field: 'gjzwmj', as: 'area' },
  { field: 'syqmj', as: 'area' },
  { field: 'mjdw', as: 'area-unit', codes: AREA_UNITS },
  { field: 'yt', as: 'use' },
  { field: 'ghyt', as: 'use' },
  { field: 'gjzwghyt', as: 'use' },
  { field: 'qlxz', as: 'nature' },
  { field: 'fwxz', as: 'nature' },
  { field: 'jgsj', as: 'completed' },
  { field: 'syqjssj', as: 'term-until' },
  { field: 'tdsyjssj', as: 'term-until' },
  { field: 'djjg', as: 'register' },
  { field: 'dqdm', as: 'region' },
  { field: 'ywh', as: 'register-no' },
  { field: 'bz', as: 'remark' },
  { field: 'beiz', as: 'remark' },
]

const common = (list: string, label: string): GroupMapping => ({
  list,
  as: 'asset',
  type: 'real-estate',
  label,
  ref: ['bdcdyh'],
  title: ['zl', 'fdzl'],
  holders: HOLDERS,
  details: DETAILS,
})

/** Every group, with the name of its list as the register writes it. */
export function groupsOf(nameOf: (right: RightCode) => string): readonly GroupMapping[] {
  return [
    common(nameOf('fdcq'), '房地产权'),
    common(nameOf('jsydsyq'), '建设用地使用权'),
    common(nameOf('tdsyq'), '土地所有权'),
    common(nameOf('hysyq'), '海域使用权'),
    common(nameOf('gjzwsyq'), '构筑物所有权'),
    common(nameOf('lq'), '林权'),
    {
      ...common(nameOf('dyaq'), '抵押权'),
      as: 'encumbrance',
      // Asked after the creditor, a register answers with what secures his claim.
      aloneIfOwn: 'other',
      encumbrance: {
        kind: 'mortgage',
        holder: ['dyqr', 'qlrxxList.qlrmc'],
        amount: ['bdbzzqse', 'zgzqse'],
        from: 'zwlxqssj',
        until: 'zwlxjssj',
        basis: 'bdcdjzmh',
      },
    },
    {
      ...common(nameOf('yg'), '预告登记'),
      as: 'encumbrance',
      // A flat that is bought and not yet registered: the subject's own advance notice is worth a seal (预查封).
      aloneIfOwn: 'real-estate',
      encumbrance: { kind: 'advance-notice', holder: ['qlrxxList.qlrmc', 'ywr'], basis: 'bdcdjzmh' },
    },
    {
      ...common(nameOf('cf'), '查封登记'),
      as: 'encumbrance',
      details: [...DETAILS, { field: 'cflx', as: 'seal-kind', codes: SEALS }],
      encumbrance: {
        kind: 'seal',
        holder: ['cfjg'],
        from: 'cfqssj',
        until: 'cfjssj',
        rank: 'lhsx',
        basis: 'cfwh',
      },
    },
    {
      ...common(nameOf('yy'), '异议登记'),
      as: 'encumbrance',
      encumbrance: { kind: 'objection', holder: ['yysqr', 'sqr'], from: 'djsj', basis: 'bdcdjzmh' },
    },
  ]
}
