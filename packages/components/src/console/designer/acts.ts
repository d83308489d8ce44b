import { html, type TemplateResult } from 'lit'
import type { ConsoleAction } from '../../internal/core'
import { type FieldModel, type InputSchema, modelOf } from '../form/model'
import { textOf } from '../values'
import type { Bench } from './bench'
import { freshId, setActions } from './edit'
import { line, named, pick, sign } from './inputs'
import { roles } from './inspector'

type Field = NonNullable<ConsoleAction['fields']>[number]

/** Acts of the console: a command, what its form asks for, and what it takes from the row. */
export function acts(bench: Bench): TemplateResult {
  const { definition, t, catalog, label } = bench
  const commands = Object.values(catalog.commands)
    .filter((command) => command.roles.some((role) => role !== 'system' && role !== 'import'))
    .map(({ name }) => ({
      value: name,
      text: `${label('command', name)}（${label('module', name.split('.')[0] ?? '')}）`,
    }))
  const add = () => {
    const id = freshId(
      'act',
      definition.actions.map((action) => action.id),
    )
    const first = commands.find(({ value }) => value === 'task.dispatch')?.value ?? commands[0]?.value ?? ''
    bench.change(setActions(definition, [...definition.actions, actionOf(bench, id, first)]))
  }
  return html`<section class="acts"><fieldset class="plain" ?disabled=${bench.locked}>
    ${definition.actions.map(
      (action, at) => html`<article class="card" data-action=${action.id}>
      <header><b>${textOf(action.label, bench.locale)} · ${action.id}</b>${sign(
        t('remove'),
        '✕',
        () =>
          bench.change(
            setActions(
              definition,
              definition.actions.filter((_, index) => index !== at),
            ),
          ),
        'remove-act',
      )}</header>
      ${one(bench, action, at, commands)}
    </article>`,
    )}
    <button class="btn" type="button" data-act="add-act" @click=${add}>${t('add.act')}</button>
  </fieldset></section>`
}

/** An act named by its command; what a row usually has is taken from it. */
function actionOf({ catalog, label }: Bench, id: string, command: string): ConsoleAction {
  const words = label('command', command)
  const fields = fieldsOf(catalog.commands[command]?.input)
  const row = new Map([
    ['caseId', 'row.caseId'],
    ['taskId', 'row.id'],
  ])
  const taken = fields.flatMap(({ name }): Field[] => {
    const from = row.get(name)
    return from ? [{ name, value: { named: from }, hidden: true }] : []
  })
  return { id, label: { 'zh-CN': words, en: command }, command, fields: taken }
}

const fieldsOf = (input: unknown): readonly FieldModel[] => modelOf((input ?? {}) as InputSchema)

function one(
  bench: Bench,
  action: ConsoleAction,
  at: number,
  commands: readonly { value: string; text: string }[],
): TemplateResult {
  const { definition, t } = bench
  const set = (next: ConsoleAction) =>
    bench.change(
      setActions(
        definition,
        definition.actions.map((each, index) => (index === at ? next : each)),
      ),
    )
  const choose = (command: string) => {
    const made = actionOf(bench, action.id, command)
    set({ ...action, command, ...(made.fields ? { fields: made.fields } : {}), label: made.label })
  }
  return html`${named(bench, 'act', action.label, (label) => set({ ...action, label }))}
    ${pick('command', t('command'), action.command ?? '', commands, choose)}
    <fieldset class="columns"><legend>${t('act.fields')}</legend>${fieldsOf(bench.catalog.commands[action.command ?? '']?.input).map((field) => oneField(bench, action, field, set))}</fieldset>
    ${roles(bench, action.roles, (chosen) => {
      const { roles: _before, ...rest } = action
      set(chosen.length === 0 ? rest : { ...rest, roles: chosen as NonNullable<ConsoleAction['roles']> })
    })}`
}

/** Filled in by who does it, taken from the row, or always the same. */
function oneField(
  bench: Bench,
  action: ConsoleAction,
  { name }: FieldModel,
  set: (action: ConsoleAction) => void,
): TemplateResult {
  const { t, label } = bench
  const said = action.fields?.find((field) => field.name === name)
  const value = said?.value
  const from = typeof value === 'object' && 'named' in value ? value.named : undefined
  const rows = [...new Set(['row.caseId', 'row.id', `row.${name}`, 'person', 'today'])]
  const chosen = from ?? (said?.hidden ? 'fixed' : '')
  const put = (next: Field | undefined) => {
    const rest = (action.fields ?? []).filter((field) => field.name !== name)
    set({ ...action, fields: next ? [...rest, next] : rest })
  }
  const choose = (how: string) => {
    if (how === '') put(undefined)
    else if (how === 'fixed') put({ name, value: '', hidden: true })
    else put({ name, value: { named: how }, hidden: true })
  }
  const options = [
    { value: '', text: t('field.shown') },
    ...rows.map((row) => ({
      value: row,
      text: row.startsWith('row.')
        ? t('field.row', { about: label('field', row.slice(4)) })
        : t(row === 'person' ? 'value.person' : 'value.today'),
    })),
    { value: 'fixed', text: t('field.fixed') },
  ]
  return html`<div class="pair">${pick(`field.${name}`, label('field', name), chosen, options, choose)}
    ${chosen === 'fixed' ? line(`value.${name}`, t('field.fixed'), String(value ?? ''), (text) => put({ name, value: text, hidden: true })) : html`<span></span>`}</div>`
}
