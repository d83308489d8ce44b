import { Inflate } from 'fflate'
import { OfdProblem } from './problem'

const MEBI = 1024 * 1024
/** What a court's own documents never reach and a hostile one does. */
export const LIMITS = { parts: 60_000, part: 96 * MEBI, total: 384 * MEBI, file: 512 * MEBI } as const

const END = 0x06054b50
const ENTRY = 0x02014b50
const LOCAL = 0x04034b50
/** A lie about sizes is noticed after at most this much compressed input. */
const STEP = 16 * 1024

interface Entry {
  readonly method: number
  readonly encrypted: boolean
  readonly packed: number
  readonly at: number
}

/**
 * The parts of a zip, each inflated only when it is read and never beyond its limit, whatever the zip says about sizes.
 * Names that lead out of it (`..`) are not there.
 */
export class Container {
  readonly #bytes: Uint8Array
  readonly #entries = new Map<string, Entry>()
  readonly #counted = new Set<string>()
  #total = 0

  /** @throws OfdProblem `not-a-zip`, `too-large`, `too-many-parts` */
  constructor(bytes: Uint8Array) {
    if (bytes.length > LIMITS.file) throw new OfdProblem('too-large')
    this.#bytes = bytes
    this.#readDirectory()
  }

  has(path: string): boolean {
    return this.#entries.has(path.toLowerCase())
  }

  get paths(): string[] {
    return [...this.#entries.keys()]
  }

  /** @throws OfdProblem `part-missing`, `part-broken`, `encrypted`, `too-large` */
  read(path: string): Uint8Array {
    const entry = this.#entries.get(path.toLowerCase())
    if (!entry) throw new OfdProblem('part-missing', path)
    if (entry.encrypted) throw new OfdProblem('encrypted', path)
    const view = viewOf(this.#bytes)
    if (entry.at + 30 > view.byteLength || view.getUint32(entry.at, true) !== LOCAL) {
      throw new OfdProblem('part-broken', path)
    }
    const start = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true)
    const packed = this.#bytes.subarray(start, start + entry.packed)
    if (packed.length < entry.packed) throw new OfdProblem('part-broken', path)
    if (entry.method !== 0 && entry.method !== 8) throw new OfdProblem('part-broken', path)
    if (packed.length > LIMITS.part) throw new OfdProblem('too-large', path)
    const plain = entry.method === 0 ? packed : inflate(packed, path)
    this.#count(path, plain.length)
    return plain
  }

  #count(path: string, size: number): void {
    if (this.#counted.has(path)) return
    this.#counted.add(path)
    this.#total += size
    if (this.#total > LIMITS.total) throw new OfdProblem('too-large', path)
  }

  #readDirectory(): void {
    const view = viewOf(this.#bytes)
    const end = endOf(view)
    const count = view.getUint16(end + 10, true)
    let at = view.getUint32(end + 16, true)
    for (let index = 0; index < count; index++) {
      if (at + 46 > view.byteLength || view.getUint32(at, true) !== ENTRY) throw new OfdProblem('not-a-zip')
      if (this.#entries.size >= LIMITS.parts) throw new OfdProblem('too-many-parts')
      const flags = view.getUint16(at + 8, true)
      const nameLength = view.getUint16(at + 28, true)
      const name = plainName(this.#bytes.subarray(at + 46, at + 46 + nameLength))
      if (name !== undefined) {
        this.#entries.set(name.toLowerCase(), {
          method: view.getUint16(at + 10, true),
          encrypted: (flags & 1) === 1,
          packed: view.getUint32(at + 20, true),
          at: view.getUint32(at + 42, true),
        })
      }
      at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    }
    if (this.#entries.size === 0) throw new OfdProblem('not-a-zip')
  }
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

/** Where the directory's end record is; a comment of up to 64 kB may follow it. */
function endOf(view: DataView): number {
  const first = Math.max(0, view.byteLength - 22 - 0xffff)
  for (let at = view.byteLength - 22; at >= first; at--) {
    if (view.getUint32(at, true) === END) return at
  }
  throw new OfdProblem('not-a-zip')
}

function inflate(packed: Uint8Array, path: string): Uint8Array {
  const pieces: Uint8Array[] = []
  let size = 0
  const stream = new Inflate((piece) => {
    size += piece.length
    if (size > LIMITS.part) throw new OfdProblem('too-large', path)
    pieces.push(piece)
  })
  try {
    for (let at = 0; at < packed.length; at += STEP) {
      stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length)
    }
  } catch (error) {
    throw error instanceof OfdProblem ? error : new OfdProblem('part-broken', path)
  }
  const whole = new Uint8Array(size)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

/** A name as parts call each other, or nothing for folders and for names that lead out. */
function plainName(bytes: Uint8Array): string | undefined {
  const name = decoded(bytes).replaceAll('\\', '/').replace(/^\/+/, '')
  if (name === '' || name.endsWith('/') || /(^|\/)\.\.(\/|$)|^[a-z]:/i.test(name)) return undefined
  return name.replace(/(^|\/)(\.\/)+/g, '$1')
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

/** The part that `location` means, seen from a part in `folder`: absolute with a slash, else beside it. */
export function resolve(folder: string, location: string): string {
  const path = location.trim().replaceAll('\\', '/')
  const steps = path.startsWith('/') ? [] : folder.split('/').filter(Boolean)
  for (const step of path.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}

export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')))
}
