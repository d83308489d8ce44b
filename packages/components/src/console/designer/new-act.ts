import type { ConsoleAction, ConsoleDefinition } from '../../internal/core'
import { type FieldModel, type InputSchema, modelOf } from '../form/model'
import type { Bench } from './bench'
import { freshId, setActions } from './edit'

type Field = NonNullable<ConsoleAction['fields']>[number]

/** What a row usually has for a member of a command. */
const FROM_ROW: Readonly<Record<string, string>> = { caseId: 'row.caseId', taskId: 'row.id' }

export const fieldsOf = (input: unknown): readonly FieldModel[] => modelOf((input ?? {}) as InputSchema)

/** An act named by its command; what a row usually has is taken from it. */
export function actionOf(
  { catalog, both }: Pick<Bench, 'catalog' | 'both'>,
  id: string,
  command: string,
  onRows = true,
): ConsoleAction {
  const fields = (onRows ? fieldsOf(catalog.commands[command]?.input) : []).flatMap(({ name }): Field[] => {
    const from = FROM_ROW[name]
    return from ? [{ name, value: { named: from }, hidden: true }] : []
  })
  return { id, label: both('command', command), command, fields }
}

/** Whether an act takes something from the row it is offered on: a button beside the lists can not offer it. */
export const takesFromRow = ({ fields = [] }: ConsoleAction): boolean =>
  fields.some(({ value }) => typeof value === 'object' && 'named' in value && value.named.startsWith('row.'))

/** With an act more, to be set up; for the rows of lists, or for a button of a page. */
export function withAct(
  bench: Pick<Bench, 'catalog' | 'both'>,
  definition: ConsoleDefinition,
  onRows = true,
): ConsoleDefinition {
  const { commands } = bench.catalog
  const first = Object.hasOwn(commands, 'task.dispatch') ? 'task.dispatch' : Object.keys(commands)[0]
  const id = freshId(
    'act',
    definition.actions.map((action) => action.id),
  )
  return setActions(definition, [...definition.actions, actionOf(bench, id, first ?? '', onRows)])
}
