import type { DecideContext } from '../../kernel/context'
import type { InputOf } from '../../kernel/contract'
import { sumFen } from '../../kernel/money'
import { check, deny, type Rule, type Verdict, warn } from '../../kernel/rule'
import type { View } from '../../kernel/view'
import { enforcementFee } from '../../law/fee'
import type { controlCommands } from './contract'
import type { ControlView } from './decide'
import { thingOf, worthOf } from './decide-thing'
import { OPEN_CONTROLS } from './model'

export type OrderInput = InputOf<(typeof controlCommands)['control.order']>

/** What an order says that decides what it is worth and whom it meets; the rest is on its paper. */
export type Asked = Pick<
  OrderInput,
  'caseId' | 'findingId' | 'assetId' | 'kind' | 'phase' | 'mode' | 'limitFen' | 'indivisible'
> & { readonly living?: unknown }

/** What is held beside what is claimed. */
export interface HeldAgainstClaim {
  /** What this case holds already; things of unknown value count for nothing and are counted in `unknown`. */
  readonly heldFen: bigint
  /** What this order would add. */
  readonly thisFen: bigint | null
  readonly worthFen: bigint
  readonly claimFen: bigint
  /** 执行申请费 by law: the costs of the claim (执行费用). */
  readonly costsFen: bigint
  readonly unknown: number
}

/** What would be held with this one, beside what is claimed. */
export function heldAgainstClaim(
  input: Asked,
  view: View<ControlView>,
  context: Pick<DecideContext, 'fingerprint'>,
): HeldAgainstClaim | undefined {
  const subject = view.get('case_case', input.caseId)
  const thing = thingOf(input, view, context)
  if (!subject || 'rule' in thing) return undefined
  const open = view
    .all('control_order')
    .filter((row) => row.caseId === subject.id && OPEN_CONTROLS.includes(row.state))
    // One that waits holds nothing: it may never come to it.
    .filter(({ state }) => state !== 'waiting')
  const worths = open.map(({ worthFen }) => worthFen)
  const thisFen = worthOf(thing, input.limitFen ?? null)
  const heldFen = sumFen(worths.filter((worth) => worth !== null))
  return {
    ...{ heldFen, thisFen, worthFen: heldFen + (thisFen ?? 0n), claimFen: subject.claimFen },
    costsFen: enforcementFee(subject.claimFen).fen,
    unknown: [...worths, thisFen].filter((worth) => worth === null).length,
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
    check: (input, view, context) => excessOf(input, view, context),
  },
)

/** From which share of claim and costs on it is clearly more. */
export const mostPercent = ({ profile }: Pick<DecideContext, 'profile'>): number =>
  Number(profile.parameters['control.over-value-percent'] ?? 120)

/** Whether this order would hold clearly too much. */
export function excessOf(
  input: Asked,
  view: View<ControlView>,
  context: Pick<DecideContext, 'fingerprint' | 'profile'>,
): Verdict {
  const held = heldAgainstClaim(input, view, context)
  if (!held) return undefined
  const { worthFen, claimFen, costsFen } = held
  const percent = mostPercent(context)
  if (worthFen * 100n <= (claimFen + costsFen) * BigInt(percent)) return undefined
  const params = { worthFen, claimFen, costsFen, percent }
  const strict =
    context.profile.parameters['control.over-value'] === 'deny' && input.indivisible === undefined
  return strict ? deny(params) : warn(params)
}
