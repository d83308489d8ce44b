import { beforeAll, expect, test } from 'vitest'
import { checkpointsAfter, recordCheckpoints } from '../engine/index'
import type { Anchored } from '../kernel/checkpoint'
import { evidenceStream } from '../kernel/checkpoint'
import type { RecordedEvent } from '../kernel/event'
import { eventHash } from '../kernel/event-hash'
import type { StreamId } from '../kernel/stream'
import { fileAndAssign } from '../scenarios/acts'
import { COURT, feedOf, onPaper, partsOf, webSigner } from '../scenarios/evidence-kit'
import { openStage } from '../scenarios/stage'
import { EXPORT_FORMAT, ed25519Check, exportLine, readJournal, verifyJournal } from './index'

type Journal = readonly RecordedEvent[]

let events: Journal = []
const anchors: Anchored[] = []
let keys: Record<string, string> = {}
let target: StreamId
beforeAll(async () => {
  const stage = await openStage('memory')
  const web = await webSigner()
  keys = web.keys
  target = `case/${await fileAndAssign(stage, 1)}`
  await fileAndAssign(stage, 2)
  await recordCheckpoints(partsOf(stage, web.signer), COURT)
  await fileAndAssign(stage, 3)
  await recordCheckpoints(partsOf(stage, web.signer), COURT)
  events = await feedOf(stage.storage)
  for await (const each of checkpointsAfter(stage.storage, COURT, 0)) anchors.push(each)
})

const verify = (journal: Journal, held: readonly Anchored[] = anchors) =>
  verifyJournal({ journal: () => journal, anchors: held })
const isTarget = (seq: number) => (event: RecordedEvent) => event.stream === target && event.seq === seq
const change = (seq: number, by: Partial<RecordedEvent>) => (journal: Journal) =>
  journal.map((event) => (isTarget(seq)(event) ? { ...event, ...by } : event))

/** Links a stream anew with right hashes, as somebody does who knows how. */
function rehashed(journal: Journal, stream: string): Journal {
  let [seq, prevHash] = [0, '']
  return journal.map((event) => {
    if (event.stream !== stream) return event
    seq += 1
    const next = { ...event, seq, prevHash }
    prevHash = eventHash(next)
    return { ...next, hash: prevHash }
  })
}
const lastOf = (journal: Journal, stream: string) => journal.filter((each) => each.stream === stream).length

/** What is done, and the first thing that the report has to say. */
const cases: readonly (readonly [string, (journal: Journal) => Journal, object])[] = [
  ['a changed event', change(2, { occurredOn: '2020-01-01' }), { kind: 'content-changed', seq: 2 }],
  ['another actor', change(3, { actor: { kind: 'person', id: 'x' } }), { kind: 'content-changed', seq: 3 }],
  ['a hash of its own', change(3, { hash: 'f'.repeat(64) }), { kind: 'content-changed', seq: 3 }],
  ['a missing event', (all) => all.filter((each) => !isTarget(2)(each)), { kind: 'event-missing', seq: 2 }],
  [
    'the same event twice',
    (all) => all.flatMap((each) => (isTarget(2)(each) ? [each, each] : [each])),
    { kind: 'event-inserted', seq: 2 },
  ],
  [
    'a changed event with right hashes behind it',
    (all) => rehashed(change(2, { occurredOn: '2020-01-01' })(all), target),
    { kind: 'rewritten', seq: 1 },
  ],
  [
    'a stream without its end',
    (all) => all.filter((each) => each.stream !== target || each.seq < 4),
    { kind: 'stream-truncated', seq: 4 },
  ],
  [
    'a stream that is gone',
    (all) => all.filter(({ stream }) => stream !== target),
    { kind: 'stream-missing' },
  ],
  ['an event of another court', change(2, { courtId: 'su07' }), { kind: 'other-court', seq: 2 }],
]

test('what nobody touched is whole, with the anchors of a disk and of paper', async () => {
  for (const held of [anchors, anchors.map(onPaper), anchors.slice(1).map(onPaper)]) {
    expect(await verify(events, held)).toMatchObject({
      isWhole: true,
      anchorsMet: held.length,
      anchoredEvents: events.length - 1,
      signatures: 'not-checked',
    })
  }
})

test.each(cases)('%s is found and named', async (_title, tamper, first) => {
  const report = await verify(tamper(events))
  expect(report.isWhole).toBe(false)
  expect(report.first).toMatchObject({ stream: target, ...first })
  const known = report.first?.kind === 'other-court' || report.first?.position
  expect(known).toBeTruthy()
})

test('two events that changed places are named by their stream, or by where the order is wrong', async () => {
  const [a, b] = [events.findIndex(isTarget(2)), events.findIndex(isTarget(3))]
  const [first, second] = [events[a], events[b]]
  if (!first || !second) throw new Error('no events')
  const swapped = await verify(events.with(a, second).with(b, first))
  expect(swapped.traces).toContainEqual(
    expect.objectContaining({ kind: 'order-changed', stream: target, seq: 2 }),
  )
  const at = events.findIndex((each, i) => i > 0 && each.stream !== events[i - 1]?.stream)
  const [left, right] = [events[at - 1], events[at]]
  if (!left || !right) throw new Error('no events')
  const moved = await verify(events.with(at - 1, right).with(at, left))
  expect(moved.traces).toEqual([
    { kind: 'order-changed', stream: '*', seq: 0, position: 1, upTo: anchors[0]?.events },
  ])
})

test('an invented stream among what was anchored is named', async () => {
  const invented = rehashed(
    events
      .filter(({ stream }) => stream === target)
      .map((each) => ({ ...each, stream: 'case/invented' as const })),
    'case/invented',
  )
  const report = await verify([...events.slice(0, 5), ...invented, ...events.slice(5)])
  expect(report.first).toMatchObject({ kind: 'event-inserted', stream: 'case/invented', seq: 1, position: 6 })
})

test('the newest events can be cut off unseen, unless an anchor says how many there were', async () => {
  const cut = events.slice(0, (anchors[0]?.events ?? 0) + 1)
  expect(await verify(cut, [])).toMatchObject({ isWhole: true, anchoredEvents: 0 })
  const report = await verify(cut)
  expect(report.traces.map(({ kind }) => kind)).toContain('checkpoint-missing')
  expect(report.first).toMatchObject({ kind: 'tail-cut', position: cut.length + 1 })
  expect(report.anchoredEvents).toBe(anchors[0]?.events)
})

test('what is recorded after the newest anchor is no tampering', async () => {
  expect(await verify(events, anchors.slice(0, 1))).toMatchObject({ isWhole: true, anchorsMet: 1 })
})

test('a checkpoint that does not agree with itself, its signature or the anchor is named', async () => {
  const last = lastOf(events, evidenceStream)
  const bend = (by: object) =>
    events.map((each) =>
      each.stream === evidenceStream && each.seq === last ? { ...each, data: { ...each.data, ...by } } : each,
    )
  const forged = await verify(rehashed(bend({ heads: [] }), evidenceStream), [])
  expect(forged.first).toMatchObject({ kind: 'checkpoint-changed', seq: last })
  const journal = rehashed(bend({ signature: btoa('x'.repeat(64)) }), evidenceStream)
  const checkSignature = ed25519Check(keys)
  const unsigned = await verifyJournal({ journal: () => journal, checkSignature })
  expect(unsigned).toMatchObject({ signatures: 'invalid', first: { kind: 'signature-invalid', seq: last } })
  const alien = await verifyJournal({ journal: () => events, checkSignature: ed25519Check({}) })
  expect(alien.signatures).toBe('invalid')
  const other = anchors.map((anchor, at) => ({ ...onPaper(anchor), hash: at ? 'f'.repeat(64) : anchor.hash }))
  expect((await verify(events, other)).first).toMatchObject({ kind: 'checkpoint-changed', seq: last })
  const both = await verify(events, [...anchors, ...other])
  expect(both.traces.map(({ kind }) => kind)).toContain('anchors-disagree')
})

test('an export reads back as the same journal, and one that is cut or bent is refused', async () => {
  const lines = [{ format: EXPORT_FORMAT, courtId: COURT }, ...events.map((event) => ({ event }))]
  const text = [...lines, { lines: lines.length + 1 }].map((line) => exportLine(line).trimEnd())
  const read = async (these: readonly string[]) => {
    const found: RecordedEvent[] = []
    for await (const event of readJournal(these)) found.push(event)
    return found
  }
  const report = await verify(await read(text))
  expect(report).toMatchObject({ isWhole: true, events: events.length, anchorsMet: 2 })
  for (const wrong of [
    text.slice(0, -1),
    text.slice(1),
    text.with(4, '{'),
    text.toSpliced(4, 1),
    [...text, '{}'],
  ])
    await expect(read(wrong)).rejects.toThrow('export-damaged')
})
