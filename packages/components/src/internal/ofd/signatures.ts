import { type Container, folderOf, resolve } from './container'
import { type Box, boxOf } from './geometry'
import { type SealPicture, sealPicture } from './seal-value'
import { child, childrenOf, parseXml, textAt, type Xml } from './xml'

/** A stamp on a page: where it stands and its picture, when it could be found. Whether it is genuine is not said here. */
export interface Stamp {
  readonly id: string
  readonly pageId: string
  readonly box: Box
  /** The part of the picture that is shown, in its own coordinates: seals across the edges of pages. */
  readonly clip: Box | undefined
  readonly picture: SealPicture | undefined
  /** The day the signature says it was made; as it is written. */
  readonly signedAt: string
}

/** What is known of the signatures of a document before anybody has checked them. */
export interface Signatures {
  readonly count: number
  /** Signatures, or the list of them, that could not be read. */
  readonly unreadable: number
  readonly stamps: readonly Stamp[]
  /** The list of them; nothing when there is none. */
  readonly path: string | undefined
}

export function signaturesOf(container: Container, path: string | undefined): Signatures {
  if (path === undefined) return { count: 0, unreadable: 0, stamps: [], path }
  try {
    const entries = childrenOf(parseXml(container.read(path), path), 'Signature')
    const read = entries.map((entry) => stampsIn(container, folderOf(path), entry))
    const unreadable = read.filter((stamps) => stamps === undefined).length
    return { count: entries.length, unreadable, stamps: read.flatMap((stamps) => stamps ?? []), path }
  } catch {
    return { count: 0, unreadable: 1, stamps: [], path }
  }
}

function stampsIn(container: Container, folder: string, entry: Xml): Stamp[] | undefined {
  const path = resolve(folder, entry.attributes.BaseLoc ?? '')
  let root: Xml
  try {
    root = parseXml(container.read(path), path)
  } catch {
    return undefined
  }
  const info = child(root, 'SignedInfo')
  const seal = textAt(child(info, 'Seal'), 'BaseLoc')
  const places = [textAt(root, 'SignedValue'), seal].flatMap((one) =>
    one ? [resolve(folderOf(path), one)] : [],
  )
  const picture = pictureOf(container, places)
  return childrenOf(info, 'StampAnnot').flatMap(({ attributes }) => {
    const box = boxOf(attributes.Boundary)
    if (!box) return []
    const id = `${entry.attributes.ID ?? ''}.${attributes.ID ?? ''}`
    const clip = boxOf(attributes.Clip)
    const signedAt = textAt(info, 'SignatureDateTime') ?? ''
    return [{ id, pageId: attributes.PageRef ?? '', box, clip, picture, signedAt }]
  })
}

function pictureOf(container: Container, places: readonly string[]): SealPicture | undefined {
  for (const place of places) {
    try {
      const found = sealPicture(container.read(place))
      if (found) return found
    } catch {
      // The other place may have it.
    }
  }
  return undefined
}
