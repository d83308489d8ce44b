import { describe, expect, it } from 'vitest'
import { chineseCalendar as calendar, withNotice } from './calendar'
import { type CaseHistory, caseLimit, inactionLimit } from './case-limit'
import { explainClock } from './explain-clock'
import { days, months } from './limit'
import { recomputeDueDate } from './period'
import { noStops, type Stop } from './stop'

const history = (more: Partial<CaseHistory> = {}): CaseHistory => ({
  filedOn: '2024-03-15',
  stops: [],
  extensions: [],
  ...more,
})
const granted = {
  by: 'president',
  askedOn: '2024-09-12',
  grantedOn: '2024-09-13',
  limit: months(3),
} as const
const kinds = (explanation: {
  readonly steps: readonly { readonly kind: string; readonly what: string }[]
}) => explanation.steps.map(({ kind, what }) => `${kind} ${what}`)

describe('the limit of a case', () => {
  it('is six months from the day after filing, three where the instrument is no judgment', () => {
    expect(caseLimit(history(), { calendar }).date).toBe('2024-09-15')
    expect(caseLimit(history(), { calendar, limit: months(3) }).date).toBe('2024-06-15')
  })

  it('unites suspension with every other ground: a day is left out once', () => {
    const stops: Stop[] = [
      { ground: 'expert-work', from: '2024-05-01', to: '2024-05-30' },
      { ground: 'suspension', from: '2024-05-20', to: '2024-06-18' },
      { ground: 'auction', from: '2024-07-01', to: '2024-07-10' },
    ]
    const { date, explanation } = caseLimit(history({ stops }), { calendar })
    expect(date).toBe('2024-11-13')
    expect(explanation.days).toBe(59)
    expect(explanation.steps.slice(1)).toMatchObject([
      { kind: 'not-counted', from: '2024-05-01', to: '2024-06-18', days: 49, what: 'expert-work+suspension' },
      {
        kind: 'not-counted',
        days: 10,
        what: 'auction',
        source: expect.stringContaining('法释〔2000〕29号 9'),
      },
    ])
    const none = caseLimit(history({ stops }), { calendar, stops: noStops })
    expect(none.date).toBe('2024-09-15')
    expect(none.explanation.steps.map(({ kind }) => kind)).toEqual(['limit', 'runs-on', 'runs-on', 'runs-on'])
  })

  it('is longer by an extension that was asked for in time, by whom it takes', () => {
    const { date, explanation } = caseLimit(history({ extensions: [granted] }), { calendar })
    expect(date).toBe('2024-12-15')
    expect(kinds(explanation)).toEqual(['limit 6 month', 'extended president'])
  })

  it.each([
    ['too early', { askedOn: '2024-09-09' }, 'too-early'],
    ['after its end', { askedOn: '2024-09-16', grantedOn: '2024-09-16' }, 'expired'],
    ['in time, but granted after its end', { grantedOn: '2024-09-16' }, 'expired'],
    ['by somebody else', { by: 'team-head' }, 'not-the-approver'],
    ['for too long', { limit: days(92) }, 'too-long'],
  ])('stays when an extension was asked for %s', (_what, more, why) => {
    const extensions = [{ ...granted, ...more }]
    const { date, explanation } = caseLimit(history({ extensions }), { calendar })
    expect(date).toBe('2024-09-15')
    expect(kinds(explanation).at(-1)).toBe(`extension-refused ${why}`)
  })

  it('takes an extension on the first and on the last day of the window', () => {
    for (const askedOn of ['2024-09-10', '2024-09-15']) {
      const extensions = [{ ...granted, askedOn, grantedOn: '2024-09-15' }]
      expect(caseLimit(history({ extensions }), { calendar }).date, askedOn).toBe('2024-12-15')
    }
  })

  it('takes a second extension only with a filing at the high court', () => {
    const again = { ...granted, askedOn: '2024-12-12', grantedOn: '2024-12-12' }
    const once = caseLimit(history({ extensions: [granted, again] }), { calendar })
    expect([once.date, kinds(once.explanation).at(-1)]).toEqual(['2024-12-15', 'extension-refused too-often'])
    const filed = { ...again, filing: '甘高法备〔2024〕3号' }
    expect(caseLimit(history({ extensions: [granted, filed] }), { calendar }).date).toBe('2025-03-15')
  })

  it('has its window where the pauses known by then have moved it', () => {
    const stops: Stop[] = [{ ground: 'suspension', from: '2024-05-01', to: '2024-05-30' }]
    const early = caseLimit(history({ stops, extensions: [granted] }), { calendar })
    expect(kinds(early.explanation)).toContain('extension-refused too-early')
    const asked = { ...granted, askedOn: '2024-10-14', grantedOn: '2024-10-15' }
    const later: Stop = { ground: 'auction', from: '2024-11-01', to: '2024-11-10' }
    const both = caseLimit(history({ stops: [...stops, later], extensions: [asked] }), { calendar })
    expect(both.date).toBe('2025-01-24')
  })

  it('is provisional only where it rolls into a year without a notice; the notice decides it', () => {
    const late = history({ filedOn: '2026-08-08' })
    expect(caseLimit(late, { calendar })).toMatchObject({
      date: '2027-02-08',
      due: { lastWorkdayProvisional: true },
      explanation: { provisional: false },
    })
    const rolling = caseLimit(late, { calendar, roll: true })
    expect(rolling.explanation.provisional).toBe(true)
    expect(explainClock(rolling.explanation, 'zh-CN')).toContain('暂定')
    const notice = { year: 2027, version: '1', source: 'test', holidays: ['2027-02-08'], workdays: [] }
    const published = withNotice(calendar, notice)
    const again = caseLimit(late, { calendar: published, roll: true })
    expect(again).toMatchObject({ date: '2027-02-09', explanation: { provisional: false } })
    expect(kinds(again.explanation).at(-1)).toBe('rolled holiday')
    expect(recomputeDueDate(rolling.due.explanation, published).date).toBe('2027-02-09')
  })
})

describe('the six months before the higher court', () => {
  it('run on through an auction, which stops the limit of the case, and know no extension', () => {
    const stops: Stop[] = [
      { ground: 'auction', from: '2024-05-01', to: '2024-05-30' },
      { ground: 'deferral', from: '2024-07-01', to: '2024-07-05' },
    ]
    const { date, explanation } = inactionLimit({ filedOn: '2024-03-15', stops }, { calendar })
    expect(date).toBe('2024-09-20')
    expect(kinds(explanation)).toEqual(['limit 6 month', 'not-counted deferral', 'runs-on auction'])
    expect(caseLimit(history({ stops }), { calendar }).date).toBe('2024-10-20')
  })
})
