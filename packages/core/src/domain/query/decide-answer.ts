import type { DecideContext } from '../../kernel/context'
import { accept, refuse } from '../../kernel/decision'
import { event } from '../../kernel/event'
import { canonicalJson, type Json } from '../../kernel/json'
import { refKeyOf } from '../../kernel/thing-key'
import type { View } from '../../kernel/view'
import type { SourceAnswer } from '../../ports/asset-source'
import {
  checkDay,
  type DecideQuery,
  lineIn,
  ofLine,
  type QueryEvent,
  type QueryView,
  sentLine,
} from './decide'
import { controlAnswer } from './decide-answer-control'
import { blank, contradicted, isKnown, isOfAnother } from './decide-same'
import {
  ANSWERED,
  type Answered,
  type FindingRow,
  type FindingState,
  LINE_STATES,
  type LineRow,
  type LineState,
  OPEN_STATES,
} from './model'

/** The source has it, will not have it, or nobody knows. Once an answer is there, this says nothing new. */
export const recordReceipt: DecideQuery<'query.record-receipt'> = (input, view) => {
  const found = lineIn(view, input, LINE_STATES)
  if (found.kind === 'refused') return found
  const { line } = found
  const { receipt } = input
  if (line.state !== 'ordered' && line.state !== 'sent' && line.state !== 'unknown') return accept([])
  // Who has taken it once does not forget it by a broken line.
  if (line.state === 'sent' && receipt.kind === 'unknown') return accept([])
  const state = ({ accepted: 'sent', refused: 'refused', unknown: 'unknown' } as const)[receipt.kind]
  if (line.state === state) return accept([])
  const told = receipt.kind === 'accepted' ? null : receipt.text
  return accept([event('query.Received', { ...ofLine(line), state, told })])
}

/**
 * An answer, or a part of one. The same one again changes nothing. What speaks of somebody else, or says otherwise than an
 * answer before, is kept beside it as doubtful and waits for a person: nothing is taken from it by itself (promise L2).
 */
export const recordAnswer: DecideQuery<'query.record-answer'> = (input, view, context) => {
  const found = lineIn(view, input, LINE_STATES)
  if (found.kind === 'refused') return found
  const { line } = found
  const { answer } = input
  if (answer.requestNo !== line.requestNo)
    return refuse('query.answer-of-its-line', { requestNo: answer.requestNo })
  if (line.act !== 'query') return controlAnswer(line, answer, view.get('case_party', line.partyId))
  if (isKnown(line, answer)) return accept([], { state: line.state })
  const party = view.get('case_party', line.partyId)
  if (isOfAnother(answer, party)) {
    const again = line.contradiction === 'other-person'
    return accept(again ? [] : [contradicted(line, answer, 'other-person')], { state: 'contradicted' })
  }
  if (line.answerNo !== null && line.answerNo !== answer.answerNo && isWhole(line)) {
    return secondAnswer(line, answer, view, context)
  }
  const next = answeredBy(line, answer)
  const findings = next.contradiction ? [] : foundBy(line, answer, 'current', context)
  return accept([...findings, event('query.Answered', next)], { state: next.state })
}

/** All of an answer is there, whatever came after it. */
function isWhole({ state, contradiction }: LineRow): boolean {
  return ANSWERED.includes(state) || contradiction === 'other-answer'
}

/** Another answer after a whole one: the same things change nothing, others are doubtful until a person has decided. */
function secondAnswer(line: LineRow, answer: SourceAnswer, view: View<QueryView>, context: DecideContext) {
  const ofThis = view.all('query_finding').filter((row) => row.lineId === line.id)
  if (ofThis.some((row) => row.answerNo === answer.answerNo)) return accept([], { state: line.state })
  const before = ofThis.filter((row) => row.state === 'current').map((row) => row.refKey)
  const now = answer.hits.map((hit) => refKeyOf(hit, context))
  const isSame = before.length === now.length && now.every((key) => before.includes(key))
  const isUseful = answer.outcome === 'found' || answer.outcome === 'nothing'
  // A failure after an answer takes nothing back.
  if (isSame || !isUseful) return accept([], { state: line.state })
  const doubtful = foundBy(line, answer, 'doubtful', context)
  return accept([...doubtful, contradicted(line, answer, 'other-answer')], { state: 'contradicted' as const })
}

/** Where the line stands with this part. */
function answeredBy(line: LineRow, answer: SourceAnswer): Answered {
  const { answerNo, asOf, error, part, hits } = answer
  const unread = answer.unread?.length ?? 0
  const base = { ...ofLine(line), ...blank, answerNo, asOf }
  if (answer.outcome === 'failed' || answer.outcome === 'unknown' || answer.outcome === 'needs-person') {
    const told = {
      code: error?.code ?? null,
      told: error?.text ?? null,
      retryable: error?.retryable ?? false,
    }
    // No answer yet: the next one is the first.
    return { ...base, ...told, answerNo: line.answerNo, asOf: line.asOf, state: answer.outcome, unread }
  }
  if (answer.outcome === 'nothing' && hits.length > 0) {
    return { ...base, state: 'contradicted', contradiction: 'hits-of-nothing' }
  }
  const parts = new Set([...line.parts, part.index])
  const lastPart = part.last ? part.index : line.lastPart
  const whole = lastPart !== null && parts.size === lastPart
  const all = line.hits + hits.length
  return {
    ...base,
    part: part.index,
    lastPart,
    hits: hits.length,
    unread,
    state: whole ? endOf(all, line.unread + unread) : 'answering',
  }
}

/** "Nothing" is said only when all of the answer could be read. */
function endOf(hits: number, unread: number): LineState {
  if (hits > 0) return 'found'
  return unread > 0 ? 'needs-person' : 'nothing'
}

const SEALS: readonly string[] = ['seal', 'freeze']

function foundBy(
  line: LineRow,
  { hits, answerNo, asOf }: Pick<SourceAnswer, 'hits' | 'answerNo' | 'asOf'>,
  state: FindingState,
  context: DecideContext,
): QueryEvent[] {
  return hits.map((hit) => {
    const count = (kinds: readonly string[]) =>
      hit.encumbrances.filter(({ kind }) => kinds.includes(kind)).length
    const row: FindingRow = {
      id: context.newId('finding'),
      caseId: line.caseId,
      lineId: line.id,
      sourceId: line.sourceId,
      partyId: line.partyId,
      answerNo,
      type: hit.type,
      refKey: refKeyOf(hit, context),
      match: hit.match,
      hitText: canonicalJson(hit as unknown as Json),
      holders: hit.holders.length,
      shared: hit.holders.some(({ isSubject }) => !isSubject),
      sealsBefore: count(SEALS),
      mortgages: count(['mortgage', 'pledge']),
      balanceFen: hit.balanceFen ?? null,
      availableFen: hit.availableFen ?? null,
      valueFen: hit.valueFen ?? null,
      asOf,
      state,
      assetId: null,
      foundOn: context.today,
    }
    return event('query.Found', row)
  })
}

/** Once more under the same number: only what ended without an answer, and a paused source is not asked. */
export const askAgain: DecideQuery<'query.ask-again'> = (input, view, context) => {
  const found = lineIn(view, input, ['unknown', 'failed', 'sent', 'answering'])
  if (found.kind === 'refused') return found
  const { line } = found
  const order = view.get('query_order', line.orderId)
  const party = view.get('case_party', line.partyId)
  if (!order || !party) return refuse('query.line-known')
  const source = view.get('query_source', line.sourceId)
  if (!source?.active) return refuse('query.source-known', { source: line.sourceId })
  if (line.state === 'failed' && !line.retryable)
    return refuse('query.may-be-asked-again', { code: line.code })
  const attempt = line.attempts + 1
  const most = Number(context.profile.parameters['query.most-attempts'] ?? MOST_ATTEMPTS)
  // A machine stops at some time and leaves it to a person, who may go on.
  if (context.actor.kind === 'system' && attempt > most) return refuse('query.attempts-used-up', { most })
  const sent = sentLine({ ...line, attempts: attempt }, order, party, context)
  return accept([
    event('query.AskedAgain', { ...sent, reason: input.reason, checkOn: checkDay(source, context) }),
  ])
}

const MOST_ATTEMPTS = 5

/** A person has asked, seen or telephoned: what he found counts as the answer, with his name and the evidence. */
export const confirmByHand: DecideQuery<'query.confirm-by-hand'> = (input, view, context) => {
  const found = lineIn(view, input, OPEN_STATES)
  if (found.kind === 'refused') return found
  const { line } = found
  if (line.act !== 'query') return refuse('query.control-settled-there')
  if ((input.outcome === 'found') !== input.hits.length > 0) return refuse('query.hits-fit-outcome')
  if (input.asOf > context.today) return refuse('query.as-of-not-later', { asOf: input.asOf })
  const answerNo = `${line.requestNo}-by-hand-${line.attempts}`
  const { outcome, hits, asOf, evidence, reason } = input
  const findings = foundBy(line, { hits, answerNo, asOf }, 'current', context)
  const next: Answered = { ...ofLine(line), ...blank, state: outcome, answerNo, asOf, hits: hits.length }
  return accept([
    ...findings,
    event('query.Answered', next),
    event('query.Confirmed', { ...ofLine(line), state: outcome, evidence, reason }),
  ])
}

export const giveUp: DecideQuery<'query.give-up'> = (input, view) => {
  const found = lineIn(view, input, OPEN_STATES)
  if (found.kind === 'refused') return found
  return accept([event('query.GivenUp', { ...ofLine(found.line), reason: input.reason })])
}

/** The day has come on which an answer should have been there. */
export const checkLine: DecideQuery<'query.check'> = (input, view, { today }) => {
  const line = view.get('query_line', input.lineId)
  if (!line || line.checkOn === null || line.checkOn > today || line.overdue) return accept([])
  return accept([event('query.Overdue', { ...ofLine(line), since: line.checkOn })])
}
