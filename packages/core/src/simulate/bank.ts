import type { Sender } from '../engine/index'

/** A bank that pays what it is told to, at once or some days later. */
export interface Bank {
  /** The court's collection account. */
  accountOf(courtId: string): string
  /** How many working days the bank will need for this payout; told before it is sent. */
  willTake(payoutId: string, workdays: number): void
  readonly sender: Sender
}

/** A simulated bank: what it pays within the day it answers at once, the rest is found on the statement later. */
export function simulatedBank(): Bank {
  const days = new Map<string, number>()
  return {
    accountOf: (courtId) => `2706${courtId.replace(/\D/g, '').padStart(6, '0')}01040000`,
    willTake: (payoutId, workdays) => void days.set(payoutId, workdays),
    async sender({ payload }) {
      const payoutId = String(payload.payoutId)
      const takes = days.get(payoutId) ?? 0
      days.delete(payoutId)
      if (takes > 0) return []
      const bankReference = referenceOf(payoutId)
      return [{ name: 'fund.confirm-payment', input: { caseId: payload.caseId, payoutId, bankReference } }]
    },
  }
}

/** The bank's number of a payment. */
export function referenceOf(payoutId: string): string {
  return `ABC${payoutId.replace(/^payout-/, '').toUpperCase()}`
}
