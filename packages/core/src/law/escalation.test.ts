import { describe, expect, it } from 'vitest'
import { chineseCalendar as calendar } from './calendar'
import { escalation } from './escalation'
import { months, workingDays } from './limit'
import type { Stop } from './stop'

const rungs = ['team-head', 'director', 'vice-president'].map((id) => ({
  id,
  limit: months(1),
  source: 'seed 003:27',
}))
const stops: Stop[] = [{ ground: 'suspension', from: '2024-04-10', to: '2024-04-19' }]
const ladder = { startedOn: '2024-04-01', rungs, calendar }

describe('the ladder of stages', () => {
  it('takes a calendar month for each, and each begins on the day after', () => {
    expect(escalation(ladder).rungs).toEqual([
      { id: 'team-head', enteredOn: '2024-04-01', dueOn: '2024-05-01' },
      { id: 'director', enteredOn: '2024-05-02', dueOn: '2024-06-02' },
      { id: 'vice-president', enteredOn: '2024-06-03', dueOn: '2024-07-03' },
    ])
  })

  it('is not stopped by what stops the limit of the case, unless the profile says so', () => {
    const on = escalation({ ...ladder, stops })
    expect(on.date).toBe('2024-07-03')
    expect(on.explanation.steps.at(-1)).toMatchObject({ kind: 'runs-on', days: 10, what: 'suspension' })
    const stoppedBy = { grounds: ['suspension'], source: 'parameter: of this court' } as const
    const still = escalation({ ...ladder, stops, stoppedBy })
    expect(still.rungs.map(({ dueOn }) => dueOn)).toEqual(['2024-05-11', '2024-06-12', '2024-07-13'])
    expect(still.explanation.days).toBe(10)
  })

  it('tells from which stage on it ends later than the case may last, and by how much', () => {
    expect(escalation({ ...ladder, caseLimitOn: '2024-07-03' }).beyondFrom).toBeNull()
    const late = escalation({ ...ladder, caseLimitOn: '2024-06-01' })
    expect(late.beyondFrom).toBe('director')
    expect(late.explanation.steps.at(-1)).toMatchObject({ kind: 'beyond-limit', days: 32, what: 'director' })
  })

  it('is provisional where a stage counts working days of a year without a notice; without stages it ends at once', () => {
    const short = [{ id: 'fast', limit: workingDays(10), source: 'seed 003:21' }]
    const late = escalation({ startedOn: '2026-12-25', rungs: short, calendar })
    expect(late.explanation.provisional).toBe(true)
    expect(escalation({ ...ladder, rungs: [] })).toMatchObject({ date: '2024-04-01', beyondFrom: null })
  })
})
