import type { Meta } from '@storybook/web-components-vite'
import { scenesOf } from '../../../.storybook/stories'
import '../../define/money-trace'
import type { MoneyTraceView } from './money-trace'

const scenes = scenesOf<MoneyTraceView>('zx-money-trace', {
  props: ({ caseId }) => ({ caseId }),
  empty: ({ freshCaseId }) => ({ caseId: freshCaseId }),
})

export default { title: '案款去向 zx-money-trace', component: 'zx-money-trace' } satisfies Meta

export const Default = scenes.usual
export const Empty = scenes.empty
export const Failed = scenes.error
export const English = scenes.english
export const Dark = scenes.dark
export const Phone = scenes.phone
