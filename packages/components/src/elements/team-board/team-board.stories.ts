import type { Meta } from '@storybook/web-components-vite'
import { scenesOf } from '../../../.storybook/stories'
import '../../define/team-board'
import type { TeamBoard } from './team-board'

const scenes = scenesOf<TeamBoard>('zx-team-board', {
  props: () => ({ dueBy: '2024-07-02', unitId: 'gan1202-team-1' }),
  empty: () => ({ unitId: 'no-such-unit' }),
})

export default { title: '团队在手工作 zx-team-board', component: 'zx-team-board' } satisfies Meta

export const Default = scenes.usual
export const Empty = scenes.empty
export const Failed = scenes.error
export const English = scenes.english
export const Dark = scenes.dark
export const Phone = scenes.phone
