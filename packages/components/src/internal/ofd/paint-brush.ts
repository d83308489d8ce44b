/** The brush of a canvas. */
export function brushOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const brush = canvas.getContext('2d')
  if (!brush) throw new Error('no canvas to draw on')
  return brush
}
