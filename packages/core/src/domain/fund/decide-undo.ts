import { accept, type Refused, refuse } from '../../kernel/decision'
import { event } from '../../kernel/event'
import { sumFen } from '../../kernel/money'
import { caseStream } from '../../kernel/stream'
import { sumsOf, waitingFenOf } from '../../kernel/sums'
import type { View } from '../../kernel/view'
import type { DecideFund, FundView } from './decide'
import { claimIn, freed, namesItsCases, namesItsLine } from './decide-claim'
import type { ClaimPart, ClaimRow } from './model'

/** 撤销认领: one person says why a sum was not what it was taken for. */
export const requestUndo: DecideFund<'fund.request-undo'> = (input, view) => {
  const found = claimIn(view, input, 'confirmed')
  if (found.kind === 'refused') return found
  const { receiptId, claimId, reason } = input
  return accept([event('fund.UndoRequested', { receiptId, claimId, reason })])
}

/**
 * Another person takes it off the accounts again, as new entries: it must still be there, this very sum. What has been paid
 * out of it is not undone by taking from the money of somebody else.
 */
export const confirmUndo: DecideFund<'fund.confirm-undo'> = (input, view, context) => {
  const found = claimIn(view, input, 'undo-requested')
  if (found.kind === 'refused') return found
  const { claim } = found
  if (claim.undoAskedBy === context.actor.id) return refuse('fund.claim-confirmed-by-another')
  if (!namesItsCases(claim, input.caseIds)) return refuse('fund.claim-names-its-cases')
  if (!namesItsLine(claim, input.counterReceiptId)) return refuse('fund.claim-names-its-line')
  const missing = missingOf(claim, view)
  if (missing) return missing
  const { receiptId, id: claimId, undoReason } = claim
  const reason = undoReason ?? ''
  const emptied = [...new Set(claim.parts.map(({ caseId }) => caseId))].filter(
    (caseId) => waitingFenOf(view.all('fund_account'), caseId) === sumFen(ofCase(claim.parts, caseId)),
  )
  return accept([
    event('fund.ClaimUndone', { receiptId, claimId }),
    ...freed(claim),
    ...claim.parts.map(({ caseId, accountId, amountFen }) =>
      event(
        'fund.IdentificationUndone',
        { caseId, accountId, receiptId, claimId, amountFen, reason },
        { stream: caseStream(caseId) },
      ),
    ),
    ...emptied.map((caseId) => event('fund.AccountEmptied', { caseId }, { stream: caseStream(caseId) })),
  ])
}

const ofCase = (parts: readonly ClaimPart[], caseId: string) =>
  parts.filter((part) => part.caseId === caseId).map(({ amountFen }) => amountFen)

/** The first account on which less is left than would have to go. */
function missingOf(claim: ClaimRow, view: View<FundView>): Refused | undefined {
  for (const accountId of new Set(claim.parts.map((part) => part.accountId))) {
    const amountFen = sumFen(
      claim.parts.filter((part) => part.accountId === accountId).map((part) => part.amountFen),
    )
    const entries = view.all('fund_entry').filter((entry) => entry.accountId === accountId)
    const own = sumsOf(entries).filter(({ receiptId }) => receiptId === claim.receiptId)
    const leftFen = sumFen(own.map((sum) => sum.leftFen - sum.depositedFen))
    const availableFen = view.get('fund_account', accountId)?.availableFen ?? 0n
    if (leftFen < amountFen || availableFen < amountFen) {
      return refuse('fund.undo-needs-the-sum', { amountFen, leftFen, availableFen })
    }
  }
  return undefined
}

export const rejectUndo: DecideFund<'fund.reject-undo'> = (input, view, context) => {
  const found = claimIn(view, input, 'undo-requested')
  if (found.kind === 'refused') return found
  if (found.claim.undoAskedBy === context.actor.id) return refuse('fund.claim-confirmed-by-another')
  const { receiptId, claimId, reason } = input
  return accept([event('fund.UndoRejected', { receiptId, claimId, reason })])
}
