import type { Meta } from '@storybook/web-components-vite'
import { COURT } from '../../../.storybook/court'
import { scenesOf } from '../../../.storybook/stories'
import '../../define/document-layouts'
import type { DocumentLayouts } from './document-layouts'

const scenes = scenesOf<DocumentLayouts>('zx-document-layouts', { person: `${COURT}-director` })

export default {
  title: '文书版式 zx-document-layouts',
  component: 'zx-document-layouts',
} satisfies Meta

export const Default = scenes.usual
export const Empty = scenes.empty
export const Failed = scenes.error
export const English = scenes.english
export const Dark = scenes.dark
export const Phone = scenes.phone
