// Draws every page of the sample documents beside the text that stands in its XML, into docs/screenshots/ofd:
// node scripts/ofd-screenshots.mjs [Chromium]
import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright'
import { createServer } from 'vite'

const root = fileURLToPath(new URL('..', import.meta.url))
const target = `${root}docs/screenshots/ofd/`
mkdirSync(target, { recursive: true })

const server = await createServer({
  root,
  configFile: false,
  logLevel: 'error',
  server: { port: 0 },
  optimizeDeps: { entries: ['packages/components/src/internal/ofd/index.ts'] },
})
await server.listen()
const [address] = server.resolvedUrls?.local ?? []
const [executablePath] = process.argv.slice(2)
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: ['--no-sandbox'],
})
const page = await browser.newPage({ viewport: { width: 1500, height: 900 } })
page.on('pageerror', (error) => console.error('page:', error.message))
await page.route('**/ofd-page', (route) =>
  route.fulfill({ contentType: 'text/html', body: '<!doctype html><meta charset="utf-8"><body></body>' }),
)
await page.goto(`${address}ofd-page`)

for (const name of await page.evaluate(names)) {
  const count = await page.evaluate(open, [name])
  for (let number = 1; number <= count; number++) {
    const account = await page.evaluate(show, [name, number])
    await page.waitForTimeout(200)
    await page.screenshot({
      path: `${target}${name}-${number}.jpg`,
      fullPage: true,
      type: 'jpeg',
      quality: 55,
    })
    console.log(`${name} ${number}/${count}: ${account}`)
  }
}
await browser.close()
await server.close()

async function names() {
  const { SAMPLES } = await import('/packages/components/src/internal/testing/ofd-samples.ts')
  return Object.keys(SAMPLES)
}

async function open([name]) {
  const { OfdDocument } = await import('/packages/components/src/internal/ofd/index.ts')
  const { SAMPLES } = await import('/packages/components/src/internal/testing/ofd-samples.ts')
  const { dotsOf } = await import('/packages/components/src/elements/dossier-viewer/formats.ts')
  const wasmUrl = new URL('/packages/components/node_modules/pdfjs-dist/wasm/', location.href).href
  globalThis.ofd = new OfdDocument(SAMPLES[name](), (pdf) => dotsOf(pdf, { wasmUrl }))
  return globalThis.ofd.pages
}

async function show([name, number]) {
  const { accountOf } = await import('/packages/components/src/internal/ofd/index.ts')
  const { ofd } = globalThis
  const scene = await ofd.page(number)
  const { width, height } = scene.box
  const sheet = document.createElement('div')
  const scale = 900 / width
  sheet.style.cssText = `width:900px;height:${height * scale}px;box-shadow:0 0 4px #888;flex:none`
  sheet.append(ofd.draw(scene, (note) => note.code))
  const words = document.createElement('div')
  words.style.cssText = 'font:12px/1.4 sans-serif;overflow-wrap:anywhere'
  const { shown, all, notes } = accountOf(scene)
  const said = `${shown} / ${all} ${notes.map(({ code, object }) => `${code} ${object}`).join('; ')}`
  const lines = scene.items.filter(({ kind }) => kind === 'text')
  const title = document.createElement('b')
  title.textContent = `${name} ${number}: ${said}`
  words.append(title)
  for (const { id, clusters, matrix } of lines) {
    const line = document.createElement('div')
    line.textContent = `${id} (${matrix[4].toFixed(1)}, ${matrix[5].toFixed(1)}) ${clusters.map(({ text }) => text).join('')}`
    words.append(line)
  }
  words.style.columns = lines.length > 60 ? '2' : '1'
  document.body.style.cssText = 'margin:12px;display:flex;gap:16px;align-items:flex-start'
  document.body.replaceChildren(sheet, words)
  return said
}
