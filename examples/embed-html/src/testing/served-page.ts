import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright'
import { build } from 'vite'
import { afterAll, beforeAll, expect } from 'vitest'
import { findChromium } from '../../../../scripts/lib/chromium.ts'
import { sourceAlias } from '../../../../scripts/lib/source-alias.ts'
import { type Host, serve } from '../server'

const found = process.env.ZHIXING_NO_BROWSER ? undefined : await findChromium()

/** An example's page, built, served under its policy and opened in Chromium. */
export interface ServedPage {
  /** The page, and what the browser complains of. Nothing without a browser. */
  open(): Promise<{ readonly page: Page; readonly errors: readonly string[] } | undefined>
  /** Opens the first case by keyboard; what the page then says, and what the browser complained of. Nothing without a browser. */
  openFirstCase(): Promise<{ readonly opened: string | null; readonly errors: readonly string[] } | undefined>
}

/** One server and one browser for a test file. */
export function servedPage({ root, ...host }: Host & { readonly root: URL }): ServedPage {
  const dist = mkdtempSync(join(tmpdir(), 'zx-embed-'))
  let served: Awaited<ReturnType<typeof serve>> | undefined
  let browser: Browser | undefined
  beforeAll(async () => {
    if (!found) return
    const resolve = { alias: sourceAlias }
    await build({ root: fileURLToPath(root), logLevel: 'error', resolve, build: { outDir: dist } })
    served = await serve({ dist, port: 0, ...host })
    browser = await chromium.launch({ executablePath: found.path, args: found.args })
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
    served?.server.closeAllConnections()
    served?.server.close()
    rmSync(dist, { recursive: true, force: true })
  })
  const open: ServedPage['open'] = async () => {
    if (!browser) return undefined
    const page = await browser.newPage()
    const errors: string[] = []
    page.on('pageerror', (error) => errors.push(error.message))
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text())
    })
    await page.goto(`http://localhost:${served?.port}/`)
    return { page, errors }
  }
  return {
    open,
    async openFirstCase() {
      const opened = await open()
      if (!opened) return undefined
      const { page, errors } = opened
      const row = page.locator('zx-task-queue [role=row]', { hasText: '甘1202执1号' }).first()
      await row.waitFor()
      await row.dblclick()
      await row.press('Enter')
      const output = page.locator('output')
      await expect.poll(() => output.textContent()).not.toBe('')
      return { opened: await output.textContent(), errors }
    },
  }
}
