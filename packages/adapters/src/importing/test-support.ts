import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Actor, createEngine, type Engine, systemActor } from '@zhixing/core'
import type { QueryName, QueryResult } from '@zhixing/core/client'
import { createMemoryStorage } from '@zhixing/core/memory'
import type { Storage } from '@zhixing/core/ports'
import {
  countyCourt,
  type DemoCourt,
  establishCourt,
  manualClock,
  sequentialIds,
} from '@zhixing/core/testing'
import { onTestFinished } from 'vitest'
import { parseBankStatement } from '../bank-statement/index'
import { parseRegister, readRegister } from '../case-register/index'
import { createSqliteStorage } from '../sqlite/index'

/** The county court with three of the four judges that the register of the fixtures names; 冯蕾 is not among them. */
export const importCourt: DemoCourt = {
  ...countyCourt,
  people: [...countyCourt.people, ...['周正', '吴敏', '郑凯'].map(judge)],
}

export const courtId = importCourt.courtId
export const TODAY = '2026-01-12'

function judge(name: string, index: number): DemoCourt['people'][number] {
  return { id: `old-${index}`, name, staffClass: 'quota-judge', roles: ['quota-judge'], unitId: 'team-1' }
}

/** Storages that every scenario runs on. */
export const storages = ['memory', 'sqlite'] as const

/** A storage for one test; gone when it ends. */
export function openStorage(kind: (typeof storages)[number]): Storage {
  if (kind === 'memory') return createMemoryStorage()
  const folder = mkdtempSync(join(tmpdir(), 'zhixing-import-'))
  const storage = createSqliteStorage({ path: join(folder, 'court.db') })
  onTestFinished(async () => {
    await storage.close()
    rmSync(folder, { recursive: true, force: true })
  })
  return storage
}

/** An engine over the storage with the court set up. */
export async function openCourt(storage: Storage, court: DemoCourt = importCourt): Promise<Engine> {
  const engine = await createEngine({ storage, clock: manualClock(TODAY), ids: sequentialIds() })
  await establishCourt(engine, court)
  return engine
}

const fixture = (path: string) => readFileSync(new URL(`../../fixtures/${path}`, import.meta.url))

export async function registerFixture(name: string) {
  return parseRegister(await readRegister(fixture(`register/${name}`), name))
}

/** A register of few lines: headers, then one text per line. */
export async function registerOf(...lines: readonly string[]) {
  return parseRegister(await readRegister(new TextEncoder().encode(lines.join('\n')), 'x.csv'))
}

export const statementFixture = (path: string) => parseBankStatement(fixture(path), path)

export const statementOf = (...lines: readonly string[]) =>
  parseBankStatement(new TextEncoder().encode(lines.join('\n')), 'x.csv')

/** How many acts the court has recorded as blocked. */
export async function blockedActs(engine: Engine): Promise<number> {
  return engine.storage.forCourt(courtId).count({ table: 'supervision_blocked_act' })
}

/** Asks the court something. */
export function ask<N extends QueryName>(
  engine: Engine,
  name: N,
  input: unknown,
  actor: Actor = systemActor(courtId, 'test'),
): Promise<QueryResult<N>> {
  return engine.query({ name, input, actor })
}
