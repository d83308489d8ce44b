import type { Meta } from '@storybook/web-components-vite'
import { COURT } from '../../../.storybook/court'
import { scenesOf } from '../../../.storybook/stories'
import '../../define/credit-check'
import type { CreditCheck } from './credit-check'

const scenes = scenesOf<CreditCheck>('zx-credit-check', {
  person: `${COURT}-judge-01`,
  props: () => ({ name: '陈国梁', idNumber: '622621197809210015', why: '贷款审查' }),
  empty: () => ({ name: '周明', idNumber: '622621199001010016', why: '贷款审查' }),
})

export default {
  title: '失信比对 zx-credit-check',
  component: 'zx-credit-check',
} satisfies Meta

export const Default = scenes.usual
export const Empty = scenes.empty
export const Failed = scenes.error
export const English = scenes.english
export const Dark = scenes.dark
export const Phone = scenes.phone
