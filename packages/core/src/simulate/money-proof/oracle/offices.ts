import { type Law, no, text, yes } from './model'

const JUDGES = ['quota-judge', 'execution-officer']

/** A case goes to another judge: from now on it is his, and what others have begun stays what they did. */
export const assign: Law = (model, said) => {
  const subject = model.cases.get(text(said, 'caseId'))
  if (!subject || subject.isClosed) return no('no open case')
  const to = text(said, 'undertakerId')
  if (!model.people.get(to)?.some((role) => JUDGES.includes(role))) return no('no judge')
  subject.undertaker = to
  return yes
}

/** Somebody is away and another stands in; a judge for a judge, and nobody who is away himself. */
export const leave: Law = (model, said) => {
  const [person, deputy, from, until] = ['personId', 'deputyId', 'from', 'until'].map((name) =>
    text(said, name),
  ) as [string, string, string, string]
  const [roles, others] = [model.people.get(person), model.people.get(deputy)]
  if (until < from || !roles || !others || person === deputy) return no('nobody stands in')
  const isJudge = (held: readonly string[]) => held.some((role) => JUDGES.includes(role))
  if (isJudge(roles) && !isJudge(others)) return no('a judge is replaced by a judge')
  for (const one of model.absences.values())
    if (one.person === deputy && one.from <= until && one.until >= from) return no('the deputy is away')
  model.absences.set(`${person}:${from}`, { person, from, until, deputy })
  return yes
}
