import type { Meta } from '@storybook/web-components-vite'
import { scenesOf } from '../../../.storybook/stories'
import '../../define/interest-calculator'
import { blankDraft, type InterestDraft } from './draft'
import type { InterestCalculator } from './interest-calculator'

/** Two part payments, a retrial that stops the interest and an auction that does not. */
const paidInParts: InterestDraft = {
  ...blankDraft(),
  debts: [
    {
      base: '500000.00',
      dueOn: '2023-05-19',
      by: 'ruling-effective',
      endOn: '2024-05-20',
      payments: [
        { on: '2023-08-08', amount: '123456.78' },
        { on: '2024-01-02', amount: '200000.00' },
      ],
    },
  ],
  stops: [
    { ground: 'retrial', from: '2023-09-01', to: '2023-10-15' },
    { ground: 'auction', from: '2024-02-01', to: '2024-03-31' },
  ],
}

const tooMuchPaid: InterestDraft = {
  ...paidInParts,
  debts: paidInParts.debts.map((debt) => ({ ...debt, base: '100000.00' })),
}

const scenes = scenesOf<InterestCalculator>('zx-interest-calculator', {
  props: () => ({ draft: paidInParts }),
  empty: () => ({ draft: blankDraft() }),
  error: () => ({ draft: tooMuchPaid }),
})

export default {
  title: '迟延履行利息 zx-interest-calculator',
  component: 'zx-interest-calculator',
} satisfies Meta

export const Default = scenes.usual
export const Empty = scenes.empty
export const Failed = scenes.error
export const English = scenes.english
export const Dark = scenes.dark
export const Phone = scenes.phone
