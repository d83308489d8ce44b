import { held, type Law, type Model, no, text, yes } from './model'

function holdsMoney(model: Model, caseId: string): boolean {
  for (const account of model.accounts.values())
    if (account.caseId === caseId && held(account) > 0n) return true
  return false
}

export const propose: Law = (model, said, made) => {
  const subject = model.cases.get(text(said, 'caseId'))
  if (!subject) return no('no such case')
  if (holdsMoney(model, subject.id)) return no('money inside')
  if (subject.isClosed) return no('closed')
  if (subject.undertaker !== said.who.id) return no('not his case')
  if ([...subject.proposals.values()].some(({ state }) => state === 'open')) return no('already proposed')
  subject.proposals.set(made.id ?? '', { by: said.who.id, state: 'open' })
  return yes
}

export const confirmClosing: Law = (model, said) => {
  const subject = model.cases.get(text(said, 'caseId'))
  if (!subject) return no('no such case')
  if (holdsMoney(model, subject.id)) return no('money inside')
  const proposal = subject.proposals.get(text(said, 'proposalId'))
  if (proposal?.state !== 'open') return no('no open proposal')
  if (subject.isClosed) return no('closed')
  if (said.who.id === proposal.by || said.who.id === subject.undertaker) return no('not another person')
  proposal.state = 'confirmed'
  subject.isClosed = true
  return yes
}
