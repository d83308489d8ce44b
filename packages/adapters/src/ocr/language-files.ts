import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { ZhixingError } from '@zhixing/core/ports'

/** A language and the file of its data. */
export interface LanguageFile {
  readonly code: string
  readonly path: string
}

/** Looked for at once, so that a missing package is told at the start of the server and not by every paper. */
export function languageFiles(codes: readonly string[], folder: string | undefined): readonly LanguageFile[] {
  return codes.map((code) => {
    const home = /^\w+$/.test(code) ? (folder ?? packageOf(code)) : undefined
    const names = [`${code}.traineddata.gz`, `${code}.traineddata`]
    const path = names
      .map((name) => join(home ?? '', name))
      .find((each) => home !== undefined && existsSync(each))
    if (path === undefined) throw new ZhixingError('ocr-language-missing', { language: code })
    return { code, path }
  })
}

/** The package says where its data lie. */
function packageOf(code: string): string | undefined {
  const require = createRequire(import.meta.url)
  try {
    const { langPath } = require(`@tesseract.js-data/${code}`) as { readonly langPath: string }
    return langPath
  } catch {
    return undefined
  }
}
