import type { Source } from './source'

/** What an order of a control is asked for: a word, a number, or yes and no. `details.<name>` is what a source says of the thing. */
export const GUIDELINE_FIELDS = {
  kind: 'word',
  assetType: 'word',
  phase: 'word',
  mode: 'word',
  partyKind: 'word',
  living: 'yes-no',
  shared: 'yes-no',
  indivisible: 'yes-no',
  sealsBefore: 'number',
  mortgages: 'number',
  limitYuan: 'number',
  valueYuan: 'number',
  /** The sum of this order, in hundredths of the claim. */
  limitPercent: 'number',
  /** All that the case would hold with this order, in hundredths of the claim. */
  heldPercent: 'number',
} as const
export type GuidelineField = keyof typeof GUIDELINE_FIELDS
export type FieldKind = (typeof GUIDELINE_FIELDS)[GuidelineField]

/** Fixed operators, one value each; there are no expressions. */
export const GUIDELINE_OPERATORS = ['eq', 'ne', 'in', 'gt', 'lt', 'null'] as const
export type GuidelineOperator = (typeof GUIDELINE_OPERATORS)[number]

type Value = string | number | boolean

/** One condition; `null` asks whether something is unknown (`true`) or known (`false`), `in` has a list. */
export interface GuidelineCondition {
  /** A {@link GuidelineField} or `details.<name>`. */
  readonly field: string
  readonly op: GuidelineOperator
  readonly value: Value | readonly string[]
}

/** One rule of a loaded guideline (规范查封、扣押、冻结财产工作指引): an order that meets all conditions is denied or warned of. */
export interface GuidelineEntry {
  readonly id: string
  readonly when: readonly GuidelineCondition[]
  readonly effect: 'deny' | 'warn'
  /** What the handler reads, in both languages. */
  readonly label: Readonly<Record<'zh-CN' | 'en', GuidelineWords>>
  readonly source: Source
}

/** What happened, why, and what to do. */
export interface GuidelineWords {
  readonly what: string
  readonly why: string
  readonly todo: string
}

/** A number as a quotient, so that nothing is rounded: `of` of `per`. */
export type Quotient = { readonly of: bigint; readonly per: bigint }
/** What is known of an order; null where nobody knows. */
export type GuidelineFact = string | boolean | Quotient | null

/** How a field is compared; nothing for a field that no order has. */
export function kindOfField(field: string): FieldKind | undefined {
  if (/^details\.[a-z0-9]+(-[a-z0-9]+)*$/.test(field)) return 'word'
  return Object.hasOwn(GUIDELINE_FIELDS, field) ? GUIDELINE_FIELDS[field as GuidelineField] : undefined
}

/** The entries that an order meets with all of their conditions, in their order. */
export function metEntries(
  entries: readonly GuidelineEntry[] | undefined,
  factOf: (field: string) => GuidelineFact,
): readonly GuidelineEntry[] {
  return (entries ?? []).filter(({ when }) => when.every((one) => holds(one, factOf(one.field))))
}

/** What nobody knows meets only `null`: it is neither equal nor different, neither more nor less. */
function holds({ op, value }: GuidelineCondition, fact: GuidelineFact): boolean {
  if (op === 'null') return (fact === null) === value
  if (fact === null) return false
  if (op === 'in') return Array.isArray(value) && value.includes(fact)
  if (typeof fact !== 'object') return (fact === value) === (op === 'eq')
  const [left, right] = [fact.of, BigInt(Number(value)) * fact.per]
  if (op === 'gt') return left > right
  return op === 'lt' ? left < right : (left === right) === (op === 'eq')
}
