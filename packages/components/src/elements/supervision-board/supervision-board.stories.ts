import type { Meta } from '@storybook/web-components-vite'
import { scenesOf } from '../../../.storybook/stories'
import '../../define/supervision-board'
import type { SupervisionBoard } from './supervision-board'

const scenes = scenesOf<SupervisionBoard>('zx-supervision-board', {})

export default { title: '可视化监管 zx-supervision-board', component: 'zx-supervision-board' } satisfies Meta

export const Default = scenes.usual
export const Empty = scenes.empty
export const Failed = scenes.error
export const English = scenes.english
export const Dark = scenes.dark
export const Phone = scenes.phone
