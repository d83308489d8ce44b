import { existsSync } from 'node:fs'
import { type CommitBatch, type CourtStorage, hashValue, type StreamId } from '@zhixing/core/ports'
import { createSqliteStorage } from '../index'
import { childTables, ROWS_PER_COMMIT } from './child-tables'

// The process that the durability tests start, kill and race: `commit <path> <name> <callers>`, `race <path> <name> <n>`.

const [mode, path = '', name = '', count = '1'] = process.argv.slice(2)
const storage = createSqliteStorage({ path })
await storage.prepare(childTables)
const court = storage.forCourt('gan12')
if (mode === 'race') process.stdout.write(`${await race(court, Number(count))}\n`)
else await Promise.all(Array.from({ length: Number(count) }, (_, caller) => commitForEver(court, caller)))
await storage.close()

async function commitForEver(court: CourtStorage, caller: number): Promise<void> {
  for (let n = 0; ; n++) {
    const key = `${name}/${caller}/${n}`
    const answer = await court.commit(await nextBatch(court, `case/${caller}`, key))
    if (answer.kind !== 'committed') throw new Error(answer.kind)
    process.stdout.write(`${key};\n`)
  }
}

/**
 * Writes to one stream that others write to as well; returns how often it came too late. All begin at the word of the
 * test, and each thinks for a moment between reading and writing, so that they do meet.
 */
async function race(court: CourtStorage, times: number): Promise<number> {
  process.stdout.write('ready\n')
  while (!existsSync(`${path}.go`)) await pause(2)
  let conflicts = 0
  for (let n = 0; n < times; ) {
    const batch = await nextBatch(court, 'case/hot', `${name}/${n}`)
    await pause(1)
    const answer = await court.commit(batch)
    if (answer.kind === 'committed') n++
    else conflicts++
  }
  return conflicts
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

async function nextBatch(court: CourtStorage, stream: StreamId, key: string): Promise<CommitBatch> {
  const [at] = await court.read([{ stream, tables: [] }])
  const { version = 0, head: prevHash = '' } = at ?? {}
  const unhashed = {
    courtId: 'gan12',
    stream,
    seq: version + 1,
    type: 'child.Noted',
    data: { key },
    actor: { kind: 'system' as const, id: 'test' },
    commandId: key,
    occurredOn: '2026-03-02',
    recordedAt: '2026-03-02T09:30:00.000+08:00',
    prevHash,
  }
  const hash = hashValue(unhashed)
  const rows = Array.from({ length: ROWS_PER_COMMIT }, (_, n) => ({
    id: `${key}/${n}`,
    amountFen: BigInt(n),
  }))
  return {
    streams: [{ stream, expectedVersion: version, version: version + 1, head: hash }],
    events: [{ ...unhashed, hash }],
    changes: rows.map((row) => ({ op: 'put', table: 'child_row', row, stream })),
    outbox: [{ id: key, topic: 'test', stream, payload: {}, createdAt: unhashed.recordedAt }],
    receipt: { key, inputHash: 'h', answer: '{}' },
  }
}
