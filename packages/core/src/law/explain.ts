import { codeWords } from './clock-words'
import type { Limit, LimitUnit } from './limit'
import type { DueDateExplanation } from './period'
import { sourceText } from './source'
import type { DayKind } from './year-table'

/** The languages in which a due date can be explained. */
export type ExplainLanguage = 'zh-CN' | 'en'

const unitsZh: Readonly<Record<LimitUnit, string>> = {
  day: '日',
  'working-day': '个工作日',
  month: '个月',
  year: '年',
  hour: '小时',
}

const unitsEn: Readonly<Record<LimitUnit, string>> = {
  day: 'day',
  'working-day': 'working day',
  month: 'month',
  year: 'year',
  hour: 'hour',
}

const kindsZh: Readonly<Record<DayKind, string>> = {
  workday: '工作日',
  'make-up-workday': '调休上班日',
  'local-workday': '本地上班日',
  weekend: '周末休息日',
  holiday: '放假日',
  'local-rest-day': '本地休息日',
}

const kindsEn: Readonly<Record<DayKind, string>> = {
  workday: 'a working day',
  'make-up-workday': 'a make-up working day',
  'local-workday': 'a local working day',
  weekend: 'a weekend day off',
  holiday: 'a day off by the holiday notice',
  'local-rest-day': 'a local day off',
}

/**
 * The explanation of a due date in words, one sentence per step.
 *
 * @example 期间自2024年9月24日的次日起算，10日，至2024年10月4日届满。该日为放假日，顺延至其后第一个工作日2024年10月8日。…
 */
export function explainDueDate(explanation: DueDateExplanation, language: ExplainLanguage): string {
  return language === 'zh-CN' ? explainZh(explanation) : explainEn(explanation)
}

function explainZh(explanation: DueDateExplanation): string {
  const { terms, nominal, excluded, excludedCount, unrolled, unrolledKind, date } = explanation
  const limits = [
    limitZh(terms.limit),
    ...(terms.extensions ?? []).map(({ limit }) => `延长${limitZh(limit)}`),
  ]
  const parts = [`期间自${dateZh(terms.trigger)}的次日起算，${limits.join('，')}，至${dateZh(nominal)}届满。`]
  if (excluded.length > 0) {
    const runs = excluded.map(({ from, to, reasons }) => {
      const words = reasons.map((reason) => codeWords(reason, 'zh-CN'))
      const why = words.length > 0 ? `（${words.join('、')}）` : ''
      return `${dateZh(from)}至${dateZh(to)}${why}`
    })
    const unit = terms.limit.unit === 'working-day' ? '个工作日' : '日'
    parts.push(`扣除${runs.join('，')}，共${excludedCount}${unit}，至${dateZh(unrolled)}届满。`)
  }
  if (explanation.rolled) {
    parts.push(`该日为${kindsZh[unrolledKind]}，顺延至其后第一个工作日${dateZh(date)}。`)
  } else if (isActBefore(explanation)) {
    parts.push(
      `该日为${kindsZh[unrolledKind]}，不顺延，应在${dateZh(explanation.lastWorkdayBefore)}（此前最后一个工作日）前办结。`,
    )
  } else if (unrolledKind !== 'workday') {
    parts.push(`该日为${kindsZh[unrolledKind]}，不顺延。`)
  }
  if (explanation.provisional) parts.push('有关年度的放假通知尚未载入，该日期为暂定。')
  const sources = [...(terms.source ? [terms.source] : []), ...explanation.rules].map(sourceText)
  parts.push(`依据：${sources.join('；')}。日历版本：${explanation.calendarVersion}。`)
  return parts.join('')
}

function explainEn(explanation: DueDateExplanation): string {
  const { terms, nominal, excluded, excludedCount, unrolled, unrolledKind, date } = explanation
  const limits = [
    limitEn(terms.limit),
    ...(terms.extensions ?? []).map(({ limit }) => `extended by ${limitEn(limit)}`),
  ]
  const parts = [`Counted from the day after ${terms.trigger}, ${limits.join(', ')} end on ${nominal}.`]
  if (excluded.length > 0) {
    const runs = excluded.map(({ from, to, reasons }) => {
      const words = reasons.map((reason) => codeWords(reason, 'en'))
      const why = words.length > 0 ? ` (${words.join(', ')})` : ''
      return `${from} to ${to}${why}`
    })
    const unit = terms.limit.unit === 'working-day' ? 'working-day' : 'day'
    parts.push(
      `Not counted: ${runs.join(', ')}, ${plural(excludedCount, unit)}; the end moves to ${unrolled}.`,
    )
  }
  if (explanation.rolled) {
    parts.push(`That is ${kindsEn[unrolledKind]}: it moves to the first working day after, ${date}.`)
  } else if (isActBefore(explanation)) {
    parts.push(
      `That is ${kindsEn[unrolledKind]} and stays: act by ${explanation.lastWorkdayBefore}, the last working day before.`,
    )
  } else if (unrolledKind !== 'workday') {
    parts.push(`That is ${kindsEn[unrolledKind]}: it stays.`)
  }
  if (explanation.provisional) parts.push('Provisional: a holiday notice for these days has not been loaded.')
  const sources = [...(terms.source ? [terms.source] : []), ...explanation.rules].map(sourceText)
  parts.push(`Source: ${sources.join('; ')}. Calendar: ${explanation.calendarVersion}.`)
  return parts.join(' ')
}

/** True when a day off was kept and a working day of the period, or its trigger, comes before it. */
function isActBefore({ terms, date, lastWorkdayBefore }: DueDateExplanation): boolean {
  return lastWorkdayBefore !== date && lastWorkdayBefore >= terms.trigger
}

function limitZh({ unit, count }: Limit): string {
  return `${count}${unitsZh[unit]}`
}

function limitEn({ unit, count }: Limit): string {
  return plural(count, unit)
}

function plural(count: number, unit: LimitUnit): string {
  return `${count} ${unitsEn[unit]}${count === 1 ? '' : 's'}`
}

/** `2024-10-08` → `2024年10月8日`. */
function dateZh(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-')
  return `${year}年${Number(month)}月${Number(day)}日`
}
