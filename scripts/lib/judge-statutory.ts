// Reads a file of statutory examples, answers each and compares. Knows nothing of the law itself.
import { isDeepStrictEqual } from 'node:util'
import { disposalAnswers } from './statutory-disposal.ts'
import { moneyAnswers } from './statutory-money.ts'
import { timeAnswers } from './statutory-time.ts'

/** A worked example: what is asked and what the answer should be. */
export interface StatutoryCase {
  readonly id: string
  readonly kind: string
  readonly input: object
  readonly expected: unknown
}

/** An example that was answered otherwise than expected. */
export interface Failure {
  readonly id: string
  readonly kind: string
  readonly got: unknown
  readonly expected: unknown
}

const answers: Readonly<Record<string, (input: never) => unknown>> = {
  ...timeAnswers,
  ...moneyAnswers,
  ...disposalAnswers,
}

/** Kinds that are answered. */
export const statutoryKinds: readonly string[] = Object.keys(answers).sort()

/** The examples in a JSON text. @throws Error that says which entry is wrong and how */
export function readStatutoryCases(text: string): readonly StatutoryCase[] {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw new Error(`not JSON: ${error instanceof Error ? error.message : String(error)}`)
  }
  if (!Array.isArray(value)) throw new Error('the file must be a JSON array of examples')
  if (value.length === 0) throw new Error('the file holds no example')
  return value.map(readCase)
}

/** The answer of the library; a refusal is an answer too, by its code, and so is a kind that is not known. */
export function answerOf({ kind, input }: Pick<StatutoryCase, 'kind' | 'input'>): unknown {
  const answer = Object.hasOwn(answers, kind) ? answers[kind] : undefined
  if (!answer) return { error: 'KIND_UNKNOWN', kind }
  try {
    return answer(input as never)
  } catch (error) {
    const code =
      error instanceof Error && 'code' in error ? { error: error.code } : { error: 'INPUT_INVALID' }
    return { ...code, message: error instanceof Error ? error.message : String(error) }
  }
}

/** All examples that are not answered as expected. A kind that is not known always is one. */
export function failuresOf(cases: readonly StatutoryCase[]): readonly Failure[] {
  return cases.flatMap((one) => {
    const { id, kind, expected } = one
    const got = answerOf(one)
    const isKnown = Object.hasOwn(answers, kind)
    return isKnown && isDeepStrictEqual(got, expected) ? [] : [{ id, kind, got, expected }]
  })
}

function readCase(entry: unknown, index: number): StatutoryCase {
  const place = `entry ${index + 1}`
  if (!isObject(entry)) throw new Error(`${place} is no object`)
  const { id, kind, input, expected } = entry
  if (typeof id !== 'string' || id === '') throw new Error(`${place} has no id`)
  if (typeof kind !== 'string' || kind === '') throw new Error(`${place} (${id}) has no kind`)
  if (!isObject(input)) throw new Error(`${place} (${id}) has no input object`)
  if (expected === undefined) throw new Error(`${place} (${id}) has no expected answer`)
  return { id, kind, input, expected }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
