import { strToU8, zipSync } from 'fflate'

const NS = 'xmlns:ofd="http://www.ofdspec.org/2016"'
/** The parts of a container by their names. */
export type Parts = Readonly<Record<string, string | Uint8Array>>

/** A container out of texts and bytes. */
export function zipped(parts: Parts): Uint8Array {
  const entries = Object.entries(parts).map(([name, part]) => [
    name,
    typeof part === 'string' ? strToU8(part) : part,
  ])
  return zipSync(Object.fromEntries(entries), { level: 1 })
}

/** The parts of a document with these pages; `more` replaces and adds. */
export function parts(
  pages: readonly string[],
  more: Parts = {},
  common = '',
): Record<string, string | Uint8Array> {
  const list = pages.map((_, index) => `<ofd:Page ID="${index + 1}" BaseLoc="Pages/P${index}.xml"/>`).join('')
  const area = '<ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea>'
  const found: Record<string, string | Uint8Array> = {
    'OFD.xml': `<ofd:OFD ${NS}><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`,
    'Doc_0/Document.xml': `<ofd:Document ${NS}><ofd:CommonData>${area}${common}</ofd:CommonData><ofd:Pages>${list}</ofd:Pages></ofd:Document>`,
  }
  for (const [index, content] of pages.entries()) found[`Doc_0/Pages/P${index}.xml`] = page(content)
  return { ...found, ...more }
}

export function page(content: string, before = ''): string {
  return `<ofd:Page ${NS}>${before}<ofd:Content><ofd:Layer ID="900">${content}</ofd:Layer></ofd:Content></ofd:Page>`
}

export function resources(content: string): string {
  return `<ofd:Res ${NS} BaseLoc="Res">${content}</ofd:Res>`
}

/** A line of text at a place. */
export function words(id: number, text: string, x = 20, y = 20): string {
  const dx = text.length > 1 ? ` DeltaX="g ${text.length - 1} 4"` : ''
  return `<ofd:TextObject ID="${id}" Boundary="${x} ${y} 120 5" Font="1" Size="4"><ofd:TextCode X="0" Y="4"${dx}>${text}</ofd:TextCode></ofd:TextObject>`
}

export const ofdOf = (...pages: readonly string[]) => zipped(parts(pages))
