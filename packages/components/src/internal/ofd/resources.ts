import { type Container, folderOf, resolve } from './container'
import type { NoteCode } from './problem'
import { child, childrenOf, parseXml, textAt, type Xml } from './xml'

/** A font as the document names it, perhaps with its file. */
export interface Font {
  /** The same for the same font of the same document. */
  readonly key: string
  readonly name: string
  readonly bold: boolean
  readonly italic: boolean
  readonly serif: boolean
  readonly fixedWidth: boolean
  readonly file: Part | undefined
}

/** A part of a container: the document's, or that of a seal inside it. */
export interface Part {
  readonly container: Container
  readonly path: string
}

/** What pages refer to by number: of the whole document, and of a single page before it. */
export class Resources {
  readonly #container: Container
  readonly #named = new Map<string, { readonly element: Xml; readonly folder: string }>()
  readonly #outer: Resources | undefined
  /** Lists of resources that could not be read. */
  readonly problems: NoteCode[] = []

  constructor(container: Container, paths: readonly string[], outer?: Resources) {
    this.#container = container
    this.#outer = outer
    for (const path of paths) {
      try {
        this.#read(path)
      } catch {
        this.problems.push('part')
      }
    }
  }

  get container(): Container {
    return this.#container
  }

  /** The element of this kind under this number. */
  find(kind: string, id: string | undefined): Xml | undefined {
    if (id === undefined) return undefined
    return this.#named.get(`${kind} ${id.trim()}`)?.element ?? this.#outer?.find(kind, id)
  }

  /** The file of a picture, with the format that it says it has. */
  media(id: string | undefined): (Part & { readonly format: string }) | undefined {
    const found = this.#named.get(`MultiMedia ${id?.trim()}`)
    if (!found) return this.#outer?.media(id)
    const path = resolve(found.folder, textAt(found.element, 'MediaFile') ?? '')
    return { container: this.#container, path, format: (found.element.attributes.Format ?? '').toUpperCase() }
  }

  font(id: string | undefined): Font {
    const found = this.#named.get(`Font ${id?.trim()}`)
    if (!found && this.#outer) return this.#outer.font(id)
    const { FontName, FamilyName, Bold, Italic, Serif, FixedWidth } = found?.element.attributes ?? {}
    const location = textAt(found?.element, 'FontFile')
    const file = found && location ? resolve(found.folder, location) : undefined
    return {
      key: `${id?.trim()} ${file ?? FontName ?? ''}`,
      name: FontName || FamilyName || '',
      bold: Bold === 'true',
      italic: Italic === 'true',
      serif: Serif === 'true',
      fixedWidth: FixedWidth === 'true',
      file: file === undefined ? undefined : { container: this.#container, path: file },
    }
  }

  #read(path: string): void {
    const root = parseXml(this.#container.read(path), path)
    const folder = resolve(folderOf(path), root.attributes.BaseLoc ?? '')
    const lists = {
      Fonts: 'Font',
      ColorSpaces: 'ColorSpace',
      DrawParams: 'DrawParam',
      MultiMedias: 'MultiMedia',
    }
    for (const [list, kind] of Object.entries({ ...lists, CompositeGraphicUnits: 'CompositeGraphicUnit' })) {
      for (const holder of childrenOf(root, list)) {
        for (const element of childrenOf(holder, kind)) {
          this.#named.set(`${kind} ${element.attributes.ID?.trim()}`, { element, folder })
        }
      }
    }
  }
}

/** Attributes and children of an object, then of its drawing parameters and of those they build on, then of its layer. */
export class Style {
  readonly #chain: readonly Xml[]

  constructor(object: Xml, resources: Resources, layer: readonly Xml[] = []) {
    this.#chain = [object, ...drawParams(object, resources), ...layer]
  }

  attribute(name: string): string | undefined {
    return this.#chain.find(({ attributes }) => attributes[name] !== undefined)?.attributes[name]
  }

  child(name: string): Xml | undefined {
    for (const one of this.#chain) {
      const found = child(one, name)
      if (found) return found
    }
    return undefined
  }
}

/** The parameters an object or layer names, and those they are relative to; a circle ends. */
export function drawParams(object: Xml, resources: Resources): Xml[] {
  const found: Xml[] = []
  let next = resources.find('DrawParam', object.attributes.DrawParam)
  while (next && !found.includes(next)) {
    found.push(next)
    next = resources.find('DrawParam', next.attributes.Relative)
  }
  return found
}
