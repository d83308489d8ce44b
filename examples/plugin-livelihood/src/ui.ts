// 民生案件优先: the half that runs in the browser. `createConsoleRegistry([standardConsoleParts, livelihoodUi])`
import { defineUiPlugin } from '@zhixing/components'
import { html } from 'lit'
import { LivelihoodList } from './case-list.ts'
import { LivelihoodCase } from './case-panel.ts'
import { CHOICES } from './words.ts'

for (const [name, element] of [
  ['livelihood-case', LivelihoodCase],
  ['livelihood-list', LivelihoodList],
] as const) {
  if (!customElements.get(name)) customElements.define(name, element)
}

export const livelihoodUi = defineUiPlugin({
  id: 'livelihood',
  panels: [
    {
      name: 'livelihood.case',
      render: ({ caseId }, { client, locale }) =>
        html`<livelihood-case .client=${client} .locale=${locale} .caseId=${caseId}></livelihood-case>`,
    },
  ],
  columns: [
    {
      name: 'livelihood.kind',
      render: ({ kind }, { locale }) => CHOICES.find(({ id }) => id === kind)?.label[locale] ?? '—',
    },
  ],
  pages: [
    {
      name: 'livelihood.all',
      render: (_params, { client, locale }) =>
        html`<livelihood-list .client=${client} .locale=${locale}></livelihood-list>`,
    },
  ],
})
