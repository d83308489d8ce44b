import { html, type TemplateResult } from 'lit'
import type { ConsoleBlock } from '../../internal/core'
import type { Bench } from './bench'
import { type Given, listOf, nameText, written } from './given'
import { line, type Option, pick, sign, ticks } from './inputs'

export type Condition = NonNullable<ConsoleBlock['when']>[number]
type Kind = Extract<Condition, { readonly kind: unknown }>['kind']
type Roles = Extract<Condition, { readonly roles: unknown }>['roles']
type Simple = string | number | boolean

/** A value that may be asked for, and of what kind it is: `code:state.task`, `flag`, `count`, `text`. */
export interface Known {
  readonly name: string
  readonly kind: string
}

const KINDS: readonly Kind[] = ['affair', 'node', 'stage', 'class', 'team', 'unit', 'duty', 'service']
const VALUE_OPS = ['equals', 'not-equals', 'in', 'not-in', 'is-set', 'is-not-set'] as const
type ValueOp = (typeof VALUE_OPS)[number]

/** What the console knows by itself everywhere. */
export const EVERYWHERE: readonly Known[] = [
  { name: 'person', kind: 'text' },
  { name: 'roles', kind: 'roles' },
  { name: 'units', kind: 'text' },
  { name: 'court', kind: 'text' },
  { name: 'today', kind: 'date' },
  { name: 'profile', kind: 'text' },
]

/** Conditions, all of which must hold: each is chosen, none is written as an expression. */
export function conditions(
  bench: Bench,
  when: readonly Condition[],
  known: readonly Known[],
  set: (when: readonly Condition[]) => void,
): TemplateResult {
  const { t } = bench
  const put = (at: number) => (next: Condition) => set(when.map((one, index) => (index === at ? next : one)))
  const add = () => set([...when, first(bench, 'profile')])
  return html`<details ?open=${when.length > 0} data-part="when"><summary>${t('when')}</summary><p class="hint">${t('when.hint')}</p>
    ${when.map(
      (condition, at) =>
        html`<fieldset class="columns" data-condition=${at}><legend>${t('when.n', { n: at + 1 })}${sign(
          t('when.remove', { n: at + 1 }),
          '✕',
          () => set(when.filter((_, index) => index !== at)),
          'remove-condition',
        )}</legend>${one(bench, condition, known, put(at))}</fieldset>`,
    )}
    <button class="btn small" type="button" data-act="add-condition" ?disabled=${when.length >= 20} @click=${add}>${t('when.add')}</button>
  </details>`
}

const subjectOf = (condition: Condition): string =>
  'roles' in condition ? 'role' : 'kind' in condition ? 'profile' : `value:${condition.value}`

function first(bench: Bench, subject: string): Condition {
  if (subject === 'role')
    return {
      op: 'role-is',
      roles: rolesOf(bench)
        .slice(0, 1)
        .map(({ value }) => value) as Roles,
    }
  if (subject === 'profile')
    return { op: 'profile-has', kind: 'affair', code: codesOf(bench, 'affair')[0]?.value ?? '' }
  return { op: 'is-set', value: subject.slice('value:'.length) }
}

function one(
  bench: Bench,
  condition: Condition,
  known: readonly Known[],
  set: (next: Condition) => void,
): TemplateResult {
  const { t } = bench
  const subject = subjectOf(condition)
  const subjects: Option[] = [
    { value: 'role', text: t('when.role') },
    { value: 'profile', text: t('when.profile') },
    ...known.map(({ name }) => ({ value: `value:${name}`, text: nameText(bench, name) })),
  ]
  return html`${pick('subject', t('when.subject'), subject, subjects, (next) => set(first(bench, next)))}
    ${
      'roles' in condition
        ? ofRoles(bench, condition, set)
        : 'kind' in condition
          ? ofProfile(bench, condition, set)
          : ofValue(bench, condition, known.find(({ name }) => name === condition.value)?.kind ?? 'text', set)
    }`
}

function ofRoles(
  bench: Bench,
  condition: Extract<Condition, { readonly roles: unknown }>,
  set: (next: Condition) => void,
): TemplateResult {
  const { t } = bench
  const ops = (['role-is', 'role-is-not'] as const).map((op) => ({ value: op, text: t(`op.${op}`) }))
  return html`${pick('op', t('when.op'), condition.op, ops, (op) => set({ ...condition, op: op as 'role-is' }))}
    ${ticks('when.roles', '', condition.roles, rolesOf(bench), (roles) => {
      if (roles.length > 0) set({ ...condition, roles: [...roles] as Roles })
    })}`
}

function ofProfile(
  bench: Bench,
  condition: Extract<Condition, { readonly kind: unknown }>,
  set: (next: Condition) => void,
): TemplateResult {
  const { t } = bench
  const ops = (['profile-has', 'profile-lacks'] as const).map((op) => ({ value: op, text: t(`op.${op}`) }))
  const kinds = KINDS.map((kind) => ({ value: kind, text: t(`kind-of.${kind}`) }))
  const chooseKind = (kind: string) =>
    set({ ...condition, kind: kind as Kind, code: codesOf(bench, kind)[0]?.value ?? '' })
  return html`${pick('op', t('when.op'), condition.op, ops, (op) => set({ ...condition, op: op as 'profile-has' }))}
    ${pick('when.kind', t('when.kind'), condition.kind, kinds, chooseKind)}
    ${pick('when.code', t('when.code'), condition.code, codesOf(bench, condition.kind), (code) => set({ ...condition, code }))}`
}

function ofValue(
  bench: Bench,
  condition: Extract<Condition, { readonly value: unknown }>,
  kind: string,
  set: (next: Condition) => void,
): TemplateResult {
  const { t } = bench
  const { value, op } = condition
  const ops = VALUE_OPS.map((each) => ({ value: each, text: t(`op.${each}`) }))
  const options = optionsOf(bench, kind)
  const choose = (next: string) => set(changed(value, next as ValueOp, condition, options))
  const words = t('when.to')
  return html`${pick('op', t('when.op'), op, ops, choose)}
    ${
      'of' in condition
        ? options.length > 0
          ? ticks('when.of', words, condition.of.map(String), options, (of) => {
              if (of.length > 0) set({ ...condition, of: [...of] })
            })
          : line('when.of', `${words} ${t('several')}`, condition.of.join('、'), (text) => {
              const of = listOf(text)
              if (of.length > 0) set({ ...condition, of })
            })
        : 'to' in condition
          ? written(bench, { name: 'when.to', kind, words, options }, condition.to, (to) =>
              set({ ...condition, to: simple(to) }),
            )
          : ''
    }`
}

const simple = (to: Given | undefined): Simple => (typeof to === 'object' || to === undefined ? '' : to)

/** The same question with another operator; what was compared with is kept where it fits. */
function changed(value: string, op: ValueOp, before: Condition, options: readonly Option[]): Condition {
  const first = options[0]?.value ?? ''
  if (op === 'is-set' || op === 'is-not-set') return { op, value }
  const was = 'to' in before ? [before.to] : 'of' in before ? before.of : [first]
  return op === 'in' || op === 'not-in' ? { op, value, of: [...was] } : { op, value, to: was[0] ?? first }
}

function optionsOf(bench: Bench, kind: string): readonly Option[] {
  if (kind === 'roles') return rolesOf(bench)
  return kind.startsWith('code:') ? bench.codes(kind.slice('code:'.length).split(',')) : []
}

/** Codes of ways of working: of the one in force, and all that the court has words for. */
function codesOf(bench: Bench, kind: string): readonly Option[] {
  const has: Readonly<Record<string, readonly string[]>> = bench.catalog.profile.has
  const inForce = (has[kind] ?? []).map((code) => ({ value: code, text: bench.label(kind, code) }))
  const more = bench.codes([kind]).filter(({ value }) => !inForce.some((one) => one.value === value))
  return [...inForce, ...more]
}

/** Every post that may look at something. */
export function rolesOf({ catalog, label }: Pick<Bench, 'catalog' | 'label'>): readonly Option[] {
  const all = new Set<string>(Object.values(catalog.queries).flatMap((query) => [...query.roles]))
  return [...all]
    .filter((role) => role !== 'system' && role !== 'party' && role !== 'import')
    .map((role) => ({ value: role, text: label('role', role) }))
}
