import { fen, type Law, no, text, yes } from './model'

/** A line of the bank's statement is booked once; the same serial with other content is for a person to look at. */
export const bookLine: Law = (model, said) => {
  const id = `${text(said, 'bankAccount')}/${text(said, 'serial')}`
  const line = {
    amount: fen(said, 'amountMinor'),
    currency: text(said, 'currency'),
    direction: text(said, 'direction'),
    day: text(said, 'bookedOn'),
  }
  const booked = model.lines.get(id)
  if (booked) {
    const same =
      booked.amount === line.amount &&
      booked.currency === line.currency &&
      booked.direction === line.direction &&
      booked.day === line.day
    return same ? yes : no('same serial, other content')
  }
  const state = line.direction === 'credit' && line.currency === 'CNY' ? 'open' : 'kept'
  model.lines.set(id, { ...line, state, caseId: null })
  return yes
}

/** A sum goes to one open case, once and whole. `lineOf` of the input is the harness's name for the line. */
export const identifyLine: Law = (model, said) => {
  const line = model.lines.get(text(said, 'lineOf'))
  const subject = model.cases.get(text(said, 'caseId'))
  const account = model.accounts.get(text(said, 'caseId'))
  if (!line || !subject || !account) return no('nothing there')
  if (line.state !== 'open') return no('not open')
  if (subject.isClosed) return no('closed')
  line.state = 'identified'
  line.caseId = subject.id
  account.received += line.amount
  account.available += line.amount
  return yes
}
