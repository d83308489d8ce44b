import { z } from 'zod'
import { standardModules } from '../domain/index'
import type { Profile } from '../kernel/profile'
import {
  DENIAL_CASE_FIELDS,
  type DenialCondition,
  type DenialDefinition,
  type DenialFieldKind,
  type DenialOperator,
} from '../kernel/profile-denial'
import { ROLES } from '../kernel/role'
import { type ProfileFinding, problem } from './finding'

const commands = new Map(standardModules.flatMap((module) => Object.entries(module.commands)))

/**
 * Rooms whose commands no court denies itself: by them it is set up and watched, changes its way of working, and lifts a denial.
 * One that stopped them could not be taken back.
 */
const NEVER = ['profile.', 'supervision.', 'organisation.', 'console.', 'reading.']

const OPERATORS: Readonly<Record<DenialFieldKind, readonly DenialOperator[]>> = {
  word: ['eq', 'in', 'missing'],
  words: ['eq', 'in', 'missing'],
  'yes-no': ['eq', 'missing'],
  number: ['eq', 'in', 'missing', 'above'],
  date: ['eq', 'in', 'missing', 'above'],
  other: ['missing'],
}

/** Denials name commands, fields and posts that there are, with an operator that fits and a value that can be. */
export function denialFindings({ denials = [] }: Profile): ProfileFinding[] {
  return denials.flatMap((denial) => {
    const path = `denials[${denial.id}]`
    const post = denial.override && !(ROLES as readonly string[]).includes(denial.override.role)
    return [
      ...ofCommand(path, denial),
      ...(post ? [problem(`${path}.override.role`, 'role-unknown', denial.override?.role ?? '')] : []),
    ]
  })
}

function ofCommand(path: string, { command, when }: DenialDefinition): ProfileFinding[] {
  const contract = commands.get(command)
  if (!contract) return [problem(`${path}.command`, 'command-unknown', command)]
  const ofPeople = contract.allow.some((role: string) => role !== 'system' && role !== 'import')
  if (!ofPeople || NEVER.some((room) => command.startsWith(room)))
    return [problem(`${path}.command`, 'command-not-denied', command)]
  const schema = z.toJSONSchema(contract.input as z.ZodType, {
    io: 'input',
    unrepresentable: 'any',
  }) as Schema
  return when.flatMap((condition, at) => {
    const wrong = wrongPart(condition, schema)
    return wrong ? [problem(`${path}.when[${at}].${wrong[0]}`, wrong[1], wrong[2])] : []
  })
}

interface Schema {
  readonly type?: string | readonly string[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly format?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly items?: Schema
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
}

interface Field {
  readonly kind: DenialFieldKind
  /** What it can be, where that is said. */
  readonly choices?: readonly unknown[] | undefined
}

function wrongPart(
  condition: DenialCondition,
  schema: Schema,
): readonly [string, string, string] | undefined {
  const { field, op } = condition
  const [root, ...path] = field.split('.')
  if (root === 'case' && !membersOf(schema, ['caseId']).length) return ['field', 'denial-without-case', field]
  const found = root === 'case' ? ofCase(path) : root === 'input' ? ofInput(schema, path) : undefined
  if (!found) return ['field', 'denial-field-unknown', field]
  if (!OPERATORS[found.kind].includes(op)) return ['op', 'operator-not-for-field', op]
  return isPossible(condition, found) ? undefined : ['value', 'value-not-allowed', field]
}

function ofCase([name = '', ...more]: readonly string[]): Field | undefined {
  if (more.length > 0 || !Object.hasOwn(DENIAL_CASE_FIELDS, name)) return undefined
  return { kind: DENIAL_CASE_FIELDS[name as keyof typeof DENIAL_CASE_FIELDS] }
}

function ofInput(schema: Schema, path: readonly string[]): Field | undefined {
  const found = membersOf(schema, path)
  if (found.length === 0) return undefined
  if (/(?:Fen|Minor)$/.test(path.at(-1) ?? '')) return { kind: 'number' }
  const ways = found.flatMap((one) => [one, ...(one.anyOf ?? []), ...(one.oneOf ?? [])])
  const lists = ways.flatMap(({ items }) => (items ? [items] : []))
  const choices = [...ways, ...lists].flatMap(
    (one) => one.enum ?? (one.const === undefined ? [] : [one.const]),
  )
  const types = new Set(ways.flatMap(({ type }) => type ?? []))
  const known = choices.length > 0 ? choices : undefined
  if (lists.length > 0)
    return { kind: lists.every(({ type }) => type === 'string') ? 'words' : 'other', choices: known }
  if (types.has('boolean')) return { kind: 'yes-no' }
  if (types.has('integer') || types.has('number')) return { kind: 'number' }
  if (ways.some(({ format }) => format === 'date')) return { kind: 'date' }
  return { kind: types.has('string') || known ? 'word' : 'other', choices: known }
}

/** What a dotted name can mean: a command may be given in several ways. */
function membersOf(schema: Schema, [name, ...rest]: readonly string[]): readonly Schema[] {
  if (name === undefined) return [schema]
  const ways = [schema, ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])]
  return ways.flatMap(({ properties = {} }) => {
    const inner = Object.hasOwn(properties, name) ? properties[name] : undefined
    return inner ? membersOf(inner, rest) : []
  })
}

function isPossible({ op, value }: DenialCondition, { kind, choices }: Field): boolean {
  if (op === 'missing') return typeof value === 'boolean'
  if (Array.isArray(value) !== (op === 'in')) return false
  return [value].flat().every((one) => {
    if (kind === 'yes-no') return typeof one === 'boolean'
    if (kind === 'number') return typeof one === 'number'
    if (kind === 'date') return typeof one === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(one)
    return typeof one === 'string' && (choices === undefined || choices.includes(one))
  })
}
