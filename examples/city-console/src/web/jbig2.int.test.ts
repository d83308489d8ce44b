import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { nodeListener } from '@zhixing/adapters/node-http'
import { type Browser, chromium } from 'playwright'
import { build } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { catalogueOf, material } from '../../../../packages/components/src/internal/testing/files'
import { parts, resources, zipped } from '../../../../packages/components/src/internal/testing/ofd'
import { smallJbig2 } from '../../../../packages/components/src/internal/testing/small-pictures'
import { findChromium } from '../../../../scripts/lib/chromium.ts'
import { sourceAlias } from '../../../../scripts/lib/source-alias.ts'
import { staticFile } from '../server/static-files'

const found = process.env.ZHIXING_NO_BROWSER ? undefined : await findChromium()
const home = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'zx-jbig2-'))
let server: Server
let browser: Browser

// The page as it is shipped, but for what only makes it smaller, and under the policy that the console serves it with.
beforeAll(async () => {
  if (!found) return
  await build({
    ...{ root: home, configFile: join(home, 'vite.config.ts'), logLevel: 'error' },
    resolve: { alias: sourceAlias },
    build: { outDir: folder, emptyOutDir: true, minify: false, reportCompressedSize: false },
  })
  server = createServer(nodeListener((request) => staticFile(folder, new URL(request.url).pathname)))
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  browser = await chromium.launch({ executablePath: found.path, args: found.args })
}, 120_000)

afterAll(async () => {
  await browser?.close()
  server?.close()
  rmSync(folder, { recursive: true, force: true })
})

const ROWS = ['##.#', '#..#', '.##.', '#.##'] as const

/** An OFD with one scan in JBIG2. */
function scan(): Uint8Array {
  const list =
    '<ofd:MultiMedias><ofd:MultiMedia ID="7" Type="Image" Format="GBIG2"><ofd:MediaFile>a.jb2</ofd:MediaFile></ofd:MultiMedia></ofd:MultiMedias>'
  const more = { 'Doc_0/R.xml': resources(list), 'Doc_0/Res/a.jb2': smallJbig2(ROWS) }
  const object = '<ofd:ImageObject ID="8" ResourceID="7" Boundary="20 20 40 40"/>'
  return zipped(parts([object], more, '<ofd:DocumentRes>R.xml</ofd:DocumentRes>'))
}

test('the page of the demonstration draws a scan in JBIG2 with decoders from its own address', async () => {
  if (!found) return
  const page = await browser.newPage()
  const address = server.address()
  const origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/`
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.goto(origin)
  await page.waitForFunction(() => customElements.get('zx-dossier-viewer') !== undefined)
  const paper = material('scan', { mediaType: 'application/ofd', fileHash: 'a'.repeat(64) })
  const dots = await page.evaluate(
    async ({ catalogue, bytes, id }) => {
      const answers: Readonly<Record<string, unknown>> = { 'dossier.catalogue': catalogue }
      const client = {
        query: async (name: string) => answers[name] ?? [],
        file: async () => new Blob([new Uint8Array(bytes)], { type: 'application/ofd' }),
        words: async () => ({ labels: {} }),
        subscribe: () => () => {},
      }
      const viewer = Object.assign(document.createElement('zx-dossier-viewer'), { client, caseId: 'c' })
      document.body.replaceChildren(viewer)
      const find = async <E extends Element>(selector: string): Promise<E> => {
        for (let at = 0; at < 800; at += 1) {
          const one = viewer.shadowRoot?.querySelector<E>(selector)
          if (one) return one
          await new Promise((done) => setTimeout(done, 25))
        }
        throw new Error(`no ${selector}: ${viewer.shadowRoot?.textContent?.replace(/\s+/g, ' ')}`)
      }
      ;(await find<HTMLElement>(`[data-key="m:${id}"]`)).click()
      const drawn = await find<SVGImageElement>('image')
      const picture = new Image()
      picture.src = drawn.href.baseVal
      await picture.decode()
      const canvas = new OffscreenCanvas(picture.width, picture.height)
      const context = canvas.getContext('2d')
      context?.drawImage(picture, 0, 0)
      const block = picture.width / 4
      const dark = (x: number, y: number) =>
        (context?.getImageData((x + 0.5) * block, (y + 0.5) * block, 1, 1).data[0] ?? 255) < 128
      return [0, 1, 2, 3].map((y) => [0, 1, 2, 3].map((x) => (dark(x, y) ? '#' : '.')).join(''))
    },
    { catalogue: catalogueOf([paper]), bytes: [...scan()], id: paper.id },
  )
  expect(dots).toEqual([...ROWS])
  expect(asked.filter((url) => !url.startsWith(origin) && !/^(?:blob|data):/.test(url))).toEqual([])
  expect(asked.some((url) => url.startsWith(`${origin}pdf/wasm/jbig2`))).toBe(true)
}, 60_000)
