import type { ConsoleOffers } from '../../internal/core'

/** What a page may begin with, by whom it is for. */
export interface Pattern {
  readonly id: string
  readonly title: { readonly 'zh-CN': string; readonly en: string }
  readonly elements: readonly string[]
}

const PATTERNS: readonly Pattern[] = [
  {
    id: 'judge',
    title: { 'zh-CN': '法官工作', en: 'A judge’s work' },
    elements: ['zx-task-queue', 'zx-control-calendar'],
  },
  {
    id: 'team',
    title: { 'zh-CN': '团队工作', en: 'Work of a team' },
    elements: ['zx-team-board', 'zx-work-lanes'],
  },
  {
    id: 'fund',
    title: { 'zh-CN': '案款', en: 'Money' },
    elements: ['zx-unidentified-receipts', 'zx-receipt-claims', 'zx-reconciliation-board'],
  },
  {
    id: 'dossier',
    title: { 'zh-CN': '卷宗', en: 'Dossiers' },
    elements: ['zx-dossier-desk', 'zx-document-batch'],
  },
  {
    id: 'leader',
    title: { 'zh-CN': '领导监管', en: 'Supervision' },
    elements: ['zx-indicator-panel', 'zx-supervision-board', 'zx-blocked-acts'],
  },
  { id: 'public', title: { 'zh-CN': '窗口接待', en: 'Service window' }, elements: ['zx-service-window'] },
]

/** Those of which this engine has every part. */
export function patternsOf({ parts }: ConsoleOffers): readonly Pattern[] {
  const known = new Set(parts.elements.map(({ name }) => name))
  return PATTERNS.filter(({ elements }) => elements.every((one) => known.has(one)))
}
