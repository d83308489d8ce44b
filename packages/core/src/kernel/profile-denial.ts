import type { GuidelineWords } from './profile-guideline'
import type { Source } from './source'

/** Fixed operators, one value each; there are no expressions. */
export const DENIAL_OPERATORS = ['eq', 'in', 'missing', 'above'] as const
export type DenialOperator = (typeof DENIAL_OPERATORS)[number]
export type DenialValue = string | number | boolean

/** One condition: `missing` asks whether nothing is there (`true`) or something (`false`), `in` has a list. */
export interface DenialCondition {
  /** `input.<member>` of the command (members of members after a dot), or `case.<member>` of {@link DENIAL_CASE_FIELDS}. */
  readonly field: string
  readonly op: DenialOperator
  /** Sums in fen, dates as `YYYY-MM-DD`. */
  readonly value: DenialValue | readonly DenialValue[]
}

/**
 * A denial that a court adds as data (本院禁止事项): the command is refused when all conditions hold. It stands beside the rules
 * of the library and takes nothing of them away.
 */
export interface DenialDefinition {
  readonly id: string
  readonly command: string
  readonly when: readonly DenialCondition[]
  /** Who may allow it for one act, once, with a reason; nobody when absent. */
  readonly override?: { readonly role: string }
  readonly label: Readonly<Record<'zh-CN' | 'en', GuidelineWords>>
  readonly source: Source
}

/** What of a case may be asked for: nothing that names a person. */
export const DENIAL_CASE_FIELDS = {
  kind: 'word',
  matter: 'word',
  cause: 'word',
  state: 'word',
  flags: 'words',
  closingKind: 'word',
  recognition: 'word',
  undertakerId: 'word',
  unitId: 'word',
  seriesId: 'word',
  basisNumber: 'word',
  claimFen: 'number',
  priority: 'number',
  filedOn: 'date',
  closedOn: 'date',
} as const
export type DenialFieldKind =
  | (typeof DENIAL_CASE_FIELDS)[keyof typeof DENIAL_CASE_FIELDS]
  | 'yes-no'
  | 'other'

const PREFIX = 'denial.'

/** By which name a denial is refused, recorded and, where somebody may, allowed. */
export const denialRule = (id: string): string => `${PREFIX}${id}`

export function denialOf<T extends { readonly id: string }>(
  rule: string,
  denials: readonly T[] | undefined,
): T | undefined {
  if (!isDenial(rule)) return undefined
  return denials?.find(({ id }) => denialRule(id) === rule)
}

export const isDenial = (rule: string): boolean => rule.startsWith(PREFIX)

/** What a denial looks at: the input of the command, and the case where it is about one. */
export interface DenialFacts {
  readonly input: unknown
  readonly subject: unknown
}

/** Denials of this command whose conditions all hold, in their order. */
export function metDenials(
  denials: readonly DenialDefinition[] | undefined,
  command: string,
  facts: DenialFacts,
): readonly DenialDefinition[] {
  return (denials ?? []).filter(
    (one) => one.command === command && one.when.every((each) => holds(each, facts)),
  )
}

function holds({ field, op, value }: DenialCondition, { input, subject }: DenialFacts): boolean {
  const [root, ...path] = field.split('.')
  const from = root === 'input' ? input : subject
  // Where there is no case, nothing is said of one.
  if (from === undefined) return false
  const found = member(from, path)
  const none =
    found === undefined || found === null || found === '' || (Array.isArray(found) && found.length === 0)
  if (op === 'missing') return none === value
  if (none) return false
  if (op === 'above') return isAbove(found, value)
  const wanted = Array.isArray(value) ? value : [value]
  return [found].flat().some((one) => wanted.some((each) => same(one, each)))
}

function member(from: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (at, key) =>
      typeof at === 'object' && at !== null && Object.hasOwn(at, key)
        ? (at as Record<string, unknown>)[key]
        : undefined,
    from,
  )
}

const same = (found: unknown, wanted: unknown) =>
  typeof found === 'bigint' ? typeof wanted === 'number' && found === BigInt(wanted) : found === wanted

function isAbove(found: unknown, value: DenialCondition['value']): boolean {
  if (typeof found === 'bigint') return typeof value === 'number' && found > BigInt(value)
  if (typeof found === 'number') return typeof value === 'number' && found > value
  // Days as texts are in the order of time.
  return typeof found === 'string' && typeof value === 'string' && found > value
}
