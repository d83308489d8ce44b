import type { Meta } from '@storybook/web-components-vite'
import { COURT } from '../../../.storybook/court'
import { scenesOf } from '../../../.storybook/stories'
import '../../define/accountability'
import type { AccountabilityBoard } from './accountability'

const scenes = scenesOf<AccountabilityBoard>('zx-accountability', { person: `${COURT}-supervisor` })

export default { title: '追责问责 zx-accountability', component: 'zx-accountability' } satisfies Meta

export const Default = scenes.usual
export const Empty = scenes.empty
export const Failed = scenes.error
export const English = scenes.english
export const Dark = scenes.dark
export const Phone = scenes.phone
