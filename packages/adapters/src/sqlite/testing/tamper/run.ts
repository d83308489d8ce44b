import type { Anchored } from '@zhixing/core/ports'
import { randomOf } from '@zhixing/core/simulate/money-proof'
import {
  ALL_STREAMS,
  type EvidenceReport,
  ed25519Check,
  type SignatureCheck,
  verifyJournal,
} from '@zhixing/core/verifier'
import { CLASSES, type Random } from './classes'
import type { EvidenceCourt } from './court'
import { repair, SKILLS, type Skill } from './repair'
import { eventOf, type Journal } from './stored'

/** What came of one class with anchors. */
export interface Anchoring {
  readonly times: number
  /** The seeds of tamperings that nobody noticed. */
  readonly undetected: readonly string[]
  /** How often the first trace was in a stream that was tampered with, of those whose anchors kept the heads. */
  readonly named: number
  readonly nameable: number
  /** How often each kind of trace came first. */
  readonly kinds: Readonly<Record<string, number>>
}

/** Anchors as they were kept: on a disk with everything, or on paper with four values. */
function paper(anchors: readonly Anchored[]): Anchored[] {
  return anchors.map(({ courtId, number, events, hash }) => ({ courtId, number, events, hash }))
}

/** Tampers so many times in one way, each time with another skill in another place, and verifies against the anchors. */
export async function withAnchor(
  court: EvidenceCourt,
  name: string,
  times: number,
  seed: string,
): Promise<Anchoring> {
  const undetected: string[] = []
  const kinds: Record<string, number> = {}
  let [named, nameable] = [0, 0]
  const covered = court.anchors.at(-1)?.events ?? 0
  for (let time = 0; time < times; time += 1) {
    const random = randomOf('tamper', seed, name, time)
    const skill = random.pick(SKILLS)
    const isPaper = random.chance(0.25)
    const { rows, touched } = tamper(court, name, skill, covered, random)
    const report = await check(court, rows, isPaper ? paper(court.anchors) : court.anchors)
    if (report.isWhole || !report.first) {
      undetected.push(`${seed}/${name}/${time} ${skill}`)
      continue
    }
    kinds[report.first.kind] = (kinds[report.first.kind] ?? 0) + 1
    if (isPaper) continue
    nameable += 1
    if (report.traces.some(({ stream }) => stream === ALL_STREAMS || touched.has(stream))) named += 1
  }
  return { times, undetected, named, nameable, kinds }
}

/** The same without anything outside but the public key: how many of so many are seen, by skill. */
export async function withoutAnchor(
  court: EvidenceCourt,
  name: string,
  times: number,
  seed: string,
): Promise<Readonly<Record<Skill, number>>> {
  const signature = ed25519Check(court.keys)
  const seen = { plain: 0, chains: 0, checkpoints: 0, strip: 0, 'with-key': 0 }
  const covered = court.anchors.at(-1)?.events ?? 0
  for (const skill of SKILLS) {
    for (let time = 0; time < times; time += 1) {
      const random = randomOf('alone', seed, name, skill, time)
      const { rows } = tamper(court, name, skill, covered, random)
      const report = await check(court, rows, [], signature)
      if (!report.isWhole) seen[skill] += 1
    }
  }
  return seen
}

/** Verifies rows as they lie there. */
export function check(
  { courtId }: EvidenceCourt,
  rows: Journal,
  anchors: readonly Anchored[],
  checkSignature?: SignatureCheck,
): Promise<EvidenceReport> {
  const events = rows.map(eventOf)
  return verifyJournal({
    courtId,
    journal: () => events,
    anchors,
    ...(checkSignature ? { checkSignature } : {}),
  })
}

/** One tampering that really changed something. */
export function tamper(court: EvidenceCourt, name: string, skill: Skill, covered: number, random: Random) {
  const key = skill === 'with-key' ? court.privateKey : court.otherKey
  for (;;) {
    const done = CLASSES[name]?.tamper(court.rows, covered, random)
    if (!done) throw new Error(`no class ${name}`)
    // A rewritten suffix has its hashes made anew by definition.
    const used = name === 'rewrite' && skill === 'plain' ? 'chains' : skill
    const rows = repair(done.rows, done.touched, used, key)
    if (!areSame(rows, court.rows)) return { rows, touched: done.touched }
  }
}

/** Places may differ: that the order is the same is enough. */
function areSame(rows: Journal, others: Journal): boolean {
  if (rows.length !== others.length) return false
  return rows.every((row, at) => {
    const other = others[at]
    return (
      row === other ||
      (other && JSON.stringify({ ...row, position: 0 }) === JSON.stringify({ ...other, position: 0 }))
    )
  })
}
