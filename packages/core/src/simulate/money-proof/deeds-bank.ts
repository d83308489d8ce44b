import { addDays } from '../../law/index'
import type { BankEntry } from './bank'
import type { PayoutModel } from './oracle/index'
import { anybody, COURT_ACCOUNT, type Make, pickFrom, type Scene, wild } from './scene'

/** Payouts that the bank's books know of, with the entry that is looked for. */
function inBooks({ model, bank, onCase }: Scene, direction: BankEntry['direction']) {
  return [...model.payouts.values()].flatMap((payout) => {
    const entry = bank.of(payout.id).find((each) => each.direction === direction)
    return entry && (!onCase || payout.caseId === onCase) ? [{ payout, entry }] : []
  })
}

/** The cashier finds the payment on the bank's statement; he is honest, so he confirms only what is there. */
const confirm: Make = (scene) => {
  const { random } = scene
  const all = inBooks(scene, 'out')
  const waiting = all.filter(({ payout }) => payout.stage === 'sent')
  const found = pickFrom(random, waiting.length > 0 && !wild(scene) ? waiting : all)
  if (!found) return undefined
  const { payout, entry } = found
  // A wrong day that could be true would be believed, and what came back before it would never fit.
  const wrong = random.pick([addDays(entry.on, -1), addDays(scene.today, 9)])
  const paidOn = wild(scene) ? wrong : entry.on
  return {
    name: 'fund.confirm-payment',
    who: wild(scene) ? anybody(random) : 'cashier-1',
    input: { ...idsOf(payout), bankReference: `B-${payout.id}`, paidOn },
  }
}

function idsOf({ id, caseId }: PayoutModel) {
  return { caseId, payoutId: id }
}

/** A refusal on the bank's paper, brought in by somebody; only what the bank has really refused. */
const refusalByHand: Make = (scene) => {
  const { random, model, bank } = scene
  const all = [...model.payouts.values()].filter(({ id }) => bank.hasRefused(id))
  const waiting = all.filter(({ stage }) => stage === 'sent')
  const payout = pickFrom(random, waiting.length > 0 ? waiting : all)
  if (!payout) return undefined
  const others = ['cashier-1', 'cashier-2', 'fund-1'].filter((id) => id !== payout.sentBy)
  const who = wild(scene) ? (payout.sentBy ?? anybody(random)) : random.pick(others)
  return answerOf(payout, who, { kind: 'refused', code: 'AC04', text: 'account closed' })
}

function answerOf(payout: PayoutModel, who: string, answer: object) {
  return { name: 'fund.record-bank-answer', who, input: { ...idsOf(payout), answer } }
}

/**
 * An answer in a file of the bank that does not fit: about what was never sent, of a day that has not been, long after
 * another one. Nothing that could be true of what the bank was told and has not answered.
 */
const garbledAnswer: Make = (scene) => {
  const { random, model, bank } = scene
  const payout = pickFrom(random, [...model.payouts.values()])
  if (!payout) return undefined
  // Days on which the bank cannot have paid, also when this is heard of long after.
  const on = random.pick(['2020-01-01', '2099-01-01'])
  const reference = `X-${payout.id}`
  const isOver = !['requested', 'approved', 'sent'].includes(payout.stage)
  const answer = random.pick([
    { kind: 'paid', reference, on },
    { kind: 'returned', code: 'X', text: '', reference, on },
    ...(bank.hasTaken(payout.id) ? [{ kind: 'pending' }, { kind: 'accepted' }] : []),
    ...(isOver
      ? [
          { kind: 'refused', code: 'X', text: '' },
          { kind: 'unknown', text: '' },
        ]
      : []),
  ])
  return answerOf(payout, wild(scene) ? anybody(random) : 'import', answer)
}

const serialOf = (payout: PayoutModel) => `R${payout.id}`

/** The credit line with which a payment came back. */
const returnLine: Make = (scene) => {
  const back = inBooks(scene, 'back').filter(
    ({ payout }) => !scene.model.lines.has(`${COURT_ACCOUNT}/${serialOf(payout)}`),
  )
  const found = pickFrom(scene.random, back)
  return found && lineOfReturn(found.payout, found.entry)
}

/** How the bank's statement shows it. */
export function lineOfReturn(payout: PayoutModel, entry: BankEntry) {
  const input = {
    bankAccount: COURT_ACCOUNT,
    serial: serialOf(payout),
    statementId: 'D1',
    direction: 'credit',
    amountMinor: entry.amountFen,
    currency: 'CNY',
    bookedOn: entry.on,
    payerName: payout.payeeName,
    remittance: '退汇',
  }
  return { name: 'fund.book-receipt', who: 'import', input }
}

/** The cashier finds it on the statement, with its line. */
export function returnFound(payout: PayoutModel, entry: BankEntry) {
  const input = { ...idsOf(payout), bankReference: `B-${payout.id}`, returnedOn: entry.on }
  const lineOf = `${COURT_ACCOUNT}/${serialOf(payout)}`
  return { name: 'fund.record-return', who: 'cashier-1', input, lineOf }
}

/** The cashier finds on the statement that a payment has come back. */
const cameBack: Make = (scene) => {
  const { random, model } = scene
  const found = pickFrom(random, inBooks(scene, 'back'))
  if (!found) return undefined
  const { payout, entry } = found
  const own = `${COURT_ACCOUNT}/${serialOf(payout)}`
  const other = pickFrom(
    random,
    [...model.lines].filter(([, { open }]) => open === 0n),
  )?.[0]
  const lineOf = model.lines.has(own) ? (wild(scene) ? other : own) : undefined
  return {
    name: 'fund.record-return',
    who: wild(scene) ? anybody(random) : 'cashier-1',
    input: {
      ...idsOf(payout),
      bankReference: `B-${payout.id}`,
      returnedOn: wild(scene) ? '2020-01-01' : entry.on,
    },
    ...(lineOf === undefined ? {} : { lineOf }),
  }
}

export const bankMakers: readonly (readonly [Make, number])[] = [
  [confirm, 5],
  [refusalByHand, 3],
  [garbledAnswer, 1],
  [returnLine, 40],
  // Most of the time nothing has come back.
  [cameBack, 150],
]
