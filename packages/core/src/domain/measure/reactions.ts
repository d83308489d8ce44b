import type { DecideContext } from '../../kernel/context'
import type { CommandCall, Reaction } from '../../kernel/module'
import type { View } from '../../kernel/view'
import type { AssetEvents, AssetRows } from '../asset/model'
import type { CaseRows } from '../case/model'
import type { ClosingEvents } from '../closing/model'
import type { ControlRows } from '../control/model'
import type { DeclarationEvents } from '../declaration/model'
import type { QueryRows } from '../query/model'
import type { Ground, MeasureEvents, MeasureKind, MeasureRows } from './model'

type Rows = MeasureRows & CaseRows & AssetRows & ControlRows & QueryRows
type Of = { readonly caseId: string; readonly partyId: string }

const KNOWN = ['case_case', 'case_party', 'measure_measure', 'measure_default'] as const
const PROPERTY = [...KNOWN, 'asset_asset', 'control_order', 'query_finding'] as const
const BASIS: Readonly<Partial<Record<MeasureKind, string>>> = {
  'dishonesty-list': '法释〔2017〕7号 1',
  'consumption-limit': '法释〔2015〕17号 1',
}

/** A proposal that the rule makes, unless it stands already or the debtor is not there for it (以纳入为原则). */
function propose(
  { caseId, partyId }: Of,
  kind: MeasureKind,
  {
    ground,
    reason,
    evidence,
  }: { readonly ground: Ground; readonly reason: string; readonly evidence: string },
  view: View<Rows>,
): CommandCall[] {
  const stands = view
    .all('measure_measure')
    .some((row) => row.kind === kind && row.partyId === partyId && row.open === true && row.target === 'self')
  if (stands || view.get('case_party', partyId)?.role !== 'debtor') return []
  const input = { caseId, partyId, kind, ground, reason, evidence, basis: BASIS[kind] ?? '' }
  return [{ name: 'measure.propose', input }]
}

/** 凡是符合条件的一律纳入 (seed 001:88), where the court keeps to that principle. */
const listsByRule = ({ profile }: DecideContext) =>
  profile.parameters['measures.dishonesty-listing'] === 'rule'

/**
 * 有履行能力而拒不履行: there is property, the period has passed. Not where what is held already covers the claim
 * (法释〔2017〕7号 3 二), and not while the answer about it is doubtful.
 */
function ableToPay({ caseId, partyId }: Of, view: View<Rows>): boolean {
  const things = view.all('asset_asset').filter((row) => row.partyId === partyId)
  const found = view
    .all('query_finding')
    .filter((row) => row.partyId === partyId && row.state === 'current' && row.match.number !== 'different')
  const held = view
    .all('control_order')
    .filter((row) => row.partyId === partyId && row.state === 'effective')
    .reduce((sum, { worthFen }) => sum + (worthFen ?? 0n), 0n)
  const claimFen = view.get('case_case', caseId)?.claimFen ?? 0n
  const has = found.length > 0 || things.some(({ state }) => state === 'found' || state === 'disposing')
  return has && held < claimFen
}

const ABLE = { ground: 'able-refuses', reason: '通知期限届满未履行，已查到财产' } as const

const onDefault: Reaction = {
  id: 'measure.propose-on-default',
  on: ['measure.NoticePeriodEnded'],
  reads: PROPERTY,
  calls: ['measure.propose'],
  react: ({ data }, given, context) => {
    const of = data as unknown as MeasureEvents['measure.NoticePeriodEnded']
    const view = given as unknown as View<Rows>
    const { evidence } = of
    const late = { ground: 'not-performed', reason: '执行通知期限届满未履行', evidence } as const
    const able = listsByRule(context) && ableToPay(of, view)
    return [
      ...propose(of, 'consumption-limit', late, view),
      ...(able ? propose(of, 'dishonesty-list', { ...ABLE, evidence }, view) : []),
    ]
  },
}

/** Property that comes to light after the period. */
const onProperty: Reaction = {
  id: 'measure.propose-on-property',
  on: ['asset.Discovered'],
  reads: PROPERTY,
  calls: ['measure.propose'],
  react: ({ data }, given, context) => {
    const { caseId, row } = data as unknown as AssetEvents['asset.Discovered']
    const view = given as unknown as View<Rows>
    const late = view.get('measure_default', `${caseId}:${row.partyId}`)
    const of = { caseId, partyId: row.partyId }
    return late && listsByRule(context) && ableToPay(of, view)
      ? propose(of, 'dishonesty-list', { ...ABLE, evidence: late.evidence }, view)
      : []
  },
}

/** 违反财产报告制度 by a flag that a judge confirmed; the other grounds by what was seen. */
const onConduct: Reaction = {
  id: 'measure.propose-on-conduct',
  on: ['declaration.FlagConfirmed', 'measure.ConductRecorded'],
  reads: KNOWN,
  calls: ['measure.propose'],
  react: ({ type, data }, given, context) => {
    const view = given as unknown as View<Rows>
    if (!listsByRule(context)) return []
    if (type === 'declaration.FlagConfirmed') {
      const { caseId, partyId, reason, flagId } =
        data as unknown as DeclarationEvents['declaration.FlagConfirmed']
      const why = { ground: 'report-violation', reason, evidence: flagId } as const
      return propose({ caseId, partyId }, 'dishonesty-list', why, view)
    }
    const { caseId, debtorId, ground, told, evidence } =
      data as unknown as MeasureEvents['measure.ConductRecorded']
    return propose({ caseId, partyId: debtorId }, 'dishonesty-list', { ground, reason: told, evidence }, view)
  },
}

/** Whoever is listed is restricted too (法释〔2015〕17号 1 II, from memory). */
const onListing: Reaction = {
  id: 'measure.restrict-who-is-listed',
  on: ['measure.TookEffect'],
  reads: KNOWN,
  calls: ['measure.propose'],
  react: ({ data }, given) => {
    const { caseId, debtorId, kind, measureId } = data as unknown as MeasureEvents['measure.TookEffect']
    const why = { ground: 'not-performed', reason: '已纳入失信被执行人名单', evidence: measureId } as const
    const view = given as unknown as View<Rows>
    return kind === 'dishonesty-list'
      ? propose({ caseId, partyId: debtorId }, 'consumption-limit', why, view)
      : []
  },
}

/** What was performed or ended leaves no reason for restrictions; an entry with a term runs to its end (法释〔2017〕7号 10). */
const onClosing: Reaction = {
  id: 'measure.grounds-end-with-case',
  on: ['closing.CaseClosed'],
  reads: ['measure_measure'],
  calls: ['measure.note-ground'],
  react: ({ data, occurredOn }, given) => {
    const { caseId, closingKind } = data as unknown as ClosingEvents['closing.CaseClosed']
    if (closingKind !== 'performed' && closingKind !== 'terminated') return []
    return (given as unknown as View<Rows>)
      .all('measure_measure')
      .filter((row) => row.caseId === caseId && row.state === 'effective' && row.until === null)
      .map(({ id }) => ({
        name: 'measure.note-ground',
        input: { caseId, measureId: id, ground: closingKind, on: occurredOn, evidence: '结案' },
      }))
  },
}

export const measureReactions: readonly Reaction[] = [onDefault, onProperty, onConduct, onListing, onClosing]
