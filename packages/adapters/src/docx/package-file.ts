import PizZip from 'pizzip'

/** Every entry bears this time: the same content is the same file, whenever and wherever it is made. */
const FIXED = new Date(2000, 0, 1)

/** A docx out of its parts; `[Content_Types].xml` first, as readers expect, then by name. */
export function writePackage(parts: ReadonlyMap<string, string | Uint8Array>): Uint8Array {
  const zip = new PizZip()
  const first = '[Content_Types].xml'
  const names = [...parts.keys()].sort((a, b) => (a === first ? -1 : b === first ? 1 : a < b ? -1 : 1))
  for (const name of names) {
    const content = parts.get(name) ?? ''
    const options = { date: FIXED, createFolders: false }
    if (typeof content === 'string') zip.file(name, content, options)
    else zip.file(name, content, { ...options, binary: true })
  }
  // A fixed platform too, or the header would say on which machine it was written.
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE', platform: 'DOS' })
}

/** The parts of a zip that somebody else wrote, without their times. */
export function partsOf(zip: PizZip): Map<string, Uint8Array> {
  const parts = new Map<string, Uint8Array>()
  for (const [name, entry] of Object.entries(zip.files)) {
    if (!entry.dir) parts.set(name, entry.asUint8Array())
  }
  return parts
}
