import type { OverrideRow } from '../domain/supervision/model-follow'
import type { DecideContext } from '../kernel/context'
import type { Accepted, Refused } from '../kernel/decision'
import { isZhixingError, ZhixingError } from '../kernel/errors'
import type { DomainEvent, RecordedEvent } from '../kernel/event'
import type { Reaction } from '../kernel/module'
import { type Actor, systemActor } from '../kernel/role'
import type { StreamId } from '../kernel/stream'
import type { View } from '../kernel/view'
import { isPluginFault, PluginFault } from '../plugin/index'
import type { ChainWriter } from './chain'
import type { RuleFinding } from './outcome'
import { allowedBy } from './override'
import type { PersonalData } from './personal-data'
import type { CommandEntry, Registry } from './registry'
import type { WorkingState } from './working-state'

/** More events than this of one act in one stream mean that reactions call each other in a circle. */
const EVENT_LIMIT = 400

/** One act being unfolded into its events. */
export interface Act {
  readonly registry: Registry
  readonly personal: PersonalData
  readonly chain: ChainWriter
  readonly state: WorkingState
  /** A case is decided under its own profile, also in an act over several. */
  readonly contextFor: (actor: Actor, stream?: StreamId) => DecideContext
  readonly courtId: string
  /** Sealed, as they are stored. */
  readonly recorded: RecordedEvent[]
  readonly warnings: RuleFinding[]
  /** Approvals under which the act goes on although a rule forbids it. */
  readonly allowed: OverrideRow[]
  /** Reactions of plugins that failed: the act goes on without them. */
  readonly skipped: ReadonlyMap<string, PluginFault>
}

interface Pending {
  readonly event: DomainEvent
  readonly actor: Actor
  readonly stream: StreamId
  /** The plugin's reaction that it all came from, in somebody else's act. */
  readonly by?: Reaction
}

/**
 * Applies rules and decides; a denial of any rule comes before the decision. What an event calls for sees one stream only
 * (`view`); the command itself sees all that it declared.
 */
export function decide(
  act: Act,
  entry: CommandEntry,
  input: unknown,
  actor: Actor,
  view: View = act.state,
): Accepted<DomainEvent<string, object>> | Refused {
  const context = act.contextFor(actor, mainStream(entry, input))
  for (const rule of entry.rules) {
    const found = rule.check?.(input as never, view, context, entry.name)
    if (!found) continue
    for (const verdict of [found].flat()) {
      if (!verdict) continue
      if (verdict.verdict === 'deny') {
        const denying = verdict.as ?? rule.id
        const forbidden = { command: entry.name, rule: denying, input }
        const allowed = allowedBy(forbidden, view, context)
        if (!allowed) return { kind: 'refused', rule: denying, params: verdict.params }
        // One approval lifts the rule for this act, whatever it has found.
        if (!act.allowed.includes(allowed)) act.allowed.push(allowed)
      }
      act.warnings.push({ rule: rule.id, source: rule.source, params: verdict.params })
    }
  }
  return entry.decide(input as never, view, context)
}

/**
 * Records the events of a decision, changes the rows by them, and lets other modules react, until nothing follows.
 * What follows from an event is recorded before the next event of the same decision: a case that is filed and closed in
 * one act (an import) has its clocks started before the closing ends them.
 * Answers the refusal when a reaction's command is refused: then nothing of the act happens.
 */
export function unfold(
  act: Act,
  entry: CommandEntry,
  input: unknown,
  actor: Actor,
  first: Accepted,
): Refused | undefined {
  const main = mainStream(entry, input)
  const queue: Pending[] = first.events.map((event) => ({ event, actor, stream: event.stream ?? main }))
  checkDeclared(entry, first.events)
  for (let pending = queue.shift(); pending; pending = queue.shift()) {
    const { by, event } = pending
    const done = pending
    const open = blamed(by, () => record(act, done))
    const following: Pending[] = []
    const heard = hear(act, done, open)
    for (const reaction of act.registry.reactions(event.type)) {
      if (act.skipped.has(reaction.id)) continue
      // A plugin's own act is whole or not at all; somebody else's does not depend on it.
      const isGuest = reaction.plugin !== undefined && reaction.plugin !== entry.plugin
      const blame = by ?? (isGuest ? reaction : undefined)
      const next = blamed(blame, () => follow(act, reaction, heard))
      if (!Array.isArray(next)) {
        if (blame) throw refusedFault(blame, next as Refused)
        return next as Refused
      }
      following.push(...next.map((each: Pending) => (blame ? { ...each, by: blame } : each)))
    }
    queue.unshift(...following)
  }
  return undefined
}

/** An event as all reactions to it see it: nothing is recorded in between, so that they see one state, under one profile. */
interface Heard {
  readonly event: RecordedEvent
  readonly view: View
  readonly context: DecideContext
}

function hear(act: Act, { stream }: Pending, event: RecordedEvent): Heard {
  const system = systemActor(act.courtId, 'reaction')
  return { event, view: act.state.of(stream), context: act.contextFor(system, stream) }
}

/** What one reaction calls for, decided; or the refusal of the first command that is not permitted. */
function follow(act: Act, reaction: Reaction, { event, view, context }: Heard): Pending[] | Refused {
  const reactor: Actor = { ...context.actor, id: `reaction:${reaction.id}` }
  const following: Pending[] = []
  for (const call of reaction.react(event, view, { ...context, actor: reactor })) {
    const called = act.registry.command(call.name)
    const given = called.contract.input.parse(call.input)
    const stream = mainStream(called, given)
    const decision = decide(act, called, given, reactor, act.state.of(stream))
    if (decision.kind === 'refused') return decision
    checkDeclared(called, decision.events)
    for (const next of decision.events as readonly DomainEvent[]) {
      following.push({ event: next, actor: reactor, stream: next.stream ?? stream })
    }
  }
  return following
}

/** Whatever fails in what a plugin's reaction set off is a fault of that reaction. */
function blamed<T>(by: Reaction | undefined, work: () => T): T {
  if (!by) return work()
  try {
    return work()
  } catch (error) {
    if (isPluginFault(error)) throw error.of(by.id)
    const isLoop = isZhixingError(error) && error.code === 'reactions-without-end'
    throw new PluginFault(isLoop ? 'loop' : 'threw', { ...placeOf(by), reaction: by.id }, error)
  }
}

function refusedFault(by: Reaction, { rule }: Refused): PluginFault {
  return new PluginFault('call-refused', { ...placeOf(by), name: rule, reaction: by.id })
}

const placeOf = ({ plugin = '', id }: Reaction) => ({ plugin, part: id })

/** Appends one event to its chain, changes the rows, and gives it back with personal data open. */
export function record(act: Act, pending: Pending): RecordedEvent {
  const { event, stream, actor } = pending
  // Counted stream by stream: an act over fifty cases has many events and no circle.
  if (act.chain.version(stream) - act.chain.start(stream).version >= EVENT_LIMIT)
    throw new ZhixingError('reactions-without-end', { limit: EVENT_LIMIT })
  if (!act.chain.has(stream)) throw new ZhixingError('stream-not-declared', { stream, event: event.type })
  const scope = { courtId: act.courtId, stream }
  const sealed = act.chain.append(stream, { ...event, data: act.personal.sealData(scope, event.data) }, actor)
  act.recorded.push(sealed)
  const open = sealed.data === event.data ? sealed : { ...sealed, data: event.data }
  for (const evolve of act.registry.evolve(event.type))
    act.state.apply(evolve(act.state.of(stream), open), stream)
  return open
}

function mainStream(entry: CommandEntry, input: unknown): StreamId {
  const [stream] = entry.contract.streams(input)
  if (!stream)
    throw new ZhixingError('module-invalid', { reason: 'command-without-stream', name: entry.name })
  return stream
}

function checkDeclared(entry: CommandEntry, events: readonly { readonly type: string }[]): void {
  for (const { type } of events) {
    if (!entry.contract.emits.includes(type)) {
      throw new ZhixingError('module-invalid', {
        reason: 'event-not-declared',
        name: `${entry.name} → ${type}`,
      })
    }
  }
}
