import type { Meta } from '@storybook/web-components-vite'
import { COURT } from '../../../.storybook/court'
import { scenesOf } from '../../../.storybook/stories'
import '../../define/document-desk'
import type { DocumentDesk } from './document-desk'

const scenes = scenesOf<DocumentDesk>('zx-document-desk', {
  person: `${COURT}-judge-01`,
  props: ({ searchCaseId }) => ({ caseId: searchCaseId }),
  empty: ({ freshCaseId }) => ({ caseId: freshCaseId }),
})

export default {
  title: '文书 zx-document-desk',
  component: 'zx-document-desk',
} satisfies Meta

export const Default = scenes.usual
export const Empty = scenes.empty
export const Failed = scenes.error
export const English = scenes.english
export const Dark = scenes.dark
export const Phone = scenes.phone
