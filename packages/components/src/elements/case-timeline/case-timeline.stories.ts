import type { Meta } from '@storybook/web-components-vite'
import { scenesOf } from '../../../.storybook/stories'
import '../../define/case-timeline'
import type { CaseTimeline } from './case-timeline'

const scenes = scenesOf<CaseTimeline>('zx-case-timeline', {
  props: ({ caseId }) => ({ caseId }),
  empty: () => ({ caseId: 'none' }),
})

export default { title: '案件时间轴 zx-case-timeline', component: 'zx-case-timeline' } satisfies Meta

export const Default = scenes.usual
export const Empty = scenes.empty
export const Failed = scenes.error
export const English = scenes.english
export const Dark = scenes.dark
export const Phone = scenes.phone
