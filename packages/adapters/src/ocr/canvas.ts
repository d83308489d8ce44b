/** Six numbers of a change of place, as PDF writes them: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number]

/** A picture as the PDF library unpacks it: one bit a point, or one, three or four bytes. */
export interface Picture {
  readonly width: number
  readonly height: number
  readonly data: Uint8Array | Uint8ClampedArray
  /** A stencil: black where its bit is 0, and the page where it is 1. */
  readonly isMask: boolean
}

/** A page in grey. */
export interface Canvas {
  readonly width: number
  readonly height: number
  readonly grey: Uint8Array
}

const WHITE = 255

export const emptyCanvas = (width: number, height: number): Canvas => ({
  ...{ width, height },
  grey: new Uint8Array(width * height).fill(WHITE),
})

/** First `inner`, then `outer`. */
export function times(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer
  const [g, h, i, j, k, l] = inner
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}

/** Portable graymap, the plainest picture that Tesseract reads. */
export function pgmOf({ width, height, grey }: Canvas): Uint8Array {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), grey])
}

/** Draws a picture where the matrix takes its unit square; a finer one is averaged. */
export function drawOn(canvas: Canvas, picture: Picture, matrix: Matrix): void {
  const [a, b, c, d, e, f] = matrix
  const det = a * d - b * c
  if (!Number.isFinite(det) || det === 0) return
  const [left, right] = span([e, e + a, e + c, e + a + c], canvas.width)
  const [top, bottom] = span([f, f + b, f + d, f + b + d], canvas.height)
  const greyAt = greyOf(picture)
  const { width, height } = picture
  // So many points of the picture, in each direction, lie on one of the canvas.
  const fine = Math.min(
    4,
    Math.max(1, Math.ceil(Math.max(width / Math.hypot(a, b), height / Math.hypot(c, d)))),
  )
  const parts = Array.from({ length: fine }, (_, n) => (n + 0.5) / fine)
  for (let y = top; y < bottom; y += 1) {
    for (let x = left; x < right; x += 1) {
      const at = y * canvas.width + x
      let sum = 0
      for (const down of parts) {
        for (const across of parts) {
          const dx = x + across - e
          const dy = y + down - f
          // The unit square stands on its lower edge, a picture begins at its upper one.
          const column = Math.floor(((d * dx - c * dy) / det) * width)
          const row = Math.floor((1 - (a * dy - b * dx) / det) * height)
          const isIn = column >= 0 && column < width && row >= 0 && row < height
          sum += (isIn ? greyAt(column, row) : undefined) ?? canvas.grey[at] ?? WHITE
        }
      }
      canvas.grey[at] = sum / (fine * fine)
    }
  }
}

function span(ends: readonly number[], most: number): readonly [from: number, to: number] {
  return [Math.max(0, Math.floor(Math.min(...ends))), Math.min(most, Math.ceil(Math.max(...ends)))]
}

/** How bright a point of the picture is; nothing where the page shows through. */
function greyOf({ width, height, data, isMask }: Picture): (x: number, y: number) => number | undefined {
  const bytes = data.length / (width * height)
  if (bytes < 1) {
    const line = (width + 7) >> 3
    const clear = isMask ? undefined : WHITE
    return (x, y) => ((data[y * line + (x >> 3)] ?? 0) & (0x80 >> (x & 7)) ? clear : 0)
  }
  if (bytes < 3) return (x, y) => data[y * width + x] ?? WHITE
  const step = bytes < 4 ? 3 : 4
  return (x, y) => {
    const at = (y * width + x) * step
    const [red = WHITE, green = WHITE, blue = WHITE] = [data[at], data[at + 1], data[at + 2]]
    const grey = 0.299 * red + 0.587 * green + 0.114 * blue
    const alpha = step === 4 ? (data[at + 3] ?? WHITE) / WHITE : 1
    return grey * alpha + WHITE * (1 - alpha)
  }
}
