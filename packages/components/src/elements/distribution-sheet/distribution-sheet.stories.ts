import type { Meta } from '@storybook/web-components-vite'
import { scenesOf } from '../../../.storybook/stories'
import '../../define/distribution-sheet'
import type { DistributionSheetView } from './distribution-sheet'

const scenes = scenesOf<DistributionSheetView>('zx-distribution-sheet', {
  props: ({ planCaseId }) => ({ caseId: planCaseId }),
  empty: ({ freshCaseId }) => ({ caseId: freshCaseId }),
})

export default { title: '财产分配 zx-distribution-sheet', component: 'zx-distribution-sheet' } satisfies Meta

export const Default = scenes.usual
export const Empty = scenes.empty
export const Failed = scenes.error
export const English = scenes.english
export const Dark = scenes.dark
export const Phone = scenes.phone
