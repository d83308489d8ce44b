import type { ReactiveElement } from 'lit'
import type { Locale } from './core'

/** What the page says about language, colours and type size on its <html> element. */
const WATCHED = ['lang', 'data-zx-theme', 'data-zx-type']
const listeners = new Set<ReactiveElement>()
let observer: MutationObserver | undefined

/** Updates the element whenever the page changes language, theme or type size. */
export function followPage(element: ReactiveElement): void {
  listeners.add(element)
  if (observer) return
  observer = new MutationObserver(() => {
    for (const listener of listeners) listener.requestUpdate()
  })
  observer.observe(document.documentElement, { attributes: true, attributeFilter: WATCHED })
}

/** Stops it. */
export function leavePage(element: ReactiveElement): void {
  listeners.delete(element)
  if (listeners.size > 0) return
  observer?.disconnect()
  observer = undefined
}

/** The language an element speaks: its own attribute, else the page's, else Chinese. */
export function localeOf(own: string | undefined): Locale {
  const wanted = own || document.documentElement.lang
  return /^en\b/i.test(wanted) ? 'en' : 'zh-CN'
}

/** Carries the page's theme and type size over to the element, unless it has its own. */
export function carryAppearance(element: ReactiveElement): void {
  for (const [from, to] of [
    ['data-zx-theme', 'data-theme'],
    ['data-zx-type', 'data-type'],
  ] as const) {
    const value = document.documentElement.getAttribute(from)
    if (element.getAttribute(to) === value) continue
    if (value === null) element.removeAttribute(to)
    else element.setAttribute(to, value)
  }
}
