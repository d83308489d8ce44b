// 民生案件优先: the half that runs with the engine. `createEngine({ …, plugins: [livelihood] })`
import { definePlugin, warn } from '@zhixing/core'
import { workingDays } from '@zhixing/core/law'
import { CHOICES, locales } from './words.ts'

/** seed 001:158 涉民生案件执行常态化、随时性、优先性机制. Which kinds a court counts among them, and the days, it decides itself. */
const SOURCE = 'seed 001:158; design plugin of a court: the kinds and the three days are its own'

type Kept = { readonly id: string; readonly kind: string | null }

export const livelihood = definePlugin({
  id: 'livelihood',
  version: '1.0.0',
  requires: { api: '^1.0' },
  source: SOURCE,
  capabilities: {
    hears: ['task.Dispatched'],
    guards: ['case.suspend'],
  },
  fields: {
    case: {
      kind: {
        kind: 'choice',
        label: { 'zh-CN': '民生类别', en: 'kind' },
        choices: CHOICES,
        filterable: true,
        source: SOURCE,
      },
      people: { kind: 'integer', label: { 'zh-CN': '涉及人数', en: 'people' }, source: SOURCE },
      remark: {
        kind: 'text',
        label: { 'zh-CN': '情况', en: 'remark' },
        searchable: true,
        source: SOURCE,
      },
    },
  },
  rules: [
    {
      id: 'livelihood.waits',
      source: SOURCE,
      effect: 'warn',
      on: ['case.suspend'],
      reads: ['livelihood_case_field'],
      check: ({ caseId }: { readonly caseId: string }, view) => {
        const kept = view.get('livelihood_case_field', caseId) as Kept | undefined
        return kept?.kind ? warn({ kind: kept.kind }) : undefined
      },
    },
  ],
  nodes: [
    {
      id: 'livelihood-first-step',
      startsOn: [{ event: 'livelihood.FieldsSet' }],
      endsOn: [{ event: 'task.Dispatched' }],
      limit: workingDays(3),
      roll: false,
      holder: { kind: 'undertaker' },
      warnDaysBefore: [1],
      expected: false,
      source: SOURCE,
    },
  ],
  console: {
    panels: [
      {
        name: 'livelihood.case',
        label: { 'zh-CN': '民生信息', en: 'Livelihood' },
        properties: [
          { name: 'caseId', label: { 'zh-CN': '案件', en: 'case' }, kind: 'case', required: true },
        ],
        queries: ['livelihood.fields'],
      },
    ],
    columns: [
      {
        name: 'livelihood.kind',
        label: { 'zh-CN': '民生类别', en: 'kind' },
        queries: ['livelihood.cases'],
      },
    ],
    pages: [{ name: 'livelihood.all', label: { 'zh-CN': '民生案件', en: 'Livelihood cases' } }],
  },
  locales,
})
