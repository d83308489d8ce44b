import { describe, expect, test } from 'vitest'
import type { PayoutApproval } from '../../kernel/profile-approval'
import { asked } from '../../testing/asked'
import { aCase, anAccount, aPayeeAccount, aPayout } from '../../testing/rows'
import { cases, parties } from '../case/model'
import type { FundView } from './decide'
import { fundModule } from './index'
import type { PayoutRow } from './model'
import { statement } from './tables'
import { trace } from './tables-trace'

const leader: PayoutApproval = {
  id: 'leader',
  overYuan: 0,
  roles: ['execution-director', 'vice-president-in-charge'],
  source: 'requirement fund-separation; parameter: ours',
}
const vice: PayoutApproval = {
  id: 'vice-president',
  overYuan: 500,
  roles: ['vice-president-in-charge'],
  source: 'parameter: ours',
}

/** What a statement and the way of one payout tell of its approval. */
async function standOf(change: Partial<PayoutRow>, payoutApprovals?: readonly PayoutApproval[]) {
  const rows = {
    case_case: [aCase()],
    fund_account: [anAccount()],
    fund_payout: [aPayout({ requestedBy: 'judge-1', payeeAccountId: null, ...change })],
    fund_payee_account: [aPayeeAccount()],
  }
  const profile = payoutApprovals === undefined ? {} : { payoutApprovals }
  const context = await asked<FundView>([...fundModule.tables, cases, parties], rows, { profile })
  const onStatement = await statement({ caseId: 'case-1', limit: 10, cursor: undefined }, context)
  const onWay = await trace({ caseId: 'case-1', payoutId: 'payout-1' }, context)
  const [{ missing, barred } = { missing: [], barred: [] }] = onWay?.payouts ?? []
  expect(onStatement?.payouts[0]).toMatchObject({ missing, barred })
  return { missing, barred }
}

const barredBy = (id: string, why: string) => ({ id, name: id, why })

describe('the approvals that a payout still needs', () => {
  test('are named with role, sum and source, and who asked for it is barred', async () => {
    const { missing, barred } = await standOf({ amountFen: 50_001n }, [leader, vice])
    expect(missing).toMatchObject([vice, leader])
    expect(missing[1]?.sourceText).toEqual({
      'zh-CN': '法院自定参数（法律未作统一规定）',
      en: 'set by the court: ours',
    })
    expect(barred).toEqual([barredBy('judge-1', 'requested')])
  })

  test('become fewer with each that is given, by somebody who is barred from then on', async () => {
    const approvals = [{ by: 'director', on: '2026-03-02', level: 'leader' }]
    const { missing, barred } = await standOf({ amountFen: 50_001n, approvals }, [leader, vice])
    expect(missing.map(({ id }) => id)).toEqual(['vice-president'])
    expect(barred).toEqual([barredBy('judge-1', 'requested'), barredBy('director', 'approved')])
  })

  test('are given by nobody who registered or confirmed the account that it is paid to', async () => {
    const { barred } = await standOf({ payeeAccountId: 'payee-account-1' }, [leader])
    expect(barred).toEqual([
      barredBy('judge-1', 'requested'),
      barredBy('fund-1', 'account-registered'),
      barredBy('cashier-2', 'account-confirmed'),
    ])
  })

  test('are one by any leader where the profile names none, and none of what does not wait', async () => {
    expect((await standOf({}))?.missing).toMatchObject([{ id: null, overYuan: 0 }])
    expect(await standOf({ state: 'approved' }, [leader])).toEqual({ missing: [], barred: [] })
  })
})
