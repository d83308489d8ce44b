import '@bpmn-io/form-js/dist/assets/form-js.css'
import { Form } from '@bpmn-io/form-js'
import { ready, seen } from '../pages/data.js'
import { FIELDS, LAST, OPTIONS } from '../pages/form-fields.js'

const of = {
  text: (each) => ({ ...each, type: 'textfield', validate: { maxLength: 100 } }),
  number: (each) => ({ ...each, type: 'number', validate: { min: 0 } }),
  date: ({ label, ...each }) => ({ ...each, type: 'datetime', subtype: 'date', dateLabel: label }),
  choice: (each) => ({ ...each, type: 'select', values: OPTIONS.map((value) => ({ value, label: value })) }),
}

ready({
  async show() {
    const from = performance.now()
    const container = document.body.appendChild(document.createElement('div'))
    const components = FIELDS.map(({ name, label, kind }) => of[kind]({ key: name, id: name, label }))
    await new Form({ container }).importSchema({ type: 'default', components })
    return await seen(LAST, from)
  },
})
