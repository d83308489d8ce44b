import { expect, test } from 'vitest'
import { asked } from '../../testing/asked'
import { anAccount, aPayout } from '../../testing/rows'
import type { Unsettled } from './contract-unsettled'
import type { FundView } from './decide'
import { fundModule } from './index'
import type { PostponementRow } from './model'
import { unsettled } from './tables-unsettled'

function aPostponement(columns: Partial<PostponementRow>): PostponementRow {
  return {
    id: 'postponement-1',
    caseId: 'case-1',
    ground: 'distribution-pending',
    amountFen: null,
    reason: '等待分配',
    state: 'approved',
    requestedBy: 'judge-1',
    requestedOn: '2026-02-20',
    decidedBy: 'director',
    decidedOn: '2026-02-25',
    endedBy: null,
    endedOn: null,
    endReason: null,
    ...columns,
  }
}

/** What is listed of a court with one of everything, on 2 March 2026. */
async function listed(kind: Unsettled) {
  const context = await asked<FundView>(fundModule.tables, {
    fund_account: [
      anAccount({ availableFen: 700n, reservedFen: 300n }),
      anAccount({ id: 'case-2', caseId: 'case-2' }),
    ],
    fund_postponement: [
      aPostponement({}),
      aPostponement({ id: 'postponement-2', state: 'ended' }),
      aPostponement({ id: 'postponement-3', amountFen: 250n, state: 'requested', decidedOn: null }),
    ],
    fund_payout: [
      aPayout({ id: 'at-bank', state: 'sent', sentOn: '2026-02-27', bankState: 'accepted' }),
      aPayout({
        id: 'silent',
        state: 'sent',
        sentOn: '2026-02-27',
        bankState: 'unknown',
        bankText: 'timeout',
      }),
      aPayout({ id: 'bent', state: 'paid', sentOn: '2026-02-26', bankState: 'contradicted' }),
      aPayout({ id: 'kept', state: 'deposited', depositedOn: '2026-01-10' }),
      aPayout({ id: 'collected', state: 'collected', depositedOn: '2026-01-10' }),
      aPayout({ id: 'back', state: 'returned', returnedOn: '2026-02-28' }),
      aPayout({ id: 'done', caseId: 'case-2', state: 'returned', returnedOn: '2026-02-10' }),
    ],
  })
  const page = await unsettled({ kind, limit: 50, cursor: undefined }, context)
  expect(page.total).toBe(page.items.length)
  return page.items
}

const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id).sort()

test('a postponed sum is listed with its ground: the disputed part, or all that waits', async () => {
  const items = await listed('postponed')
  expect(ids(items)).toEqual(['postponement-1', 'postponement-3'])
  expect(items.find(({ id }) => id === 'postponement-1')).toMatchObject({
    caseNumber: '（2026）甘1202执1号',
    amountFen: 1_000n,
    reason: 'distribution-pending',
    since: '2026-02-25',
    days: 5,
    waits: true,
  })
  expect(items.find(({ id }) => id === 'postponement-3')).toMatchObject({ amountFen: 250n, days: 10 })
})

test('a deposit is listed up to the day on which it may be collected', async () => {
  const items = await listed('deposited')
  expect(ids(items)).toEqual(['kept'])
  expect(items[0]).toMatchObject({ since: '2026-01-10', until: '2031-01-10' })
})

test('a payment is unclear while the bank has not said what became of it, or contradicts itself', async () => {
  const items = await listed('unclear')
  expect(ids(items)).toEqual(['bent', 'silent'])
  expect(items.find(({ id }) => id === 'silent')).toMatchObject({
    reason: 'unknown',
    note: 'timeout',
    days: 3,
  })
})

test('a payout that came back waits as long as its money lies on the account', async () => {
  const items = await listed('returned')
  expect(items.map(({ id, waits }) => [id, waits]).sort()).toEqual([
    ['back', true],
    ['done', false],
  ])
})
