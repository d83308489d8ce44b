import { HashMD } from '@noble/hashes/_md.js'

const START = [
  0x7380166f, 0x4914b2b9, 0x172442d7, 0xda8a0600, 0xa96f30bc, 0x163138aa, 0xe38dee4d, 0xb0fb0e4e,
] as const

const left = (word: number, by: number) => (word << by) | (word >>> (32 - by))
const words = new Uint32Array(68)
/** The constants of the rounds, already turned. */
const TURNED = Int32Array.from({ length: 64 }, (_, round) =>
  left(round < 16 ? 0x79cc4519 : 0x7a879d8a, round % 32),
)

/** SM3 (GB/T 32905) on the frame that SHA-256 of the same library stands on. */
class Sm3 extends HashMD<Sm3> {
  readonly #state = Int32Array.from(START)

  constructor() {
    super(64, 32, 8, false)
  }

  protected get(): number[] {
    return [...this.#state]
  }

  protected set(...state: number[]): void {
    this.#state.set(state)
  }

  protected process(view: DataView, offset: number): void {
    expand(view, offset)
    let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = this.#state
    for (let round = 0; round < 64; round++) {
      const turned = left(a, 12)
      const ss1 = left((turned + e + (TURNED[round] ?? 0)) | 0, 7)
      const early = round < 16
      const ff = early ? a ^ b ^ c : (a & b) | (a & c) | (b & c)
      const gg = early ? e ^ f ^ g : (e & f) | (~e & g)
      const word = words[round] ?? 0
      const tt1 = (ff + d + (ss1 ^ turned) + (word ^ (words[round + 4] ?? 0))) | 0
      const tt2 = (gg + h + ss1 + word) | 0
      ;[d, c, b, a] = [c, left(b, 9), a, tt1]
      ;[h, g, f, e] = [g, left(f, 19), e, tt2 ^ left(tt2, 9) ^ left(tt2, 17)]
    }
    for (const [index, one] of [a, b, c, d, e, f, g, h].entries())
      this.#state[index] = (this.#state[index] ?? 0) ^ one
  }

  protected roundClean(): void {
    words.fill(0)
  }

  _cloneInto(to: Sm3 = new Sm3()): Sm3 {
    to.#state.set(this.#state)
    return this._cloneIntoMeta(to)
  }

  destroy(): void {
    this.destroyed = true
    this.#state.fill(0)
  }
}

function expand(view: DataView, offset: number): void {
  for (let index = 0; index < 16; index++) words[index] = view.getUint32(offset + index * 4)
  for (let index = 16; index < 68; index++) {
    const mixed = (words[index - 16] ?? 0) ^ (words[index - 9] ?? 0) ^ left(words[index - 3] ?? 0, 15)
    const spread = mixed ^ left(mixed, 15) ^ left(mixed, 23)
    words[index] = spread ^ left(words[index - 13] ?? 0, 7) ^ (words[index - 6] ?? 0)
  }
}

/** The SM3 of these bytes, one after the other. */
export function sm3(...parts: readonly Uint8Array[]): Uint8Array {
  const hash = new Sm3()
  for (const part of parts) hash.update(part)
  return hash.digest()
}
