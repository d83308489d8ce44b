import { expect } from 'vitest'
import { a11yProblems, all, cleanUp, deep, text, waitFor } from './page'

/** Wide and on a phone, light and dark, usual and large type, in both languages. */
const LOOKS = [
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

/** In each of these looks an element has no accessibility problems, is no wider than the page and says nothing half-said. */
export async function inEveryLook(make: (width: number) => Promise<Element>): Promise<void> {
  for (const [width, lang, theme, type] of LOOKS) {
    look(lang, theme, type)
    const element = await make(width)
    expect(await a11yProblems(element)).toEqual([])
    expect(element.scrollWidth).toBeLessThanOrEqual(width)
    expect(text(element)).not.toMatch(/undefined|NaN|\{\w+\}/)
    cleanUp()
  }
}

/** The row of a table in which these words stand. */
export const rowOf = (element: Element, words: string) =>
  all(element, 'tbody tr').find((row) => text(row).includes(words))

/** Writes into a field of a dialog, or chooses in it. */
export function write(element: Element, selector: string, value: string): void {
  const field = deep<HTMLInputElement>(element, selector)
  field.value = value
  field.dispatchEvent(new InputEvent('input', { bubbles: true }))
  field.dispatchEvent(new Event('change', { bubbles: true }))
}

export const submit = (element: Element) => deep(element, 'dialog [type=submit]').click()

/** Opens the form of an act, of a row or of the element. */
export async function openAct(element: Element, command: string, within?: Element): Promise<void> {
  const selector = `[data-act="${command}"]`
  const at = () => (within ? within.querySelector<HTMLElement>(selector) : deep(element, selector))
  await waitFor(at)
  at()?.click()
  await waitFor(() => deep<HTMLDialogElement>(element, 'dialog')?.open)
}

/** Writes into the fields of the form that is open. */
export function fillIn(element: Element, fields: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(fields)) write(element, `dialog [name=${name}]`, value)
}

/** Sends; what is to be known of an act that was done is read and put away. */
export async function sendOff(element: Element): Promise<void> {
  submit(element)
  const dialog = () => deep<HTMLDialogElement>(element, 'dialog')
  await waitFor(() => !dialog()?.open || deep(element, 'dialog .warned'))
  if (dialog()?.open) deep(element, 'dialog footer button').click()
  await waitFor(() => !dialog())
}
