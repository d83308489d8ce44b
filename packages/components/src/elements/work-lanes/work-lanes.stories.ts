import type { Meta } from '@storybook/web-components-vite'
import { scenesOf } from '../../../.storybook/stories'
import '../../define/work-lanes'
import type { WorkLanes } from './work-lanes'

const scenes = scenesOf<WorkLanes>('zx-work-lanes', {
  person: 'gan1202-judge-01',
  empty: () => ({ holderId: 'nobody' }),
})

export default { title: '分栏待办 zx-work-lanes', component: 'zx-work-lanes' } satisfies Meta

export const Default = scenes.usual
export const Empty = scenes.empty
export const Failed = scenes.error
export const English = scenes.english
export const Dark = scenes.dark
export const Phone = scenes.phone
