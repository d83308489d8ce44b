import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CourtId, Engine } from '@zhixing/core'
import { cityCourts } from '@zhixing/core/simulate'
import { establishCourt } from '@zhixing/core/testing'
import { dataFolder, openConsole } from '../../engine'

/** A court that files are imported into. */
export interface OpenCourt {
  readonly engine: Engine
  readonly courtId: CourtId
  readonly name: string
  /** Where the data lies; of a preview without data it is nowhere. */
  readonly folder: string
  close(): Promise<void>
}

/** Why there is no court to import into. */
export class NoCourt extends Error {}

/**
 * Opens the court to import into: the one asked for, or the first of the example. In an empty data folder the first court
 * is set up; a preview does that in a folder of its own that is gone afterwards, so that it leaves nothing behind.
 *
 * @throws NoCourt when the court is not there, or the half-year is just being simulated.
 */
export async function openCourt(asked: string | undefined, preview: boolean): Promise<OpenCourt> {
  const folder = dataFolder()
  if (existsSync(join(folder, 'simulation-begun'))) {
    throw new NoCourt(
      '正在模拟半年办案，请等控制台启动完毕。The half-year is being simulated; wait until it is done.',
    )
  }
  const passing = preview && !existsSync(join(folder, 'zhixing.db'))
  const home = passing ? mkdtempSync(join(tmpdir(), 'zhixing-preview-')) : folder
  const { engine, storage } = await openConsole(home)
  const close = async () => {
    await storage.close()
    if (passing) rmSync(home, { recursive: true, force: true })
  }
  try {
    const { courtId, name } = await courtOf(engine, asked)
    return { engine, courtId, name, folder: home, close }
  } catch (error) {
    await close()
    throw error
  }
}

async function courtOf(engine: Engine, asked: string | undefined) {
  const known = await engine.storage.courts()
  const first = cityCourts[0]
  if (known.length === 0 && first && (asked === undefined || asked === first.courtId)) {
    await establishCourt(engine, first)
    return first
  }
  const preferred = asked ?? cityCourts.find(({ courtId }) => known.includes(courtId))?.courtId ?? known[0]
  if (preferred === undefined || !known.includes(preferred)) {
    throw new NoCourt(
      `没有法院“${asked ?? ''}”，现有：${known.join('、') || '—'}。There is no such court; there are: ${known.join(', ') || '—'}.`,
    )
  }
  const name = cityCourts.find(({ courtId }) => courtId === preferred)?.name ?? preferred
  return { courtId: preferred, name }
}
