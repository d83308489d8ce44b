import type { Meta } from '@storybook/web-components-vite'
import { COURT } from '../../../.storybook/court'
import { scenesOf } from '../../../.storybook/stories'
import '../../define/document-batch'
import type { DocumentBatch } from './document-batch'

const scenes = scenesOf<DocumentBatch>('zx-document-batch', { person: `${COURT}-director` })

export default {
  title: '批量制作文书 zx-document-batch',
  component: 'zx-document-batch',
} satisfies Meta

export const Default = scenes.usual
export const Empty = scenes.empty
export const Failed = scenes.error
export const English = scenes.english
export const Dark = scenes.dark
export const Phone = scenes.phone
