import type { DecideContext } from '../../kernel/context'
import { accept, type Refused, refuse } from '../../kernel/decision'
import { event } from '../../kernel/event'
import { isOwnCase } from '../../kernel/own-case'
import type { View } from '../../kernel/view'
import { addDays } from '../../law/date'
import { type ControlView, controlIn, type DecideControl, newAct, ofControl } from './decide'
import { holds, latestEnd } from './decide-term'
import type { ControlRow, ControlState } from './model'

type One = { readonly caseId: string; readonly controlId: string }

/** A control of an own case on which nothing else is under way. */
function free(
  view: View<ControlView>,
  input: One,
  states: readonly ControlState[],
  context: DecideContext,
): ControlRow | Refused {
  const row = controlIn(view, input, states)
  if ('rule' in row) return row
  const subject = view.get('case_case', row.caseId)
  if (!subject || !isOwnCase(subject, false, context)) return refuse('control.own-cases-only')
  const pending = view.all('control_act').find((act) => act.controlId === row.id && act.state === 'asked')
  return pending ? refuse('control.one-act-at-a-time', { act: pending.act }) : row
}

/** 续封: before it ends, and not longer than the law gives a first one. */
export const renewControl: DecideControl<'control.renew'> = (input, view, context) => {
  const row = free(view, input, ['effective'], context)
  if ('rule' in row) return row
  const { from, until } = input
  if (!holds(row, context.today)) return refuse('control.renewed-before-expiry', { expiresOn: row.expiresOn })
  const expiresOn = row.expiresOn ?? row.until
  // A gap would let the next in line take the thing; an end that is no later renews nothing.
  if (from > addDays(expiresOn, 1) || until <= expiresOn)
    return refuse('control.term-in-order', { from, until })
  const latestOn = latestEnd(row.sealedAs, from)
  if (until > latestOn) return refuse('control.term-within-law', { until, latestOn })
  const act = newAct(row, { act: 'renew', ...input }, context)
  return accept([event('control.ActOrdered', { ...ofControl(row), act })], { actId: act.id })
}

export const releaseControl: DecideControl<'control.release'> = (input, view, context) => {
  const row = free(view, input, ['effective', 'waiting'], context)
  if ('rule' in row) return row
  const act = newAct(row, { act: 'release', ...input }, context)
  return accept([event('control.ActOrdered', { ...ofControl(row), act })], { actId: act.id })
}

/** 扣划: of money that is frozen, not more than is held, into the court's account of case money and no other. */
export const deductControl: DecideControl<'control.deduct'> = (input, view, context) => {
  const row = free(view, input, ['effective'], context)
  if ('rule' in row) return row
  if (row.kind !== 'freeze') return refuse('control.deduct-of-frozen-money', { control: row.kind })
  if (row.phase !== 'enforcement') return refuse('control.deduct-in-enforcement')
  if (!holds(row, context.today)) return refuse('control.control-state', { state: 'lapsed' })
  if (row.heldFen === null || input.amountFen > row.heldFen) {
    return refuse('control.deduct-within-held', { amountFen: input.amountFen, heldFen: row.heldFen ?? 0n })
  }
  if (!courtAccount(view)) return refuse('control.court-account-known')
  const act = newAct(row, { act: 'deduct', ...input }, context)
  return accept([event('control.ActOrdered', { ...ofControl(row), act })], { actId: act.id })
}

/** 执行款专户: the one in force. */
export function courtAccount(view: View<ControlView>) {
  return view
    .all('org_bank_account')
    .find(({ purpose, state }) => purpose === 'case-money' && state === 'in-force')
}

const SILENT: readonly string[] = ['refused', 'given-up', 'failed']

/** Only what surely holds nothing: while nobody knows whether the source has done it, it is asked, not forgotten. */
export const withdrawControl: DecideControl<'control.withdraw'> = (input, view) => {
  const row = controlIn(view, input, ['ordered'])
  if ('rule' in row) return row
  const line = view.all('query_line').find(({ controlId, open }) => controlId === row.id && open === true)
  if (line && !SILENT.includes(line.state)) return refuse('control.not-while-unknown', { state: line.state })
  return accept([event('control.Withdrawn', { ...ofControl(row), reason: input.reason })])
}

/** 保全转执行: nothing but the phase changes; the term runs on. */
export const convertControl: DecideControl<'control.convert'> = (input, view) => {
  const row = controlIn(view, input)
  if ('rule' in row) return row
  if (row.phase !== 'preservation') return refuse('control.preservation-converts')
  return accept([event('control.Converted', { ...ofControl(row), documentNumber: input.documentNumber })])
}
