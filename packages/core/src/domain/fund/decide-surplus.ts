import type { DecideContext } from '../../kernel/context'
import { type Refused, refuse } from '../../kernel/decision'
import { sumFen } from '../../kernel/money'
import type { View } from '../../kernel/view'
import type { CaseRow } from '../case/model'
import type { FundView } from './decide'
import { feeFactsOf, feeFigures } from './decide-treasury'
import type { PayoutRow } from './model'

/** What a deposit has done for the claim, it has done also when it is handed out. */
const DEPOSITED: readonly PayoutRow['state'][] = ['deposited', 'collecting', 'collected']

/**
 * A surplus is what is left once the claim and the costs of the case are satisfied (law 执行工作规定（2020）34): by what the bank
 * has paid, what was deposited and what was performed directly; asked for is not paid. The books may not know all of it, of a
 * settlement or a fee paid elsewhere: then who asks says so.
 */
export function surplusRefusal(
  view: View<FundView>,
  subject: CaseRow,
  reason: string | undefined,
  context: DecideContext,
): Refused | undefined {
  const facts = feeFactsOf(view, subject)
  const payouts = view.all('fund_payout').filter(({ caseId }) => caseId === subject.id)
  const satisfiedFen = sumFen(payouts.filter(satisfies).map(fen)) + sumFen(facts.performances.map(fen))
  const feeLeftFen = feeFigures(facts, context).leftFen
  const openFen = subject.claimFen > satisfiedFen ? subject.claimFen - satisfiedFen : 0n
  if ((openFen === 0n && feeLeftFen === 0n) || reason !== undefined) return undefined
  return refuse('fund.claim-before-surplus', {
    claimFen: subject.claimFen,
    satisfiedFen,
    openFen,
    feeLeftFen,
  })
}

/** Paid on the claim; what hands a deposit out is counted as the deposit. */
function satisfies({ purpose, state, collectsId }: PayoutRow): boolean {
  if (purpose === 'claim') return state === 'paid' && collectsId === null
  return purpose === 'deposit' && DEPOSITED.includes(state)
}

const fen = ({ amountFen }: { readonly amountFen: bigint }) => amountFen
