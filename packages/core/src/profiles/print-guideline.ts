import type { Profile } from '../kernel/profile'
import type { GuidelineCondition, GuidelineOperator } from '../kernel/profile-guideline'
import { basis, type Labels, labelled, table } from './print-words'

const FIELDS: Readonly<Record<string, string>> = {
  kind: '措施',
  assetType: '财产类型',
  phase: '阶段',
  mode: '冻结方式',
  partyKind: '被执行人',
  living: '活查封、活扣押、活冻结',
  shared: '他人共有',
  indivisible: '已说明不可分割',
  sealsBefore: '在先查封数',
  mortgages: '抵押质押数',
  limitYuan: '控制金额（元）',
  valueYuan: '财产价值（元）',
  limitPercent: '控制金额占标的额（%）',
  heldPercent: '全案控制财产占标的额（%）',
}

const OPERATORS: Readonly<Record<GuidelineOperator, string>> = {
  eq: '为',
  ne: '不为',
  in: '为其中之一：',
  gt: '超过',
  lt: '低于',
  null: '',
}

/** Label kinds of the words that a condition names. */
const KINDS: Readonly<Record<string, string>> = {
  kind: 'control',
  assetType: 'asset',
  phase: 'phase',
  mode: 'control-mode',
}
const PARTIES: Readonly<Record<string, string>> = { person: '自然人', organisation: '法人或者其他组织' }

/** 规范查封、扣押、冻结财产工作指引: the loaded rules; nothing where none is loaded. */
export function guidelineText({ controlGuideline = [] }: Profile, labels: Labels): readonly string[] {
  if (controlGuideline.length === 0) return []
  const rows = controlGuideline.map(({ when, effect, label, source }) => [
    when.map((one) => conditionText(one, labels)).join('；且'),
    effect === 'deny' ? '不予办理' : '提示',
    label['zh-CN'].what,
    label['zh-CN'].why,
    label['zh-CN'].todo,
    basis(source),
  ])
  return [
    '查封、扣押、冻结财产工作指引（同时符合所列情形的）：',
    table(['情形', '处理', '告知', '理由', '办法', '依据'], rows),
  ]
}

function conditionText({ field, op, value }: GuidelineCondition, labels: Labels): string {
  const name = FIELDS[field] ?? `查询反馈的“${field.replace('details.', '')}”`
  if (op === 'null') return `${name}${value === true ? '未知' : '已知'}`
  const words = [value].flat().map((one) => wordOf(field, one, labels))
  return `${name}${OPERATORS[op]}${words.join('、')}`
}

function wordOf(field: string, value: string | number | boolean, labels: Labels): string {
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (typeof value === 'number') return String(value)
  const kind = KINDS[field]
  return kind === undefined ? (PARTIES[value] ?? value) : labelled(labels, kind, value)
}
