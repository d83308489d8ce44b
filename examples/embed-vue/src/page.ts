// The whole of what a page of Vue needs: the element, one client, one event. A render function, because templates that are
// compiled in the page need `eval`; single files compiled by a build do not, and need `isCustomElement: (tag) => tag.startsWith('zx-')`.
import '@zhixing/components/define/task-queue'
import type { OpenCaseDetail } from '@zhixing/components'
import { createClient } from '@zhixing/core/client'
import { createApp, defineComponent, h, ref } from 'vue'

const client = createClient({ baseUrl: '/api' })

const MyWork = defineComponent(() => {
  const opened = ref('')
  const onZxOpenCase = ({ detail }: CustomEvent<OpenCaseDetail>) => {
    opened.value = detail.caseNumber
  }
  return () => [
    h('p', ['打开的案件：', h('output', opened.value)]),
    h('zx-task-queue', { client, onZxOpenCase }),
  ]
})

createApp(MyWork).mount('main')
