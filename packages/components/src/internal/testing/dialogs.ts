import { all, deep, text } from './page'

/** Wide and on a phone, light and dark, usual and large type, in both languages. */
export const LOOKS = [
  [1280, 'zh-CN', 'light', 'normal'],
  [1280, 'en', 'dark', 'large'],
  [390, 'en', 'light', 'normal'],
  [390, 'zh-CN', 'dark', 'large'],
] as const

/** Sets language, theme and size of type of the page. */
export function look(lang: string, theme: string, type: string): void {
  const page = document.documentElement
  page.lang = lang
  Object.assign(page.dataset, { zxTheme: theme, zxType: type })
}

/** The row of a table in which these words stand. */
export const rowOf = (element: Element, words: string) =>
  all(element, 'tbody tr').find((row) => text(row).includes(words))

/** Writes into a field of a dialog, or chooses in it. */
export function write(element: Element, selector: string, value: string): void {
  const field = deep<HTMLInputElement>(element, selector)
  field.value = value
  field.dispatchEvent(new InputEvent('input'))
  field.dispatchEvent(new Event('change'))
}

export const submit = (element: Element) => deep(element, 'dialog [type=submit]').click()
