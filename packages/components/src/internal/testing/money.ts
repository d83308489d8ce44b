import type { CaseSummary, FundStatement, Receipt, StatementEntry, StatementPayout } from '../core'
import { CASE_ID, CASE_NUMBER, caseDetail, inDays } from './case'
import { accepted, FakeClient } from './fake-client'

const entry = (
  seq: number,
  kind: 'receipt' | 'opening' | 'reserve' | 'release' | 'payment',
  amountFen: bigint,
  balanceFen: bigint,
  day: number,
): StatementEntry => {
  const ledgers = {
    receipt: ['bank', 'available'],
    opening: ['bank', 'available'],
    reserve: ['available', 'reserved'],
    release: ['reserved', 'available'],
    payment: ['reserved', 'paid'],
    return: ['paid', 'available'],
  } as const
  const [fromLedger, toLedger] = ledgers[kind]
  return {
    id: `e${seq}`,
    caseId: CASE_ID,
    accountId: 'a1',
    seq,
    kind,
    fromLedger,
    toLedger,
    amountFen,
    balanceFen,
    bookedOn: inDays(day),
    receiptId: null,
    payoutId: null,
    otherAccountId: null,
  }
}

/** One payout. */
export function payout(id: string, over: Partial<StatementPayout> = {}): StatementPayout {
  return {
    id,
    caseId: CASE_ID,
    caseNumber: CASE_NUMBER,
    accountId: 'a1',
    payeePartyId: 'p1',
    payeeAccountId: null,
    payeeName: '兰州宏盛商贸有限公司',
    payeeAccount: '6228 **** **** 1234',
    payeeBank: '中国农业银行陇南分行',
    amountFen: 30_000_000n,
    purpose: 'claim',
    basis: '（2026）甘1202执1000号分配方案',
    state: 'requested',
    requestedBy: 'person-0',
    requestedByName: '周文清',
    provenance: null,
    requestedOn: inDays(-12),
    missing: [],
    barred: [],
    approvals: [],
    approvedBy: null,
    approvedByName: null,
    sentByName: null,
    approvedOn: null,
    sentBy: null,
    sentOn: null,
    paidOn: null,
    bankReference: null,
    bankKey: 'ZXC0FFEE',
    bankState: null,
    bankCode: null,
    bankText: null,
    returnedOn: null,
    depositedOn: null,
    collectsId: null,
    returnReceiptId: null,
    voidReason: null,
    fileId: null,
    fileOn: null,
    contentHash: `${'c0ffee'.repeat(10)}abcd`,
    ...over,
  }
}

/** A statement with money received, paid, reserved and left. */
export function fundStatement(): FundStatement {
  const approved = { approvedBy: 'd', approvedByName: '何建国', approvedOn: inDays(-11) }
  const account = {
    id: 'a1',
    caseId: CASE_ID,
    partyId: null,
    caseNumber: CASE_NUMBER,
    debtorLabel: '甘肃陇盛建材有限公司等 2 人',
    accountNumber: '2701 2026 0001 000',
    receivedFen: 85_000_050n,
    availableFen: 20_000_050n,
    reservedFen: 35_000_000n,
    depositedFen: 0n,
    paidFen: 30_000_000n,
    openedOn: inDays(-70),
    holdingSince: inDays(-20),
  }
  return {
    account,
    accounts: [account],
    entries: {
      items: [
        entry(19, 'reserve', 35_000_000n, 55_000_050n, -3),
        entry(17, 'receipt', 50_000_050n, 55_000_050n, -5),
        entry(15, 'payment', 30_000_000n, 5_000_000n, -9),
        entry(10, 'reserve', 30_000_000n, 35_000_000n, -12),
        entry(9, 'receipt', 35_000_000n, 35_000_000n, -20),
      ],
    },
    payouts: [
      payout('p3', {
        amountFen: 35_000_000n,
        requestedOn: inDays(-3),
        ...approved,
        approvedOn: inDays(-2),
        state: 'approved',
      }),
      payout('p1', {
        state: 'paid',
        ...approved,
        sentBy: 'c',
        sentOn: inDays(-10),
        paidOn: inDays(-9),
        bankReference: 'ABC20261113001',
      }),
      payout('p2', { state: 'voided', amountFen: 1_000_000n, voidReason: '收款账号有误' }),
    ],
  }
}

/** One line of a bank statement. */
export function receipt(id: string, over: Partial<Receipt> = {}): Receipt {
  return {
    id,
    bankAccount: '2701',
    serial: `2026111300${id}`,
    statementId: 's1',
    direction: 'credit',
    amountMinor: 1_250_000n,
    currency: 'CNY',
    bookedOn: inDays(-2),
    payerName: '甘肃陇盛建材有限公司',
    payerAccount: '6217 **** **** 8891',
    remittance: '执行款 甘1202执1000',
    state: 'unidentified',
    openFen: over.amountMinor ?? 1_250_000n,
    caseId: null,
    identifiedBy: null,
    identifiedOn: null,
    ...over,
  }
}

/** A client with unidentified receipts that become fewer when they are identified. */
export function receiptsClient(list: Receipt[] = someReceipts()): FakeClient {
  let left = [...list]
  return new FakeClient(
    {
      'fund.unidentified': ({ limit = 50, cursor }) => {
        const from = Number(cursor ?? 0)
        const items = left.slice(from, from + limit)
        const sumFen = left.reduce((sum, { amountMinor }) => sum + amountMinor, 0n)
        const next = from + limit < left.length ? { next: String(from + limit) } : {}
        return { items, total: left.length, totalIsCapped: false, sumFen, ...next }
      },
      'fund.suggest': ({ receiptId }) =>
        receiptId === '1'
          ? [
              {
                caseId: CASE_ID,
                caseNumber: CASE_NUMBER,
                debtorLabel: '甘肃陇盛建材有限公司',
                reason: 'case-number-in-remittance',
                evidence: [{ reason: 'case-number-in-remittance', found: CASE_NUMBER }],
                sure: false,
              },
            ]
          : [],
      'case.list': ({ search = '' }) => {
        const items = caseSummaries(30).filter((one) => one.caseNumber.includes(search))
        return { items: items.slice(0, 8), total: items.length, totalIsCapped: false }
      },
    },
    {
      'fund.identify-receipt': ({ receiptId }) => {
        left = left.filter(({ id }) => id !== receiptId)
        return accepted(null)
      },
    },
  )
}

function someReceipts(): Receipt[] {
  return [
    receipt('1'),
    receipt('2', {
      payerName: '何某强',
      amountMinor: 300_000n,
      remittance: '还款',
      payerAccount: '6222 **** **** 0190',
    }),
    receipt('3', {
      payerName: '',
      amountMinor: 88_880n,
      remittance: '',
      payerAccount: null,
      bookedOn: inDays(-9),
    }),
  ]
}

/** Cases for lists. */
export function caseSummaries(count: number): CaseSummary[] {
  const states = ['assigned', 'assigned', 'filed', 'closed', 'assigned', 'suspended']
  return Array.from({ length: count }, (_, index) => {
    const { parties: _parties, holders: _holders, ...detail } = caseDetail()
    const state = states[index % states.length] as string
    return {
      ...detail,
      id: `case-${index}`,
      caseNumber: `（2026）甘1202执${1000 + index}号`,
      state,
      claimFen: BigInt(index + 1) * 12_345_678n,
      flags: index % 5 === 0 ? ['livelihood'] : [],
      filedOn: inDays(-index),
      undertakerName: state === 'filed' ? null : '周文清',
      closedOn: state === 'closed' ? inDays(0) : null,
      closingKind: state === 'closed' ? 'performed' : null,
    }
  })
}
