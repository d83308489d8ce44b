import type { Meta } from '@storybook/web-components-vite'
import { scenesOf } from '../../../.storybook/stories'
import '../../define/receipt-claims'
import type { ReceiptClaims } from './receipt-claims'

const scenes = scenesOf<ReceiptClaims>('zx-receipt-claims')

export default { title: '认领核对 zx-receipt-claims', component: 'zx-receipt-claims' } satisfies Meta

export const Default = scenes.usual
export const Empty = scenes.empty
export const Failed = scenes.error
export const English = scenes.english
export const Dark = scenes.dark
export const Phone = scenes.phone
