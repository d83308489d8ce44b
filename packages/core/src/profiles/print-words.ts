import type { Profile } from '../kernel/profile'
import { sourceWords } from '../kernel/source-words'
import type { Limit } from '../kernel/time'

/** Labels by key, as `engine.words('zh-CN').labels` gives them. */
export type Labels = Readonly<Record<string, string>>

const UNITS: Readonly<Record<Limit['unit'], string>> = {
  day: '日',
  'working-day': '个工作日',
  month: '个月',
  year: '年',
  hour: '小时',
}

/** A limit in Chinese: `2个工作日`; none at all is `当日`. */
export function limitText({ unit, count }: Limit): string {
  return count === 0 ? '当日' : `${count}${UNITS[unit]}`
}

/** The label of a code; a court's own code without a label is printed as it stands. */
export function labelled(labels: Labels, kind: string, code: string): string {
  return labels[`${kind}.${code}`] ?? code
}

/** Where an entry comes from, with what is not from a text marked for the people who sign. */
export function basis(source: string): string {
  const words = sourceWords(source, 'zh-CN')
  const marks = [
    ...(/(^|; )parameter/.test(source) && !words.includes('自定参数') ? ['含自定参数'] : []),
    ...(source.includes('from memory') ? ['条文待核对'] : []),
  ]
  return marks.length > 0 ? `${words}（${marks.join('，')}）` : words
}

/** A Markdown table; without rows a sentence that says so. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '本办案模式未设置。'
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '｜').replaceAll('\n', ' ')).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

/** A name of the profile, for the title. */
export function titleOf(profile: Profile, labels: Labels): string {
  return labelled(labels, 'profile', profile.id)
}
