// One host with its own copy of the package: built twice, with different code, both loaded into one page.
import { provideClient } from '../../packages/components/src/index'
import '../../packages/components/src/define/interest-calculator'
import '../../packages/components/src/define/task-queue'

declare const HOST: string

const calls: string[] = []
const client = {
  query: async (name: string) => {
    calls.push(name)
    return { items: [], total: 0, totalIsCapped: false }
  },
  words: async () => ({ labels: {} }),
  execute: async () => ({ kind: 'accepted' }),
  file: async () => new Blob(),
  upload: async () => ({}),
  subscribe: () => () => undefined,
}

const root = document.createElement('section')
root.id = HOST
document.body.append(root)
provideClient(root, client as never)
root.append(document.createElement('zx-task-queue'), document.createElement('zx-interest-calculator'))
Object.assign(window, { [HOST]: { calls, root } })
