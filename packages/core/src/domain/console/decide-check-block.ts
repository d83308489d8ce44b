import type { ConsolePart } from '../../kernel/console-parts'
import type { ConsoleBlock, ConsoleListColumn, ConsoleValue } from './contract-definition'
import { checkLabel, checkLink, checkRoles, isNamed, narrowed, type Place } from './decide-check'
import { fits, memberOf, schemaOf } from './decide-schema'

type Of<K extends ConsoleBlock['kind']> = Extract<ConsoleBlock, { readonly kind: K }>

/** What is wrong with a block. */
export function checkBlock(outside: Place, path: string, block: ConsoleBlock): void {
  const place = narrowed(outside, path, block)
  switch (block.kind) {
    case 'text':
      checkLabel(place, `${path}.text`, block.text)
      break
    case 'list':
      checkList(place, path, block)
      break
    case 'indicator':
      checkIndicator(place, path, block)
      break
    case 'element':
    case 'panel':
      checkPart(place, path, block)
      break
    case 'action':
      checkActionOf(place, `${path}.action`, block.action, path)
      break
  }
}

function checkList(place: Place, path: string, block: Of<'list'>): void {
  checkLabel(place, `${path}.title`, block.title)
  const query = checkQuery(place, path, block)
  const rows = query?.answer.rows
  if (query && !rows) place.report(`${path}.query`, 'query-has-no-rows', block.query)
  block.columns.forEach((column, at) => {
    checkColumn(place, `${path}.columns[${at}]`, column, block.query, rows)
  })
  const named = new Set([...place.named, ...Object.keys(rows ?? {}).map((field) => `row.${field}`)])
  block.actions?.forEach((id, at) => {
    checkActionOf({ ...place, named }, `${path}.actions[${at}]`, id, path)
  })
}

function checkColumn(
  place: Place,
  path: string,
  column: ConsoleListColumn,
  query: string,
  rows: Readonly<Record<string, unknown>> | undefined,
): void {
  const { parts } = place.context.catalog
  checkLabel(place, `${path}.label`, column.label)
  if ('column' in column) {
    const known = parts.columns.some(({ name, queries }) => name === column.column && queries.includes(query))
    if (!known) place.report(`${path}.column`, 'column-unknown', column.column)
    return
  }
  if (rows && !Object.hasOwn(rows, column.field))
    place.report(`${path}.field`, 'column-unknown', column.field)
  const { renderer } = column
  if (renderer !== undefined && !parts.renderers.some(({ name }) => name === renderer)) {
    place.report(`${path}.renderer`, 'renderer-unknown', renderer)
  }
}

function checkIndicator(place: Place, path: string, block: Of<'indicator'>): void {
  checkLabel(place, `${path}.title`, block.title)
  const query = checkQuery(place, path, block)
  if (query && !Object.hasOwn(query.answer.figures ?? {}, block.figure)) {
    place.report(`${path}.figure`, 'figure-unknown', block.figure)
  }
  if (block.page !== undefined) checkLink(place, `${path}.page`, block.page)
}

type Asking = { readonly query: string; readonly input?: Readonly<Record<string, ConsoleValue>> | undefined }

/** The query that is asked, when there is one of this name. */
function checkQuery(place: Place, path: string, { query: name, input = {} }: Asking) {
  const query = place.context.catalog.query(name)
  if (!query) {
    place.report(`${path}.query`, 'query-unknown', name)
    return undefined
  }
  checkRoles(place, `${path}.query`, 'query-not-for-role', query.roles)
  const schema = schemaOf(query.input)
  for (const [member, value] of Object.entries(input)) {
    const at = `${path}.input.${member}`
    const known = memberOf(schema, member)
    if (!known || PAGING.includes(member)) place.report(at, 'input-unknown', member)
    else checkValue(place, at, value, (given) => fits(given, known))
  }
  for (const member of schema.required ?? []) {
    if (!Object.hasOwn(input, member)) place.report(`${path}.input`, 'input-missing', member)
  }
  return query
}

/** What the list itself asks with. */
const PAGING: readonly string[] = ['limit', 'cursor']

/** A value that stands there must fit; a named one must be known at this place. */
export function checkValue(
  place: Place,
  path: string,
  value: ConsoleValue,
  fit: (value: unknown) => boolean,
): void {
  if (typeof value === 'object' && 'named' in value) {
    if (!isNamed(place, value.named)) place.report(path, 'value-unknown', value.named)
  } else if (!fit(value)) {
    place.report(path, 'value-wrong', JSON.stringify(value).slice(0, 60))
  }
}

function checkPart(place: Place, path: string, block: Of<'element' | 'panel'>): void {
  const { elements, panels } = place.context.catalog.parts
  const [parts, name] = block.kind === 'element' ? [elements, block.element] : [panels, block.panel]
  const part = parts.find((one) => one.name === name)
  if (!part) {
    place.report(`${path}.${block.kind}`, `${block.kind}-unknown`, name)
    return
  }
  const given = block.properties ?? {}
  for (const [property, value] of Object.entries(given)) {
    checkProperty(place, `${path}.properties.${property}`, part, property, value)
  }
  for (const { name: wanted, required } of part.properties) {
    if (required && !Object.hasOwn(given, wanted))
      place.report(`${path}.properties`, 'property-missing', wanted)
  }
  for (const query of part.queries ?? []) {
    const known = place.context.catalog.query(query)
    if (known) checkRoles(place, `${path}.${block.kind}`, 'query-not-for-role', known.roles)
  }
}

function checkProperty(
  place: Place,
  path: string,
  part: ConsolePart,
  name: string,
  value: ConsoleValue,
): void {
  const property = part.properties.find((one) => one.name === name)
  if (!property) {
    place.report(path, 'property-unknown', name)
    return
  }
  const { kind, options } = property
  checkValue(place, path, value, (given) => {
    if (kind === 'number') return typeof given === 'number'
    if (kind === 'boolean') return typeof given === 'boolean'
    if (kind === 'choice') return options?.some((option) => option.value === given) ?? false
    return typeof given === 'string'
  })
}

/** An action that is offered here: those who see it must be able to give its command, and its values must be known. */
function checkActionOf(place: Place, path: string, id: string, blockPath: string): void {
  const action = place.definition.actions.find((one) => one.id === id)
  if (!action) {
    place.report(path, 'action-unknown', id)
    return
  }
  const here = action.roles
    ? { ...place, seenBy: action.roles.filter((role) => place.seenBy?.includes(role) ?? true) }
    : place
  const command = action.command === undefined ? undefined : place.context.catalog.command(action.command)
  if (command) checkRoles(here, path, 'command-not-for-role', command.roles)
  const wanted = [
    ...(action.fields ?? []).flatMap(({ value }) =>
      typeof value === 'object' && 'named' in value ? [value.named] : [],
    ),
    ...(action.when ?? []).flatMap((condition) => ('value' in condition ? [condition.value] : [])),
  ]
  for (const name of wanted) {
    if (!isNamed(place, name)) place.report(blockPath, 'value-unknown', `${id}: ${name}`)
  }
}
