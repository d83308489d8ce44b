import { addYears, daysBetween } from '../../law/index'
import { STATUS_FAULTS } from './bank'
import { deedOf, nextDeed } from './deeds'
import { OUTBOX_FAULTS, STORAGE_FAULTS, type StorageFault } from './faults'
import type { History } from './history'
import { before, beforeStage, beforeStatus, beforeSubmit, DEPOSITED, type Rung } from './ladders'
import { feeLeft, owed } from './oracle/index'
import type { Deed, Scene } from './scene'
import { tamper } from './tamper'
import type { Theme } from './themes'

/** Something that is done towards a cell of the table. */
export type Step = () => Promise<void>

/** The cell itself where things have come so far, by people who fit or do not; otherwise what brings things on. */
export function stepTo(history: History, name: string, kind: string, fault: string): Step | undefined {
  const { errands, model } = history
  if (name === 'intruder') {
    const isThere = [...model.payouts.values()].some(({ stage }) => stage === fault)
    return isThere ? () => tamper(history, [fault]) : climb(history, beforeStage(fault))
  }
  if (name === 'surplus') return towardsSurplus(history, fault)
  if (name === 'bank.submit') return climb(history, beforeSubmit(fault))
  if (name === 'bank.status') return towardsStatus(history, kind, fault)
  if (name !== 'outbox') return towardsCommand(history, name, kind, fault)
  const known = [...OUTBOX_FAULTS, ...STORAGE_FAULTS].find((each) => each === fault)
  if (!hasUnsent(history)) return climb(history, beforeSubmit('none'))
  return () => errands.drain(history.server(), known, 0)
}

function towardsStatus(history: History, kind: string, fault: string): Step | undefined {
  const trouble = STATUS_FAULTS.find((each) => each === fault)
  const wanted = trouble === 'status-line-breaks' || trouble === 'status-late' ? 'paid' : kind
  const asked = [...history.model.payouts.values()].filter(
    ({ stage }) => stage === 'sent' || (stage === 'paid' && wanted === 'returned'),
  )
  const isThere = asked.some(({ id, key }) => knowsOf(history, id) && history.bank.peek(key) === wanted)
  if (isThere) return () => history.errands.ask(history.server(), undefined, trouble ?? 0)
  return climb(history, beforeStatus(wanted))
}

/** In the first case, whose claim is small: fee, claim, and then what is left. */
function towardsSurplus(history: History, wanted: string): Step | undefined {
  const { model } = history
  const [caseId = ''] = model.cases.keys()
  const isFeeWanted = wanted === 'satisfied' && feeLeft(model, caseId) > 0n
  const isClaimWanted =
    (wanted === 'satisfied' || wanted === 'fee before surplus') && owed(model, caseId) > 0n
  if (isClaimWanted && !isFeeWanted) return climb(history, DEPOSITED, 'fund.deposit', caseId)
  const name = isFeeWanted ? 'fund.request-fee' : 'fund.request-payout'
  const deed = deedOf(name, { ...history.scene(caseId), theme: 'surplus', wildness: 0 })
  return deed ? () => history.command(deed) : climb(history, before(name), 'surplus', caseId)
}

/** Whether the bank was ever told of a payout. */
function knowsOf({ bank }: History, payoutId: string): boolean {
  return [...bank.orders.values()].some((order) => order.payoutId === payoutId)
}

/** Whether something waits to be sent to the bank. */
function hasUnsent(history: History): boolean {
  return [...history.model.payouts.values()].some(
    ({ id, stage }) => stage === 'sent' && !knowsOf(history, id),
  )
}

function towardsCommand(history: History, name: string, kind: string, fault: string): Step | undefined {
  const { random, answered } = history
  const done = answered.filter((act) => act.name === name && act.verdict?.kind === kind)
  if (fault === 'repeated' && done.length > 0) return () => history.repeat(random.pick(done))
  const scene = sceneFor(history, name, kind === 'refused' ? 0.6 : 0.02)
  const deed = deedOf(name, scene)
  if (!deed) return climb(history, before(name), name)
  if (kind === 'key-reused') return answered.length > 0 ? () => history.reuseKey(deed) : undefined
  if (fault === 'at-once') return () => history.atOnce(deed)
  if (fault === 'overtaking') return () => history.command(overtakenBy(history, deed), 'overtaken', deed)
  const known: StorageFault | undefined = STORAGE_FAULTS.find((each) => each === fault)
  return () => history.command(deed, known)
}

/** Something of the same case, so that both touch the same; a line of a statement when it is of none. */
function overtakenBy(history: History, { input }: Deed): Deed {
  const { caseId } = input
  if (typeof caseId === 'string') return nextDeed(history.scene(caseId))
  return deedOf('fund.book-receipt', history.scene()) ?? nextDeed(history.scene())
}

/** The first that can be done, from the last thing that is needed down to the first. */
function climb(history: History, rungs: readonly Rung[], towards = '', onCase?: string): Step | undefined {
  for (const rung of rungs) {
    const step = stepOn(history, rung, towards, onCase)
    if (step) return step
  }
  return undefined
}

function stepOn(history: History, rung: Rung, towards: string, onCase?: string): Step | undefined {
  if ('command' in rung) {
    const deed = deedOf(rung.command, sceneFor(history, towards, 0, onCase))
    return deed && (() => history.command(deed))
  }
  if ('drain' in rung)
    return hasUnsent(history)
      ? () => history.errands.drain(history.server(), undefined, rung.drain ?? 0)
      : undefined
  const days = daysOf(history, rung.wait)
  return days === undefined ? undefined : async () => history.pass(days)
}

function daysOf(
  { bank, model, today }: History,
  until: 'a-day' | 'objections' | 'years',
): number | undefined {
  if (until === 'a-day') return bank.waitsForDay ? 1 : undefined
  if (until === 'objections') {
    const plan = [...model.plans.values()].find(
      ({ stage, until: last }) => stage === 'served' && today <= last,
    )
    return plan && daysBetween(today, plan.until) + 1
  }
  const kept = [...model.payouts.values()].find(({ stage }) => stage === 'deposited')
  return kept && Math.max(1, daysBetween(today, addYears(kept.keptSince, YEARS)) + 1)
}

/** Law 民法典 574. */
const YEARS = 5

const DEPOSITS = [
  ...['fund.deposit', 'fund.collect-deposit', 'fund.hand-to-state'],
  ...['closing.propose', 'closing.confirm'],
]
const LINES = ['fund.set-aside-receipt', 'fund.reject-claim', 'fund.confirm-undo']

function themeFor(towards: string): Theme {
  if (DEPOSITS.includes(towards)) return 'deposits'
  if (towards === 'surplus') return 'payees'
  return LINES.includes(towards) ? 'receipts' : 'payouts'
}

function sceneFor(history: History, towards: string, wildness: number, onCase?: string): Scene {
  return { ...history.scene(onCase), theme: themeFor(towards), wildness }
}
