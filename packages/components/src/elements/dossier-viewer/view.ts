import type { CaseView } from '../../internal/case-element'
import type { CommonKey } from '../../locales'
import type { dossier } from '../../locales/viewer'

export type Key = keyof (typeof dossier)['zh-CN'] | CommonKey

/** What the parts of the viewer need of their element. */
export interface DossierView extends CaseView {
  t(key: Key, params?: Readonly<Record<string, unknown>>): string
}
