import { type AccountModel, type Law, least, no, type PlanModel, type ShareModel, text, yes } from './model'
import { planOf } from './plans'

interface Sum {
  readonly lineId: string
  readonly amountFen: bigint
}

/** Everything in a plan that somebody who approves it has read. */
export function contentOf({ shares, surplus }: PlanModel): string {
  const figures = shares.map(({ id, amount, disputed, moved }) => `${id} ${amount} ${disputed} ${moved}`)
  return `${figures.join(', ')}, ${surplus}`
}

/** Who was told does not agree in time: what he disputes is kept, the rest may go out. */
export const object: Law = (model, said, made) => {
  const plan = planOf(model, said, 'served', 'approved')
  if (!plan || plan.freed > 0n) return no('no such plan')
  const on = text(said, 'raisedOn')
  if (on > said.today || on > plan.until) return no('too late')
  const given = said.input.disputed as readonly Sum[]
  const sums = given.map(({ lineId, amountFen }) => ({ line: lineId, amount: amountFen }))
  const fits = sums.every(
    ({ line, amount }) => amount <= (plan.shares.find(({ id }) => id === line)?.amount ?? 0n),
  )
  if (!fits || new Set(sums.map(({ line }) => line)).size !== sums.length) return no('not of this plan')
  plan.objections.set(made.id ?? '', { sums, isOpen: true })
  reopen(plan, 'served')
  return yes
}

/** The objection is taken back: what it disputed may go out after another approval. */
export const settleObjection: Law = (model, said) => {
  const plan = planOf(model, said, 'served', 'approved', 'partly')
  if (!plan) return no('no such plan')
  const objection = plan.objections.get(text(said, 'objectionId'))
  if (!objection?.isOpen) return no('no such objection')
  if (model.cases.get(plan.caseId)?.undertaker !== said.who.id) return no('not his case')
  objection.isOpen = false
  plan.editors.add(said.who.id)
  reopen(plan, plan.freed > 0n ? 'partly' : 'served')
  return yes
}

function reopen(plan: PlanModel, stage: PlanModel['stage']): void {
  plan.stage = stage
  plan.approvedBy = null
  plan.approvedContent = ''
  for (const one of plan.shares) {
    let sum = 0n
    for (const { isOpen, sums } of plan.objections.values())
      if (isOpen) for (const { line, amount } of sums) if (line === one.id) sum += amount
    one.disputed = least(sum, one.amount - one.moved)
  }
}

/** Another person approves what he has read, when nobody may object any more. `readAs` is the harness's word for it. */
export const approvePlan: Law = (model, said) => {
  const plan = planOf(model, said, 'served', 'partly')
  if (!plan) return no('no such plan')
  if (plan.editors.has(said.who.id)) return no('maker is checker')
  if (said.today <= plan.until) return no('somebody may still object')
  if (text(said, 'readAs') !== contentOf(plan)) return no('not what was read')
  plan.stage = 'approved'
  plan.approvedBy = said.who.id
  plan.approvedContent = contentOf(plan)
  return yes
}

const dueOf = ({ amount, disputed, moved }: ShareModel): bigint => amount - disputed - moved

/** A third person: what is not disputed goes to the accounts of all cases at once. */
export const execute: Law = (model, said) => {
  const plan = planOf(model, said, 'approved')
  const from = plan && model.accounts.get(plan.account)
  if (!plan || !from) return no('no such plan')
  if (plan.editors.has(said.who.id) || plan.approvedBy === said.who.id) return no('not a third person')
  if (plan.approvedContent !== contentOf(plan)) return no('not what was approved')
  const named = [plan.caseId, ...(said.input.caseIds as readonly string[])]
  if (plan.shares.some(({ caseId }) => !named.includes(caseId))) return no('not all cases')
  const going = plan.shares.filter((one) => dueOf(one) > 0n)
  if (going.some(({ caseId }) => model.cases.get(caseId)?.isClosed)) return no('closed')
  const kept = plan.shares.reduce((sum, { disputed }) => sum + disputed, 0n)
  const freed = plan.proceeds - kept - plan.freed
  from.reserved -= freed
  from.available += freed
  plan.freed += freed
  for (const one of going) {
    const to = model.accounts.get(one.account)
    const amount = dueOf(one)
    one.moved += amount
    if (to && to !== from) move(from, to, amount)
  }
  plan.stage = kept > 0n ? 'partly' : 'executed'
  return yes
}

/** What one account loses, another gets: the court has neither more nor less than before. */
function move(from: AccountModel, to: AccountModel, amount: bigint): void {
  from.available -= amount
  from.received -= amount
  let rest = amount
  for (const sum of from.sums) {
    const part = least(sum.left, rest)
    sum.left -= part
    rest -= part
  }
  to.available += amount
  to.received += amount
  to.sums.push({ line: '', left: amount, gone: new Map() })
}
