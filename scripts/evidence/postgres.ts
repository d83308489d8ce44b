// Anchors, backs up, checks and restores courts on PostgreSQL. Reached by the same commands as the data folder, with --database.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { PgPool } from '../../packages/adapters/src/postgres/index.ts'
import '../money/sources.mjs'

const USAGE = `用法 usage:
  npm run anchor        -- --database <url> --anchors <folder> --key <pem>   签署检查点并存到库外 signs checkpoints, keeps them outside
  npm run backup        -- --database <url> --backup <folder>                同一时刻的整份备份，业务照常 one moment, while work goes on
  npm run verify-backup -- --database <url> --backup <folder>                核对并恢复到临时 schema，比对后删除 checks, restores into a schema for the moment
  npm run restore       -- --database <url> --backup <folder>                核对并恢复到空的 schema，不符则删除 checks, restores into an empty schema
选项 options:
  --schema <name>      缺省 default zhixing
  --anchors <folder>   检查点存放处，应在另一磁盘；核对时也用 where checkpoints are kept; used by every check
  --files <folder>     卷宗文件所在，随备份带走；恢复时放回此处 where the files of dossiers lie: taken along, put back there by restore
  --key <pem>          签名私钥，没有则生成；核对时用其公钥 the signing key, made when missing; checks use its public half
退出码 exit code: 0 相符 holds; 1 不符 does not; 2 用法 usage`

const from = <T>(path: string): Promise<T> => import(`../../packages/${path}`) as Promise<T>
type Core = typeof import('../../packages/core/src/index.ts')
type Backup = typeof import('../../packages/adapters/src/backup/index.ts')

const text = { type: 'string' } as const
const [task = '', ...args] = process.argv.slice(2)
const { values } = parseArgs({
  args,
  options: {
    database: text,
    backup: text,
    anchors: text,
    key: text,
    files: text,
    schema: { ...text, default: 'zhixing' },
    help: { type: 'boolean', default: false },
  },
})
const folder = (given: string) => resolve(process.env.INIT_CWD ?? process.cwd(), given)
const { database, schema } = values
const needed = task === 'anchor' ? values.anchors && values.key : values.backup
if (values.help || !database || !needed) {
  console.log(USAGE)
  process.exit(values.help ? 0 : 2)
}

const core = await from<Core>('core/src/index.ts')
const verifier = await from<typeof import('../../packages/core/src/verifier/index.ts')>(
  'core/src/verifier/index.ts',
)
const { createPostgresStorage } = await from<typeof import('../../packages/adapters/src/postgres/index.ts')>(
  'adapters/src/postgres/index.ts',
)
const { backUpCourts, checkBackup, restoreBackup } = await from<Backup>('adapters/src/backup/index.ts')
const { createFileAnchor } = await from<typeof import('../../packages/adapters/src/anchor/index.ts')>(
  'adapters/src/anchor/index.ts',
)
const keys = await from<typeof import('../../packages/adapters/src/crypto-node/index.ts')>(
  'adapters/src/crypto-node/index.ts',
)
const { randomIds, systemClock } = await from<typeof import('../../packages/adapters/src/system/index.ts')>(
  'adapters/src/system/index.ts',
)
const { Pool } = createRequire(new URL('../../packages/adapters/package.json', import.meta.url))('pg') as {
  Pool: new (
    config: object,
  ) => PgPool & { query(text: string): Promise<unknown>; on(event: 'error', listener: () => void): void }
}

const { createDiskFiles } = await from<typeof import('../../packages/adapters/src/files-disk/index.ts')>(
  'adapters/src/files-disk/index.ts',
)
const tables = core.standardModules.flatMap((module) => module.tables)
const pool = new Pool({ connectionString: database, max: 4 })
pool.on('error', () => undefined)
const storageIn = (name: string) => createPostgresStorage({ pool, schema: name })
const backup = folder(values.backup ?? '.')
const files = values.files === undefined ? undefined : createDiskFiles({ folder: folder(values.files) })
const anchor = values.anchors === undefined ? undefined : createFileAnchor({ folder: folder(values.anchors) })

function signerOf(path: string) {
  if (!existsSync(path)) writeFileSync(path, keys.createCheckpointKeys().privateKey, { mode: 0o600 })
  return keys.createEd25519Signer(readFileSync(path, 'utf8'))
}
const signer = values.key === undefined ? undefined : signerOf(folder(values.key))

const check = {
  folder: backup,
  tables,
  ...(anchor ? { anchors: anchor.list, anchoredCourts: await anchor.courts() } : {}),
  ...(signer ? { checkSignature: verifier.ed25519Check({ [signer.keyId]: signer.publicKey }) } : {}),
}

/** How much of the backup is not as it was written. */
async function faulty(): Promise<number> {
  const faults = await checkBackup(check)
  for (const { courtId, place } of faults) console.log(`  ✗ ${courtId} ${place}`)
  if (!anchor)
    console.log('无锚点：末尾被截断、整份重做看不出 no anchors: a cut end, or all made anew, is not seen')
  return faults.length
}

/** Puts the backup into a schema, folds it, and takes the schema away when it does not hold, or was for the moment. */
async function restored(name: string, isKept: boolean): Promise<number> {
  const storage = storageIn(name)
  const engine = await core.createEngine({ storage, clock: systemClock(), ids: randomIds() })
  const reports = await restoreBackup(storage, check, isKept ? files : undefined)
  const { events, rows, differences: found } = await engine.verify()
  // A copy does not carry the index of words: it is made anew where the court stays.
  const differences = found.filter(({ kind }) => kind !== 'index')
  for (const { courtId, stream, detail } of differences.slice(0, 10))
    console.log(`  ✗ ${courtId} ${stream} ${detail}`)
  console.log(
    `恢复核对 restored: ${reports.length} 法院 courts, ${events} 事件 events, ${rows} 行 rows, ${differences.length} 处不符 differences`,
  )
  if (isKept && differences.length === 0) await engine.reindex()
  if (!isKept || differences.length > 0) await pool.query(`DROP SCHEMA "${name}" CASCADE`)
  return differences.length
}

const tasks: Readonly<Record<string, () => Promise<number>>> = {
  async anchor() {
    const storage = storageIn(schema)
    await storage.prepare(tables)
    let failures = 0
    for (const courtId of await storage.courts()) {
      if (!signer || !anchor) return 2
      await core.recordCheckpoints({ storage, clock: systemClock(), ids: randomIds(), signer }, courtId)
      for (const { put, failure } of await core.anchorCheckpoints(storage, courtId, [anchor])) {
        console.log(
          `锚定 anchor: ${courtId} ${put.length} 个检查点 checkpoints${failure ? ` ✗ ${failure}` : ''}`,
        )
        if (failure) failures += 1
      }
    }
    return failures
  },
  async backup() {
    const storage = storageIn(schema)
    await storage.prepare(tables)
    const { courts } = await storage.snapshot((moment) =>
      backUpCourts({ storage: moment, tables, folder: backup, ...(files ? { files } : {}) }),
    )
    for (const { courtId, events, files: kept } of courts) {
      console.log(`备份 backup: ${courtId} ${events} 事件 events, ${kept?.count ?? 0} 文件 files`)
      for (const { place, hash } of kept?.missing ?? [])
        console.log(`  注意：文件库已缺 not in the file store: ${place} ${hash}`)
    }
    if (!files)
      console.log('未带卷宗文件，请加 --files without the files of dossiers: name them with --files')
    return 0
  },
  async 'verify-backup'() {
    const wrong = (await faulty()) || (await restored(`zhixing_check_${process.pid}_${Date.now()}`, false))
    console.log(wrong > 0 ? '✗ 这不是可用的备份 this is no backup to rely on' : '备份可用 the backup holds')
    return wrong
  },
  restore: async () => (await faulty()) || restored(schema, true),
}

try {
  const wrong = await (tasks[task] ?? (async () => 2))()
  process.exitCode = wrong > 0 ? 1 : 0
} catch (error) {
  console.log(`✗ ${error instanceof Error ? error.message : String(error)}`)
  process.exitCode = 1
} finally {
  await pool.end()
}
