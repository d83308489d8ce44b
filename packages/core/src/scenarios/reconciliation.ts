import { parseCamt053 } from '@zhixing/adapters/bank-statement'
import { importStatement } from '@zhixing/adapters/importing'
import { askBank, payThrough } from '../engine/index'
import { type BankHabit, type BankSimulator, createBankSimulator } from '../testing/bank-simulator'
import { openStage, type Setting, type Stage, type StorageKind } from './stage'

/** The court's account at the bank of these scenarios. */
export const ACCOUNT = '27000100040001234'

/** A line as the bank writes it; a test may change it before the court reads it. */
export interface FileLine {
  readonly serial: string
  readonly on: string
  readonly direction: 'credit' | 'debit'
  readonly amountFen: bigint
  readonly key: string | null
  readonly counterparty: string
  readonly currency?: string
}

const yuan = (fen: bigint) => `${fen / 100n}.${(fen % 100n).toString().padStart(2, '0')}`
const balance = (type: string, fen: bigint, day: string) =>
  `<Bal><Tp><CdOrPrtry><Cd>${type}</Cd></CdOrPrtry></Tp><Amt Ccy="CNY">${yuan(fen)}</Amt>
  <CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>${day}</Dt></Dt></Bal>`

function entry({ serial, on, direction, amountFen, key, counterparty, currency = 'CNY' }: FileLine): string {
  const other = direction === 'credit' ? 'Dbtr' : 'Cdtr'
  return `<Ntry><Amt Ccy="${currency}">${yuan(amountFen)}</Amt>
  <CdtDbtInd>${direction === 'credit' ? 'CRDT' : 'DBIT'}</CdtDbtInd><Sts>BOOK</Sts>
  <BookgDt><Dt>${on}</Dt></BookgDt><AcctSvcrRef>${serial}</AcctSvcrRef><NtryDtls><TxDtls>
  <Refs><EndToEndId>${key ?? 'NOTPROVIDED'}</EndToEndId></Refs>
  <RltdPties><${other}><Nm>${counterparty}</Nm></${other}></RltdPties></TxDtls></NtryDtls></Ntry>`
}

/** The statement of a day as camt.053, with balances that follow from its lines. */
export function statementFile(day: string, openingFen: bigint, lines: readonly FileLine[]): Uint8Array {
  const net = lines
    .filter(({ currency = 'CNY' }) => currency === 'CNY')
    .reduce((sum, { direction, amountFen }) => sum + (direction === 'credit' ? amountFen : -amountFen), 0n)
  return new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt>
<GrpHdr><MsgId>M${day}</MsgId><CreDtTm>${day}T18:00:00+08:00</CreDtTm></GrpHdr>
<Stmt><Id>S${day}</Id><FrToDt><FrDtTm>${day}T00:00:00+08:00</FrDtTm><ToDtTm>${day}T23:59:59+08:00</ToDtTm></FrToDt>
<Acct><Id><Othr><Id>${ACCOUNT}</Id></Othr></Id><Ccy>CNY</Ccy></Acct>
${balance('OPBD', openingFen, day)}${balance('CLBD', openingFen + net, day)}
${lines.map(entry).join('\n')}</Stmt></BkToCstmrStmt></Document>`)
}

/** A court and its bank: days pass, and each evening the bank sends a statement. */
export class BankDays {
  readonly stage: Stage
  readonly bank: BankSimulator

  constructor(stage: Stage, bank: BankSimulator) {
    this.stage = stage
    this.bank = bank
  }

  /** The lines of a day out of the bank's own books. */
  linesOf(day: string): readonly FileLine[] {
    return this.bank.lines().filter(({ on }) => on === day)
  }

  /** The balance at the beginning of a day. */
  openingOf(day: string): bigint {
    return this.bank
      .lines()
      .filter(({ on }) => on < day)
      .reduce((sum, { direction, amountFen }) => sum + (direction === 'credit' ? amountFen : -amountFen), 0n)
  }

  /** Reads the statement of a day in, as the bank wrote it unless something else is given. */
  readIn(day: string, lines = this.linesOf(day), openingFen = this.openingOf(day)) {
    const file = parseCamt053(statementFile(day, openingFen, lines))
    const { engine, court } = this.stage
    return importStatement({ engine, courtId: court.courtId, file, mode: 'run' })
  }

  /** Sends what waits for the bank and asks after what was sent. */
  async tellAndAsk(): Promise<void> {
    const { engine, court } = this.stage
    await engine.drain({ 'bank.pay': payThrough(this.bank) })
    await askBank(engine, { bank: this.bank, courtId: court.courtId, paidSince: '2024-03-01' })
  }
}

/** Opens both. */
export async function openBankDays(
  kind: StorageKind,
  habits: Partial<Record<BankHabit, number>> = { pays: 1 },
  setting: Setting = {},
): Promise<BankDays> {
  // The day before anything happens: its money is there when the days begin.
  const stage = await openStage(kind, { today: '2024-02-29', ...setting })
  return new BankDays(stage, createBankSimulator({ seed: '2024', today: () => stage.clock.today(), habits }))
}
