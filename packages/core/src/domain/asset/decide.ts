import type { DecideContext } from '../../kernel/context'
import { accept, type Refused, refuse } from '../../kernel/decision'
import { type EventsOf, event } from '../../kernel/event'
import { canonicalJson, fromJson, type Json } from '../../kernel/json'
import type { Decide } from '../../kernel/module'
import { isOwnCase } from '../../kernel/own-case'
import { assetIdOf, refKeyOf } from '../../kernel/thing-key'
import type { View } from '../../kernel/view'
import { sealedAssetOf } from '../../law/seal'
import type { AssetHit } from '../../ports/asset-hit'
import type { CaseRow, CaseRows } from '../case/model'
import type { QueryRows } from '../query/model'
import type { assetCommands } from './contract'
import type { AssetEvents, AssetOrigin, AssetRow, AssetRows } from './model'

export type AssetView = AssetRows & CaseRows & Pick<QueryRows, 'query_finding'>
export type AssetEvent = EventsOf<AssetEvents>
export type DecideAsset<N extends keyof typeof assetCommands> = Decide<
  (typeof assetCommands)[N],
  AssetView,
  AssetEvent
>

/** A finding becomes a thing; once it is one, this changes nothing. */
export const adoptFinding: DecideAsset<'asset.adopt'> = (input, view, context) => {
  const subject = ownCase(view, input.caseId, context)
  if ('rule' in subject) return subject
  const finding = view.get('query_finding', input.findingId)
  if (finding?.caseId !== input.caseId) return refuse('asset.finding-known')
  if (finding.state !== 'current') return refuse('asset.finding-current', { finding: finding.state })
  const hit = fromJson<AssetHit>(finding.hitText)
  const assetId = assetIdOf(input.caseId, finding.refKey, context)
  if (view.get('asset_asset', assetId)) return accept([], { assetId })
  const row = assetOf({
    subject,
    partyId: finding.partyId,
    hit,
    origin: 'finding',
    originId: finding.id,
    evidence: null,
    context,
  })
  const { byControl, caseId } = input
  const made = { caseId, assetId, findingId: finding.id, byControl, row }
  return accept([event('asset.Discovered', made)], { assetId })
}

/** A thing that no source told of. */
export const recordAsset: DecideAsset<'asset.record'> = (input, view, context) => {
  const subject = ownCase(view, input.caseId, context)
  if ('rule' in subject) return subject
  const { caseId, partyId, hit, origin, originId, evidence } = input
  const stranger = notDebtor(view, caseId, partyId)
  if (stranger) return stranger
  const row = assetOf({ subject, partyId, hit, origin, originId, evidence, context })
  if (view.get('asset_asset', row.id)) return refuse('asset.one-record', { assetId: row.id })
  const made = { caseId, assetId: row.id, findingId: null, byControl: false, row }
  return accept([event('asset.Discovered', made)], { assetId: row.id })
}

/** 线下财产调查: also when nothing was found. What the case knows already is not made again. */
export const recordVisit: DecideAsset<'asset.record-visit'> = (input, view, context) => {
  const subject = ownCase(view, input.caseId, context)
  if ('rule' in subject) return subject
  const stranger = notDebtor(view, input.caseId, input.partyId)
  if (stranger) return stranger
  const { hits, outcome, visitedOn, caseId, partyId } = input
  if ((outcome === 'found') !== hits.length > 0) return refuse('asset.hits-fit-outcome')
  if (visitedOn > context.today) return refuse('asset.not-later-than-today', { on: visitedOn })
  const visitId = context.newId('visit')
  const { hits: _hits, ...said } = input
  const visit = { ...said, id: visitId, found: hits.length, recordedBy: context.actor.id }
  const rows = hits.map((hit) =>
    assetOf({
      subject,
      partyId,
      hit,
      origin: 'visit' as const,
      originId: visitId,
      evidence: input.proof,
      context,
    }),
  )
  const fresh = new Map(rows.filter(({ id }) => !view.get('asset_asset', id)).map((row) => [row.id, row]))
  const found = [...fresh.values()].map((row) =>
    event('asset.Discovered', { caseId, assetId: row.id, findingId: null, byControl: false, row }),
  )
  const when = { occurredOn: visitedOn }
  return accept([event('asset.Visited', visit, when), ...found], {
    visitId,
    assetIds: rows.map(({ id }) => id),
  })
}

/** The case, when it is one of the acting person's own. */
function ownCase(view: View<AssetView>, caseId: string, context: DecideContext): CaseRow | Refused {
  const subject = view.get('case_case', caseId)
  if (!subject) return refuse('asset.own-cases-only')
  const isOwn = context.actor.kind === 'system' || isOwnCase(subject, true, context)
  return isOwn ? subject : refuse('asset.own-cases-only')
}

function notDebtor(view: View<AssetView>, caseId: string, partyId: string): Refused | undefined {
  const party = view.get('case_party', partyId)
  return party?.caseId === caseId && party.role === 'debtor' ? undefined : refuse('asset.of-debtor')
}

function assetOf(of: {
  readonly subject: CaseRow
  readonly partyId: string
  readonly hit: AssetHit
  readonly origin: AssetOrigin
  readonly originId: string | null
  readonly evidence: string | null
  readonly context: DecideContext
}): AssetRow {
  const { subject, hit, context } = of
  const refKey = refKeyOf(hit, context)
  const count = (kinds: readonly string[]) =>
    hit.encumbrances.filter(({ kind }) => kinds.includes(kind)).length
  return {
    id: assetIdOf(subject.id, refKey, context),
    caseId: subject.id,
    caseNumber: subject.caseNumber,
    partyId: of.partyId,
    type: hit.type,
    sealedAs: sealedAssetOf(hit.type),
    refKey,
    assetRef: hit.ref,
    assetTitle: hit.title,
    hitText: canonicalJson(hit as unknown as Json),
    origin: of.origin,
    originId: of.originId,
    evidence: of.evidence,
    holders: hit.holders.length,
    shared: hit.holders.some(({ isSubject }) => !isSubject),
    sealsBefore: count(['seal', 'freeze']),
    mortgages: count(['mortgage', 'pledge']),
    valueFen: hit.valueFen ?? hit.balanceFen ?? null,
    valueBasis: hit.valueFen === undefined && hit.balanceFen === undefined ? null : 'source',
    valuedOn: hit.valueFen === undefined && hit.balanceFen === undefined ? null : context.today,
    balanceFen: hit.balanceFen ?? null,
    availableFen: hit.availableFen ?? null,
    state: 'found',
    sensors: [],
    foundOn: context.today,
    recordedBy: context.actor.id,
    disposalSince: null,
    endedOn: null,
    endedBy: null,
    proceedsFen: null,
    endReason: null,
  }
}
