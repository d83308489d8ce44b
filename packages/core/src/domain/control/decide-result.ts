import type { DecideContext } from '../../kernel/context'
import { accept, type Decision, refuse } from '../../kernel/decision'
import { event } from '../../kernel/event'
import { fromJson } from '../../kernel/json'
import { addDays } from '../../law/date'
import type { ControlResult } from '../../ports/asset-source'
import { type ControlEvent, controlIn, type DecideControl, ofControl } from './decide'
import { awaitedReport } from './decide-living'
import { ownTerm, termOf } from './decide-term'
import { type ActRow, type Before, CONTROL_STATES, type ControlRow } from './model'

/** What came of an act, from whichever side it was told. */
type Told = {
  readonly kind: ControlResult['kind']
  readonly on: string
  readonly heldFen: bigint | null
  readonly bookedUntil: string | null
  readonly before: readonly Before[]
  readonly serial: string | null
  readonly told: string | null
  readonly evidence: string | null
  readonly evidenceHash: string | null
}

type One = { readonly row: ControlRow; readonly act: ActRow }
type Results = Decision<ControlEvent>

/** What a source says. The same again, and what is over, changes nothing. */
export const recordResult: DecideControl<'control.record-result'> = (input, view, context) => {
  const row = controlIn(view, input, CONTROL_STATES)
  if ('rule' in row) return row
  const line = view.get('query_line', input.lineId)
  const act = view.get('control_act', line?.controlActId ?? '')
  if (act?.controlId !== row.id) return refuse('control.act-known')
  const said = fromJson<ControlResult>(input.controlText)
  // Whose account or title this speaks of is compared: another one's result is nobody's.
  if (said.assetRef !== '' && said.assetRef !== row.assetRef) return refuse('control.result-of-its-thing')
  const told: Told = {
    kind: said.kind,
    on: said.from !== undefined && said.from <= context.today ? said.from : context.today,
    heldFen: said.heldFen ?? null,
    bookedUntil: said.until ?? null,
    before: said.before,
    serial: said.serial ?? null,
    told: said.text ?? null,
    evidence: null,
    evidenceHash: null,
  }
  return resultOf({ row, act }, told, context)
}

/** Served by hand: the same, on evidence. */
export const recordService: DecideControl<'control.record-service'> = (input, view, context) => {
  const row = controlIn(view, input, CONTROL_STATES)
  if ('rule' in row) return row
  if (input.servedOn > context.today) return refuse('control.not-later-than-today', { on: input.servedOn })
  const asked = view.all('control_act').filter((one) => one.controlId === row.id)
  const act = input.actId
    ? asked.find(({ id }) => id === input.actId)
    : (asked.find(({ state }) => state === 'asked') ?? asked.find((one) => one.act === 'order'))
  if (!act) return refuse('control.act-known')
  const isOver = act.state !== 'asked' && row.state !== 'waiting'
  if (isOver) return refuse('control.act-open', { state: act.state })
  const told: Told = {
    kind: input.outcome,
    on: input.servedOn,
    heldFen: input.heldFen ?? null,
    bookedUntil: input.bookedUntil ?? null,
    before: input.before as readonly Before[],
    serial: input.serial ?? null,
    told: input.told ?? null,
    evidence: input.evidence,
    evidenceHash: input.evidenceHash,
  }
  return resultOf({ row, act }, told, context)
}

function resultOf(one: One, told: Told, context: DecideContext): Results {
  const { row, act } = one
  if (act.act === 'order') return ofOrder(one, told, context)
  if (act.state !== 'asked') return accept([])
  const done = doneBy(one, told)
  if (told.kind === 'refused' || told.kind === 'waiting') return accept([event('control.ActRefused', done)])
  if (act.act === 'release') {
    return accept([event('control.Released', { ...done, reason: act.reason })])
  }
  if (act.act === 'renew') return renewed(one, told, context)
  const amountFen = told.heldFen ?? act.amountFen ?? 0n
  const heldFen = row.heldFen ?? 0n
  if (amountFen > heldFen || amountFen > (act.amountFen ?? 0n)) {
    return refuse('control.deduct-within-held', { amountFen, heldFen })
  }
  const all = row.deductedFen + amountFen
  const ends = heldFen === amountFen && row.limitFen !== null && all >= row.limitFen
  return accept([event('control.Deducted', { ...done, amountFen, ends })])
}

function ofOrder({ row, act }: One, told: Told, context: DecideContext): Results {
  if (row.state !== 'ordered' && row.state !== 'waiting') return accept([])
  const done = doneBy({ row, act }, told)
  if (told.kind === 'refused') return accept([event('control.Refused', done)])
  if (told.kind === 'waiting') {
    const rank = Math.max(2, told.before.length + 1)
    if (row.state === 'waiting' && row.rank === rank) return accept([])
    const reviewOn = addDays(context.today, reviewDays(context))
    return accept([event('control.Waits', { ...done, rank, before: told.before, reviewOn })])
  }
  return accept(effective({ row, act }, told, context))
}

/** How often somebody asks how a waiting control stands. */
function reviewDays({ profile }: DecideContext): number {
  return Number(profile.parameters['control.waiting-review-days'] ?? 90)
}

/** It holds from this day; what waited begins its own term now. */
export function effective(
  { row, act }: { readonly row: ControlRow; readonly act: ActRow | null },
  told: Told,
  context: DecideContext,
): ControlEvent[] {
  const waited = row.state === 'waiting'
  const days = waited
    ? { from: told.on, until: ownTerm(row, told.on), bookedUntil: told.bookedUntil }
    : { from: row.from, until: row.until, bookedUntil: told.bookedUntil }
  const heldFen = told.heldFen ?? (told.kind === 'effective' ? row.limitFen : null)
  const { told: words, evidence, evidenceHash } = told
  const took = event(
    'control.TookEffect',
    {
      ...ofControl(row),
      ...termOf(days, context),
      actId: act?.id ?? null,
      effectiveOn: told.on,
      heldFen,
      worthFen: heldFen ?? row.worthFen,
      partial:
        told.kind === 'partial' || (heldFen !== null && row.limitFen !== null && heldFen < row.limitFen),
      serial: told.serial ?? row.serial,
      told: words,
      evidence,
      evidenceHash,
    },
    { occurredOn: told.on },
  )
  const reportDueOn = row.living ? awaitedReport(row, []) : undefined
  return reportDueOn === undefined
    ? [took]
    : [took, event('control.ReportAwaited', { ...ofControl(row), reportDueOn })]
}

/** The registry may tell of a renewal after the old end: what was asked in time holds. */
function renewed({ row, act }: One, told: Told, context: DecideContext): Results {
  const inTime = row.state === 'effective' || (row.state === 'lapsed' && act.orderedOn < (row.endedOn ?? ''))
  if (!inTime) return accept([event('control.ActRefused', doneBy({ row, act }, told))])
  const days = {
    from: act.from ?? row.from,
    until: act.until ?? row.until,
    bookedUntil: told.bookedUntil,
  }
  return accept([event('control.Renewed', { ...doneBy({ row, act }, told), ...termOf(days, context) })])
}

function doneBy({ row, act }: One, { told, evidence, evidenceHash }: Told) {
  return { ...ofControl(row), actId: act.id, told, evidence, evidenceHash }
}
