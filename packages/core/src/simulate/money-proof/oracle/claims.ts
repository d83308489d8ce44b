import { type ClaimModel, type Law, least, type Model, no, type Said, text, yes } from './model'
import { receive, settle, waiting } from './receipts'

interface Part {
  readonly caseId: string
  readonly amountFen: bigint
}

/** One person says whose a sum is, in parts too; nothing moves. */
export const claim: Law = (model, said, made) => {
  const lineOf = text(said, 'lineOf')
  const line = model.lines.get(lineOf)
  if (!line) return no('no such line')
  if (line.state !== 'open' || line.open === 0n) return no('not open')
  const parts = (said.input.parts as readonly Part[]).map(({ caseId, amountFen }) => ({
    caseId,
    amount: amountFen,
  }))
  let sum = 0n
  for (const { caseId, amount } of parts) {
    const subject = model.cases.get(caseId)
    if (subject?.isClosed) return no('closed')
    if (!said.who.roles.includes('fund-clerk') && subject?.undertaker !== said.who.id)
      return no('not his case')
    sum += amount
  }
  if (sum > line.open - waiting(model, lineOf)) return no('more than there is')
  const id = made.id ?? ''
  model.claims.set(id, { id, line: lineOf, parts, by: said.who.id, stage: 'said', undoBy: '' })
  return yes
}

function claimOf(model: Model, said: Said, stage: ClaimModel['stage']): ClaimModel | undefined {
  const found = model.claims.get(text(said, 'claimId'))
  return found?.line === text(said, 'lineOf') && found.stage === stage ? found : undefined
}

function names(one: ClaimModel, said: Said): boolean {
  const own = new Set(one.parts.map(({ caseId }) => caseId))
  const given = said.input.caseIds as readonly string[]
  return own.size === new Set(given).size && given.every((id) => own.has(id))
}

/** Another person confirms it: now it lies on the accounts. */
export const confirmClaim: Law = (model, said) => {
  const one = claimOf(model, said, 'said')
  const line = one && model.lines.get(one.line)
  if (!one || !line) return no('no such claim')
  if (one.by === said.who.id) return no('not another person')
  if (!names(one, said)) return no('other cases')
  if (one.parts.some(({ caseId }) => model.cases.get(caseId)?.isClosed)) return no('closed')
  one.stage = 'confirmed'
  for (const { caseId, amount } of one.parts) {
    const account = model.accounts.get(caseId)
    if (account) receive(account, line, one.line, amount)
  }
  settle(model, one.line)
  return yes
}

const CHECKERS = ['fund-clerk', 'execution-director', 'vice-president-in-charge']

export const rejectClaim: Law = (model, said) => {
  const one = claimOf(model, said, 'said')
  if (!one) return no('no such claim')
  if (one.by !== said.who.id && !said.who.roles.some((role) => CHECKERS.includes(role))) return no('not his')
  one.stage = 'rejected'
  return yes
}

export const askUndo: Law = (model, said) => {
  const one = claimOf(model, said, 'confirmed')
  if (!one) return no('no such claim')
  one.stage = 'undo-asked'
  one.undoBy = said.who.id
  return yes
}

/** Another takes it off again: these very sums must still be there. */
export const confirmUndo: Law = (model, said) => {
  const one = claimOf(model, said, 'undo-asked')
  const line = one && model.lines.get(one.line)
  if (!one || !line) return no('no such claim')
  if (one.undoBy === said.who.id) return no('not another person')
  if (!names(one, said)) return no('other cases')
  const wanted = new Map<string, bigint>()
  for (const { caseId, amount } of one.parts) wanted.set(caseId, (wanted.get(caseId) ?? 0n) + amount)
  for (const [caseId, amount] of wanted) {
    const account = model.accounts.get(caseId)
    const own = account?.sums.filter((sum) => sum.line === one.line) ?? []
    const left = own.reduce((total, sum) => total + sum.left, 0n)
    if (!account || left < amount || account.available < amount) return no('not there any more')
  }
  for (const [caseId, amount] of wanted) {
    const account = model.accounts.get(caseId)
    if (!account) continue
    account.received -= amount
    account.available -= amount
    let rest = amount
    for (const sum of account.sums.filter((each) => each.line === one.line)) {
      const part = least(sum.left, rest)
      sum.left -= part
      rest -= part
    }
    line.open += amount
  }
  one.stage = 'undone'
  settle(model, one.line)
  return yes
}
