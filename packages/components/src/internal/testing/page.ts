import axe from 'axe-core'
import type { LitElement } from 'lit'

/** A text that would run if anybody put it into the page as HTML. */
export const XSS = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>"\'{7*7}'

/** Puts an element on the page with properties, and waits until it has read. */
export async function mount<E extends LitElement>(
  name: string,
  props: Partial<E>,
  { width = 1280, height = 800 }: { width?: number; height?: number } = {},
): Promise<E> {
  const box = document.createElement('main')
  box.style.cssText = `width:${width}px;height:${height}px;`
  const element = document.createElement(name) as E
  Object.assign(element, props)
  box.append(element)
  document.body.append(box)
  await settle(element)
  return element
}

/** Takes everything away again. */
export function cleanUp(): void {
  document.body.replaceChildren()
  for (const name of ['data-zx-theme', 'data-zx-type']) document.documentElement.removeAttribute(name)
}

/** Waits until the element has rendered all it was told. */
export async function settle(element: LitElement, rounds = 4): Promise<void> {
  for (let i = 0; i < rounds; i++) {
    await new Promise((done) => setTimeout(done))
    await element.updateComplete
  }
  await frame()
  await frame()
  await element.updateComplete
}

export function frame(): Promise<number> {
  return new Promise((done) => requestAnimationFrame(done))
}

/** Waits for a condition, ten seconds at most. */
export async function waitFor(condition: () => unknown, patience = 10_000): Promise<void> {
  const until = performance.now() + patience
  while (!condition()) {
    if (performance.now() > until) throw new Error(`waited in vain for ${condition}`)
    await new Promise((done) => setTimeout(done, 20))
  }
}

export function deep<T extends HTMLElement = HTMLElement>(element: Element, selector: string): T {
  return element.shadowRoot?.querySelector(selector) as T
}

export function all<T extends HTMLElement = HTMLElement>(element: Element, selector: string): T[] {
  return [...(element.shadowRoot?.querySelectorAll<T>(selector) ?? [])]
}

/** The visible text of an element and its shadow, spaces made one. */
export function text(element: Element | undefined | null): string {
  const root = element?.shadowRoot ?? element
  const clone = root ? [...root.childNodes].map((node) => inner(node)).join(' ') : ''
  return clone.replace(/\s+/g, ' ').trim()
}

function inner(node: Node): string {
  if (node instanceof Text) return node.data
  if (!(node instanceof Element) || node.matches('style, script')) return ''
  return [...(node.shadowRoot ?? node).childNodes].map(inner).join('')
}

/** Presses a key on an element. */
export async function press(target: HTMLElement, key: string, init: KeyboardEventInit = {}): Promise<void> {
  target.focus()
  target.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...init }),
  )
  await frame()
  await frame()
}

/** What axe finds wrong, as short texts. */
export async function a11yProblems(element: Element): Promise<string[]> {
  const moving = element.shadowRoot?.getAnimations() ?? []
  await Promise.all(moving.filter(ends).map((animation) => animation.finished))
  const result = await axe.run(element, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
  })
  return result.violations.flatMap((violation) =>
    violation.nodes.map((node) => `${violation.id}: ${node.target.join(' ')}: ${node.failureSummary ?? ''}`),
  )
}

function ends(animation: Animation): boolean {
  return animation.effect?.getComputedTiming().iterations !== Number.POSITIVE_INFINITY
}
