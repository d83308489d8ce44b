import type { ConsoleAction } from './contract-definition'
import { checkLabel, checkRoles, narrowed, type Place } from './decide-check'
import { checkValue } from './decide-check-block'
import { fits, type InputSchema, memberOf, schemaOf } from './decide-schema'

/** What is wrong with an act, wherever it is offered. */
export function checkAction(outside: Place, path: string, action: ConsoleAction): void {
  const place = narrowed({ ...outside, elsewhere: true }, path, action)
  checkLabel(place, `${path}.label`, action.label)
  const { command, part } = action
  if ((command === undefined) === (part === undefined)) place.report(path, 'action-needs-command', action.id)
  if (part !== undefined) {
    const known = place.context.catalog.parts.actions.find(({ name }) => name === part)
    if (!known) place.report(`${path}.part`, 'action-part-unknown', part)
    const needed = known?.command === undefined ? undefined : place.context.catalog.command(known.command)
    if (needed) checkRoles(place, `${path}.part`, 'command-not-for-role', needed.roles)
  }
  if (command !== undefined) checkForm(place, path, action, command)
}

function checkForm(place: Place, path: string, action: ConsoleAction, name: string): void {
  const command = place.context.catalog.command(name)
  if (!command) {
    place.report(`${path}.command`, 'command-unknown', name)
    return
  }
  checkRoles(place, `${path}.command`, 'command-not-for-role', command.roles)
  const schema = schemaOf(command.input)
  const seen = new Set<string>()
  action.fields?.forEach((field, at) => {
    const here = `${path}.fields[${at}]`
    checkLabel(place, `${here}.label`, field.label)
    checkLabel(place, `${here}.hint`, field.hint)
    if (seen.has(field.name)) place.report(`${here}.name`, 'id-twice', field.name)
    seen.add(field.name)
    checkField(place, here, field, schema)
  })
}

function checkField(
  place: Place,
  path: string,
  field: NonNullable<ConsoleAction['fields']>[number],
  schema: InputSchema,
): void {
  const member = memberOf(schema, field.name)
  if (!member) {
    place.report(`${path}.name`, 'field-unknown', field.name)
    return
  }
  const { value } = field
  if (value !== undefined) checkValue(place, `${path}.value`, value, (given) => fits(given, member))
  const isRequired = !field.name.includes('.') && schema.required?.includes(field.name)
  if (field.hidden && value === undefined && isRequired) place.report(path, 'field-missing', field.name)
}
