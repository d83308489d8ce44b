import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { gunzipSync } from 'node:zlib'
import { ZhixingError } from '@zhixing/core/ports'
import type { PageSeen } from './jobs'
import type { LanguageFile } from './language-files'
import { tidyText } from './tidy-text'

/** What is used of Tesseract's interface; the package brings no types. */
interface Core {
  readonly FS: { writeFile(path: string, data: Uint8Array): void }
  readonly TessBaseAPI: new () => {
    Init(path: null, languages: string, mode: number): number
    SetImageFile(exif: number, radians: number): number
    Recognize(monitor: null): number
    GetUTF8Text(): string
    MeanTextConf(): number
    Clear(): void
  }
}
type LoadCore = (options: object) => Promise<Core>

/** The neural network alone, which is what the language data of today are for. */
const LSTM_ONLY = 1

/** Sees what stands in a picture (PNG, JPEG, PNM). */
export interface Recogniser {
  /** @throws ZhixingError `ocr-unreadable` { page } */
  see(picture: Uint8Array, place: { readonly page: number; readonly exif?: number }): PageSeen
}

/** The whole program lies in the package: the WebAssembly is read from the disk beside it. */
export async function createRecogniser(languages: readonly LanguageFile[]): Promise<Recogniser> {
  const require = createRequire(import.meta.url)
  // SIMD, which every Node of today has; not its relaxed kind, whose results differ from machine to machine.
  const load = require('tesseract.js-core/tesseract-core-simd-lstm') as LoadCore
  const quiet = () => {}
  const core = await load({ TesseractProgress: quiet, print: quiet, printErr: quiet })
  for (const { code, path } of languages) {
    const bytes = readFileSync(path)
    core.FS.writeFile(`${code}.traineddata`, path.endsWith('.gz') ? gunzipSync(bytes) : bytes)
  }
  const api = new core.TessBaseAPI()
  const codes = languages.map(({ code }) => code).join('+')
  if (api.Init(null, codes, LSTM_ONLY) !== 0)
    throw new ZhixingError('ocr-language-missing', { language: codes })
  return {
    see(picture, { page, exif = 1 }) {
      core.FS.writeFile('/input', picture)
      const isSeen = api.SetImageFile(exif, 0) === 0 && api.Recognize(null) === 0
      if (!isSeen) throw new ZhixingError('ocr-unreadable', { page })
      const seen = { text: tidyText(api.GetUTF8Text()), confidence: api.MeanTextConf() }
      api.Clear()
      return seen
    },
  }
}
