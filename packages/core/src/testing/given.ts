import { standardModules } from '../domain/index'
import { catalogOf } from '../engine/catalog'
import { createRegistry } from '../engine/registry'
import type { ConsoleCatalog } from '../kernel/console-catalog'
import type { DecideContext } from '../kernel/context'
import type { Decision, Refused } from '../kernel/decision'
import type { Directory, DirectoryPerson, DirectoryUnit } from '../kernel/directory'
import type { DomainEvent, RecordedEvent } from '../kernel/event'
import type { JsonObject } from '../kernel/json'
import type { Profile } from '../kernel/profile'
import type { Actor, Role } from '../kernel/role'
import type { Rule, Verdict } from '../kernel/rule'
import type { StreamId } from '../kernel/stream'
import type { RowMap } from '../kernel/table'
import type { WorkingCalendar } from '../kernel/time'
import type { RowChange, View } from '../kernel/view'
import { chineseCalendar } from '../law/calendar'
import { profileShelf, standardProfiles } from '../profiles/index'

/** The court of all decision tests. */
export const TEST_COURT = 'gan12'

let catalog: ConsoleCatalog | undefined

/** What an engine of the standard rooms answers to. */
export function standardCatalog(): ConsoleCatalog {
  catalog ??= catalogOf(createRegistry(standardModules))
  return catalog
}

/** A person of the test court. */
export function person(id: string, ...roles: readonly Role[]): Actor {
  return { kind: 'person', id, courtId: TEST_COURT, roles }
}

/** What the decision may know besides input and rows. */
export interface Circumstances {
  readonly actor?: Actor
  /** `YYYY-MM-DD`; 2026-03-02, a Monday, when nothing is said. */
  readonly today?: string
  readonly calendar?: WorkingCalendar
  readonly profile?: Partial<Profile>
  readonly people?: readonly DirectoryPerson[]
  readonly units?: readonly DirectoryUnit[]
}

/** What a decision came to: events and result, or the refusal. */
export interface Outcome<E, R> {
  readonly events: readonly E[]
  readonly result: R | undefined
  readonly refused: Refused | undefined
}

/** Rows by table; a table that is left out is empty. */
export type RowsOf<R extends RowMap> = { readonly [N in keyof R & string]?: readonly R[N][] }
type DecideFn<I, R extends RowMap, E extends { readonly type: string }, T> = (
  input: I,
  view: View<R>,
  context: DecideContext,
) => Decision<E, T>
type EvolveFns = Readonly<Record<string, (view: never, event: never) => readonly RowChange[]>>

/** Rows that are given, and what may be done with them. */
export interface Given<R extends RowMap> {
  readonly view: View<R>
  /** Decides; nothing is recorded. */
  when<I, E extends { readonly type: string }, T>(
    decide: DecideFn<I, R, E, T>,
    input: NoInfer<I>,
    circumstances?: Circumstances,
  ): Outcome<E, T>
  /** Asks one rule that has a check of its own. */
  ask(rules: readonly Rule[], id: string, input: unknown, circumstances?: Circumstances): Verdict
  /** Records events as the engine would: the rows change as `evolve` says. */
  record(evolve: EvolveFns, events: readonly DomainEvent<string, object>[], by?: Recording): void
}

interface Recording extends Pick<Circumstances, 'actor' | 'today'> {
  readonly stream?: StreamId
}

/**
 * Given rows, when a decision is taken, then events or a refusal.
 *
 * @example
 * const { refused } = given<FundRows & CaseRows>({ fund_account: [account] }).when(requestPayout, input, { actor: judge })
 * expect(refused?.rule).toBe('fund.balance-covers-payout')
 */
export function given<R extends RowMap>(rows: RowsOf<R>, usual: Circumstances = {}): Given<R> {
  const tables = new Map<string, Map<string, { readonly id: string }>>()
  for (const [table, list] of Object.entries(rows)) {
    const items = (list ?? []) as readonly { readonly id: string }[]
    tables.set(table, new Map(items.map((row) => [row.id, row])))
  }
  const view = {
    all: (table: string) => [...(tables.get(table)?.values() ?? [])].sort((a, b) => (a.id < b.id ? -1 : 1)),
    get: (table: string, id: string) => tables.get(table)?.get(id),
  } as unknown as View<R>
  const newId = idsInOrder()
  const contextOf = (now: Circumstances = {}) => testContext({ ...usual, ...now }, newId)
  const seqs = new Map<StreamId, number>()
  return {
    view,
    when: (decide, input, now) => outcomeOf(decide(input, view, contextOf(now))),
    ask(rules, id, input, now) {
      const found = rules.find((rule) => rule.id === id)
      if (!found?.check) throw new Error(`no rule ${id} with a check`)
      // Of a check that looks at several things, the first that it found.
      const [verdict] = [
        found.check(input as never, view, contextOf(now), [found.on ?? ''].flat()[0] ?? ''),
      ].flat()
      return verdict
    },
    record(evolve, events, by = {}) {
      for (const made of events) {
        const stream = made.stream ?? by.stream ?? 'case/case-1'
        const seq = (seqs.get(stream) ?? 0) + 1
        seqs.set(stream, seq)
        const context = contextOf(by)
        const changes =
          evolve[made.type]?.(view as never, recorded(made, stream, seq, context) as never) ?? []
        for (const change of changes) applyChange(tables, change)
      }
    },
  }
}

function applyChange(tables: Map<string, Map<string, { readonly id: string }>>, change: RowChange): void {
  const table = tables.get(change.table) ?? new Map<string, { readonly id: string }>()
  tables.set(change.table, table)
  if (change.op === 'put') table.set(change.row.id, change.row)
  else table.delete(change.id)
}

function outcomeOf<E extends { readonly type: string }, T>(decision: Decision<E, T>): Outcome<E, T> {
  return decision.kind === 'refused'
    ? { events: [], result: undefined, refused: decision }
    : { events: decision.events, result: decision.result, refused: undefined }
}

function recorded(
  made: DomainEvent<string, object>,
  stream: StreamId,
  seq: number,
  context: DecideContext,
): RecordedEvent {
  return {
    courtId: context.courtId,
    stream,
    seq,
    type: made.type,
    data: made.data as JsonObject,
    actor: context.actor,
    commandId: `command-${seq}`,
    occurredOn: made.occurredOn ?? context.today,
    recordedAt: context.now,
    prevHash: '',
    hash: `hash-${seq}`,
  }
}

/** Ids that count up: `payout-1`, `payout-2` … */
function idsInOrder(): (prefix: string) => string {
  let last = 0
  return (prefix) => `${prefix}-${++last}`
}

/** A context with fixed day, official calendar, given people, and ids that count up. */
export function testContext(now: Circumstances = {}, newId = idsInOrder()): DecideContext {
  const today = now.today ?? '2026-03-02'
  const directory = testDirectory(now.people ?? [], now.units ?? [])
  const profile = { ...testProfile, ...now.profile }
  return {
    courtId: TEST_COURT,
    actor: now.actor ?? person('judge-1', 'quota-judge'),
    today,
    now: `${today}T09:00:00+08:00`,
    calendar: now.calendar ?? chineseCalendar,
    directory,
    profile,
    catalog: standardCatalog(),
    shelf: profileShelf({ profiles: [...standardProfiles, profile], directory, isNamed: () => false }),
    newId,
    fingerprint: (plain) => `print of ${plain}`,
  }
}

const testProfile: Profile = {
  id: 'test',
  version: '1',
  effectiveFrom: '2024-01-01',
  source: 'design tests that need no profile',
  nodes: [],
  affairs: [],
  unitKinds: [],
  parameters: {},
}

/** A directory of these people and units. */
export function testDirectory(
  people: readonly DirectoryPerson[],
  units: readonly DirectoryUnit[] = [],
): Directory {
  return {
    person: (id) => people.find((one) => one.id === id),
    unit: (id) => units.find((one) => one.id === id),
    unitFor: (kind) =>
      [...units].sort((a, b) => (a.id < b.id ? -1 : 1)).find(({ functions }) => functions.includes(kind)),
    units: () => units,
    people: () => people,
  }
}
