import type { Locale } from '@zhixing/core'

export type Theme = 'auto' | 'light' | 'dark'

/** How the reader wants to read; kept in this browser only. */
export interface Settings {
  readonly locale: Locale
  readonly theme: Theme
  readonly large: boolean
}

const KEY = 'zhixing.console'
const listeners = new Set<() => void>()
let current: Settings = read()

export function settings(): Settings {
  return current
}

/** Changes something, remembers it and tells everybody. */
export function changeSettings(change: Partial<Settings>): void {
  current = { ...current, ...change }
  try {
    localStorage.setItem(KEY, JSON.stringify(current))
  } catch {
    // A browser that keeps nothing still works until it is closed.
  }
  applySettings()
  for (const listener of listeners) listener()
}

/** Hears of every change until the answer is called. */
export function onSettings(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Puts language, colours and type size on <html>, where all elements look for them. */
export function applySettings(): void {
  const root = document.documentElement
  root.lang = current.locale
  if (current.theme === 'auto') root.removeAttribute('data-zx-theme')
  else root.setAttribute('data-zx-theme', current.theme)
  if (current.large) root.setAttribute('data-zx-type', 'large')
  else root.removeAttribute('data-zx-type')
}

function read(): Settings {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Settings>
    return {
      locale: kept.locale === 'en' ? 'en' : 'zh-CN',
      theme: kept.theme === 'dark' || kept.theme === 'light' ? kept.theme : 'auto',
      large: kept.large === true,
    }
  } catch {
    return { locale: 'zh-CN', theme: 'auto', large: false }
  }
}
