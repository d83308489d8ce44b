import type { Meta } from '@storybook/web-components-vite'
import { scenesOf } from '../../../.storybook/stories'
import '../../define/case-list'
import type { CaseList } from './case-list'

const scenes = scenesOf<CaseList>('zx-case-list')

export default { title: '案件 zx-case-list', component: 'zx-case-list' } satisfies Meta

export const Default = scenes.usual
export const Empty = scenes.empty
export const Failed = scenes.error
export const English = scenes.english
export const Dark = scenes.dark
export const Phone = scenes.phone
