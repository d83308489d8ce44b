import type { PluginProblem } from './fault'
import { tablePrefix } from './fields'
import { FORBIDDEN_NAMES } from './plain'
import type { PluginParts } from './types'

type Fail = (problem: PluginProblem, part: string, name?: string) => never

/** Every name of a plugin begins with its id: it cannot take one of the court, nor one of another plugin. */
export function checkNames(plugin: PluginParts, fail: Fail): void {
  const { id, modules = [], rules = [], reactions = [], tables = [], nodes = [], affairs = [] } = plugin
  checkForbidden(plugin, fail)
  const dotted = (part: string, names: readonly string[]) => {
    for (const name of names) if (!String(name).startsWith(`${id}.`)) fail('name-outside', part, String(name))
  }
  const dashed = (part: string, names: readonly string[]) => {
    for (const name of names) if (!String(name).startsWith(`${id}-`)) fail('name-outside', part, String(name))
  }
  for (const { name } of modules) {
    if (name !== id && !name.startsWith(`${id}-`)) fail('name-outside', 'modules', name)
  }
  for (const { name } of [...tables, ...modules.flatMap((module) => module.tables)]) {
    if (!name.startsWith(tablePrefix(id))) fail('name-outside', 'tables', name)
  }
  dotted(
    'commands',
    modules.flatMap(({ commands }) => Object.keys(commands)),
  )
  dotted(
    'queries',
    modules.flatMap(({ queries }) => Object.keys(queries)),
  )
  dotted(
    'emits',
    modules.flatMap(({ commands }) => Object.values(commands).flatMap(({ emits }) => emits)),
  )
  const allRules = [...rules, ...modules.flatMap((module) => module.rules)]
  dotted(
    'rules',
    allRules.map((rule) => rule.id),
  )
  dotted(
    'reactions',
    [...reactions, ...modules.flatMap((module) => module.reactions)].map((each) => each.id),
  )
  dotted(
    'effects',
    modules.flatMap(({ effects }) => effects.flatMap((each) => [each.id, each.topic])),
  )
  const parts = [plugin.console ?? {}, ...modules.map(({ console: own }) => own ?? {})]
  for (const { elements = [], ...others } of parts) {
    dashed(
      'console.elements',
      elements.map((each) => each.name),
    )
    for (const [kind, list] of Object.entries(others))
      dotted(
        `console.${kind}`,
        list.map((each) => each.name),
      )
  }
  dashed(
    'nodes',
    nodes.map((node) => node.id),
  )
  dashed(
    'affairs',
    affairs.map((affair) => affair.id),
  )
  const unsourced = [...allRules, ...nodes, ...affairs].find(({ source }) => !String(source ?? '').trim())
  if (unsourced) fail('source-missing', unsourced.id)
  checkWords(plugin, fail)
}

/** Words only for names of its own: a plugin does not rename what the court knows. */
function checkWords({ id, locales, modules = [] }: PluginParts, fail: Fail): void {
  for (const words of [locales, ...modules.map((module) => module.words)]) {
    for (const locale of ['zh-CN', 'en'] as const) {
      const of = words?.[locale]
      for (const key of Object.keys(of?.labels ?? {})) {
        const [, rest = ''] = /^[a-z-]+\.(.+)$/.exec(key) ?? []
        const isOwn = rest === id || rest.startsWith(`${id}.`) || rest.startsWith(`${id}-`)
        if (!isOwn) fail('words-of-others', 'locales', key)
      }
      for (const key of [...Object.keys(of?.refusals ?? {}), ...Object.keys(of?.errors ?? {})]) {
        if (!key.startsWith(`${id}.`) && !key.startsWith(`${id}-`)) fail('words-of-others', 'locales', key)
      }
    }
  }
}

/** Names that reach behind an object, anywhere in what a plugin declares. */
function checkForbidden(plugin: PluginParts, fail: Fail): void {
  const seen = new Set<unknown>()
  const walk = (value: unknown, path: string, depth: number): void => {
    if (typeof value !== 'object' || value === null || seen.has(value) || depth > 12) return
    seen.add(value)
    for (const key of Reflect.ownKeys(value)) {
      if (typeof key === 'string' && FORBIDDEN_NAMES.includes(key))
        fail('name-forbidden', path || plugin.id, key)
      // Schemas are objects of a class with members of their own.
      if (key === 'input') continue
      walk(Reflect.get(value, key), path || String(key), depth + 1)
    }
  }
  walk(plugin, '', 0)
}
