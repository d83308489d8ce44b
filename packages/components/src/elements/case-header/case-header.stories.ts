import type { Meta } from '@storybook/web-components-vite'
import { scenesOf } from '../../../.storybook/stories'
import '../../define/case-header'
import type { CaseHeader } from './case-header'

const scenes = scenesOf<CaseHeader>('zx-case-header', {
  props: ({ caseId }) => ({ caseId }),
  empty: () => ({ caseId: 'case-of-nobody' }),
})

export default { title: '案件抬头 zx-case-header', component: 'zx-case-header' } satisfies Meta

export const Default = scenes.usual
export const Empty = scenes.empty
export const Failed = scenes.error
export const English = scenes.english
export const Dark = scenes.dark
export const Phone = scenes.phone
