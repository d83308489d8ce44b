import type { DecideContext } from '../../kernel/context'
import { fromJson } from '../../kernel/json'
import {
  type GuidelineEntry,
  type GuidelineFact,
  metEntries,
  type Quotient,
} from '../../kernel/profile-guideline'
import { check, deny, type Rule, warn } from '../../kernel/rule'
import type { View } from '../../kernel/view'
import type { AssetHit } from '../../ports/asset-hit'
import type { ControlView } from './decide'
import { thingOf } from './decide-thing'
import { type Asked, heldAgainstClaim, type OrderInput } from './rules-excess'

/**
 * 规范查封、扣押、冻结财产工作指引: the rules that the court has loaded with its profile. The text itself is only cited by the
 * seed, so none is shipped. Every entry that an order meets is told in its own words; the first denial refuses. A renewal is
 * not checked: it holds what is held already.
 */
export const guidelineRule: Rule = check<OrderInput, ControlView>(
  'control.guideline',
  'seed 004:125 严格落实省法院《关于进一步规范查封、扣押、冻结财产工作指引》; parameter: its rules are loaded with the profile',
  {
    on: ['control.order'],
    reads: ['case_case', 'case_party', 'asset_asset', 'query_finding', 'control_order'],
    check: (input, view, context) => {
      const { controlGuideline = [] } = context.profile
      if (controlGuideline.length === 0) return undefined
      const factOf = factsOf(input, view, context)
      if (factOf === undefined) return undefined
      return metEntries(controlGuideline, factOf).map((entry) =>
        entry.effect === 'deny' ? deny(told(entry)) : warn(told(entry)),
      )
    },
  },
)

/** In the words of the entry, so that the record still says why when the profile has changed. */
function told({ id, label, source }: GuidelineEntry) {
  return { entry: id, ...label['zh-CN'], source }
}

/** What is known of the order; nothing where there is no such thing, which the decision refuses. */
export function factsOf(
  input: Asked,
  view: View<ControlView>,
  context: Pick<DecideContext, 'fingerprint'>,
): ((field: string) => GuidelineFact) | undefined {
  const claimFen = view.get('case_case', input.caseId)?.claimFen
  const thing = thingOf(input, view, context)
  if (claimFen === undefined || 'rule' in thing) return undefined
  const { limitFen = null } = input
  const facts: Readonly<Record<string, () => GuidelineFact>> = {
    kind: () => input.kind,
    assetType: () => thing.type,
    phase: () => input.phase,
    mode: () => input.mode ?? (limitFen === null ? null : 'up-to-limit'),
    partyKind: () => view.get('case_party', thing.partyId)?.kind ?? null,
    living: () => input.living !== undefined,
    shared: () => thing.shared,
    indivisible: () => input.indivisible !== undefined,
    sealsBefore: () => count(thing.sealsBefore),
    mortgages: () => count(thing.mortgages),
    limitYuan: () => quotient(limitFen, 100n),
    valueYuan: () => quotient(thing.valueFen, 100n),
    limitPercent: () => hundredths(limitFen, claimFen),
    heldPercent: () => hundredths(heldAgainstClaim(input, view, context)?.worthFen ?? null, claimFen),
  }
  const details = () => fromJson<AssetHit>(thing.hitText).details
  return (field) =>
    field.startsWith('details.')
      ? (details()[field.slice('details.'.length)] ?? null)
      : (facts[field]?.() ?? null)
}

const count = (n: number): Quotient => ({ of: BigInt(n), per: 1n })

function quotient(of: bigint | null, per: bigint): Quotient | null {
  return of === null ? null : { of, per }
}

/** Of a claim without a sum there are no hundredths. */
function hundredths(fen: bigint | null, claimFen: bigint): Quotient | null {
  return fen === null || claimFen === 0n ? null : { of: fen * 100n, per: claimFen }
}
