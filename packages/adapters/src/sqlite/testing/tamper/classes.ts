import type { randomOf } from '@zhixing/core/simulate/money-proof'
import type { Journal, StoredEvent } from './stored'

/** Chance that can be repeated. */
export type Random = ReturnType<typeof randomOf>

/** What was done to the rows, and to which streams. */
export interface Tampered {
  readonly rows: Journal
  readonly touched: ReadonlySet<string>
}

/** Does one kind of tampering in a random place among the first `covered` rows. */
export type TamperClass = (rows: Journal, covered: number, random: Random) => Tampered

/** The nine kinds. */
export const CLASSES: Readonly<Record<string, { readonly what: string; readonly tamper: TamperClass }>> = {
  edit: { what: '修改一条事件的内容 one event is changed', tamper: edit },
  delete: { what: '删去中间一条 one event is taken out of the middle', tamper: remove },
  insert: { what: '插入一条捏造的事件 an invented event is put in', tamper: insert },
  reorder: { what: '调换次序 two events change places', tamper: reorder },
  truncate: { what: '截断一个流的末尾 the end of one stream is cut off', tamper: truncate },
  tail: { what: '截断全院的末尾 the newest events of the court are cut off', tamper: tail },
  rewrite: { what: '改写其后并重算哈希 everything after is written anew with right hashes', tamper: rewrite },
  swap: { what: '互换两个流 two streams change names', tamper: swap },
  replace: { what: '整个流被替换或删除 a whole stream is replaced, or gone', tamper: replace },
}

const EVIDENCE = 'evidence/self'

function edit(rows: Journal, covered: number, random: Random): Tampered {
  const at = random.int(0, covered - 1)
  return changed(rows, at, edited(rowAt(rows, at), random))
}

function remove(rows: Journal, covered: number, random: Random): Tampered {
  const inside = indexes(rows, covered, (row, at) =>
    rows.some((other, o) => o > at && other.stream === row.stream),
  )
  const at = random.pick(inside)
  return { rows: rows.toSpliced(at, 1), touched: new Set([rowAt(rows, at).stream]) }
}

function insert(rows: Journal, covered: number, random: Random): Tampered {
  const at = random.pick(indexes(rows, covered, ({ stream }) => stream !== EVIDENCE))
  const row = rowAt(rows, at)
  const invented = edited({ ...row, command_id: `cmd-${random.digits(7)}` }, random)
  // Between two places: before the row it resembles. What comes later in the stream may make room.
  const between = { ...invented, position: row.position - 0.5 }
  const makesRoom = random.chance(0.5)
  const later = rows.map((each, index) =>
    makesRoom && each.stream === row.stream && index >= at ? { ...each, seq: each.seq + 1 } : each,
  )
  return { rows: later.toSpliced(at, 0, between), touched: new Set([row.stream]) }
}

function reorder(rows: Journal, covered: number, random: Random): Tampered {
  const a = random.int(0, covered - 2)
  const b = random.chance(0.5) ? a + 1 : random.int(a + 1, covered - 1)
  const [first, second] = [rowAt(rows, a), rowAt(rows, b)]
  // In one stream either the places are exchanged, or the numbers with them.
  const renumbered = first.stream === second.stream && random.chance(0.7)
  const moved = rows
    .with(a, { ...second, position: first.position, ...(renumbered ? { seq: first.seq } : {}) })
    .with(b, { ...first, position: second.position, ...(renumbered ? { seq: second.seq } : {}) })
  return { rows: moved, touched: new Set([first.stream, second.stream]) }
}

function truncate(rows: Journal, covered: number, random: Random): Tampered {
  const { stream, seq } = rowAt(rows, random.int(0, covered - 1))
  return {
    rows: rows.filter((row) => row.stream !== stream || row.seq < seq),
    touched: new Set([stream]),
  }
}

function tail(rows: Journal, covered: number, random: Random): Tampered {
  const kept = random.int(1, covered - 1)
  return { rows: rows.slice(0, kept), touched: new Set(rows.slice(kept).map(({ stream }) => stream)) }
}

/** Always with hashes made anew: the repair does it. */
function rewrite(rows: Journal, covered: number, random: Random): Tampered {
  const at = random.pick(indexes(rows, covered, ({ stream }) => stream !== EVIDENCE))
  const { stream, seq } = rowAt(rows, at)
  const share = random.next()
  const written = rows.map((row) =>
    row.stream === stream && row.seq >= seq && (row.seq === seq || random.chance(share))
      ? edited(row, random)
      : row,
  )
  return { rows: written, touched: new Set([stream]) }
}

function swap(rows: Journal, covered: number, random: Random): Tampered {
  const streams = [...new Set(rows.slice(0, covered).map(({ stream }) => stream))]
  const [a = '', b = ''] = random.shuffled(streams.filter((stream) => stream !== EVIDENCE))
  const named = (row: StoredEvent) =>
    row.stream === a ? { ...row, stream: b } : row.stream === b ? { ...row, stream: a } : row
  return { rows: rows.map(named), touched: new Set([a, b]) }
}

function replace(rows: Journal, covered: number, random: Random): Tampered {
  const streams = [...new Set(rows.slice(0, covered).map(({ stream }) => stream))]
  const stream = random.pick(streams.filter((each) => each !== EVIDENCE))
  const touched = new Set([stream])
  if (random.chance(0.3)) return { rows: rows.filter((row) => row.stream !== stream), touched }
  return { rows: rows.map((row) => (row.stream === stream ? edited(row, random) : row)), touched }
}

function changed(rows: Journal, at: number, row: StoredEvent): Tampered {
  return { rows: rows.with(at, row), touched: new Set([row.stream]) }
}

/** The row with one member of it changed. */
function edited(row: StoredEvent, random: Random): StoredEvent {
  switch (random.int(0, 7)) {
    case 0:
      return { ...row, actor_id: `${row.actor_id}x` }
    case 1:
      return { ...row, occurred_on: row.occurred_on === '2020-01-01' ? '2020-01-02' : '2020-01-01' }
    case 2:
      return { ...row, recorded_at: row.recorded_at.replace(/\d/, (digit) => (digit === '1' ? '2' : '1')) }
    case 3:
      return { ...row, type: `${row.type}s` }
    default:
      return { ...row, data: JSON.stringify(bent(JSON.parse(row.data), random)) }
  }
}

/** A value like it that is not it. */
function bent(value: unknown, random: Random): unknown {
  if (typeof value === 'string') return value === '' ? '0' : /^\d+$/.test(value) ? `${value}0` : `${value}某`
  if (typeof value === 'number') return value + 1
  if (typeof value === 'boolean') return !value
  if (value === null) return 'null'
  if (Array.isArray(value)) {
    if (value.length === 0) return ['']
    const at = random.int(0, value.length - 1)
    return value.with(at, bent(value[at], random))
  }
  const members = Object.entries(value as object)
  if (members.length === 0) return { note: '' }
  const [key, member] = random.pick(members)
  return { ...(value as object), [key]: bent(member, random) }
}

function rowAt(rows: Journal, at: number): StoredEvent {
  const row = rows[at]
  if (!row) throw new Error('no such row')
  return row
}

function indexes(rows: Journal, covered: number, test: (row: StoredEvent, at: number) => boolean): number[] {
  return rows.flatMap((row, at) => (at < covered && test(row, at) ? [at] : []))
}
