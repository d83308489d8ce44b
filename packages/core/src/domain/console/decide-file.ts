import { z } from 'zod'
import type { ConsoleCatalog } from '../../kernel/console-catalog'
import { hashText } from '../../kernel/hash'
import { canonicalJson } from '../../kernel/json'
import type { ConsoleProblem } from './contract'
import type { ConsoleDefinition } from './contract-definition'
import { readDefinition } from './decide-read'

/** The names that a definition uses of the engine it runs on. */
const names = z.array(z.string().max(120)).max(2000)
const needs = z.strictObject({
  commands: names,
  queries: names,
  elements: names,
  panels: names,
  columns: names,
  renderers: names,
  actions: names,
  pages: names,
})

const exported = z.strictObject({
  kind: z.literal('zhixing-console'),
  schema: z.literal(1),
  courtId: z.string().max(120),
  exportedOn: z.iso.date(),
  /** SHA-256 over the canonical JSON of the definition. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  needs,
  definition: z.unknown(),
})

/** A console on its way to another court. */
export type ConsoleFile = Omit<z.output<typeof exported>, 'definition'> & {
  readonly definition: ConsoleDefinition
}
export type ConsoleNeeds = z.output<typeof needs>

/** Everything a definition names that an engine or a plugin must have. */
export function needsOf(definition: ConsoleDefinition): ConsoleNeeds {
  const blocks = definition.pages.flatMap(({ rows }) =>
    rows.flatMap(({ columns }) => columns.flatMap((column) => column.blocks)),
  )
  const columns = blocks.flatMap((block) => (block.kind === 'list' ? block.columns : []))
  const entries = definition.navigation.flatMap((entry) => [entry, ...(entry.children ?? [])])
  const sorted = (found: readonly (string | undefined)[]) =>
    [...new Set(found.filter((name) => name !== undefined))].sort()
  return {
    commands: sorted(definition.actions.map(({ command }) => command)),
    queries: sorted(blocks.map((block) => ('query' in block ? block.query : undefined))),
    elements: sorted(blocks.map((block) => (block.kind === 'element' ? block.element : undefined))),
    panels: sorted(blocks.map((block) => (block.kind === 'panel' ? block.panel : undefined))),
    columns: sorted(columns.map((column) => ('column' in column ? column.column : undefined))),
    renderers: sorted(columns.map((column) => ('renderer' in column ? column.renderer : undefined))),
    actions: sorted(definition.actions.map(({ part }) => part)),
    pages: sorted(entries.map(({ part }) => part)),
  }
}

/** The text of a file. */
export function fileOf(definition: ConsoleDefinition, courtId: string, exportedOn: string): string {
  const file: ConsoleFile = {
    ...{ kind: 'zhixing-console', schema: 1, courtId, exportedOn },
    hash: hashText(canonicalJson(definition)),
    needs: needsOf(definition),
    definition,
  }
  return JSON.stringify(file, undefined, 2)
}

/** What a file holds, or why it is not one: of another form, or changed on the way. */
export function readFile(text: string): {
  readonly file: ConsoleFile | undefined
  readonly problems: readonly ConsoleProblem[]
} {
  const { success, data } = exported.safeParse(parsed(text))
  if (!success) return wrong('not-a-file')
  const content = canonicalJson(data.definition)
  if (hashText(content) !== data.hash) return wrong('file-changed')
  const { definition, problems } = readDefinition(content)
  return definition ? { file: { ...data, definition }, problems: [] } : { file: undefined, problems }
}

const wrong = (code: string) => ({
  file: undefined,
  problems: [{ severity: 'error' as const, path: '$', code, about: '' }],
})

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Names that this engine does not have, with the place in the file that lists them. */
export function unknownNames(
  needed: ConsoleNeeds,
  { commands, queries, parts }: ConsoleCatalog,
): readonly ConsoleProblem[] {
  const of = (entries: readonly { readonly name: string }[]) => entries.map(({ name }) => name)
  const known: Readonly<Record<keyof ConsoleNeeds, readonly string[]>> = {
    ...{ commands, queries },
    elements: of(parts.elements),
    panels: of(parts.panels),
    columns: of(parts.columns),
    renderers: of(parts.renderers),
    actions: of(parts.actions),
    pages: of(parts.pages),
  }
  return Object.entries(known).flatMap(([kind, there]) =>
    needed[kind as keyof ConsoleNeeds]
      .filter((name) => !there.includes(name))
      .map((name) => ({
        severity: 'error' as const,
        path: `$.needs.${kind}`,
        code: 'name-unknown',
        about: name,
      })),
  )
}
