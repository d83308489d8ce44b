import type { Meta } from '@storybook/web-components-vite'
import { scenesOf } from '../../../.storybook/stories'
import '../../define/triage-sheet'
import type { TriageSheet } from './triage-sheet'

const scenes = scenesOf<TriageSheet>('zx-triage-sheet', {
  props: ({ freshCaseId }) => ({ caseId: freshCaseId }),
  empty: () => ({ caseId: 'case-of-nobody' }),
})

export default { title: '繁简分流 zx-triage-sheet', component: 'zx-triage-sheet' } satisfies Meta

export const Default = scenes.usual
export const Empty = scenes.empty
export const Failed = scenes.error
export const English = scenes.english
export const Dark = scenes.dark
export const Phone = scenes.phone
