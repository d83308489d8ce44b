import { describe, expect, test } from 'vitest'
import { asked } from '../../testing/asked'
import { given, type RowsOf } from '../../testing/given'
import { aCase, anAccount, aParty, aPayout, aReceipt } from '../../testing/rows'
import { cases, parties } from '../case/model'
import { accountNumberOf, type FundView } from './decide'
import { fundModule } from './index'
import { type EntryKind, type EntryRow, evolveFund, LEDGERS_OF } from './model'
import { statement, totals, unidentified } from './tables'
import { caseNumbersIn, suggest } from './tables-suggest'

const ask = (rows: RowsOf<FundView>) =>
  asked<FundView>([...fundModule.tables, cases, parties], rows, {
    people: [
      {
        id: 'judge-1',
        name: '赵法官',
        staffClass: 'quota-judge',
        roles: ['quota-judge'],
        unitId: null,
        active: true,
      },
    ],
  })

function anEntry(seq: number, kind: EntryKind, amountFen: bigint, caseId = 'case-1'): EntryRow {
  const [fromLedger, toLedger] = LEDGERS_OF[kind]
  const id = `${caseId}-${String(seq).padStart(6, '0')}`
  const about = { caseId, accountId: caseId, bookedOn: '2026-03-02', receiptId: null, payoutId: null }
  return { id, seq, kind, fromLedger, toLedger, amountFen, otherAccountId: null, ...about }
}

describe('the statement of a case', () => {
  const entries = [
    anEntry(3, 'opening', 100n),
    anEntry(4, 'receipt', 50n),
    anEntry(5, 'reserve', 120n),
    anEntry(9, 'payment', 120n),
    anEntry(10, 'reserve', 30n),
    anEntry(11, 'release', 30n),
    anEntry(12, 'receipt', 7n),
  ]
  const rows = {
    fund_account: [anAccount(), anAccount({ id: 'case-2', caseId: 'case-2' })],
    fund_entry: [...entries, anEntry(1, 'receipt', 9_999n, 'case-2')],
    fund_payout: [
      aPayout({ approvedBy: 'director-9' }),
      aPayout({ id: 'payout-2', requestedOn: '2026-03-03' }),
      aPayout({ id: 'payout-3', caseId: 'case-2' }),
    ],
  }
  const balances = [100n, 150n, 150n, 30n, 30n, 30n, 37n]

  test('has the money held after each entry', async () => {
    const answer = await statement({ caseId: 'case-1', limit: 100, cursor: undefined }, await ask(rows))
    expect(answer?.entries.items.map(({ balanceFen }) => balanceFen)).toEqual(balances)
    expect(answer?.entries.next).toBeUndefined()
  })

  test('has the same balances when it is read page by page', async () => {
    const context = await ask(rows)
    const read: bigint[] = []
    let cursor: string | undefined
    do {
      const answer = await statement({ caseId: 'case-1', limit: 2, cursor }, context)
      read.push(...(answer?.entries.items ?? []).map(({ balanceFen }) => balanceFen))
      cursor = answer?.entries.next
    } while (cursor !== undefined)
    expect(read).toEqual(balances)
  })

  test('names people and hides account numbers; newest payout first', async () => {
    const answer = await statement({ caseId: 'case-1', limit: 100, cursor: undefined }, await ask(rows))
    expect(answer?.payouts.map(({ id }) => id)).toEqual(['payout-2', 'payout-1'])
    expect(answer?.payouts[1]).toMatchObject({
      payeeAccount: '****5555',
      requestedByName: '赵法官',
      approvedByName: 'director-9',
    })
    expect(answer?.payouts[0]?.approvedByName).toBeNull()
  })

  test('misses no payout, however many there are', async () => {
    const many = Array.from({ length: 501 }, (_, at) => aPayout({ id: `payout-${at}` }))
    const context = await ask({ ...rows, fund_payout: many })
    const answer = await statement({ caseId: 'case-1', limit: 100, cursor: undefined }, context)
    expect(answer?.payouts).toHaveLength(501)
  })

  test('of a new account is empty', async () => {
    const context = await ask({ fund_account: [anAccount()] })
    const answer = await statement({ caseId: 'case-1', limit: 100, cursor: undefined }, context)
    expect(answer).toEqual({
      account: anAccount(),
      accounts: [anAccount()],
      entries: { items: [] },
      payouts: [],
    })
  })

  test('of a case without account is none', async () => {
    expect(await statement({ caseId: 'case-9', limit: 100, cursor: undefined }, await ask(rows))).toBeNull()
  })
})

describe('unidentified money', () => {
  const rows = {
    fund_receipt: [
      aReceipt({ id: 'receipt-1', bookedOn: '2026-03-01', amountMinor: 5n }),
      aReceipt({ id: 'receipt-2', bookedOn: '2026-02-01', amountMinor: 7n, payerAccount: null }),
      aReceipt({ id: 'receipt-3', state: 'identified', amountMinor: 100n }),
      aReceipt({ id: 'receipt-4', state: 'foreign-currency', amountMinor: 100n }),
      aReceipt({ id: 'receipt-5', state: 'debit', amountMinor: 100n }),
    ],
  }

  test('is listed oldest first with its sum, payers hidden', async () => {
    const answer = await unidentified({ limit: 50, cursor: undefined }, await ask(rows))
    expect(answer).toMatchObject({ total: 2, totalIsCapped: false, sumFen: 12n })
    expect(answer.items.map(({ id, payerAccount }) => [id, payerAccount])).toEqual([
      ['receipt-2', null],
      ['receipt-1', '****7777'],
    ])
  })

  test('says how much there is beyond the page', async () => {
    const context = await ask(rows)
    const first = await unidentified({ limit: 1, cursor: undefined }, context)
    expect(first).toMatchObject({ total: 2, sumFen: 12n, items: [{ id: 'receipt-2' }] })
    const second = await unidentified({ limit: 1, cursor: first.next }, context)
    expect(second.items.map(({ id }) => id)).toEqual(['receipt-1'])
    expect(second.next).toBeUndefined()
  })
})

test('the totals of a court add up every column on its own', async () => {
  const context = await ask({
    fund_account: [
      anAccount({ receivedFen: 10n, availableFen: 3n, reservedFen: 2n, paidFen: 5n }),
      anAccount({ id: 'case-2', caseId: 'case-2', receivedFen: 100n, availableFen: 100n }),
    ],
    fund_receipt: [aReceipt({ amountMinor: 4n }), aReceipt({ id: 'receipt-2', state: 'identified' })],
  })
  expect(await totals({}, context)).toEqual({
    receivedFen: 110n,
    paidFen: 5n,
    heldFen: 105n,
    unidentifiedFen: 4n,
  })
})

describe('suggested cases', () => {
  const second = { id: 'case-2', caseId: 'case-2', caseNumber: '（2026）甘1202执恢2号' }
  const number = accountNumberOf(second.caseNumber)
  const { caseId: _caseId, ...secondCase } = second
  const rows = (about: Parameters<typeof aReceipt>[0]) => ({
    case_case: [
      aCase(),
      aCase({ ...secondCase, debtorLabel: '王五' }),
      aCase({ id: 'case-3', caseNumber: '（2026）甘1202执3号', state: 'closed' }),
    ],
    case_party: ['case-1', 'case-3'].map((caseId) =>
      aParty({ id: `debtor-${caseId}`, caseId, role: 'debtor', name: '李四' }),
    ),
    fund_account: [anAccount(), anAccount({ ...second, accountNumber: number, debtorLabel: '王五' })],
    fund_receipt: [aReceipt({ payerName: '', ...about })],
  })
  const reasons = async (about: Parameters<typeof aReceipt>[0]) =>
    (await suggest({ receiptId: 'receipt-1' }, await ask(rows(about)))).map(({ caseId, reason }) => [
      caseId,
      reason,
    ])

  test('by account number, also in full width, and of the account itself', async () => {
    const wide = number.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
    expect(await reasons({ remittance: `执行款 ${wide}` })).toEqual([['case-2', 'account-number']])
    expect(await reasons({ bankAccount: number })).toEqual([['case-2', 'account-number']])
    expect(await reasons({ remittance: `${number}0` })).toEqual([])
  })

  test('by case number in the remittance, however it is written', async () => {
    expect(await reasons({ remittance: '还款(2026)甘1202执恢002号李四' })).toEqual([
      ['case-2', 'case-number-in-remittance'],
    ])
  })

  test('by the payer being a debtor of an open case', async () => {
    expect(await reasons({ payerName: ' 李四 ' })).toEqual([['case-1', 'payer-is-debtor']])
    expect(await reasons({ payerName: '张三' })).toEqual([])
  })

  test('name each case once, by its surest reason', async () => {
    const remittance = `${number}（2026）甘1202执恢2号，（2026）甘1202执1号`
    expect(await reasons({ remittance, payerName: '李四' })).toEqual([
      ['case-2', 'account-number'],
      ['case-1', 'case-number-in-remittance'],
    ])
  })

  test('carry what was found; the account’s number, or a case number with payer or amount, is sure', async () => {
    const found = async (about: Parameters<typeof aReceipt>[0]) =>
      (await suggest({ receiptId: 'receipt-1' }, await ask(rows(about)))).map(({ evidence, sure }) => [
        evidence.map((one) => `${one.reason} ${one.found}`),
        sure,
      ])
    expect(await found({ remittance: number })).toEqual([[[`account-number ${number}`], true]])
    expect(await found({ payerName: '李四' })).toEqual([[['payer-is-debtor 李四'], false]])
    expect(await found({ remittance: '（2026）甘1202执1号' })).toEqual([
      [['case-number-in-remittance （2026）甘1202执1号'], false],
    ])
    const whole = { remittance: '（2026）甘1202执1号', amountMinor: 1_000_000n }
    expect(await found(whole)).toEqual([
      [['case-number-in-remittance （2026）甘1202执1号', 'exact-amount 10000.00'], true],
    ])
    expect(await found({ ...whole, amountMinor: 1_000_001n })).toMatchObject([[{ length: 1 }, false]])
  })

  test('are none for a sum that is identified or unknown', async () => {
    expect(await reasons({ payerName: '李四', state: 'identified' })).toEqual([])
    expect(await suggest({ receiptId: 'receipt-9' }, await ask(rows({})))).toEqual([])
  })

  test('read case numbers in their normal form, without the suffix of a document', () => {
    expect(caseNumbersIn('〔2024〕甘1202执45号之一；(2024)甘1202民初1号；2024年货款号')).toEqual([
      '（2024）甘1202执45号',
    ])
  })
})

test('a statement shows what evolving recorded', async () => {
  const court = given<FundView>({ fund_account: [anAccount()] })
  const data = { caseId: 'case-1', accountId: 'case-1', receiptId: null, amountFen: 42n, payerName: '' }
  court.record(evolveFund, [{ type: 'fund.MoneyReceived', data }])
  const context = await ask({
    fund_account: court.view.all('fund_account'),
    fund_entry: court.view.all('fund_entry'),
  })
  const answer = await statement({ caseId: 'case-1', limit: 10, cursor: undefined }, context)
  expect(answer).toMatchObject({
    account: { receivedFen: 42n },
    entries: { items: [{ kind: 'opening', balanceFen: 42n }] },
  })
})
