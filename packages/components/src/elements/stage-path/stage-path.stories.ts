import type { Meta } from '@storybook/web-components-vite'
import { FLOW_COURT } from '../../../.storybook/court'
import { scenesOf } from '../../../.storybook/stories'
import '../../define/stage-path'
import type { StagePath } from './stage-path'

const scenes = scenesOf<StagePath>('zx-stage-path', {
  person: `${FLOW_COURT}-director`,
  props: ({ movedCaseId }) => ({ caseId: movedCaseId }),
  empty: () => ({ caseId: 'case-of-nobody' }),
})

export default { title: '流转路径 zx-stage-path', component: 'zx-stage-path' } satisfies Meta

export const Default = scenes.usual
export const Empty = scenes.empty
export const Failed = scenes.error
export const English = scenes.english
export const Dark = scenes.dark
export const Phone = scenes.phone
