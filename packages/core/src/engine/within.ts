import { ZhixingError } from '../kernel/errors'
import type { CourtCache, EngineParts } from './deps'
import { execute } from './execute'
import type { CommandRequest, CommittedEvent, EngineOutcome } from './outcome'
import { parse } from './parse'
import { type QueryRequest, type Recorder, runQuery } from './query'

/** The engine inside a transaction that the host has begun and will end. */
export interface EngineWithin {
  /**
   * Gives a command whose commit is part of the host's transaction: with it, it stays or goes. The record of a refused act
   * as well. Nothing is tried twice: when another commit came first, the host undoes his transaction and begins again.
   *
   * @throws ZhixingError as of the engine; `too-many-conflicts` when another commit came first.
   */
  execute(request: CommandRequest): Promise<EngineOutcome>
  /** Sees what the transaction has done so far. */
  query<R = unknown>(request: QueryRequest): Promise<R>
  /** Call it when the host's transaction has been committed: only then do listeners of the engine hear of its events. */
  committed(): void
}

/** Nothing that was read in the transaction is kept: it may be undone, in part as well. */
export function engineWithin(
  outer: EngineParts,
  freshCourts: () => CourtCache,
  tell: (event: CommittedEvent) => void,
): EngineWithin {
  const heard: CommittedEvent[] = []
  let last: Promise<unknown> = Promise.resolve()
  // One transaction is one connection: its acts come one after the other.
  const inTurn = <T>(work: (parts: EngineParts) => Promise<T>): Promise<T> => {
    const turn = last.then(() => work({ ...outer, courts: freshCourts() }))
    last = turn.catch(() => undefined)
    return turn
  }
  const act = async (parts: EngineParts, request: CommandRequest): Promise<EngineOutcome> => {
    const command = parse(parts, request)
    const { outcome, events } = await execute(parts, command, () => {
      throw new ZhixingError('too-many-conflicts', { command: request.name })
    })
    heard.push(...events)
    return outcome
  }
  const recorder =
    (parts: EngineParts): Recorder =>
    async ({ name, input }, actor) => {
      const outcome = await act(parts, { name, input, actor })
      if (outcome.kind === 'refused') throw new ZhixingError('query-not-permitted', { query: name })
    }
  return {
    execute: (request) => inTurn((parts) => act(parts, request)),
    query: <R>(request: QueryRequest) =>
      inTurn((parts) => runQuery(parts, request, request.actor.courtId, recorder(parts)) as Promise<R>),
    committed() {
      for (const event of heard.splice(0)) tell(event)
    },
  }
}
