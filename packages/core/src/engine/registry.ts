import type { CommandContract, QueryContract } from '../kernel/contract'
import { ZhixingError } from '../kernel/errors'
import type { Effect, Evolve, Module, Reaction } from '../kernel/module'
import { isNeverOverridden } from '../kernel/override'
import type { Rule } from '../kernel/rule'
import type { Table } from '../kernel/table'

/** Allowed exceptions; a host without supervision has none. */
const OVERRIDES = 'supervision_override'

/** A command with everything the engine needs to run it. */
export interface CommandEntry {
  readonly name: string
  readonly contract: CommandContract<unknown, unknown>
  readonly decide: Module['decide'][string]
  readonly rules: readonly Rule[]
  /** The plugin it comes from. */
  readonly plugin?: string
  /** Every table that deciding, evolving and reacting may touch: loaded in one round trip. */
  readonly tables: readonly Table[]
  /** The names of those that a stream of this kind has. */
  tablesOf(kind: string): readonly string[]
}

export interface QueryEntry {
  readonly name: string
  readonly contract: QueryContract<unknown, unknown>
  readonly read: Module['read'][string]
}

/** All modules of an engine, checked against each other and indexed by what they answer to. */
export interface Registry {
  readonly modules: readonly Module[]
  readonly tables: readonly Table[]
  table(name: string): Table | undefined
  command(name: string): CommandEntry
  query(name: string): QueryEntry
  readonly commandNames: readonly string[]
  readonly queryNames: readonly string[]
  evolve(type: string): readonly Evolve[]
  reactions(type: string): readonly Reaction[]
  effects(type: string): readonly Effect[]
  rule(id: string): Rule | undefined
  readonly rules: readonly Rule[]
}

/** @throws ZhixingError `module-invalid` when modules contradict each other. */
export function createRegistry(modules: readonly Module[]): Registry {
  const tables = unique(
    modules.flatMap((module) => module.tables),
    (table) => table.name,
    'table',
  )
  const tableByName = new Map(tables.map((table) => [table.name, table]))
  const rules = unique(
    modules.flatMap((module) => module.rules),
    (rule) => rule.id,
    'rule',
  )
  const ruleById = new Map(rules.map((rule) => [rule.id, rule]))
  const evolveByType = groupEvolve(modules)
  const reactions = modules.flatMap((module) => module.reactions)
  const effects = modules.flatMap((module) => module.effects)
  const closure = tableClosure(modules, tableByName)
  const commands = new Map(
    modules.flatMap((module) =>
      Object.entries(module.commands).map(([name, contract]): [string, CommandEntry] => [
        name,
        commandEntry(module, name, contract as unknown as CommandContract, rules, closure(name)),
      ]),
    ),
  )
  const queries = new Map(
    modules.flatMap((module) =>
      Object.entries(module.queries).map(([name, contract]): [string, QueryEntry] => [
        name,
        {
          name,
          contract: contract as unknown as QueryContract,
          read: required(module.read[name], 'query-without-reader', name),
        },
      ]),
    ),
  )
  return {
    modules,
    tables,
    table: (name) => tableByName.get(name),
    command: (name) => commands.get(name) ?? fail('command-unknown', name),
    query: (name) => queries.get(name) ?? fail('query-unknown', name),
    commandNames: [...commands.keys()].sort(),
    queryNames: [...queries.keys()].sort(),
    evolve: (type) => evolveByType.get(type) ?? [],
    reactions: remembered((type) => reactions.filter(({ on }) => on === '*' || on.includes(type))),
    effects: remembered((type) => effects.filter(({ on }) => on === type)),
    rule: (id) => ruleById.get(id),
    rules,
  }
}

function commandEntry(
  module: Module,
  name: string,
  contract: CommandContract<unknown, unknown>,
  rules: readonly Rule[],
  tables: readonly Table[],
): CommandEntry {
  return {
    name,
    contract,
    decide: required(module.decide[name], 'command-without-decision', name),
    rules: rules.filter((rule) => rule.check && guards(rule, name)),
    ...(module.plugin === undefined ? {} : { plugin: module.plugin }),
    tables,
    tablesOf: remembered((kind) =>
      tables.flatMap((table) => (table.stream === '*' || table.stream === kind ? [table.name] : [])),
    ),
  }
}

/** Modules do not change: what was found for a name is found once. */
function remembered<T>(find: (name: string) => T): (name: string) => T {
  const known = new Map<string, T>()
  return (name) => {
    const before = known.get(name)
    if (before !== undefined) return before
    const found = find(name)
    known.set(name, found)
    return found
  }
}

function guards({ on }: Rule, command: string): boolean {
  return on === '*' || on?.includes(command) === true
}

/**
 * Which tables a command may touch, followed through the events it makes, the modules that evolve by them, and the
 * commands that reactions call. Ledgers that only grow are left out unless somebody names them.
 */
function tableClosure(modules: readonly Module[], tableByName: ReadonlyMap<string, Table>) {
  const contracts = new Map(modules.flatMap((module) => Object.entries(module.commands)))
  const rules = modules.flatMap((module) => module.rules)
  const reactions = modules.flatMap((module) => module.reactions)
  const known = new Map<string, Touched>()
  const touchedBy = (name: string): Touched => {
    const before = known.get(name)
    if (before) return before
    const contract = contracts.get(name) ?? fail('command-unknown', name)
    const names = new Set<string>(contract.reads)
    const calls = new Set<string>()
    for (const rule of rules) {
      if (!guards(rule, name)) continue
      for (const table of rule.reads ?? []) names.add(table)
      // What an approver may have allowed although this rule forbids it.
      if (rule.check && !isNeverOverridden(rule.id) && tableByName.has(OVERRIDES)) names.add(OVERRIDES)
    }
    for (const type of contract.emits) {
      for (const module of modules) {
        if (!(type in module.evolve)) continue
        for (const table of module.tables) if (!table.appendOnly) names.add(table.name)
      }
      for (const reaction of reactions) {
        if (reaction.on !== '*' && !reaction.on.includes(type)) continue
        for (const table of reaction.reads) names.add(table)
        for (const call of reaction.calls) calls.add(call)
      }
    }
    known.set(name, { names, calls })
    return { names, calls }
  }
  return (name: string): readonly Table[] => {
    const names = new Set<string>()
    // A set is gone through in the order of insertion, with what is added on the way.
    const reached = new Set([name])
    for (const each of reached) {
      const touched = touchedBy(each)
      for (const table of touched.names) names.add(table)
      for (const call of touched.calls) reached.add(call)
    }
    return [...names].map((table) => tableByName.get(table) ?? fail('table-unknown', table))
  }
}

/** What a command may touch by itself, and which commands its events may call. */
interface Touched {
  readonly names: ReadonlySet<string>
  readonly calls: ReadonlySet<string>
}

function groupEvolve(modules: readonly Module[]): ReadonlyMap<string, readonly Evolve[]> {
  const byType = new Map<string, Evolve[]>()
  for (const module of modules) {
    for (const [type, evolve] of Object.entries(module.evolve)) {
      byType.set(type, [...(byType.get(type) ?? []), evolve])
    }
  }
  return byType
}

function unique<T>(items: readonly T[], key: (item: T) => string, what: string): readonly T[] {
  const seen = new Set<string>()
  for (const item of items) {
    if (seen.has(key(item))) fail(`${what}-declared-twice`, key(item))
    seen.add(key(item))
  }
  return items
}

function required<T>(value: T | undefined, reason: string, name: string): T {
  return value ?? fail(reason, name)
}

function fail(reason: string, name: string): never {
  if (reason === 'command-unknown' || reason === 'query-unknown') throw new ZhixingError(reason, { name })
  throw new ZhixingError('module-invalid', { reason, name })
}
