import type { AffairDefinition, Profile } from '../kernel/profile'
import type { FormField } from '../kernel/profile-affair'
import { basis, type Labels, labelled, limitText, table } from './print-words'

/** 五、事务: who owns it and until when, how well it is done, what it needs and what it brings back. */
export function affairsText(profile: Profile, labels: Labels): string {
  const rows = profile.affairs.map((affair) => [
    nameOf(affair, labels),
    `${labelled(labels, 'unit', affair.unitKind)}${affair.reservedToJudge ? '（限员额法官、执行员）' : ''}`,
    limitText(affair.limit),
    affair.standard?.text['zh-CN'] ?? '—',
    (affair.material ?? []).map(({ label }) => label['zh-CN']).join('、') || '—',
    basis(affair.source),
  ])
  const forms = profile.affairs.flatMap((affair) => formText(affair, profile, labels))
  const list = table(['事务', '承担机构', '期限', '标准', '所需材料', '依据'], rows)
  return [
    list,
    ...(forms.length > 0 ? ['成果表单（标*的必填，标#的为个人信息）：', forms.join('\n')] : []),
  ].join('\n\n')
}

function nameOf({ id }: AffairDefinition, labels: Labels): string {
  return labelled(labels, 'affair', id)
}

function formText(affair: AffairDefinition, profile: Profile, labels: Labels): readonly string[] {
  const { form, follows = [] } = affair
  if (!form) return []
  const next = follows.map(({ affair: id }) => {
    const follower = profile.affairs.find((one) => one.id === id)
    return follower ? nameOf(follower, labels) : id
  })
  const then = next.length > 0 ? `查证后转：${next.join('、')}。` : ''
  const fields = form.fields.map(fieldText).join('、')
  return [`- ${nameOf(affair, labels)}：${fields}。${then}依据：${basis(form.source)}。`]
}

function fieldText({ label, required, personal, parts }: FormField): string {
  const inside = parts ? `（${parts.map(fieldText).join('、')}）` : ''
  return `${label['zh-CN']}${required ? '*' : ''}${personal ? '#' : ''}${inside}`
}
