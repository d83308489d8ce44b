import type { IndicatorFact } from '../../kernel/profile-indicator'
import type { Recognition } from '../../kernel/profile-recognition'
import type { QueryContext } from '../../kernel/query'
import { readAll } from '../../kernel/read-all'
import { addMonths, daysBetween } from '../../law/index'
import type { CaseRow } from '../case/model'
import type { FundRows } from '../fund/model'
import type { InabilityRows } from '../inability/model'
import type { NodeRows } from '../node/model'
import type { TriageRows } from '../triage/model'
import type { CaseMeasures } from './model-indicator'
import { type Days, walkCases } from './tables-walk'

type Rows = FundRows & NodeRows & TriageRows & InabilityRows

/** 超长期: an open case is long after so many months. */
export function longMonthsOf({ profile }: Pick<QueryContext, 'profile'>): number {
  return Number(profile.parameters['metrics.long-open-months'] ?? 12)
}

/** Every case of the period with what indicators ask of it. */
export async function readMeasures(context: QueryContext, days: Days): Promise<readonly CaseMeasures[]> {
  const found: CaseMeasures[] = []
  const longMonths = longMonthsOf(context)
  await walkCases(context, days, async (row) => {
    found.push(await measuresOf(row, days, longMonths, context))
  })
  return found
}

async function measuresOf(
  row: CaseRow,
  { from, to }: Days,
  longMonths: number,
  context: QueryContext,
): Promise<CaseMeasures> {
  const reader = context.reader<Rows>()
  const closedOn = row.closedOn !== null && row.closedOn <= to ? row.closedOn : null
  const end = closedOn === null ? undefined : await endOf(row.id, context)
  const recognition = await recognisedAs(row.id, to, context)
  const facts: Readonly<Record<IndicatorFact, boolean>> = {
    'carried-over': from !== null && row.filedOn < from,
    closed: closedOn !== null,
    performed: closedOn !== null && row.closingKind === 'performed',
    'round-terminated': closedOn !== null && row.closingKind === 'round-terminated',
    'first-execution': row.kind === 'first',
    'in-time': end?.inTime ?? false,
    'over-long': addMonths(row.filedOn, longMonths) < (closedOn ?? to),
    'recognised-property': recognition === 'executable-property',
    'recognised-inability': recognition === 'inability',
  }
  return {
    id: row.id,
    caseNumber: row.caseNumber,
    filedOn: row.filedOn,
    closedOn,
    closingKind: closedOn === null ? null : row.closingKind,
    undertakerId: row.undertakerId,
    unitId: row.unitId,
    kind: row.kind,
    class: (await reader.get('triage_result', row.id))?.class ?? null,
    facts: new Set((Object.keys(facts) as IndicatorFact[]).filter((fact) => facts[fact])),
    days: closedOn === null ? 0 : daysBetween(row.filedOn, closedOn),
    receivedFen: end?.receivedFen ?? 0n,
    claimedFen: row.claimFen,
  }
}

/** What only other rows say of a closed case: what came in, and whether its limit held. */
async function endOf(
  caseId: string,
  context: QueryContext,
): Promise<{ readonly receivedFen: bigint; readonly inTime: boolean }> {
  const reader = context.reader<Rows>()
  const ofCase = { column: 'caseId', op: 'eq', value: caseId } as const
  const refunds = [
    ofCase,
    { column: 'purpose', op: 'eq', value: 'refund' } as const,
    { column: 'state', op: 'eq', value: 'paid' } as const,
  ]
  // 到位: what came in and did not go back to the debtor, and what he performed to the applicant himself.
  const receivedFen =
    (await reader.sum('fund_account', 'receivedFen', [ofCase])) -
    (await reader.sum('fund_payout', 'amountFen', refunds)) +
    (await reader.sum('fund_performance', 'amountFen', [ofCase]))
  const limits = await readAll<Rows, 'node_node'>(reader, {
    table: 'node_node',
    where: [ofCase, { column: 'node', op: 'eq', value: 'case-limit' }],
  })
  const inTime = limits.every(({ endedOn, dueOn }) => endedOn !== null && endedOn <= dueOn)
  return { receivedFen, inTime }
}

/** What the case was recognised as on the last day. */
export async function recognisedAs(
  caseId: string,
  to: string,
  context: QueryContext,
): Promise<Recognition | undefined> {
  const rows = await readAll(context.reader<InabilityRows>(), {
    table: 'inability_recognition',
    where: [{ column: 'caseId', op: 'eq', value: caseId }],
  })
  return rows.find(
    ({ recognisedOn, revokedOn }) =>
      recognisedOn !== null && recognisedOn <= to && (revokedOn === null || revokedOn > to),
  )?.recognition
}
