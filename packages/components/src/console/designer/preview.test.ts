import { expect, it } from 'vitest'
import type { ZhixingClient } from '../../internal/core'
import { onlyTried } from './preview'

it('an act in a preview is only checked: nothing of it takes effect', async () => {
  const sent: unknown[] = []
  const client = {
    execute: async (...all: readonly unknown[]) => {
      sent.push(all)
    },
  } as unknown as ZhixingClient
  await onlyTried(client).execute('case.resume', { caseId: 'c', reason: 'r' } as never, { key: 'k' })
  expect(sent).toEqual([['case.resume', { caseId: 'c', reason: 'r' }, { key: 'k', dryRun: true }]])
  expect(onlyTried(client)).toBe(onlyTried(client))
})
