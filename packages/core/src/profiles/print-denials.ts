import { yuanGrouped } from '../kernel/money'
import type { Profile } from '../kernel/profile'
import type { DenialCondition } from '../kernel/profile-denial'
import { basis, type Labels, labelled, table } from './print-words'

/** 本院禁止事项: what the court itself forbids beside the rules; nothing where it has none. */
export function denialText({ denials = [] }: Profile, labels: Labels): readonly string[] {
  if (denials.length === 0) return []
  const rows = denials.map(({ command, when, override, label, source }) => [
    labelled(labels, 'command', command),
    when.map((one) => conditionText(one, labels)).join('；且'),
    label['zh-CN'].what,
    label['zh-CN'].why,
    label['zh-CN'].todo,
    override ? `${labelled(labels, 'role', override.role)}可以准许一次` : '不得例外',
    basis(source),
  ])
  return [
    '本院禁止事项（同时符合所列情形的，不予办理；法定规则仍然适用）：',
    table(['操作', '情形', '告知', '理由', '办法', '例外', '依据'], rows),
  ]
}

function conditionText({ field, op, value }: DenialCondition, labels: Labels): string {
  const name = field.split('.').at(-1) ?? field
  const words = `${field.startsWith('case.') ? '案件的' : ''}${labelled(labels, 'field', name)}`
  if (op === 'missing') return `${words}${value === true ? '没有填写' : '已经填写'}`
  const said = [value].flat().map((one) => valueText(name, one))
  if (op === 'above') return `${words}${typeof value === 'string' ? '晚于' : '超过'}${said.join('、')}`
  return `${words}${op === 'in' ? '为其中之一：' : '为'}${said.join('、')}`
}

function valueText(name: string, value: string | number | boolean): string {
  if (typeof value === 'boolean') return value ? '是' : '否'
  return typeof value === 'number' && name.endsWith('Fen') ? yuanGrouped(BigInt(value)) : String(value)
}
