import { event } from '../../kernel/event'
import { upgradeResidentId } from '../../law/identity'
import type { SourceAnswer } from '../../ports/asset-source'
import type { PartyRow } from '../case/model'
import { ofLine, type QueryEvent } from './decide'
import type { Contradiction, LineRow } from './model'

/** The same part of the same answer again. */
export function isKnown(line: LineRow, { answerNo, part }: SourceAnswer): boolean {
  return line.answerNo === answerNo && line.parts.includes(part.index)
}

/** Compared by number where both have one, the old 15 digits included; by name where not. */
export function isOfAnother({ subject }: SourceAnswer, party: PartyRow | undefined): boolean {
  if (!party) return true
  const [told, asked] = [normal(subject.idNumber), normal(party.idNumber ?? '')]
  if (told !== '' && asked !== '') return told !== asked
  return subject.name.trim() !== '' && subject.name.replace(/\s/g, '') !== party.name.replace(/\s/g, '')
}

function normal(idNumber: string): string {
  const text = idNumber.replace(/\s/g, '').toUpperCase()
  return /^\d{15}$/.test(text) ? upgradeResidentId(text) : text
}

/** Kept as doubtful: a person settles it. */
export function contradicted(line: LineRow, answer: SourceAnswer, contradiction: Contradiction): QueryEvent {
  const { answerNo, asOf } = answer
  return event('query.Answered', {
    ...ofLine(line),
    ...blank,
    state: 'contradicted' as const,
    // The first answer keeps its name, so that its repetition is still known.
    answerNo: line.answerNo ?? (contradiction === 'other-person' ? null : answerNo),
    asOf,
    contradiction,
  })
}

/** What an answer says of itself when it says nothing. */
export const blank = {
  part: null,
  lastPart: null,
  hits: 0,
  unread: 0,
  code: null,
  told: null,
  retryable: false,
  contradiction: null,
}
