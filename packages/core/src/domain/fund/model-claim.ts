import type { EvolveTable } from '../../kernel/module'
import { date, fen, json, nullable, type RowOf, table, text } from '../../kernel/table'
import { patch, put, type RowChange, type View } from '../../kernel/view'
import type { ReceiptRow, ReceiptRows, ReceiptState } from './model-receipt'

/** What a sum is said to be: money of cases, or no case money at all. */
export type ClaimTarget = 'case' | SetAside

/** What a line is that belongs to no case: interest of the bank for the court, sent back to the payer, foreign money that was sold. */
export const SET_ASIDE = ['court-interest', 'returned-to-payer', 'exchanged'] as const
export type SetAside = (typeof SET_ASIDE)[number]

/** proposed by one person → confirmed or rejected by another → undo asked for by one → undone by another. */
export type ClaimState = 'proposed' | 'confirmed' | 'rejected' | 'undo-requested' | 'undone'

/** One case's part of a sum. */
export type ClaimPart = { readonly caseId: string; readonly accountId: string; readonly amountFen: bigint }

export const claims = table('fund_claim', {
  stream: 'receipt',
  columns: {
    receiptId: text(),
    target: text<ClaimTarget>(),
    parts: json<readonly ClaimPart[]>(),
    /** All parts together; of foreign money its own minor unit. */
    amountMinor: fen(),
    /** Interest of the bank that belongs to cases is entered as such. */
    as: text<'receipt' | 'interest'>(),
    reason: text(),
    /** The paper that shows it: a file in the dossier, a letter of the payer. */
    evidence: nullable(text()),
    /** The other line of the bank that belongs to it: of the return to the payer, or in yuan for foreign money. */
    counterReceiptId: nullable(text()),
    state: text<ClaimState>(),
    claimedBy: text(),
    claimedOn: date(),
    decidedBy: nullable(text()),
    decidedOn: nullable(date()),
    /** Why it was rejected. */
    rejection: nullable(text()),
    undoReason: nullable(text()),
    undoAskedBy: nullable(text()),
    undoAskedOn: nullable(date()),
    undoneBy: nullable(text()),
    undoneOn: nullable(date()),
  },
  indexes: [
    { columns: ['receiptId', 'claimedOn'] },
    { columns: ['state', 'claimedOn'] },
    { columns: ['counterReceiptId'], whereNotNull: 'counterReceiptId' },
  ],
})

/** A debit line that shows the return of a sum, in its own stream: it is one payment and shows one return. */
export const counterLines = table('fund_counter_line', {
  stream: 'receipt',
  columns: {
    /** The claim that it shows; none when that was rejected or undone. */
    claimId: nullable(text()),
  },
})

export type ClaimRow = RowOf<typeof claims>
export type CounterLineRow = RowOf<typeof counterLines>
export type ClaimRows = { fund_claim: ClaimRow; fund_counter_line: CounterLineRow }

type OfClaim = { receiptId: string; claimId: string }

export type ClaimEvents = {
  /** One person said whose it is: a claim that needed no second. */
  'fund.ReceiptIdentified': ClaimRow
  'fund.ClaimMade': ClaimRow
  'fund.ClaimConfirmed': OfClaim
  'fund.ClaimRejected': OfClaim & { reason: string }
  'fund.UndoRequested': OfClaim & { reason: string }
  'fund.UndoRejected': OfClaim & { reason: string }
  'fund.ClaimUndone': OfClaim
  /** Recorded on the debit line that shows a return: `receiptId` is that line. */
  'fund.CounterLineTaken': OfClaim
  'fund.CounterLineFreed': OfClaim
}

type Rows = ReceiptRows & ClaimRows

/** Changes a claim, and the receipt as its claims now are. */
export function settle(view: View<Rows>, claim: ClaimRow): readonly RowChange[] {
  const others = view
    .all('fund_claim')
    .filter((one) => one.receiptId === claim.receiptId && one.id !== claim.id)
  const receipt = view.get('fund_receipt', claim.receiptId)
  if (!receipt) throw new Error(`no receipt ${claim.receiptId}`)
  return [
    put<Rows, 'fund_claim'>('fund_claim', claim),
    put<Rows, 'fund_receipt'>('fund_receipt', { ...receipt, ...standOf(receipt, [...others, claim]) }),
  ]
}

const HOLDS: readonly ClaimState[] = ['confirmed', 'undo-requested']

/** What is left of a receipt and what it is, from all that was said about it. */
function standOf(
  receipt: ReceiptRow,
  all: readonly ClaimRow[],
): Pick<ReceiptRow, 'openFen' | 'state' | 'caseId' | 'identifiedBy' | 'identifiedOn'> {
  const holding = all.filter(({ state }) => HOLDS.includes(state))
  const settledFen = holding.reduce((sum, { amountMinor }) => sum + amountMinor, 0n)
  const openFen = receipt.amountMinor - settledFen
  const last = holding.reduce<ClaimRow | undefined>(
    (latest, one) => (latest && (latest.decidedOn ?? '') > (one.decidedOn ?? '') ? latest : one),
    undefined,
  )
  const caseIds = [...new Set(holding.flatMap(({ parts }) => parts.map(({ caseId }) => caseId)))]
  return {
    openFen: receipt.currency === 'CNY' ? openFen : 0n,
    state: stateOf(receipt, openFen, all, holding),
    caseId: caseIds.length === 1 ? (caseIds[0] ?? null) : null,
    identifiedBy: last?.decidedBy ?? null,
    identifiedOn: last?.decidedOn ?? null,
  }
}

function stateOf(
  receipt: ReceiptRow,
  openFen: bigint,
  all: readonly ClaimRow[],
  holding: readonly ClaimRow[],
): ReceiptState {
  if (openFen > 0n) {
    const waits = all.some(({ state }) => state === 'proposed')
    if (receipt.currency !== 'CNY') return 'foreign-currency'
    return waits ? 'claimed' : 'unidentified'
  }
  const target = holding.find((claim) => claim.target === 'case')?.target ?? holding[0]?.target
  return target === undefined || target === 'case' ? 'identified' : target
}

const changed = (view: View<Rows>, claimId: string, columns: Partial<ClaimRow>): ClaimRow => {
  const claim = view.get('fund_claim', claimId)
  if (!claim) throw new Error(`no claim ${claimId}`)
  return { ...claim, ...columns }
}

export const evolveClaim: EvolveTable<ClaimEvents, Rows> = {
  'fund.ReceiptIdentified': (view, { data }) => settle(view, data),
  'fund.ClaimMade': (view, { data }) => settle(view, data),
  'fund.ClaimConfirmed': (view, { data, actor, occurredOn }) =>
    settle(
      view,
      changed(view, data.claimId, { state: 'confirmed', decidedBy: actor.id, decidedOn: occurredOn }),
    ),
  'fund.ClaimRejected': (view, { data, actor, occurredOn }) =>
    settle(
      view,
      changed(view, data.claimId, {
        state: 'rejected',
        decidedBy: actor.id,
        decidedOn: occurredOn,
        rejection: data.reason,
      }),
    ),
  'fund.UndoRequested': (view, { data, actor, occurredOn }) => [
    patch(view, 'fund_claim', data.claimId, {
      state: 'undo-requested',
      undoReason: data.reason,
      undoAskedBy: actor.id,
      undoAskedOn: occurredOn,
    }),
  ],
  'fund.UndoRejected': (view, { data }) => [patch(view, 'fund_claim', data.claimId, { state: 'confirmed' })],
  'fund.ClaimUndone': (view, { data, actor, occurredOn }) =>
    settle(view, changed(view, data.claimId, { state: 'undone', undoneBy: actor.id, undoneOn: occurredOn })),
  'fund.CounterLineTaken': (_view, { data: { receiptId: id, claimId } }) => [
    put<Rows, 'fund_counter_line'>('fund_counter_line', { id, claimId }),
  ],
  'fund.CounterLineFreed': (_view, { data: { receiptId: id } }) => [
    put<Rows, 'fund_counter_line'>('fund_counter_line', { id, claimId: null }),
  ],
}
