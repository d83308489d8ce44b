import type { Meta } from '@storybook/web-components-vite'
import { COURT } from '../../../.storybook/court'
import { scenesOf } from '../../../.storybook/stories'
import '../../define/dossier-desk'
import type { DossierDesk } from './dossier-desk'

const scenes = scenesOf<DossierDesk>('zx-dossier-desk', { person: `${COURT}-director` })

export default {
  title: '卷宗管理中心 zx-dossier-desk',
  component: 'zx-dossier-desk',
} satisfies Meta

export const Default = scenes.usual
export const Empty = scenes.empty
export const Failed = scenes.error
export const English = scenes.english
export const Dark = scenes.dark
export const Phone = scenes.phone

const machine = scenesOf<DossierDesk>('zx-dossier-desk', {
  person: `${COURT}-dossier-01`,
  props: () => ({ shown: 'proposals' }),
})
export const Machine = machine.usual
export const MachinePhone = machine.phone

const own = scenesOf<DossierDesk>('zx-dossier-desk', {
  person: `${COURT}-assistant-01`,
  props: () => ({ parts: ['own', 'borrowed'] }),
})
export const Own = own.usual
export const OwnPhone = own.phone

const review = scenesOf<DossierDesk>('zx-dossier-desk', {
  person: `${COURT}-director`,
  props: () => ({ shown: 'review' }),
})
export const Review = review.usual
export const ReviewEnglish = review.english
export const ReviewDark = review.dark
export const ReviewPhone = review.phone
