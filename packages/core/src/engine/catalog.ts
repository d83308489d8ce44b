import { z } from 'zod'
import type { CatalogCommand, CatalogQuery, ConsoleCatalog } from '../kernel/console-catalog'
import type { ConsoleParts } from '../kernel/console-parts'
import { ZhixingError } from '../kernel/errors'
import type { JsonObject } from '../kernel/json'
import type { Module } from '../kernel/module'
import { standardAnswers } from './answers'
import type { Registry } from './registry'

/** Everything an engine of these modules answers to; schemas are made when they are first asked for. */
export function catalogOf(registry: Registry): ConsoleCatalog {
  const commands = new Map<string, CatalogCommand>()
  const queries = new Map<string, CatalogQuery>()
  return {
    commands: registry.commandNames,
    queries: registry.queryNames,
    command: (name) =>
      known(commands, registry.commandNames, name, () => {
        const { contract } = registry.command(name)
        return { name, roles: contract.allow, input: inputSchema(contract.input) }
      }),
    query: (name) =>
      known(queries, registry.queryNames, name, () => {
        const { contract } = registry.query(name)
        const answer = contract.answer ?? standardAnswers[name] ?? {}
        return { name, roles: contract.allow, input: inputSchema(contract.input), answer }
      }),
    parts: partsOf(registry.modules),
  }
}

function known<T>(
  made: Map<string, T>,
  names: readonly string[],
  name: string,
  make: () => T,
): T | undefined {
  const before = made.get(name)
  if (before || !names.includes(name)) return before
  const now = make()
  made.set(name, now)
  return now
}

/** @throws ZhixingError `module-invalid` when two modules bring a part of one name. */
function partsOf(modules: readonly Module[]): ConsoleParts {
  const of = <K extends keyof ConsoleParts>(kind: K): ConsoleParts[K] => {
    const parts = modules.flatMap(({ console }) => [...(console?.[kind] ?? [])])
    const names = parts.map(({ name }) => name)
    const twice = names.find((name, at) => names.indexOf(name) !== at)
    if (twice !== undefined)
      throw new ZhixingError('module-invalid', { reason: 'console-part-twice', name: twice })
    return parts as unknown as ConsoleParts[K]
  }
  return {
    elements: of('elements'),
    panels: of('panels'),
    columns: of('columns'),
    renderers: of('renderers'),
    actions: of('actions'),
    pages: of('pages'),
  }
}

/** JSON Schema of what a caller sends; money is a decimal string there. */
export function inputSchema(input: z.ZodType): JsonObject {
  return z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }) as unknown as JsonObject
}
