import type { Meta } from '@storybook/web-components-vite'
import { COURT } from '../../../.storybook/court'
import { type StoryPapers, storyPapers } from '../../../.storybook/dossier'
import { found, scenesOf, story } from '../../../.storybook/stories'
import '../../define/dossier-viewer'
import type { DossierViewer } from './dossier-viewer'

const NAME = 'zx-dossier-viewer'

const scenes = scenesOf<DossierViewer>(NAME, {
  props: ({ caseId }) => ({ caseId }),
  empty: () => ({ caseId: 'no-such-case' }),
})

/** Filed today: the catalogue keeps the places of the papers that are owed. */
const filed = scenesOf<DossierViewer>(NAME, {
  props: ({ freshCaseId }) => ({ caseId: freshCaseId }),
})

/** One paper open, one side beside it, and something pressed. */
const open = (
  paper: Exclude<keyof StoryPapers, 'caseId'>,
  presses: readonly string[] = [],
  person = `${COURT}-director`,
) =>
  story<DossierViewer>(NAME, {
    person,
    prepare: async (house) => {
      const papers = await storyPapers(house)
      return { caseId: papers.caseId, materialId: papers[paper] }
    },
    play: async (element) => {
      for (const selector of presses) (await found(element, selector))?.click()
    },
  })

const beside = (side: string) => `[data-side-tab=${side}]`

export default { title: '电子卷宗 zx-dossier-viewer', component: 'zx-dossier-viewer' } satisfies Meta

export const Default = open('pdf', [beside('notes')])
export const Catalogue = scenes.usual
export const Empty = scenes.empty
export const PapersOwed = filed.usual
export const Ofd = open('ofd', [beside('notes')])
export const Photograph = open('photo')
export const Readings = open('pdf', [beside('log')])
export const LoansAndCopies = open('pdf', [beside('loans')])
export const Covering = open('pdf', [
  beside('loans'),
  '.sheet canvas',
  '[data-act=mask]',
  '[data-act=propose]',
])
export const Failed = scenes.error
export const English = scenes.english
export const Dark = scenes.dark
export const Phone = scenes.phone
