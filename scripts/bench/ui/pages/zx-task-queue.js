// Our queue: eight columns with urgency, badges and acts, as people work in it.
import '@zhixing/components/define/task-queue'
import { box, FIRST, ready, rowsOf, seen } from './data.js'

ready({
  async show(count) {
    const rows = rowsOf(count)
    const from = performance.now()
    const element = document.createElement('zx-task-queue')
    element.client = {
      query: async () => ({ items: rows, total: rows.length }),
      words: async () => ({ labels: {} }),
      subscribe: () => () => {},
    }
    box().append(element)
    return await seen(FIRST, from)
  },
  scroller: () => document.querySelector('zx-task-queue').shadowRoot.querySelector('.grid'),
})
