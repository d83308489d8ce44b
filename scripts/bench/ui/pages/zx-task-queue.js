// Our queue with all twelve columns it has: urgency, badges and acts as people work in it.
import '@zhixing/components/define/task-queue'
import { box, FIRST, ready, seen } from './data.js'

ready({
  async show(rows) {
    const from = performance.now()
    const element = document.createElement('zx-task-queue')
    element.client = {
      query: async () => ({ items: rows, total: rows.length }),
      words: async () => ({ labels: {} }),
      subscribe: () => () => {},
    }
    element.columns = 'urgency case debtor kind work note flags state holder due days actions'
    box().append(element)
    return await seen(FIRST, from)
  },
  scroller: () => document.querySelector('zx-task-queue').shadowRoot.querySelector('.grid'),
})
