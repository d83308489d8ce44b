import { html, nothing, type TemplateResult } from 'lit'
import type { ConsoleAction } from '../../internal/core'
import type { FieldModel } from '../form/model'
import { textOf } from '../values'
import type { Bench } from './bench'
import { setActions } from './edit'
import { fitting, type Given, given, nameText } from './given'
import { named, type Option, pick, sign } from './inputs'
import { actionOf, fieldsOf, withAct } from './new-act'
import { problemsHere } from './problems'
import { knownToAct, shown } from './shown'

type Field = NonNullable<ConsoleAction['fields']>[number]

/** Acts of the console: a command, what its form asks for, and what it takes from the row. */
export function acts(bench: Bench): TemplateResult {
  const { definition, t, catalog, label } = bench
  const commands = Object.values(catalog.commands)
    .filter((command) => command.roles.some((role) => role !== 'system' && role !== 'import'))
    .map(({ name }) => ({
      value: name,
      text: label('command', name),
      group: label('module', name.split('.')[0] ?? ''),
    }))
  const ofPlugins = catalog.parts.actions.map(({ name, label: words }) => ({
    value: `part:${name}`,
    text: textOf(words, bench.locale),
    group: t('of.plugin'),
  }))
  const add = () => bench.change(withAct(bench, definition))
  return html`<section class="acts"><fieldset class="plain" ?disabled=${bench.locked}><p class="hint">${t('acts.hint')}</p>
    ${definition.actions.map(
      (action, at) => html`<article class="card" data-action=${action.id} data-path="$.actions[${at}]">
      <header><b>${textOf(action.label, bench.locale)}</b>${sign(
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
      ${problemsHere(bench, `$.actions[${at}]`)}${one(bench, action, at, [...commands, ...ofPlugins])}
    </article>`,
    )}
    <button class="btn" type="button" data-act="add-act" @click=${add}>${t('add.act')}</button>
  </fieldset></section>`
}

function one(bench: Bench, action: ConsoleAction, at: number, commands: readonly Option[]): TemplateResult {
  const { definition, t } = bench
  const set = (next: ConsoleAction) =>
    bench.change(
      setActions(
        definition,
        definition.actions.map((each, index) => (index === at ? next : each)),
      ),
    )
  const choose = (command: string) => {
    const { part: _part, command: _command, fields: _fields, ...rest } = action
    if (command.startsWith('part:')) set({ ...rest, part: command.slice('part:'.length) })
    else set({ ...rest, ...actionOf(bench, action.id, command) })
  }
  const { command = '', part } = action
  return html`${named(bench, 'act', action.label, (label) => set({ ...action, label }))}
    ${pick('command', t('command'), part === undefined ? command : `part:${part}`, commands, choose)}
    ${
      part === undefined
        ? html`<fieldset class="columns asked"><legend>${t('act.fields')}</legend>${flat(fieldsOf(bench.catalog.commands[command]?.input)).map((field) => oneField(bench, action, field, set))}</fieldset>`
        : nothing
    }
    ${shown(bench, action, knownToAct(bench, action.id), set)}`
}

/** Members of groups stand under their group with a dot; what is a list or has several forms is filled in as a whole. */
function flat(fields: readonly FieldModel[], before = ''): readonly FieldModel[] {
  return fields.flatMap((field) => {
    const name = `${before}${field.name}`
    return field.kind === 'group'
      ? flat(field.children, `${name}.`)
      : field.kind === 'constant'
        ? []
        : [{ ...field, name }]
  })
}

/** Filled in by who does it, taken from the row, or always the same; what it is called, and what stands in it at first. */
function oneField(
  bench: Bench,
  action: ConsoleAction,
  model: FieldModel,
  set: (action: ConsoleAction) => void,
): TemplateResult {
  const { t, label } = bench
  const { name } = model
  const words = label('field', name.split('.').at(-1) ?? name)
  const said = action.fields?.find((field) => field.name === name)
  const value = said?.value
  const from = typeof value === 'object' && 'named' in value ? value.named : undefined
  const put = (next: Field | undefined) => {
    const rest = (action.fields ?? []).filter((field) => field.name !== name)
    set({ ...action, fields: next ? [...rest, next] : rest })
  }
  const texts = { ...(said?.label ? { label: said.label } : {}), ...(said?.hint ? { hint: said.hint } : {}) }
  const choose = (how: string) => {
    if (how === '') put(said?.label || said?.hint ? { name, ...texts } : undefined)
    else if (how === 'fixed')
      put({ name, ...texts, value: model.kind === 'boolean' ? true : (model.options[0] ?? ''), hidden: true })
    else put({ name, ...texts, value: { named: how }, hidden: true })
  }
  const names = namesFor(bench, action, name)
  const options = [
    { value: '', text: t('field.shown') },
    ...(from !== undefined && !names.includes(from) ? [from, ...names] : names).map((one) => ({
      value: one,
      text: nameText(bench, one),
    })),
    ...(SIMPLE.has(model.kind) ? [{ value: 'fixed', text: t('field.fixed') }] : []),
  ]
  const chosen = said?.hidden ? (from ?? 'fixed') : ''
  const choices = model.options.map(
    (one): Option => ({ value: one, text: bench.option(action.command ?? '', name, one) }),
  )
  const wanted = {
    ...{ name: `value.${name}`, kind: model.kind, options: choices },
    names: [] as readonly string[],
  }
  const keep = (next: Given | undefined, hidden: boolean) => {
    const { value: _before, ...rest } = said ?? { name }
    if (next === undefined && !hidden && !said?.label && !said?.hint) put(undefined)
    else put({ ...rest, ...(next === undefined ? {} : { value: next }), ...(hidden ? { hidden } : {}) })
  }
  return html`<div class="act-field">${pick(`field.${name}`, words, chosen, options, choose)}
    ${chosen === 'fixed' ? given(bench, { ...wanted, words: t('field.fixed') }, value as Given, (next) => keep(next ?? '', true)) : nothing}
    ${chosen === '' ? asked(bench, { ...model, name }, said, { put, keep, wanted: { ...wanted, words: t('field.begins') } }) : nothing}</div>`
}

/** Kinds of values that can stand in a definition. */
const SIMPLE: ReadonlySet<string> = new Set([
  'text',
  'long',
  'number',
  'integer',
  'date',
  'money',
  'boolean',
  'choice',
  'checks',
  'lines',
  'code',
])

/** What somebody is asked for: its name and its hint in both languages, and what stands there from the start. */
function asked(
  bench: Bench,
  { name, kind }: FieldModel,
  said: Field | undefined,
  {
    put,
    keep,
    wanted,
  }: {
    readonly put: (field: Field) => void
    readonly keep: (value: Given | undefined, hidden: boolean) => void
    readonly wanted: Parameters<typeof given>[1]
  },
): TemplateResult {
  const text = (key: 'label' | 'hint') => (words: { 'zh-CN': string; en?: string }) => {
    const { [key]: _before, ...rest } = said ?? { name }
    put(words['zh-CN'].trim() === '' && !words.en ? rest : { ...rest, [key]: words })
  }
  return html`<details ?open=${said?.label !== undefined || said?.hint !== undefined}><summary>${bench.t('field.words')}</summary>
    ${named(bench, `label.${name}`, said?.label ?? { 'zh-CN': '' }, text('label'))}
    <p class="hint">${bench.t('field.hint')}</p>${named(bench, `hint.${name}`, said?.hint ?? { 'zh-CN': '' }, text('hint'))}
    ${SIMPLE.has(kind) ? given(bench, { ...wanted, names: fitting(kind, []) }, said?.value as Given, (next) => keep(next, false)) : nothing}
  </details>`
}

/** What may be put in by itself: out of the row, the address, or what the console knows. */
function namesFor(bench: Bench, { id }: ConsoleAction, field: string): readonly string[] {
  const known = knownToAct(bench, id).map(({ name }) => name)
  const rows = known.filter((name) => name.startsWith('row.'))
  const usual = rows.length > 0 ? rows : ['row.caseId', 'row.id', `row.${field}`]
  return [
    ...new Set([
      ...usual,
      ...known.filter((name) => name.startsWith('page.')),
      'row.caseId',
      'row.id',
      'person',
      'today',
    ]),
  ]
}
