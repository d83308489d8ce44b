import type { StreamHead } from '../kernel/checkpoint'
import { hashText } from '../kernel/hash'
import { canonicalJson } from '../kernel/json'

/** The way from one head to the root: the neighbours' hashes, from below. */
export type MerkleProof = readonly { readonly side: 'left' | 'right'; readonly hash: string }[]

const EMPTY = hashText('zhixing heads: none')

/** Heads in the order in which they stand under a root. */
export function sortedHeads(heads: Iterable<StreamHead>): StreamHead[] {
  return [...heads].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
}

/** The Merkle root over heads, sorted by stream; leaves and nodes are hashed apart, as in RFC 6962. */
export function merkleRoot(heads: Iterable<StreamHead>): string {
  return levels(sortedHeads(heads)).at(-1)?.[0] ?? EMPTY
}

/** Proves one stream's head against the root, without showing the others; nothing when it is not among them. */
export function merkleProof(heads: Iterable<StreamHead>, stream: string): MerkleProof | undefined {
  const sorted = sortedHeads(heads)
  let at = sorted.findIndex(([name]) => name === stream)
  if (at < 0) return undefined
  const proof: { side: 'left' | 'right'; hash: string }[] = []
  for (const level of levels(sorted)) {
    const isRight = at % 2 === 1
    const hash = level[isRight ? at - 1 : at + 1]
    if (hash !== undefined) proof.push({ side: isRight ? 'left' : 'right', hash })
    at = Math.floor(at / 2)
  }
  return proof
}

/** True when the head stands under the root. */
export function isUnderRoot(head: StreamHead, proof: MerkleProof, root: string): boolean {
  let hash = leaf(head)
  for (const step of proof) hash = step.side === 'left' ? node(step.hash, hash) : node(hash, step.hash)
  return hash === root
}

function levels(heads: readonly StreamHead[]): string[][] {
  if (heads.length === 0) return []
  const all = [heads.map(leaf)]
  for (let level = all[0] ?? []; level.length > 1; ) {
    const above: string[] = []
    for (let at = 0; at < level.length; at += 2) {
      const [left = '', right] = [level[at], level[at + 1]]
      above.push(right === undefined ? left : node(left, right))
    }
    all.push(above)
    level = above
  }
  return all
}

function leaf([stream, version, head]: StreamHead): string {
  return hashText(`head ${canonicalJson([stream, version, head])}`)
}

function node(left: string, right: string): string {
  return hashText(`node ${left} ${right}`)
}
