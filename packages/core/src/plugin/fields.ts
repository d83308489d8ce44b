import { z } from 'zod'
import type { CaseRow } from '../domain/case/model'
import type { AnswerKind, QueryAnswer } from '../kernel/console-catalog'
import { type CommandContract, command, field, query } from '../kernel/contract'
import { countedPage } from '../kernel/counted-page'
import { accept, type Decision, refuse } from '../kernel/decision'
import { type DomainEvent, event, type RecordedEvent } from '../kernel/event'
import type { Json, JsonObject } from '../kernel/json'
import { defineModule, type Module } from '../kernel/module'
import type { CountedPage, Filter, QueryContext } from '../kernel/query'
import { COURT_STAFF, type Role } from '../kernel/role'
import { rule } from '../kernel/rule'
import { caseStream } from '../kernel/stream'
import {
  boolean,
  type Column,
  date,
  fen,
  integer,
  nullable,
  personal,
  type Row,
  type Table,
  table,
  text,
} from '../kernel/table'
import type { View } from '../kernel/view'
import { maskPersonal } from '../law/index'
import type { PluginField, PluginParts } from './types'
import { fieldWords } from './words'

const HANDLERS: readonly Role[] = [
  ...(['quota-judge', 'execution-officer', 'judge-assistant', 'clerk', 'team-head'] as const),
  ...(['execution-director', 'case-filing-clerk', 'affairs-clerk'] as const),
]

/** `pre-trial` → `pre_trial`: how the tables of a plugin begin. */
export function tablePrefix(plugin: string): string {
  return `${plugin.replaceAll('-', '_')}_`
}

/** One case with what a plugin keeps of it. */
export interface FieldsOfCase {
  readonly caseId: string
  readonly caseNumber: string
  readonly state: string
  readonly [field: string]: Json
}

/** The module that keeps the fields a plugin adds to cases; nothing when it adds none. */
export function fieldsModule(plugin: PluginParts): Module | undefined {
  const fields = plugin.fields?.case
  if (!fields || Object.keys(fields).length === 0) return undefined
  const { id } = plugin
  const own = fieldsTable(id, fields)
  return defineModule({
    name: id,
    tables: [own],
    commands: { [`${id}.set-fields`]: setContract(plugin, fields, own) },
    queries: {
      [`${id}.fields`]: query<JsonObject | null>()({
        input: z.object({ caseId: field.id() }),
        allow: COURT_STAFF,
      }),
      [`${id}.cases`]: query<CountedPage<FieldsOfCase>>()({
        input: findInput(fields),
        allow: COURT_STAFF,
        answer: answerOf(id, fields),
      }),
    },
    decide: { [`${id}.set-fields`]: setFields(id, fields, own.name) as never },
    read: {
      [`${id}.fields`]: (async ({ caseId }: { caseId: string }, context: QueryContext) => {
        const row = await context.reader().get(own.name, caseId)
        return row ? shownFields(row as Row, fields) : null
      }) as never,
      [`${id}.cases`]: casesBy(own.name, fields) as never,
    },
    evolve: {
      [`${id}.FieldsSet`]: ((_view: View, { data }: RecordedEvent) => [
        { op: 'put', table: own.name, row: rowOf(data, fields) },
      ]) as never,
    },
    rules: [rule(`${id}.case-open`, plugin.source)],
    words: fieldWords(plugin, fields),
  })
}

const SHOWN_AS: Readonly<Record<Exclude<PluginField['kind'], 'choice'>, AnswerKind>> = {
  text: 'text',
  integer: 'count',
  fen: 'money',
  date: 'date',
  boolean: 'flag',
}

/** What consoles may show of the cases: lists of them need no code. */
function answerOf(id: string, fields: Readonly<Record<string, PluginField>>): QueryAnswer {
  const own = Object.entries(fields).map(([name, { kind }]): [string, AnswerKind] => [
    name,
    kind === 'choice' ? `code:choice.${id}.${name}` : SHOWN_AS[kind],
  ])
  const rows = { caseId: 'text', caseNumber: 'text', state: 'code:state.case' } as const
  return { rows: { ...rows, ...Object.fromEntries(own) }, figures: { total: 'count' } }
}

/** True for the module that the engine made out of the fields: its own code, which also reads the case. */
export function isFieldsModule({ name, queries }: Module): boolean {
  return `${name}.fields` in queries && `${name}.cases` in queries
}

const columnOf: Readonly<Record<PluginField['kind'], () => Column<unknown>>> = {
  text,
  choice: text,
  integer,
  fen,
  date,
  boolean,
}

function fieldsTable(plugin: string, fields: Readonly<Record<string, PluginField>>): Table {
  const columns = Object.entries(fields).map(([name, { kind, personal: isPersonal }]) => {
    const column = nullable(columnOf[kind]())
    return [name, isPersonal ? personal(column) : column]
  })
  return table(`${tablePrefix(plugin)}case_field`, {
    stream: 'case',
    columns: { caseId: text(), setOn: date(), ...Object.fromEntries(columns) } as Table['columns'],
    indexes: Object.entries(fields).flatMap(([name, { filterable }]) =>
      filterable ? [{ columns: [name] }] : [],
    ),
  })
}

function schemaOf({ kind, choices = [] }: PluginField): z.ZodType {
  switch (kind) {
    case 'text':
      return field.text(500)
    case 'choice':
      return z.enum(choices.map(({ id }) => id) as [string, ...string[]])
    case 'integer':
      return z.number().int().min(-1_000_000_000).max(1_000_000_000)
    case 'fen':
      return field.fen()
    case 'date':
      return field.date()
    case 'boolean':
      return z.boolean()
  }
}

function setContract(
  { id, fieldsBy }: PluginParts,
  fields: Readonly<Record<string, PluginField>>,
  own: Table,
): CommandContract<{ caseId: string }> {
  const members = Object.entries(fields).map(([name, one]) => [name, schemaOf(one).nullable().optional()])
  return command()({
    input: z.strictObject({ caseId: field.id(), ...Object.fromEntries(members) }) as unknown as z.ZodType<{
      caseId: string
    }>,
    streams: ({ caseId }) => caseStream(caseId),
    reads: [own.name, 'case_case'],
    emits: [`${id}.FieldsSet`],
    allow: fieldsBy ?? HANDLERS,
  })
}

/** What is left out stays as it was; `null` takes a value back. */
function setFields(plugin: string, fields: Readonly<Record<string, PluginField>>, own: string) {
  return (
    input: { readonly caseId: string } & JsonObject,
    view: View,
    { today }: { readonly today: string },
  ): Decision<DomainEvent, null> => {
    const of = view.get('case_case', input.caseId) as CaseRow | undefined
    if (of?.state === 'closed') return refuse(`${plugin}.case-open`, { caseId: input.caseId })
    const before = (view.get(own, input.caseId) ?? {}) as JsonObject
    const values = Object.keys(fields).map((name) => [
      name,
      input[name] ?? (name in input ? null : before[name]) ?? null,
    ])
    return accept([
      event(`${plugin}.FieldsSet`, {
        caseId: input.caseId,
        setOn: today,
        ...Object.fromEntries(values),
      } as JsonObject),
    ])
  }
}

function rowOf(data: JsonObject, fields: Readonly<Record<string, PluginField>>): Row {
  const { caseId, setOn } = data as { caseId: string; setOn: string }
  // A field that a later version of the plugin added is empty in what was recorded before.
  const values = Object.keys(fields).map((name) => [name, data[name] ?? null])
  return { id: caseId, caseId, setOn, ...Object.fromEntries(values) }
}

function shownFields(row: Row, fields: Readonly<Record<string, PluginField>>): JsonObject {
  const shown = Object.entries(fields).map(([name, { personal: isPersonal }]) => {
    const value = row[name] ?? null
    return [name, isPersonal && typeof value === 'string' ? maskPersonal(name, value) : value]
  })
  return Object.fromEntries(shown) as JsonObject
}

function findInput(fields: Readonly<Record<string, PluginField>>) {
  const where = Object.entries(fields).flatMap(([name, one]) =>
    one.filterable ? [[name, schemaOf(one).optional()] as const] : [],
  )
  const search = Object.entries(fields).flatMap(([name, one]) =>
    one.searchable ? [[name, z.string().trim().min(1).max(100).optional()] as const] : [],
  )
  return z.strictObject({
    where: z.strictObject(Object.fromEntries(where)).default({}),
    search: z.strictObject(Object.fromEntries(search)).default({}),
    limit: field.limit(),
    cursor: field.cursor(),
  })
}

type Find = { where: JsonObject; search: Record<string, string>; limit: number; cursor?: string }

function casesBy(own: string, fields: Readonly<Record<string, PluginField>>) {
  return async (
    { where, search, limit, cursor }: Find,
    context: QueryContext,
  ): Promise<CountedPage<FieldsOfCase>> => {
    const reader = context.reader<{ case_case: CaseRow }>()
    const filters: Filter[] = [
      ...Object.entries(where).map(([column, value]) => ({ column, op: 'eq', value }) as Filter),
      ...Object.entries(search).map(([column, value]): Filter => ({ column, op: 'contains', value })),
    ]
    const page = await countedPage(context.reader(), {
      table: own,
      where: filters,
      limit,
      ...(cursor === undefined ? {} : { cursor }),
    })
    const items = await Promise.all(
      page.items.map(async (row) => {
        const found = await reader.get('case_case', row.id)
        return {
          caseId: row.id,
          caseNumber: found?.caseNumber ?? '',
          state: found?.state ?? '',
          ...shownFields(row as Row, fields),
        }
      }),
    )
    return { ...page, items }
  }
}

export type FieldValue = Json
