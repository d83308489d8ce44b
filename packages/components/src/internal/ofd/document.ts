import { Container, folderOf, resolve } from './container'
import { type Box, boxOf } from './geometry'
import { OfdProblem } from './problem'
import { Resources } from './resources'
import { type Signatures, signaturesOf } from './signatures'
import { child, childrenOf, parseXml, textAt, type Xml } from './xml'

const MAX_PAGES = 20_000
const A4: Box = { x: 0, y: 0, width: 210, height: 297 }

export interface PageEntry {
  readonly id: string
  readonly path: string
}

/** What a document says about itself; its pages are read one by one, when somebody looks at them. */
export class OfdFile {
  readonly container: Container
  readonly resources: Resources
  readonly pages: readonly PageEntry[]
  readonly templates: ReadonlyMap<string, { readonly path: string; readonly zOrder: string }>
  readonly signatures: Signatures
  readonly annotations: ReadonlyMap<string, string>
  readonly box: Box
  /** Documents in the container; the first one is shown. */
  readonly documents: number
  /** Names of what hangs on the document and stands on no page. */
  readonly attachments: readonly string[]
  readonly #pages = new Map<string, Xml>()

  /** @throws OfdProblem */
  constructor(bytes: Uint8Array) {
    this.container = new Container(bytes)
    const entry = parseXml(this.container.read('OFD.xml'), 'OFD.xml')
    const body = child(entry, 'DocBody')
    this.documents = childrenOf(entry, 'DocBody').length
    const path = resolve('', textAt(body, 'DocRoot') ?? 'Doc_0/Document.xml')
    const root = parseXml(this.container.read(path), path)
    const folder = folderOf(path)
    const common = child(root, 'CommonData')
    this.box = areaBox(child(common, 'PageArea')) ?? A4
    this.resources = new Resources(this.container, resourcePaths(common, folder))
    this.pages = childrenOf(child(root, 'Pages'), 'Page')
      .slice(0, MAX_PAGES)
      .map(({ attributes }) => ({ id: attributes.ID ?? '', path: resolve(folder, attributes.BaseLoc ?? '') }))
    if (this.pages.length === 0) throw new OfdProblem('no-pages', path)
    this.templates = new Map(
      childrenOf(common, 'TemplatePage').map(({ attributes }) => [
        attributes.ID ?? '',
        { path: resolve(folder, attributes.BaseLoc ?? ''), zOrder: attributes.ZOrder ?? 'Background' },
      ]),
    )
    this.annotations = this.#annotations(folder, textAt(root, 'Annotations'))
    this.attachments = this.#attachments(folder, textAt(root, 'Attachments'))
    const signatures = textAt(body, 'Signatures')
    this.signatures = signaturesOf(this.container, signatures && resolve('', signatures))
  }

  /** A page or template as XML. @throws OfdProblem `part-missing`, `part-broken` */
  page(path: string): Xml {
    const known = this.#pages.get(path)
    if (known) return known
    const page = parseXml(this.container.read(path), path)
    if (this.#pages.size > 32) this.#pages.delete(this.#pages.keys().next().value ?? '')
    this.#pages.set(path, page)
    return page
  }

  boxOf(page: Xml): Box {
    return areaBox(child(page, 'Area')) ?? this.box
  }

  #attachments(folder: string, location: string | undefined): readonly string[] {
    if (!location) return []
    const path = resolve(folder, location)
    try {
      const list = childrenOf(parseXml(this.container.read(path), path), 'Attachment')
      return list.map(({ attributes: { Name, Format } }) => [Name, Format].filter(Boolean).join('.'))
    } catch {
      return []
    }
  }

  #annotations(folder: string, location: string | undefined): ReadonlyMap<string, string> {
    const found = new Map<string, string>()
    if (!location) return found
    const path = resolve(folder, location)
    try {
      for (const page of childrenOf(parseXml(this.container.read(path), path), 'Page')) {
        const place = textAt(page, 'FileLoc')
        if (place) found.set(page.attributes.PageID ?? '', resolve(folderOf(path), place))
      }
    } catch {
      // Notes of a document that cannot be read are not part of its pages.
    }
    return found
  }
}

/** The size of a page: what a printer sees, else what the document cuts it to. */
function areaBox(area: Xml | undefined): Box | undefined {
  const box = boxOf(textAt(area, 'PhysicalBox')) ?? boxOf(textAt(area, 'ApplicationBox'))
  const fits = box && box.width > 0 && box.height > 0 && box.width < 20_000 && box.height < 20_000
  return fits ? box : undefined
}

export function resourcePaths(holder: Xml | undefined, folder: string): string[] {
  return [
    ...childrenOf(holder, 'PublicRes'),
    ...childrenOf(holder, 'DocumentRes'),
    ...childrenOf(holder, 'PageRes'),
  ].map(({ text }) => resolve(folder, text))
}
