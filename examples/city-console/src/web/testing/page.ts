import { a11yProblems as problemsOf } from '../../../../../packages/components/src/internal/testing/page'
import type { CityConsole } from '../app'
import { focusedElement } from '../keep-place'

/** The first element that matches, through every shadow root. */
export function find<T extends HTMLElement = HTMLElement>(
  selector: string,
  root: ParentNode = document,
): T | undefined {
  const here = root.querySelector<T>(selector)
  if (here) return here
  for (const element of root.querySelectorAll('*')) {
    const found = element.shadowRoot ? find<T>(selector, element.shadowRoot) : undefined
    if (found) return found
  }
  return undefined
}

/** Everything that matches, through every shadow root, in the order of the page. */
export function findAll(selector: string, root: ParentNode = document): readonly HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('*')].flatMap((element) => [
    ...(element.matches(selector) ? [element] : []),
    ...(element.shadowRoot ? findAll(selector, element.shadowRoot) : []),
  ])
}

/** All visible text, through every shadow root, spaces made one. */
export function pageText(root: ParentNode = document.body): string {
  return textIn(root as Node).replace(/\s+/g, ' ')
}

function textIn(node: Node): string {
  if (node instanceof Text) return node.data
  if (node instanceof Element && node.matches('style, script')) return ''
  const inner = node instanceof Element && node.shadowRoot ? [...node.shadowRoot.childNodes] : []
  return [...inner, ...node.childNodes].map(textIn).join(' ')
}

/** Waits until something is there. */
export async function until<T>(look: () => T | undefined | false | null, patience = 8000): Promise<T> {
  const end = performance.now() + patience
  for (;;) {
    const found = look()
    if (found) return found
    if (performance.now() > end) throw new Error(`waited in vain for ${look}: ${pageText().slice(0, 400)}`)
    await new Promise((done) => setTimeout(done, 25))
  }
}

/** Waits for words on the page. */
export function words(text: string): Promise<true> {
  return until(() => (pageText().includes(text) ? true : undefined))
}

/** The element with the focus, through every shadow root. */
export const focused = focusedElement

/** Clicks what is there or comes. */
export async function click(selector: string): Promise<void> {
  const element = await until(() => find(selector))
  // As a mouse does: what is clicked has the focus.
  element.focus()
  element.click()
}

/** Writes into a field, as a person would: by its name, in the dialog or on the page. */
export async function write(name: string, value: string): Promise<void> {
  const field = await until(
    () =>
      find<HTMLInputElement>(`dialog[open] [name="${name}"]`) ?? find<HTMLInputElement>(`[name="${name}"]`),
  )
  field.value = value
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }))
  if (field instanceof HTMLSelectElement) field.dispatchEvent(new Event('change', { bubbles: true }))
}

/** Sends the open form. */
export const send = (): Promise<void> => click('dialog[open] [type=submit]')

/** Waits until the dialog of the acts has gone. */
export const closed = (): Promise<true> => until(() => !find('dialog[aria-labelledby=title]'))

/** Whether an act is offered now. */
export const offered = (act: string): boolean => find(`[data-act="${act}"]`) !== undefined

/** Chooses a person on the page of sign-in. */
export const signInAs = (personId: string): Promise<void> => click(`[data-person="${personId}"]`)

/** Goes on as somebody else by the button in the head, then to an address. */
export async function signInAgainAs(personId: string, hash: string): Promise<void> {
  await click('header button.tool[aria-label="切换身份"]')
  await signInAs(personId)
  await words('我的待办')
  location.hash = hash
}

/** Opens the page at an address. */
export function open(hash: string): CityConsole {
  location.hash = hash
  const element = document.createElement('city-console') as CityConsole
  document.body.append(element)
  return element
}

/** What axe finds wrong with the whole page. */
export function a11yProblems(): Promise<string[]> {
  return problemsOf(document.body)
}
