import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Plugin } from 'vite'

/** Where the page finds them; the slash at the end belongs to it. */
const FOLDER = 'pdf/wasm/'
/** JBIG2 and JPEG 2000: in WebAssembly, and in JavaScript for a policy that forbids it, as that of this console does. */
const FILES = [
  'jbig2.wasm',
  'jbig2_nowasm_fallback.js',
  'openjpeg.wasm',
  'openjpeg_nowasm_fallback.js',
  'LICENSE_JBIG2',
  'LICENSE_OPENJPEG',
  'LICENSE_PDFJS_JBIG2',
  'LICENSE_PDFJS_OPENJPEG',
]

/** The decoders of pdf.js, out of its package into the page's own folder: a court's network fetches nothing from outside. */
export function pdfDecoders(): Plugin {
  const elements = createRequire(import.meta.url).resolve('@zhixing/components/package.json')
  const home = join(createRequire(elements).resolve('pdfjs-dist/package.json'), '../wasm')
  const read = (name: string) => readFile(join(home, name))
  return {
    name: 'pdf-decoders',
    async generateBundle() {
      for (const name of FILES)
        this.emitFile({ type: 'asset', fileName: FOLDER + name, source: await read(name) })
    },
    configureServer({ middlewares }) {
      middlewares.use(`/${FOLDER}`, async (request, response, next) => {
        const name = request.url?.slice(1) ?? ''
        if (!FILES.includes(name)) return next()
        response.setHeader('content-type', name.endsWith('.js') ? 'text/javascript' : 'application/wasm')
        response.end(await read(name))
      })
    },
  }
}
