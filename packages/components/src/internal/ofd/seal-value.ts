import { type Der, INTEGER, OCTETS, readDer, SEQUENCE, said, TEXTS } from './der'

/** The picture of an electronic seal, and what the seal says of itself. */
export interface SealPicture {
  readonly type: string
  readonly bytes: Uint8Array
  readonly name: string
}

/**
 * The picture in a signed value or a seal (GB/T 38540, GM/T 0031): a sequence of its type, its bytes, width and height, beside the
 * seal's header and properties. Nothing is verified here.
 */
export function sealPicture(bytes: Uint8Array): SealPicture | undefined {
  const [root] = readDer(bytes)
  return root && pictureIn(root)
}

function pictureIn(value: Der): SealPicture | undefined {
  for (const [index, one] of value.children.entries()) {
    const found = asPicture(one)
    if (found) return { ...found, name: nameIn(value.children[index - 1]) }
    const deeper = pictureIn(one)
    if (deeper) return deeper
  }
  return undefined
}

function asPicture({ tag, children }: Der): Omit<SealPicture, 'name'> | undefined {
  const [type, data, width, height] = children
  if (tag !== SEQUENCE || !type || !data || width?.tag !== INTEGER || height?.tag !== INTEGER)
    return undefined
  if (!TEXTS.has(type.tag) || data.tag !== OCTETS || data.bytes.length < 16) return undefined
  return { type: said(type).toLowerCase(), bytes: data.bytes }
}

/** The properties before the picture: a kind, then the name. */
function nameIn(properties: Der | undefined): string {
  const name = properties?.children.find(({ tag }) => TEXTS.has(tag))
  return name ? said(name) : ''
}
