import type { Meta } from '@storybook/web-components-vite'
import { COURT } from '../../../.storybook/court'
import { scenesOf } from '../../../.storybook/stories'
import '../../define/console-designer'
import { withUsualConsole as prepare } from '../../internal/testing/console'
import type { ConsoleDesigner } from './designer'

const scenes = scenesOf<ConsoleDesigner>('zx-console-designer', { person: `${COURT}-administrator`, prepare })

export default {
  title: '控制台设计 zx-console-designer',
  component: 'zx-console-designer',
} satisfies Meta

export const Default = scenes.usual
export const Empty = scenes.empty
export const Failed = scenes.error
export const English = scenes.english
export const Dark = scenes.dark
export const Phone = scenes.phone
