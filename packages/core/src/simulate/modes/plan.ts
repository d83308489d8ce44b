import { hashText } from '../../kernel/hash'
import { addDays, addMonths } from '../../law/index'
import { randomOf } from '../../testing/random'
import { finish } from './acts-affair'
import { assign, factsAtFiling } from './assign'
import type { WorkKind } from './assumptions'
import { affairFor, furtherAffairs } from './kinds'
import type { Matter } from './matter'
import { closeWhenDone } from './plan-close'
import type { World } from './world'

/** Clocks by which work is due; what has none is due with the case. */
const NODE_OF: Partial<Readonly<Record<WorkKind, string>>> = {
  notice: 'execution-notice',
  query: 'network-query',
  investigation: 'asset-investigation',
  control: 'asset-investigation',
  disposal: 'disposal-start',
  closing: 'case-limit',
  'payout-request': 'payout',
  'payout-approval': 'payout-approval',
  'payout-sending': 'payout-sending',
  'closing-review': 'closing-review',
}

/** Looks at a case and puts on desks what it needs next. Asking twice puts nothing there twice. */
export async function plan(world: World, matter: Matter): Promise<void> {
  if (matter.isClosed || matter.caseId === '') return
  await factsAtFiling(world, matter)
  await assign(world, matter)
  await papers(world, matter)
  await reports(world, matter)
  await affairs(world, matter)
  if (matter.undertakerId !== null) {
    ownWork(world, matter)
    payOut(world, matter)
  }
  money(world, matter)
  await closeWhenDone(world, matter)
}

/** The date by which something should be done, as the engine has it. */
export function dueOf(world: World, matter: Matter, kind: WorkKind): string {
  const node = NODE_OF[kind]
  const due = (node === undefined ? undefined : matter.due.get(node)) ?? matter.due.get('case-limit')
  const stage = matter.stage?.dueOn
  const found = due ?? addDays(world.today, 30)
  return stage !== undefined && stage < found ? stage : found
}

/** What may be given to others: while the query comes first, the director gives it out before anybody has the case. */
async function affairs(world: World, matter: Matter): Promise<void> {
  for (const kind of ['reception', 'notice', 'query'] as const) {
    if (kind !== 'reception' || matter.facts.needs.includes(kind)) await need(world, matter, kind)
  }
  if (matter.undertakerId === null) return
  for (const kind of ['delegated', 'petition', 'hotline'] as const) {
    if (matter.done.has('notice') && matter.facts.needs.includes(kind)) await need(world, matter, kind)
  }
  if (!matter.done.has('query')) return
  if (matter.done.has('control') && matter.facts.needsDisposal) {
    await need(world, matter, 'disposal')
    await need(world, matter, 'auction-aux')
  }
  if (matter.facts.property !== 'sufficient' && matter.done.has('investigation'))
    await need(world, matter, 'measures')
  for (const affair of furtherAffairs(world.profile)) {
    if (matter.begun.has(affair)) continue
    matter.begun.add(affair)
    const chance = randomOf('further', affair, matter.facts.no).next()
    if (chance < world.assumptions.furtherAffairs.share) await dispatch(world, matter, affair)
  }
}

/** Gives a kind of work to the unit that the profile has for it, or to the holder's own people. */
async function need(world: World, matter: Matter, kind: WorkKind): Promise<void> {
  if (matter.begun.has(kind) || matter.done.has(kind)) return
  const affair = affairFor(kind, world.profile)
  if (affair && matter.hasTask(affair.id)) {
    matter.begun.add(kind)
    return
  }
  if (affair) {
    matter.begun.add(kind)
    if (await dispatch(world, matter, affair.id)) return
  }
  if (matter.undertakerId === null) return void matter.begun.delete(kind)
  matter.begun.add(kind)
  own(world, matter, kind)
}

/** 交办: the undertaker, or before there is one the director. True when it was accepted. */
async function dispatch(world: World, matter: Matter, affair: string): Promise<boolean> {
  const by = matter.undertakerId ?? world.post('execution-director')
  const unitKind = world.profile.affairs.find(({ id }) => id === affair)?.unitKind ?? ''
  const workerId = workerFor(world, matter, unitKind)
  const input = { caseId: matter.caseId, affair, ...(workerId === undefined ? {} : { workerId }) }
  const outcome = await world.give(by, 'task.dispatch', input)
  return outcome.kind === 'accepted'
}

/** His own people where they are the unit for it; of several units the one where least lies; else the engine knows. */
function workerFor(world: World, matter: Matter, unitKind: string): string | undefined {
  const own = matter.undertakerId === null ? undefined : world.deskOf(matter.undertakerId)
  if (own?.functions.includes(unitKind)) return matter.undertakerId ?? undefined
  const units = world.court.units.filter(({ functions }) => functions.includes(unitKind))
  if (units.length < 2) return undefined
  return world.deskFor(unitKind).workers[0]?.person.id
}

/** Work that the people of the holder do themselves. */
function own(world: World, matter: Matter, kind: WorkKind, judge = false): void {
  if (matter.undertakerId === null) return
  const desk = world.deskOf(matter.undertakerId)
  const role = judge ? ({ role: 'quota-judge' } as const) : {}
  world.push(matter, { kind, desk, due: dueOf(world, matter, kind), ofHolder: true, ...role })
}

function ownWork(world: World, matter: Matter): void {
  const once = (kind: WorkKind, judge: boolean) => {
    if (matter.begun.has(kind)) return
    matter.begun.add(kind)
    own(world, matter, kind, judge)
  }
  if (!matter.done.has('query')) return
  once('investigation', true)
  if (matter.facts.property !== 'none' && !matter.facts.cooperative) once('control', false)
}

/** Papers that come into being when the work behind them is done; all of them electronic. */
const PAPERS = [
  ['notice', 'execution-notice', '执行通知书'],
  ['investigation', 'investigation-report', '财产调查报告'],
  ['control', 'seal-ruling', '查封裁定书'],
] as const

async function papers(world: World, matter: Matter): Promise<void> {
  const { undertakerId, caseId, done, begun, facts } = matter
  if (undertakerId === null) return
  for (const [work, kind, title] of PAPERS) {
    if (!done.has(work) || begun.has(kind) || (work === 'control' && !facts.needsDisposal)) continue
    begun.add(kind)
    const file = { hash: hashText(`${kind} ${facts.no}`), mediaType: 'application/pdf', size: 1024 }
    const input = { caseId, kind, title, paper: false, pages: 2, file }
    await world.give(undertakerId, 'dossier.form-material', input)
  }
}

/** An auction has run its days: what was done in it is reported. */
async function reports(world: World, matter: Matter): Promise<void> {
  for (const wait of [...matter.waiting]) {
    if (wait.on > world.today) continue
    matter.waiting.splice(matter.waiting.indexOf(wait), 1)
    await finish(world, matter, wait)
  }
}

/** Money that the debtor, the bank or a buyer pays on its day: at the court's account it waits to be booked. */
function money(world: World, matter: Matter): void {
  for (const [at, payment] of matter.facts.payments.entries()) {
    const key = `payment-${at}`
    if (matter.begun.has(key)) continue
    const doneOn = matter.done.get(payment.after)
    if (doneOn === undefined) continue
    const comesOn = addDays(doneOn, payment.afterDays)
    if (comesOn > world.today) {
      world.wake(matter, comesOn)
      continue
    }
    matter.begun.add(key)
    const desk = world.desk('funds')
    world.push(matter, {
      kind: 'booking',
      desk,
      role: 'fund-clerk',
      due: addDays(world.today, 3),
      ref: String(at),
    })
  }
}

/** Whatever lies on the account is asked for in one payout. */
function payOut(world: World, matter: Matter): void {
  if (matter.availableFen === 0n || matter.begun.has('payout-request')) return
  matter.begun.add('payout-request')
  own(world, matter, 'payout-request', true)
}

/** The earliest day on which a round may be terminated (law 法〔2016〕373号 1). */
export function roundEndsOn(matter: Matter): string {
  return addDays(addMonths(matter.filedOn, 3), 1)
}
