import { hashValue } from '../kernel/hash'
import type { Actor } from '../kernel/role'
import type { Engine } from './create-engine'
import type { EngineOutcome } from './outcome'

/** The same act in many cases (集约办理). */
export interface BatchRequest {
  /** The command, e.g. `task.report`. */
  readonly name: string
  /** What it takes, once for each case. */
  readonly inputs: readonly unknown[]
  readonly actor: Actor
  /** Names the batch: given again with the same inputs, nothing happens twice. */
  readonly keyPrefix: string
}

/** What became of one of them. */
export type BatchItem =
  | { readonly input: unknown; readonly outcome: EngineOutcome }
  /** The command threw: malformed input, or a storage that failed. */
  | { readonly input: unknown; readonly error: string }

/** What became of all of them, in the order in which they were given. */
export interface BatchReport {
  readonly accepted: number
  readonly refused: number
  readonly failed: number
  readonly items: readonly BatchItem[]
}

const AT_ONCE = 20

/**
 * Gives one command for each input. Each is an act of its own case: one that is refused holds up no other, and the
 * report says which. The key of an act follows from the batch and the input, so a batch that broke off is given again.
 */
export async function runBatch(engine: Engine, request: BatchRequest): Promise<BatchReport> {
  const items: BatchItem[] = []
  for (let at = 0; at < request.inputs.length; at += AT_ONCE) {
    const part = request.inputs.slice(at, at + AT_ONCE)
    items.push(...(await Promise.all(part.map((input) => give(engine, request, input)))))
  }
  const count = (fits: (item: BatchItem) => boolean) => items.filter(fits).length
  return {
    accepted: count((item) => 'outcome' in item && item.outcome.kind === 'accepted'),
    refused: count((item) => 'outcome' in item && item.outcome.kind === 'refused'),
    failed: count((item) => 'error' in item),
    items,
  }
}

async function give(engine: Engine, request: BatchRequest, input: unknown): Promise<BatchItem> {
  const { name, actor, keyPrefix } = request
  try {
    const key = `${keyPrefix}:${hashValue({ name, input }).slice(0, 20)}`
    return { input, outcome: await engine.execute({ name, input, actor, key }) }
  } catch (error) {
    return { input, error: error instanceof Error ? error.message : String(error) }
  }
}
