import type { Agenda } from '../kernel/module'
import { systemActor } from '../kernel/role'
import type { CourtId } from '../kernel/stream'
import { isPluginFault } from '../plugin/index'
import type { CourtStorage } from '../ports/storage'
import type { EngineParts } from './deps'
import type { CommandRequest, EngineOutcome } from './outcome'
import { runQuery } from './query'

/** What a sweep of the clock did. */
export interface TickReport {
  readonly checked: number
  /** Rows that were still due after their command: a module's agenda that does not move on. */
  readonly stuck: readonly string[]
  /** Rows whose command threw; they are tried again at the next sweep. */
  readonly failed: readonly { readonly id: string; readonly reason: string }[]
}

const BATCH = 500

/**
 * Gives every row whose day has come to its command, court by court, until nothing is due. Safe to run on many
 * servers and as often as wanted: the commands decide by what is recorded, and versions keep two sweeps apart.
 */
export async function tick(
  parts: EngineParts,
  run: (request: CommandRequest) => Promise<EngineOutcome>,
  courts: readonly CourtId[],
): Promise<TickReport> {
  const today = parts.clock.now().slice(0, 10)
  const stuck: string[] = []
  const failed: { id: string; reason: string }[] = []
  let checked = 0
  for (const courtId of courts) {
    const storage = parts.storage.forCourt(courtId)
    const actor = systemActor(courtId, 'clock')
    for (const agenda of parts.registry.modules.flatMap((module) => module.agenda)) {
      const done = new Set<string>()
      const give = async (row: { readonly id: string }) => {
        done.add(row.id)
        try {
          await run({ name: agenda.command, input: agenda.input(row), actor })
        } catch (error) {
          failed.push({ id: row.id, reason: error instanceof Error ? error.message : String(error) })
        }
      }
      checked += await walkDue(storage, agenda, today, async (rows) => {
        const fresh = rows.filter((row) => !done.has(row.id))
        await Promise.all(fresh.map(give))
        return fresh.length
      })
      if (done.size === 0) continue
      const broken = new Set(failed.map(({ id }) => id))
      await walkDue(storage, agenda, today, async (rows) => {
        const left = rows.filter((row) => done.has(row.id) && !broken.has(row.id))
        stuck.push(...left.map((row) => row.id))
        return 0
      })
    }
    // After the rows of the day: what ended today may free what waits in another case.
    checked += await sweep({ parts, run, courtId }, failed)
  }
  return { checked, stuck, failed }
}

type Failed = { readonly id: string; readonly reason: string }[]

/** Asks what modules have the clock ask, and gives each item to its command. */
async function sweep(
  of: {
    readonly parts: EngineParts
    readonly run: (request: CommandRequest) => Promise<EngineOutcome>
    readonly courtId: CourtId
  },
  failed: Failed,
): Promise<number> {
  const { parts, run, courtId } = of
  const actor = systemActor(courtId, 'clock')
  let given = 0
  for (const { query, command } of parts.registry.modules.flatMap((module) => module.sweeps ?? [])) {
    let items: readonly unknown[] = []
    try {
      items = (await runQuery(parts, { name: query, input: {}, actor })) as readonly unknown[]
    } catch (error) {
      // A plugin that cannot say what is due does not stop the clock of the others.
      if (!isPluginFault(error)) throw error
      failed.push({ id: query, reason: error.message })
      continue
    }
    for (const input of items) {
      given += 1
      try {
        await run({ name: command, input, actor })
      } catch (error) {
        failed.push({ id: command, reason: error instanceof Error ? error.message : String(error) })
      }
    }
  }
  return given
}

/** Walks every due row once, page by page, so that rows which stay due do not hide those behind them. */
async function walkDue(
  storage: CourtStorage,
  agenda: Agenda,
  today: string,
  work: (rows: readonly { readonly id: string }[]) => Promise<number>,
): Promise<number> {
  let worked = 0
  let cursor: string | undefined
  do {
    const page = await storage.find({
      table: agenda.table,
      where: [
        { column: agenda.dateColumn, op: 'not-null' },
        { column: agenda.dateColumn, op: 'lte', value: today },
      ],
      // In the order of the date, so that its index is used: in the order of ids a storage reads the whole table.
      orderBy: [{ column: agenda.dateColumn, direction: 'asc' }],
      limit: BATCH,
      ...(cursor === undefined ? {} : { cursor }),
    })
    worked += await work(page.items)
    cursor = page.next
  } while (cursor !== undefined)
  return worked
}
