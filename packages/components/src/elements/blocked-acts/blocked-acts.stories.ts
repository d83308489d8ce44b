import type { Meta } from '@storybook/web-components-vite'
import { scenesOf } from '../../../.storybook/stories'
import '../../define/blocked-acts'
import type { BlockedActs } from './blocked-acts'

const scenes = scenesOf<BlockedActs>('zx-blocked-acts')

export default { title: '违规拦截 zx-blocked-acts', component: 'zx-blocked-acts' } satisfies Meta

export const Default = scenes.usual
export const Empty = scenes.empty
export const Failed = scenes.error
export const English = scenes.english
export const Dark = scenes.dark
export const Phone = scenes.phone
