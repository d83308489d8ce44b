import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright'
import { build } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findChromium } from '../../scripts/lib/chromium.ts'
import { sourceAlias } from '../../scripts/lib/source-alias.ts'
import { POLICY } from '../csp/policy'
import { root } from '../lib/project.ts'

const found = process.env.ZHIXING_NO_BROWSER ? undefined : await findChromium()
const folder = mkdtempSync(join(tmpdir(), 'zx-two-'))
const HOSTS = ['older', 'newer'] as const
let server: Server
let browser: Browser

async function bundle(host: (typeof HOSTS)[number]): Promise<void> {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    define: { HOST: JSON.stringify(host) },
    resolve: { alias: sourceAlias },
    build: {
      outDir: join(folder, host),
      target: 'es2023',
      modulePreload: false,
      rollupOptions: {
        input: { page: join(import.meta.dirname, 'page.ts') },
        output: { entryFileNames: 'page.js' },
      },
    },
  })
}

beforeAll(async () => {
  if (!found) return
  for (const host of HOSTS) await bundle(host)
  const scripts = HOSTS.map((host) => `<script type="module" src="/${host}/page.js"></script>`).join('')
  server = createServer((request, response) => {
    // Each copy of Lit makes its policy: the page has to allow the name twice.
    response.setHeader('content-security-policy', `${POLICY} 'allow-duplicates'`)
    if (request.url === '/') {
      response.setHeader('content-type', 'text/html; charset=utf-8')
      return response.end(`<!doctype html><html lang="zh-CN"><title>x</title><body>${scripts}`)
    }
    if (request.url === '/favicon.ico') return response.writeHead(204).end()
    response.setHeader('content-type', 'text/javascript')
    return response.end(readFileSync(join(folder, (request.url ?? '').replaceAll('..', ''))))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  browser = await chromium.launch({ executablePath: found.path, args: found.args })
}, 120_000)

afterAll(async () => {
  await browser?.close()
  server?.close()
  rmSync(folder, { recursive: true, force: true })
})

test('two copies of the package on one page: both register, none throws, each host is asked for its own elements', async () => {
  // Where no browser is installed the browser tests do not run either; the runner says so.
  if (!found) return
  const page = await browser.newPage()
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  const address = server.address()
  await page.goto(`http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/`)
  for (const host of HOSTS) {
    const queue = page.locator(`#${host} zx-task-queue`)
    await expect
      .poll(() => queue.evaluate((element) => element.shadowRoot?.textContent ?? ''))
      .toContain('待办队列')
    await expect
      .poll(() => page.evaluate((name) => (Reflect.get(window, name) as { calls: string[] }).calls, host))
      .toContain('task.queue')
    const other = page.locator(`#${host} zx-interest-calculator`)
    await expect
      .poll(() => other.evaluate((element) => element.shadowRoot?.childElementCount ?? 0))
      .toBeGreaterThan(0)
  }
  expect(errors).toEqual([])
}, 60_000)
