import type { Meta } from '@storybook/web-components-vite'
import { COURT } from '../../.storybook/court'
import { scenesOf } from '../../.storybook/stories'
import '../define/console'
import { withUsualConsole as prepare } from '../internal/testing/console'
import type { ConsoleElement } from './console'

const scenes = scenesOf<ConsoleElement>('zx-console', {
  person: `${COURT}-director`,
  props: () => ({ address: '#/own/' }),
  prepare,
})

export default {
  title: '控制台 zx-console',
  component: 'zx-console',
} satisfies Meta

export const Default = scenes.usual
export const Empty = scenes.empty
export const Failed = scenes.error
export const English = scenes.english
export const Dark = scenes.dark
export const Phone = scenes.phone
