import { numberOf } from './geometry'
import { child, type Xml } from './xml'

/** What is drawn at one place: usually one character. */
export interface Cluster {
  /** What it means when it is searched or copied. */
  readonly text: string
  /** What is drawn; empty when an earlier place draws it. */
  readonly drawn: string
  /** Number of a glyph of the embedded font; then `drawn` is its private code. */
  readonly glyph?: number
  /** The widths of the font say how far it runs: a run that begins here, or one that goes on after the cluster before. */
  readonly free?: 'start' | 'on'
  readonly x: number
  readonly y: number
}

/** Glyphs of embedded fonts are drawn by codes from here on, see fonts.ts. */
export const GLYPH_BASE = 0xf0000

interface Change {
  readonly at: number
  readonly codes: number
  readonly glyphs: number
  readonly numbers: readonly number[]
}

/** The places of all characters of a TextObject, in its own coordinates. */
export function clustersOf(object: Xml, embedded: boolean): Cluster[] {
  const clusters: Cluster[] = []
  let changes: Change[] = []
  let x = 0
  let y = 0
  for (const part of object.children) {
    if (part.name === 'CGTransform') changes.push(changeOf(part))
    if (part.name !== 'TextCode') continue
    x = numberOf(part.attributes.X, x)
    y = numberOf(part.attributes.Y, y)
    const slots = slotsOf([...codesOf(part.text)], changes, embedded)
    const { DeltaX, DeltaY } = part.attributes
    changes = []
    if (DeltaX === undefined && DeltaY === undefined && slots.length > 1) {
      for (const [index, slot] of runsOf(slots).entries())
        clusters.push({ ...slot, x, y, free: index === 0 ? 'start' : 'on' })
      continue
    }
    const right = deltas(DeltaX, slots.length - 1)
    const down = deltas(DeltaY, slots.length - 1)
    let [left, top] = [x, y]
    for (const [index, slot] of slots.entries()) {
      clusters.push({ ...slot, x: left, y: top })
      left += right[index] ?? 0
      top += down[index] ?? 0
    }
  }
  return clusters
}

/** Characters that are drawn together, as their font joins them; each glyph by number stays alone. */
function runsOf(slots: readonly Slot[]): Slot[] {
  const runs: Slot[] = []
  for (const slot of slots) {
    const last = runs.at(-1)
    if (!last || last.glyph !== undefined || slot.glyph !== undefined) runs.push(slot)
    else runs[runs.length - 1] = { text: last.text + slot.text, drawn: last.drawn + slot.drawn }
  }
  return runs
}

export function hasGlyphs(object: Xml): boolean {
  return child(object, 'CGTransform') !== undefined
}

/** Lines that only lay out the XML are no part of the text. */
function codesOf(text: string): string {
  return text.replace(/^\s*[\r\n]\s*|\s*[\r\n]\s*$/g, '').replace(/[\r\n\t]/g, '')
}

function changeOf({ attributes, children }: Xml): Change {
  const list = (children.find(({ name }) => name === 'Glyphs')?.text ?? '').trim().split(/\s+/).map(Number)
  const glyphs = Math.min(numberOf(attributes.GlyphCount, 1), list.length)
  const codes = Math.max(1, numberOf(attributes.CodeCount, 1))
  return { at: numberOf(attributes.CodePosition, 0), codes, glyphs, numbers: list }
}

type Slot = Omit<Cluster, 'x' | 'y'>

/** Glyphs take the place of characters where the text says so; each glyph has an offset of its own. */
function slotsOf(codes: readonly string[], changes: readonly Change[], embedded: boolean): Slot[] {
  const slots: Slot[] = []
  for (let at = 0; at < codes.length; ) {
    const change = changes.find((one) => one.at === at && one.glyphs > 0)
    if (!change) {
      const code = codes[at++] ?? ''
      slots.push({ text: code, drawn: code })
      continue
    }
    const text = codes.slice(at, at + change.codes).join('')
    for (let index = 0; index < change.glyphs; index++) {
      const glyph = change.numbers[index] ?? 0
      const meant = index === 0 ? text : ''
      if (embedded)
        slots.push({ text: meant, drawn: String.fromCodePoint(GLYPH_BASE + (glyph & 0xffff)), glyph })
      else slots.push({ text: meant, drawn: meant })
    }
    at += change.codes
  }
  return slots
}

/** Offsets as they are written: numbers, and `g n d` for n times d; the last one holds for what is left. */
export function deltas(text: string | undefined, count: number): number[] {
  const found: number[] = []
  const tokens = (text ?? '')
    .trim()
    .split(/[\s,]+/)
    .filter(Boolean)
  for (let at = 0; at < tokens.length && found.length < count; at++) {
    if (tokens[at]?.toLowerCase() !== 'g') {
      found.push(numberOf(tokens[at], 0))
      continue
    }
    const times = Math.min(numberOf(tokens[at + 1], 0), count - found.length)
    for (let turn = 0; turn < times; turn++) found.push(numberOf(tokens[at + 2], 0))
    at += 2
  }
  const last = found.at(-1) ?? 0
  while (found.length < count) found.push(last)
  return found
}
