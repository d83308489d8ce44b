import type { Meta } from '@storybook/web-components-vite'
import { APPLICANT } from '../../../.storybook/court'
import { scenesOf } from '../../../.storybook/stories'
import '../../define/party-view'
import type { PartyView } from './party-view'

const scenes = scenesOf<PartyView>('zx-party-view', {
  person: APPLICANT,
  empty: () => ({ client: undefined }),
})

export default { title: '当事人页面 zx-party-view', component: 'zx-party-view' } satisfies Meta

export const Default = scenes.usual
export const Empty = scenes.empty
export const Failed = scenes.error
export const English = scenes.english
export const Dark = scenes.dark
export const Phone = scenes.phone
