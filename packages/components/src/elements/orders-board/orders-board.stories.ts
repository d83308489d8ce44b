import type { Meta } from '@storybook/web-components-vite'
import { CITY_COURT, COURT } from '../../../.storybook/court'
import { scenesOf, story } from '../../../.storybook/stories'
import '../../define/orders-board'
import type { OrdersBoard } from './orders-board'

const scenes = scenesOf<OrdersBoard>('zx-orders-board', {
  props: ({ above: { courtNames } }) => ({ shown: 'all', courtNames }),
})

export default { title: '督办意见 zx-orders-board', component: 'zx-orders-board' } satisfies Meta

export const Default = scenes.usual
export const Replying = story<OrdersBoard>('zx-orders-board', {
  person: `${COURT}-judge-01`,
  props: () => ({ shown: 'mine' }),
})
/** The court above: orders in the courts below, which it accepts or sends back. */
export const FromAbove = story<OrdersBoard>('zx-orders-board', {
  person: `${CITY_COURT}-director`,
  props: ({ above }) => ({ shown: 'below', ...above }),
})
export const Empty = scenes.empty
export const Failed = scenes.error
export const English = scenes.english
export const Dark = scenes.dark
export const Phone = scenes.phone
