/** Ways in which a case ends; shared vocabulary of several rooms (law 执行工作规定（2020）64; glossary codes). */
export const CLOSING_KINDS = [
  'performed',
  'round-terminated',
  'terminated',
  'case-cancelled',
  'not-enforced',
  'application-dismissed',
] as const

export type ClosingKind = (typeof CLOSING_KINDS)[number]
