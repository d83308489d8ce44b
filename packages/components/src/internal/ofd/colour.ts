import { type Matrix, numberOf, numbers, type Point } from './geometry'
import type { Resources } from './resources'
import type { Item } from './scene'
import { child, childrenOf, type Xml } from './xml'

/** A colour between two points of a gradient. */
export interface Stop {
  readonly at: number
  readonly css: string
  readonly opacity: number
}

/** How something is filled or drawn. */
export type Paint =
  | { readonly kind: 'plain'; readonly css: string; readonly opacity: number }
  | {
      readonly kind: 'axial' | 'radial'
      readonly from: Point
      readonly to: Point
      readonly radii: Point
      readonly stops: readonly Stop[]
      readonly opacity: number
    }
  | Pattern
  /** Something that we cannot draw. */
  | { readonly kind: 'unknown' }

/** A small drawing again and again, in steps of this size. */
export interface Pattern {
  readonly kind: 'pattern'
  readonly width: number
  readonly height: number
  readonly step: Point
  readonly matrix: Matrix
  /** Its steps count from the corner of the page, not of the object. */
  readonly ofPage: boolean
  readonly items: readonly Item[]
  readonly opacity: number
}

export const BLACK: Paint = { kind: 'plain', css: '#000', opacity: 1 }

/** More turns of a shade than anybody sees. */
const MOST_REPEATED = 200

/** The colour that an element gives; black when there is none. */
export function paintOf(element: Xml | undefined, resources: Resources): Paint {
  if (!element) return BLACK
  const opacity = numberOf(element.attributes.Alpha, 255) / 255
  const axial = child(element, 'AxialShd')
  const radial = child(element, 'RadialShd')
  if (axial) return gradient('axial', axial, opacity, resources)
  if (radial) return gradient('radial', radial, opacity, resources)
  if (element.children.length > 0) return { kind: 'unknown' }
  return { kind: 'plain', css: cssOf(element, resources), opacity }
}

function gradient(kind: 'axial' | 'radial', shade: Xml, opacity: number, resources: Resources): Paint {
  const [x1 = 0, y1 = 0] = numbers(shade.attributes.StartPoint)
  const [x2 = x1, y2 = y1] = numbers(shade.attributes.EndPoint)
  const segments = childrenOf(shade, 'Segment')
  const stops = segments.flatMap((segment, index) => {
    const colour = child(segment, 'Color')
    if (!colour) return []
    const even = segments.length > 1 ? index / (segments.length - 1) : 0
    const own = numberOf(colour.attributes.Alpha, 255) / 255
    return [{ at: numberOf(segment.attributes.Position, even), css: cssOf(colour, resources), opacity: own }]
  })
  if (stops.length === 0) return { kind: 'unknown' }
  const radii = [numberOf(shade.attributes.StartRadius, 0), numberOf(shade.attributes.EndRadius, 0)] as const
  const length = Math.max(Math.hypot(x2 - x1, y2 - y1), kind === 'radial' ? Math.abs(radii[1] - radii[0]) : 0)
  const all = ended(repeated(stops, shade, length), numberOf(shade.attributes.Extend, 0))
  return { kind, from: [x1, y1], to: [x2, y2], radii, stops: all, opacity }
}

/** A shade may be there several times along its way, each second time backwards. */
function repeated(stops: readonly Stop[], { attributes }: Xml, length: number): readonly Stop[] {
  const part = numberOf(attributes.MapUnit, length) / length
  if (!['Repeat', 'Reflect'].includes(attributes.MapType ?? '') || !(part > 1 / MOST_REPEATED && part < 1))
    return stops
  const all: Stop[] = []
  for (let turn = 0; turn * part < 1; turn++) {
    const isBack = attributes.MapType === 'Reflect' && turn % 2 === 1
    const ordered = isBack ? stops.toReversed() : stops
    for (const stop of ordered) all.push({ ...stop, at: (turn + (isBack ? 1 - stop.at : stop.at)) * part })
  }
  return all.filter(({ at }) => at <= 1)
}

/** Beyond its ends there is nothing, unless the document goes on there: before it (1), behind it (2). */
function ended(stops: readonly Stop[], extend: number): readonly Stop[] {
  const [first] = stops
  const last = stops.at(-1)
  const all = [...stops]
  if (first && (extend & 1) === 0) all.unshift({ ...first, opacity: 0 })
  if (last && (extend & 2) === 0) all.push({ ...last, opacity: 0 })
  return all
}

function cssOf({ attributes }: Xml, resources: Resources): string {
  const space = resources.find('ColorSpace', attributes.ColorSpace)
  const palette = space && child(space, 'Palette')
  const entry = attributes.Index === undefined ? undefined : palette?.children[numberOf(attributes.Index, 0)]
  const parts = components(entry?.text ?? attributes.Value)
  const most = 2 ** numberOf(space?.attributes.BitsPerComponent, 8) - 1
  const type = space?.attributes.Type ?? { 1: 'GRAY', 4: 'CMYK' }[parts.length] ?? 'RGB'
  const [first = 0, second = 0, third = 0, fourth = 0] = parts.map((part) =>
    Math.min(1, Math.max(0, part / most)),
  )
  if (type === 'GRAY') return rgb(first, first, first)
  if (type !== 'CMYK') return rgb(first, second, third)
  return rgb((1 - first) * (1 - fourth), (1 - second) * (1 - fourth), (1 - third) * (1 - fourth))
}

/** Components in decimals, or in hex after `#`. */
function components(value: string | undefined): number[] {
  return (value ?? '')
    .trim()
    .split(/[\s,]+/)
    .filter(Boolean)
    .map((part) => (part.startsWith('#') ? Number.parseInt(part.slice(1), 16) : Number(part)))
    .filter(Number.isFinite)
}

function rgb(...parts: readonly [number, number, number]): string {
  return `rgb(${parts.map((part) => Math.round(part * 255)).join(' ')})`
}
