// What runs in each thread of `createOcrReader`.
import { workerData } from 'node:worker_threads'
import { ZhixingError } from '@zhixing/core/ports'
import { serve } from '../threads/serve'
import { checkImageSize } from './image-size'
import type { PageSeen, ScanJob } from './jobs'
import type { LanguageFile } from './language-files'
import { createRecogniser, type Recogniser } from './tesseract'

let recogniser: Promise<Recogniser> | undefined

serve(async ({ kind, page = 1, mediaType, bytes }: ScanJob): Promise<number | PageSeen> => {
  const isPdf = mediaType === 'application/pdf'
  const pictures = isPdf ? await import('./pdf-pages') : undefined
  if (kind === 'count') return pictures ? pictures.countPages(bytes) : 1
  if (!pictures) checkImageSize(bytes)
  const picture = pictures ? await pictures.pictureOfPage(bytes, page) : bytes
  if (!picture) return { text: '', confidence: 0 }
  recogniser ??= createRecogniser(workerData as readonly LanguageFile[])
  const { see } = await recogniser
  try {
    return see(picture, { page })
  } catch (error) {
    // The program in WebAssembly says only a number when it breaks.
    throw error instanceof ZhixingError ? error : new ZhixingError('ocr-unreadable', { page })
  }
})
