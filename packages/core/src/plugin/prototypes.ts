/** What everything in the process inherits from. */
const SHARED: readonly object[] = [Object.prototype, Array.prototype, Function.prototype, Promise.prototype]

type Member = readonly [holder: object, key: PropertyKey, before: PropertyDescriptor | undefined]

const same = (one: PropertyDescriptor | undefined, other: PropertyDescriptor | undefined) =>
  one?.value === other?.value && one?.get === other?.get && one?.set === other?.set

const membersOf = (holder: object) =>
  new Map(Reflect.ownKeys(holder).map((key) => [key, Reflect.getOwnPropertyDescriptor(holder, key)]))

/**
 * Begins to watch the objects that everything inherits from. The function it gives puts back what was changed since, and
 * answers the name of the first change, or nothing. A plugin shares the process with the court: this finds carelessness
 * and the usual attack, it is no wall.
 */
export function watchPrototypes(): () => string | undefined {
  const before = SHARED.map(membersOf)
  return () => {
    const changed = SHARED.flatMap((holder, index) => changesOf(holder, before[index]))
    for (const [holder, key, was] of changed) {
      if (was) Reflect.defineProperty(holder, key, was)
      else Reflect.deleteProperty(holder, key)
    }
    const [first] = changed
    return first && String(first[1])
  }
}

function changesOf(holder: object, was: ReturnType<typeof membersOf> | undefined): Member[] {
  const now = Reflect.ownKeys(holder)
  return [...new Set<string | symbol>([...(was?.keys() ?? []), ...now])].flatMap((key): Member[] => {
    const before = was?.get(key)
    return same(before, Reflect.getOwnPropertyDescriptor(holder, key)) ? [] : [[holder, key, before]]
  })
}
