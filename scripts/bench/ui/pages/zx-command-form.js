import '@zhixing/components/define/command-form'
import { ready, seen } from './data.js'
import { FIELDS, LAST, OPTIONS } from './form-fields.js'

const schemas = {
  text: { type: 'string', maxLength: 100 },
  number: { type: 'integer', minimum: 0 },
  date: { type: 'string', format: 'date' },
  choice: { type: 'string', enum: OPTIONS },
}
const input = {
  type: 'object',
  properties: Object.fromEntries(FIELDS.map(({ name, kind }) => [name, schemas[kind]])),
  required: FIELDS.map(({ name }) => name),
}
const viewer = { courtId: 'c', personId: 'p', roles: ['quota-judge'], unitIds: [] }
const has = { affair: [], duty: [], service: [], stage: [], node: [] }
const offers = {
  viewer,
  today: '2024-06-28',
  profile: { id: 'baseline', version: '1', has },
  commands: { 'bench.fill': { input, roles: ['quota-judge'] } },
  queries: {},
  parts: { elements: [], panels: [], columns: [], renderers: [], actions: [], pages: [] },
}

ready({
  async show() {
    const from = performance.now()
    const element = document.createElement('zx-command-form')
    Object.assign(element, {
      client: { query: async () => ({}), words: async () => ({ labels: {} }), subscribe: () => () => {} },
      command: 'bench.fill',
      offers,
      fields: FIELDS.map(({ name, label }) => ({ name, label: { 'zh-CN': label } })),
    })
    document.body.append(element)
    return await seen(LAST, from)
  },
})
