import type { Look, Mark, PageSource } from './pages'

/** A picture as a document of one page, so that it is zoomed, turned, marked and printed as every other one. */
export class ImagePages implements PageSource {
  readonly pages = 1
  readonly #image: HTMLImageElement

  private constructor(image: HTMLImageElement) {
    this.#image = image
  }

  /** @throws what the browser says when these bytes are no picture */
  static async open(url: string, title: string): Promise<ImagePages> {
    const image = document.createElement('img')
    image.src = url
    image.alt = title
    await image.decode()
    return new ImagePages(image)
  }

  ratioOf(): number {
    return this.#image.naturalHeight / Math.max(1, this.#image.naturalWidth)
  }

  async draw(_page: number, { rotation }: Look): Promise<readonly Node[]> {
    const image = this.#image.cloneNode() as HTMLImageElement
    const isTurned = rotation % 180 !== 0
    image.style.width = `${isTurned ? 100 / this.ratioOf() : 100}%`
    image.style.transform = `translate(-50%, -50%) rotate(${rotation}deg)`
    return [image]
  }

  async text(): Promise<string> {
    return ''
  }

  async marks(): Promise<readonly Mark[]> {
    return []
  }

  async dots(_page: number, width: number): Promise<HTMLCanvasElement> {
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(Math.min(width * 2, Math.max(width, this.#image.naturalWidth)))
    canvas.height = Math.round(canvas.width * this.ratioOf())
    canvas.getContext('2d')?.drawImage(this.#image, 0, 0, canvas.width, canvas.height)
    return canvas
  }

  end(): void {
    this.#image.removeAttribute('src')
  }
}
