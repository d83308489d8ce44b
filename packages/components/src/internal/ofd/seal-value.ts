/** The picture of an electronic seal, and what the seal says of itself. */
export interface SealPicture {
  readonly type: string
  readonly bytes: Uint8Array
  readonly name: string
}

interface Value {
  readonly tag: number
  readonly bytes: Uint8Array
  readonly children: readonly Value[]
}

const SEQUENCE = 0x30
const OCTETS = 0x04
const INTEGER = 0x02
const TEXTS = new Set([0x0c, 0x13, 0x16])
const MAX_VALUES = 20_000

/**
 * The picture in a signed value or a seal (GB/T 38540, GM/T 0031): a sequence of its type, its bytes, width and height, beside the
 * seal's header and properties. Nothing is verified here.
 */
export function sealPicture(bytes: Uint8Array): SealPicture | undefined {
  const budget = { left: MAX_VALUES }
  const [root] = valuesOf(bytes, 0, budget)
  return root && pictureIn(root)
}

function pictureIn(value: Value): SealPicture | undefined {
  for (const [index, one] of value.children.entries()) {
    const found = asPicture(one)
    if (found) return { ...found, name: nameIn(value.children[index - 1]) }
    const deeper = pictureIn(one)
    if (deeper) return deeper
  }
  return undefined
}

function asPicture({ tag, children }: Value): Omit<SealPicture, 'name'> | undefined {
  const [type, data, width, height] = children
  if (tag !== SEQUENCE || !type || !data || width?.tag !== INTEGER || height?.tag !== INTEGER)
    return undefined
  if (!TEXTS.has(type.tag) || data.tag !== OCTETS || data.bytes.length < 16) return undefined
  return { type: said(type).toLowerCase(), bytes: data.bytes }
}

/** The properties before the picture: a kind, then the name. */
function nameIn(properties: Value | undefined): string {
  const name = properties?.children.find(({ tag }) => TEXTS.has(tag))
  return name ? said(name) : ''
}

function said({ bytes }: Value): string {
  return new TextDecoder().decode(bytes).trim()
}

/** DER, as far as it is well formed; what is not ends the list. */
function valuesOf(bytes: Uint8Array, depth: number, budget: { left: number }): Value[] {
  const values: Value[] = []
  let at = 0
  while (at + 2 <= bytes.length && depth < 24 && budget.left-- > 0) {
    const tag = bytes[at] ?? 0
    const first = bytes[at + 1] ?? 0
    const more = first > 0x80 ? first - 0x80 : 0
    if (first === 0x80 || more > 4) break
    let length = more === 0 ? first : 0
    for (let index = 0; index < more; index++) length = length * 256 + (bytes[at + 2 + index] ?? 0)
    const start = at + 2 + more
    if (start + length > bytes.length) break
    const inner = bytes.subarray(start, start + length)
    const nested = (tag & 0x20) !== 0
    values.push({ tag, bytes: inner, children: nested ? valuesOf(inner, depth + 1, budget) : [] })
    at = start + length
  }
  return values
}
