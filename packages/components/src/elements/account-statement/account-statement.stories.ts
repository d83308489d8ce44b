import type { Meta } from '@storybook/web-components-vite'
import { scenesOf } from '../../../.storybook/stories'
import '../../define/account-statement'
import type { AccountStatement } from './account-statement'

const scenes = scenesOf<AccountStatement>('zx-account-statement', {
  props: ({ caseId }) => ({ caseId }),
  empty: ({ freshCaseId }) => ({ caseId: freshCaseId }),
})

export default { title: '案款账户 zx-account-statement', component: 'zx-account-statement' } satisfies Meta

export const Default = scenes.usual
export const Empty = scenes.empty
export const Failed = scenes.error
export const English = scenes.english
export const Dark = scenes.dark
export const Phone = scenes.phone
