import { accept, refuse } from '../../kernel/decision'
import { event } from '../../kernel/event'
import { addDays } from '../../law/date'
import { identityOf } from '../../law/identity'
import { relistBar } from '../../law/measure'
import { type DecideMeasure, measureIn, ofMeasure, targetOf, tookEffect } from './decide'
import type { EndGround, MeasureRow } from './model'

const CONSENT: EndGround = 'applicant-consents'

/** What was decided is done; of a detention only now its days begin. */
export const carryOut: DecideMeasure<'measure.carry-out'> = (input, view, { today }) => {
  const row = measureIn(view, input, ['approved'])
  if ('rule' in row) return row
  const { on, result, evidence, evidenceHash } = input
  if (on > today || on < (row.decidedOn ?? on)) return refuse('measure.not-later', { on })
  const of = ofMeasure(row)
  const done = event(
    'measure.CarriedOut',
    { ...of, result, proof: evidence, proofHash: evidenceHash },
    { occurredOn: on },
  )
  if (row.kind === 'detention') {
    const until = addDays(on, row.days ?? 0)
    return accept([
      done,
      event('measure.TookEffect', { ...of, from: on, until, hasTerm: true }, { occurredOn: on }),
    ])
  }
  const ended = { ...of, how: 'done' as const, ground: null, reason: result, barredUntil: null }
  return accept([done, event('measure.Ended', ended)])
}

export const tellFamily: DecideMeasure<'measure.tell-family'> = (input, view, { today }) => {
  const row = measureIn(view, input, ['effective', 'ended'])
  if ('rule' in row) return row
  if (row.kind !== 'detention') return refuse('measure.measure-state', { state: row.state })
  if (input.on > today || input.on < (row.from ?? input.on))
    return refuse('measure.not-later', { on: input.on })
  return accept([
    event('measure.FamilyTold', { ...ofMeasure(row), how: input.how }, { occurredOn: input.on }),
  ])
}

/** Broken can only be a restriction that was in force on that day. */
export const recordConduct: DecideMeasure<'measure.record-conduct'> = (input, view, context) => {
  const found = targetOf(input, view)
  if ('rule' in found) return found
  const { caseId, partyId, ground, on, told, evidence, evidenceHash } = input
  if (found.party.role !== 'debtor') return refuse('measure.person-of-case')
  if (on > context.today) return refuse('measure.not-later', { on })
  const wasRestricted = view
    .all('measure_measure')
    .filter((row) => row.kind === 'consumption-limit' && row.partyId === partyId && row.from !== null)
    .some((row) => on >= (row.from ?? on) && on <= (row.endedOn ?? on))
  if (ground === 'consumption-violation' && !wasRestricted) return refuse('measure.breach-of-consumption')
  const seen = { caseId, debtorId: partyId, ground, told, evidence, evidenceHash }
  return accept([event('measure.ConductRecorded', seen, { occurredOn: on })])
}

/** From the day on which it arose: that is when the three working days begin, whoever notices it later. */
export const noteGround: DecideMeasure<'measure.note-ground'> = (input, view, { today }) => {
  const row = measureIn(view, input, ['grace', 'effective'])
  if ('rule' in row) return row
  const { ground, on, evidence } = input
  if (!ends(row, ground)) return refuse('measure.end-ground-fits', { measure: row.kind })
  if (on > today || on < (row.decidedOn ?? on)) return refuse('measure.not-later', { on })
  return accept([event('measure.GroundEnded', { ...ofMeasure(row), ground, evidence }, { occurredOn: on })])
}

export const liftMeasure: DecideMeasure<'measure.lift'> = (input, view, { today }) => {
  const row = measureIn(view, input, ['grace', 'approved', 'effective'])
  if ('rule' in row) return row
  const { ground, reason } = input
  if (!ends(row, ground)) return refuse('measure.end-ground-fits', { measure: row.kind })
  const bars = row.kind === 'dishonesty-list' && ground === CONSENT
  const barredUntil = bars ? relistBar(today).barredThrough : null
  const how = ground === 'wrong' ? ('revoked' as const) : ('lifted' as const)
  return accept([event('measure.Ended', { ...ofMeasure(row), how, ground, reason, barredUntil })])
}

/** The day has come: a grace that nobody used, a term that is over. */
export const checkMeasure: DecideMeasure<'measure.check'> = (input, view, context) => {
  const row = view.get('measure_measure', input.measureId)
  const { today } = context
  if (!row || row.caseId !== input.caseId || row.checkOn === null || row.checkOn > today) return accept([])
  if (row.state === 'grace') return accept([tookEffect(row, row.checkOn, context)])
  const how = row.kind === 'detention' ? ('done' as const) : ('expired' as const)
  const ended = { ...ofMeasure(row), how, ground: null, reason: '期限届满', barredUntil: null }
  return accept([event('measure.Ended', ended, { occurredOn: row.checkOn })])
}

/** 法释〔2017〕7号 10: an entry without a term; 2 II: one with a term only when it is deleted early. */
const OF_LIST: readonly EndGround[] = [
  ...(['performed', 'settlement-performed', CONSENT, 'two-empty-queries'] as const),
  ...(['retrial-or-bankruptcy', 'enforcement-refused', 'terminated', 'wrong'] as const),
]
const EARLY: readonly EndGround[] = ['performed', 'conduct-corrected', 'wrong']
/** 法释〔2015〕17号 9; 执行程序解释 25. */
const OF_RESTRICTION: readonly EndGround[] = [
  ...(['performed', 'settlement-performed', CONSENT, 'guarantee', 'terminated', 'wrong'] as const),
]

export function ends({ kind, ground }: Pick<MeasureRow, 'kind' | 'ground'>, why: EndGround): boolean {
  if (kind === 'dishonesty-list') return (ground === 'able-refuses' ? OF_LIST : EARLY).includes(why)
  if (kind === 'consumption-limit' || kind === 'exit-ban') return OF_RESTRICTION.includes(why)
  return why === 'wrong' || (kind === 'detention' && why === 'conduct-corrected')
}

/** 比对留痕: who asked, why, and what he was told; the number itself is not kept. */
export const logMatch: DecideMeasure<'measure.log-match'> = ({ idNumber, outcome, why }, _view, context) =>
  accept([
    event('measure.Matched', {
      ...{ id: context.newId('match'), askedBy: context.actor.id, outcome, why },
      subjectKey: context.fingerprint(identityOf(idNumber)),
      ...{ askedOn: context.today, askedAt: context.now },
    }),
  ])
