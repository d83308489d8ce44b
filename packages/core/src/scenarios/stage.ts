import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createSqliteStorage } from '@zhixing/adapters/sqlite'
import { onTestFinished } from 'vitest'
import { createEngine, type Engine, type EngineOptions, type EngineOutcome } from '../engine/index'
import type { Actor } from '../kernel/role'
import { createMemoryStorage } from '../memory/index'
import type { Ids } from '../ports/host'
import type { Storage } from '../ports/storage'
import { actorOf, countyCourt, type DemoCourt, establishCourt } from '../testing/court'
import { type ManualClock, manualClock, sequentialIds } from '../testing/host'

/** Where scenarios run: what holds in memory must hold in a file. */
export const STORAGES = ['memory', 'sqlite'] as const
export type StorageKind = (typeof STORAGES)[number]

/** What may differ from the usual stage. */
export interface Setting extends Partial<Omit<EngineOptions, 'storage' | 'clock' | 'ids'>> {
  /** `YYYY-MM-DD`; 2024-03-01, a Friday, when nothing is said. */
  readonly today?: string
  /** Puts something between engine and storage. */
  readonly wrap?: (storage: Storage) => Storage
}

type Extra = { readonly key?: string; readonly dryRun?: boolean; readonly courtId?: string }

/** A county court with an engine, a clock that is moved by hand, and its people at work. */
export class Stage {
  readonly engine: Engine
  readonly clock: ManualClock
  /** The data itself, without whatever was put before it. */
  readonly storage: Storage
  /** The file behind it, when there is one. */
  readonly path: string | undefined
  readonly court: DemoCourt
  /** Looks at the court after every command; nothing when it is not set. */
  after: (() => Promise<void>) | undefined
  readonly #again: (setting: Setting) => Promise<Stage>

  constructor(parts: Omit<Stage, 'give' | 'must' | 'ask' | 'beside' | 'after'>, again: Stage['beside']) {
    this.engine = parts.engine
    this.clock = parts.clock
    this.storage = parts.storage
    this.path = parts.path
    this.court = parts.court
    this.#again = again
  }

  /** Gives a command as this person, or as an actor made by hand. */
  async give(who: string | Actor, name: string, input: unknown, extra: Extra = {}): Promise<EngineOutcome> {
    const outcome = await this.engine.execute({ name, input, actor: this.#actor(who), ...extra })
    await this.after?.()
    return outcome
  }

  /** Gives a command that has to be accepted, and answers with its result. */
  async must<R = null>(who: string | Actor, name: string, input: unknown, extra: Extra = {}): Promise<R> {
    const outcome = await this.give(who, name, input, extra)
    if (outcome.kind === 'refused') {
      throw new Error(`${name} refused by ${outcome.rule}`, { cause: outcome.params })
    }
    return outcome.result as R
  }

  ask<R>(who: string | Actor, name: string, input: unknown = {}): Promise<R> {
    return this.engine.query<R>({ name, input, actor: this.#actor(who) })
  }

  /** Another server on the same data, with the same clock: its own engine, and its own connection to a file. */
  beside(setting: Setting = {}): Promise<Stage> {
    return this.#again(setting)
  }

  #actor(who: string | Actor): Actor {
    return typeof who === 'string' ? actorOf(this.court, who) : who
  }
}

/** Sets the stage: storage of this kind, the county court and its people. All of it is gone after the test. */
export function openStage(kind: StorageKind, setting: Setting = {}): Promise<Stage> {
  return stageOn(kind === 'memory' ? inMemory() : inFile(), setting)
}

/** The same over storages that the caller opens, one for each server. */
export function openStageOn(open: () => Storage, setting: Setting = {}): Promise<Stage> {
  return stageOn({ open, path: undefined }, setting)
}

async function stageOn(data: Data, setting: Setting): Promise<Stage> {
  const clock = manualClock(setting.today ?? '2024-03-01')
  const ids = sequentialIds()
  const join = async (more: Setting): Promise<Stage> => enter(data, clock, ids, { ...setting, ...more }, join)
  const stage = await join(setting)
  await establishCourt(stage.engine, countyCourt)
  return stage
}

async function enter(
  data: Data,
  clock: ManualClock,
  ids: Ids,
  setting: Setting,
  again: Stage['beside'],
): Promise<Stage> {
  const { today: _today, wrap = (same: Storage) => same, ...options } = setting
  const storage = data.open()
  const engine = await createEngine({ ...options, storage: wrap(storage), clock, ids })
  return new Stage({ engine, clock, storage, path: data.path, court: countyCourt }, again)
}

interface Data {
  readonly open: () => Storage
  readonly path: string | undefined
}

function inMemory(): Data {
  const storage = createMemoryStorage()
  return { open: () => storage, path: undefined }
}

function inFile(): Data {
  const folder = mkdtempSync(join(tmpdir(), 'zx-scenario-'))
  const path = join(folder, 'court.db')
  const opened: Storage[] = []
  onTestFinished(async () => {
    for (const storage of opened) await storage.close()
    rmSync(folder, { recursive: true, force: true })
  })
  return {
    path,
    open() {
      const storage = createSqliteStorage({ path })
      opened.push(storage)
      return storage
    },
  }
}
