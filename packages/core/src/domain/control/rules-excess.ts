import type { DecideContext } from '../../kernel/context'
import type { InputOf } from '../../kernel/contract'
import { sumFen } from '../../kernel/money'
import { check, deny, type Rule, warn } from '../../kernel/rule'
import type { View } from '../../kernel/view'
import type { controlCommands } from './contract'
import type { ControlView } from './decide'
import { thingOf, worthOf } from './decide-thing'
import { OPEN_CONTROLS } from './model'

export type OrderInput = InputOf<(typeof controlCommands)['control.order']>

/** What would be held with this one, beside what is claimed; things of unknown value count for nothing and are named. */
export function heldAgainstClaim(
  input: OrderInput,
  view: View<ControlView>,
  context: Pick<DecideContext, 'fingerprint'>,
): { readonly worthFen: bigint; readonly claimFen: bigint; readonly unknown: number } | undefined {
  const subject = view.get('case_case', input.caseId)
  const thing = thingOf(input, view, context)
  if (!subject || 'rule' in thing) return undefined
  const open = view
    .all('control_order')
    .filter((row) => row.caseId === subject.id && OPEN_CONTROLS.includes(row.state))
    // One that waits holds nothing: it may never come to it.
    .filter(({ state }) => state !== 'waiting')
  const worths = [...open.map(({ worthFen }) => worthFen), worthOf(thing, input.limitFen ?? null)]
  const known = worths.filter((worth) => worth !== null)
  return {
    worthFen: sumFen(known),
    claimFen: subject.claimFen,
    unknown: worths.length - known.length,
  }
}

/**
 * 不得明显超标的: what is held is not clearly more than the claim and its costs. No text gives a number: from which share on,
 * and whether it denies, the profile says. A thing that cannot be divided, where there is no other, is held with a reason.
 */
export const excessRule: Rule = check<OrderInput, ControlView>(
  'control.not-clearly-excessive',
  'law 查扣冻规定（2020） 19; law 财产保全规定（2020） 15; parameter: from which share of the claim on, warn or deny',
  {
    on: ['control.order'],
    reads: ['case_case', 'asset_asset', 'query_finding', 'control_order'],
    check: (input, view, context) => {
      const held = heldAgainstClaim(input, view, context)
      if (!held) return undefined
      const { parameters } = context.profile
      const percent = BigInt(Number(parameters['control.over-value-percent'] ?? 120))
      if (held.worthFen * 100n <= held.claimFen * percent) return undefined
      const params = { worthFen: held.worthFen, claimFen: held.claimFen, percent: Number(percent) }
      const strict = parameters['control.over-value'] === 'deny' && input.indivisible === undefined
      return strict ? deny(params) : warn(params)
    },
  },
)
