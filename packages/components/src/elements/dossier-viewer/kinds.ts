import type { CatalogueEntry } from '../../internal/core'

/** How a file is shown. */
export type FileKind = 'pdf' | 'ofd' | 'docx' | 'image' | 'audio' | 'video' | 'other'

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const IMAGES = /^image\/(png|jpeg|gif|webp|bmp|avif)$/
const SOUNDS = /^audio\/(mpeg|mp4|ogg|wav|webm)$/
const FILMS = /^video\/(mp4|ogg|webm|quicktime)$/

/** The type that was registered, else that of the answer; without parameters. */
export function mediaTypeOf(entry: CatalogueEntry, blob: Blob): string {
  return (entry.mediaType ?? blob.type).toLowerCase().split(';')[0]?.trim() ?? ''
}

export function kindOf(mediaType: string): FileKind {
  if (mediaType === 'application/pdf') return 'pdf'
  if (mediaType === 'application/ofd') return 'ofd'
  if (mediaType === DOCX) return 'docx'
  if (SOUNDS.test(mediaType)) return 'audio'
  if (FILMS.test(mediaType)) return 'video'
  return IMAGES.test(mediaType) ? 'image' : 'other'
}

/** What the browser itself shows or plays. */
export function isMedia(kind: FileKind): boolean {
  return kind === 'image' || kind === 'audio' || kind === 'video'
}

const ENDINGS: Readonly<Record<string, string>> = {
  'application/pdf': '.pdf',
  'application/ofd': '.ofd',
  [DOCX]: '.docx',
  'audio/mpeg': '.mp3',
  'audio/mp4': '.m4a',
  'audio/wav': '.wav',
  'video/mp4': '.mp4',
  'video/webm': '.webm',
  'image/jpeg': '.jpg',
  'image/png': '.png',
}

/** A name that every file system takes. */
export function fileName(entry: CatalogueEntry): string {
  const plain = entry.title.replace(/[\\/:*?"<>|\p{Cc}]/gu, '_').slice(0, 120)
  const ending = ENDINGS[entry.mediaType ?? ''] ?? ''
  return plain.toLowerCase().endsWith(ending) ? plain : `${plain}${ending}`
}
