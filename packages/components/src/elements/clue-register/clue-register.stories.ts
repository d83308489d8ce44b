import type { Meta } from '@storybook/web-components-vite'
import { COURT } from '../../../.storybook/court'
import { scenesOf } from '../../../.storybook/stories'
import '../../define/clue-register'
import type { ClueRegister } from './clue-register'

const scenes = scenesOf<ClueRegister>('zx-clue-register', {
  person: `${COURT}-judge-01`,
  props: ({ searchCaseId }) => ({ caseId: searchCaseId }),
  empty: ({ freshCaseId }) => ({ caseId: freshCaseId }),
})

export default {
  title: '财产线索 zx-clue-register',
  component: 'zx-clue-register',
} satisfies Meta

export const Default = scenes.usual
export const Empty = scenes.empty
export const Failed = scenes.error
export const English = scenes.english
export const Dark = scenes.dark
export const Phone = scenes.phone
