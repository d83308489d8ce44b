import { numberOf, numbers, type Point } from './geometry'
import type { Resources } from './resources'
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
  /** Something that we cannot draw. */
  | { readonly kind: 'unknown' }

export const BLACK: Paint = { kind: 'plain', css: '#000', opacity: 1 }

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
  return { kind, from: [x1, y1], to: [x2, y2], radii, stops, opacity }
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
