import { type KeyObject, sign } from 'node:crypto'
import { canonical, hashOf, type Journal, type StoredEvent, sha256 } from './stored'

/** How well the one who tampers covers his traces. */
export const SKILLS = ['plain', 'chains', 'checkpoints', 'strip', 'with-key'] as const
export type Skill = (typeof SKILLS)[number]

const EVIDENCE = 'evidence/self'

/**
 * Covers the traces. `chains`: numbers and hashes of the touched streams are made anew. `checkpoints`: the recorded
 * checkpoints too, signed with a key of his own. `with-key`: signed with the court's key, which he has got hold of. `strip`: all
 * checkpoints are taken out, as if there had never been any.
 */
export function repair(rows: Journal, touched: ReadonlySet<string>, skill: Skill, key: KeyObject): Journal {
  if (skill === 'plain') return rows
  let repaired = rows
  for (const stream of touched) repaired = rechain(repaired, stream)
  if (skill === 'strip') return repaired.filter(({ stream }) => stream !== EVIDENCE)
  return skill === 'chains' ? repaired : recheckpoint(repaired, key)
}

/** Numbers a stream from 1, in the order of its numbers, and links it anew. */
function rechain(rows: Journal, stream: string): Journal {
  const own = rows.filter((row) => row.stream === stream)
  const positions = own.map(({ position }) => position).sort((a, b) => a - b)
  const made = new Map<number, StoredEvent>()
  let prev_hash = ''
  for (const [at, row] of [...own].sort((a, b) => a.seq - b.seq).entries()) {
    const next = linked({ ...row, seq: at + 1, position: positions[at] ?? 0 }, prev_hash)
    made.set(next.position, next)
    prev_hash = next.hash
  }
  return rows.map((row) => (row.stream === stream ? (made.get(row.position) ?? row) : row))
}

function linked(row: StoredEvent, prev_hash: string): StoredEvent {
  const next = { ...row, prev_hash }
  return { ...next, hash: hashOf(next) }
}

interface CheckpointData {
  body: Record<string, unknown> & { events: number }
  hash: string
  signature: string
  heads: [string, number, string][]
  place: { position: number; hash: string }
}

/** Makes every recorded checkpoint anew over what stands before it now. */
function recheckpoint(rows: Journal, key: KeyObject): Journal {
  const next = [...rows]
  let [covered, feed, previous, prev_hash, number] = [0, '', '', '', 0]
  for (const [at, row] of rows.entries()) {
    if (row.stream !== EVIDENCE) continue
    const data = JSON.parse(row.data) as CheckpointData
    const heads = new Map<string, [string, number, string]>()
    const upTo = Math.max(covered, next.filter(({ position }) => position <= data.place.position).length)
    for (const each of next.slice(covered, upTo)) {
      feed = sha256(`${feed} ${each.hash}`)
      heads.set(each.stream, [each.stream, each.seq, each.hash])
    }
    covered = upTo
    number += 1
    data.heads = [...heads.values()].sort(([a], [b]) => (a < b ? -1 : 1))
    data.body = { ...data.body, number, events: upTo, feed, previous, root: rootOf(data.heads) }
    data.hash = sha256(canonical(data.body))
    data.signature = sign(null, Buffer.from(canonical(data.body)), key).toString('base64')
    data.place.hash = next[upTo - 1]?.hash ?? ''
    const made = linked({ ...row, seq: number, data: canonical(data) }, prev_hash)
    next[at] = made
    prev_hash = made.hash
    previous = data.hash
  }
  return next
}

function rootOf(heads: readonly (readonly [string, number, string])[]): string {
  let level = heads.map((head) => sha256(`head ${canonical(head)}`))
  while (level.length > 1) {
    const above: string[] = []
    for (let at = 0; at < level.length; at += 2) {
      const [left = '', right] = [level[at], level[at + 1]]
      above.push(right === undefined ? left : sha256(`node ${left} ${right}`))
    }
    level = above
  }
  return level[0] ?? sha256('zhixing heads: none')
}
