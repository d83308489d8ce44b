import { type House, TODAY } from '../../../.storybook/court'
import type { ZxElement } from '../zx-element'
import { rowOf } from './dialogs'
import { deep, mount, waitFor } from './page'

/** The board of the case in which property is searched for. */
export async function showBoard(house: House, person: string, props: object = {}, width = 1280) {
  const given = {
    client: house.clientOf(person),
    today: TODAY,
    caseId: house.searchCaseId,
    ...props,
  } as unknown
  const element = await mount<ZxElement>('zx-asset-board', given as Partial<ZxElement>, { width })
  await waitFor(() => element.shadowRoot?.querySelector('tbody tr'))
  return element
}

export async function click(element: Element, selector: string): Promise<void> {
  await waitFor(() => deep(element, selector))
  deep(element, selector).click()
}

/** Opens the form of a command. */
export async function act(element: Element, command: string): Promise<void> {
  await click(element, `[data-act="${command}"]`)
  await waitFor(() => deep<HTMLDialogElement>(element, 'dialog')?.open)
}

export async function shut(element: Element): Promise<void> {
  await waitFor(() => !deep<HTMLDialogElement>(element, 'dialog')?.open)
}

/** Opens everything about the thing in whose row these words stand. */
export async function details(element: Element, words: string): Promise<void> {
  rowOf(element, words)?.querySelector<HTMLElement>('[data-act=more]')?.click()
  await waitFor(() => deep(element, '.life'))
}
