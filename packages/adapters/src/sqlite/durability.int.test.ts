import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { hashValue } from '@zhixing/core/ports'
import { afterAll, expect, test } from 'vitest'
import { createSqliteStorage } from './index'
import { childTables, ROWS_PER_COMMIT } from './testing/child-tables'

const folder = mkdtempSync(join(tmpdir(), 'zx-durable-'))
const children = new Set<ChildProcess>()
afterAll(() => {
  for (const child of children) child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

const script = fileURLToPath(new URL('./testing/child.mts', import.meta.url))
const hooks = new URL('./testing/resolve.mjs', import.meta.url).href

/** Another process that commits to the file and prints one line for each acknowledged commit. */
function start(args: readonly string[]): { child: ChildProcess; lines: string[]; ended: Promise<unknown> } {
  const child = spawn(process.execPath, ['--import', hooks, script, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  children.add(child)
  const lines: string[] = []
  createInterface({ input: child.stdout }).on('line', (line) => lines.push(line))
  return { child, lines, ended: once(child, 'close') }
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5))
}

test('kill -9, five times: every acknowledged commit is there, no commit is there by half', {
  timeout: 20_000,
}, async () => {
  const path = join(folder, 'crash.db')
  const acknowledged: string[] = []
  for (let round = 0; round < 5; round++) {
    const { child, lines, ended } = start(['commit', path, `round-${round}`, '16'])
    await until(() => lines.length >= 60 + 37 * round)
    child.kill('SIGKILL')
    await ended
    acknowledged.push(...lines.filter((line) => line.endsWith(';')).map((line) => line.slice(0, -1)))
  }
  const storage = createSqliteStorage({ path })
  await storage.prepare(childTables)
  const court = storage.forCourt('gan12')
  const missing: string[] = []
  for (const key of acknowledged) if (!(await court.receipt(key))) missing.push(key)
  expect(acknowledged.length).toBeGreaterThan(500)
  expect(missing).toEqual([])

  let commits = 0
  for (const stream of await court.streams({ limit: 1000 })) {
    const [snapshot] = await court.read([{ stream, tables: ['child_row'] }])
    const journal = await court.journal(stream)
    let head = ''
    for (const { hash, ...event } of journal) {
      expect(event.prevHash).toBe(head)
      expect(hashValue(event)).toBe(hash)
      expect(await court.receipt(event.commandId)).toBeDefined()
      head = hash
    }
    expect(snapshot).toMatchObject({ version: journal.length, head })
    expect(snapshot?.rows?.child_row?.length).toBe(journal.length * ROWS_PER_COMMIT)
    commits += journal.length
  }
  const messages = await court.takeOutbox({ now: '2026', leaseUntil: '2027', limit: 1_000_000 })
  expect(messages.length).toBe(commits)
  expect(commits).toBeGreaterThanOrEqual(acknowledged.length)
  await storage.close()
})

test('three processes on one file: no commit is lost, repeated or refused, and no chain forks', {
  timeout: 20_000,
}, async () => {
  const path = join(folder, 'shared.db')
  const [writers, each] = [3, 80]
  const processes = Array.from({ length: writers }, (_, n) =>
    start(['race', path, `writer-${n}`, String(each)]),
  )
  await until(() => processes.every(({ lines }) => lines.includes('ready')))
  writeFileSync(`${path}.go`, '')
  const codes = await Promise.all(processes.map(({ ended }) => ended))
  expect(codes.map((code) => (code as unknown[])[0])).toEqual([0, 0, 0])
  const storage = createSqliteStorage({ path })
  await storage.prepare(childTables)
  const court = storage.forCourt('gan12')
  const journal = await court.journal('case/hot')
  expect(journal.length).toBe(writers * each)
  expect(new Set(journal.map((event) => event.commandId)).size).toBe(writers * each)
  journal.forEach((event, at) => {
    expect([event.seq, event.prevHash]).toEqual([at + 1, journal[at - 1]?.hash ?? ''])
  })
  const conflicts = processes.map(({ lines }) => Number(lines.at(-1)))
  expect(conflicts.reduce((a, b) => a + b, 0)).toBeGreaterThan(0)
  await storage.close()
})
