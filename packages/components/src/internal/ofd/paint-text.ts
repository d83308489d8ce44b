import type { Fonts } from './fonts'
import { brushOf } from './paint-brush'
import type { TextItem } from './scene'
import type { Cluster } from './text'

/** Browsers refuse very small fonts; glyphs are drawn large and made smaller. */
const EM = 100

/** Fills or strokes the glyphs of a text, each where the document says; the brush stands at the text's own coordinates. */
export function paintText(
  brush: CanvasRenderingContext2D,
  item: TextItem,
  fonts: Fonts,
  stroked: boolean,
): void {
  const scale = item.size / EM
  const { lineWidth, lineDashOffset } = brush
  const dash = brush.getLineDash()
  brush.fontKerning = 'none'
  let end = 0
  for (const one of item.clusters) {
    if (one.drawn === '') continue
    brush.save()
    brush.font = fontOf(item, fonts, one.glyph !== undefined)
    const x = one.free === 'on' ? end : one.x
    end = x + (one.free ? brush.measureText(one.drawn).width * scale * item.hScale : 0)
    brush.translate(x, one.y)
    brush.scale(item.hScale * scale, scale)
    brush.rotate((item.rotate * Math.PI) / 180)
    brush.lineWidth = lineWidth / scale
    brush.lineDashOffset = lineDashOffset / scale
    brush.setLineDash(dash.map((part) => part / scale))
    if (stroked) brush.strokeText(one.drawn, 0, 0)
    else brush.fillText(one.drawn, 0, 0)
    brush.restore()
  }
}

/** How far a cluster runs by the widths of its font, in the text's own coordinates: where the text does not say it itself. */
export function widthIn(item: TextItem, { drawn, glyph }: Cluster, fonts: Fonts): number {
  const brush = brushOf(document.createElement('canvas'))
  brush.font = fontOf(item, fonts, glyph !== undefined)
  return (brush.measureText(drawn).width * item.size * item.hScale) / EM
}

function fontOf({ font, weight, italic }: TextItem, fonts: Fonts, glyphs: boolean): string {
  return `${italic ? 'italic ' : ''}${Math.min(1000, Math.max(1, weight))} ${EM}px ${fonts.familyOf(font, glyphs)}`
}
