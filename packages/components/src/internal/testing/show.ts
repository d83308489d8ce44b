import { type House, TODAY } from '../../../.storybook/court'
import type { ZhixingClient } from '../core'
import type { ZxElement } from '../zx-element'
import { all, deep, mount, text, waitFor } from './page'

/** Puts an element on the page as the person of this client sees it on the court's day. */
export const show = (name: string, client: ZhixingClient, props: object = {}, width = 1280) =>
  mount<ZxElement>(name, { client, today: TODAY, ...props } as unknown as Partial<ZxElement>, { width })

/** The first button with these words. */
export const button = (element: Element, words: string) =>
  all(element, 'button').find((each) => text(each).includes(words)) as HTMLButtonElement

/** Waits until a part of it is there. */
export const shown = (element: Element, selector: string) => waitFor(() => deep(element, selector))

/** Puts an element of the case in which property is searched for on the page, and waits until it has read. */
export async function showCase(name: string, house: House, person: string, props: object = {}, width = 1280) {
  const given = { caseId: house.searchCaseId, ...props }
  const element = await show(name, house.clientOf(person), given, width)
  await waitFor(() => deep(element, '.titlebar') && !deep(element, '.skeleton'))
  return element
}
