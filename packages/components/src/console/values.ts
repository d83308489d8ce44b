import type { ConsoleBlock, ConsoleOffers, Locale } from '../internal/core'
import type { ConsoleRow } from './registry-types'

/** What conditions and named values look at: who, where, in which row. */
export interface Scope {
  readonly offers: ConsoleOffers
  /** Roles of who looks; others than his own in a preview. */
  readonly roles: readonly string[]
  readonly params: Readonly<Record<string, string>>
  readonly row?: ConsoleRow | undefined
}

type Label = { readonly 'zh-CN': string; readonly en?: string | undefined }
type Shown = Pick<ConsoleBlock, 'roles' | 'when'>
type Condition = NonNullable<Shown['when']>[number]
/** A value of a definition: what stands there, or a name of something that the console knows. */
export type Given =
  | string
  | number
  | boolean
  | readonly (string | number | boolean)[]
  | { readonly named: string }

/** Why something is not shown: a code of this package's words, and what is meant. */
export interface Why {
  readonly code: 'role' | 'condition' | 'command' | 'query' | 'profile'
  readonly about: string
}

/** Plain text of a label. */
export function textOf(label: Label | undefined, locale: Locale): string {
  if (!label) return ''
  return (locale === 'en' ? label.en?.trim() : undefined) || label['zh-CN']
}

/** A value that the console knows by name; `undefined` when there is none. Own members only: no name reaches a prototype. */
export function namedValue({ offers, roles, params, row }: Scope, name: string): unknown {
  const { viewer, today, profile } = offers
  const dot = name.indexOf('.')
  if (dot > 0) {
    const [kind, key] = [name.slice(0, dot), name.slice(dot + 1)]
    const from = kind === 'row' ? row : kind === 'page' ? params : undefined
    return from && Object.hasOwn(from, key) ? from[key] : undefined
  }
  const known = new Map<string, unknown>([
    ['person', viewer.personId],
    ['roles', roles],
    ['units', viewer.unitIds],
    ['court', viewer.courtId],
    ['today', today],
    ['profile', profile.id],
  ])
  return known.get(name)
}

/** What stands in a definition, or what it names. */
export function givenValue(scope: Scope, given: Given): unknown {
  return typeof given === 'object' && 'named' in given ? namedValue(scope, given.named) : given
}

/** Values by name; what is named and not there is left out. */
export function valuesOf(
  scope: Scope,
  given: Readonly<Record<string, Given>> | undefined,
): Record<string, unknown> {
  const entries = Object.entries(given ?? {}).map(
    ([name, value]) => [name, givenValue(scope, value)] as const,
  )
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined && value !== null))
}

/** Why this is not shown here; nothing when it is. */
export function hiddenBecause(scope: Scope, { roles, when }: Shown): Why | undefined {
  if (roles && !roles.some((role) => scope.roles.includes(role)))
    return { code: 'role', about: roles.join(',') }
  const failed = when?.find((condition) => !holds(scope, condition))
  if (!failed) return undefined
  if ('kind' in failed) return { code: 'profile', about: `${failed.kind}.${failed.code}` }
  return { code: 'condition', about: 'roles' in failed ? 'roles' : failed.value }
}

/** One condition: fixed operators, nothing is evaluated. */
function holds(scope: Scope, condition: Condition): boolean {
  switch (condition.op) {
    case 'role-is':
      return condition.roles.some((role) => scope.roles.includes(role))
    case 'role-is-not':
      return !condition.roles.some((role) => scope.roles.includes(role))
    case 'profile-has':
      return scope.offers.profile.has[condition.kind].includes(condition.code)
    case 'profile-lacks':
      return !scope.offers.profile.has[condition.kind].includes(condition.code)
    case 'is-set':
      return isSet(namedValue(scope, condition.value))
    case 'is-not-set':
      return !isSet(namedValue(scope, condition.value))
    case 'equals':
      return same(namedValue(scope, condition.value), condition.to)
    case 'not-equals':
      return !same(namedValue(scope, condition.value), condition.to)
    case 'in':
      return condition.of.some((one) => same(namedValue(scope, condition.value), one))
    case 'not-in':
      return !condition.of.some((one) => same(namedValue(scope, condition.value), one))
    default:
      // An operator of a later version: what is not understood is not shown.
      return false
  }
}

const isSet = (value: unknown) =>
  value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0)

/** A list is the same as a value when it holds it: `roles` equals `clerk`. Money is compared as digits. */
function same(value: unknown, wanted: string | number | boolean): boolean {
  if (Array.isArray(value)) return value.includes(wanted)
  return typeof value === 'bigint' ? String(value) === String(wanted) : value === wanted
}

type Asked = { readonly roles: readonly string[] } | undefined

/** Whether who looks may give this command or ask this query. */
export function permitted(scope: Scope, contract: Asked): boolean {
  return contract?.roles.some((role) => scope.roles.includes(role)) ?? false
}
