import type { Meta } from '@storybook/web-components-vite'
import { FLOW_COURT } from '../../../.storybook/court'
import { scenesOf } from '../../../.storybook/stories'
import '../../define/points-board'
import type { PointsBoard } from './points-board'

const scenes = scenesOf<PointsBoard>('zx-points-board', {
  person: `${FLOW_COURT}-director`,
  empty: () => ({ from: '2030-01-01' }),
})

export default { title: '积分台账 zx-points-board', component: 'zx-points-board' } satisfies Meta

export const Default = scenes.usual
export const Empty = scenes.empty
export const Failed = scenes.error
export const English = scenes.english
export const Dark = scenes.dark
export const Phone = scenes.phone
