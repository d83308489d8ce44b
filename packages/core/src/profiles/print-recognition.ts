import type { Profile } from '../kernel/profile'
import type { EvidenceItem, EvidenceSource, GuardLevel } from '../kernel/profile-recognition'
import { basis, type Labels, labelled, table } from './print-words'

const LEVELS: Readonly<Record<GuardLevel, string>> = { warn: '提示', deny: '不予办理' }

/** 有财产可供执行、执行不能的认定标准. */
export function recognitionText(profile: Profile, labels: Labels): string {
  const { recognition } = profile
  if (!recognition) return '本办案模式未设置执行不能认定标准。'
  const { reviewers, settledFirst, roundTermination, exit, source } = recognition
  const open = settledFirst.map((id) => labelled(labels, 'affair', id)).join('、')
  const guards = [
    ...(roundTermination ? [`未经认定即终结本次执行程序的，${LEVELS[roundTermination]}。`] : []),
    ...(exit ? [`未经认定即退出终本维护的，${LEVELS[exit]}。`] : []),
  ]
  return [
    `认定由承办人提出，另由${reviewers}人审查同意。${guards.join('')}依据：${basis(source)}。`,
    '认定为有财产可供执行的，具备下列一项：',
    itemsText(recognition.executableProperty, profile, labels),
    `认定为执行不能的，下列各项同时具备，且没有正在办理的${open || '事务'}：`,
    itemsText(recognition.inability, profile, labels),
  ].join('\n\n')
}

function itemsText(items: readonly EvidenceItem[], profile: Profile, labels: Labels): string {
  const rows = items.map(({ label, anyOf, everyDebtor, maxAgeMonths, source }) => [
    label['zh-CN'],
    [...new Set(anyOf.map((each) => evidenceText(each, profile, labels)))].join('；'),
    everyDebtor ? '是' : '否',
    maxAgeMonths === undefined ? '—' : `${maxAgeMonths}个月`,
    basis(source),
  ])
  return table(['事项', '依据材料或者事务结果', '逐一被执行人', '有效期', '依据'], rows)
}

/** The paper, or the affair with the answers its report must have. */
function evidenceText(
  { affair, where = {}, material }: EvidenceSource,
  profile: Profile,
  labels: Labels,
): string {
  if (material !== undefined) return labelled(labels, 'material', material)
  const fields = profile.affairs.find(({ id }) => id === affair)?.form?.fields ?? []
  const answers = Object.entries(where).map(([name, value]) => {
    const field = fields.find(({ id }) => id === name)
    const chosen = field?.choices?.find(({ id }) => id === value)?.label['zh-CN']
    const answer = typeof value === 'boolean' ? (value ? '是' : '否') : (chosen ?? value)
    return `${field?.label['zh-CN'] ?? name}：${answer}`
  })
  const name = labelled(labels, 'affair', affair ?? '')
  return answers.length > 0 ? `${name}（${answers.join('，')}）` : name
}
