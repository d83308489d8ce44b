import type { Meta } from '@storybook/web-components-vite'
import { scenesOf } from '../../../.storybook/stories'
import '../../define/service-window'
import type { ServiceWindow } from './service-window'

const scenes = scenesOf<ServiceWindow>('zx-service-window')

export default { title: '执行服务窗口 zx-service-window', component: 'zx-service-window' } satisfies Meta

export const Default = scenes.usual
export const Empty = scenes.empty
export const Failed = scenes.error
export const English = scenes.english
export const Dark = scenes.dark
export const Phone = scenes.phone
