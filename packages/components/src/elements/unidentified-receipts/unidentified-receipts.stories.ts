import type { Meta } from '@storybook/web-components-vite'
import { scenesOf } from '../../../.storybook/stories'
import '../../define/unidentified-receipts'
import type { UnidentifiedReceipts } from './unidentified-receipts'

const scenes = scenesOf<UnidentifiedReceipts>('zx-unidentified-receipts', { person: 'gan1202-fund-01' })

export default {
  title: '待认领来款 zx-unidentified-receipts',
  component: 'zx-unidentified-receipts',
} satisfies Meta

export const Default = scenes.usual
export const Empty = scenes.empty
export const Failed = scenes.error
export const English = scenes.english
export const Dark = scenes.dark
export const Phone = scenes.phone
