import type { Profile } from '../kernel/profile'
import { basis, type Labels, labelled, table } from './print-words'

/** 六类推送: what the parties are told of by itself; nothing where only open nodes are shown. */
export function pushesText({ pushes = [] }: Profile, labels: Labels): readonly string[] {
  if (pushes.length === 0) return []
  const rows = pushes.map(({ kind, on, text, to, receipt, source }) => [
    labelled(labels, 'push-kind', kind),
    labels[`event.${on.event}`] ?? on.event,
    text['zh-CN'],
    to === 'applicant' ? '申请执行人' : '按公开对象设定',
    receipt ? '是' : '否',
    basis(source),
  ])
  return [
    '自动推送（花括号内为自动填写的内容）：',
    table(['类别', '时机', '内容', '对象', '要求回执', '依据'], rows),
  ]
}
