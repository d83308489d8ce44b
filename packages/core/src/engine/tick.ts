import { systemActor } from '../kernel/role'
import type { CourtId } from '../kernel/stream'
import type { EngineParts } from './deps'
import type { CommandRequest, EngineOutcome } from './outcome'

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
      for (;;) {
        const page = await storage.find({
          table: agenda.table,
          where: [
            { column: agenda.dateColumn, op: 'not-null' },
            { column: agenda.dateColumn, op: 'lte', value: today },
          ],
          // In the order of the date, so that its index is used: in the order of ids a storage reads the whole table.
          orderBy: [{ column: agenda.dateColumn, direction: 'asc' }],
          limit: BATCH,
        })
        const due = page.items.filter((row) => !done.has(row.id))
        if (due.length === 0) {
          const broken = new Set(failed.map(({ id }) => id))
          stuck.push(...page.items.map((row) => row.id).filter((id) => !broken.has(id)))
          break
        }
        await Promise.all(
          due.map(async (row) => {
            try {
              await run({ name: agenda.command, input: agenda.input(row), actor })
            } catch (error) {
              failed.push({ id: row.id, reason: error instanceof Error ? error.message : String(error) })
            }
          }),
        )
        for (const row of due) done.add(row.id)
        checked += due.length
      }
    }
  }
  return { checked, stuck, failed }
}
