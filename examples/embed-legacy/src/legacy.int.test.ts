import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright'
import { build } from 'vite'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { findChromium } from '../../../scripts/lib/chromium.ts'
import { sourceAlias } from '../../../scripts/lib/source-alias.ts'
import { serve } from './server'

const found = process.env.ZHIXING_NO_BROWSER ? undefined : await findChromium()
const dist = mkdtempSync(join(tmpdir(), 'zx-legacy-'))
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

async function signIn(page: Page, user: string): Promise<void> {
  await page.goto(`http://localhost:${host?.port}/`)
  await page.locator('[name=user]').fill(user, { force: true })
  await page.locator('form').evaluate((form) => (form as HTMLFormElement).submit())
  await page.locator('zx-task-queue').waitFor({ state: 'attached' })
}

it('the old system has the work of its user in one cell, and nothing of the old page changes it or is changed', async () => {
  // Where no browser is installed the browser tests do not run either; the runner says so.
  if (!browser) return
  const page = await browser.newPage()
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  await signIn(page, 'liming')
  const row = page.locator('zx-task-queue [role=row]', { hasText: '甘1202执1号' }).first()
  await row.waitFor()
  // The resets of the old page stop at the shadow: what they hide is seen, what they shrink is not.
  const heading = page.locator('zx-task-queue').locator('h2, .title').first()
  expect(await heading.isVisible()).toBe(true)
  expect(
    await row.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize)),
  ).toBeGreaterThan(12)
  // The old globals still work, and the old page opens the case its own way.
  await row.press('Enter')
  await expect.poll(() => page.locator('#opened').textContent()).toContain('甘1202执1号')
  expect(await page.evaluate(() => Reflect.get(window, '$')('#opened').length)).toBe(1)
  expect(errors).toEqual([])
  await page.close()
}, 60_000)

it('who acts is said by the old session and by nothing else', async () => {
  if (!host) return
  const ask = (headers: Record<string, string>) =>
    fetch(`http://localhost:${host?.port}/zhixing/queries/task.queue`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: '{}',
    })
  expect((await ask({})).status).toBe(401)
  expect((await ask({ cookie: 'JSESSIONID=made-up' })).status).toBe(401)
  expect((await ask({ 'x-person': 'director' })).status).toBe(401)
  const signedIn = await fetch(`http://localhost:${host.port}/login`, {
    method: 'POST',
    body: new URLSearchParams({ user: 'zhaogq' }),
    redirect: 'manual',
  })
  const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? ''
  expect((await ask({ cookie })).status).toBe(200)
})
