import type { JsonObject } from '../../kernel/json'

/** A JSON Schema as contracts give it, as far as a console reads it. */
export interface InputSchema {
  readonly type?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly anyOf?: readonly InputSchema[]
  readonly properties?: Readonly<Record<string, InputSchema>>
  readonly items?: InputSchema
  readonly required?: readonly string[]
  readonly format?: string
  readonly additionalProperties?: InputSchema | boolean
}

export const schemaOf = (json: JsonObject): InputSchema => json as InputSchema

/** The member of an input by its dotted name; nothing when there is none. */
export function memberOf(schema: InputSchema, name: string): InputSchema | undefined {
  return name.split('.').reduce<InputSchema | undefined>((at, key) => at && own(at, key), schema)
}

function own(schema: InputSchema, key: string): InputSchema | undefined {
  const { properties, anyOf = [] } = schema
  if (properties && Object.hasOwn(properties, key)) return properties[key]
  return anyOf.map((one) => own(one, key)).find((one) => one !== undefined)
}

/** Whether a value that stands in a definition fits; what the schema does not say is left to the contract itself. */
export function fits(value: unknown, schema: InputSchema): boolean {
  // The bigint of money has an empty schema: it says nothing about what JSON carries.
  const said = schema.anyOf?.filter((one) => Object.keys(one).length > 0)
  if (said) return said.some((one) => fits(value, one))
  if (schema.const !== undefined) return value === schema.const
  if (schema.enum) return schema.enum.includes(value)
  switch (schema.type) {
    case 'string':
      return typeof value === 'string' && (schema.format !== 'date' || /^\d{4}-\d{2}-\d{2}$/.test(value))
    case 'boolean':
      return typeof value === 'boolean'
    case 'integer':
      return Number.isInteger(value)
    case 'number':
      return typeof value === 'number'
    case 'array':
      return Array.isArray(value) && value.every((item) => fits(item, schema.items ?? {}))
    case 'object':
      return false
    default:
      return true
  }
}
