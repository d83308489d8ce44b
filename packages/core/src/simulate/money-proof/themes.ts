/** What most deeds of a history are about: few commands get far in everything. */
export type Theme = 'payouts' | 'plans' | 'deposits' | 'receipts' | 'offices' | 'payees' | 'surplus'

const MOST: readonly Theme[] = [
  ...(['payouts', 'plans', 'payouts', 'payouts', 'deposits'] as const),
  ...(['payouts', 'plans', 'payouts', 'receipts'] as const),
]

/** Absences and accounts of the court are dear: an engine has to be started anew after them. */
const THEMES: readonly Theme[] = [...MOST, 'offices', ...MOST, 'payees']

export function themeOf(history: number): Theme {
  return THEMES[history % THEMES.length] ?? 'payouts'
}
