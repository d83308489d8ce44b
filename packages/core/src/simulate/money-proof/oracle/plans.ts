import { daysBetween } from './days'
import {
  accountOf,
  type Law,
  type Model,
  no,
  type PlanModel,
  type Said,
  type ShareModel,
  text,
  yes,
} from './model'
import { type ClaimOn, share } from './shares'

interface ClaimGiven {
  readonly caseId: string
  readonly accountId?: string
  readonly partyId: string
  readonly rank: string
  readonly priorityOrder: number
  readonly seizedOn: string | null
  readonly amountFen: bigint
}

const RANKS = ['priority', 'ordinary', 'doubled-interest']

/** Whoever has the case works out who gets what of the money on its account; nothing moves. */
export const draft: Law = (model, said, made) => {
  const subject = model.cases.get(text(said, 'caseId'))
  const account = subject && accountOf(model, subject.id, said.input.accountId)
  if (subject?.undertaker !== said.who.id) return no('not his case')
  const proceeds = said.input.proceedsFen as bigint
  if (!account || subject.isClosed || account.available < proceeds) return no('not there')
  const claims = said.input.claims as readonly ClaimGiven[]
  const places = claims.map((one) => placeOf(model, said, one))
  const seen = new Set(claims.map((one) => `${one.partyId} ${one.rank} ${one.priorityOrder}`))
  const refused = places.find((place) => typeof place === 'string')
  if (typeof refused === 'string') return no(refused)
  if (seen.size !== claims.length) return no('a claim twice')
  const fitting = places.filter((place) => typeof place !== 'string')
  const { costs, got, surplus } = share(proceeds, said.input.costsFen as bigint, fitting)
  const shares = fitting.map((place, at): ShareModel => {
    const whose = { caseId: place.caseId, account: place.account, claim: place.amount }
    return { id: made.lines?.[at] ?? '', ...whose, amount: got[at] ?? 0n, disputed: 0n, moved: 0n }
  })
  const id = made.id ?? ''
  model.plans.set(id, {
    ...{ id, caseId: subject.id, account: account.id, proceeds, costs, surplus, shares },
    recipients: made.recipients ?? 0,
    draftedOn: said.today,
    editors: new Set([said.who.id]),
    objections: new Map(),
    ...{ stage: 'draft', until: '', approvedBy: null, approvedContent: '', freed: 0n },
  })
  return yes
}

type Place = ClaimOn & { readonly caseId: string; readonly account: string }

function placeOf(model: Model, said: Said, one: ClaimGiven): Place | string {
  const subject = model.cases.get(one.caseId)
  const account = accountOf(model, one.caseId, one.accountId)
  if (!subject || subject.isClosed || !account) return 'no open case'
  if (said.input.seriesId !== undefined && !subject.isOfSeries) return 'not of the series'
  if (subject.parties.get(one.partyId)?.role !== 'applicant') return 'no creditor'
  const bySeizure = said.input.order === 'seizure-order' && one.rank === 'ordinary'
  if (bySeizure && one.seizedOn === null) return 'seized when'
  const rank = RANKS.indexOf(one.rank)
  if (rank < 0) return 'no such rank'
  const place = rank * 100 + (one.rank === 'priority' ? one.priorityOrder : 0)
  const since = bySeizure ? (one.seizedOn ?? '') : ''
  return { place, since, amount: one.amountFen, caseId: one.caseId, account: account.id }
}

export function planOf(model: Model, said: Said, ...stages: PlanModel['stage'][]): PlanModel | undefined {
  const plan = model.plans.get(text(said, 'planId'))
  return plan?.caseId === text(said, 'caseId') && stages.includes(plan.stage) ? plan : undefined
}

interface Sum {
  readonly lineId: string
  readonly amountFen: bigint
}

/** Other figures, before anybody has been told; the whole stays the whole, and nobody gets more than is owed to him. */
export const change: Law = (model, said) => {
  const plan = planOf(model, said, 'draft')
  if (!plan) return no('no such draft')
  if (model.cases.get(plan.caseId)?.undertaker !== said.who.id) return no('not his case')
  const given = said.input.lines as readonly Sum[]
  const wanted = new Map(given.map(({ lineId, amountFen }) => [lineId, amountFen]))
  const amounts = plan.shares.map(({ id, amount }) => wanted.get(id) ?? amount)
  const isKnown = given.every(({ lineId }) => plan.shares.some(({ id }) => id === lineId))
  if (!isKnown || wanted.size !== given.length) return no('not of this plan')
  if (plan.shares.some(({ claim }, at) => (amounts[at] ?? 0n) > claim)) return no('more than is owed')
  const surplus = plan.proceeds - plan.costs - amounts.reduce((sum, amount) => sum + amount, 0n)
  if (surplus < 0n) return no('more than there is')
  if (surplus > 0n && plan.shares.some(({ claim }, at) => (amounts[at] ?? 0n) < claim))
    return no('creditors before the debtor')
  for (const [at, one] of plan.shares.entries()) one.amount = amounts[at] ?? 0n
  plan.surplus = surplus
  plan.editors.add(said.who.id)
  return yes
}

interface ServedOn {
  readonly recipientId: string
  readonly servedOn: string
}

const PERIOD = 15
/** The last day rolls off days off: never this far. */
const LONGEST = 30

/** Everybody is told, after it was made; from now on the money is kept for it. */
export const serve: Law = (model, said, made) => {
  const plan = planOf(model, said, 'draft')
  const account = plan && model.accounts.get(plan.account)
  if (!plan || !account) return no('no such draft')
  const served = said.input.served as readonly ServedOn[]
  if (new Set(served.map((one) => one.recipientId)).size !== plan.recipients) return no('not everybody')
  const days = served.map((one) => one.servedOn).sort()
  if (days.some((day) => day > said.today || day < plan.draftedOn)) return no('not on such a day')
  if (account.available < plan.proceeds) return no('not there any more')
  const waits = daysBetween(days.at(-1) ?? '', made.until ?? '')
  // Should it be accepted with a shorter time to object, the oracle does not agree.
  if (made.until !== undefined && (waits < PERIOD || waits > LONGEST)) return no('too short to object')
  account.available -= plan.proceeds
  account.reserved += plan.proceeds
  plan.stage = 'served'
  plan.until = made.until ?? ''
  return yes
}

/** Given up before anything has gone out. */
export const withdraw: Law = (model, said) => {
  const plan = planOf(model, said, 'draft', 'served', 'approved')
  const account = plan && model.accounts.get(plan.account)
  if (!plan || !account) return no('no such plan')
  if (model.cases.get(plan.caseId)?.undertaker !== said.who.id) return no('not his case')
  if (plan.freed > 0n) return no('some has gone')
  if (plan.stage !== 'draft') {
    account.reserved -= plan.proceeds
    account.available += plan.proceeds
  }
  plan.stage = 'withdrawn'
  return yes
}
