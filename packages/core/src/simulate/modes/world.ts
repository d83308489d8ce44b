import type { Engine, EngineOutcome } from '../../engine/index'
import type { Profile } from '../../kernel/profile'
import type { Actor, Role } from '../../kernel/role'
import { daysBetween } from '../../law/index'
import { actorOf, type DemoCourt } from '../../testing/court'
import type { Assumptions, WorkKind } from './assumptions'
import { Desk, type Item } from './desk'
import type { Gauge } from './gauge'
import { kindOfAffair } from './kinds'
import type { Matter } from './matter'

/** What a piece of work needs to be put on a desk. */
export interface Task {
  readonly kind: Item['kind']
  readonly desk: Desk
  readonly due: string
  readonly role?: Role
  readonly ref?: string
  readonly minutes?: number
  readonly ofHolder?: boolean
}

/** A court at work: its engine, its desks, and what is to be looked at on which day. */
export class World {
  readonly engine: Engine
  readonly court: DemoCourt
  readonly profile: Profile
  readonly assumptions: Assumptions
  readonly gauge: Gauge
  readonly desks: ReadonlyMap<string, Desk>
  readonly matters = new Map<string, Matter>()
  readonly touched = new Set<Matter>()
  /** The next check of each terminated round. */
  readonly rechecks = new Map<string, { readonly dueOn: string; readonly holderId: string }>()
  today: string
  commands = 0
  refused = 0
  #seq = 0
  readonly #actors = new Map<string, Actor>()
  readonly #days = new Map<string, Set<Matter>>()
  readonly #unitOf: ReadonlyMap<string, string>

  constructor(parts: Pick<World, 'engine' | 'court' | 'profile' | 'assumptions' | 'gauge'>) {
    this.engine = parts.engine
    this.court = parts.court
    this.profile = parts.profile
    this.assumptions = parts.assumptions
    this.gauge = parts.gauge
    this.today = parts.assumptions.from
    this.#unitOf = new Map(this.court.people.map(({ id, unitId }) => [id, unitId]))
    this.desks = new Map(
      this.court.units.map(({ unitId, functions }) => {
        const people = this.court.people.filter((person) => person.unitId === unitId)
        return [unitId, new Desk(unitId, functions, people)]
      }),
    )
  }

  /** Days since the first one. */
  get dayNumber(): number {
    return daysBetween(this.assumptions.from, this.today)
  }

  desk(unitId: string): Desk {
    const desk = this.desks.get(unitId)
    if (!desk) throw new Error(`no desk ${unitId}`)
    return desk
  }

  /** The desk of a person: that of his unit. */
  deskOf(personId: string): Desk {
    return this.desk(this.#unitOf.get(personId) ?? 'leaders')
  }

  /** The desk of the unit with a function; of several the one where least lies. */
  deskFor(unitKind: string): Desk {
    let best: Desk | undefined
    for (const desk of this.desks.values()) {
      if (!desk.functions.includes(unitKind)) continue
      if (!best || desk.waiting / desk.workers.length < best.waiting / best.workers.length) best = desk
    }
    return best ?? this.desk('leaders')
  }

  /** Puts work on a desk. */
  push(matter: Matter, { kind, desk, due, role, ref = '', minutes, ofHolder = false }: Task): Item {
    const item: Item = {
      seq: this.#seq,
      kind,
      matter,
      ...(role === undefined ? {} : { role }),
      due,
      priority: matter.facts.livelihood ? 0 : 1,
      since: this.dayNumber,
      ref,
      desk,
      ofHolder,
      minutesLeft: minutes ?? this.minutesOf(matter, kind),
      begun: false,
      gone: false,
    }
    this.#seq += 1
    matter.items.add(item)
    desk.push(item)
    return item
  }

  minutesOf({ facts }: Matter, kind: Item['kind']): number {
    return kind === 'further' ? this.assumptions.furtherAffairs.minutes : facts.minutes[kind]
  }

  /** The minutes of an affair; pooled work may go faster where the caller assumes so. */
  affairMinutes(
    matter: Matter,
    affair: string,
    pooled: boolean,
  ): { kind: WorkKind | 'further'; minutes: number } {
    const usual = kindOfAffair(affair) ?? 'further'
    // A measure against somebody who has enough is only recorded.
    const kind = usual === 'measures' && matter.facts.property === 'sufficient' ? 'prescribed' : usual
    const factor = pooled ? this.assumptions.pooledFactor : 1
    return { kind, minutes: Math.max(1, Math.round(this.minutesOf(matter, kind) * factor)) }
  }

  /** Takes a thing off its desk. */
  drop(item: Item): void {
    item.desk.drop(item)
    item.matter.items.delete(item)
  }

  wake(matter: Matter, day: string): void {
    const there = this.#days.get(day)
    if (there) there.add(matter)
    else this.#days.set(day, new Set([matter]))
  }

  /** Cases that wanted to be looked at on a day or before it. */
  due(): Matter[] {
    const found: Matter[] = []
    for (const [day, matters] of this.#days) {
      if (day > this.today) continue
      found.push(...matters)
      this.#days.delete(day)
    }
    return found
  }

  actor(personId: string): Actor {
    const known = this.#actors.get(personId)
    if (known) return known
    const actor = actorOf(this.court, personId)
    this.#actors.set(personId, actor)
    return actor
  }

  /** Somebody who holds a post. */
  post(role: Role): string {
    const found = this.court.people.find(({ roles }) => roles.includes(role))
    if (!found) throw new Error(`nobody is ${role}`)
    return found.id
  }

  /** Gives a command; a refusal is part of the play and is counted. */
  async give<R = null>(personId: string, name: string, input: object): Promise<EngineOutcome<R>> {
    this.commands += 1
    const outcome = (await this.engine.execute({
      name,
      input,
      actor: this.actor(personId),
    })) as EngineOutcome<R>
    if (outcome.kind === 'refused') this.refuse(name, outcome.rule)
    return outcome
  }

  refuse(name: string, rule: string): void {
    this.refused += 1
    this.gauge.refused(`${name} ${rule}`)
  }
}
