import type { InputOf, ResultOf } from '../../kernel/contract'
import { sumFen } from '../../kernel/money'
import type { CourtReader, Filter, QueryContext } from '../../kernel/query'
import { readAll } from '../../kernel/read-all'
import { compareText } from '../../ports/table-query'
import type { distributionQueries } from './contract'
import type { PlanSummary, SheetLine } from './contract-sheet'
import { byLawOf, dueOf, planHash, tiersOf } from './decide-compute'
import type { DistributionRows, LineRow, PlanRow } from './model'

type Queries = typeof distributionQueries
type Read<N extends keyof Queries> = (
  input: InputOf<Queries[N]>,
  context: QueryContext,
) => Promise<ResultOf<Queries[N]>>
type Reader = CourtReader<DistributionRows>

/** The sheet of a plan: every figure, how the law comes to it, who changed it and why, and where it stands. */
export const readSheet: Read<'distribution.get'> = async ({ caseId, planId }, context) => {
  const reader: Reader = context.reader<DistributionRows>()
  const plan = await reader.get('distribution_plan', planId)
  if (plan?.caseId !== caseId) return null
  const where = [is('planId', planId)]
  const [lines, recipients, objections] = await Promise.all([
    readAll(reader, { table: 'distribution_line', where, orderBy: [{ column: 'seq', direction: 'asc' }] }),
    readAll(reader, {
      table: 'distribution_recipient',
      where,
      orderBy: [{ column: 'name', direction: 'asc' }],
    }),
    readAll(reader, {
      table: 'distribution_objection',
      where,
      orderBy: [{ column: 'raisedOn', direction: 'asc' }],
    }),
  ])
  const name = (id: string) => context.directory.person(id)?.name ?? id
  const nameOf = (id: string | null) => (id === null ? null : name(id))
  const sum = (figure: (line: LineRow) => bigint) => sumFen(lines.map(figure))
  return {
    ...plan,
    lines: sheetLines(plan, lines, nameOf),
    recipients: recipients.map(({ planId: _plan, ...one }) => one),
    objections: objections.map(({ planId: _plan, ...one }) => ({
      ...one,
      opposedByName: recipients.find(({ partyId }) => partyId === one.opposedBy)?.name ?? null,
    })),
    explanation: byLawOf(plan, lines).explanation,
    claimsFen: sum(({ claimFen }) => claimFen),
    linesFen: sum(({ amountFen }) => amountFen),
    disputedFen: sum(({ disputedFen }) => disputedFen),
    movedFen: sum(({ movedFen }) => movedFen),
    caseIds: [...new Set(lines.map((line) => line.caseId))],
    contentHash: planHash(plan, lines),
    draftedByName: name(plan.draftedBy),
    approvedByName: nameOf(plan.approvedBy),
    executedByName: nameOf(plan.executedBy),
  }
}

function sheetLines(
  plan: PlanRow,
  lines: readonly LineRow[],
  nameOf: (id: string | null) => string | null,
): readonly SheetLine[] {
  const { explanation } = byLawOf(plan, lines)
  const tiers = tiersOf(plan.order, lines)
  return lines.map(({ planId: _plan, ...line }) => {
    const tier = tiers.findIndex(({ claims }) => claims.some(({ id }) => id === line.id)) + 1
    return {
      ...line,
      tier,
      shareBasisPoints: Number((line.amountFen * 10_000n) / line.claimFen),
      // What concerns the line itself, and the tier that it is paid in.
      steps: explanation.steps.filter(
        ({ values }) => values.claim === line.id || (values.claim === undefined && values.tier === tier),
      ),
      changedByName: nameOf(line.changedBy),
      dueFen: dueOf({ ...line, planId: plan.id }),
    }
  })
}

/** Plans of a case: those of its own money, and those that bring it something from another case. */
export const readPlansOfCase: Read<'distribution.of-case'> = async ({ caseId }, context) => {
  const reader: Reader = context.reader<DistributionRows>()
  const where = [is('caseId', caseId)]
  const [own, lines] = await Promise.all([
    readAll(reader, { table: 'distribution_plan', where }),
    readAll(reader, { table: 'distribution_line', where }),
  ])
  const known = new Map(own.map((plan) => [plan.id, plan]))
  for (const planId of new Set(lines.map((line) => line.planId))) {
    const plan = known.get(planId) ?? (await reader.get('distribution_plan', planId))
    if (plan) known.set(planId, plan)
  }
  return [...known.values()]
    .map((plan) =>
      summary(
        plan,
        caseId,
        lines.filter(({ planId }) => planId === plan.id),
      ),
    )
    .sort((a, b) => compareText(a.draftedOn, b.draftedOn) || compareText(a.id, b.id))
}

function summary(plan: PlanRow, of: string, lines: readonly LineRow[]): PlanSummary {
  const { id, caseId, caseNumber, order, basis, proceedsFen, state, draftedOn, objectUntil } = plan
  return {
    ...{ id, caseId, caseNumber, order, basis, proceedsFen, state, draftedOn, objectUntil },
    isLead: caseId === of,
    amountFen: sumFen(lines.map((line) => line.amountFen)),
    movedFen: sumFen(lines.map((line) => line.movedFen)),
  }
}

function is(column: string, value: string): Filter {
  return { column, op: 'eq', value }
}
