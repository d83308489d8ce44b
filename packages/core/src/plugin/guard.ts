import { isPluginFault, PluginFault } from './fault'
import { watchPrototypes } from './prototypes'
import { ReadOnlyError } from './read-only'

/** Whose code runs, and what it is called in messages. */
export interface Place {
  readonly plugin: string
  readonly part: string
}

/** Lets code of a plugin run: whatever it throws comes out as a fault with a name. */
export function guarded<T>(place: Place, work: () => T): T {
  const finish = watchPrototypes()
  let answer: T
  try {
    answer = work()
  } catch (error) {
    throw faultOf(place, error, finish())
  }
  const polluted = finish()
  if (polluted !== undefined) throw new PluginFault('prototype', { ...place, name: polluted })
  if (isPromise(answer)) {
    // Nobody waits for it, so nobody may hear of its failure either.
    answer.then(undefined, () => undefined)
    throw new PluginFault('promise', place)
  }
  return answer
}

/** The same for readers, which answer later. */
export async function guardedReader<T>(place: Place, work: () => Promise<T>): Promise<T> {
  const finish = watchPrototypes()
  let answer: T
  try {
    answer = await work()
  } catch (error) {
    throw faultOf(place, error, finish())
  }
  const polluted = finish()
  if (polluted !== undefined) throw new PluginFault('prototype', { ...place, name: polluted })
  return answer
}

function faultOf(place: Place, error: unknown, polluted: string | undefined): PluginFault {
  if (polluted !== undefined) return new PluginFault('prototype', { ...place, name: polluted }, error)
  if (isPluginFault(error)) return error
  return new PluginFault(error instanceof ReadOnlyError ? 'changed-given' : 'threw', place, error)
}

function isPromise(value: unknown): value is PromiseLike<unknown> {
  return typeof value === 'object' && value !== null && typeof Reflect.get(value, 'then') === 'function'
}
