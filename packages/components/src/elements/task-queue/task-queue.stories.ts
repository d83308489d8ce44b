import type { Meta } from '@storybook/web-components-vite'
import { scenesOf } from '../../../.storybook/stories'
import '../../define/task-queue'
import type { TaskQueue } from './task-queue'

const scenes = scenesOf<TaskQueue>('zx-task-queue', {
  props: () => ({ all: true, dueBy: '2024-07-02' }),
})

export default { title: '待办队列 zx-task-queue', component: 'zx-task-queue' } satisfies Meta

export const Default = scenes.usual
export const Empty = scenes.empty
export const Failed = scenes.error
export const English = scenes.english
export const Dark = scenes.dark
export const Phone = scenes.phone
