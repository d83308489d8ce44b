import type { Meta } from '@storybook/web-components-vite'
import { COURT } from '../../../.storybook/court'
import { scenesOf } from '../../../.storybook/stories'
import '../../define/investigation-board'
import type { InvestigationBoard } from './investigation-board'

const scenes = scenesOf<InvestigationBoard>('zx-investigation-board', {
  person: `${COURT}-judge-01`,
  props: ({ searchCaseId }) => ({ caseId: searchCaseId }),
  empty: ({ freshCaseId }) => ({ caseId: freshCaseId }),
})

export default {
  title: '委托调查与悬赏 zx-investigation-board',
  component: 'zx-investigation-board',
} satisfies Meta

export const Default = scenes.usual
export const Empty = scenes.empty
export const Failed = scenes.error
export const English = scenes.english
export const Dark = scenes.dark
export const Phone = scenes.phone
