import type { AffairForm, FormField } from '../kernel/profile-affair'

/** What a filled form may point to. */
export interface FormWorld {
  readonly today: string
  readonly partyId: string
  readonly materialId?: string
}

type Simple = string | boolean
/** A filled form. */
export type Values = Record<string, Simple | readonly Record<string, Simple>[]>

/** The form of an affair filled in as far as it must be, so that a test says only what it is about. */
export function filledForm(form: AffairForm | undefined, world: FormWorld, own: Values = {}): Values {
  const values: Values = { ...required(form?.fields ?? [], world), ...own }
  for (const { when, required: names = [], only = {} } of form?.conditions ?? []) {
    if (!Object.entries(when).every(([name, value]) => values[name] === value)) continue
    for (const [name, allowed] of Object.entries(only)) {
      const [first] = allowed
      if (first !== undefined && !(name in own)) values[name] = first
    }
    const missing = (form?.fields ?? []).filter(({ id }) => names.includes(id) && !(id in values))
    Object.assign(
      values,
      required(
        missing.map((field) => ({ ...field, required: true })),
        world,
      ),
    )
  }
  return values
}

function required(fields: readonly FormField[], world: FormWorld): Values {
  return Object.fromEntries(
    fields.filter((field) => field.required).map((field) => [field.id, exampleOf(field, world)]),
  )
}

function exampleOf(field: FormField, world: FormWorld): Values[string] {
  switch (field.kind) {
    case 'text':
      return '已记载'
    case 'date':
      return world.today
    case 'fen':
      return '100'
    case 'choice':
      return field.choices?.[0]?.id ?? ''
    case 'yes-no':
      return false
    case 'document':
      return world.materialId ?? ''
    case 'party':
      return world.partyId
    case 'list':
      return [required(field.parts ?? [], world) as Record<string, Simple>]
  }
}
