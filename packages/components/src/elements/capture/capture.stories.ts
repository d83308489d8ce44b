import type { Meta } from '@storybook/web-components-vite'
import { COURT } from '../../../.storybook/court'
import { scenesOf } from '../../../.storybook/stories'
import '../../define/capture'
import type { CaptureElement } from './capture'

const person = { courtId: COURT, personId: `${COURT}-judge-01` }

const scenes = scenesOf<CaptureElement>('zx-capture', {
  person: person.personId,
  props: ({ searchCaseId }) => ({ person, caseId: searchCaseId, caseNumber: '本案' }),
  empty: () => ({ person }),
  // Nobody is signed in on this device.
  error: () => ({}),
})

export default {
  title: '现场采集 zx-capture',
  component: 'zx-capture',
} satisfies Meta

export const Default = scenes.usual
export const Empty = scenes.empty
export const Failed = scenes.error
export const English = scenes.english
export const Dark = scenes.dark
export const Phone = scenes.phone
