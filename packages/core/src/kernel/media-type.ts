/** A container that is told by its first bytes: where they stand, and the types that may come in it, the usual one first. */
interface Container {
  readonly at: number
  readonly bytes: string
  readonly also?: { readonly at: number; readonly bytes: string }
  readonly types: readonly string[]
}

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** Papers, photographs, and what cameras, recorders and phones write. Bytes are written as Latin-1 text. */
const CONTAINERS: readonly Container[] = [
  { at: 0, bytes: '%PDF', types: ['application/pdf'] },
  { at: 0, bytes: '\u0089PNG', types: ['image/png'] },
  { at: 0, bytes: '\u00ff\u00d8\u00ff', types: ['image/jpeg'] },
  { at: 0, bytes: 'PK\u0003\u0004', also: { at: 30, bytes: '[Content_Types].xml' }, types: [DOCX] },
  { at: 0, bytes: 'PK\u0003\u0004', types: ['application/ofd', DOCX] },
  { at: 4, bytes: 'ftypM4A ', types: ['audio/mp4'] },
  { at: 4, bytes: 'ftypqt  ', types: ['video/quicktime'] },
  { at: 4, bytes: 'ftyp', types: ['video/mp4', 'audio/mp4', 'video/quicktime', 'video/3gpp'] },
  { at: 0, bytes: '\u001aE\u00df\u00a3', types: ['video/webm', 'audio/webm', 'video/x-matroska'] },
  { at: 0, bytes: 'OggS', types: ['audio/ogg', 'video/ogg'] },
  { at: 0, bytes: 'RIFF', also: { at: 8, bytes: 'WAVE' }, types: ['audio/wav'] },
  { at: 0, bytes: 'RIFF', also: { at: 8, bytes: 'WEBP' }, types: ['image/webp'] },
  { at: 0, bytes: 'RIFF', also: { at: 8, bytes: 'AVI ' }, types: ['video/x-msvideo'] },
  { at: 0, bytes: 'ID3', types: ['audio/mpeg'] },
  { at: 0, bytes: '\u00ff\u00fb', types: ['audio/mpeg'] },
  { at: 0, bytes: '#!AMR', types: ['audio/amr'] },
]

/**
 * The type of a file by its first bytes, whatever its name says; `undefined` for what a dossier does not take. A container
 * that holds sound as well as pictures is what was declared, where that may be.
 *
 * @example mediaTypeOf(bytes) // 'application/pdf'
 */
export function mediaTypeOf(bytes: Uint8Array, declared?: string): string | undefined {
  const stands = (at: number, text: string) =>
    [...text].every((letter, index) => bytes[at + index] === letter.charCodeAt(0))
  const found = CONTAINERS.find(
    ({ at, bytes: text, also }) => stands(at, text) && (!also || stands(also.at, also.bytes)),
  )
  if (!found) return undefined
  return declared !== undefined && found.types.includes(declared) ? declared : found.types[0]
}
