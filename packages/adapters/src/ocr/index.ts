import { type MaterialFile, type MaterialReader, type ReadPage, ZhixingError } from '@zhixing/core/ports'
import { createThreadPool, handOver, type ThreadPool } from '../threads/pool'
import { workerFile } from '../threads/worker-file'
import type { PageSeen, ScanJob } from './jobs'
import { languageFiles } from './language-files'

export interface OcrOptions {
  /** Codes of the languages, e.g. `['chi_sim']`, which is what it reads unless told. */
  readonly languages?: readonly string[]
  /** Where `<code>.traineddata.gz` (or `.traineddata`) lie; the packages `@tesseract.js-data/<code>` unless told. */
  readonly languageFolder?: string
  /** Pages that are read together; 1 unless told. Each thread takes about 350 MB. */
  readonly threads?: number
  /** How long one page may take; 60,000 unless told. */
  readonly pageTimeoutMs?: number
  /** Pages of one paper that are read; 200 unless told. What comes behind stays without words. */
  readonly mostPages?: number
  /** What a thread may hold, with its buffers, in MiB; 1024 unless told. */
  readonly memoryMb?: number
  /** Told after every page: how sure it is, or why it could not be read. For the record of the host. */
  readonly onPage?: (page: PageTold) => void
  /** The file of the thread, for a host that bundles its server; that of this package unless told. */
  readonly worker?: URL
}

/** What became of a page. */
export interface PageTold {
  readonly page: number
  /** 0–100; absent where nothing stands on the page, or it could not be read. */
  readonly confidence?: number
  readonly trouble?: string
}

/** A reader of scans with threads of its own. */
export interface OcrReader extends MaterialReader {
  /** Ends the threads; what is being read is given up. */
  close(): Promise<void>
}

/** Another number means that papers are read again. */
const ID = 'ocr-tesseract-1'
const IMAGES = ['image/png', 'image/jpeg']
const PDF = 'application/pdf'

/**
 * Reads scans on the court's own machine (Tesseract as WebAssembly, in threads): PNG, JPEG and the pictures on pages of PDF. Program
 * and language data come out of installed packages; nothing is asked of a network. Every page it read tells how sure it is. A page
 * that cannot be read, or takes too long, is left without words; a paper of which no page can be read is an error.
 *
 * @throws ZhixingError `ocr-language-missing` { language } at once; its `read`: `ocr-unsupported` { mediaType },
 * `ocr-too-large` { width, height }, `ocr-unreadable` { page }, `paper-too-slow` { seconds }, `paper-too-heavy` { memoryMb },
 * `paper-thread-lost`, `paper-reader-closed`
 * @example const reader = paperTextInWorker({ ocr: createOcrReader() })
 */
export function createOcrReader(options: OcrOptions = {}): OcrReader {
  const { languages = ['chi_sim'], threads = 1, memoryMb = 1024, worker } = options
  const files = languageFiles(languages, options.languageFolder)
  const pool = createThreadPool(worker ?? workerFile('ocr'), files, { threads, memoryMb })
  return {
    id: `${ID}-${languages.join('+')}`,
    async read(file) {
      if (file.mediaType === PDF || IMAGES.includes(file.mediaType))
        return { pages: await seen(pool, file, options) }
      if (file.mediaType.startsWith('image/'))
        throw new ZhixingError('ocr-unsupported', { mediaType: file.mediaType })
      // A text without words is no picture.
      return { pages: [] }
    },
    close: () => pool.close(),
  }
}

async function seen(pool: ThreadPool, file: MaterialFile, options: OcrOptions): Promise<readonly ReadPage[]> {
  const { pageTimeoutMs = 60_000, mostPages = 200, onPage } = options
  const ask = <T>(job: Omit<ScanJob, 'bytes' | 'mediaType'>) =>
    pool.run<T>(() => {
      const { bytes, buffer } = handOver(file.bytes)
      const message: ScanJob = { ...job, mediaType: file.mediaType, bytes }
      return { message, transfer: [buffer] }
    }, pageTimeoutMs)
  const pages = file.pages ?? (file.mediaType === PDF ? upTo(await ask<number>({ kind: 'count' })) : [1])
  const troubles: unknown[] = []
  const one = async (page: number, at: number): Promise<ReadPage> => {
    if (at >= mostPages) return { page, text: '' }
    try {
      const { text, confidence } = await ask<PageSeen>({ kind: 'page', page })
      onPage?.({ page, ...(text === '' ? {} : { confidence }) })
      return { page, text, ...(text === '' ? {} : { confidence }) }
    } catch (error) {
      troubles.push(error)
      onPage?.({ page, trouble: error instanceof Error ? error.message : String(error) })
      return { page, text: '' }
    }
  }
  const read = await Promise.all(pages.map(one))
  if (troubles.length > 0 && read.every(({ text }) => text === '')) throw troubles[0]
  return read
}

const upTo = (count: number) => Array.from({ length: count }, (_, at) => at + 1)
