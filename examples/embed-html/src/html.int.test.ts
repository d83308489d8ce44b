import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright'
import { build } from 'vite'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { findChromium } from '../../../scripts/lib/chromium.ts'
import { sourceAlias } from '../../../scripts/lib/source-alias.ts'
import { serve } from './server'

const found = process.env.ZHIXING_NO_BROWSER ? undefined : await findChromium()
const dist = mkdtempSync(join(tmpdir(), 'zx-html-'))
let host: Awaited<ReturnType<typeof serve>> | undefined
let browser: Browser | undefined

beforeAll(async () => {
  if (!found) return
  const root = join(import.meta.dirname, '..')
  await build({ root, logLevel: 'error', resolve: { alias: sourceAlias }, build: { outDir: dist } })
  host = await serve({ dist, port: 0 })
  browser = await chromium.launch({ executablePath: found.path, args: found.args })
}, 120_000)

afterAll(async () => {
  await browser?.close()
  host?.server.closeAllConnections()
  host?.server.close()
  rmSync(dist, { recursive: true, force: true })
})

it('the work of the judge is in a plain page, and a row tells it which case', async () => {
  // Where no browser is installed the browser tests do not run either; the runner says so.
  if (!browser) return
  const page = await browser.newPage()
  const errors: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  await page.goto(`http://localhost:${host?.port}/`)
  const row = page.locator('zx-task-queue [role=row]', { hasText: '甘1202执1号' }).first()
  await row.waitFor()
  await row.dblclick()
  await row.press('Enter')
  await expect.poll(() => page.locator('output').textContent()).toContain('甘1202执1号')
  expect(errors).toEqual([])
}, 60_000)
