import type { DecideContext } from '../../kernel/context'
import { cleanText } from '../../kernel/contract'
import { type Refused, refuse } from '../../kernel/decision'
import type { AffairDefinition } from '../../kernel/profile'
import type { AffairForm, FormField, FormMatch } from '../../kernel/profile-affair'
import type { View } from '../../kernel/view'
import { isPlainDate } from '../../law/date'
import type { PartyRow } from '../case/model'
import type { MaterialRow } from '../dossier/model'
import type { ResultRow, TaskRow } from './model'

type Simple = string | boolean
type Item = Readonly<Record<string, Simple>>
/** A filled form as it comes in: money as a text of fen, a list as its items. */
export type FormValues = Readonly<Record<string, Simple | readonly Item[]>>
type Rows = { case_party: PartyRow; dossier_material: MaterialRow }
type Stored = Pick<ResultRow, 'value' | 'amountFen' | 'personalText'>
type Entry = Stored & Pick<ResultRow, 'field' | 'item' | 'kind'>

const FEN = /^\d{1,15}$/
const LONGEST = 2000

/** 成果: the filled form as rows, or the refusal that names the first field which does not do. */
export function resultsOf(
  values: FormValues,
  task: TaskRow,
  view: View<Rows>,
  context: DecideContext,
): Refused | readonly ResultRow[] {
  const affair = context.profile.affairs.find(({ id }) => id === task.affair)
  const entries = filled(affair?.form, values, task.affair, view)
  if ('kind' in entries) return entries
  return entries.map(
    (entry, index): ResultRow => ({
      id: context.newId('result'),
      caseId: task.caseId,
      taskId: task.id,
      affair: task.affair,
      turn: task.reports + 1,
      position: index + 1,
      ...entry,
      enteredBy: context.actor.id,
      enteredOn: context.today,
    }),
  )
}

/** What the form says now, by field: for comparing with a condition. */
export function matches(when: FormMatch, values: FormValues): boolean {
  return Object.entries(when).every(([field, value]) => values[field] === value)
}

/** The stored values of the last report as the form had them; lists are left out. */
export function valuesOf(task: TaskRow, rows: readonly ResultRow[]): FormValues {
  const last = rows.filter((row) => row.taskId === task.id && row.turn === task.reports && row.item === 0)
  return Object.fromEntries(
    last.map(({ field, kind, value }) => [field, kind === 'yes-no' ? value === 'yes' : (value ?? '')]),
  )
}

/** What must be in the dossier before the work begins and is not there. */
export function missingMaterial(
  affair: AffairDefinition | undefined,
  view: View<Pick<Rows, 'dossier_material'>>,
): string | undefined {
  const present = new Set(view.all('dossier_material').map(({ kind }) => kind))
  return affair?.material?.find(({ kind }) => kind !== undefined && !present.has(kind))?.id
}

function filled(
  form: AffairForm | undefined,
  values: FormValues,
  affair: string,
  view: View<Rows>,
): Refused | readonly Entry[] {
  const fields = form?.fields ?? []
  const unknown = Object.keys(values).find((name) => !fields.some(({ id }) => id === name))
  if (unknown !== undefined) return refuse('task.form-field-unknown', { affair, field: unknown })
  const entries: Entry[] = []
  for (const field of fields) {
    const read = readField(field, values[field.id], affair, view)
    if ('kind' in read) return read
    entries.push(...read)
  }
  return (form && brokenCondition(form, values, affair)) ?? entries
}

function readField(
  field: FormField,
  value: FormValues[string] | undefined,
  affair: string,
  view: View<Rows>,
): Refused | readonly Entry[] {
  if (isEmpty(value)) {
    return field.required ? refuse('task.form-field-missing', { affair, field: field.id }) : []
  }
  if (field.kind !== 'list') return readSimple(field, value, { affair, name: field.id, item: 0 }, view)
  if (!Array.isArray(value)) return wrongKind(affair, field.id, field.kind)
  return readItems(field, value as readonly Item[], affair, view)
}

function readItems(
  { id, parts = [] }: FormField,
  items: readonly Item[],
  affair: string,
  view: View<Rows>,
): Refused | readonly Entry[] {
  const entries: Entry[] = []
  for (const [index, item] of items.entries()) {
    const unknown = Object.keys(item).find((name) => !parts.some((part) => part.id === name))
    if (unknown !== undefined) return refuse('task.form-field-unknown', { affair, field: `${id}.${unknown}` })
    for (const part of parts) {
      const name = `${id}.${part.id}`
      if (isEmpty(item[part.id])) {
        if (part.required) return refuse('task.form-field-missing', { affair, field: name })
        continue
      }
      const read = readSimple(part, item[part.id], { affair, name, item: index + 1 }, view)
      if ('kind' in read) return read
      entries.push(...read)
    }
  }
  return entries
}

function readSimple(
  field: FormField,
  value: unknown,
  { affair, name, item }: { readonly affair: string; readonly name: string; readonly item: number },
  view: View<Rows>,
): Refused | readonly Entry[] {
  const stored = storedAs(field, value, view)
  return stored ? [{ field: name, item, kind: field.kind, ...stored }] : wrongKind(affair, name, field.kind)
}

const plain = (value: string): Stored => ({ value, amountFen: null, personalText: null })

/** How a value of this kind is stored; nothing when it is none. */
function storedAs(field: FormField, value: unknown, view: View<Rows>): Stored | undefined {
  if (field.kind === 'yes-no') return typeof value === 'boolean' ? plain(value ? 'yes' : 'no') : undefined
  if (typeof value !== 'string') return undefined
  const is = (right: boolean) => (right ? plain(value) : undefined)
  switch (field.kind) {
    case 'text':
      return value.length > LONGEST ? undefined : textAs(cleanText(value), field.personal === true)
    case 'fen':
      return FEN.test(value) ? { value: null, amountFen: BigInt(value), personalText: null } : undefined
    case 'date':
      return is(isPlainDate(value))
    case 'choice':
      return is((field.choices ?? []).some(({ id }) => id === value))
    case 'party':
      return is(view.get('case_party', value) !== undefined)
    case 'document':
      return is(view.get('dossier_material', value) !== undefined)
    case 'list':
      return undefined
  }
}

function textAs(value: string, isPersonal: boolean): Stored {
  return isPersonal ? { value: null, amountFen: null, personalText: value } : plain(value)
}

function brokenCondition(form: AffairForm, values: FormValues, affair: string): Refused | undefined {
  for (const { id, when, required = [], only = {} } of form.conditions ?? []) {
    if (!matches(when, values)) continue
    const missing = required.find((name) => isEmpty(values[name]))
    if (missing !== undefined) return refuse('task.form-field-missing', { affair, field: missing })
    const wrong = Object.entries(only).find(([name, allowed]) => !allowed.some((one) => one === values[name]))
    if (wrong) return refuse('task.form-contradiction', { affair, field: wrong[0], condition: id })
  }
  return undefined
}

function isEmpty(value: FormValues[string] | undefined): boolean {
  if (value === undefined) return true
  return typeof value !== 'boolean' && (typeof value === 'string' ? value.trim() : value).length === 0
}

function wrongKind(affair: string, field: string, kind: string): Refused {
  return refuse('task.form-field-kind', { affair, field, wanted: kind })
}
