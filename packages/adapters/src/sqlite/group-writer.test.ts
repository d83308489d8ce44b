import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { Database } from './database'
import { GroupWriter, type Transactions } from './group-writer'

const folder = mkdtempSync(join(tmpdir(), 'zx-group-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let db: Database
let transactions = 0
let counted: Transactions
let files = 0
beforeEach(() => {
  db = new Database({ path: join(folder, `${++files}.db`) })
  db.exec('CREATE TABLE t (n INTEGER PRIMARY KEY)')
  transactions = 0
  counted = {
    statement: (sql) => db.statement(sql),
    writing(write) {
      transactions++
      return db.writing(write)
    },
  }
})

const insert = (n: number) => () => {
  db.statement('INSERT INTO t VALUES (?)').run(n)
  return { keep: true, value: n }
}
const stored = () =>
  db
    .statement('SELECT n FROM t ORDER BY n')
    .all()
    .map((record) => record.n)

test('writes of one turn share one transaction; a lone one has its own', async () => {
  const writer = new GroupWriter(counted)
  const numbers = Array.from({ length: 64 }, (_, n) => n)
  expect(await Promise.all(numbers.map((n) => writer.submit(insert(n))))).toEqual(numbers)
  expect(transactions).toBe(1)
  await writer.submit(insert(64))
  await writer.submit(insert(65))
  expect(transactions).toBe(3)
  expect(stored().length).toBe(66)
})

test('a failed or unkept write is undone alone, with others and by itself', async () => {
  const writer = new GroupWriter(counted)
  const unkept = (n: number) => () => ({ ...insert(n)(), keep: false })
  const failing = (n: number) => () => {
    insert(n)()
    throw new Error('no')
  }
  const together = [insert(1), unkept(2), failing(3), insert(1), insert(4)].map((write) =>
    writer.submit(write),
  )
  const told = (await Promise.allSettled(together)).map((one) => one.status)
  expect(told).toEqual(['fulfilled', 'fulfilled', 'rejected', 'rejected', 'fulfilled'])
  expect(await writer.submit(unkept(5))).toBe(5)
  await expect(writer.submit(failing(6))).rejects.toThrow('no')
  expect(stored()).toEqual([1, 4])
})

test('nobody is answered before the COMMIT, and nobody is told yes when it fails', async () => {
  const failing: Transactions = {
    ...counted,
    writing: (write) =>
      db.writing(() => {
        write()
        throw new Error('disk full at commit')
      }),
  }
  const writer = new GroupWriter(failing)
  const results = await Promise.allSettled([1, 2, 3].map((n) => writer.submit(insert(n))))
  expect(results.map((one) => one.status)).toEqual(['rejected', 'rejected', 'rejected'])
  expect(stored()).toEqual([])
})
