import type { Meta } from '@storybook/web-components-vite'
import { scenesOf } from '../../../.storybook/stories'
import '../../define/command-screen'
import type { CommandScreen } from './command-screen'

const scenes = scenesOf<CommandScreen>('zx-command-screen')

export default { title: '执行指挥中心 zx-command-screen', component: 'zx-command-screen' } satisfies Meta

export const Default = scenes.usual
export const Empty = scenes.empty
export const Failed = scenes.error
export const English = scenes.english
export const Dark = scenes.dark
export const Phone = scenes.phone
