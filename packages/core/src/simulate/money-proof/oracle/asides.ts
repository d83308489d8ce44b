import { type Law, type Model, no, text, yes } from './model'
import { newClaim, waiting } from './receipts'

/** One person says that a line is no case money; another has to agree. What was sent back has a line that shows it. */
export const setAside: Law = (model, said, made) => {
  const lineOf = text(said, 'lineOf')
  const line = model.lines.get(lineOf)
  if (!line) return no('no such line')
  const aside = text(said, 'as')
  const isForeign = aside === 'exchanged'
  const amount = isForeign ? line.amount : line.open - waiting(model, lineOf)
  const fitsState = isForeign ? line.direction === 'credit' && line.currency !== 'CNY' : line.state === 'open'
  if (!fitsState || amount <= 0n || (isForeign && stands(model, lineOf))) return no('not open')
  const counter = said.input.counterOf === undefined ? null : text(said, 'counterOf')
  if (!shows(model, aside, amount, counter)) return no('no line shows it')
  const what = { line: lineOf, parts: [], amount, aside, counter }
  newClaim(model, made.id ?? '', { ...what, by: said.who.id, stage: 'said' })
  return yes
}

/** Something has been said of it and not been taken back. */
function stands(model: Model, lineOf: string): boolean {
  return [...model.claims.values()].some(({ line, stage }) => line === lineOf && isStanding(stage))
}

function isStanding(stage: string): boolean {
  return stage !== 'rejected' && stage !== 'undone'
}

function shows(model: Model, aside: string, amount: bigint, counter: string | null): boolean {
  if (aside === 'court-interest') return counter === null
  const line = counter === null ? undefined : model.lines.get(counter)
  if (line?.currency !== 'CNY') return false
  if (aside === 'exchanged') return line.direction === 'credit'
  if (line.direction !== 'debit' || line.amount !== amount) return false
  // A debit is one payment: it shows that one sum was sent back, not two.
  return ![...model.claims.values()].some((one) => one.counter === counter && isStanding(one.stage))
}
