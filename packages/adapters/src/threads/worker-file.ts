import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'

/** Found by the name of the package: it stays right wherever a bundler has put this code. */
export function workerFile(entry: 'ocr' | 'paper-text'): URL {
  const manifest = createRequire(import.meta.url).resolve('@zhixing/adapters/package.json')
  return new URL(`dist/${entry}/worker.js`, pathToFileURL(manifest))
}
