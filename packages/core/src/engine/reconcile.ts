import type { BankAccount, DayReport } from '../domain/reconciliation/contract'
import { systemActor } from '../kernel/role'
import type { CourtId } from '../kernel/stream'
import type { Engine } from './create-engine'

/**
 * The daily run: compares a day of every bank account of the court and records what it came to. Run it when the statement
 * of the day has been read in, as often as wanted: the same result again changes nothing.
 *
 * @example await reconcileDay(engine, courtId, '2026-03-12')
 */
export async function reconcileDay(
  engine: Pick<Engine, 'query'>,
  courtId: CourtId,
  day: string,
): Promise<readonly DayReport[]> {
  const actor = systemActor(courtId, 'reconciliation')
  const accounts = await engine.query<readonly BankAccount[]>({
    name: 'reconciliation.accounts',
    input: {},
    actor,
  })
  const reports: DayReport[] = []
  for (const { bankAccount } of accounts) {
    const input = { bankAccount, day }
    reports.push(await engine.query<DayReport>({ name: 'reconciliation.run', input, actor }))
  }
  return reports
}
