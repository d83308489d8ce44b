import type { Module, Reaction } from '../kernel/module'
import type { EventPattern, NodeDefinition } from '../kernel/profile'
import type { Rule } from '../kernel/rule'
import { PluginFault, type PluginProblem } from './fault'
import { isFieldsModule } from './fields'
import type { Plugin, PluginCapabilities } from './types'

/** What a host has before a plugin comes: standard rooms and the plugins installed before it. */
export interface HostNames {
  readonly modules: readonly Module[]
  readonly nodes: ReadonlySet<string>
  readonly affairs: ReadonlySet<string>
}

/**
 * What no plugin gives by itself, whatever it declares: money, who may act, how the court works and who watches over it.
 * design: people do these, and answer for them.
 */
const NEVER_CALLED = [
  ...['fund.', 'distribution.', 'clearance.', 'reconciliation.', 'goods.', 'series.'],
  ...['organisation.', 'power.', 'profile.', 'supervision.', 'reading.', 'points.'],
]

/**
 * Names that were sealed when interface 1.0 was released. A room that seals another name later does not turn away plugins
 * that had it for something public; under that name they keep nothing personal.
 */
const SEALED_AT_1_0 = [
  ...[
    'idNumber',
    'phone',
    'assetRef',
    'assetTitle',
    'hitText',
    'giverName',
    'giverContact',
    'clueText',
    'itemTitle',
  ],
  ...[
    'itemRef',
    'payeeAccount',
    'payerAccount',
    'targetName',
    'courtAccountNumber',
    'termsText',
    'controlText',
  ],
  ...['visitorName', 'personalText'],
]

type Fail = (problem: PluginProblem, part: string, name?: string) => never

/**
 * Holds what a plugin declares against what the host has.
 *
 * @throws PluginFault
 */
export function checkAgainstHost(plugin: Plugin, parts: readonly Module[], host: HostNames): void {
  const fail: Fail = (problem, part, name) => {
    throw new PluginFault(problem, { plugin: plugin.id, part, ...(name === undefined ? {} : { name }) })
  }
  const capabilities = plugin.capabilities ?? {}
  checkTaken(plugin, parts, host, fail)
  checkKnown(capabilities, host, fail)
  const own = namesOf(parts)
  const reads = new Set([...own.tables, ...(capabilities.reads ?? [])])
  const hears = new Set([...own.events, ...(capabilities.hears ?? [])])
  const withCase = new Set([...reads, 'case_case'])
  for (const module of parts) {
    const isOurs = plugin.fields?.case !== undefined && module === parts.find(isFieldsModule)
    checkModule(module, own, { reads: isOurs ? withCase : reads, hears }, fail)
  }
  for (const rule of parts.flatMap(({ rules }) => rules))
    checkRule(rule, new Set([...own.commands, ...(capabilities.guards ?? [])]), reads, fail)
  for (const reaction of parts.flatMap(({ reactions }) => reactions))
    checkReaction(
      reaction,
      { reads, hears, calls: new Set([...own.commands, ...(capabilities.calls ?? [])]) },
      fail,
    )
  for (const node of plugin.nodes ?? []) checkNode(node, hears, fail)
}

interface Names {
  readonly modules: ReadonlySet<string>
  readonly tables: ReadonlySet<string>
  readonly commands: ReadonlySet<string>
  readonly queries: ReadonlySet<string>
  readonly rules: ReadonlySet<string>
  readonly events: ReadonlySet<string>
}

export function namesOf(modules: readonly Module[]): Names {
  const set = (of: (module: Module) => readonly string[]) => new Set(modules.flatMap(of))
  return {
    modules: set(({ name }) => [name]),
    tables: set(({ tables }) => tables.map(({ name }) => name)),
    commands: set(({ commands }) => Object.keys(commands)),
    queries: set(({ queries }) => Object.keys(queries)),
    rules: set(({ rules }) => rules.map(({ id }) => id)),
    events: set(({ commands }) => Object.values(commands).flatMap(({ emits }) => emits)),
  }
}

function checkTaken(plugin: Plugin, parts: readonly Module[], host: HostNames, fail: Fail): void {
  const { id } = plugin
  const taken = namesOf(host.modules)
  const isTaken = [...taken.modules].some((name) => name === id || name.startsWith(`${id}-`))
  if (isTaken || ['access', 'plugin', 'engine', 'core'].includes(id)) fail('id-taken', 'id', id)
  const own = namesOf(parts)
  for (const kind of ['modules', 'tables', 'commands', 'queries', 'rules'] as const) {
    for (const name of own[kind]) if (taken[kind].has(name)) fail('name-taken', kind, name)
  }
  for (const node of plugin.nodes ?? []) if (host.nodes.has(node.id)) fail('name-taken', 'nodes', node.id)
  for (const affair of plugin.affairs ?? [])
    if (host.affairs.has(affair.id)) fail('name-taken', 'affairs', affair.id)
  const columns = parts.flatMap((module) => module.tables.flatMap((table) => Object.entries(table.columns)))
  const prefix = id.replace(/-./g, (dash) => dash.charAt(1).toUpperCase())
  for (const [name, column] of columns) {
    // A name is sealed everywhere or nowhere.
    if (column.personal ? !name.startsWith(prefix) : SEALED_AT_1_0.includes(name))
      fail('personal-name', 'tables', name)
  }
}

/** Names of columns under which personal texts are sealed. */
export function personalNames(modules: readonly Module[]): string[] {
  return modules.flatMap(({ tables }) =>
    tables.flatMap(({ columns }) => Object.keys(columns).filter((name) => columns[name]?.personal)),
  )
}

function checkKnown(given: PluginCapabilities, host: HostNames, fail: Fail): void {
  const known = namesOf(host.modules)
  const check = (part: string, names: readonly string[] | undefined, of: ReadonlySet<string>) => {
    for (const name of names ?? []) {
      if (String(name).includes('*')) fail('everything', part, String(name))
      if (!of.has(name)) fail('unknown-name', part, String(name))
    }
  }
  check('capabilities.hears', given.hears, known.events)
  check('capabilities.calls', given.calls, known.commands)
  check('capabilities.guards', given.guards, known.commands)
  check('capabilities.reads', given.reads, known.tables)
  check('capabilities.personal', given.personal, new Set(personalNames(host.modules)))
  const contracts = new Map(host.modules.flatMap(({ commands }) => Object.entries(commands)))
  for (const name of given.calls ?? []) {
    const isForbidden = NEVER_CALLED.some((prefix) => name.startsWith(prefix))
    if (isForbidden || !contracts.get(name)?.allow.includes('system'))
      fail('call-forbidden', 'capabilities.calls', name)
  }
}

type Reach = { readonly reads: ReadonlySet<string>; readonly hears: ReadonlySet<string> }

function checkModule(module: Module, own: Names, { reads, hears }: Reach, fail: Fail): void {
  for (const table of module.tables) {
    if (table.stream !== 'case' && table.stream !== module.plugin)
      fail('stream-forbidden', table.name, table.stream)
  }
  for (const [name, { reads: wanted }] of Object.entries(module.commands)) {
    for (const table of wanted) if (!reads.has(table)) fail('table-not-declared', name, table)
  }
  for (const type of Object.keys(module.evolve))
    if (!hears.has(type)) fail('event-not-declared', module.name, type)
  for (const effect of module.effects)
    if (!own.events.has(effect.on)) fail('event-not-declared', effect.id, effect.on)
  for (const { table, command } of module.agenda) {
    if (!own.tables.has(table)) fail('table-not-declared', 'agenda', table)
    if (!own.commands.has(command)) fail('command-not-declared', 'agenda', command)
  }
  for (const { query, command } of module.sweeps ?? []) {
    if (!own.queries.has(query)) fail('command-not-declared', 'sweeps', query)
    if (!own.commands.has(command)) fail('command-not-declared', 'sweeps', command)
  }
}

function checkRule(rule: Rule, guards: ReadonlySet<string>, reads: ReadonlySet<string>, fail: Fail): void {
  if (rule.on === '*') fail('everything', rule.id, '*')
  for (const name of rule.on ?? []) if (!guards.has(name)) fail('guard-not-declared', rule.id, name)
  for (const name of rule.reads ?? []) if (!reads.has(name)) fail('table-not-declared', rule.id, name)
  const { effect } = rule as { readonly effect?: string }
  if (rule.check && effect !== 'deny' && effect !== 'warn') fail('form', rule.id, 'effect')
}

function checkReaction(
  { id, on, reads, calls }: Reaction,
  may: Reach & { readonly calls: ReadonlySet<string> },
  fail: Fail,
): void {
  if (on === '*') fail('everything', id, '*')
  for (const type of on) if (!may.hears.has(type)) fail('event-not-declared', id, type)
  for (const name of reads) if (!may.reads.has(name)) fail('table-not-declared', id, name)
  for (const name of calls) if (!may.calls.has(name)) fail('command-not-declared', id, name)
}

function checkNode(node: NodeDefinition, hears: ReadonlySet<string>, fail: Fail): void {
  const patterns: readonly EventPattern[] = [
    ...[...node.startsOn, ...node.endsOn, ...(node.cancelsOn ?? [])],
    ...[...(node.pausesOn ?? []), ...(node.resumesOn ?? [])],
    ...(node.requires ?? []).flatMap(({ on }) => (on ? [on] : [])),
  ]
  for (const { event } of patterns) if (!hears.has(event)) fail('event-not-declared', node.id, event)
}
