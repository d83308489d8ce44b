import type { DecideContext } from '../../kernel/context'
import { type Refused, refuse } from '../../kernel/decision'
import { fromJson } from '../../kernel/json'
import { assetIdOf } from '../../kernel/thing-key'
import type { View } from '../../kernel/view'
import { type SealedAsset, sealedAssetOf } from '../../law/seal'
import type { AssetHit, AssetType } from '../../ports/asset-hit'
import type { AssetRows } from '../asset/model'
import type { QueryRows } from '../query/model'

/** What is to be held: a hit or a thing, as the control sees it. */
export interface Thing {
  readonly assetId: string
  readonly type: AssetType
  readonly sealedAs: SealedAsset
  readonly refKey: string
  readonly assetRef: string
  readonly assetTitle: string
  readonly partyId: string
  readonly valueFen: bigint | null
  readonly availableFen: bigint | null
  readonly shared: boolean
  readonly sealsBefore: number
  readonly mortgages: number
  /** All that its source said of it. */
  readonly hitText: string
}

type Named = {
  readonly caseId: string
  readonly findingId?: string | undefined
  readonly assetId?: string | undefined
}

/** Exactly one of the two is named, and it is the debtor's. */
export function thingOf(
  input: Named,
  view: View<AssetRows & Pick<QueryRows, 'query_finding'>>,
  context: Pick<DecideContext, 'fingerprint'>,
): Thing | Refused {
  const { findingId, assetId } = input
  if ((findingId === undefined) === (assetId === undefined)) return refuse('control.one-thing')
  if (assetId !== undefined) return ofAsset(assetId, input, view)
  const finding = view.get('query_finding', findingId ?? '')
  if (finding?.caseId !== input.caseId) return refuse('control.thing-known')
  if (finding.state !== 'current') return refuse('control.finding-current', { finding: finding.state })
  // What the source itself says is of somebody else is not taken by a click.
  if (finding.match.number === 'different') return refuse('control.thing-of-debtor')
  const known = assetIdOf(input.caseId, finding.refKey, context)
  if (view.get('asset_asset', known)) return ofAsset(known, input, view)
  const hit = fromJson<AssetHit>(finding.hitText)
  return {
    assetId: known,
    type: hit.type,
    sealedAs: sealedAssetOf(hit.type),
    refKey: finding.refKey,
    assetRef: hit.ref,
    assetTitle: hit.title,
    partyId: finding.partyId,
    valueFen: hit.valueFen ?? hit.balanceFen ?? null,
    availableFen: hit.availableFen ?? hit.balanceFen ?? null,
    shared: finding.shared,
    sealsBefore: finding.sealsBefore,
    mortgages: finding.mortgages,
    hitText: finding.hitText,
  }
}

function ofAsset(assetId: string, { caseId }: Named, view: View<AssetRows>): Thing | Refused {
  const row = view.get('asset_asset', assetId)
  if (row?.caseId !== caseId) return refuse('control.thing-known')
  if (row.state === 'excluded' || row.state === 'disposed')
    return refuse('control.thing-of-debtor', { state: row.state })
  const { type, sealedAs, refKey, assetRef, assetTitle, partyId, valueFen, availableFen } = row
  const { shared, sealsBefore, mortgages, hitText } = row
  return {
    ...{ assetId, type, sealedAs, refKey, assetRef, assetTitle, partyId },
    ...{ valueFen, availableFen, shared, sealsBefore, mortgages, hitText },
  }
}

/** What a control counts for against the claim: the sum it states, or what is there if that is less; else the value. */
export function worthOf(
  { availableFen, valueFen }: Pick<Thing, 'availableFen' | 'valueFen'>,
  limitFen: bigint | null,
): bigint | null {
  if (limitFen === null) return valueFen
  const there = availableFen ?? valueFen
  return there !== null && there < limitFen ? there : limitFen
}
