import { standardModules } from '../../domain/index'
import type { Row } from '../../kernel/table'
import { hit } from './coverage'
import type { History } from './history'

const CASE_TABLES = standardModules
  .flatMap(({ tables }) => tables as readonly { name: string; stream: string }[])
  .filter(({ stream }) => stream === 'case' || stream === '*')
  .map(({ name }) => name)

/** Somebody with access to the database puts another account number into a payout that is on its way. */
export async function tamper(
  history: History,
  stages: readonly string[] = ['requested', 'approved'],
): Promise<void> {
  const { random, model, court } = history
  const open = [...model.payouts.values()].filter(({ stage }) => stages.includes(stage))
  if (open.length === 0) return
  const payout = random.pick(open)
  const stream = `case/${payout.caseId}` as const
  const [snapshot] = await court.read([{ stream, tables: CASE_TABLES }])
  const rows = { ...snapshot?.rows }
  rows.fund_payout = (rows.fund_payout ?? []).map((row) =>
    row.id === payout.id ? ({ ...row, payeeAccount: '9999000011112222' } as Row) : row,
  )
  await court.replaceRows(stream, rows)
  payout.isSpoiled = true
  hit(history.setting.coverage, 'intruder', 'payee-changed', payout.stage)
}
