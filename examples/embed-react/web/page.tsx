// The whole of what a page of React needs: the element, its types, one client, one event.
import '@zhixing/components/define/task-queue'
import type { ZxIntrinsicElements } from '@zhixing/components/react'
import { createClient } from '@zhixing/core/client'
import { useState } from 'react'
import { createRoot } from 'react-dom/client'

declare module 'react' {
  // biome-ignore lint/style/noNamespace: this is where React looks for the elements of a page
  namespace JSX {
    interface IntrinsicElements extends ZxIntrinsicElements {}
  }
}

const client = createClient({ baseUrl: '/api' })

function MyWork() {
  const [opened, setOpened] = useState('')
  return (
    <>
      <p>
        打开的案件：<output>{opened}</output>
      </p>
      <zx-task-queue client={client} onzx-open-case={({ detail }) => setOpened(detail.caseNumber)} />
    </>
  )
}

const root = document.querySelector('main')
if (root) createRoot(root).render(<MyWork />)
