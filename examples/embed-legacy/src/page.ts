// The only new script of the old page: one element, beside everything that was there before.
import '@zhixing/components/define/task-queue'
import { createClient } from '@zhixing/core/client'

const queue = document.querySelector('zx-task-queue')
if (queue) queue.client = createClient({ baseUrl: '/zhixing' })
queue?.addEventListener('zx-open-case', (event) => {
  // The old page has its own way to open a case.
  const { openCase } = window as unknown as { openCase?: (caseNumber: string) => void }
  openCase?.(event.detail.caseNumber)
})
