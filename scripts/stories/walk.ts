// One page of Chromium that shows one story after the other: the court in the page is built once, not once a story.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright'
import { findChromium } from '../lib/chromium.ts'
import { root } from '../lib/shell.mjs'

/** A story as Storybook lists it. */
export interface Story {
  readonly id: string
  readonly title: string
  readonly name: string
  /** Tag of the element: the last word of the title. */
  readonly element: string
}

/** What a story was found to be. */
export interface Found {
  readonly element: string
  readonly problems: readonly string[]
}

/** How a story is to look. */
export type Look = Readonly<Record<'locale' | 'theme' | 'type', string>>

export interface Book {
  stories(): Promise<readonly Story[]>
  /** Shows a story; what it says about itself while it is made is kept. */
  show(story: Story, look?: Look): Promise<void>
  check(story: Story): Promise<Found>
  readonly page: Page
  /** Requests that went to another host than the one that serves the stories. */
  outside(): number
  close(): Promise<void>
}

const USUAL: Look = { locale: 'zh-CN', theme: 'light', type: 'normal' }
const axe = readFileSync(
  createRequire(join(root, 'packages/components/package.json')).resolve('axe-core/axe.min.js'),
  'utf8',
)

export async function openStorybook(url: string): Promise<Book> {
  const found = await findChromium()
  if (!found) throw new Error('没有浏览器 no browser; set CHROMIUM_PATH')
  const browser = await chromium.launch({ executablePath: found.path, args: found.args })
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' })
  let said: string[] = []
  let outside = 0
  page.on('console', (message) => {
    // A browser reports a refused request as an error; the story of a refusal is made of one.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      said.push(message.text())
  })
  page.on('pageerror', (error) => said.push(error.message))
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url())
    if (/^(https?|wss?):$/.test(protocol) && origin !== url) outside += 1
  })
  const stories = async () => await listed(url)
  const [first] = await stories()
  if (!first) throw new Error('Storybook 里没有示例 there are no stories')
  const start = `${url}/iframe.html?id=${first.id}&viewMode=story`
  await workerReady(page, url)
  await page.goto(start)
  await begun(page)

  const show = async (story: Story, look: Look = looksOf(story)) => {
    said = []
    await page.setViewportSize({ width: story.name === 'Phone' ? 390 : 1280, height: 900 })
    try {
      await render(page, story.id, look)
    } catch (error) {
      if (!/context was destroyed/.test(String(error))) throw error
      // A page that opens anew by itself is a fault of this story, and told as one; the others are still walked through.
      await begun(page)
      await render(page, story.id, look)
      said.push(`重新打开 the page opened anew by itself: ${page.url()}`)
    }
  }
  return {
    stories,
    show,
    check: async (story) => {
      await show(story)
      const problems = [...(await problemsOf(page)), ...said.map((text) => `控制台 console: ${text}`)]
      return { element: story.element, problems }
    },
    page,
    outside: () => outside,
    close: () => browser.close(),
  }
}

/**
 * The worker that answers requests is at work before a story is opened: msw reloads a page in which it finds its worker
 * registered and not yet in control.
 */
async function workerReady(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/index.json`)
  await page.evaluate(async () => {
    await navigator.serviceWorker.register('/mockServiceWorker.js')
    const { active } = await navigator.serviceWorker.ready
    if (active?.state !== 'activated')
      await new Promise((done) => active?.addEventListener('statechange', done, { once: true }))
  })
}

/** What Storybook says of the story that stands there. */
interface Storybook {
  readonly __STORYBOOK_PREVIEW__: { readonly currentRender?: { readonly id?: string; isPending?(): boolean } }
}

/** True when the story that was asked for has come to its end. */
function idle(): boolean {
  const { __STORYBOOK_PREVIEW__: preview } = window as unknown as Partial<Storybook>
  return preview?.currentRender?.isPending?.() === false
}

/** The page is there, and what checks it. */
async function begun(page: Page): Promise<void> {
  await page.waitForSelector('.sb-show-main #storybook-root > *', { state: 'attached' })
  // The first story has come to its end, so that another may be asked for.
  await page.waitForFunction(idle)
  await page.evaluate(axe)
}

async function listed(url: string): Promise<readonly Story[]> {
  const index = (await (await fetch(`${url}/index.json`)).json()) as {
    entries: Record<string, { id: string; title: string; name: string; type: string }>
  }
  return Object.values(index.entries)
    .filter(({ type }) => type === 'story')
    .map(({ id, title, name }) => ({ id, title, name, element: title.split(' ').at(-1) ?? title }))
}

function looksOf({ name }: Story): Look {
  if (name === 'English') return { ...USUAL, locale: 'en' }
  return name === 'Dark' ? { ...USUAL, theme: 'dark' } : USUAL
}

/**
 * Asks Storybook for the story and waits until nothing in it changes any more. One wish at a time, each after the one before
 * is finished: a story that is told to go while it is still being made is given three turns, and then Storybook reloads the
 * page under whoever looks at it, which happened on a busy machine.
 */
async function render(page: Page, id: string, look: Look): Promise<void> {
  await page.evaluate(
    async ({ id, look }) => {
      interface Channel {
        emit(name: string, detail: unknown): void
        on(name: string, heard: (detail: unknown) => void): void
        off(name: string, heard: (detail: unknown) => void): void
      }
      const book = window as unknown as Storybook & {
        __STORYBOOK_ADDONS_CHANNEL__: Channel
        look?: string
      }
      const channel = book.__STORYBOOK_ADDONS_CHANNEL__
      /** Resolves when a story has come to its end after this wish; what it threw is told, and so is that it never ends. */
      const wish = (name: string, detail: unknown) =>
        new Promise<void>((done, failed) => {
          const finished = () => end(done)
          const threw = (error: unknown) => end(() => failed(error))
          const late = setTimeout(() => threw(new Error(`${id} has no end after ${name}`)), 60_000)
          const end = (then: () => void) => {
            clearTimeout(late)
            channel.off('storyFinished', finished)
            channel.off('storyThrewException', threw)
            then()
          }
          channel.on('storyFinished', finished)
          channel.on('storyThrewException', threw)
          channel.emit(name, detail)
        })
      const ended = async () => {
        while (book.__STORYBOOK_PREVIEW__.currentRender?.isPending?.() !== false)
          await new Promise((done) => setTimeout(done, 10))
      }
      const wanted = JSON.stringify(look)
      if (book.look !== wanted) await wish('updateGlobals', { globals: look })
      book.look = wanted
      await ended()
      // To be asked for the story that stands there already changes nothing in Storybook, and so never ends.
      if (book.__STORYBOOK_PREVIEW__.currentRender?.id === id) await wish('forceRemount', { storyId: id })
      else await wish('setCurrentStory', { storyId: id, viewMode: 'story' })
      await ended()
    },
    { id, look },
  )
  await page.evaluate(quiet)
}

/** Resolves when the text and the size of the story have stood still for a while and nothing is loading. */
async function quiet(): Promise<void> {
  const root = document.querySelector('#storybook-root') as HTMLElement
  const inner = (node: Node): string =>
    node instanceof Element
      ? `${node.getAttribute('aria-busy') ?? ''}${[...(node.shadowRoot ?? node).childNodes].map(inner).join('')}`
      : (node.textContent ?? '')
  let before = ''
  let still = 0
  for (let turn = 0; turn < 200 && still < 6; turn += 1) {
    const now = `${inner(root)}${root.scrollHeight}`
    still = now === before && !now.includes('aria-busy') ? still + 1 : 0
    before = now
    await new Promise((done) => setTimeout(done, 50))
  }
}

async function problemsOf(page: Page): Promise<string[]> {
  return await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(node: Element, options: object): Promise<Result> } }
    interface Result {
      violations: { id: string; nodes: { target: string[]; failureSummary?: string }[] }[]
    }
    const root = document.querySelector('#storybook-root') as HTMLElement
    const words = (node: Node): string => {
      if (!(node instanceof Element)) return node.textContent ?? ''
      if (node.matches('style, script')) return ''
      return [...(node.shadowRoot ?? node).childNodes].map(words).join(' ')
    }
    const { violations } = await axe.run(root, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
    })
    const problems = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) =>
        `${id}: ${target.join(' ')}: ${failureSummary ?? ''}`.replace(/\s+/g, ' '),
      ),
    )
    const page = document.documentElement
    if (page.scrollWidth > page.clientWidth)
      problems.push(`比页面宽 wider than the page: ${page.scrollWidth} > ${page.clientWidth}`)
    const text = words(root)
    for (const half of text.match(/undefined|NaN|\[object|\{\w+\}/g) ?? [])
      problems.push(`没说完的话 half-said: ${half}`)
    if (text.trim().length < 4) problems.push('空白 nothing is shown')
    return problems
  })
}
