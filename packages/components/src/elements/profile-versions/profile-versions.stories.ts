import type { Meta } from '@storybook/web-components-vite'
import { found, scenesOf, story } from '../../../.storybook/stories'
import '../../define/profile-versions'
import type { ProfileVersions } from './profile-versions'

const scenes = scenesOf<ProfileVersions>('zx-profile-versions')

export default { title: '办案模式 zx-profile-versions', component: 'zx-profile-versions' } satisfies Meta

export const Default = scenes.usual
/** What a version says otherwise than the one in force, and what that means for open cases. */
export const Compared = story<ProfileVersions>('zx-profile-versions', {
  play: async (element) => (await found(element, '[data-steps="wudu@1@published"]'))?.click(),
})
export const Empty = scenes.empty
export const Failed = scenes.error
export const English = scenes.english
export const Dark = scenes.dark
export const Phone = scenes.phone
