import type { Divergence, DivergenceKind, LineFacts } from './model-books'

const NOTHING = {
  caseId: null,
  statementId: null,
  lineId: null,
  serial: null,
  receiptId: null,
  payoutId: null,
  entryId: null,
  accountId: null,
  booksFen: null,
  bankFen: null,
} as const

/** A divergence about something; the id is its kind and what it is about. */
export function divergence(
  kind: DivergenceKind,
  subject: string,
  parts: Partial<Omit<Divergence, 'id' | 'kind'>> = {},
): Divergence {
  return { ...NOTHING, ...parts, id: `${kind}:${subject}`, kind }
}

/** Where a line stands. */
export function ofLine(line: LineFacts): Pick<Divergence, 'statementId' | 'lineId' | 'serial' | 'receiptId'> {
  return { statementId: line.statementId, lineId: line.id, serial: line.serial, receiptId: line.receiptId }
}
