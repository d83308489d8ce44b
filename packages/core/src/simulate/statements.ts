import { receiptIdOf } from '../domain/fund/index'
import type { BalancedDay } from '../domain/reconciliation/contract'
import type { DivergenceKind } from '../domain/reconciliation/model'
import type { Engine } from '../engine/index'
import { hashValue } from '../kernel/hash'
import { importActor } from '../kernel/role'
import type { CourtId } from '../kernel/stream'
import type { Bank, BankStatement, BookedLine } from './bank'
import { must } from './life'
import type { Staff, Worker } from './staff'

const ACTOR = 'bank-statement'

/** The bank's id of the statement of a day. */
export function statementIdOf(courtId: CourtId, day: string): string {
  return `${courtId}-${day}`
}

/** In the evening the bank's statement is read in: kept as the bank wrote it, and what has left the account is booked. */
export async function readStatement(
  engine: Engine,
  bank: Bank,
  court: { readonly courtId: CourtId; readonly day: string; readonly isLast: boolean },
): Promise<void> {
  const { courtId, day, isLast } = court
  const bankAccount = bank.accountOf(courtId)
  if (isLast) bank.receives(courtId, unreadable(courtId, day))
  const statement = bank.statement(courtId)
  if (!statement) return
  const actor = importActor(courtId, ACTOR)
  const give = async <R>(name: string, input: object) => must<R>(await engine.execute({ name, input, actor }))
  const lines = statement.lines.map((line) => keptLine(bankAccount, line))
  const header = headerOf(statement, { bankAccount, bankId: statementIdOf(courtId, day), day })
  const { statementId } = await give<{ statementId: string }>('reconciliation.record-statement', {
    ...header,
    contentHash: hashValue({ header, lines }),
  })
  await give('reconciliation.record-lines', { statementId, after: 0, lines })
  for (const line of statement.lines) {
    if (line.direction === 'debit') await give('fund.book-receipt', bookedLine(bankAccount, courtId, line))
  }
}

/** A transfer whose text arrived broken: it stands on the last statement, and nobody has booked it yet. */
function unreadable(courtId: CourtId, bookedOn: string) {
  const serial = `${bookedOn.replaceAll('-', '')}${courtId.replace(/\D/g, '')}X`
  return { serial, amountFen: 3_862_00n, bookedOn, counterparty: '' }
}

function keptLine(bankAccount: string, { amountFen, counterparty: _who, ...line }: BookedLine) {
  const { serial } = line
  return { ...line, amountMinor: amountFen, currency: 'CNY', receiptId: receiptIdOf(bankAccount, serial) }
}

function headerOf(
  { openingFen, closingFen, lines }: BankStatement,
  of: { readonly bankAccount: string; readonly bankId: string; readonly day: string },
) {
  const sum = (direction: BookedLine['direction']) =>
    lines.reduce((total, line) => (line.direction === direction ? total + line.amountFen : total), 0n)
  return {
    bankAccount: of.bankAccount,
    bankId: of.bankId,
    page: 0,
    fromOn: of.day,
    toOn: of.day,
    currency: 'CNY',
    openingMinor: openingFen,
    openingCurrency: 'CNY',
    closingMinor: closingFen,
    closingCurrency: 'CNY',
    creditMinor: sum('credit'),
    debitMinor: sum('debit'),
    lineCount: lines.length,
    refusedLines: 0,
  }
}

function bookedLine(bankAccount: string, courtId: CourtId, line: BookedLine) {
  const { serial, direction, amountFen, bookedOn, counterparty } = line
  const statementId = statementIdOf(courtId, bookedOn)
  const amount = { direction, amountMinor: amountFen, currency: 'CNY' }
  return { bankAccount, serial, statementId, ...amount, bookedOn, payerName: counterparty, remittance: '' }
}

/** What the fund clerk writes beside a divergence. */
const REASONS: Partial<Record<DivergenceKind, string>> = {
  'sent-without-debit': '银行接口超时未答复，已书面查询；答复前款项保持冻结，不再重复付款',
  'line-not-booked': '来款附言乱码，已请银行补正回单，收到后补登',
  'unidentified-aged': '已联系付款人开户行核实，待其说明所付案件',
}

/** The days of the last week are compared, explained and signed, as the day after would do it; the last one is left to sign. */
export async function reconcileDays(
  engine: Engine,
  bank: Bank,
  { court: { courtId }, withRole }: Staff,
  days: readonly string[],
): Promise<void> {
  const bankAccount = bank.accountOf(courtId)
  const [clerk] = withRole('fund-clerk')
  const [cashier] = withRole('cashier')
  if (!clerk || !cashier) return
  const give = async (worker: Worker, name: string, input: object) =>
    must(await engine.execute({ name, input: { bankAccount, ...input }, actor: worker.actor }))
  for (const day of days) {
    const input = { bankAccount, day }
    const { actor } = clerk
    const report = await engine.query<BalancedDay>({ name: 'reconciliation.run', input, actor })
    for (const { id, kind } of report.divergences) {
      const reason = REASONS[kind]
      if (reason) await give(clerk, 'reconciliation.explain', { day, divergenceId: id, reason })
    }
    const isExplained = report.divergences.every(({ kind }) => REASONS[kind] !== undefined)
    if (isExplained && day !== days.at(-1)) {
      const differenceFen = report.balance?.differenceFen ?? null
      const reason = report.unexplained.length > 0 ? { reason: '银行与法院记账不在同日，已逐笔核对' } : {}
      await give(cashier, 'reconciliation.sign', { day, digest: report.digest, differenceFen, ...reason })
    }
  }
}
