import { expect, test } from 'vitest'
import { asked } from '../../testing/asked'
import { closingModule } from './index'
import type { ClosingRows, ProposalRow } from './model'
import { proposals } from './tables'

const row = (id: string, caseId: string, state: ProposalRow['state'], proposedOn: string): ProposalRow => ({
  id,
  caseId,
  caseNumber: '（2026）甘1202执1号',
  closingKind: 'performed',
  ground: '全部履行',
  state,
  proposedBy: 'judge-1',
  proposedOn,
  decidedBy: null,
  decidedOn: null,
  reason: null,
})

test('proposals are listed newest first, of a case, in a state, page by page', async () => {
  const context = await asked<ClosingRows>(closingModule.tables, {
    closing_proposal: [
      row('proposal-1', 'case-1', 'rejected', '2026-03-01'),
      row('proposal-2', 'case-1', 'proposed', '2026-03-05'),
      row('proposal-3', 'case-2', 'proposed', '2026-03-03'),
    ],
  })
  const read = async (about: Partial<Parameters<typeof proposals>[0]>) => {
    const all = { caseId: undefined, state: undefined, cursor: undefined, limit: 50 }
    const page = await proposals({ ...all, ...about }, context)
    return { ids: page.items.map(({ id }) => id), total: page.total, next: page.next }
  }
  expect(await read({})).toMatchObject({ ids: ['proposal-2', 'proposal-3', 'proposal-1'], total: 3 })
  expect((await read({ caseId: 'case-1' })).ids).toEqual(['proposal-2', 'proposal-1'])
  expect((await read({ state: 'proposed' })).ids).toEqual(['proposal-2', 'proposal-3'])
  expect((await read({ caseId: 'case-1', state: 'proposed' })).ids).toEqual(['proposal-2'])
  const first = await read({ limit: 2 })
  expect(first).toMatchObject({ ids: ['proposal-2', 'proposal-3'], total: 3 })
  expect((await read({ limit: 2, cursor: first.next })).ids).toEqual(['proposal-1'])
})
