/**
 * Time left as people see it, for a screen to colour (期限管理意识, seed 002:4): `calm`, `soon` from the first warning on, `due` on
 * the last day, `overdue`, `stopped` while it does not count, `ended`.
 */
export type Term = 'calm' | 'soon' | 'due' | 'overdue' | 'stopped' | 'ended'

/** What is asked of a clock to tell its colour. */
export interface TermFacts {
  readonly dueOn: string
  readonly today: string
  readonly ended: boolean
  readonly stopped: boolean
  /** A warning has been given, or its day has come. */
  readonly warned: boolean
}

/** The colour of a clock; it never stands still and runs at once. */
export function termOf({ dueOn, today, ended, stopped, warned }: TermFacts): Term {
  if (ended) return 'ended'
  if (stopped) return 'stopped'
  if (dueOn < today) return 'overdue'
  if (dueOn === today) return 'due'
  return warned ? 'soon' : 'calm'
}
