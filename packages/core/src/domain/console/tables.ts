import type { ConsoleCatalog } from '../../kernel/console-catalog'
import type { InputOf, ResultOf } from '../../kernel/contract'
import { differences } from '../../kernel/difference'
import type { QueryContext } from '../../kernel/query'
import { readAll } from '../../kernel/read-all'
import type { ConsoleOffers, ConsoleProblem, ConsoleVersion, consoleQueries } from './contract'
import { type ConsoleDefinition, EMPTY_CONSOLE } from './contract-definition'
import { checkDefinition } from './decide-check'
import { fileOf, needsOf, readFile, unknownNames } from './decide-file'
import { codesOf } from './decide-profile'
import { readDefinition } from './decide-read'
import { type ConsoleRows, publishedVersions, type VersionRow } from './model'

type Queries = typeof consoleQueries
type Which = InputOf<Queries['console.content']>

const rowsOf = (context: QueryContext) =>
  readAll<ConsoleRows, 'console_version'>(context.reader<ConsoleRows>(), { table: 'console_version' })

/** What is in use today: what was published last. */
export async function current(
  _input: object,
  context: QueryContext,
): Promise<ResultOf<Queries['console.current']>> {
  const row = publishedVersions(await rowsOf(context)).at(-1)
  const definition = row ? definitionOf(row) : EMPTY_CONSOLE
  const needs = needsOf(definition)
  return {
    number: row?.number ?? 0,
    publishedOn: row?.decidedOn ?? null,
    definition,
    ...offers(context, needs.commands, needs.queries),
  }
}

export async function catalog(_input: object, context: QueryContext): Promise<ConsoleOffers> {
  return offers(context, context.catalog.commands, context.catalog.queries)
}

function offers(
  context: QueryContext,
  commands: readonly string[],
  queries: readonly string[],
): ConsoleOffers {
  const { actor, catalog, directory, profile } = context
  const unitIds = directory
    .units()
    .filter(({ id, headId }) => headId === actor.id || directory.person(actor.id)?.unitId === id)
    .map(({ id }) => id)
  return {
    viewer: { courtId: context.courtId, personId: actor.id, roles: actor.roles, unitIds },
    today: context.today,
    profile: { id: profile.id, version: profile.version, has: codesOf(profile) },
    commands: named(commands, (name) => catalog.command(name)),
    queries: named(queries, (name) => catalog.query(name)),
    parts: catalog.parts,
  }
}

function named<T>(
  names: readonly string[],
  find: (name: string) => T | undefined,
): Readonly<Record<string, T>> {
  return Object.fromEntries(
    names.flatMap((name): [string, T][] => {
      const found = find(name)
      return found ? [[name, found]] : []
    }),
  )
}

/** Every version, the newest first. */
export async function versions(_input: object, context: QueryContext): Promise<readonly ConsoleVersion[]> {
  const rows = await rowsOf(context)
  const inUse = publishedVersions(rows).at(-1)?.id
  const nameOf = (id: string) => context.directory.person(id)?.name ?? id
  const order = (row: VersionRow) => (row.number === 0 ? Number.MAX_SAFE_INTEGER : row.number)
  return [...rows]
    .sort((a, b) => order(b) - order(a))
    .map((row) => ({
      ...{ id: row.id, state: row.state, number: row.number, inUse: row.id === inUse, hash: row.hash },
      title: definitionOf(row).title['zh-CN'],
      authors: row.authors,
      authorNames: row.authors.map(nameOf),
      savedOn: row.savedOn,
      decidedByName: row.decidedBy === null ? null : nameOf(row.decidedBy),
      ...{ decidedOn: row.decidedOn, reason: row.reason, bringsBack: row.bringsBack },
      importedFrom: row.importedFrom,
    }))
}

/** A version by its number or id. */
export async function content(which: Which, context: QueryContext): Promise<ConsoleDefinition | null> {
  if ('number' in which && which.number === 0) return EMPTY_CONSOLE
  const rows = await rowsOf(context)
  const row = rows.find(({ id, number, state }) =>
    'versionId' in which ? id === which.versionId : state === 'published' && number === which.number,
  )
  return row ? definitionOf(row) : null
}

/** What one version says otherwise than the other, the order of things included. */
export async function difference(
  { from, to }: InputOf<Queries['console.difference']>,
  context: QueryContext,
): Promise<ResultOf<Queries['console.difference']>> {
  const [before, after] = await Promise.all([content(from, context), content(to, context)])
  if (!before || !after) return []
  return differences(asJson(before), asJson(after), { ordered: true })
}

/** Optional members that are not there are not `undefined` either. */
const asJson = (definition: ConsoleDefinition) => JSON.parse(JSON.stringify(definition))

export async function check(
  { content: text }: InputOf<Queries['console.check']>,
  context: QueryContext,
): Promise<readonly ConsoleProblem[]> {
  const { definition, problems } = readDefinition(text)
  return definition ? checkDefinition(definition, against(context)) : problems
}

export async function exportFile(which: Which, context: QueryContext): Promise<string | null> {
  const definition = await content(which, context)
  return definition && fileOf(definition, context.courtId, context.today)
}

export async function importCheck(
  { file: text }: InputOf<Queries['console.import-check']>,
  context: QueryContext,
): Promise<readonly ConsoleProblem[]> {
  const { file, problems } = readFile(text)
  if (!file) return problems
  const unknown = unknownNames(needsOf(file.definition), context.catalog)
  return [...unknown, ...checkDefinition(file.definition, against(context))]
}

const against = ({ catalog, shelf }: { catalog: ConsoleCatalog; shelf: QueryContext['shelf'] }) => ({
  catalog,
  profiles: shelf.all(),
})

/** What is stored was read before; a later form of definitions would be brought up to date here. */
function definitionOf(row: VersionRow): ConsoleDefinition {
  return JSON.parse(row.content) as ConsoleDefinition
}
