import type { Meta } from '@storybook/web-components-vite'
import { COURT } from '../../../.storybook/court'
import { scenesOf } from '../../../.storybook/stories'
import '../../define/measure-board'
import type { MeasureBoard } from './measure-board'

const scenes = scenesOf<MeasureBoard>('zx-measure-board', {
  person: `${COURT}-judge-01`,
  props: ({ searchCaseId }) => ({ caseId: searchCaseId }),
  empty: ({ freshCaseId }) => ({ caseId: freshCaseId }),
})

export default {
  title: '强制措施与信用惩戒 zx-measure-board',
  component: 'zx-measure-board',
} satisfies Meta

export const Default = scenes.usual
export const Empty = scenes.empty
export const Failed = scenes.error
export const English = scenes.english
export const Dark = scenes.dark
export const Phone = scenes.phone
