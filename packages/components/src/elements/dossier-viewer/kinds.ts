import type { CatalogueEntry } from '../../internal/core'

/** How a file is shown. */
export type FileKind = 'pdf' | 'ofd' | 'image' | 'other'

const IMAGES = /^image\/(png|jpeg|gif|webp|bmp|avif)$/

/** The type that was registered, else that of the answer; without parameters. */
export function mediaTypeOf(entry: CatalogueEntry, blob: Blob): string {
  return (entry.mediaType ?? blob.type).toLowerCase().split(';')[0]?.trim() ?? ''
}

export function kindOf(mediaType: string): FileKind {
  if (mediaType === 'application/pdf') return 'pdf'
  if (mediaType === 'application/ofd') return 'ofd'
  return IMAGES.test(mediaType) ? 'image' : 'other'
}

const ENDINGS: Readonly<Record<string, string>> = {
  'application/pdf': '.pdf',
  'application/ofd': '.ofd',
  'image/jpeg': '.jpg',
  'image/png': '.png',
}

/** A name that every file system takes. */
export function fileName(entry: CatalogueEntry): string {
  const plain = entry.title.replace(/[\\/:*?"<>|\p{Cc}]/gu, '_').slice(0, 120)
  const ending = ENDINGS[entry.mediaType ?? ''] ?? ''
  return plain.toLowerCase().endsWith(ending) ? plain : `${plain}${ending}`
}
