import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { sourceAlias } from '../../../../../scripts/lib/source-alias'

/** A thread that asks anything of a network ends at once. */
const NO_NETWORK = `import net from 'node:net'
net.Socket.prototype.connect = () => process.exit(7)
globalThis.fetch = () => process.exit(7)`

/** Threads run files and not sources: this builds one of them, where it finds the libraries of this package. */
export async function builtWorker(entry: 'ocr' | 'paper-text'): Promise<URL> {
  const home = join(import.meta.dirname, '../../..')
  const outDir = join(home, 'node_modules/.cache/threads', `${entry}-${process.pid}`)
  await build({
    root: home,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: sourceAlias },
    build: {
      ...{ outDir, ssr: `src/${entry}/worker.ts`, target: 'es2023', minify: false, emptyOutDir: true },
      rollupOptions: { output: { entryFileNames: 'worker.mjs', banner: NO_NETWORK } },
    },
  })
  return pathToFileURL(join(outDir, 'worker.mjs'))
}
