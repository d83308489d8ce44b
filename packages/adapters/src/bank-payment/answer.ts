import type { Position, Problem } from '../bank-statement/index'
import type { KeyedAnswer, PaymentAnswer } from './types'

/** What a row of answers carries beside its kind; an answer that lacks what its kind needs is none. */
export interface AnswerParts {
  readonly reference: string | undefined
  readonly on: string
  readonly code: string | undefined
  readonly text: string
}

/** The answer, or the code of what is missing in it. */
export type AnswerResult =
  | PaymentAnswer
  | { readonly unusable: 'status-unknown' | 'reference-missing' | 'line-date-invalid' }

/** A row of a status file, before it is known whether its key is usable. */
export interface AnswerRow {
  readonly key: string | undefined
  readonly answer: AnswerResult
  readonly keyElement: string
  readonly position: Position
}

/** Puts an answer together: paid and returned need the bank's reference and day, or nobody could find them again. */
export function answerOf(
  kind: PaymentAnswer['kind'] | undefined,
  { reference, on, code, text }: AnswerParts,
): AnswerResult {
  if (kind === undefined) return { unusable: 'status-unknown' }
  if (kind === 'pending') return { kind }
  if (kind === 'refused') return { kind, code: code ?? '', text }
  if (reference === undefined) return { unusable: 'reference-missing' }
  if (!/^\d{4}-\d{2}-\d{2}$/.test(on)) return { unusable: 'line-date-invalid' }
  return kind === 'paid' ? { kind, reference, on } : { kind, code: code ?? '', text, on, reference }
}

/**
 * Keeps the answers that can be used. Two answers for one key that say different things leave a person to ask: neither is
 * taken. The same answer twice counts once.
 */
export function collectAnswers(rows: readonly AnswerRow[]): {
  readonly answers: readonly KeyedAnswer[]
  readonly problems: readonly Problem[]
} {
  const problems: Problem[] = []
  const byKey = new Map<string, KeyedAnswer[]>()
  for (const { key, answer, keyElement, position } of rows) {
    if (key === undefined) {
      const place = { element: keyElement, line: position.line }
      problems.push({ code: 'key-missing', params: {}, effect: 'refused', position: place })
    } else if ('unusable' in answer) {
      problems.push({ code: answer.unusable, params: {}, effect: 'refused', position })
    } else byKey.set(key, [...(byKey.get(key) ?? []), { key, answer, position }])
  }
  const answers: KeyedAnswer[] = []
  for (const [first, ...more] of byKey.values()) {
    if (!first) continue
    const others = more.filter(({ answer }) => JSON.stringify(answer) !== JSON.stringify(first.answer))
    if (others.length === 0) answers.push(first)
    else for (const each of [first, ...more]) problems.push(contradiction(each, first))
    for (const { position } of others.length === 0 ? more : []) {
      problems.push({ code: 'answer-repeated', params: {}, effect: 'duplicate', position })
    }
  }
  return { answers, problems }
}

function contradiction({ position }: KeyedAnswer, first: KeyedAnswer): Problem {
  const params = { firstLine: first.position.line }
  return { code: 'answers-contradict', params, effect: 'refused', position }
}
