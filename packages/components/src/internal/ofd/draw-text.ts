import type { Fonts } from './fonts'
import { type Matrix, multiply } from './geometry'
import type { TextItem } from './scene'
import { svg, transformOf } from './svg'
import type { Cluster } from './text'

const XML = 'http://www.w3.org/XML/1998/namespace'

/** A text with every character where the document says. */
export function drawText(
  item: TextItem,
  fonts: Fonts,
  inks: Readonly<Record<string, string | number | undefined>>,
): SVGElement {
  const { hScale, matrix, clusters, size } = item
  // Only the glyphs are narrower, not their places.
  const scaled: Matrix = hScale === 1 ? matrix : multiply(matrix, [hScale, 0, 0, 1, 0, 0])
  const text = svg('text', {
    transform: transformOf(scaled),
    'font-size': size,
    'font-family': fonts.familyOf(item.font),
    'font-weight': item.weight === 400 ? undefined : item.weight,
    'font-style': item.italic ? 'italic' : undefined,
    rotate: item.rotate || undefined,
    ...inks,
  })
  text.setAttributeNS(XML, 'xml:space', 'preserve')
  text.style.fontVariantLigatures = 'none'
  const shown = clusters.filter(({ drawn }) => drawn !== '')
  if (shown.every(isSimple)) text.append(span(shown, hScale))
  else {
    for (const one of shown) {
      const part = one.free === 'on' ? svg('tspan', {}) : span([one], hScale)
      part.textContent = one.drawn
      if (one.glyph !== undefined) part.setAttribute('font-family', fonts.familyOf(item.font, true))
      // Several characters at one place are drawn together, as their font joins them.
      else if (one.drawn.length > 1 && !one.free) part.style.fontVariantLigatures = 'normal'
      text.append(part)
    }
  }
  return text
}

/** One unit of text at one place: then one list of places is enough. */
function isSimple({ drawn, glyph, free }: Cluster): boolean {
  return free === undefined && drawn.length === 1 && glyph === undefined && !/\p{M}/u.test(drawn)
}

function span(clusters: readonly Cluster[], hScale: number): SVGElement {
  const x = clusters.map((one) => round(one.x / hScale)).join(' ')
  const y = clusters.every((one) => one.y === clusters[0]?.y)
    ? round(clusters[0]?.y ?? 0)
    : clusters.map((one) => round(one.y)).join(' ')
  const element = svg('tspan', { x, y })
  element.textContent = clusters.map(({ drawn }) => drawn).join('')
  return element
}

function round(value: number): number {
  return Math.round(value * 1e5) / 1e5
}
