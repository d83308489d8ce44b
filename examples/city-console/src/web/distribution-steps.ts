import type { ActForm } from './act-form'
import {
  approveForm,
  dueOf,
  executeForm,
  type Objection,
  objectForm,
  objectionWords,
  opposeForm,
  type PlanView,
  type Sheet,
  serveForm,
  settleForm,
  suitForm,
} from './case-acts-distribution'
import { may } from './console-element'
import { longDate, yuan } from './format'
import { say, type WordKey } from './words'

/** An act that somebody can open. */
export interface PlanAct {
  readonly name: WordKey
  readonly open: ActForm | 'draft'
}

/** One step on the way of a plan: where it stands, what is to be known, and what can be done. */
export interface PlanStep {
  readonly name: WordKey
  readonly state: 'done' | 'ready' | 'blocked' | 'later'
  readonly text: string
  readonly acts: readonly PlanAct[]
  /** Parts of it that have a state of their own. */
  readonly parts?: readonly { readonly text: string; readonly acts: readonly PlanAct[] }[]
}

type Step = Omit<PlanStep, 'name'>

/** The way of a plan on the account of this case; what cannot be done says why. */
export function stepsOf(view: PlanView): readonly PlanStep[] {
  const { sheet } = view.facts
  const given = sheet?.state === 'withdrawn' ? null : sheet
  const steps: readonly (readonly [WordKey, Step])[] = [
    ['plan.step.draft', draftStep(view, sheet)],
    ['plan.step.change', changeStep(view, given)],
    ['plan.step.serve', serveStep(view, given)],
    ['plan.step.object', objectStep(view, given)],
    ['plan.step.approve', approveStep(view, given)],
    ['plan.step.execute', executeStep(view, given)],
  ]
  return steps.map(([name, step]) => ({ name, ...step }))
}

const blocked = (text: string): Step => ({ state: 'blocked', text, acts: [] })
const later = (text: string): Step => ({ state: 'later', text, acts: [] })
const done = (text: string): Step => ({ state: 'done', text, acts: [] })
const ready = (text: string, ...acts: readonly PlanAct[]): Step => ({ state: 'ready', text, acts })

/** Whether the undertaker of the case is looking at it. */
export function isUndertaker({ desk, facts }: PlanView): boolean {
  return facts.detail.undertakerId === desk.session.personId
}

function undertakerName({ facts }: PlanView): string {
  return facts.detail.undertakerName ?? ''
}

function draftStep(view: PlanView, sheet: Sheet | null): Step {
  const { locale, facts, desk } = view
  if (sheet && sheet.state !== 'withdrawn') {
    const day = longDate(sheet.draftedOn, locale)
    return done(say(locale, 'plan.draft.done', { name: sheet.draftedByName, day }))
  }
  const said = sheet ? `${say(locale, 'plan.withdrawn', { reason: sheet.withdrawReason ?? '' })} ` : ''
  if (facts.detail.state === 'closed') return blocked(said + say(locale, 'plan.draft.closed'))
  const availableFen = facts.statement?.account.availableFen ?? 0n
  if (availableFen === 0n) return blocked(said + say(locale, 'plan.draft.money'))
  if (!isUndertaker(view) || !may(desk, 'distribution.draft')) {
    return blocked(said + say(locale, 'plan.draft.who', { name: undertakerName(view) }))
  }
  const text = said + say(locale, 'plan.draft.ready', { amount: yuan(availableFen) })
  return ready(text, { name: 'act.plan-draft', open: 'draft' })
}

function changeStep(view: PlanView, sheet: Sheet | null): Step {
  const { locale } = view
  const who = say(locale, 'plan.change.who', { name: undertakerName(view) })
  if (!sheet) return later(who)
  if (sheet.state === 'draft')
    return isUndertaker(view) ? ready(say(locale, 'plan.change.ready')) : blocked(who)
  const n = sheet.lines.filter(({ amountFen, computedFen }) => amountFen !== computedFen).length
  return done(n > 0 ? say(locale, 'plan.change.done', { n }) : say(locale, 'plan.change.none'))
}

function serveStep(view: PlanView, sheet: Sheet | null): Step {
  const { locale, desk } = view
  if (!sheet) return later(say(locale, 'plan.later.serve'))
  const n = sheet.recipients.length
  if (sheet.state !== 'draft') return done(say(locale, 'plan.serve.done', { n }))
  if (!may(desk, 'distribution.serve')) return blocked(say(locale, 'plan.serve.who'))
  return ready(say(locale, 'plan.serve.ready', { n }), {
    name: 'act.plan-serve',
    open: serveForm(view, sheet),
  })
}

/** What has been moved, no new objection touches. */
function hasMoved({ freedFen }: Sheet): boolean {
  return freedFen > 0n
}

function objectStep(view: PlanView, sheet: Sheet | null): Step {
  const { locale, desk } = view
  if (!sheet || sheet.objectUntil === null) return later(say(locale, 'plan.object.before'))
  const open = sheet.objections.filter(({ state }) => state !== 'settled')
  const parts = open.map((one) => ({
    text: say(locale, 'plan.joined', { one: objectionWords(view, one), two: whereItStands(view, one) }),
    acts: actsOn(view, sheet, one),
  }))
  if (hasMoved(sheet)) {
    const text = say(locale, 'plan.object.closed')
    const none = sheet.objections.length === 0 ? `${say(locale, 'plan.object.none')}` : ''
    return { state: open.length > 0 ? 'ready' : 'done', text: none || text, acts: [], parts }
  }
  const isOver = desk.today > sheet.objectUntil
  const day = longDate(sheet.objectUntil, locale)
  const n = isOver ? 0 : daysTo(desk.today, sheet.objectUntil)
  const text = say(locale, isOver ? 'plan.object.over' : 'plan.object.open', { day, n })
  if (!may(desk, 'distribution.object')) {
    return { ...blocked(`${text} ${say(locale, 'plan.object.who')}`), parts }
  }
  return { ...ready(text, { name: 'act.plan-object', open: objectForm(view, sheet) }), parts }
}

function whereItStands({ locale, desk }: PlanView, objection: Objection): string {
  const { state, opposeUntil, sueUntil, opposedByName, suitNumber } = objection
  if (state === 'open') {
    const key = desk.today > opposeUntil ? 'plan.objection.unopposed' : 'plan.objection.open'
    return say(locale, key, { day: longDate(opposeUntil, locale) })
  }
  if (state === 'sued') return say(locale, 'plan.objection.sued', { number: suitNumber ?? '' })
  const until = sueUntil ?? ''
  const key = desk.today > until ? 'plan.objection.noSuit' : 'plan.objection.opposed'
  return say(locale, key, { day: longDate(until, locale), name: opposedByName ?? '' })
}

function actsOn(view: PlanView, sheet: Sheet, objection: Objection): readonly PlanAct[] {
  const { desk } = view
  const acts: PlanAct[] = []
  if (objection.state === 'open' && may(desk, 'distribution.oppose')) {
    acts.push({ name: 'act.plan-oppose', open: opposeForm(view, sheet, objection) })
  }
  if (objection.state === 'opposed' && may(desk, 'distribution.record-suit')) {
    acts.push({ name: 'act.plan-suit', open: suitForm(view, sheet, objection) })
  }
  if (isUndertaker(view)) acts.push({ name: 'act.plan-settle', open: settleForm(view, sheet, objection) })
  return acts
}

function approveStep(view: PlanView, sheet: Sheet | null): Step {
  const { locale, desk } = view
  if (!sheet || sheet.objectUntil === null) return later(say(locale, 'plan.approve.before'))
  if (sheet.approvedOn !== null && dueOf(sheet) === 0n) {
    const keptFen = sheet.disputedFen + sheet.disputedSurplusFen
    if (keptFen > 0n) return later(say(locale, 'plan.approve.kept', { amount: yuan(keptFen) }))
    return done(approved(view, sheet))
  }
  if (sheet.state === 'approved') return done(approved(view, sheet))
  if (desk.today <= sheet.objectUntil) {
    return blocked(say(locale, 'plan.approve.period', { day: longDate(sheet.objectUntil, locale) }))
  }
  if (!may(desk, 'distribution.approve')) return blocked(say(locale, 'plan.approve.who'))
  if (sheet.editors.includes(desk.session.personId)) return blocked(say(locale, 'plan.approve.editor'))
  const text = say(locale, 'plan.approve.ready', { hash: sheet.contentHash })
  return ready(text, { name: 'act.plan-approve', open: approveForm(view, sheet) })
}

function approved({ locale }: PlanView, sheet: Sheet): string {
  return say(locale, 'plan.approve.done', {
    name: sheet.approvedByName ?? '',
    day: longDate(sheet.approvedOn ?? '', locale),
    hash: sheet.approvedHash ?? '',
  })
}

function executeStep(view: PlanView, sheet: Sheet | null): Step {
  const { locale, desk } = view
  const moved = sheet?.executedOn
    ? say(locale, 'plan.execute.done', {
        name: sheet.executedByName ?? '',
        day: longDate(sheet.executedOn, locale),
        amount: yuan(sheet.movedFen),
      })
    : ''
  if (sheet?.state !== 'approved') {
    return moved
      ? { ...later(moved), state: sheet?.state === 'executed' ? 'done' : 'later' }
      : later(say(locale, 'plan.execute.before'))
  }
  if (!may(desk, 'distribution.execute')) return blocked(say(locale, 'plan.execute.who'))
  const me = desk.session.personId
  if (sheet.editors.includes(me) || sheet.approvedBy === me) return blocked(say(locale, 'plan.execute.third'))
  const params = { amount: yuan(dueOf(sheet)), n: sheet.caseIds.length }
  return ready(say(locale, 'plan.execute.ready', params), {
    name: 'act.plan-execute',
    open: executeForm(view, sheet),
  })
}

function daysTo(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}
