import type { Meta } from '@storybook/web-components-vite'
import { scenesOf } from '../../../.storybook/stories'
import '../../define/dossier-viewer'
import type { DossierViewer } from './dossier-viewer'

const scenes = scenesOf<DossierViewer>('zx-dossier-viewer', {
  props: ({ caseId }) => ({ caseId }),
  empty: () => ({ caseId: 'no-such-case' }),
})

/** Filed today: the catalogue keeps the places of the papers that are owed. */
const filed = scenesOf<DossierViewer>('zx-dossier-viewer', {
  props: ({ freshCaseId }) => ({ caseId: freshCaseId }),
})

export default { title: '电子卷宗 zx-dossier-viewer', component: 'zx-dossier-viewer' } satisfies Meta

export const Default = scenes.usual
export const Empty = scenes.empty
export const PapersOwed = filed.usual
export const Failed = scenes.error
export const English = scenes.english
export const Dark = scenes.dark
export const Phone = scenes.phone
