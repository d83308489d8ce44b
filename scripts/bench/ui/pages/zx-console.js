// Our console, from nothing to its first list: what it asks of the court comes over the wire as the court would say it.
import '@zhixing/components/define/console'
import { seen } from './data.js'

const { current, cases } = await (await fetch('answers.json')).json()
const element = document.createElement('zx-console')
element.client = {
  query: async (name) => (name === 'console.current' ? current : cases),
  words: async () => ({ labels: {} }),
  subscribe: () => () => {},
}
element.page = 'work'
document.body.append(element)
window.firstScreen = seen('甘1202执19号', 0)
