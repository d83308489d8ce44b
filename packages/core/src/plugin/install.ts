import type { Module } from '../kernel/module'
import { defineModule } from '../kernel/module'
import type { Profile } from '../kernel/profile'
import { type Rule, rule } from '../kernel/rule'
import type { Words, WordsByLocale } from '../kernel/words'
import { checkAgainstHost, namesOf, personalNames } from './check-host'
import { definePlugin } from './define'
import { extended } from './extend'
import { Facade } from './facade'
import { PluginFault } from './fault'
import { fieldsModule, isFieldsModule } from './fields'
import { settled } from './settled'
import type { FieldDescription, Plugin, PluginDescription } from './types'
import { wrapModule } from './wrap'

/** What the engine says when something of a plugin did not work; both are no rules of a plugin. */
export const pluginRules: readonly Rule[] = [
  rule(
    'plugin.rule-answers',
    'design a rule that may stop an act and cannot answer stops it: nobody knows whether it is permitted',
  ),
  rule(
    'plugin.completed',
    'design what a plugin adds to an act of the court may fail; the act may not fail for it',
  ),
]

/** The plugins of an engine, at work. */
export interface InstalledPlugins {
  /** Standard modules first, then those of the plugins in their order. */
  readonly modules: readonly Module[]
  readonly descriptions: readonly PluginDescription[]
  readonly fields: readonly FieldDescription[]
  /** A way of working with the nodes and affairs of the plugins that fit into it. */
  extend(profile: Profile): Profile
  /** Lets work run and collects what failed in it without stopping anybody. */
  collecting<T>(work: (faults: readonly PluginFault[]) => T): T
  report(fault: PluginFault): void
}

/**
 * Installs plugins behind the modules of a host.
 *
 * @throws PluginFault when one of them reaches for what is not its own
 */
export function installPlugins(
  host: { readonly modules: readonly Module[]; readonly profiles: readonly Profile[] },
  plugins: readonly Plugin[],
  onFault: (fault: PluginFault) => void = () => undefined,
): InstalledPlugins {
  let heard: PluginFault[] | undefined
  const report = (fault: PluginFault) => {
    heard?.push(fault)
    onFault(fault)
  }
  const modules = [...host.modules]
  const nodes = new Set(host.profiles.flatMap((profile) => profile.nodes.map(({ id }) => id)))
  const affairs = new Set(host.profiles.flatMap((profile) => profile.affairs.map(({ id }) => id)))
  for (const plugin of plugins) {
    // Also one that never went through `definePlugin`, or was changed after it.
    definePlugin(plugin)
    const parts = settled(plugin.id, partsOf(settled(plugin.id, plugin)))
    checkAgainstHost(plugin, parts, { modules, nodes, affairs })
    modules.push(...wrapped(plugin, parts, modules, report))
    for (const { id } of plugin.nodes ?? []) nodes.add(id)
    for (const { id } of plugin.affairs ?? []) affairs.add(id)
  }
  return {
    modules,
    descriptions: plugins.map(({ id, version, capabilities = {} }) => ({
      ...{ id, version },
      capabilities: { hears: [], calls: [], guards: [], reads: [], personal: [], ...capabilities },
    })),
    fields: plugins.flatMap(describeFields),
    extend: (profile) => plugins.reduce(extended, profile),
    collecting(work) {
      const before = heard
      heard = []
      try {
        return work(heard)
      } finally {
        heard = before
      }
    },
    report,
  }
}

/** The modules of a plugin; what it brings beside them becomes one under its id. */
function partsOf(plugin: Plugin): Module[] {
  const { id, modules = [], tables = [], rules = [], reactions = [], locales } = plugin
  const fields = fieldsModule(plugin)
  const same = modules.find(({ name }) => name === id)
  if (fields && same) throw new PluginFault('name-taken', { plugin: id, part: 'modules', name: id })
  const beside = defineModule({
    name: fields ? `${id}-parts` : same ? `${id}-parts` : id,
    tables,
    commands: {},
    queries: {},
    decide: {},
    read: {},
    evolve: {},
    rules,
    reactions,
    ...(plugin.console ? { console: plugin.console } : {}),
    ...(locales ? { words: named(id, locales) } : {}),
  })
  return [...(fields ? [fields] : []), ...modules, beside].map((module) => ({ ...module, plugin: id }))
}

/** The name of the plugin for messages is that of its first room. */
function named(id: string, locales: WordsByLocale): WordsByLocale {
  const of = (words: Words): Words => ({
    ...words,
    labels: { ...words.labels, [`plugin.${id}`]: words.labels[`module.${id}`] ?? id },
  })
  return { 'zh-CN': of(locales['zh-CN']), en: of(locales.en) }
}

function wrapped(
  plugin: Plugin,
  parts: readonly Module[],
  before: readonly Module[],
  report: (fault: PluginFault) => void,
): Module[] {
  const { reads = [], calls = [], personal: open = [] } = plugin.capabilities ?? {}
  const own = parts.flatMap(({ tables }) => tables)
  const sealed = new Set(personalNames([...before, ...parts]))
  // Under a public column of its own nothing personal is kept, whatever others seal by that name.
  const isPublic = (name: string) => own.some(({ columns }) => columns[name]?.personal === false)
  const personal = new Set([...sealed].filter((name) => !isPublic(name)))
  const byName = new Map(before.flatMap(({ tables }) => tables.map((table) => [table.name, table])))
  const names = namesOf(parts)
  const fields = plugin.fields?.case && parts.find(isFieldsModule)
  const facade = new Facade({
    own,
    read: reads.flatMap((name) => byName.get(name) ?? []),
    open,
    personal: sealed,
  })
  const wrapping = {
    plugin: plugin.id,
    facade,
    personal,
    report,
    calls: new Set([...names.commands, ...calls]),
    ownTables: new Map(own.map((table) => [table.name, table])),
    ownEvents: names.events,
    ownRules: names.rules,
  }
  // What the engine made out of fields is its own code.
  return parts.map((module) => (module === fields ? module : wrapModule(wrapping, module)))
}

function describeFields({ id, fields }: Plugin): FieldDescription[] {
  return Object.entries(fields?.case ?? {}).map(([name, field]) => ({
    plugin: id,
    on: 'case',
    name,
    kind: field.kind,
    label: field.label,
    choices: field.choices ?? [],
    filterable: field.filterable ?? false,
    searchable: field.searchable ?? false,
    personal: field.personal ?? false,
  }))
}
