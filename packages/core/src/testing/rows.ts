import type { CaseRow, PartyRow } from '../domain/case/model'
import { bankKeyOf, payeeAccountKey } from '../domain/fund/index'
import type { AccountRow, PayeeAccountRow, PayoutRow, ReceiptRow } from '../domain/fund/model'
import { testContext } from './given'

/** A case in hand of judge-1; say only what matters to the test. */
export function aCase(columns: Partial<CaseRow> = {}): CaseRow {
  return {
    id: 'case-1',
    caseNumber: '（2026）甘1202执1号',
    kind: 'first',
    matter: null,
    cause: '买卖合同纠纷',
    filedOn: '2026-01-05',
    basisNumber: '（2025）甘1202民初10号',
    basisIssuedBy: '甘肃省陇南市武都区人民法院',
    claimFen: 1_000_000n,
    state: 'assigned',
    undertakerId: 'judge-1',
    unitId: 'team-1',
    applicantLabel: '张三',
    debtorLabel: '李四',
    searchText: '',
    flags: [],
    priority: 1,
    seriesId: null,
    profileId: 'test',
    profileVersion: '1',
    closedOn: null,
    closingKind: null,
    legacyState: null,
    recognition: null,
    ...columns,
  }
}

/** An applicant whom the filing clerk entered. */
export function aParty(columns: Partial<PartyRow> = {}): PartyRow {
  return {
    id: 'party-1',
    caseId: 'case-1',
    role: 'applicant',
    kind: 'person',
    name: '张三',
    idNumber: null,
    phone: null,
    serviceAddress: null,
    identityKey: null,
    representsId: null,
    enteredBy: 'filing-clerk',
    ...columns,
  }
}

/** The empty account of that case. */
export function anAccount(columns: Partial<AccountRow> = {}): AccountRow {
  return {
    id: 'case-1',
    caseId: 'case-1',
    partyId: null,
    caseNumber: '（2026）甘1202执1号',
    debtorLabel: '李四',
    accountNumber: 'ZX0000000000000000',
    receivedFen: 0n,
    availableFen: 0n,
    reservedFen: 0n,
    depositedFen: 0n,
    paidFen: 0n,
    openedOn: '2026-01-05',
    holdingSince: null,
    ...columns,
  }
}

/** A line of 1,000.00 yuan that nobody has identified. */
export function aReceipt(columns: Partial<ReceiptRow> = {}): ReceiptRow {
  return {
    id: 'receipt-1',
    bankAccount: '6222000011112222',
    serial: 'S1',
    statementId: 'statement-1',
    direction: 'credit',
    amountMinor: 100_000n,
    currency: 'CNY',
    bookedOn: '2026-03-01',
    payerName: '李四',
    payerAccount: '6222999988887777',
    remittance: '',
    state: 'unidentified',
    openFen: columns.amountMinor ?? 100_000n,
    caseId: null,
    identifiedBy: null,
    identifiedOn: null,
    ...columns,
  }
}

/** A payout of 600.00 yuan to the applicant, asked for by judge-1; its hash is that of nothing. */
export function aPayout(columns: Partial<PayoutRow> = {}): PayoutRow {
  return {
    id: 'payout-1',
    caseId: 'case-1',
    caseNumber: '（2026）甘1202执1号',
    accountId: 'case-1',
    payeePartyId: 'party-1',
    payeeAccountId: 'payee-account-1',
    payeeName: '张三',
    payeeAccount: '6222333344445555',
    payeeBank: '中国农业银行武都支行',
    amountFen: 60_000n,
    purpose: 'claim',
    basis: '发放案款审批表 1 号',
    state: 'requested',
    requestedBy: 'judge-1',
    requestedOn: '2026-03-02',
    approvals: [],
    approvedBy: null,
    approvedOn: null,
    sentBy: null,
    sentOn: null,
    paidOn: null,
    bankReference: null,
    bankKey: bankKeyOf('gan12', 'payout-1'),
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
    contentHash: '',
    ...columns,
  }
}

/** The applicant's own account: registered by the fund clerk, confirmed by the cashier. */
export function aPayeeAccount(columns: Partial<PayeeAccountRow> = {}): PayeeAccountRow {
  const payeeAccount = columns.payeeAccount ?? '6222333344445555'
  return {
    id: 'payee-account-1',
    caseId: 'case-1',
    partyId: 'party-1',
    payeeAccount,
    payeeBank: '中国农业银行武都支行',
    accountKey: payeeAccountKey(payeeAccount, testContext()),
    holderName: '张三',
    holderReason: null,
    evidence: '收款账户确认书原件',
    materialId: null,
    state: 'confirmed',
    registeredBy: 'fund-1',
    registeredOn: '2026-02-02',
    decidedBy: 'cashier-2',
    decidedOn: '2026-02-03',
    reason: null,
    endedOn: null,
    ...columns,
  }
}
