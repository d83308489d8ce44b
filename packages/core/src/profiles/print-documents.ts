import type { Profile } from '../kernel/profile'
import type { DocumentTemplate } from '../kernel/profile-document'
import { startText } from './print-sections'
import { basis, type Labels, labelled, table } from './print-words'

/** Form documents: when they are made, what they say, and what has to be there before. */
export function documentsText({ documents }: Profile, labels: Labels): string {
  const rows = (documents ?? []).map((form) => [
    form.title,
    form.on ? startText([form.on], labels) : '由办案人员制作',
    form.text.replaceAll('\n', '；'),
    demands(form, labels),
    basis(form.source),
  ])
  return table(['文书', '生成时机', '格式', '要求', '依据'], rows)
}

/** Everything beside the words of the form. */
function demands(form: DocumentTemplate, labels: Labels): string {
  const { required = [], numbering, issuers = [], seal, version, effectiveFrom, layout, addressee } = form
  const fields = required.map((name) => labelled(labels, 'document-field', name))
  const count = numbering?.first === 'plain' ? '首份用案号，其后编之一、之二' : '自之一起编号'
  return [
    ...(version === undefined ? [] : [`版本${version}`]),
    ...(effectiveFrom === undefined ? [] : [`自${effectiveFrom}起使用`]),
    ...(layout === undefined ? [] : [`版式文件${layout.slice(0, 12)}`]),
    ...(fields.length === 0 ? [] : [`必填：${fields.join('、')}`]),
    ...(numbering ? [`文号系列${numbering.series}：${count}（${basis(numbering.source)}）`] : []),
    ...(addressee ? [`受送达人：${addressee === 'debtor' ? '被执行人' : '申请执行人'}`] : []),
    ...(issuers.length === 0
      ? []
      : [`签发：${issuers.map((role) => labelled(labels, 'role', role)).join('、')}`]),
    ...(seal === undefined ? [] : [`用印：${labelled(labels, 'seal', seal)}`]),
    ...(form.serve ? ['须送达'] : []),
  ].join('；')
}

/** Where values of parties stand; nothing where a profile names no labels. */
export function extractorsText({ extractors = [] }: Profile, labels: Labels): string {
  if (extractors.length === 0) return ''
  const sides = { applicant: '申请执行人', debtor: '被执行人' } as const
  const rows = extractors.map(({ from, kind, label, field, of, source }) => [
    from === 'answer' ? '查询反馈' : kind === undefined ? '全部材料' : labelled(labels, 'material', kind),
    label,
    labelled(labels, 'party-field', field),
    of ? sides[of] : '由办理人选择',
    basis(source),
  ])
  return `信息回填（由人核对后采用）：\n\n${table(['来源', '标签', '回填字段', '当事人', '依据'], rows)}`
}
