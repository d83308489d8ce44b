import type { Meta } from '@storybook/web-components-vite'
import { COURT, type House } from '../../../.storybook/court'
import { found, scenesOf, story } from '../../../.storybook/stories'
import '../../define/dossier-search'
import type { DossierSearch } from './dossier-search'

/** The papers are read, and then somebody looks for something. */
const looking = (search: string) => async (house: House) => {
  await house.readPapers()
  return { search }
}
const person = `${COURT}-director`
const scenes = scenesOf<DossierSearch>('zx-dossier-search')

export default {
  title: '卷宗全文检索 zx-dossier-search',
  component: 'zx-dossier-search',
} satisfies Meta

const WORDS = '被执行人 履行'
const scene = (more: object = {}) =>
  story<DossierSearch>('zx-dossier-search', { person, prepare: looking(WORDS), ...more })

export const Default = scene()
export const Start = scenes.usual
export const Empty = scene({ prepare: looking('泗州花园 13 幢') })
export const Failed = scenesOf<DossierSearch>('zx-dossier-search', { props: () => ({ search: WORDS }) }).error
export const English = scene({ globals: { locale: 'en' } })
export const Dark = scene({ globals: { theme: 'dark' } })
export const Phone = scene({ phone: true })
export const Opened = scene({
  prepare: looking('Execution notice 2'),
  play: async (element: DossierSearch) => (await found<HTMLButtonElement>(element, '.paper'))?.click(),
})
