import { z } from 'zod'
import { command, field } from '../../kernel/contract'
import type { Role } from '../../kernel/role'
import { caseStream, receiptStream, type StreamId } from '../../kernel/stream'
import { SET_ASIDE } from './model-claim'

/** Who keeps case money, and who is asked whether a sum belongs to his case. */
const CLAIMANTS: readonly Role[] = ['fund-clerk', 'quota-judge', 'execution-officer', 'judge-assistant']
/** Who looks at what another has claimed. */
export const CHECKERS: readonly Role[] = ['fund-clerk', 'execution-director', 'vice-president-in-charge']

const oneClaim = z.object({ receiptId: field.id(), claimId: field.id() })
const whole = { reason: field.text(300), evidence: field.text(300).nullable().default(null) }

const part = z.object({
  caseId: field.id(),
  /** Which account of the case; its only one when nothing is said. */
  accountId: field.id().optional(),
  amountFen: field.positiveFen(),
})

/** The line that shows a return; said again where it is to be free for another. */
const counterReceiptId = field.id().nullable().default(null)

/** The cases are said again, so that their streams are known before anything is read; they have to be those of the claim. */
const ofClaim = oneClaim.extend({ caseIds: z.array(field.id()).max(50).default([]) })

const withCounter = (streams: readonly StreamId[], counter: string | null) =>
  counter === null ? streams : [...streams, receiptStream(counter)]

const streamsOf = ({ receiptId }: { receiptId: string }, caseIds: readonly string[]) => [
  receiptStream(receiptId),
  ...[...new Set(caseIds)].map(caseStream),
]

export const claimCommands = {
  /** Asks who handles a case whether a sum is its money. */
  'fund.refer-receipt': command()({
    input: z.object({ receiptId: field.id(), caseId: field.id(), note: field.text(300) }),
    streams: ({ caseId, receiptId }) => [caseStream(caseId), receiptStream(receiptId)],
    reads: ['case_case', 'fund_receipt', 'fund_referral'],
    emits: ['fund.ReceiptReferred'],
    allow: ['fund-clerk'],
  }),
  'fund.decline-referral': command()({
    input: z.object({ receiptId: field.id(), caseId: field.id(), answer: field.text(300) }),
    streams: ({ caseId }) => caseStream(caseId),
    reads: ['case_case', 'fund_referral'],
    emits: ['fund.ReferralDeclined'],
    allow: ['quota-judge', 'execution-officer', 'judge-assistant'],
  }),
  /** 认领: one person says which cases a sum, or parts of it, belong to; several parts split it. */
  'fund.claim-receipt': command<{ claimId: string }>()({
    input: z.object({
      receiptId: field.id(),
      parts: z.array(part).min(1).max(50),
      as: z.enum(['receipt', 'interest']).default('receipt'),
      ...whole,
    }),
    streams: (input) =>
      streamsOf(
        input,
        input.parts.map(({ caseId }) => caseId),
      ),
    reads: ['case_case', 'fund_account', 'fund_receipt', 'fund_claim'],
    emits: ['fund.ClaimMade', 'fund.ReceiptClaimed'],
    allow: CLAIMANTS,
  }),
  /** One person says that a sum is no case money. */
  'fund.set-aside-receipt': command<{ claimId: string }>()({
    input: z.object({
      receiptId: field.id(),
      as: z.enum(SET_ASIDE),
      /** The line by which it was sent back, or came in yuan. */
      counterReceiptId,
      ...whole,
    }),
    streams: (input) => withCounter([receiptStream(input.receiptId)], input.counterReceiptId),
    reads: ['fund_receipt', 'fund_claim', 'fund_counter_line'],
    emits: ['fund.ClaimMade', 'fund.CounterLineTaken'],
    allow: ['fund-clerk'],
  }),
  /** Another person has looked at it too: the money lies on the accounts. */
  'fund.confirm-claim': command()({
    input: ofClaim,
    streams: (input) => streamsOf(input, input.caseIds),
    reads: ['case_case', 'fund_account', 'fund_receipt', 'fund_claim'],
    emits: ['fund.ClaimConfirmed', 'fund.MoneyReceived'],
    allow: CHECKERS,
  }),
  /** Rejected by another person, or taken back by the one who made it. */
  'fund.reject-claim': command()({
    input: oneClaim.extend({ counterReceiptId, reason: field.text(300) }),
    streams: (input) => withCounter([receiptStream(input.receiptId)], input.counterReceiptId),
    reads: ['fund_receipt', 'fund_claim', 'fund_counter_line'],
    emits: ['fund.ClaimRejected', 'fund.CounterLineFreed'],
    allow: [...CLAIMANTS, 'execution-director', 'vice-president-in-charge'],
  }),
  /** 撤销认领, by two persons too: one asks. */
  'fund.request-undo': command()({
    input: oneClaim.extend({ reason: field.text(300) }),
    streams: ({ receiptId }) => receiptStream(receiptId),
    reads: ['fund_receipt', 'fund_claim'],
    emits: ['fund.UndoRequested'],
    allow: CLAIMANTS,
  }),
  /** Another takes the money off the accounts, while it is still there; the receipt is open again. */
  'fund.confirm-undo': command()({
    input: ofClaim.extend({ counterReceiptId }),
    streams: (input) => withCounter(streamsOf(input, input.caseIds), input.counterReceiptId),
    reads: ['case_case', 'fund_account', 'fund_entry', 'fund_receipt', 'fund_claim', 'fund_counter_line'],
    emits: ['fund.ClaimUndone', 'fund.IdentificationUndone', 'fund.CounterLineFreed', 'fund.AccountEmptied'],
    allow: CHECKERS,
  }),
  'fund.reject-undo': command()({
    input: oneClaim.extend({ reason: field.text(300) }),
    streams: ({ receiptId }) => receiptStream(receiptId),
    reads: ['fund_receipt', 'fund_claim'],
    emits: ['fund.UndoRejected'],
    allow: CHECKERS,
  }),
}
