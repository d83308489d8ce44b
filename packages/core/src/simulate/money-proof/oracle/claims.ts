import {
  type AccountModel,
  accountOf,
  type ClaimModel,
  type ClaimPart,
  type Law,
  least,
  type Model,
  no,
  type Said,
  text,
  yes,
} from './model'
import { newClaim, receive, settle, waiting } from './receipts'

interface Part {
  readonly caseId: string
  readonly accountId?: string
  readonly amountFen: bigint
}

/** One person says whose a sum is, in parts too; nothing moves. */
export const claim: Law = (model, said, made) => {
  const lineOf = text(said, 'lineOf')
  const line = model.lines.get(lineOf)
  if (!line) return no('no such line')
  if (line.state !== 'open' || line.open === 0n) return no('not open')
  const parts: ClaimPart[] = []
  let sum = 0n
  for (const { caseId, accountId, amountFen } of said.input.parts as readonly Part[]) {
    const subject = model.cases.get(caseId)
    if (subject?.isClosed) return no('closed')
    if (!said.who.roles.includes('fund-clerk') && subject?.undertaker !== said.who.id)
      return no('not his case')
    const account = accountOf(model, caseId, accountId)
    if (!account) return no('which account')
    parts.push({ caseId, account: account.id, amount: amountFen })
    sum += amountFen
  }
  if (sum > line.open - waiting(model, lineOf)) return no('more than there is')
  const what = { line: lineOf, parts, amount: sum, aside: null, counter: null }
  newClaim(model, made.id ?? '', { ...what, by: said.who.id, stage: 'said' })
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
  for (const { account: id, amount } of one.parts) {
    const account = model.accounts.get(id)
    if (account) receive(account, line, one.line, amount)
  }
  // What is no case money is simply not open any more; foreign money never was.
  if (one.aside !== null && line.state === 'open') line.open -= one.amount
  settle(model, one.line)
  return yes
}

const CHECKERS = ['fund-clerk', 'execution-director', 'vice-president-in-charge']

export const rejectClaim: Law = (model, said) => {
  const one = claimOf(model, said, 'said')
  if (!one) return no('no such claim')
  if (one.by !== said.who.id && !said.who.roles.some((role) => CHECKERS.includes(role))) return no('not his')
  if (!namesLine(one, said)) return no('other line')
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

/** Where a debit showed that a sum was sent back, that line is named again. */
function namesLine(one: ClaimModel, said: Said): boolean {
  return one.aside !== 'returned-to-payer' || one.counter === said.input.counterOf
}

/** Another takes it off again: these very sums must still be there. */
export const confirmUndo: Law = (model, said) => {
  const one = claimOf(model, said, 'undo-asked')
  const line = one && model.lines.get(one.line)
  if (!one || !line) return no('no such claim')
  if (one.undoBy === said.who.id) return no('not another person')
  if (!names(one, said) || !namesLine(one, said)) return no('other cases or line')
  const wanted = new Map<string, bigint>()
  for (const { account, amount } of one.parts) wanted.set(account, (wanted.get(account) ?? 0n) + amount)
  for (const [id, amount] of wanted) {
    const account = model.accounts.get(id)
    if (!account || freeOf(account, one.line) < amount || account.available < amount)
      return no('not there any more')
  }
  for (const [id, amount] of wanted) {
    const account = model.accounts.get(id)
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
  if (one.aside !== null && line.state === 'open') line.open += one.amount
  one.stage = 'undone'
  settle(model, one.line)
  return yes
}

/** What is left on an account of one line's sums; what is kept for payees is the oldest money there. */
function freeOf(account: AccountModel, lineOf: string): bigint {
  let kept = account.deposited
  let free = 0n
  for (const { line, left } of account.sums) {
    const bound = least(left, kept)
    kept -= bound
    if (line === lineOf) free += left - bound
  }
  return free
}

/** Another person leaves it as it is. */
export const rejectUndo: Law = (model, said) => {
  const one = claimOf(model, said, 'undo-asked')
  if (!one) return no('no such claim')
  if (one.undoBy === said.who.id) return no('not another person')
  one.stage = 'confirmed'
  return yes
}
