import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { type Browser, chromium } from 'playwright'
import { build } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findChromium } from '../../scripts/lib/chromium.ts'
import { sourceAlias } from '../../scripts/lib/source-alias.ts'
import { root } from '../lib/project.ts'
import { POLICY } from './policy'

interface Report {
  readonly error?: string
  readonly elements: readonly string[]
  readonly files: number
  readonly empty: readonly string[]
  readonly properties: number
  readonly payloads: number
  readonly sets: number
  readonly planted: number
  readonly core: number
  readonly cases: number
  readonly executed: readonly string[]
  readonly violations: readonly string[]
  readonly problems: readonly string[]
  readonly bites: number
  readonly pdf: string
}

const found = process.env.ZHIXING_NO_BROWSER ? undefined : await findChromium()
const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
}
const folder = mkdtempSync(join(tmpdir(), 'zx-csp-'))
let server: Server
let browser: Browser

/** The page and its built bundle, every answer under the policy. */
function serve(): Promise<Server> {
  const made = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://x').pathname
    response.setHeader('content-security-policy', POLICY)
    if (path === '/') {
      response.setHeader('content-type', 'text/html; charset=utf-8')
      return response.end(
        '<!doctype html><html lang="zh-CN"><title>x</title><body><script type="module" src="/page.js"></script>',
      )
    }
    try {
      const body = readFileSync(join(folder, path.replaceAll('..', '')))
      response.setHeader('content-type', TYPES[extname(path)] ?? 'application/octet-stream')
      return response.end(body)
    } catch {
      response.statusCode = 404
      return response.end()
    }
  })
  return new Promise((done) => made.listen(0, '127.0.0.1', () => done(made)))
}

beforeAll(async () => {
  if (!found) return
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    resolve: { alias: sourceAlias },
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'es2023',
      modulePreload: false,
      rollupOptions: {
        input: { page: join(import.meta.dirname, 'page.ts') },
        output: { entryFileNames: '[name].js' },
      },
    },
  })
  server = await serve()
  browser = await chromium.launch({ executablePath: found.path, args: found.args })
}, 300_000)

afterAll(async () => {
  await browser?.close()
  server?.close()
  rmSync(folder, { recursive: true, force: true })
})

test('under a strict policy with Trusted Types every element works, and 200 payloads in every property and in all data run nothing', async () => {
  // Where no browser is installed the browser tests do not run either; the runner says so.
  if (!found) return
  const page = await browser.newPage()
  const outside: string[] = []
  const address = server.address()
  const home = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/`
  page.on('request', (request) => {
    if (!request.url().startsWith(home) && !request.url().startsWith('blob:')) outside.push(request.url())
  })
  await page.goto(home)
  await page.waitForFunction(() => Reflect.get(window, 'report') !== undefined, undefined, {
    timeout: 600_000,
  })
  const report = (await page.evaluate(() => Reflect.get(window, 'report'))) as Report
  expect(report.error).toBeUndefined()
  const { elements, properties, payloads, sets, planted, core, cases } = report
  console.log(
    `csp: ${elements.length} elements × ${properties} properties × ${payloads} payloads = ${sets} sets; ` +
      `${planted} texts of answers, ${core} texts through the core in ${cases} cases; ` +
      `${report.executed.length} executed, ${report.violations.length} violations`,
  )
  expect(payloads).toBe(200)
  expect(elements.length).toBeGreaterThanOrEqual(report.files)
  expect(report.empty, 'elements that show nothing under the policy').toEqual([])
  expect(report.pdf).toBe('drawn')
  expect(report.executed).toEqual([])
  expect(report.violations).toEqual([])
  expect(report.problems, 'nodes that could run something').toEqual([])
  expect(outside, 'requests to somewhere else').toEqual([])
  // Two assignments of markup and one handler, put in by the page itself: the browser refuses them and the watch sees it.
  expect(report.bites).toBe(3)
}, 600_000)
