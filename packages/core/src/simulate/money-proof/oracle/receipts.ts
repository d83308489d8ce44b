import {
  type AccountModel,
  accountOf,
  type ClaimModel,
  fen,
  type Law,
  type LineModel,
  type Model,
  no,
  text,
  yes,
} from './model'

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
  model.lines.set(id, { ...line, state, open: state === 'open' ? line.amount : 0n, caseId: null })
  return yes
}

/** A sum goes to one open case, once and whole. `lineOf` of the input is the harness's name for the line. */
export const identifyLine: Law = (model, said, made) => {
  const line = model.lines.get(text(said, 'lineOf'))
  const subject = model.cases.get(text(said, 'caseId'))
  const account = accountOf(model, text(said, 'caseId'), said.input.accountId)
  if (!line || !subject || !account) return no('nothing there')
  if (line.state !== 'open' || line.open === 0n || waiting(model, text(said, 'lineOf')) > 0n)
    return no('not open')
  if (subject.isClosed) return no('closed')
  const parts = [{ caseId: subject.id, account: account.id, amount: line.open }]
  const what = { line: text(said, 'lineOf'), parts, amount: line.open, aside: null, counter: null }
  newClaim(model, made.id ?? '', { ...what, by: said.who.id, stage: 'confirmed' })
  receive(account, line, text(said, 'lineOf'), line.open)
  settle(model, text(said, 'lineOf'))
  return yes
}

/** What claims that wait for a second person hold of a line. */
export function waiting(model: Model, lineOf: string): bigint {
  let sum = 0n
  for (const claim of model.claims.values()) {
    if (claim.line === lineOf && claim.stage === 'said') sum += claim.amount
  }
  return sum
}

export function receive(account: AccountModel, line: LineModel, lineOf: string, amount: bigint): void {
  line.open -= amount
  account.received += amount
  account.available += amount
  account.sums.push({ line: lineOf, left: amount, gone: new Map() })
}

/** Whose a line is, when all that is settled of it belongs to one case. */
export function settle(model: Model, lineOf: string): void {
  const line = model.lines.get(lineOf)
  if (!line) return
  const cases = new Set<string>()
  for (const claim of model.claims.values()) {
    if (claim.line !== lineOf || (claim.stage !== 'confirmed' && claim.stage !== 'undo-asked')) continue
    for (const { caseId } of claim.parts) cases.add(caseId)
  }
  const [only] = cases
  line.caseId = cases.size === 1 && only ? only : null
}

/** Remembers what somebody has said of a line. */
export function newClaim(model: Model, id: string, one: Omit<ClaimModel, 'id' | 'undoBy'>): void {
  model.claims.set(id, { id, undoBy: '', ...one })
}
