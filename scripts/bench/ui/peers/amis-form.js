import 'amis/lib/themes/cxd.css'
import { render } from 'amis'
import { createRoot } from 'react-dom/client'
import { ready, seen } from '../pages/data.js'
import { FIELDS, LAST, OPTIONS } from '../pages/form-fields.js'

const TYPES = { text: 'input-text', number: 'input-number', date: 'input-date', choice: 'select' }

ready({
  async show() {
    const from = performance.now()
    const body = FIELDS.map(({ name, label, kind }) => ({
      type: TYPES[kind],
      name,
      label,
      options: OPTIONS,
      required: true,
    }))
    const place = document.body.appendChild(document.createElement('div'))
    createRoot(place).render(render({ type: 'form', title: '', body }))
    return await seen(LAST, from)
  },
})
