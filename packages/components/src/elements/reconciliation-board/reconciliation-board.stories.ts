import type { Meta } from '@storybook/web-components-vite'
import { COURT } from '../../../.storybook/court'
import { scenesOf } from '../../../.storybook/stories'
import '../../define/reconciliation-board'
import type { ReconciliationBoard } from './reconciliation-board'

const scenes = scenesOf<ReconciliationBoard>('zx-reconciliation-board', { person: `${COURT}-fund-01` })

export default {
  title: '银行对账 zx-reconciliation-board',
  component: 'zx-reconciliation-board',
} satisfies Meta

export const Default = scenes.usual
export const Empty = scenes.empty
export const Failed = scenes.error
export const English = scenes.english
export const Dark = scenes.dark
export const Phone = scenes.phone
