import { apply, around, type Box, type Point } from './geometry'
import type { Scene, TextItem } from './scene'
import type { Cluster } from './text'

/** The text of a page in the order of drawing, and where each part of it stands. */
export interface PageText {
  readonly text: string
  readonly places: readonly { readonly from: number; readonly item: TextItem; readonly cluster: number }[]
}

/** Texts that go on where the last one ended belong to its line; every other begins a new one. Stamps are no text. */
export function textOf(scene: Scene): PageText {
  const places: { from: number; item: TextItem; cluster: number }[] = []
  let text = ''
  let last: Point | undefined
  for (const item of scene.items) {
    if (item.kind !== 'text' || item.seal || item.clusters.length === 0) continue
    const [first] = item.clusters
    const start = apply(item.matrix, [first?.x ?? 0, first?.y ?? 0])
    if (last && !goesOn(last, start, item.size)) text += '\n'
    for (const [cluster, { text: said }] of item.clusters.entries()) {
      places.push({ from: text.length, item, cluster })
      text += said
    }
    const end = item.clusters.at(-1)
    const width = Math.max(item.size, end?.free ? widthOf(end.text, item.size) : 0)
    last = apply(item.matrix, [(end?.x ?? 0) + width, end?.y ?? 0])
  }
  return { text, places }
}

function goesOn([x1, y1]: Point, [x2, y2]: Point, size: number): boolean {
  return Math.abs(y1 - y2) < size * 0.3 && x2 - x1 > -size && x2 - x1 < size * 0.6
}

type Measure = (item: TextItem, cluster: Cluster) => number

/**
 * The rectangles of these characters, one for each text they lie in. `measured` is the width of a run that does not say where its
 * characters stand: then all of it is meant.
 */
export function boxesOf({ places }: PageText, from: number, to: number, measured: Measure): Box[] {
  const byItem = new Map<TextItem, Point[]>()
  let meant = false
  for (const { from: at, item, cluster } of places) {
    const one = item.clusters[cluster]
    // A place without words draws a further glyph of the character before it.
    if (one && one.text !== '') meant = at + one.text.length > from && at < to
    if (!one || !meant) continue
    const points = byItem.get(item) ?? []
    points.push(...(one.free ? runOf(item, cluster, measured) : cornersOf(item, cluster)))
    byItem.set(item, points)
  }
  return [...byItem.values()].map(around)
}

/** The corners of a character: as high as its font, as wide as the way to the next one. */
export function cornersOf(item: TextItem, index: number): Point[] {
  const { clusters, size, hScale } = item
  const one = clusters[index]
  if (!one) return []
  const next = clusters[index + 1]
  const step =
    next && next.y === one.y && next.x > one.x
      ? Math.min(next.x - one.x, size * 1.2)
      : widthOf(one.text, size)
  return turnedBox(item, one, step * (next ? 1 : hScale))
}

/** All of a run: it says only where it begins. */
function runOf(item: TextItem, index: number, measured: Measure): Point[] {
  const one = item.clusters[index]
  if (!one) return []
  let x = one.x
  for (let before = index; item.clusters[before]?.free === 'on'; before--) {
    const last = item.clusters[before - 1]
    if (last) x += measured(item, last)
  }
  return turnedBox(item, { x, y: one.y }, measured(item, one))
}

/** What a text takes from this place on, turned as its characters are. */
function turnedBox(
  { size, matrix, rotate }: TextItem,
  { x, y }: { readonly x: number; readonly y: number },
  width: number,
): Point[] {
  const [sin, cos] = [Math.sin((rotate * Math.PI) / 180), Math.cos((rotate * Math.PI) / 180)]
  const [top, bottom] = [-size * 0.88, size * 0.16]
  const corners: Point[] = [
    [0, top],
    [width, top],
    [width, bottom],
    [0, bottom],
  ]
  return corners.map(([right, down]) =>
    apply(matrix, [x + right * cos - down * sin, y + right * sin + down * cos]),
  )
}

/** Letters are about half as wide as characters; several at one place stand beside each other. */
function widthOf(text: string, size: number): number {
  let width = 0
  for (const letter of text) width += /^[\x20-\x7e]$/.test(letter) ? size / 2 : size
  return Math.max(width, size / 2)
}
