import { filingOf } from './acts'

/** A well-formed input for every act that a specialist may not do, so that a rule answers and not the contract. */
export function inputsOf(caseId: string, receiptId: string): Readonly<Record<string, unknown>> {
  const task = { caseId, taskId: 'task-1' }
  const node = { caseId, nodeId: 'node-1', reason: '督办' }
  const proposal = { caseId, proposalId: 'proposal-1' }
  const payout = { caseId, payoutId: 'payout-1' }
  const reason = { caseId, reason: '督办' }
  return {
    'case.assign': { ...reason, undertakerId: 'judge-1' },
    'case.suspend': reason,
    'case.resume': reason,
    'node.extend': { ...node, to: '2024-12-31' },
    'node.hand-over': { ...node, toPersonId: 'judge-1' },
    'task.dispatch': { caseId, affair: 'query-control' },
    'task.receive': task,
    'task.report': { ...task, report: '已办' },
    'task.confirm': task,
    'task.return': { ...task, reason: '补正' },
    'closing.propose': { caseId, closingKind: 'performed', ground: '履行完毕' },
    'closing.confirm': proposal,
    'closing.reject': { ...proposal, reason: '补正' },
    'dossier.form-material': { caseId, kind: 'inquiry-record', title: '笔录', paper: false, pages: 1 },
    'case.file': filingOf(999, '2024-03-01'),
    'fund.book-receipt': {
      bankAccount: '27000100040001234',
      serial: 'line-9',
      statementId: 'statement-9',
      direction: 'credit',
      amountMinor: 1n,
      currency: 'CNY',
      bookedOn: '2024-03-01',
      payerName: '某公司',
      payerAccount: '6217001234567890456',
      remittance: '执行款',
    },
    'fund.identify-receipt': { receiptId, caseId, reason: '附言' },
    'fund.claim-receipt': { receiptId, parts: [{ caseId, amountFen: 1n }], reason: '附言' },
    'fund.set-aside-receipt': { receiptId, as: 'court-interest', reason: '结息' },
    'fund.confirm-claim': { receiptId, claimId: 'claim-1', caseIds: [caseId] },
    'fund.confirm-undo': { receiptId, claimId: 'claim-1', caseIds: [caseId] },
    'fund.request-payout': {
      caseId,
      payeePartyId: 'party-1',
      payeeAccountId: 'payee-account-1',
      amountFen: 1n,
      purpose: 'claim',
      basis: '审批表1号',
    },
    'fund.approve-payout': { ...payout, contentHash: 'a'.repeat(64) },
    'fund.send-payout': payout,
    'fund.write-payment-file': { payments: [payout] },
    'fund.confirm-payment': { ...payout, bankReference: 'bank-1' },
    'fund.record-bank-answer': { ...payout, answer: { kind: 'refused', code: 'AC04', text: '已销户' } },
    'fund.record-return': { ...payout, bankReference: 'bank-1' },
  }
}
