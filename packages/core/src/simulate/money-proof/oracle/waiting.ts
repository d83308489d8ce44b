import { held, type Law, type Model, no, type PostponementModel, type Said, text, yes } from './model'

const LEADERS = ['execution-director', 'vice-president-in-charge']

/** The undertaker asks that paying out may wait: for money that is there, once at a time. */
export const askToWait: Law = (model, said, made) => {
  const subject = model.cases.get(text(said, 'caseId'))
  if (subject?.undertaker !== said.who.id) return no('not his case')
  const accounts = [...model.accounts.values()].filter(({ caseId }) => caseId === subject.id)
  if (!accounts.some((account) => held(account) > 0n)) return no('nothing there')
  const all = [...model.postponements.values()].filter(({ caseId }) => caseId === subject.id)
  if (all.some(({ stage }) => stage === 'requested' || stage === 'approved')) return no('waits already')
  const part = (said.input.amountFen ?? null) as bigint | null
  if (part !== null && part > availableIn(model, subject.id)) return no('more than there is')
  const id = made.id ?? ''
  model.postponements.set(id, { id, caseId: subject.id, by: said.who.id, part, stage: 'requested' })
  return yes
}

/** What may be paid out of all accounts of a case. */
export function availableIn(model: Model, caseId: string): bigint {
  let sum = 0n
  for (const account of model.accounts.values()) if (account.caseId === caseId) sum += account.available
  return sum
}

/** What of it waits by a leader's decision. */
export function partOf(model: Model, caseId: string): bigint {
  let sum = 0n
  for (const one of model.postponements.values())
    if (one.caseId === caseId && one.stage === 'approved') sum += one.part ?? 0n
  return sum
}

function found(model: Model, said: Said, stage: PostponementModel['stage']): PostponementModel | undefined {
  const one = model.postponements.get(text(said, 'postponementId'))
  return one?.caseId === text(said, 'caseId') && one.stage === stage ? one : undefined
}

export const decideToWait: Law = (model, said) => {
  const one = found(model, said, 'requested')
  if (!one) return no('nothing to decide')
  if (one.by === said.who.id) return no('maker is checker')
  one.stage = said.input.approve === true ? 'approved' : 'declined'
  return yes
}

/** Whoever has the case, or leads, says that it waits no longer. */
export const endWaiting: Law = (model, said) => {
  const one = found(model, said, 'approved')
  if (!one) return no('nothing to end')
  const leads = said.who.roles.some((role) => LEADERS.includes(role))
  if (model.cases.get(one.caseId)?.undertaker !== said.who.id && !leads) return no('not his case')
  one.stage = 'ended'
  return yes
}
