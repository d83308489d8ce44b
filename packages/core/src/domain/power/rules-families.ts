/** 执行裁判权、执行实施权、执行监督权 (seed 003:17). */
export type Power = 'adjudication' | 'implementation' | 'supervision'

/** What a unit stands for in a case: who handles it, who keeps its money, who reviews its closing, who watches it. */
export type Side = 'handling' | 'money' | 'review' | 'watch'

/** A stage of the work that somebody had in his own hands: an affair, a paper, or the case itself before it moved on. */
export type Work = 'affairs' | 'papers' | 'undertook'

/** A command with the power it exercises and what its event makes of the person who gave it. */
export interface ActOfPower {
  readonly command: string
  readonly event: string
  readonly power?: Power
  readonly side?: Side
  readonly work?: Work
}

const handles = (command: string, event: string): ActOfPower => ({
  command,
  event,
  power: 'implementation',
  side: 'handling',
})

/** Carried out for a case by whatever team does it for all cases: of the implementing power, but not the handling unit. */
const carriesOut = (command: string, event: string): ActOfPower => ({
  command,
  event,
  power: 'implementation',
  work: 'affairs',
})

const watches = (command: string, event: string): ActOfPower => ({
  command,
  event,
  power: 'supervision',
  side: 'watch',
})

const reviews = (command: string, event: string): ActOfPower => ({
  command,
  event,
  power: 'supervision',
  side: 'review',
})

/** Members of a panel may belong to one unit with the proposer: only the persons are others. */
const screens = (...events: readonly string[]): readonly ActOfPower[] =>
  events.map((event) => ({ command: 'inability.review', event, power: 'supervision' }))

const keepsMoney = (command: string, event: string): ActOfPower => ({
  command,
  event,
  power: 'implementation',
  side: 'money',
})

/**
 * The three powers as families of commands: who may give a command at all its contract says; that nobody exercises two of
 * the families in one case is kept by `power.…-alone`. Leading acts (assigning, extending, approving) are in none:
 * 执行局长专管统筹 (seed 000:10); nor are inspections, which belong to another court, and what only the system does.
 * Closing review is one of the six supervised domains (seed 004:58).
 */
export const actsOfPower: readonly ActOfPower[] = [
  { command: 'power.record-ruling', event: 'power.RulingRecorded', power: 'adjudication' },
  handles('plan.analyse', 'plan.CaseAnalysed'),
  handles('plan.decide', 'plan.Decided'),
  handles('plan.change', 'plan.Decided'),
  handles('task.confirm', 'task.Confirmed'),
  handles('task.return', 'task.Returned'),
  handles('task.answer-request', 'task.RequestAccepted'),
  handles('task.answer-request', 'task.RequestDeclined'),
  handles('case.suspend', 'case.Suspended'),
  handles('case.resume', 'case.Resumed'),
  handles('closing.propose', 'closing.Proposed'),
  handles('inability.propose', 'inability.Proposed'),
  handles('fund.request-payout', 'fund.PayoutRequested'),
  // Taken down and compared by whoever sees the payee's papers; which persons are others the money's own rules say.
  {
    command: 'fund.register-payee-account',
    event: 'fund.PayeeAccountRegistered',
    power: 'implementation',
  },
  {
    command: 'fund.confirm-payee-account',
    event: 'fund.PayeeAccountConfirmed',
    power: 'implementation',
  },
  { command: 'fund.reject-payee-account', event: 'fund.PayeeAccountRejected', power: 'implementation' },
  handles('fund.request-fee', 'fund.PayoutRequested'),
  { command: 'relief.apply', event: 'relief.Applied', power: 'implementation' },
  { command: 'relief.check', event: 'relief.Checked', power: 'implementation' },
  { command: 'clearance.note-item', event: 'clearance.ItemNoted', power: 'implementation' },
  handles('fund.request-postponement', 'fund.PostponementRequested'),
  handles('fund.record-performance', 'fund.PerformanceRecorded'),
  { command: 'goods.request-hand-out', event: 'goods.HandOutRequested', power: 'implementation' },
  handles('distribution.draft', 'distribution.Drafted'),
  handles('distribution.change-lines', 'distribution.LinesChanged'),
  handles('distribution.settle', 'distribution.Settled'),
  carriesOut('task.receive', 'task.Received'),
  carriesOut('task.report', 'task.Reported'),
  carriesOut('maintenance.record-check', 'maintenance.Checked'),
  handles('declaration.confirm-flag', 'declaration.FlagConfirmed'),
  handles('declaration.dismiss-flag', 'declaration.FlagDismissed'),
  handles('declaration.order', 'declaration.Ordered'),
  handles('investigation.decide', 'investigation.Decided'),
  handles('investigation.accept-result', 'investigation.ResultAccepted'),
  carriesOut('clue.verify', 'clue.Verified'),
  carriesOut('query.order', 'query.Ordered'),
  carriesOut('query.confirm-by-hand', 'query.Confirmed'),
  carriesOut('query.give-up', 'query.GivenUp'),
  // Whoever sees, visits or serves; that nobody but judges orders a control says its contract.
  carriesOut('asset.adopt', 'asset.Discovered'),
  carriesOut('asset.record', 'asset.Discovered'),
  carriesOut('asset.record-visit', 'asset.Visited'),
  carriesOut('asset.set-value', 'asset.Valued'),
  carriesOut('asset.attach-sensor', 'asset.SensorAttached'),
  carriesOut('asset.check-alarm', 'asset.AlarmChecked'),
  carriesOut('control.record-report', 'control.ReportReceived'),
  { command: 'asset.begin-disposal', event: 'asset.DisposalBegun', power: 'implementation' },
  { command: 'asset.record-disposal', event: 'asset.Disposed', power: 'implementation' },
  { command: 'asset.exclude', event: 'asset.Excluded', power: 'implementation' },
  { command: 'control.order', event: 'control.Ordered', power: 'implementation' },
  { command: 'control.renew', event: 'control.ActOrdered', power: 'implementation' },
  { command: 'control.release', event: 'control.ActOrdered', power: 'implementation' },
  { command: 'control.deduct', event: 'control.ActOrdered', power: 'implementation' },
  { command: 'control.withdraw', event: 'control.Withdrawn', power: 'implementation' },
  { command: 'control.convert', event: 'control.Converted', power: 'implementation' },
  { command: 'control.decide-breach', event: 'control.BreachDecided', power: 'implementation' },
  { command: 'measure.apply', event: 'measure.Proposed', power: 'implementation' },
  { command: 'measure.propose', event: 'measure.Proposed', power: 'implementation' },
  carriesOut('measure.note-default', 'measure.NoticePeriodEnded'),
  carriesOut('measure.carry-out', 'measure.CarriedOut'),
  carriesOut('measure.tell-family', 'measure.FamilyTold'),
  carriesOut('measure.record-conduct', 'measure.ConductRecorded'),
  carriesOut('goods.take-in', 'goods.TakenIn'),
  carriesOut('goods.sign-hand-out', 'goods.HandOutSigned'),
  { command: 'dossier.form-material', event: 'dossier.MaterialFormed', work: 'papers' },
  { command: 'dossier.file-masked-copy', event: 'dossier.CopyMasked', work: 'papers' },
  // Format documents are made by whoever makes them for all cases (seed 002:2); issuing them is a leading act.
  { command: 'document.draft', event: 'document.Drafted', work: 'papers' },
  keepsMoney('fund.identify-receipt', 'fund.MoneyReceived'),
  keepsMoney('fund.confirm-claim', 'fund.MoneyReceived'),
  keepsMoney('fund.confirm-undo', 'fund.IdentificationUndone'),
  keepsMoney('distribution.execute', 'distribution.Executed'),
  keepsMoney('fund.send-payout', 'fund.PayoutSent'),
  keepsMoney('fund.write-payment-file', 'fund.PaymentFileWritten'),
  keepsMoney('fund.confirm-payment', 'fund.PayoutPaid'),
  keepsMoney('fund.record-bank-answer', 'fund.PayoutRefused'),
  keepsMoney('fund.deposit', 'fund.SumDeposited'),
  keepsMoney('fund.record-return', 'fund.PayoutReturned'),
  watches('supervision.raise-finding', 'supervision.FindingRaised'),
  watches('supervision.return-finding', 'supervision.FindingReturned'),
  watches('supervision.close-finding', 'supervision.FindingClosed'),
  watches('supervision.issue-order', 'supervision.OrderIssued'),
  watches('supervision.confirm-order', 'supervision.OrderConfirmed'),
  watches('supervision.return-order', 'supervision.OrderReturned'),
  watches('supervision.decide-accountability', 'supervision.AccountabilityDecided'),
  // 卷宗评查 watches over the dossier; who mends works on its papers (seed 000:11).
  watches('review.record', 'review.DefectFound'),
  watches('review.recheck', 'review.DefectSettled'),
  watches('review.recheck', 'review.DefectReturned'),
  { command: 'review.mend', event: 'review.DefectMended', work: 'papers' },
  ...screens('inability.Agreed', 'inability.Recognised', 'inability.Rejected'),
  reviews('closing.confirm', 'closing.CaseClosed'),
  reviews('closing.reject', 'closing.Rejected'),
]
