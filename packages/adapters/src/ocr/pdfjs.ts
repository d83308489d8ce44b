import { createRequire } from 'node:module'
import { join } from 'node:path'

type Pdfjs = typeof import('pdfjs-dist/legacy/build/pdf.mjs')
export type PdfDocument = Awaited<ReturnType<Pdfjs['getDocument']>['promise']>
export type PdfPage = Awaited<ReturnType<PdfDocument['getPage']>>

let loaded: Promise<Pdfjs & { readonly wasmUrl: string }> | undefined

/**
 * The library that unpacks the pictures: the whole of it, because what copiers write (CCITT, JBIG2, JPEG 2000) is unpacked by its
 * WebAssembly, which unpdf leaves out. Only for a thread of our own: it wants what is there in browsers.
 */
export function loadPdfjs(): Promise<Pdfjs & { readonly wasmUrl: string }> {
  loaded ??= load()
  return loaded
}

async function load() {
  // It asks for these while it is loaded, and uses them only to draw, which happens nowhere here.
  const missing = ['DOMMatrix', 'ImageData', 'Path2D'].filter((name) => !(name in globalThis))
  Object.assign(globalThis, Object.fromEntries(missing.map((name) => [name, class {}])))
  const { warn } = console
  // That there is no canvas.
  console.warn = () => {}
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs').finally(() => {
    console.warn = warn
  })
  const home = createRequire(import.meta.url).resolve('pdfjs-dist/package.json')
  return { ...pdfjs, wasmUrl: `${join(home, '..', 'wasm')}/` }
}
