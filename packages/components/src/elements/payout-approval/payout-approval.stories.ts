import type { Meta } from '@storybook/web-components-vite'
import { scenesOf } from '../../../.storybook/stories'
import '../../define/payout-approval'
import type { PayoutApproval } from './payout-approval'

const scenes = scenesOf<PayoutApproval>('zx-payout-approval', {
  props: ({ payoutCaseId }) => ({ caseId: payoutCaseId }),
  empty: ({ freshCaseId }) => ({ caseId: freshCaseId }),
})

export default { title: '发放审批 zx-payout-approval', component: 'zx-payout-approval' } satisfies Meta

export const Default = scenes.usual
export const Empty = scenes.empty
export const Failed = scenes.error
export const English = scenes.english
export const Dark = scenes.dark
export const Phone = scenes.phone
