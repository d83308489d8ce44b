import type { Meta } from '@storybook/web-components-vite'
import { scenesOf } from '../../../.storybook/stories'
import '../../define/control-calendar'
import type { ControlCalendarView } from './control-calendar'

const scenes = scenesOf<ControlCalendarView>('zx-control-calendar', { props: () => ({ days: 0 }) })

export default {
  title: '控制到期日历 zx-control-calendar',
  component: 'zx-control-calendar',
} satisfies Meta

export const Default = scenes.usual
export const Empty = scenes.empty
export const Failed = scenes.error
export const English = scenes.english
export const Dark = scenes.dark
export const Phone = scenes.phone
