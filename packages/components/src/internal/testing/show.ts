import { TODAY } from '../../../.storybook/court'
import type { ZhixingClient } from '../core'
import type { ZxElement } from '../zx-element'
import { all, mount, text } from './page'

/** Puts an element on the page as the person of this client sees it on the court's day. */
export const show = (name: string, client: ZhixingClient, props: object = {}, width = 1280) =>
  mount<ZxElement>(name, { client, today: TODAY, ...props } as unknown as Partial<ZxElement>, { width })

/** The first button with these words. */
export const button = (element: Element, words: string) =>
  all(element, 'button').find((each) => text(each).includes(words)) as HTMLButtonElement
