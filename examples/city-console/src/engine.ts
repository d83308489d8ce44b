import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { createDiskFiles } from '@zhixing/adapters/files-disk'
import { createSqliteStorage } from '@zhixing/adapters/sqlite'
import { randomIds } from '@zhixing/adapters/system'
import { createEngine, type Engine, type FileStore, type Storage } from '@zhixing/core'
import { livelihood } from 'example-plugin-livelihood/server'
import { type DemoClock, demoClock } from './server/demo-clock'

/** The demonstration court's engine over its data folder. */
export interface Console {
  readonly engine: Engine
  readonly storage: Storage
  readonly files: FileStore
  readonly clock: DemoClock
}

/** Where the data lies: `DATA_DIR`, or `data` beside the place the program was started from. */
export function dataFolder(): string {
  return process.env.DATA_DIR ?? join(process.cwd(), 'data')
}

/** Opens the engine on SQLite; the folder is made when it is missing. */
export async function openConsole(folder: string = dataFolder()): Promise<Console> {
  mkdirSync(folder, { recursive: true })
  const storage = createSqliteStorage({ path: join(folder, 'zhixing.db') })
  const files = createDiskFiles({ folder: join(folder, 'files') })
  const clock = demoClock(folder)
  const engine = await createEngine({ storage, clock, ids: randomIds(), plugins: [livelihood] })
  return { engine, storage, files, clock }
}
