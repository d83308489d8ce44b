import type { Meta } from '@storybook/web-components-vite'
import { scenesOf } from '../../../.storybook/stories'
import '../../define/indicator-panel'
import type { IndicatorPanel } from './indicator-panel'

const scenes = scenesOf<IndicatorPanel>('zx-indicator-panel', {
  props: () => ({ from: '2024-01-01', to: '2024-06-30', by: 'person' }),
})

export default { title: '质效指标 zx-indicator-panel', component: 'zx-indicator-panel' } satisfies Meta

export const Default = scenes.usual
export const Empty = scenes.empty
export const Failed = scenes.error
export const English = scenes.english
export const Dark = scenes.dark
export const Phone = scenes.phone
