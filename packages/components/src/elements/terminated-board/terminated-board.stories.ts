import type { Meta } from '@storybook/web-components-vite'
import { COURT } from '../../../.storybook/court'
import { scenesOf, story } from '../../../.storybook/stories'
import '../../define/terminated-board'
import type { TerminatedBoard } from './terminated-board'

const person = `${COURT}-reviewer-01`
const scenes = scenesOf<TerminatedBoard>('zx-terminated-board', { person })

export default { title: '终本案件管理 zx-terminated-board', component: 'zx-terminated-board' } satisfies Meta

export const Default = scenes.usual
export const Applications = story<TerminatedBoard>('zx-terminated-board', {
  person,
  props: () => ({ shown: 'applications' }),
})
export const Empty = scenes.empty
export const Failed = scenes.error
export const English = scenes.english
export const Dark = scenes.dark
export const Phone = scenes.phone
