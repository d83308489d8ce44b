import { afterEach, beforeEach } from 'vitest'
import { buildHouse, COURT, type House, TODAY } from '../../../.storybook/court'
import type { ConsoleDesigner } from '../../define/console-designer'
import { look } from './dialogs'
import { cleanUp, deep, mount, settle, waitFor } from './page'

export const AUTHOR = `${COURT}-administrator`
export const DIRECTOR = `${COURT}-director`
export const CLERK = `${COURT}-judge-01`

let house: House | undefined

/** One court for a file of tests. */
export function designerHouse(): () => House {
  beforeEach(async () => {
    house ??= await buildHouse()
    look('zh-CN', 'light', 'normal')
  })
  afterEach(cleanUp)
  return () => {
    if (!house) throw new Error('no court before the tests')
    return house
  }
}

/** The designer as this person has it before him. */
export async function designer(house: House, person = AUTHOR, width = 1440): Promise<ConsoleDesigner> {
  const element = await mount<ConsoleDesigner>(
    'zx-console-designer',
    { client: house.clientOf(person), today: TODAY },
    { width },
  )
  await waitFor(() => deep(element, '.tabs'))
  return element
}

/** Clicks what a person would click; waits until it is there. */
export async function click(element: Element, selector: string): Promise<void> {
  await waitFor(() => {
    const found = deep<HTMLButtonElement>(element, selector)
    return found && !found.disabled
  })
  deep(element, selector).click()
  await settle(element as ConsoleDesigner, 1)
}

export async function write(element: Element, name: string, value: string): Promise<void> {
  await waitFor(() => deep(element, `[name="${name}"]`))
  const field = deep<HTMLInputElement>(element, `[name="${name}"]`)
  field.value = value
  field.dispatchEvent(new InputEvent('input', { bubbles: true }))
  field.dispatchEvent(new Event('change', { bubbles: true }))
  await settle(element as ConsoleDesigner, 1)
}
