import { apply, around, type Box, type Point } from './geometry'
import type { Scene, TextItem } from './scene'

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
    last = apply(item.matrix, [(end?.x ?? 0) + item.size, end?.y ?? 0])
  }
  return { text, places }
}

function goesOn([x1, y1]: Point, [x2, y2]: Point, size: number): boolean {
  return Math.abs(y1 - y2) < size * 0.3 && x2 - x1 > -size && x2 - x1 < size * 0.6
}

/** The rectangles of these characters, one for each text they lie in. */
export function boxesOf({ places }: PageText, from: number, to: number): Box[] {
  const byItem = new Map<TextItem, Point[]>()
  for (const { from: at, item, cluster } of places) {
    const one = item.clusters[cluster]
    if (!one || at + one.text.length <= from || at >= to || one.text === '') continue
    const points = byItem.get(item) ?? []
    points.push(...cornersOf(item, cluster))
    byItem.set(item, points)
  }
  return [...byItem.values()].map(around)
}

/** The corners of a character: as high as its font, as wide as the way to the next one. */
export function cornersOf({ clusters, size, matrix, hScale }: TextItem, index: number): Point[] {
  const one = clusters[index]
  if (!one) return []
  const next = clusters[index + 1]
  const step =
    next && next.y === one.y && next.x > one.x
      ? Math.min(next.x - one.x, size * 1.2)
      : widthOf(one.text, size)
  const right = one.x + step * (next ? 1 : hScale)
  const top = one.y - size * 0.88
  const bottom = one.y + size * 0.16
  const corners: Point[] = [
    [one.x, top],
    [right, top],
    [right, bottom],
    [one.x, bottom],
  ]
  return corners.map((corner) => apply(matrix, corner))
}

function widthOf(text: string, size: number): number {
  return /^[\x20-\x7e]$/.test(text) ? size / 2 : size
}
