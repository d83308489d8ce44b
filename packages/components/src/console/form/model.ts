/** JSON Schema as contracts give it, as far as a form reads it. */
export interface InputSchema {
  readonly type?: string | readonly string[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly anyOf?: readonly InputSchema[]
  readonly oneOf?: readonly InputSchema[]
  readonly properties?: Readonly<Record<string, InputSchema>>
  readonly items?: InputSchema
  readonly additionalProperties?: InputSchema | boolean
  readonly required?: readonly string[]
  readonly format?: string
  readonly pattern?: string
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly minItems?: number
  readonly maxItems?: number
  readonly default?: unknown
}

export type FieldKind =
  | 'text'
  | 'long'
  | 'number'
  | 'integer'
  | 'date'
  | 'money'
  | 'boolean'
  | 'choice'
  | 'checks'
  | 'lines'
  | 'case'
  | 'person'
  | 'unit'
  | 'party'
  | 'code'
  | 'constant'
  | 'group'
  | 'list'
  | 'pairs'
  | 'variants'
  | 'unsupported'

/** One thing that a command takes, as a form asks for it. */
export interface FieldModel {
  readonly name: string
  readonly kind: FieldKind
  readonly required: boolean
  /** May be null, and is when nothing is written. */
  readonly nullable: boolean
  readonly schema: InputSchema
  readonly options: readonly string[]
  /** Of which kind its codes are, where its name does not say. */
  readonly code?: string
  /** Members of a group, or of each entry of a list; of pairs the name and the value of each. */
  readonly children: readonly FieldModel[]
  /** The ways in which it may be filled in. */
  readonly variants: readonly FieldModel[]
}

/** Names under which a way of working has codes to choose from. */
const CODES: Readonly<Record<string, string>> = {
  affair: 'affair',
  duty: 'duty',
  service: 'service',
  stage: 'stage',
}
const PEOPLE =
  /^(?:person|toPerson|fromPerson|undertaker|worker|holder|handler|deputy|officer|keeper|supervisor)Id$/

/** What a form asks for, for the input of a command. */
export function modelOf(schema: InputSchema): readonly FieldModel[] {
  return members(schema)
}

function members({ properties = {}, required = [] }: InputSchema): readonly FieldModel[] {
  return Object.entries(properties).map(([name, inner]) => fieldOf(name, inner, required.includes(name)))
}

function fieldOf(name: string, given: InputSchema, required: boolean): FieldModel {
  if (Array.isArray(given.type)) return ofSeveralTypes(name, given, given.type, required)
  const ways = (given.anyOf ?? given.oneOf ?? []).filter((one) => one.type !== 'null')
  const nullable = [...(given.anyOf ?? []), ...(given.oneOf ?? [])].some((one) => one.type === 'null')
  const base = { name, required, nullable, options: [], children: [], variants: [] }
  if (/(?:Fen|Minor)$/.test(name) && given.type !== 'object') return { ...base, kind: 'money', schema: given }
  const said = ways.filter((one) => Object.keys(one).length > 0)
  if (said.length > 1) {
    const all = said.map((one) => ({ ...fieldOf(name, one, true), required: true }))
    const variants = all.filter(({ kind }) => kind !== 'unsupported')
    const [way] = variants
    // One way that can be filled in is no choice.
    if (way && variants.length === 1) return { ...way, required, nullable }
    return { ...base, kind: 'variants', schema: given, variants }
  }
  const [only] = said
  const schema: InputSchema = only ? { ...only, default: given.default } : given
  return { ...base, ...kindOf(name, schema), schema }
}

/** `type: ['string', 'null']` is a text that may be null. */
function ofSeveralTypes(
  name: string,
  given: InputSchema,
  types: readonly string[],
  required: boolean,
): FieldModel {
  const [type, ...others] = types.filter((one) => one !== 'null')
  const ways = type === undefined || others.length > 0 ? [] : [{ ...given, type }]
  const nothing = types.includes('null') ? [{ type: 'null' }] : []
  return fieldOf(name, { default: given.default, anyOf: [...ways, ...nothing] }, required)
}

type Kind = Pick<FieldModel, 'kind'> & Partial<Pick<FieldModel, 'options' | 'children'>>

function kindOf(name: string, schema: InputSchema): Kind {
  if (schema.const !== undefined) return { kind: 'constant' }
  if (schema.enum) return { kind: 'choice', options: schema.enum.map(String) }
  switch (schema.type) {
    case 'boolean':
      return { kind: 'boolean' }
    case 'integer':
    case 'number':
      return { kind: schema.type }
    case 'string':
      return textKind(name, schema)
    case 'array':
      return arrayKind(name, schema)
    case 'object':
      return schema.properties ? { kind: 'group', children: members(schema) } : pairsKind(name, schema)
    default:
      return { kind: 'unsupported' }
  }
}

/** Names of members that a way of working has codes for. */
const KEYS: Readonly<Record<string, string>> = { answers: 'criterion', dates: 'node', stageTargets: 'stage' }

/** Members of any name, each with a value of one kind: written as a list of names and values. */
function pairsKind(name: string, { additionalProperties: inner }: InputSchema): Kind {
  if (typeof inner !== 'object') return { kind: 'unsupported' }
  const value = fieldOf('value', inner, true)
  const simple = value.kind === 'variants' ? value.variants[0] : value
  if (simple === undefined || !SIMPLE.has(simple.kind)) return { kind: 'unsupported' }
  const code = Object.hasOwn(KEYS, name) ? KEYS[name] : undefined
  const key = fieldOf('pair', { type: 'string', maxLength: 120 }, true)
  const pair: FieldModel = code
    ? { ...key, kind: 'code', code }
    : name === 'load'
      ? { ...key, kind: 'person' }
      : key
  const target: FieldModel = code === 'stage' ? { ...simple, kind: 'code', code } : simple
  return { kind: 'pairs', children: [pair, { ...target, name: 'value' }] }
}

/** Kinds of one value. */
const SIMPLE: ReadonlySet<FieldKind> = new Set([
  'text',
  'long',
  'integer',
  'number',
  'date',
  'choice',
  'boolean',
])

function textKind(name: string, { format, maxLength }: InputSchema): Kind {
  if (format === 'date') return { kind: 'date' }
  if (name === 'caseId') return { kind: 'case' }
  if (name === 'unitId') return { kind: 'unit' }
  if (/artyId$/.test(name)) return { kind: 'party' }
  if (PEOPLE.test(name)) return { kind: 'person' }
  if (Object.hasOwn(CODES, name)) return { kind: 'code' }
  return { kind: maxLength === undefined || maxLength > 120 ? 'long' : 'text' }
}

function arrayKind(name: string, { items = {} }: InputSchema): Kind {
  if (items.enum) return { kind: 'checks', options: items.enum.map(String) }
  const inner = fieldOf(name, items, true)
  if (inner.kind === 'group') return { kind: 'list', children: inner.children }
  if (items.type === 'string') return { kind: 'lines' }
  return { kind: 'unsupported' }
}
