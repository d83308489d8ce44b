import { describe, expect, test } from 'vitest'
import { asked } from '../../testing/asked'
import type { RowsOf } from '../../testing/given'
import { aCase, anAccount, aParty, aPayeeAccount, aPayout, aReceipt } from '../../testing/rows'
import { caseModule } from '../case/index'
import type { CaseRows } from '../case/model'
import { fundModule } from '../fund/index'
import type { EntryRow, FundRows, PayeeAccountRow, PayoutRow } from '../fund/model'
import { goodsModule } from '../goods/index'
import type { PayoutSign } from './contract-watch'
import { clearanceModule } from './index'
import type { ItemRows } from './tables-items'
import { listPayouts, readWatch } from './tables-watch'

const tables = [...fundModule.tables, ...caseModule.tables, ...goodsModule.tables, ...clearanceModule.tables]

const PAID: Partial<PayoutRow> = {
  state: 'paid',
  approvedBy: 'director',
  sentBy: 'cashier-1',
  paidOn: '2026-03-02',
}

function payment(payout: PayoutRow, amountFen = payout.amountFen): EntryRow {
  return {
    id: `${payout.accountId}-${payout.id}`,
    caseId: payout.caseId,
    accountId: payout.accountId,
    seq: 9,
    kind: 'payment',
    fromLedger: 'reserved',
    toLedger: 'paid',
    amountFen,
    bookedOn: '2026-03-02',
    receiptId: null,
    payoutId: payout.id,
    otherAccountId: null,
  }
}

const PARTIES = [aParty(), aParty({ id: 'debtor-1', role: 'debtor', name: '李四' })]

async function signsOf(payouts: readonly PayoutRow[], more: RowsOf<ItemRows & CaseRows> = {}) {
  const context = await asked<ItemRows & CaseRows>(tables, {
    case_case: [aCase({ claimFen: 1_000_000n }), aCase({ id: 'case-2' })],
    case_party: [...PARTIES, aParty({ id: 'party-2', caseId: 'case-2', name: '赵六' })],
    fund_payout: payouts,
    fund_entry: payouts.filter(({ state }) => state === 'paid').map((row) => payment(row)),
    ...more,
  })
  const { items } = await listPayouts({ limit: 100 }, context)
  return items.map(({ payoutId, alarms, signs }) => [payoutId, alarms, signs] as const)
}

describe('payouts that look wrong', () => {
  test('one that is in order is not listed', async () => {
    expect(await signsOf([aPayout(PAID), aPayout({ id: 'payout-2' })])).toEqual([])
  })

  test.each<[PayoutSign, Partial<PayoutRow>, RowsOf<ItemRows & CaseRows>]>([
    ['payee-is-no-party', { payeePartyId: 'nobody' }, {}],
    ['payee-is-no-party', { payeePartyId: 'party-2', payeeName: '赵六' }, {}],
    ['payee-does-not-fit', { payeePartyId: 'debtor-1', payeeName: '李四' }, {}],
    ['returned-by-bank', { state: 'returned' }, { fund_entry: [payment(aPayout())] }],
    ['payee-name-differs', { payeeName: '张三丰' }, {}],
    ['payee-entered-by-payer', {}, { case_party: [aParty({ enteredBy: 'director' })] }],
  ])('%s is a payee that is wrong', async (sign, columns, more) => {
    expect(await signsOf([aPayout({ ...PAID, ...columns })], more)).toEqual([
      ['payout-1', ['wrong-payee'], [sign]],
    ])
  })

  test.each<[PayoutSign, Partial<PayoutRow>, RowsOf<ItemRows & CaseRows>]>([
    ['not-approved', { approvedBy: null }, {}],
    ['too-few-people', { sentBy: 'director' }, {}],
    ['beyond-claim', {}, { case_case: [aCase({ claimFen: 59_999n })] }],
    ['not-in-ledger', {}, { fund_entry: [] }],
    ['not-in-ledger', {}, { fund_entry: [payment(aPayout(), 59_999n)] }],
  ])('%s is a payout without basis', async (sign, columns, more) => {
    expect(await signsOf([aPayout({ ...PAID, ...columns })], more)).toEqual([
      ['payout-1', ['no-basis'], [sign]],
    ])
  })

  test('one bank account under two names is found across cases, also when one case is asked for', async () => {
    const payouts = [
      aPayout(PAID),
      aPayout({ ...PAID, id: 'payout-2', caseId: 'case-2', payeePartyId: 'party-2', payeeName: '赵六' }),
    ]
    const found = await signsOf(payouts)
    expect(found.map(([id, , signs]) => [id, signs])).toEqual([
      ['payout-1', ['account-of-several']],
      ['payout-2', ['account-of-several']],
    ])
    const other = { ...payouts[1], payeeAccount: '6222000000000001' } as PayoutRow
    expect(await signsOf([aPayout(PAID), other])).toEqual([])
  })

  test('only the payouts beyond what is claimed are meant, not those before', async () => {
    const payouts = [
      aPayout({ ...PAID, amountFen: 600_000n }),
      aPayout({ ...PAID, id: 'payout-2', amountFen: 400_000n }),
      aPayout({ ...PAID, id: 'payout-3', amountFen: 1n }),
    ]
    expect(await signsOf(payouts)).toEqual([['payout-3', ['no-basis'], ['beyond-claim']]])
  })

  test('another name is in order where two people have registered the holder with a reason', async () => {
    const agent = { holderName: '李律师', holderReason: '特别授权代理人代收' }
    const signs = (account: Partial<PayeeAccountRow>) =>
      signsOf([aPayout({ ...PAID, payeeName: '李律师', payeeAccountId: 'payee-account-1' })], {
        fund_payee_account: [aPayeeAccount({ ...agent, ...account })],
      })
    expect(await signs({})).toEqual([])
    const differs = [['payout-1', ['wrong-payee'], ['payee-name-differs']]]
    expect(await signs({ holderReason: null })).toEqual(differs)
    expect(await signs({ decidedBy: 'fund-1' })).toEqual(differs)
    expect(await signs({ decidedBy: null })).toEqual(differs)
    expect(await signs({ holderName: '赵律师' })).toEqual(differs)
    expect(await signs({ partyId: 'debtor-1' })).toEqual(differs)
  })

  test('the account of the payee is masked', async () => {
    const context = await asked<FundRows & CaseRows>(tables, {
      fund_payout: [aPayout()],
      case_case: [aCase()],
    })
    const { items } = await listPayouts({ limit: 10 }, context)
    expect(items[0]?.payeeAccount).toMatch(/\*/)
    expect(items[0]?.payeeAccount).not.toBe('6222333344445555')
  })

  test('what was asked for before the day is not looked at', async () => {
    const context = await asked<FundRows & CaseRows>(tables, {
      fund_payout: [aPayout({ payeePartyId: 'nobody', requestedOn: '2025-01-01' })],
    })
    const found = async (since: string) => (await listPayouts({ since, limit: 10 }, context)).total
    expect([await found('2025-01-01'), await found('2025-01-02')]).toEqual([1, 0])
  })
})

describe('the supervision of accounts', () => {
  const receipt = (id: string, fen: bigint, accountId: string, bookedOn: string): EntryRow => ({
    ...payment(aPayout()),
    id: `${accountId}-${id}`,
    accountId,
    kind: 'receipt',
    fromLedger: 'bank',
    toLedger: 'available',
    amountFen: fen,
    bookedOn,
    payoutId: null,
    receiptId: id,
  })

  test('names each account, also each person’s own, with what lies on it', async () => {
    const mine = anAccount({ receivedFen: 100n, availableFen: 100n, holdingSince: '2026-01-10' })
    const theirs = { ...mine, id: 'case-1.debtor-1', partyId: 'debtor-1' }
    const inTime = anAccount({ id: 'case-2', caseId: 'case-2', availableFen: 7n, holdingSince: '2026-03-01' })
    const context = await asked<ItemRows & CaseRows>(tables, {
      case_case: [aCase(), aCase({ id: 'case-2' })],
      case_party: PARTIES,
      fund_account: [mine, theirs, { ...inTime, receivedFen: 7n }],
      fund_entry: [
        receipt('r1', 100n, 'case-1', '2026-01-10'),
        receipt('r2', 100n, 'case-1.debtor-1', '2025-12-01'),
        { ...receipt('r3', 7n, 'case-2', '2026-03-01'), caseId: 'case-2' },
      ],
      fund_receipt: [aReceipt({ id: 'line', bookedOn: '2026-02-28' })],
      fund_payout: [aPayout({ payeeName: '别人' })],
      clearance_note: [
        {
          id: 'case-1.debtor-1-r2',
          caseId: 'case-1',
          itemId: 'case-1.debtor-1-r2',
          cause: 'payee-not-found',
          note: '下落不明',
          notedBy: 'fund-1',
          notedOn: '2026-02-01',
        },
      ],
    })
    const watch = await readWatch({ limit: 10 }, context)
    expect(watch).toMatchObject({
      unattributed: { items: 1, sumFen: 100_000n },
      unclaimed: { items: 1, sumFen: 100n },
      overdue: { items: 2, sumFen: 200n },
      wrongPayee: { items: 1, sumFen: 60_000n },
      withoutBasis: { items: 0, sumFen: 0n },
    })
    const seen = watch.accounts.items.map((one) => [
      ...[one.accountId, one.partyId, one.heldFen, one.unclaimedFen, one.overdueFen],
      ...[one.oldestDays, one.alarmingPayouts],
    ])
    expect(seen).toEqual([
      ['case-1.debtor-1', 'debtor-1', 100n, 100n, 100n, 91, 0],
      ['case-1', null, 100n, 0n, 100n, 51, 1],
    ])
    const first = await readWatch({ limit: 1 }, context)
    const next = await readWatch({ limit: 1, cursor: first.accounts.next }, context)
    expect(next.accounts.items.map(({ accountId }) => accountId)).toEqual(['case-1'])
    expect(next.accounts.next).toBeUndefined()
  })
})
