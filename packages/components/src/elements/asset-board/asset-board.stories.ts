import type { Meta } from '@storybook/web-components-vite'
import { COURT } from '../../../.storybook/court'
import { scenesOf } from '../../../.storybook/stories'
import '../../define/asset-board'
import type { AssetBoard } from './asset-board'

const scenes = scenesOf<AssetBoard>('zx-asset-board', {
  person: `${COURT}-judge-01`,
  props: ({ searchCaseId }) => ({ caseId: searchCaseId }),
  empty: ({ freshCaseId }) => ({ caseId: freshCaseId }),
})

export default {
  title: '标的物 zx-asset-board',
  component: 'zx-asset-board',
} satisfies Meta

export const Default = scenes.usual
export const Empty = scenes.empty
export const Failed = scenes.error
export const English = scenes.english
export const Dark = scenes.dark
export const Phone = scenes.phone
