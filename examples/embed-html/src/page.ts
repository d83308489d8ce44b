// The whole of what a plain page needs: one element, one client, one event.
import '@zhixing/components/define/task-queue'
import { createClient } from '@zhixing/core/client'

const queue = document.querySelector('zx-task-queue')
if (queue) queue.client = createClient({ baseUrl: '/api' })
document.body.addEventListener('zx-open-case', (event) => {
  const shown = document.querySelector('output')
  if (shown) shown.textContent = event.detail.caseNumber
})
