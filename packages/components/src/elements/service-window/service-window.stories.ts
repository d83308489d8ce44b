import type { Meta } from '@storybook/web-components-vite'
import { COURT } from '../../../.storybook/court'
import { found, scenesOf, story } from '../../../.storybook/stories'
import '../../define/service-window'
import type { ServiceWindow } from './service-window'

const NAME = 'zx-service-window'
const scenes = scenesOf<ServiceWindow>(NAME)

export default { title: '执行服务窗口 zx-service-window', component: NAME } satisfies Meta

/** Somebody stands at the window: the case is found, and what the visit is about can be ticked. */
export const Default = story<ServiceWindow>(NAME, {
  person: `${COURT}-director`,
  play: async (element) => {
    const field = await found<HTMLInputElement>(element, '[name=find]')
    if (!field) return
    field.value = '陈国梁'
    field.form?.requestSubmit()
    for (const selector of ['.found button', 'form.visit input[type=checkbox]'])
      (await found(element, selector))?.click()
  },
})
export const Search = scenes.usual
export const Empty = scenes.empty
export const Failed = scenes.error
export const English = scenes.english
export const Dark = scenes.dark
export const Phone = scenes.phone
