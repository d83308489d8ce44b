/** A rectangle on a page as parts of its width and height, upright as the document has it. */
export interface Mark {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** How pages are looked at: their width on the screen and the turn that the reader gave them. */
export interface Look {
  readonly width: number
  readonly rotation: number
}

/** A document made of pages, whatever its format. Pages are counted from 1. */
export interface PageSource {
  readonly pages: number
  /** Height through width of a page; of one that was not read yet that of most pages. */
  ratioOf(page: number): number
  /** What a sheet holds. It may be given up at any time. */
  draw(page: number, look: Look, signal: AbortSignal): Promise<readonly Node[]>
  /** The text of a page, for searching and comparing. */
  text(page: number): Promise<string>
  /** Where these characters of the text stand. */
  marks(page: number, from: number, to: number): Promise<readonly Mark[]>
  /** The page as dots alone, so many wide; absent where a format cannot be made into dots faithfully. */
  dots?(page: number, width: number): Promise<HTMLCanvasElement>
  /** Whether a page has pictures beside its text, whose words nobody finds; absent where that is not known. */
  pictures?(page: number): Promise<boolean>
  /** Frees what it holds. */
  end(): void
}

/** A mark on a page that was turned. */
export function turned({ x, y, width, height }: Mark, rotation: number): Mark {
  if (rotation === 90) return { x: 1 - y - height, y: x, width: height, height: width }
  if (rotation === 180) return { x: 1 - x - width, y: 1 - y - height, width, height }
  if (rotation === 270) return { x: y, y: 1 - x - width, width: height, height: width }
  return { x, y, width, height }
}

/** A mark as it is seen on a turned page, upright again. */
export function upright(mark: Mark, rotation: number): Mark {
  return turned(mark, (360 - rotation) % 360)
}
