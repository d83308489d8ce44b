import { PluginFault } from './fault'

/**
 * What a plugin declares stays as it was checked: its lists and plain objects are frozen, all the way down, and a member that
 * is computed at each reading is none. Functions, schemas and objects of a class are its own affair; what they answer is
 * checked each time.
 */
export function settled<T>(plugin: string, value: T, seen = new Set<object>()): T {
  if (typeof value !== 'object' || value === null || seen.has(value)) return value
  const proto = Object.getPrototypeOf(value)
  if (!Array.isArray(value) && proto !== Object.prototype && proto !== null) return value
  seen.add(value)
  for (const [name, member] of Object.entries(Object.getOwnPropertyDescriptors(value))) {
    if (member.get || member.set) throw new PluginFault('form', { plugin, part: name, name })
    settled(plugin, member.value, seen)
  }
  return Object.freeze(value)
}
