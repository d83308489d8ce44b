// A PostgreSQL of its own for the benchmarks, on a real disk: what a flush costs belongs to what is measured.
import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { binariesOf, createCluster } from '../../packages/adapters/src/postgres/testing/cluster.ts'

/** What the benchmarks ask of `pg`, which is a dependency of the adapters' tests only. */
export interface Line {
  query(text: string, values?: readonly unknown[]): Promise<Answer>
  query(statement: {
    readonly name: string
    readonly text: string
    readonly values: readonly unknown[]
  }): Promise<Answer>
}
export interface Answer {
  readonly rows: readonly Readonly<Record<string, string>>[]
  readonly rowCount: number | null
}
export interface Client extends Line {
  release(): void
}
export interface Pool extends Line {
  connect(): Promise<Client>
  end(): Promise<void>
  on(event: 'error', listener: () => void): void
}
interface Config {
  readonly connectionString?: string
  readonly max?: number
  /** One round trip for several statements. */
  readonly pipeline?: boolean
}
interface Pg {
  readonly Pool: new (config: Config) => Pool
}

/** A server and pools on it; `DATABASE_URL` is used when it is set. */
export interface BenchServer {
  pool(config?: Config): Pool
  stop(): Promise<void>
}

export async function startBenchServer(): Promise<BenchServer> {
  const driver = createRequire(new URL('../../packages/adapters/package.json', import.meta.url))('pg') as Pg
  const given = process.env.DATABASE_URL
  const folder = given ? undefined : mkdtempSync(join(tmpdir(), 'zhixing-bench-pg-'))
  const cluster = folder ? await ownCluster(folder) : undefined
  const pools: Pool[] = []
  return {
    pool(config) {
      const connectionString = given ?? cluster?.url ?? ''
      const made = new driver.Pool({ connectionString, max: 8, ...config })
      made.on('error', () => undefined)
      pools.push(made)
      return made
    },
    async stop() {
      await Promise.allSettled(pools.map((each) => each.end()))
      await cluster?.destroy()
      if (folder) rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function ownCluster(folder: string) {
  const bin = await binariesOf(18)
  if (!bin)
    throw new Error(
      '没有 PostgreSQL：请安装依赖或设置 DATABASE_URL no PostgreSQL here: install the dependencies or set DATABASE_URL',
    )
  const cluster = await createCluster(folder, bin)
  await cluster.start()
  return cluster
}
