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

/** Asked before anything behind the glass is called: refuses once the call is over for which it was given. */
export type Lease = () => void

/**
 * The same value, seen through glass: rows, events, people and ways of working are shared by the whole engine, so a plugin
 * that writes to them would change what the next decision sees. Functions are called on what is behind the glass, with a
 * lease only as long as it runs.
 */
export function readOnly<T>(value: T): T {
  return glassOver(value, undefined, known) as T
}

/** Glass for one call: what it shows can be remembered, but nothing can be asked through it afterwards. */
export function leased<T>(value: T, lease: Lease): T {
  return glassOver(value, lease, new WeakMap()) as T
}

function glassOver(value: unknown, lease: Lease | undefined, panes: WeakMap<object, object>): unknown {
  if (!isObject(value) || raw.has(value)) return value
  const before = panes.get(value)
  if (before) return before
  const glass = new Proxy(
    shadowOf(value),
    handlerOf(value, lease, (each) => glassOver(each, lease, panes)),
  )
  panes.set(value, glass)
  raw.set(glass, value)
  return glass
}

const behind = (value: unknown): unknown => (isObject(value) ? (raw.get(value) ?? value) : value)

/** What the language itself gives every object: its functions work on the glass like anybody's, never on what is behind. */
const OF_THE_LANGUAGE: ReadonlySet<object> = new Set([
  ...[Object.prototype, Function.prototype, Array.prototype, Map.prototype, Set.prototype],
  ...[Promise.prototype, Error.prototype, RegExp.prototype, Date.prototype],
])

// The proxy stands over an empty thing of the same sort: over a frozen original it would have to answer its bare members.
// A class of the court stays behind: through its prototype its methods could be replaced.
function shadowOf(inner: object): object {
  if (typeof inner === 'function') return () => undefined
  if (Array.isArray(inner)) return []
  return Object.create(Reflect.getPrototypeOf(inner) === null ? null : Object.prototype)
}

/** What has the member, looking up from the thing itself. */
function holderOf(inner: object, key: PropertyKey): object | null {
  let at: object | null = inner
  while (at !== null && !Object.hasOwn(at, key)) at = Reflect.getPrototypeOf(at)
  return at
}

type Show = (value: unknown) => unknown

/** Reading a map or a set: answered here, since the language's own functions do not work on glass. */
function ofCollection(inner: Map<unknown, unknown> | Set<unknown>, key: PropertyKey, show: Show): unknown {
  const entries = () => [...inner.entries()].map(([name, value]) => [show(name), show(value)] as const)
  const values = () => entries().map(([, value]) => value)
  const pairs = inner instanceof Map ? entries : values
  switch (key) {
    case 'size':
      return inner.size
    case 'has':
      return (name: unknown) => inner.has(behind(name))
    case 'get':
      return (name: unknown) => (inner instanceof Map ? show(inner.get(behind(name))) : undefined)
    case 'keys':
      return () =>
        entries()
          .map(([name]) => name)
          [Symbol.iterator]()
    case 'values':
      return () => values()[Symbol.iterator]()
    case 'entries':
      return () => entries()[Symbol.iterator]()
    case Symbol.iterator:
      return () => pairs()[Symbol.iterator]()
    case 'forEach':
      return (work: (value: unknown, name: unknown) => void) => {
        for (const [name, value] of entries()) work(value, name)
      }
    case 'set':
    case 'add':
    case 'delete':
    case 'clear':
      throw new ReadOnlyError(key)
    default:
      return undefined
  }
}

function handlerOf(inner: object, lease: Lease | undefined, show: Show): ProxyHandler<object> {
  const refuse = (name: PropertyKey): never => {
    throw new ReadOnlyError(String(name))
  }
  const member = (shadow: object, key: PropertyKey): unknown => {
    if (key === '__proto__') return Reflect.getPrototypeOf(shadow)
    if (isOfFunctions(inner, key)) return undefined
    if (inner instanceof Map || inner instanceof Set) return ofCollection(inner, key, show)
    const holder = holderOf(inner, key)
    if (holder === null) return undefined
    if (OF_THE_LANGUAGE.has(holder)) return Reflect.get(holder, key)
    // The constructor of a class leads to its prototype.
    return key === 'constructor' ? Object : show(Reflect.get(inner, key))
  }
  return {
    get: member,
    has: (_shadow, key) => Reflect.has(inner, key),
    ownKeys: () => Reflect.ownKeys(inner).filter((key) => !isOfFunctions(inner, key)),
    getOwnPropertyDescriptor(shadow, key) {
      const found = isOfFunctions(inner, key) ? undefined : Reflect.getOwnPropertyDescriptor(inner, key)
      if (!found) return undefined
      const held = Reflect.getOwnPropertyDescriptor(shadow, key)
      // The `length` of the empty list under the glass cannot be taken away, only written.
      if (held && !held.configurable) return { ...held, value: Reflect.get(inner, key) }
      return {
        ...{ value: member(shadow, key), writable: false, configurable: true },
        enumerable: found.enumerable ?? false,
      }
    },
    apply: (_shadow, self, given: unknown[]) => {
      lease?.()
      return show(
        Reflect.apply(
          inner as (...all: unknown[]) => unknown,
          behind(self),
          given.map((each) => handedIn(each, show)),
        ),
      )
    },
    set: (_shadow, key) => refuse(key),
    defineProperty: (_shadow, key) => refuse(key),
    deleteProperty: (_shadow, key) => refuse(key),
    setPrototypeOf: () => refuse('prototype'),
    preventExtensions: () => refuse('extensions'),
  }
}

/** A function of the court is called, and nothing else: its prototype is its class. */
const isOfFunctions = (inner: object, key: PropertyKey) =>
  typeof inner === 'function' && (key === 'prototype' || key === 'caller' || key === 'arguments')

/** What the plugin hands in: a function of its own hears only what is behind glass. */
function handedIn(value: unknown, show: Show): unknown {
  if (typeof value !== 'function' || raw.has(value)) return behind(value)
  return (...all: unknown[]) => value(...all.map(show))
}
