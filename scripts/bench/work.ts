// The work that is measured: a case is filed and assigned, gets papers and money. The same acts wherever they run.
import { randomIds } from '@zhixing/adapters/system'
import { caseIdOf, createEngine, type Engine, type Storage } from '@zhixing/core'
import type { CommitBatch } from '@zhixing/core/ports'
import { actorOf, countyCourt, establishCourt, manualClock } from '@zhixing/core/testing'

export const ACTS_PER_CASE = 7

/** An engine over a storage with a court at work under one of the shipped profiles. */
export async function openCourt(storage: Storage, profileId: string): Promise<Engine> {
  const engine = await createEngine({ storage, clock: manualClock('2024-03-01'), ids: randomIds() })
  await establishCourt(engine, countyCourt, profileId)
  return engine
}

/** Remembers what is committed, so that the same can be written without the engine. */
export function recording(inner: Storage, into: CommitBatch[]): Storage {
  return {
    prepare: (tables) => inner.prepare(tables),
    courts: () => inner.courts(),
    close: () => inner.close(),
    forCourt(courtId) {
      const court = inner.forCourt(courtId)
      return {
        ...court,
        commit(batch) {
          into.push(batch)
          return court.commit(batch)
        },
      }
    },
  }
}

async function act(engine: Engine, personId: string, name: string, input: object): Promise<unknown> {
  const outcome = await engine.execute({ name, input, actor: actorOf(countyCourt, personId) })
  if (outcome.kind === 'refused') throw new Error(`${name} was refused by ${outcome.rule}`)
  return outcome.result
}

/** One case from filing to its first money: seven acts. */
export async function workOnCase(engine: Engine, n: number): Promise<void> {
  const caseNumber = `（2024）甘1202执${n}号`
  const caseId = caseIdOf(caseNumber)
  const parties = [
    { role: 'applicant', kind: 'person', name: '王秀英' },
    { role: 'debtor', kind: 'organisation', name: '某建筑有限公司' },
  ]
  const basis = { number: `（2023）甘1202民初${n}号` }
  const filing = { caseNumber, filedOn: '2024-03-01', cause: '追索劳动报酬纠纷', basis, claimFen: 5_000_000n }
  await act(engine, 'filing', 'case.file', { ...filing, parties })
  await act(engine, 'director', 'case.assign', { caseId, undertakerId: 'judge-1', reason: '随机分案' })
  for (const kind of ['execution-notice', 'property-report-order', 'interview-record']) {
    const paper = { caseId, kind, title: `材料 ${kind}`, paper: true, pages: 2 }
    await act(engine, 'judge-1', 'dossier.form-material', paper)
  }
  const line = { bankAccount: '6217000000000001', serial: `S${n}`, statementId: 'D1', direction: 'credit' }
  const money = {
    amountMinor: 100_000n,
    currency: 'CNY',
    bookedOn: '2024-03-01',
    payerName: '某建筑有限公司',
  }
  const booked = (await act(engine, 'fund-1', 'fund.book-receipt', { ...line, ...money })) as {
    readonly receiptId: string
  }
  const identified = { receiptId: booked.receiptId, caseId, reason: '付款人为被执行人' }
  await act(engine, 'fund-1', 'fund.identify-receipt', identified)
}

/** Works on the cases from one number on, so many at a time. */
export async function workOn(
  engine: Engine,
  { from, cases, atATime }: { readonly from: number; readonly cases: number; readonly atATime: number },
): Promise<void> {
  let next = from
  const worker = async () => {
    while (next < from + cases) {
      next += 1
      await workOnCase(engine, next)
    }
  }
  await Promise.all(Array.from({ length: atATime }, worker))
}
