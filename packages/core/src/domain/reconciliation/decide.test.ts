import { describe, expect, it } from 'vitest'
import { goodDay } from '../../testing/books'
import { given, person } from '../../testing/given'
import { runIdOf, statementIdOf } from './contract'
import { explain, recordDay, recordLines, recordStatement, sign } from './decide'
import { compare } from './decide-compare'
import { divergence } from './decide-divergence'
import { evolveReconciliation, type ReconciliationRows, type RunRow, type StatementRow } from './model'
import type { BalanceCauseKind, BalanceReport } from './model-balance'

const cashier = person('cashier-1', 'cashier')
const DAY = '2026-03-02'
const bankAccount = '27000100040001234'
const digest = 'a'.repeat(64)
const { control } = compare(goodDay(1).books)
const found = divergence('line-not-booked', 'S1', { serial: 'S1' })

const header = {
  bankAccount,
  bankId: 'S20260302',
  page: 0,
  fromOn: DAY,
  toOn: DAY,
  currency: 'CNY',
  openingMinor: -5n,
  openingCurrency: 'CNY',
  closingMinor: 95n,
  closingCurrency: 'CNY',
  creditMinor: 100n,
  debitMinor: 0n,
  lineCount: 3,
  refusedLines: 0,
  contentHash: 'c'.repeat(64),
}
const line = (serial: string) => ({
  serial,
  receiptId: `receipt-${serial}`,
  direction: 'credit' as const,
  amountMinor: 100n,
  currency: 'CNY',
  bookedOn: DAY,
  endToEndId: null,
  reversal: false,
})

function run(parts: Partial<RunRow> = {}): RunRow {
  return {
    id: runIdOf(bankAccount, DAY),
    bankAccount,
    day: DAY,
    state: 'open',
    digest,
    control,
    divergences: [],
    explanations: [],
    ranBy: 'fund-1',
    ranOn: DAY,
    signedBy: null,
    signedOn: null,
    signedReason: null,
    balance: null,
    ...parts,
  }
}

const rows = (parts: Partial<RunRow> = {}) => given<ReconciliationRows>({ reconciliation_run: [run(parts)] })
const signing = { bankAccount, day: DAY, digest, differenceFen: null as bigint | null }

describe('a statement', () => {
  const statementId = statementIdOf(header)
  const kept = (linesKept: number): StatementRow => ({
    id: statementId,
    ...header,
    linesKept,
    recordedOn: DAY,
  })

  it('is kept once', () => {
    const court = given<ReconciliationRows>({})
    const first = court.when(recordStatement, header)
    expect(first.result).toEqual({ statementId, recorded: true })
    court.record(evolveReconciliation, first.events)
    expect(court.when(recordStatement, header)).toMatchObject({ events: [], result: { recorded: false } })
  })

  it('with other content it is another one', () => {
    expect(statementIdOf({ ...header, contentHash: 'd'.repeat(64) })).not.toBe(statementId)
    expect(statementIdOf({ ...header, page: 2 })).not.toBe(statementId)
  })

  it('its lines are kept in order: none twice, none left out', () => {
    const court = given<ReconciliationRows>({ reconciliation_statement: [kept(0)] })
    const give = (after: number, ...serials: string[]) =>
      court.when(recordLines, { statementId, after, lines: serials.map(line) })
    expect(give(1, 'b').refused?.rule).toBe('reconciliation.lines-in-order')
    court.record(evolveReconciliation, give(0, 'a', 'b').events)
    expect(court.view.get('reconciliation_statement', statementId)?.linesKept).toBe(2)
    expect(give(0, 'a', 'b')).toMatchObject({ events: [], refused: undefined })
    expect(give(2, 'c', 'd').refused?.rule).toBe('reconciliation.lines-in-order')
    court.record(evolveReconciliation, give(2, 'c').events)
    expect(court.view.all('reconciliation_line').map(({ serial }) => serial)).toEqual(['a', 'b', 'c'])
  })

  it('lines of no statement are refused', () => {
    const outcome = given<ReconciliationRows>({}).when(recordLines, {
      statementId,
      after: 0,
      lines: [line('a')],
    })
    expect(outcome.refused?.rule).toBe('reconciliation.statement-known')
  })
})

describe('a day that was compared', () => {
  const result = { bankAccount, day: DAY, digest, control, divergences: [found], balance: null }

  it('the same result again changes nothing', () => {
    expect(rows({ divergences: [found] }).when(recordDay, result).events).toEqual([])
    expect(rows({ divergences: [] }).when(recordDay, result).events).toHaveLength(1)
    expect(
      rows({ digest: 'b'.repeat(64), divergences: [found] }).when(recordDay, result).events,
    ).toHaveLength(1)
  })

  it('a signature stands when what was explained is gone, and falls with anything new', () => {
    const signed = { state: 'signed', signedBy: 'cashier-1', signedOn: DAY } as const
    const settled = { ...result, divergences: [] }
    expect(rows({ ...signed, divergences: [found] }).when(recordDay, settled).events).toEqual([])
    const court = rows({ ...signed })
    court.record(evolveReconciliation, court.when(recordDay, result).events)
    expect(court.view.get('reconciliation_run', runIdOf(bankAccount, DAY))).toMatchObject({
      state: 'open',
      signedBy: null,
    })
  })

  it('only a divergence that is there is explained, before the signature; an explanation stays with it', () => {
    const input = { bankAccount, day: DAY, divergenceId: found.id, reason: '已补登' }
    expect(given<ReconciliationRows>({}).when(explain, input).refused?.rule).toBe(
      'reconciliation.day-was-run',
    )
    expect(rows().when(explain, input).refused?.rule).toBe('reconciliation.divergence-known')
    expect(rows({ state: 'signed', divergences: [found] }).when(explain, input).refused?.rule).toBe(
      'reconciliation.signed-once',
    )
    const court = rows({ divergences: [found] })
    court.record(evolveReconciliation, court.when(explain, input).events)
    const again = { ...result, digest: 'b'.repeat(64) }
    court.record(evolveReconciliation, court.when(recordDay, again).events)
    const explanations = () => court.view.get('reconciliation_run', runIdOf(bankAccount, DAY))?.explanations
    expect(explanations()).toMatchObject([{ divergenceId: found.id, reason: '已补登' }])
    const settled = { ...again, digest, divergences: [] }
    court.record(evolveReconciliation, court.when(recordDay, settled).events)
    expect(explanations()).toEqual([])
  })
})

describe('the signature', () => {
  const explained = [{ divergenceId: found.id, reason: '已补登', byId: 'fund-2', on: DAY }]

  it.each([
    ['another total than was compared', run({ digest: 'b'.repeat(64) }), 'reconciliation.signs-what-was-run'],
    [
      'with a divergence that nobody explained',
      run({ divergences: [found] }),
      'reconciliation.divergences-explained',
    ],
    ['by who compared', run({ ranBy: 'cashier-1' }), 'reconciliation.signer-is-another'],
    [
      'by who explained',
      run({
        divergences: [found],
        explanations: explained.map((one) => ({ ...one, byId: 'cashier-1' })),
      }),
      'reconciliation.signer-is-another',
    ],
    ['a second time', run({ state: 'signed' }), 'reconciliation.signed-once'],
  ])('%s is refused', (_, row, rule) => {
    const court = given<ReconciliationRows>({ reconciliation_run: [row] })
    expect(court.when(sign, signing, { actor: cashier }).refused?.rule).toBe(rule)
  })

  it('is taken over what was compared and explained', () => {
    const court = rows({ divergences: [found], explanations: explained })
    const { events } = court.when(sign, signing, { actor: cashier })
    court.record(evolveReconciliation, events, { actor: cashier })
    expect(court.view.get('reconciliation_run', runIdOf(bankAccount, DAY))).toMatchObject({
      state: 'signed',
      signedBy: 'cashier-1',
    })
  })

  const balanceOf = (kind: BalanceCauseKind, partFen = 300n): BalanceReport => {
    const books = { bankAccount, asOf: DAY, closingFen: 1_000n + partFen, heldFen: 1_000n }
    return { ...books, differenceFen: partFen, causes: [{ kind, count: 1, partFen }] }
  }
  const signs = (balance: BalanceReport, more: { differenceFen?: bigint | null; reason?: string } = {}) =>
    rows({ balance }).when(
      sign,
      { ...signing, differenceFen: balance.differenceFen, ...more },
      { actor: cashier },
    )

  it('over a difference of the balance that is not one of every day takes a reason, which stays', () => {
    const fee = balanceOf('debit-without-payout', -300n)
    expect(signs(fee).refused).toMatchObject({
      rule: 'reconciliation.balance-explained',
      params: { differenceFen: -300n, count: 1 },
    })
    const court = rows({ balance: fee })
    const asked = { ...signing, differenceFen: -300n, reason: '银行手续费，已申请退回' }
    const { events } = court.when(sign, asked, { actor: cashier })
    court.record(evolveReconciliation, events, { actor: cashier })
    expect(court.view.get('reconciliation_run', runIdOf(bankAccount, DAY))).toMatchObject({
      ...{ state: 'signed', signedReason: '银行手续费，已申请退回' },
    })
  })

  it('takes no reason for what is on a list of its own, and one for causes that only cancel out', () => {
    expect(signs(balanceOf('unidentified')).refused).toBeUndefined()
    const two = { ...balanceOf('not-booked'), differenceFen: 0n }
    const causes = [...two.causes, { kind: 'entry-without-line' as const, count: 1, partFen: -300n }]
    expect(signs({ ...two, causes }).refused?.rule).toBe('reconciliation.balance-explained')
  })

  it('is bound to the difference that was seen', () => {
    const rule = (differenceFen: bigint | null) =>
      signs(balanceOf('unidentified'), { differenceFen }).refused?.rule
    expect(rule(299n)).toBe('reconciliation.signs-what-was-run')
    expect(rule(null)).toBe('reconciliation.signs-what-was-run')
  })

  it('of a day that nobody compared is refused', () => {
    const outcome = given<ReconciliationRows>({}).when(sign, signing, { actor: cashier })
    expect(outcome.refused?.rule).toBe('reconciliation.day-was-run')
  })
})
