import { DatabaseSync } from 'node:sqlite'
import { describe, expect, test } from 'vitest'
import type { RecordedEvent } from '../kernel/event'
import { eventHash } from '../kernel/event-hash'
import type { StreamId } from '../kernel/stream'
import { caseStream } from '../kernel/stream'
import type { CourtStorage, Storage, StreamSnapshot } from '../ports/storage'
import { journalOf } from '../scenarios/acts'
import { runWholeCase } from '../scenarios/run'
import { openStage, STORAGES, type Stage } from '../scenarios/stage'

type Journal = readonly RecordedEvent[]

interface Damage {
  readonly journal?: (events: Journal) => Journal
  readonly snapshot?: (snapshot: StreamSnapshot) => StreamSnapshot
}

/** The same storage after somebody with access to the database has been at one stream; asked anew at every read. */
function damaged(storage: Storage, stream: StreamId, what: () => Damage): Storage {
  return {
    ...storage,
    forCourt: (courtId) => {
      const court = storage.forCourt(courtId)
      const journal: CourtStorage['journal'] = async (name, { afterSeq = 0, limit } = {}) => {
        const damage = what()
        if (name !== stream || !damage.journal)
          return court.journal(name, { afterSeq, ...(limit ? { limit } : {}) })
        const events = damage.journal(await court.journal(name, {}))
        return events.filter(({ seq }) => seq > afterSeq).slice(0, limit)
      }
      const read: CourtStorage['read'] = async (requests) => {
        const { snapshot } = what()
        const snapshots = await court.read(requests)
        return snapshots.map((one) => (one.stream === stream && snapshot ? snapshot(one) : one))
      }
      return { ...court, journal, read }
    },
  }
}

const at = (n: number, change: (event: RecordedEvent) => RecordedEvent) => (events: Journal) =>
  events.map((event) => (event.seq === n ? change(event) : event))

/** A forger who also writes every hash anew, but cannot write the head. */
function rehashed(events: Journal, from: number): Journal {
  const forged: RecordedEvent[] = []
  for (const event of events) {
    const prevHash = forged.at(-1)?.hash ?? ''
    const sealed = { ...event, prevHash }
    forged.push(event.seq < from ? event : { ...sealed, hash: eventHash(sealed) })
  }
  return forged
}

const amount = (event: RecordedEvent): RecordedEvent => ({ ...event, data: { ...event.data, cause: '盗窃' } })

/** What somebody may do to a journal, and what the report has to name. */
const journals: readonly (readonly [string, (events: Journal) => Journal, RegExp])[] = [
  ['data changed', at(1, amount), /chain event 1 was changed/],
  [
    'actor changed',
    at(5, (event) => ({ ...event, actor: { kind: 'person', id: 'x' } })),
    /chain event 5 was/,
  ],
  ['day changed', at(5, (event) => ({ ...event, occurredOn: '2020-01-01' })), /chain event 5 was changed/],
  ['moment changed', at(5, (event) => ({ ...event, recordedAt: '2020' })), /chain event 5 was changed/],
  ['type changed', at(5, (event) => ({ ...event, type: 'case.Resumed' })), /chain event 5 was changed/],
  ['command changed', at(5, (event) => ({ ...event, commandId: 'x' })), /chain event 5 was changed/],
  ['changed and hashed anew', at(5, resealed), /chain event 6 does not follow/],
  ['deleted, early', (events) => events.toSpliced(3, 1), /chain event 5 follows 3/],
  ['deleted, a task', (events) => without(events, 'task.Dispatched'), /chain event \d+ follows \d+/],
  ['deleted, the filing', (events) => events.toSpliced(0, 1), /chain event 2 follows 0/],
  ['reordered', (events) => swapped(events, 9), /chain event 10 does not follow|chain event 10 was changed/],
  ['inserted', inserted, /chain event 4 follows 4|chain event 5 does not follow/],
  ['tail cut', (events) => events.slice(0, -2), /head journal ends at \d+, the stream says \d+/],
  ['all gone', () => [], /head journal ends at 0/],
  ['suffix written anew', (events) => rehashed(at(1, amount)(events), 1), /head journal ends at \d+/],
]

/** A forger who writes the hash of his event anew, and no other. */
function resealed(event: RecordedEvent): RecordedEvent {
  const forged = { ...event, occurredOn: '2020-01-01' }
  return { ...forged, hash: eventHash(forged) }
}

function without(events: Journal, type: string): Journal {
  const index = events.findIndex((event) => event.type === type)
  return events.toSpliced(index, 1)
}

/** Two events change places; their numbers stay in order. */
function swapped(events: Journal, index: number): Journal {
  const [a, b] = [events[index], events[index + 1]]
  if (!a || !b) throw new Error('too short')
  return events.toSpliced(index, 2, { ...b, seq: a.seq }, { ...a, seq: b.seq })
}

function inserted(events: Journal): Journal {
  const [copy] = events.slice(3, 4)
  return copy ? events.toSpliced(4, 0, copy) : events
}

/** A server behind which the data is spoiled: what its check reports of each damage. */
async function checker(stage: Stage, stream: StreamId) {
  let damage: Damage = {}
  const spoiled = await stage.beside({ wrap: (storage) => damaged(storage, stream, () => damage) })
  return async (next: Damage): Promise<string[]> => {
    damage = next
    const { differences } = await spoiled.engine.verify()
    for (const difference of differences) expect(difference).toMatchObject({ courtId: 'gan1202', stream })
    return differences.map(({ kind, detail }) => `${kind} ${detail}`)
  }
}

describe.each(STORAGES)('verify names planted damage (%s)', (kind) => {
  test('a whole case is clean', async () => {
    const stage = await openStage(kind)
    await runWholeCase(stage)
    const report = await stage.engine.verify()
    expect(report).toMatchObject({ courts: 1, streams: 4, differences: [] })
    expect(report.rows).toBeGreaterThan(50)
  })

  test('every kind of damage to the journal', async () => {
    const stage = await openStage(kind)
    const stream = caseStream(await runWholeCase(stage))
    const report = await checker(stage, stream)
    for (const [name, journal, wanted] of journals) {
      const found = await report({ journal })
      expect(found.join('\n'), name).toMatch(wanted)
    }
  })

  test('every event in turn: changed or deleted, it is found', { timeout: 60_000 }, async () => {
    const stage = await openStage(kind)
    const caseId = await runWholeCase(stage)
    const { length } = await journalOf(stage, caseId)
    expect(length).toBeGreaterThan(80)
    const report = await checker(stage, caseStream(caseId))
    // A file says nothing new about the check itself: a part of the events will do.
    const step = kind === 'memory' ? 1 : 9
    for (let seq = 1; seq <= length; seq += step) {
      const forge = at(seq, (event) => ({ ...event, data: { ...event.data, reason: 'forged' } }))
      const changed = await report({ journal: forge })
      expect(changed, `${seq} changed`).toContain(`chain event ${seq} was changed`)
      const journal = (events: Journal) => events.filter((event) => event.seq !== seq)
      const deleted = await report({ journal })
      expect(deleted.length, `${seq} deleted`).toBeGreaterThan(0)
    }
  })

  test('a head that was changed, and a version', async () => {
    const stage = await openStage(kind)
    const stream = caseStream(await runWholeCase(stage))
    const report = await checker(stage, stream)
    const head = await report({ snapshot: (one) => ({ ...one, head: 'f'.repeat(64) }) })
    expect(head.join()).toMatch(/^head /)
    const version = await report({
      snapshot: (one) => ({ ...one, version: one.version + 1 }),
    })
    expect(version.join()).toMatch(/^head journal ends at \d+, the stream says \d+$/)
  })

  test('rows that were changed, removed or added; rebuild puts them right', async () => {
    const stage = await openStage(kind)
    const caseId = await runWholeCase(stage)
    const stream = caseStream(caseId)
    const court = stage.storage.forCourt('gan1202')
    const names = ['fund_account', 'fund_payout', 'node_node', 'task_task']
    const rows = async () => (await court.read([{ stream, tables: allTables }]))[0]?.rows ?? {}
    const { tables } = await stage.engine.describe({ kind: 'person', id: 'x', courtId: 'gan1202', roles: [] })
    const allTables = tables.filter((table) => ['case', '*'].includes(table.stream)).map(({ name }) => name)
    const clean = await rows()
    const [account] = clean.fund_account ?? []
    const [payout] = clean.fund_payout ?? []
    const [node, ...nodes] = clean.node_node ?? []
    const [task] = clean.task_task ?? []
    expect(names.every((name) => (clean[name] ?? []).length > 0)).toBe(true)
    await court.replaceRows(stream, {
      ...clean,
      fund_account: [{ ...account, id: caseId, paidFen: 1n } as { id: string }],
      fund_payout: [...(clean.fund_payout ?? []), { ...payout, id: 'payout-invented' }],
      node_node: nodes,
    })
    const { differences } = await stage.engine.verify()
    expect(differences.map(({ kind: what, detail }) => `${what} ${detail}`).sort()).toEqual([
      `row fund_account ${caseId}: differs`,
      'row fund_payout payout-invented: not in the journal',
      `row node_node ${node?.id}: missing`,
    ])
    expect(await stage.engine.rebuild()).toEqual({ streams: 4 })
    expect((await stage.engine.verify()).differences).toEqual([])
    expect(await rows()).toEqual(clean)
    expect(task).toBeDefined()
  })

  test('rows are not rebuilt from a journal that does not hold', async () => {
    const stage = await openStage(kind)
    const stream = caseStream(await runWholeCase(stage))
    const court = stage.storage.forCourt('gan1202')
    const before = await court.read([{ stream, tables: ['case_case', 'fund_account'] }])
    const journal = (events: Journal) => events.toSpliced(3, 1)
    const spoiled = await stage.beside({ wrap: (storage) => damaged(storage, stream, () => ({ journal })) })
    await expect(spoiled.engine.rebuild()).rejects.toThrow('journal-damaged')
    expect(await court.read([{ stream, tables: ['case_case', 'fund_account'] }])).toEqual(before)
  })

  test('a rebuild without need changes no row', async () => {
    const stage = await openStage(kind)
    const stream = caseStream(await runWholeCase(stage))
    const court = stage.storage.forCourt('gan1202')
    const tables = ['case_case', 'case_party', 'node_node', 'task_task', 'fund_account', 'fund_entry']
    const before = await court.read([{ stream, tables }])
    await stage.engine.rebuild()
    expect(await court.read([{ stream, tables }])).toEqual(before)
  })
})

test('damage by an administrator in the file itself is named', async () => {
  const stage = await openStage('sqlite')
  const caseId = await runWholeCase(stage)
  const file = new DatabaseSync(stage.path ?? '')
  file.exec('DROP TRIGGER zx_journal_keep; DROP TRIGGER zx_journal_fixed')
  const change = (sql: string) => file.prepare(sql).run(caseStream(caseId))
  change(`UPDATE zx_journal SET data = replace(data, '追索', '无关') WHERE stream = ? AND seq = 1`)
  change('DELETE FROM zx_journal WHERE stream = ? AND seq = 20')
  file.prepare('UPDATE fund_account SET paid_fen = paid_fen + 1 WHERE id = ?').run(caseId)
  file.close()
  const { differences } = await stage.engine.verify()
  const found = differences.map(({ kind, detail }) => `${kind} ${detail}`)
  expect(found).toContain('chain event 1 was changed')
  expect(found).toContain('chain event 21 follows 19')
  expect(found).toContain(`row fund_account ${caseId}: differs`)
})
