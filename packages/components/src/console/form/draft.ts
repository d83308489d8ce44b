import { fenOf } from '../../internal/yuan'
import type { FieldModel } from './model'

/** What was written, by path: `matters.0.note`. A list says how many entries it has under `matters#`, a choice of ways under `object~`. */
export type Draft = Readonly<Record<string, unknown>>
type Params = Readonly<Record<string, string | number>>

/** What is wrong at a field, as a key of the form's words. */
export interface Mistake {
  readonly path: string
  readonly code: `wrong.${string}` | 'required'
  readonly params: Params
}

/** What stands in a form from the start. */
export function draftOf(fields: readonly FieldModel[], given: Readonly<Record<string, unknown>>): Draft {
  const draft: Record<string, unknown> = {}
  for (const field of fields) start(draft, field, field.name)
  for (const [path, value] of Object.entries(given))
    draft[path] = typeof value === 'bigint' ? yuanOf(value) : value
  return draft
}

const yuanOf = (fen: bigint) => `${fen / 100n}.${String(fen % 100n).padStart(2, '0')}`

function start(
  draft: Record<string, unknown>,
  { kind, schema, children, required }: FieldModel,
  path: string,
): void {
  if (kind === 'group') for (const child of children) start(draft, child, `${path}.${child.name}`)
  else if (kind === 'list' || kind === 'pairs') {
    const count = required ? (schema.minItems ?? 1) : 0
    draft[`${path}#`] = count
    for (let at = 0; at < count; at++) {
      for (const child of children) start(draft, child, `${path}.${at}.${child.name}`)
    }
  } else if (kind === 'constant') draft[path] = schema.const
  else if (schema.default !== undefined && schema.default !== null) draft[path] = schema.default
}

/** An entry more in a list. */
export function withEntry(draft: Draft, field: FieldModel, path: string): Draft {
  const count = countOf(draft, path)
  const made: Record<string, unknown> = { ...draft, [`${path}#`]: count + 1 }
  for (const child of field.children) start(made, child, `${path}.${count}.${child.name}`)
  return made
}

/** An entry less; those behind it move up. */
export function withoutEntry(draft: Draft, path: string, at: number): Draft {
  const count = countOf(draft, path)
  const made: Record<string, unknown> = { [`${path}#`]: count - 1 }
  for (const [key, value] of Object.entries(draft)) {
    const rest = key.startsWith(`${path}.`) ? key.slice(path.length + 1) : undefined
    const index = rest === undefined ? Number.NaN : Number.parseInt(rest, 10)
    if (rest === undefined || Number.isNaN(index) || index < at) made[key] ??= value
    else if (index > at) made[`${path}.${index - 1}${rest.slice(String(index).length)}`] = value
  }
  return made
}

export const countOf = (draft: Draft, path: string): number => Number(draft[`${path}#`] ?? 0)

/** The way that was chosen to fill it in. */
export function wayOf(draft: Draft, { variants }: FieldModel, path: string): FieldModel | undefined {
  return variants[Number(draft[`${path}~`] ?? 0)]
}

/** What a command takes, and what is wrong with what was written. */
export function inputOf(
  fields: readonly FieldModel[],
  draft: Draft,
  before = '',
): { readonly input: Record<string, unknown>; readonly mistakes: readonly Mistake[] } {
  const input: Record<string, unknown> = {}
  const mistakes: Mistake[] = []
  for (const field of fields) {
    const path = `${before}${field.name}`
    const read = readField(field, draft, path)
    mistakes.push(...read.mistakes)
    if (read.value !== undefined) input[field.name] = read.value
  }
  return { input, mistakes }
}

type Read = { readonly value: unknown; readonly mistakes: readonly Mistake[] }

function readField(field: FieldModel, draft: Draft, path: string): Read {
  if (field.kind === 'group') return readGroup(field, draft, path)
  if (field.kind === 'list') return readList(field, draft, path)
  if (field.kind === 'pairs') return readPairs(field, draft, path)
  if (field.kind === 'variants') {
    const way = wayOf(draft, field, path)
    const read = way ? readField({ ...way, required: field.required }, draft, path) : good(undefined)
    return read.value === undefined && field.nullable && read.mistakes.length === 0 ? good(null) : read
  }
  const value = draft[path]
  if (isEmpty(value)) {
    // A tick that is not there means no.
    if (field.kind === 'boolean' && field.required) return good(false)
    if (field.required && !field.nullable) return bad(path, 'required')
    return good(field.nullable && field.required ? null : undefined)
  }
  return readValue(field, value, path)
}

function readGroup(field: FieldModel, draft: Draft, path: string): Read {
  const { input, mistakes } = inputOf(field.children, draft, `${path}.`)
  const untouched = !Object.keys(draft).some((key) => key.startsWith(`${path}.`) && !isEmpty(draft[key]))
  if (untouched && !field.required) return good(field.nullable ? null : undefined)
  if (untouched && field.nullable) return good(null)
  return { value: input, mistakes }
}

function readList(field: FieldModel, draft: Draft, path: string): Read {
  const entries = Array.from({ length: countOf(draft, path) }, (_, at) =>
    inputOf(field.children, draft, `${path}.${at}.`),
  )
  const mistakes = entries.flatMap((entry) => entry.mistakes)
  const least = field.schema.minItems ?? 0
  if (entries.length === 0 && !field.required) return good(undefined)
  if (entries.length < least) return bad(path, 'wrong.few', { min: least })
  return { value: entries.map(({ input }) => input), mistakes }
}

/** Names and values as members of one object; a name stands once. */
function readPairs(field: FieldModel, draft: Draft, path: string): Read {
  const read = readList(field, draft, path)
  const entries = Array.isArray(read.value) ? (read.value as readonly Record<string, unknown>[]) : undefined
  if (entries === undefined || read.mistakes.length > 0) return read
  const names = entries.map((entry) => String(entry.pair))
  const twice = names.findIndex((name, at) => names.indexOf(name) !== at)
  if (twice >= 0) return bad(`${path}.${twice}.pair`, 'wrong.twice')
  return good(Object.fromEntries(entries.map((entry, at) => [names[at], entry.value])))
}

function readValue({ kind, schema, options }: FieldModel, value: unknown, path: string): Read {
  const text = String(value).trim()
  switch (kind) {
    case 'money': {
      const fen = fenOf(text)
      return fen === undefined ? bad(path, 'wrong.money') : good(fen)
    }
    case 'number':
    case 'integer':
      return readNumber(kind, schema, text, path)
    case 'date':
      return /^\d{4}-\d{2}-\d{2}$/.test(text) ? good(text) : bad(path, 'wrong.date')
    case 'lines':
      return readLines(schema, Array.isArray(value) ? value.map(String) : text.split('\n'), path)
    case 'boolean':
    case 'checks':
    case 'constant':
      return good(value)
    case 'choice':
      return options.includes(text) ? good(text) : bad(path, 'wrong.choice')
    default:
      return readText(schema, text, path)
  }
}

function readNumber(
  kind: string,
  { minimum, maximum }: FieldModel['schema'],
  text: string,
  path: string,
): Read {
  const number = Number(text)
  if (!Number.isFinite(number)) return bad(path, 'wrong.number')
  if (kind === 'integer' && !Number.isInteger(number)) return bad(path, 'wrong.integer')
  const [min, max] = [minimum ?? Number.NEGATIVE_INFINITY, maximum ?? Number.POSITIVE_INFINITY]
  return number < min || number > max
    ? bad(path, 'wrong.range', { min: shownBound(min), max: shownBound(max) })
    : good(number)
}

const shownBound = (bound: number) => (Math.abs(bound) >= Number.MAX_SAFE_INTEGER ? '…' : bound)

function readLines({ minItems = 0 }: FieldModel['schema'], given: readonly string[], path: string): Read {
  const lines = given.map((line) => line.trim()).filter((line) => line !== '')
  return lines.length < minItems ? bad(path, 'wrong.few', { min: minItems }) : good(lines)
}

function readText({ maxLength, pattern }: FieldModel['schema'], text: string, path: string): Read {
  if (maxLength !== undefined && text.length > maxLength) return bad(path, 'wrong.long', { max: maxLength })
  if (pattern !== undefined && !new RegExp(pattern, 'u').test(text)) return bad(path, 'wrong.form')
  return good(text)
}

const isEmpty = (value: unknown) =>
  value === undefined ||
  value === null ||
  value === '' ||
  (Array.isArray(value) && value.length === 0) ||
  (typeof value === 'string' && value.trim() === '')
const good = (value: unknown): Read => ({ value, mistakes: [] })
const bad = (path: string, code: Mistake['code'], params: Params = {}): Read => ({
  value: undefined,
  mistakes: [{ path, code, params }],
})
