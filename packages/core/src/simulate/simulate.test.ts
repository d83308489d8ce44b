import { describe, expect, test } from 'vitest'
import type { CampaignProgress } from '../domain/clearance/contract'
import type { BankAccountView } from '../domain/organisation/contract-bank-account'
import type { BalanceReport, BankAccount, DayLine, DayReport } from '../domain/reconciliation/contract'
import { createEngine, type Engine } from '../engine/index'
import type { Actor } from '../kernel/role'
import { maskAccount } from '../law/identity'
import { isCreditCode, isResidentId, parseCaseNumber } from '../law/index'
import { createMemoryStorage } from '../memory/index'
import { actorOf } from '../testing/court'
import { manualClock, sequentialIds } from '../testing/host'
import {
  cityCourts,
  formatSummary,
  generateCaseload,
  type SimulationOptions,
  simulateHalfYear,
} from './index'

/** What makes the bank hold something else than the court on any day. */
const EVERYDAY: ReadonlySet<string> = new Set([
  'not-booked',
  'unidentified',
  'set-aside',
  'payment-under-way',
  'debit-not-entered',
])

async function halfYear(
  seed: number,
  scale = 40,
  asides: Pick<SimulationOptions, 'seriesIn' | 'holdingsIn'> = {},
) {
  const clock = manualClock('2024-01-01')
  const engine = await createEngine({ storage: createMemoryStorage(), clock, ids: sequentialIds() })
  const caseload = generateCaseload({ seed, scale })
  const summary = await simulateHalfYear({ engine, clock, caseload, courts: cityCourts, ...asides })
  return { engine, summary }
}

/** All rows of a table in a court, page by page. */
async function rowsOf<R>(engine: Engine, courtId: string, table: string): Promise<R[]> {
  const rows: unknown[] = []
  const reader = engine.storage.forCourt(courtId)
  for (let cursor: string | undefined; ; ) {
    const page = await reader.find({ table, limit: 500, ...(cursor === undefined ? {} : { cursor }) })
    rows.push(...page.items)
    cursor = page.next
    if (cursor === undefined) return rows as R[]
  }
}

describe('a simulated half-year', () => {
  test('every open case is in somebody’s hands, the books balance, and the journal tells it all', async () => {
    const { engine, summary } = await halfYear(7)
    expect(summary.total.accepted).toBe(40)
    expect(summary.total.concluded).toBeGreaterThan(20)
    for (const { courtId } of cityCourts) {
      const nodes = await rowsOf<{ caseId: string; holderId: string | null; dueOn: string }>(
        engine,
        courtId,
        'node_node',
      )
      const held = new Set(
        nodes.filter((node) => node.holderId !== null && node.dueOn !== '').map((node) => node.caseId),
      )
      const cases = await rowsOf<{ id: string; state: string }>(engine, courtId, 'case_case')
      expect(cases.filter(({ id, state }) => state !== 'closed' && !held.has(id))).toEqual([])
      const lines = await rowsOf<{ direction: string; amountMinor: bigint }>(engine, courtId, 'fund_receipt')
      const receipts = lines.filter(({ direction }) => direction === 'credit')
      const known = summary.courts.find((court) => court.courtId === courtId)
      const booked = receipts.reduce((sum, { amountMinor }) => sum + amountMinor, 0n)
      const takenOver = await rowsOf<{ kind: string; amountFen: bigint }>(engine, courtId, 'fund_entry')
      const opening = takenOver.reduce(
        (sum, { kind, amountFen }) => (kind === 'opening' ? sum + amountFen : sum),
        0n,
      )
      expect((known?.receivedFen ?? 0n) + (known?.unidentifiedFen ?? 0n)).toBe(booked + opening)
    }
    const { receivedFen, paidFen, heldFen } = summary.total
    expect(receivedFen).toBe(paidFen + heldFen)
    expect(paidFen).toBeGreaterThan(0n)
    expect((await engine.verify()).differences).toEqual([])
  })

  test('the bank’s statement agrees on every day but the last ones, and what does not is explained', async () => {
    const { engine } = await halfYear(3, 120, { seriesIn: 'gan1202', holdingsIn: 'gan1202' })
    const found = new Map<string, number>()
    for (const { courtId } of cityCourts) {
      const actor: Actor = { kind: 'system', id: 'test', courtId, roles: ['system'] }
      const ask = <R>(name: string, input: object) => engine.query<R>({ name, input, actor })
      const [account] = await ask<readonly BankAccount[]>('reconciliation.accounts', {})
      if (!account) continue
      const { bankAccount } = account
      const confirmed = await ask<readonly BankAccountView[]>('organisation.bank-accounts', {})
      const pooled = confirmed.find(({ purpose }) => purpose === 'case-money')
      expect(pooled?.courtAccountNumber).toBe(maskAccount(bankAccount))
      const within = (from: string, to: string) =>
        ask<readonly DayLine[]>('reconciliation.days', { bankAccount, from, to })
      const days = [
        ...(await within('2024-01-01', '2024-01-31')),
        ...(await within('2024-05-20', '2024-06-30')),
      ]
      const apart = days.filter(({ divergences }) => divergences > 0)
      expect(apart.filter(({ day }) => day < '2024-06-24').map(({ day }) => day)).toEqual([])
      const last = days.filter(({ state }) => state !== 'not-run')
      expect(last.filter(({ unexplained }) => unexplained > 0)).toEqual([])
      expect(last.filter(({ state, day }) => state !== 'signed' && day < '2024-06-28')).toEqual([])
      // Every fen that the bank holds and the court does not, or the other way round, has a name.
      for (const on of ['2024-01-31', '2024-05-20', '2024-06-28']) {
        const balance = await ask<BalanceReport | null>('reconciliation.balance', { bankAccount, day: on })
        const named = balance?.causes.reduce((sum, { partFen }) => sum + partFen, 0n)
        expect(named).toBe(balance?.differenceFen)
        const unexpected = balance?.causes.filter(({ kind }) => !EVERYDAY.has(kind))
        expect(unexpected).toEqual([])
      }
      const day = await ask<DayReport>('reconciliation.day', { bankAccount, day: '2024-06-28' })
      for (const { kind } of day.divergences) found.set(kind, (found.get(kind) ?? 0) + 1)
      expect(day.explanations).toHaveLength(day.divergences.length)
    }
    expect(found.get('line-not-booked')).toBe(3)
    expect(found.get('sent-without-debit')).toBe(1)
  })

  test('the same seed gives the same half-year, another seed another one', async () => {
    const [once, again, other] = await Promise.all([halfYear(1), halfYear(1), halfYear(2)])
    expect(again.summary).toEqual(once.summary)
    expect(other.summary).not.toEqual(once.summary)
    expect(formatSummary(once.summary, 2)).toContain('合计：受理 40 件')
  })
})

test('two series for a demonstration: one distributed but for what is disputed, one whose money waits for a plan', async () => {
  const clock = manualClock('2024-01-01')
  const engine = await createEngine({ storage: createMemoryStorage(), clock, ids: sequentialIds() })
  const caseload = generateCaseload({ seed: 3, scale: 4 })
  const courtId = 'gan1202'
  await simulateHalfYear({ engine, clock, caseload, courts: cityCourts, seriesIn: courtId })
  const plans = await rowsOf<{ state: string; proceedsFen: bigint; surplusFen: bigint }>(
    engine,
    courtId,
    'distribution_plan',
  )
  expect(plans).toMatchObject([{ state: 'partly', proceedsFen: 98_600_000n, surplusFen: 0n }])
  const lines = await rowsOf<{ movedFen: bigint; disputedFen: bigint; amountFen: bigint }>(
    engine,
    courtId,
    'distribution_line',
  )
  expect(lines).toHaveLength(4)
  for (const line of lines) expect(line.movedFen + line.disputedFen).toBe(line.amountFen)
  const series = await rowsOf<{ debtorName: string }>(engine, courtId, 'series_series')
  expect(series.map(({ debtorName }) => debtorName).sort()).toEqual(['石永福', '龚建平'])
  const payouts = await rowsOf<{ state: string; basis: string }>(engine, courtId, 'fund_payout')
  expect(payouts.filter(({ basis }) => basis === '财产分配方案')).toMatchObject([{ state: 'paid' }])
  expect((await engine.verify()).differences).toEqual([])
})

test('what a court holds from before: a clean-up whose number falls, things in the store, relief on its way', async () => {
  const clock = manualClock('2024-01-01')
  const engine = await createEngine({ storage: createMemoryStorage(), clock, ids: sequentialIds() })
  const courtId = 'gan1202'
  const caseload = { ...generateCaseload({ seed: 3, scale: 4 }), cases: [] }
  await simulateHalfYear({ engine, clock, caseload, courts: cityCourts, holdingsIn: courtId })
  const director = cityCourts.find((court) => court.courtId === courtId)
  if (!director) throw new Error('no court')
  const actor = actorOf(director, `${courtId}-director`)
  const [campaign] = await rowsOf<{ id: string }>(engine, courtId, 'clearance_campaign')
  const progress = await engine.query<CampaignProgress>({
    ...{ name: 'clearance.progress', input: { campaignId: campaign?.id }, actor },
  })
  expect(progress.start).toEqual({ items: 6, sumFen: 6_415_000n })
  expect(progress.course.map(({ items }) => items)).toEqual([6, 5, 4])
  expect(progress.open).toEqual({ items: 4, sumFen: 1_550_000n })
  const things = await rowsOf<{ state: string; inherited: boolean }>(engine, courtId, 'goods_item')
  expect(things.map(({ state, inherited }) => `${state} ${inherited}`).sort()).toEqual([
    'handed-out true',
    'held false',
    'held true',
    'held true',
  ])
  const relief = await rowsOf<{ state: string }>(engine, courtId, 'relief_application')
  expect(relief.map(({ state }) => state).sort()).toEqual(['applied', 'checked'])
  expect((await engine.verify()).differences).toEqual([])
})

describe('a caseload', () => {
  test('the city’s has the published numbers of cases', () => {
    const { cases } = generateCaseload({ seed: 1, scale: 'city' })
    const ofCity = cases.filter(({ courtId }) => courtId === 'gan12')
    expect(cases).toHaveLength(6824)
    expect(ofCity).toHaveLength(189)
    expect(ofCity.filter(({ course }) => course.carriedOver)).toHaveLength(14)
    expect(ofCity.filter(({ course }) => course.ending !== null)).toHaveLength(157)
  })

  test('numbers are given once and in order of receipt, and identity numbers are well-formed', () => {
    const { cases } = generateCaseload({ seed: 3, scale: 400 })
    const numbers = cases.map(({ filing }) => filing.caseNumber)
    expect(new Set(numbers).size).toBe(numbers.length)
    const last = new Map<string, { sequence: number; filedOn: string }>()
    for (const { filing } of cases) {
      const { year, courtCode, typeCode, sequence } = parseCaseNumber(filing.caseNumber)
      const key = `${year}${courtCode}${typeCode}`
      const before = last.get(key)
      if (before) {
        expect(sequence).toBe(before.sequence + 1)
        expect(filing.filedOn >= before.filedOn).toBe(true)
      }
      last.set(key, { sequence, filedOn: filing.filedOn })
    }
    const parties = cases.flatMap(({ filing }) => filing.parties)
    const wrong = parties.filter(({ kind, idNumber }) =>
      kind === 'person' ? !isResidentId(idNumber ?? '') : !isCreditCode(idNumber ?? ''),
    )
    expect(wrong).toEqual([])
  })
})
