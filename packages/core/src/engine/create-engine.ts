import mitt from 'mitt'
import { standardModules } from '../domain/index'
import { ZhixingError } from '../kernel/errors'
import type { Module } from '../kernel/module'
import type { Profile } from '../kernel/profile'
import type { Actor } from '../kernel/role'
import { type CourtId, courtStream } from '../kernel/stream'
import type { WorkingCalendar } from '../kernel/time'
import { chineseCalendar } from '../law/index'
import { standardWords } from '../locales/index'
import type { Locale, Words } from '../locales/words'
import { installPlugins, type Plugin, type PluginFault } from '../plugin/index'
import { type Clock, type Ids, type PersonalDataCrypto, plainPersonalData } from '../ports/host'
import type { Storage } from '../ports/storage'
import { assertProfile, labelsOf, standardProfiles, withClocksOfLaw } from '../profiles/index'
import { type AcrossCourts, acrossCourts } from './across-courts'
import { catalogOf } from './catalog'
import { CourtCache, type CourtFrame, type EngineParts, profileOn, readFrame } from './deps'
import { type Description, describe } from './describe'
import { type DrainReport, drain, type Sender } from './drain'
import { execute } from './execute'
import type { CommandRequest, CommittedEvent, EngineOutcome } from './outcome'
import { parse } from './parse'
import { PersonalData } from './personal-data'
import { type QueryRequest, type Recorder, runQuery } from './query'
import { createRegistry } from './registry'
import { StreamQueue } from './stream-queue'
import { type TickReport, tick } from './tick'
import { rebuild, reindex, type VerifyReport, verify } from './verify'
import { type EngineWithin, engineWithin } from './within'

/** What the host supplies. Only storage, clock and ids are needed; the rest has a standard answer. */
export interface EngineOptions {
  readonly storage: Storage
  readonly clock: Clock
  readonly ids: Ids
  /** Concepts of enforcement; a plugin adds its own behind the standard ones. */
  readonly modules?: readonly Module[]
  /** Plugins (`definePlugin`): each behind its facade, after the modules. */
  readonly plugins?: readonly Plugin[]
  /** Hears of every fault of a plugin, for the host's log; the act of the court has gone on. */
  readonly onPluginFault?: (fault: PluginFault) => void
  readonly profiles?: readonly Profile[]
  readonly calendar?: WorkingCalendar
  /** Keeps personal data unreadable in storage. The default stores it as it is: for demos and tests only. */
  readonly personalData?: PersonalDataCrypto
}

/** The engine: commands in, facts recorded, questions answered. */
export interface Engine extends AcrossCourts {
  /**
   * Gives a command. What a rule forbids is answered as refused (and recorded); what is no act at all is thrown.
   *
   * @throws ZhixingError `command-unknown`, `input-invalid`, `key-reused`, `too-many-conflicts`.
   */
  execute(request: CommandRequest): Promise<EngineOutcome>
  /** @throws ZhixingError `query-unknown`, `input-invalid`, `query-not-permitted`. */
  query<R = unknown>(request: QueryRequest): Promise<R>
  /** Lets the clock act: warnings and breaches of nodes. Idempotent; run it as often as wanted, on any server. */
  tick(courtId?: CourtId): Promise<TickReport>
  /** Sends what is waiting for the outside; answers come back as commands. */
  drain(senders: Readonly<Record<string, Sender>>, courtId?: CourtId): Promise<DrainReport>
  /** Checks every chain and that the rows are what the journals say. */
  verify(courtId?: CourtId): Promise<VerifyReport>
  /** Writes all rows anew from the journals. */
  rebuild(courtId?: CourtId): Promise<{ readonly streams: number }>
  /** Makes the index of words anew, after a copy was put back or the key of a case was destroyed: what it sealed is not found. */
  reindex(courtId?: CourtId): Promise<{ readonly streams: number; readonly erased: number }>
  /** What may be done here, and what of it this actor may do. */
  describe(actor: Actor): Promise<Description>
  /** Labels and texts in one language. */
  words(locale: Locale): Words
  /** The same with the names that the court's own profiles bring along. */
  wordsOf(courtId: CourtId, locale: Locale): Promise<Words>
  /** Hears every event after its commit; call the answer to stop. Personal data in it is sealed. */
  on(listener: (event: CommittedEvent) => void): () => void
  /**
   * The engine over a storage inside a transaction of the host, as `within` of a storage gives it: the host's own rows and
   * the engine's commit are one.
   */
  within(storage: Storage): EngineWithin
  readonly storage: Storage
  readonly calendar: WorkingCalendar
  readonly clock: Clock
}

/**
 * Makes an engine over a storage.
 *
 * @throws ZhixingError `profile-invalid` { path, reason, id } for a profile that contradicts itself; `module-invalid`;
 * `plugin-…` for a plugin that reaches for what is not its own
 *
 * @example
 * const engine = await createEngine({ storage: createMemoryStorage(), clock: systemClock(), ids: randomIds() })
 */
export async function createEngine(options: EngineOptions): Promise<Engine> {
  const given = options.profiles ?? standardProfiles
  const plugins = installPlugins(
    { modules: options.modules ?? standardModules, profiles: given },
    options.plugins ?? [],
    options.onPluginFault,
  )
  const registry = createRegistry(plugins.modules)
  const words = { 'zh-CN': mergeWords('zh-CN', registry.modules), en: mergeWords('en', registry.modules) }
  const profiles = given.map((each) =>
    withClocksOfLaw(assertProfile(plugins.extend(each), registry.queryNames)),
  )
  const isNamed = (key: string) => words['zh-CN'].labels[key] !== undefined
  const freshCourts = () => new CourtCache(profiles, isNamed, plugins.extend)
  const parts: EngineParts = {
    registry,
    catalog: catalogOf(registry),
    storage: options.storage,
    clock: options.clock,
    ids: options.ids,
    calendar: options.calendar ?? chineseCalendar,
    profiles,
    personal: new PersonalData(options.personalData ?? plainPersonalData, registry.tables),
    courts: freshCourts(),
    plugins,
  }
  await options.storage.prepare(registry.tables)
  const emitter = mitt<{ committed: CommittedEvent }>()
  const queue = new StreamQueue()
  const run = async (request: CommandRequest): Promise<EngineOutcome> => {
    const command = parse(parts, request)
    const declaresCourt = command.streams.includes(courtStream)
    const { outcome, events } = await queue.run(command.courtId, command.streams, () =>
      execute(parts, command, (work) =>
        declaresCourt ? work() : queue.run(command.courtId, [courtStream], work),
      ),
    )
    for (const event of events) emitter.emit('committed', event)
    return outcome
  }
  const courts = async (courtId?: CourtId) => (courtId ? [courtId] : parts.storage.courts())
  return {
    execute: run,
    query: <R>(request: QueryRequest) =>
      runQuery(parts, request, request.actor.courtId, recorder(run)) as Promise<R>,
    ...acrossCourts(parts, run),
    tick: async (courtId) => tick(parts, run, await courts(courtId)),
    drain: async (senders, courtId) => drain(parts, run, await courts(courtId), senders),
    verify: async (courtId) => verify(parts, await courts(courtId)),
    rebuild: async (courtId) => rebuild(parts, await courts(courtId)),
    reindex: async (courtId) => reindex(parts, await courts(courtId)),
    describe: async (actor) => {
      const frame = await readFrame(parts, actor.courtId)
      return describe(parts, profileOn(parts, frame, today(parts)), actor)
    },
    words: (locale) => words[locale],
    wordsOf: async (courtId, locale) =>
      withProfiles(words[locale], locale, parts, await readFrame(parts, courtId)),
    on: (listener) => {
      emitter.on('committed', listener)
      return () => emitter.off('committed', listener)
    },
    within: (storage) =>
      engineWithin({ ...parts, storage }, freshCourts, (event) => emitter.emit('committed', event)),
    storage: parts.storage,
    calendar: parts.calendar,
    clock: parts.clock,
  }
}

/** The words with the labels of every profile the court may meet: what it works by today has the last word. */
function withProfiles(words: Words, locale: Locale, parts: EngineParts, frame: CourtFrame): Words {
  const own = frame.shelf.all().map(({ labels }) => labels?.[locale] ?? {})
  const inForce = labelsOf(profileOn(parts, frame, today(parts)), locale)
  return { ...words, labels: Object.assign({}, words.labels, ...own, inForce) }
}

function today({ clock }: EngineParts): string {
  return clock.now().slice(0, 10)
}

function mergeWords(locale: Locale, modules: readonly Module[]): Words {
  const all = [
    standardWords[locale],
    ...modules.flatMap((module) => (module.words ? [module.words[locale]] : [])),
  ]
  return {
    labels: Object.assign({}, ...all.map((words) => words.labels)),
    refusals: Object.assign({}, ...all.map((words) => words.refusals ?? {})),
    errors: Object.assign({}, ...all.map((words) => words.errors ?? {})),
  }
}

/** Who cannot be recorded as a reader reads nothing. */
function recorder(run: (request: CommandRequest) => Promise<EngineOutcome>): Recorder {
  return async ({ name, input }, actor) => {
    const outcome = await run({ name, input, actor })
    if (outcome.kind === 'refused') throw new ZhixingError('query-not-permitted', { query: name })
  }
}
