import { rmSync, writeFileSync } from 'node:fs'
import { type CourtStorage, canonicalJson, fromJson } from '@zhixing/core/ports'
import { caseId, line, must, openEngine, openMoneyCourt } from './money-court'
import { openPlace, type Place } from './money-place'
import { start, until } from './money-processes'
import type { Order, Raced } from './money-races'

/** So many clients at the same place: processes, each with some connections of its own. */
export interface Crowd {
  readonly place: Place
  readonly processes: number
  readonly connections: number
}

export interface SpendReport {
  readonly clients: number
  readonly accepted: number
  readonly refused: number
  /** What the account says in the end. */
  readonly availableFen: bigint
  readonly reservedFen: bigint
  readonly differences: number
}

/** Money for so many payouts, and more clients who ask than can be paid: each sum goes once, none is left over. */
export async function raceToSpend(crowd: Crowd, payouts: number, asks: number): Promise<SpendReport> {
  const amountFen = 700n
  const storage = openPlace(crowd.place).storage
  const engine = await openEngine(storage)
  await openMoneyCourt(engine, 1)
  const fen = amountFen * BigInt(payouts) + 1n
  const { receiptId } = await must<{ receiptId: string }>(
    engine,
    'fund-1',
    'fund.book-receipt',
    line('all', fen),
  )
  const identified = { caseId: caseId(1), receiptId, reason: '附言' }
  await must(engine, 'fund-1', 'fund.identify-receipt', identified)
  const raced = await race(crowd, { kind: 'spend', asks, amountFen, cases: 0 })
  const court = storage.forCourt('gan1202')
  const [account] = await accountsOf(court, 1)
  const { differences } = await engine.verify()
  await storage.close()
  return {
    clients: crowd.processes * crowd.connections,
    ...raced,
    availableFen: account?.availableFen ?? -1n,
    reservedFen: account?.reservedFen ?? -1n,
    differences: differences.length,
  }
}

export interface CloseReport {
  readonly cases: number
  readonly closed: number
  readonly funded: number
  /** Closed with money inside. */
  readonly wrong: number
}

/** For every case somebody closes it at the moment when somebody else puts money in: one of them comes first. */
export async function raceToClose(crowd: Crowd, cases: number): Promise<CloseReport> {
  const storage = openPlace(crowd.place).storage
  const engine = await openEngine(storage)
  await openMoneyCourt(engine, cases)
  for (let n = 1; n <= cases; n += 1) {
    const input = { caseId: caseId(n), closingKind: 'performed', ground: '全部履行完毕' }
    await must(engine, 'judge-1', 'closing.propose', input)
    await must(engine, 'fund-1', 'fund.book-receipt', line(`race-${n}`, 900n))
  }
  await race(crowd, { kind: 'close', asks: 0, amountFen: 0n, cases })
  const court = storage.forCourt('gan1202')
  let [closed, funded, wrong] = [0, 0, 0]
  for (let n = 1; n <= cases; n += 1) {
    const [account] = await accountsOf(court, n)
    const isFunded = (account?.availableFen ?? 0n) > 0n
    const isClosed = ((await court.get('case_case', caseId(n))) as { state?: string })?.state === 'closed'
    closed += Number(isClosed)
    funded += Number(isFunded)
    wrong += Number(isClosed === isFunded)
  }
  await storage.close()
  return { cases, closed, funded, wrong }
}

type Account = { readonly id: string; readonly availableFen: bigint; readonly reservedFen: bigint }

async function accountsOf(court: CourtStorage, n: number): Promise<readonly Account[]> {
  const [snapshot] = await court.read([{ stream: `case/${caseId(n)}`, tables: ['fund_account'] }])
  return (snapshot?.rows?.fund_account ?? []) as readonly Account[]
}

/** All begin at one word; what they got is added up. */
async function race(crowd: Crowd, what: Omit<Order, 'process' | 'connections'>): Promise<Raced> {
  const { place, connections } = crowd
  rmSync(`${place.path}.go`, { force: true })
  const children = Array.from({ length: crowd.processes }, (_, process) => {
    const order: Order = { ...what, process, connections }
    return start(['race', canonicalJson(place), canonicalJson(order)])
  })
  for (const child of children) await until(() => child.lines.includes('ready'), child)
  writeFileSync(`${place.path}.go`, '')
  for (const child of children) await child.ended
  const results = children.flatMap(({ lines }) =>
    lines.slice(1).map((text) => fromJson(text) as unknown as Raced),
  )
  if (results.length !== crowd.processes * connections) throw new Error('a client has not come back')
  const sum = (pick: (raced: Raced) => number) => results.reduce((total, raced) => total + pick(raced), 0)
  return { accepted: sum(({ accepted }) => accepted), refused: sum(({ refused }) => refused) }
}
