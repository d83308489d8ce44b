import { isPluginFault, PluginFault } from './fault'
import { watchPrototypes } from './prototypes'
import { type Lease, ReadOnlyError } from './read-only'

/** Whose code runs, and what it is called in messages. */
export interface Place {
  readonly plugin: string
  readonly part: string
}

/** How long a reader of a plugin may take to answer. */
export const PATIENCE_MS = 10_000

/** A lease that ends with the call: what was handed over for it answers nothing afterwards. */
function leaseOf(place: Place): { readonly lease: Lease; end(): void } {
  let over = false
  return {
    lease: () => {
      if (over) throw new PluginFault('kept', place)
    },
    end: () => {
      over = true
    },
  }
}

/** Lets code of a plugin run: whatever it throws comes out as a fault with a name. */
export function guarded<T>(place: Place, work: (lease: Lease) => T): T {
  const finish = watchPrototypes()
  const { lease, end } = leaseOf(place)
  let answer: T
  try {
    answer = work(lease)
  } catch (error) {
    throw faultOf(place, error, finish())
  } finally {
    end()
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
export async function guardedReader<T>(place: Place, work: (lease: Lease) => Promise<T>): Promise<T> {
  const finish = watchPrototypes()
  const { lease, end } = leaseOf(place)
  let answer: T
  try {
    answer = await inTime(place, work(lease))
  } catch (error) {
    throw faultOf(place, error, finish())
  } finally {
    end()
  }
  const polluted = finish()
  if (polluted !== undefined) throw new PluginFault('prototype', { ...place, name: polluted })
  return answer
}

/** The answer, or a fault when it does not come: whoever asked is not left waiting. */
async function inTime<T>(place: Place, answer: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new PluginFault('late', place)), PATIENCE_MS)
  })
  try {
    return await Promise.race([answer, late])
  } finally {
    clearTimeout(timer)
  }
}

function faultOf(place: Place, error: unknown, polluted: string | undefined): PluginFault {
  if (polluted !== undefined) return new PluginFault('prototype', { ...place, name: polluted }, error)
  if (isPluginFault(error)) return error
  return new PluginFault(error instanceof ReadOnlyError ? 'changed-given' : 'threw', place, error)
}

function isPromise(value: unknown): value is PromiseLike<unknown> {
  return typeof value === 'object' && value !== null && typeof Reflect.get(value, 'then') === 'function'
}
