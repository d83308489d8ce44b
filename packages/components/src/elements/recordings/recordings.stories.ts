import type { Meta } from '@storybook/web-components-vite'
import { COURT } from '../../../.storybook/court'
import { scenesOf } from '../../../.storybook/stories'
import '../../define/recordings'
import type { Recordings } from './recordings'

const scenes = scenesOf<Recordings>('zx-recordings', { person: `${COURT}-director` })

export default {
  title: '执法音视频 zx-recordings',
  component: 'zx-recordings',
} satisfies Meta

export const Default = scenes.usual
export const Empty = scenes.empty
export const Failed = scenes.error
export const English = scenes.english
export const Dark = scenes.dark
export const Phone = scenes.phone
