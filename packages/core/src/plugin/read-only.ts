const known = new WeakMap<object, object>()
const raw = new WeakMap<object, object>()

/** Thrown inside a plugin that writes to what it was given. */
export class ReadOnlyError extends TypeError {
  constructor(name: string) {
    super(`what a plugin is given cannot be changed: ${name}`)
  }
}

const isObject = (value: unknown): value is object =>
  (typeof value === 'object' || typeof value === 'function') && value !== null

/**
 * The same value, seen through glass: rows, events, people and ways of working are shared by the whole engine, so a plugin
 * that writes to them would change what the next decision sees. Functions are called on what is behind the glass.
 */
export function readOnly<T>(value: T): T {
  if (!isObject(value) || raw.has(value)) return value
  const before = known.get(value)
  if (before) return before as T
  const glass = new Proxy(shadowOf(value), handlerOf(value))
  known.set(value, glass)
  raw.set(glass, value)
  return glass as T
}

const behind = (value: unknown): unknown => (isObject(value) ? (raw.get(value) ?? value) : value)

// The proxy stands over an empty thing of the same sort: over a frozen original it would have to answer its bare members.
function shadowOf(inner: object): object {
  if (typeof inner === 'function') return () => undefined
  return Array.isArray(inner) ? [] : Object.create(Object.getPrototypeOf(inner))
}

const isCollection = (inner: object) => inner instanceof Map || inner instanceof Set
const WRITING: readonly PropertyKey[] = ['set', 'add', 'delete', 'clear']

function handlerOf(inner: object): ProxyHandler<object> {
  const refuse = (name: PropertyKey): never => {
    throw new ReadOnlyError(String(name))
  }
  return {
    get(_shadow, key) {
      if (isCollection(inner) && WRITING.includes(key)) return () => refuse(key)
      const value = Reflect.get(inner, key)
      // Methods of lists run on the glass itself, so that what they hand on stays behind it.
      const isOfLists = typeof value === 'function' && Array.isArray(inner) && !Object.hasOwn(inner, key)
      return isOfLists ? value : readOnly(value)
    },
    has: (_shadow, key) => Reflect.has(inner, key),
    ownKeys: () => Reflect.ownKeys(inner),
    getOwnPropertyDescriptor(shadow, key) {
      const found = Reflect.getOwnPropertyDescriptor(inner, key)
      if (!found) return undefined
      const held = Reflect.getOwnPropertyDescriptor(shadow, key)
      // The `length` of the empty list under the glass cannot be taken away, only written.
      if (held && !held.configurable) return { ...held, value: Reflect.get(inner, key) }
      const { enumerable = false } = found
      return { value: readOnly(Reflect.get(inner, key)), writable: false, configurable: true, enumerable }
    },
    apply: (_shadow, self, given: unknown[]) =>
      readOnly(Reflect.apply(inner as (...all: unknown[]) => unknown, behind(self), given.map(handedIn))),
    set: (_shadow, key) => refuse(key),
    defineProperty: (_shadow, key) => refuse(key),
    deleteProperty: (_shadow, key) => refuse(key),
    setPrototypeOf: () => refuse('prototype'),
    preventExtensions: () => refuse('extensions'),
  }
}

/** What the plugin hands in: a function of its own hears only what is behind glass. */
function handedIn(value: unknown): unknown {
  if (typeof value !== 'function' || raw.has(value)) return behind(value)
  return (...all: unknown[]) => value(...all.map(readOnly))
}
