import type { DecideContext } from '../kernel/context'
import type { CommandContract } from '../kernel/contract'
import type { Decision } from '../kernel/decision'
import type { DomainEvent } from '../kernel/event'
import type { JsonObject } from '../kernel/json'
import type { Effect, Module, Reaction } from '../kernel/module'
import type { QueryContext } from '../kernel/query'
import type { Verdict } from '../kernel/rule'
import { type StreamId, streamKind } from '../kernel/stream'
import type { View } from '../kernel/view'
import type { Facade } from './facade'
import { isPluginFault, PluginFault } from './fault'
import { guarded, guardedReader, type Place } from './guard'
import { personalMember, Shown } from './personal'
import { NotPlainError, plain, TooMuchError } from './plain'
import { readOnly } from './read-only'
import type { PluginRule } from './types'
import { evolveOf } from './wrap-evolve'

/** What wrapping needs to know of a plugin and its host. */
export interface Wrapping {
  readonly plugin: string
  readonly facade: Facade
  /** Names under which personal texts are sealed. */
  readonly personal: ReadonlySet<string>
  /** Commands its reactions may give. */
  readonly calls: ReadonlySet<string>
  readonly ownTables: ReadonlyMap<string, import('../kernel/table').Table>
  readonly ownEvents: ReadonlySet<string>
  readonly ownRules: ReadonlySet<string>
  /** Hears of what failed and stopped nobody. */
  readonly report: (fault: PluginFault) => void
}

/** The same module with its code behind the facade and its answers checked. */
export function wrapModule(of: Wrapping, module: Module): Module {
  const { plugin } = of
  return {
    ...module,
    plugin,
    commands: mapped(module.commands, (contract, name) => contractOf(of, contract as never, name)) as never,
    decide: mapped(module.decide, (decide, name) => decideOf(of, decide as never, name)) as never,
    read: mapped(module.read, (read, name) => readOf(of, read as never, name)) as never,
    evolve: mapped(module.evolve, (evolve, type) => evolveOf(of, evolve, type)),
    rules: module.rules.map((rule) => ruleOf(of, rule as PluginRule)),
    reactions: module.reactions.map((reaction) => reactionOf(of, reaction)),
    effects: module.effects.map((effect) => effectOf(of, effect)),
    agenda: module.agenda.map((agenda) => ({
      ...agenda,
      input: (row) => guarded({ plugin, part: agenda.command }, () => agenda.input(readOnly(row))),
    })),
  }
}

function mapped<T>(
  record: Readonly<Record<string, T>>,
  change: (value: T, key: string) => T,
): Record<string, T> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value, key)]))
}

function contractOf(of: Wrapping, contract: CommandContract, part: string): CommandContract {
  const place = { plugin: of.plugin, part }
  return {
    ...contract,
    streams: (input) => {
      const streams = listOf<StreamId>(
        place,
        guarded(place, () => contract.streams(readOnly(input))),
      )
      for (const stream of streams) {
        const kind = typeof stream === 'string' ? streamKind(stream) : ''
        if (kind !== 'case' && kind !== of.plugin)
          throw new PluginFault('stream-forbidden', { ...place, name: String(stream).split('/')[0] ?? '' })
      }
      return streams
    },
  }
}

type AnyDecide = (input: unknown, view: View, context: DecideContext) => Decision<DomainEvent, unknown>

function decideOf(of: Wrapping, decide: AnyDecide, part: string): AnyDecide {
  const place = { plugin: of.plugin, part }
  return (input, view, context) => {
    const shown = new Shown()
    const { facade } = of
    // Copied before it is looked at: what a plugin hands over must not say something else the second time.
    const decision = plainOf(
      place,
      guarded(place, (lease) =>
        decide(
          readOnly(input),
          facade.view(place, view, shown, lease),
          facade.context(place, context, lease),
        ),
      ),
    ) as Decision<DomainEvent, unknown>
    if (decision?.kind === 'refused') {
      if (!of.ownRules.has(decision.rule))
        throw new PluginFault('verdict', { ...place, name: String(decision.rule) })
      return {
        kind: 'refused',
        rule: decision.rule,
        params: answer(of, place, decision.params ?? {}) as never,
      }
    }
    if (decision?.kind !== 'accepted' || !Array.isArray(decision.events))
      throw new PluginFault('answer', place)
    return {
      kind: 'accepted',
      events: decision.events.map((event) => eventOf(of, place, event)),
      result: decision.result ?? null,
    }
  }
}

function eventOf(of: Wrapping, place: Place, event: DomainEvent): DomainEvent {
  if (!of.ownEvents.has(event.type))
    throw new PluginFault('event-not-declared', { ...place, name: String(event.type) })
  return { ...event, data: answer(of, place, event.data) as JsonObject }
}

/** Plain, and nothing personal where everybody reads. */
export function answer(of: Wrapping, place: Place, value: unknown, shown: Shown = of.facade.lately): unknown {
  const copy = plainOf(place, value)
  const found = personalMember(copy, of.personal, [shown])
  if (found !== undefined) throw new PluginFault('personal-data', { ...place, name: found })
  return copy
}

/** A list that the plugin answered, copied entry by entry: its own functions have no say in that. */
export function listOf<T>(place: Place, value: unknown): T[] {
  if (!Array.isArray(value)) throw new PluginFault('answer', place)
  return plainOf(place, value) as T[]
}

export function plainOf(place: Place, value: unknown): unknown {
  try {
    return plain(value)
  } catch (error) {
    if (error instanceof TooMuchError) throw new PluginFault('too-much', place, error)
    if (error instanceof NotPlainError) throw new PluginFault('answer', place, error)
    throw error
  }
}

type AnyRead = (input: unknown, context: QueryContext) => Promise<unknown>

function readOf(of: Wrapping, read: AnyRead, part: string): AnyRead {
  const place = { plugin: of.plugin, part }
  return async (input, context) =>
    plainOf(
      place,
      (await guardedReader(place, (lease) =>
        read(readOnly(input), of.facade.query(place, context, lease)),
      )) ?? null,
    )
}

/** A rule that may stop an act and cannot answer stops it: nobody knows whether the act is permitted. */
function ruleOf(of: Wrapping, rule: PluginRule): PluginRule {
  const { check } = rule
  if (!check) return rule
  const place = { plugin: of.plugin, part: rule.id }
  const { facade } = of
  return {
    ...rule,
    check: (input, view, context, command) => {
      try {
        const found = guarded(place, (lease) =>
          check(
            readOnly(input),
            facade.view(place, view, new Shown(), lease),
            facade.context(place, context, lease),
            command,
          ),
        )
        if (found === undefined) return undefined
        const verdicts = listOf<Verdict>(place, Array.isArray(found) ? found : [found])
        return verdicts.map((verdict) => verdictOf(of, rule, place, verdict))
      } catch (error) {
        if (!isPluginFault(error)) throw error
        of.report(error)
        const params = { plugin: of.plugin, part: rule.id, problem: error.code.slice('plugin-'.length) }
        return rule.effect === 'deny' ? { verdict: 'deny', params, as: 'plugin.rule-answers' } : undefined
      }
    },
  }
}

function verdictOf(of: Wrapping, { effect }: PluginRule, place: Place, verdict: Verdict): Verdict {
  const isKnown = verdict?.verdict === 'warn' || (verdict?.verdict === 'deny' && effect === 'deny')
  if (!isKnown) throw new PluginFault('verdict', { ...place, name: String(verdict?.verdict) })
  return { verdict: verdict.verdict, params: answer(of, place, verdict.params ?? {}) as never }
}

function reactionOf(of: Wrapping, reaction: Reaction): Reaction {
  const place = { plugin: of.plugin, part: reaction.id }
  const { facade } = of
  return {
    ...reaction,
    plugin: of.plugin,
    react: (event, view, context) => {
      const shown = new Shown()
      const seen = of.ownEvents.has(event.type) ? readOnly(event) : facade.event(event, shown)
      const calls = guarded(place, (lease) =>
        reaction.react(seen, facade.view(place, view, shown, lease), facade.context(place, context, lease)),
      )
      return listOf<{ name: string; input: unknown }>(place, calls).map(({ name, input }) => {
        if (!of.calls.has(name))
          throw new PluginFault('command-not-declared', { ...place, name: String(name) })
        return { name, input }
      })
    },
  }
}

/** A message that cannot be written is not sent: the act it tells of has happened all the same. */
function effectOf(of: Wrapping, effect: Effect): Effect {
  const place = { plugin: of.plugin, part: effect.id }
  const payload: Effect['payload'] = (event) =>
    answer(
      of,
      place,
      guarded(place, () => effect.payload(readOnly(event))),
    ) as JsonObject
  return {
    ...effect,
    payload,
    when: (event) => {
      try {
        const isSent = guarded(place, () => effect.when?.(readOnly(event)) ?? true)
        if (isSent) payload(event)
        return isSent
      } catch (error) {
        if (!isPluginFault(error)) throw error
        of.report(error)
        return false
      }
    },
  }
}
