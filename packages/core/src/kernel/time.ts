/**
 * A limit set by law or by a court: `day` counts every day, `working-day` only days the court works,
 * `month` and `year` end on the corresponding day.
 */
export interface Limit {
  readonly unit: 'day' | 'working-day' | 'month' | 'year'
  readonly count: number
}

/** Which days the court works. The implementation and the official Chinese data are in `law/`. */
export interface WorkingCalendar {
  /** Names the notices it was made from, so that a date can say what it was reckoned with. */
  readonly version: string
  isWorkday(date: string): boolean
  /** The year has no official notice yet: its days follow the week only. */
  isProvisional(date: string): boolean
  /** The n-th working day after a date (n ≥ 0; 0 is the date itself). */
  addWorkdays(date: string, n: number): string
  /** The first working day on or after a date. */
  nextWorkday(date: string): string
}
