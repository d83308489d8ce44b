import type { ReadMaterial } from '@zhixing/core/ports'
import { openPackage, type Package, walk } from './package-parts'

/** The words of an OFD (GB/T 33190-2016), page by page, with those of the templates a page lies on. */
export function readOfd(bytes: Uint8Array): ReadMaterial {
  const parts = openPackage(bytes)
  const pages: { page: number; text: string }[] = []
  for (const root of textsIn(parts, 'OFD.xml', 'DocRoot')) {
    const folder = root.slice(0, root.lastIndexOf('/') + 1)
    const templates = new Map<string, string>()
    const contents: string[] = []
    walk(need(parts, root), {
      begins({ name, attributes: { ID, BaseLoc } }) {
        if (name === 'TemplatePage' && ID && BaseLoc) templates.set(ID, placeOf(folder, BaseLoc))
        if (name === 'Page' && BaseLoc) contents.push(placeOf(folder, BaseLoc))
      },
    })
    for (const content of contents) {
      const { lines, templateIds } = read(need(parts, content))
      const under = templateIds.flatMap((id) => read(parts.text(templates.get(id) ?? '') ?? '<none/>').lines)
      pages.push({ page: pages.length + 1, text: [...under, ...lines].join('\n') })
    }
  }
  return { pages }
}

/** Each object of text is a line or a part of one; several pieces in one object belong together. */
function read(xml: string) {
  const lines: string[] = []
  const templateIds: string[] = []
  let line = ''
  let isText = false
  walk(xml, {
    begins({ name, attributes: { TemplateID } }) {
      if (name === 'Template' && TemplateID) templateIds.push(TemplateID)
      if (name === 'TextObject') line = ''
      isText = name === 'TextCode'
    },
    text(text) {
      if (isText) line += text
    },
    ends(name) {
      if (name === 'TextCode') isText = false
      if (name === 'TextObject') lines.push(line)
    },
  })
  return { lines, templateIds }
}

/** A place is written from the root of the package, or from the folder of what names it. */
const placeOf = (folder: string, place: string) => (place.startsWith('/') ? place.slice(1) : folder + place)

function textsIn(parts: Package, name: string, element: string): readonly string[] {
  const texts: string[] = []
  let isIn = false
  walk(need(parts, name), {
    begins: (began) => {
      isIn = began.name === element
      if (isIn) texts.push('')
    },
    text: (text) => {
      if (isIn) texts[texts.length - 1] += text
    },
    ends: () => {
      isIn = false
    },
  })
  return texts.map((text) => text.trim().replace(/^\//, ''))
}

function need(parts: Package, name: string): string {
  const text = parts.text(name)
  if (text === undefined) throw new Error(`${name} is missing in the OFD`)
  return text
}
