import { describe, expect, it } from 'vitest'
import { chineseCalendar as calendar } from './calendar'
import { explainDueDate } from './explain'
import { days, months, workingDays, years } from './limit'
import { type DueDateInput, dueDate } from './period'

const source = { act: '民事诉讼法', version: '2023', article: '236' }

function sentences(input: Omit<DueDateInput, 'calendar'>): { zh: string; en: string } {
  const { explanation } = dueDate({ ...input, calendar })
  return { zh: explainDueDate(explanation, 'zh-CN'), en: explainDueDate(explanation, 'en') }
}

describe('a due date in words', () => {
  it('tells trigger, limit, rolling, sources and calendar', () => {
    const { zh, en } = sentences({ trigger: '2024-09-24', limit: days(10), roll: true, source })
    expect(zh).toBe(
      '期间自2024年9月24日的次日起算，10日，至2024年10月4日届满。' +
        '该日为放假日，顺延至其后第一个工作日2024年10月8日。' +
        '依据：民事诉讼法（2023）第236条；民事诉讼法（2023）第85条；' +
        `最高人民法院关于适用民事诉讼法的解释（2022）第125条；民法典（2020）第201-203条。日历版本：${calendar.version}。`,
    )
    expect(en).toContain('Counted from the day after 2024-09-24, 10 days end on 2024-10-04.')
    expect(en).toContain(
      'a day off by the holiday notice: it moves to the first working day after, 2024-10-08.',
    )
  })

  it('tells the days not counted and the extension', () => {
    const exclusions = [{ from: '2024-07-01', to: '2024-08-29', reason: '拍卖' }]
    const extensions = [{ limit: months(3) }]
    const { zh, en } = sentences({
      trigger: '2024-03-15',
      limit: months(6),
      roll: false,
      exclusions,
      extensions,
    })
    expect(zh).toContain('6个月，延长3个月，至2024年12月15日届满。')
    expect(zh).toContain('扣除2024年7月1日至2024年8月29日（拍卖），共60日，至2025年2月13日届满。')
    expect(en).toContain('6 months, extended by 3 months end on 2024-12-15.')
    expect(en).toContain(
      'Not counted: 2024-07-01 to 2024-08-29 (拍卖), 60 days; the end moves to 2025-02-13.',
    )
  })

  it('tells by when to act when a day off stays', () => {
    const { zh, en } = sentences({ trigger: '2025-10-03', limit: years(1), roll: false })
    expect(zh).toContain('不顺延，应在2026年9月30日（此前最后一个工作日）前办结。')
    expect(en).toContain('and stays: act by 2026-09-30, the last working day before.')
  })

  it('does not send anybody back before the trigger', () => {
    expect(sentences({ trigger: '2024-10-02', limit: days(1), roll: false }).zh).toContain(
      '该日为放假日，不顺延。',
    )
  })

  it('tells a make-up working day, and that a date is provisional', () => {
    expect(sentences({ trigger: '2024-09-27', limit: days(15), roll: true }).zh).toContain(
      '该日为调休上班日，不顺延。',
    )
    const { zh, en } = sentences({ trigger: '2026-12-25', limit: workingDays(10), roll: true })
    expect(zh).toContain('暂定')
    expect(en).toContain('Provisional')
  })
})
