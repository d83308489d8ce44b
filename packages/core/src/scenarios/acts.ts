import { caseIdOf } from '../domain/case/contract'
import type { DossierCompleteness } from '../domain/dossier/contract-catalogue'
import { receiptIdOf } from '../domain/fund/contract'
import type { CourseNode } from '../domain/node/contract'
import type { TaskForm } from '../domain/task/contract-form'
import { caseStream } from '../kernel/stream'
import { filledForm, type Values } from '../testing/forms'
import type { Stage } from './stage'

/** Personal data of the parties: must not lie open anywhere. */
export const ID_NUMBER = '110101199003070134'
export const PHONE = '13800138000'
export const PAYEE_ACCOUNT = '6222021234567890123'
export const PAYER_ACCOUNT = '6217001234567890456'

/** The county court's case of this number. */
export function caseNumber(n: number): string {
  return `（2024）甘1202执${n}号`
}

export function filingOf(n: number, filedOn: string) {
  return {
    caseNumber: caseNumber(n),
    filedOn,
    cause: '追索劳动报酬纠纷',
    basis: { number: '（2023）甘1202民初88号', issuedBy: '武都区人民法院' },
    claimFen: 5_000_000n,
    parties: [
      { role: 'applicant', kind: 'person', name: '王秀英', idNumber: ID_NUMBER, phone: PHONE },
      { role: 'debtor', kind: 'organisation', name: '陇南某建筑有限公司', idNumber: null, phone: null },
    ],
    flags: [] as string[],
  }
}

/** Files a case today and gives it to judge-1. */
export async function fileAndAssign(stage: Stage, n = 123): Promise<string> {
  await stage.must('filing', 'case.file', filingOf(n, stage.clock.today()))
  const caseId = caseIdOf(caseNumber(n))
  await stage.must('director', 'case.assign', { caseId, undertakerId: 'judge-1', reason: '随机分案' })
  return caseId
}

/** A line of the bank statement, today unless said otherwise. */
export async function bookReceipt(stage: Stage, serial: string, amountMinor: bigint): Promise<string> {
  await stage.must('fund-1', 'fund.book-receipt', {
    bankAccount: '27000100040001234',
    serial,
    statementId: 'statement-1',
    direction: 'credit',
    amountMinor,
    currency: 'CNY',
    bookedOn: stage.clock.today(),
    payerName: '陇南某建筑有限公司',
    payerAccount: PAYER_ACCOUNT,
    remittance: '执行款',
  })
  return receiptIdOf('27000100040001234', serial)
}

/** Money arrives and is identified with the case. */
export async function receiveMoney(stage: Stage, caseId: string, serial: string, fen: bigint): Promise<void> {
  const receiptId = await bookReceipt(stage, serial, fen)
  await stage.must('fund-1', 'fund.identify-receipt', { receiptId, caseId, reason: '汇款附言' })
}

/** The applicant of the case as a payee. */
export async function applicantOf(stage: Stage, caseId: string): Promise<string> {
  const applicant = (await partiesOf(stage, caseId)).find(({ role }) => role === 'applicant')
  if (!applicant) throw new Error(`no applicant in ${caseId}`)
  return applicant.id
}

async function partiesOf(stage: Stage, caseId: string) {
  const found = await stage.ask<{ parties: { id: string; role: string; name: string }[] }>(
    'judge-1',
    'case.get',
    { caseId },
  )
  return found.parties
}

/** What is said of a party's own account when it is registered. */
export async function payeeAccountInput(stage: Stage, caseId: string, partyId: string) {
  const party = (await partiesOf(stage, caseId)).find(({ id }) => id === partyId)
  return {
    ...{ caseId, partyId, payeeAccount: PAYEE_ACCOUNT, payeeBank: '中国农业银行武都支行' },
    ...{ holderName: party?.name ?? '', evidence: '收款账户确认书原件、身份证复印件' },
  }
}

/** The account of a party: registered by one person and confirmed by another, where there is none yet. */
export async function payeeAccountOf(stage: Stage, caseId: string, partyId: string): Promise<string> {
  const known = await stage.ask<readonly { id: string; partyId: string; state: string }[]>(
    'fund-1',
    'fund.payee-accounts',
    { caseId },
  )
  const confirmed = known.find((account) => account.partyId === partyId && account.state === 'confirmed')
  if (confirmed) return confirmed.id
  const { payeeAccountId } = await stage.must<{ payeeAccountId: string }>(
    'fund-1',
    'fund.register-payee-account',
    await payeeAccountInput(stage, caseId, partyId),
  )
  const typed = { caseId, payeeAccountId, payeeAccount: PAYEE_ACCOUNT }
  await stage.must('cashier-1', 'fund.confirm-payee-account', typed)
  return payeeAccountId
}

export async function payoutInput(stage: Stage, caseId: string, amountFen: bigint) {
  const payeePartyId = await applicantOf(stage, caseId)
  return {
    caseId,
    payeePartyId,
    payeeAccountId: await payeeAccountOf(stage, caseId, payeePartyId),
    amountFen,
    purpose: 'claim',
    basis: '发放案款审批表1号',
  }
}

/** The way of a payout to the bank: asked for, approved and sent, by different people. */
export async function sendOut(stage: Stage, caseId: string, amountFen: bigint): Promise<string> {
  const input = await payoutInput(stage, caseId, amountFen)
  const { payoutId, contentHash } = await stage.must<{ payoutId: string; contentHash: string }>(
    'judge-1',
    'fund.request-payout',
    input,
  )
  await stage.must('director', 'fund.approve-payout', { caseId, payoutId, contentHash })
  await stage.must('cashier-1', 'fund.send-payout', { caseId, payoutId })
  return payoutId
}

/** The same, and the bank has paid. */
export async function payOut(stage: Stage, caseId: string, amountFen: bigint): Promise<void> {
  const payoutId = await sendOut(stage, caseId, amountFen)
  const answer = { caseId, payoutId, bankReference: `bank-${payoutId}` }
  await stage.must('cashier-1', 'fund.confirm-payment', answer)
}

/** A paper comes into being; nobody has handed it in yet. */
export async function formPaper(stage: Stage, caseId: string, who = 'judge-1', kind = 'execution-notice') {
  const input = { caseId, kind, title: '执行通知书', paper: true, pages: 2 }
  const { materialId } = await stage.must<{ materialId: string }>(who, 'dossier.form-material', input)
  return materialId
}

/** What a measure was carried out with, handed in and scanned: the city plan asks for it before the affair is confirmed (seed 000:13). */
export async function proveMeasure(stage: Stage, caseId: string, who: string): Promise<void> {
  const paper = await formPaper(stage, caseId, who, 'measure-return')
  await handIn(stage, caseId, paper, who)
  await scan(stage, caseId, paper)
}

export async function handIn(stage: Stage, caseId: string, materialId: string, givenBy = 'judge-1') {
  const input = { caseId, materialId, givenBy, pages: 2 }
  await stage.must('dossier-1', 'dossier.hand-in-material', input)
}

export async function scan(stage: Stage, caseId: string, materialId: string) {
  const file = { hash: 'a'.repeat(64), mediaType: 'application/pdf', size: 1000 }
  const input = { caseId, materialId, file, section: 'general', pages: 2 }
  await stage.must('dossier-1', 'dossier.catalogue-material', input)
}

/** The undertaker proposes, another person confirms. */
export async function closeCase(stage: Stage, caseId: string, closingKind = 'performed'): Promise<void> {
  const input = { caseId, closingKind, ground: '全部履行完毕' }
  const { proposalId } = await stage.must<{ proposalId: string }>('judge-1', 'closing.propose', input)
  await stage.must('reviewer-1', 'closing.confirm', { caseId, proposalId })
}

/** The expected papers that this case does not have are noted as such. */
export async function noteNones(stage: Stage, caseId: string, who = 'judge-1'): Promise<void> {
  const found = await stage.ask<DossierCompleteness>(who, 'dossier.completeness', { caseId })
  for (const { paper, occasionId, state } of found.papers) {
    if (state !== 'missing' && state !== 'late') continue
    await stage.must(who, 'dossier.note-none', { caseId, paper, occasionId, reason: '没有形成' })
  }
}

/** 审核、装订、归档: by the undertaker, then by the dossier centre. */
export async function archiveCase(
  stage: Stage,
  caseId: string,
  by = ['judge-1', 'dossier-1'],
): Promise<void> {
  const [handler, keeper] = by as [string, string]
  await noteNones(stage, caseId, handler)
  await stage.must(handler, 'dossier.review-for-archive', { caseId })
  await stage.must(keeper, 'dossier.bind', { caseId, volumes: 1 })
  const place = { archiveNumber: `2024-执-${caseId}`, location: '档案室3排2架' }
  await stage.must(keeper, 'dossier.archive', { caseId, ...place })
}

/** The clock of this node that the case has, or has had first. */
export async function nodeIdOf(
  stage: Stage,
  caseId: string,
  wanted: string,
  who = 'judge-1',
): Promise<string> {
  const course = await stage.ask<readonly CourseNode[]>(who, 'node.course', { caseId })
  const found = course.find(({ node, id }) => node === wanted && id !== null)
  if (!found?.id) throw new Error(`no clock ${wanted} in ${caseId}`)
  return found.id
}

/** The whole journal of a case. */
export function journalOf(stage: Stage, caseId: string) {
  return stage.storage.forCourt(stage.court.courtId).journal(caseStream(caseId), {})
}

/**
 * The worker takes an affair on and reports it, or only reports what he has, with its form filled in as far as it must be
 * and `own` values on top.
 */
export async function reportTask(
  stage: Stage,
  who: string,
  task: { readonly caseId: string; readonly taskId: string },
  more: { readonly report?: string; readonly own?: Values } = {},
): Promise<void> {
  const input = await reportOf(stage, task, more)
  await stage.must(who, 'task.report', input)
}

/** What that report says. */
export async function reportOf(
  stage: Stage,
  { caseId, taskId }: { readonly caseId: string; readonly taskId: string },
  { report = '已办理', own }: { readonly report?: string; readonly own?: Values } = {},
) {
  const asked = { caseId }
  const tasks = await stage.ask<{ id: string; affair: string }[]>('director', 'task.list', asked)
  const affair = tasks.find(({ id }) => id === taskId)?.affair
  const drawn = await stage.ask<TaskForm | null>('director', 'task.form', { caseId, affair })
  const found = await stage.ask<{ parties: { id: string; role: string }[] }>('director', 'case.get', asked)
  const debtor = found.parties.find(({ role }) => role === 'debtor')
  const world = { today: stage.clock.today(), partyId: debtor?.id ?? '' }
  return { caseId, taskId, report, results: filledForm(drawn?.form ?? undefined, world, own) }
}

/** 强制措施: carried out without a paper that would prove it, and somebody says so; then the affair can be confirmed. */
export async function noProofOfMeasures(
  stage: Stage,
  { caseId, taskId }: { readonly caseId: string; readonly taskId: string },
): Promise<void> {
  const none = { paper: 'measure-return-of-measures', occasionId: taskId, reason: '当场执行，没有回证' }
  await stage.must('judge-1', 'dossier.note-none', { caseId, ...none })
}
