import { getDocumentProxy } from 'unpdf'

/** One line of text on a page: its words and where it begins, in points from the lower left corner. */
export interface ReadLine {
  readonly page: number
  readonly text: string
  readonly x: number
  readonly y: number
}

/** A PDF as pdf.js reads it: its lines from above to below, its stamps, the size of its pages. */
export async function readPdf(bytes: Uint8Array) {
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 })
  const lines: ReadLine[] = []
  const stamps: { readonly page: number; readonly rect: readonly number[]; readonly says: string }[] = []
  const sizes: (readonly number[])[] = []
  for (let page = 1; page <= pdf.numPages; page += 1) {
    const sheet = await pdf.getPage(page)
    sizes.push(sheet.view.slice(2))
    for (const one of await sheet.getAnnotations()) {
      stamps.push({ page, rect: one.rect, says: String(one.contentsObj?.str ?? '') })
    }
    const { items } = await sheet.getTextContent()
    const byLine = new Map<number, ReadLine>()
    for (const item of items) {
      if (!('str' in item) || item.str === '') continue
      const [, , , , x = 0, y = 0] = item.transform as number[]
      const key = Math.round(y)
      const before = byLine.get(key)
      byLine.set(key, before ? { ...before, text: before.text + item.str } : { page, text: item.str, x, y })
    }
    lines.push(...[...byLine.values()].sort((a, b) => b.y - a.y))
  }
  await pdf.loadingTask.destroy()
  return { lines, stamps, sizes, pages: pdf.numPages }
}
