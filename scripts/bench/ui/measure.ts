// What a browser needs for a page: the first row, nodes, memory, and scrolling.
import { gzipSync } from 'node:zlib'
import type { Browser, CDPSession, Page, Response } from 'playwright'

export interface Grid {
  readonly firstRowMs: number
  readonly nodes: number
  readonly heapMiB: number
  readonly frameP95Ms: number
  /** Work of the main thread while scrolling, milliseconds a frame. */
  readonly workMs: number
}

interface Bench {
  make(rows: number): void
  show(): Promise<number>
  scroller(): HTMLElement
}

const FRAMES = 90
const STEP = 480

/** A fresh page that counts what it asks of other hosts. */
export async function freshPage(
  browser: Browser,
  url: string,
): Promise<{ page: Page; outside: () => number }> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  let outside = 0
  page.on('request', (request) => {
    if (/^(https?|wss?):/.test(request.url()) && !request.url().startsWith(url)) outside += 1
  })
  return { page, outside: () => outside }
}

/** What a page costs that shows one thing. */
export interface Screen {
  readonly ms: number
  readonly nodes: number
  readonly requests: number
  /** Code and styles that it loaded, compressed. */
  readonly gzipKiB: number
  readonly outside: number
}

/** From an empty address to the first list: loading, asking, drawing. */
export async function measureFirstScreen(browser: Browser, url: string, name: string): Promise<Screen> {
  const { page, outside } = await freshPage(browser, url)
  const loaded = loading(page)
  await page.goto(`${url}/${name}.html`)
  await page.waitForFunction(() => 'firstScreen' in window, undefined, { timeout: 60_000 })
  const ms = await page.evaluate(() => (window as unknown as { firstScreen: Promise<number> }).firstScreen)
  const nodes = await page.evaluate(countNodes)
  const cost = await loaded()
  await page.close()
  return { ms, nodes, ...cost, outside: outside() }
}

/** A form, once its code is there. */
export async function measureForm(browser: Browser, url: string, name: string): Promise<Screen> {
  const { page, outside } = await freshPage(browser, url)
  const loaded = loading(page)
  await page.goto(`${url}/${name}.html`)
  await page.waitForFunction(() => 'bench' in window, undefined, { timeout: 60_000 })
  const ms = await page.evaluate(() => (window as unknown as { bench: Bench }).bench.show())
  const nodes = await page.evaluate(countNodes)
  const cost = await loaded()
  await page.close()
  return { ms, nodes, ...cost, outside: outside() }
}

/** Counts what a page asks for, and how large its code and styles are. */
function loading(page: Page): () => Promise<{ requests: number; gzipKiB: number }> {
  const asked: Response[] = []
  page.on('response', (response) => asked.push(response))
  return async () => {
    const code = asked.filter((response) => /\.(js|css)$/.test(response.url()))
    const sizes = await Promise.all(code.map(async (response) => gzipSync(await response.body()).length))
    return { requests: asked.length, gzipKiB: sizes.reduce((sum, size) => sum + size, 0) / 1024 }
  }
}

function countNodes(): number {
  const count = (node: Node): number =>
    1 +
    [...node.childNodes].reduce((sum, child) => sum + count(child), 0) +
    (node instanceof Element && node.shadowRoot ? count(node.shadowRoot) : 0)
  return count(document.body)
}

export async function measureGrid(
  browser: Browser,
  url: string,
  name: string,
  rows: number,
): Promise<Grid & { outside: number }> {
  const { page, outside } = await freshPage(browser, url)
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Performance.enable')
  await page.goto(`${url}/${name}.html`)
  await page.waitForFunction(() => 'bench' in window)
  const before = await heap(cdp)
  await page.evaluate((count) => (window as unknown as { bench: Bench }).bench.make(count), rows)
  // The rows come from somewhere else in life: what making them leaves behind is nobody's share.
  await cdp.send('HeapProfiler.collectGarbage')
  const firstRowMs = await page.evaluate(() => (window as unknown as { bench: Bench }).bench.show())
  await page.waitForTimeout(300)
  const nodes = await page.evaluate(countNodes)
  const heapMiB = ((await heap(cdp)) - before) / 2 ** 20
  const workBefore = await taskSeconds(cdp)
  const frames = await page.evaluate(scroll, { frames: FRAMES, step: STEP })
  const workMs = (((await taskSeconds(cdp)) - workBefore) * 1000) / FRAMES
  await page.close()
  const sorted = frames.sort((a, b) => a - b)
  return {
    firstRowMs,
    nodes,
    heapMiB,
    frameP95Ms: sorted[Math.floor(sorted.length * 0.95)] ?? 0,
    workMs,
    outside: outside(),
  }
}

async function scroll({ frames, step }: { frames: number; step: number }): Promise<number[]> {
  const scroller = (window as unknown as { bench: Bench }).bench.scroller()
  const took: number[] = []
  let last = await new Promise<number>((done) => requestAnimationFrame(done))
  for (let frame = 0; frame < frames; frame += 1) {
    scroller.scrollTop += step
    const now = await new Promise<number>((done) => requestAnimationFrame(done))
    took.push(now - last)
    last = now
  }
  if (scroller.scrollTop < (frames * step) / 2) throw new Error('没有滚动 it did not scroll')
  return took
}

async function heap(cdp: CDPSession): Promise<number> {
  await cdp.send('HeapProfiler.collectGarbage')
  return (await cdp.send('Runtime.getHeapUsage')).usedSize
}

async function taskSeconds(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics')
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0
}
