import type { DecideContext } from '../../kernel/context'
import type { InputOf } from '../../kernel/contract'
import { accept, type Refused, refuse } from '../../kernel/decision'
import { event } from '../../kernel/event'
import type { View } from '../../kernel/view'
import type { AccountRow } from '../fund/model'
import type { distributionCommands } from './contract'
import { type DecideDistribution, type DistributionView, isRefused, notUndertaker } from './decide'
import { byLawOf, RANKS_OF } from './decide-compute'
import type { LineRow, PlanRow, RecipientRow } from './model'

type Draft = InputOf<(typeof distributionCommands)['distribution.draft']>
type Claim = Draft['claims'][number]

/** 制作财产分配方案: the figures are those of the law; who changes one afterwards says why. */
export const draftPlan: DecideDistribution<'distribution.draft'> = (input, view, context) => {
  const planId = context.newId('plan')
  const account = placeOf(input, view, context)
  if (isRefused(account)) return account
  const lines: LineRow[] = []
  for (const [at, claim] of input.claims.entries()) {
    const line = lineOf(claim, `${planId}:${at + 1}`, input, view)
    if (isRefused(line)) return line
    lines.push({ ...line, planId, seq: at + 1 })
  }
  const twice = lines.find((line, at) => lines.slice(0, at).some((other) => isSameClaim(line, other)))
  if (twice)
    return refuse('distribution.claim-once', { creditor: twice.creditorName, caseNumber: twice.caseNumber })
  const { caseId, seriesId, order, basis, proceedsFen, costsFen: costsDueFen } = input
  const law = byLawOf({ order, proceedsFen, costsDueFen }, lines)
  const paid = new Map(law.paid.map(({ id, fen }) => [id, fen]))
  const computed = lines.map((line) => {
    const computedFen = paid.get(line.id) ?? 0n
    return { ...line, computedFen, amountFen: computedFen }
  })
  const plan: PlanRow = {
    id: planId,
    ...{ caseId, caseNumber: account.caseNumber, accountId: account.id, seriesId, order, basis },
    ...{ proceedsFen, costsDueFen, costsFen: law.costsFen, surplusFen: law.surplusFen },
    disputedSurplusFen: 0n,
    state: 'draft',
    draftedBy: context.actor.id,
    draftedOn: context.today,
    editors: [context.actor.id],
    objectUntil: null,
    approvedBy: null,
    approvedOn: null,
    approvedHash: null,
    freedFen: 0n,
    executedBy: null,
    executedOn: null,
    withdrawReason: null,
  }
  const recipients = recipientsOf(plan, computed, view)
  return accept([event('distribution.Drafted', { caseId, planId, plan, lines: computed, recipients })], {
    planId,
  })
}

/** The account on which the proceeds lie, in an open case of the drafter's. */
function placeOf(input: Draft, view: View<DistributionView>, context: DecideContext): AccountRow | Refused {
  const stranger = notUndertaker(input, view, context)
  if (stranger) return stranger
  const account = accountFor(input.caseId, input.accountId, view)
  if (isRefused(account)) return account
  if (account.availableFen >= input.proceedsFen) return account
  const { availableFen } = account
  return refuse('distribution.money-is-there', { proceedsFen: input.proceedsFen, availableFen })
}

/** An account of an open case: the one named, or the only one. */
function accountFor(
  caseId: string,
  accountId: string | undefined,
  view: View<DistributionView>,
): AccountRow | Refused {
  const row = view.get('case_case', caseId)
  if (!row) return refuse('distribution.case-known', { caseId })
  if (row.state === 'closed') return refuse('distribution.case-open', { caseNumber: row.caseNumber })
  const accounts = view.all('fund_account').filter((account) => account.caseId === caseId)
  const chosen = accountId === undefined ? accounts : accounts.filter(({ id }) => id === accountId)
  const [account] = chosen
  return account && chosen.length === 1
    ? account
    : refuse('distribution.account-named', { caseNumber: row.caseNumber })
}

function lineOf(
  claim: Claim,
  id: string,
  input: Draft,
  view: View<DistributionView>,
): Omit<LineRow, 'planId' | 'seq'> | Refused {
  const account = accountFor(claim.caseId, claim.accountId, view)
  if (isRefused(account)) return account
  const { caseNumber } = account
  if (input.seriesId !== null && view.get('series_membership', claim.caseId)?.seriesId !== input.seriesId) {
    return refuse('distribution.case-of-series', { caseNumber })
  }
  const party = view.get('case_party', claim.partyId)
  if (party?.caseId !== claim.caseId || party.role !== 'applicant') {
    return refuse('distribution.creditor-is-applicant', { caseNumber })
  }
  if (!RANKS_OF[input.order].includes(claim.rank)) {
    return refuse('distribution.rank-of-order', { rank: claim.rank, order: input.order })
  }
  if (input.order === 'seizure-order' && claim.rank === 'ordinary' && claim.seizedOn === null) {
    return refuse('distribution.seizure-dated', { creditor: party.name })
  }
  return {
    id,
    ...{ caseId: claim.caseId, caseNumber, accountId: account.id, partyId: party.id },
    creditorName: party.name,
    ...{ rank: claim.rank, priorityOrder: claim.priorityOrder, seizedOn: claim.seizedOn },
    claimFen: claim.amountFen,
    computedFen: 0n,
    amountFen: 0n,
    changedBy: null,
    changeReason: null,
    disputedFen: 0n,
    movedFen: 0n,
  }
}

function isSameClaim(a: LineRow, b: LineRow): boolean {
  return a.partyId === b.partyId && a.rank === b.rank && a.priorityOrder === b.priorityOrder
}

/** Every creditor once, and the debtors of the case of the money. */
function recipientsOf(
  { id: planId, caseId }: PlanRow,
  lines: readonly LineRow[],
  view: View<DistributionView>,
): readonly RecipientRow[] {
  const creditors = new Map(
    lines.map((line) => [line.partyId, { caseId: line.caseId, name: line.creditorName }]),
  )
  const debtors = view.all('case_party').filter((party) => party.caseId === caseId && party.role === 'debtor')
  const unserved = { servedOn: null, objectUntil: null }
  return [
    ...[...creditors].map(([partyId, one]) => ({ ...one, partyId, role: 'creditor' as const })),
    ...debtors.map(({ id, name }) => ({ caseId, partyId: id, name, role: 'debtor' as const })),
  ].map((one) => ({ id: `${planId}:${one.partyId}`, planId, ...one, ...unserved }))
}
