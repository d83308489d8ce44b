import { afterEach, expect, test } from 'vitest'
import { createThreadPool, type ThreadPool } from './pool'

/** A thread made of a line: it answers a job by what it says of it. */
const thread = (does: string) =>
  new URL(
    `data:text/javascript,${encodeURIComponent(`import { parentPort } from 'node:worker_threads'
    parentPort.on('message', (job) => { ${does}; parentPort.postMessage({ value: job }) })`)}`,
  )
const LONG = 20_000
const job = (message: unknown) => () => ({ message })

let pool: ThreadPool
const open = (does: string, options = {}) => {
  pool = createThreadPool(thread(does), undefined, { threads: 1, memoryMb: 200, ...options })
  return pool
}
afterEach(() => pool.close())

test('a paper that never ends is given up, nobody waits for it, and the next one is read', async () => {
  open(`if (job === 'endless') for (;;);`)
  const done: string[] = []
  const endless = pool.run(job('endless'), 500).catch((error: unknown) => {
    done.push('endless')
    return error
  })
  const next = pool.run(job('good'), LONG)
  // What others ask of this server meanwhile goes on.
  await new Promise((resolve) => setImmediate(resolve))
  done.push('act')
  expect(await endless).toMatchObject({ code: 'paper-too-slow', params: { seconds: 0.5 } })
  expect(done).toEqual(['act', 'endless'])
  expect(await next).toBe('good')
})

test('a paper that ends the thread or breaks it is an error of its own, and the next one finds another', async () => {
  open(`if (job === 'ends') process.exit(1); if (job === 'breaks') throw new Error('broken')`)
  for (const bad of ['ends', 'breaks']) {
    await expect(pool.run(job(bad), LONG)).rejects.toMatchObject({ code: 'paper-thread-lost' })
    expect(await pool.run(job('good'), LONG)).toBe('good')
  }
})

test('a paper is too heavy by its objects and by its buffers', async () => {
  open(`const held = []; if (job === 'buffers') for (;;) held.push(new Uint8Array(1 << 20).fill(1));
    if (job === 'objects') for (;;) held.push({ held: [held.length] })`)
  for (const heavy of ['buffers', 'objects'])
    await expect(pool.run(job(heavy), LONG), heavy).rejects.toMatchObject({
      code: 'paper-too-heavy',
      params: { memoryMb: 200 },
    })
  expect(await pool.run(job('good'), LONG)).toBe('good')
})

test('papers are read in the order in which they came, so many together as there are threads', async () => {
  open('', { threads: 2 })
  const asked: number[] = []
  const make = (n: number) => () => {
    asked.push(n)
    return { message: n }
  }
  const all = [1, 2, 3, 4].map((n) => pool.run(make(n), LONG))
  await new Promise((resolve) => setImmediate(resolve))
  expect(asked).toEqual([1, 2])
  expect(await Promise.all(all)).toEqual([1, 2, 3, 4])
  expect(asked).toEqual([1, 2, 3, 4])
})

test('a reader that is closed gives up what it reads and takes nothing more', async () => {
  open('for (;;);')
  const both = [pool.run(job(1), LONG), pool.run(job(2), LONG)]
  const told = Promise.allSettled(both)
  await pool.close()
  for (const each of await told)
    expect(each).toMatchObject({ status: 'rejected', reason: { code: 'paper-reader-closed' } })
  await expect(pool.run(job(3), LONG)).rejects.toMatchObject({ code: 'paper-reader-closed' })
})
