import { accept } from '../../kernel/decision'
import { event } from '../../kernel/event'
import { canonicalJson, type Json } from '../../kernel/json'
import type { SourceAnswer } from '../../ports/asset-source'
import type { PartyRow } from '../case/model'
import { ofLine } from './decide'
import { blank, contradicted, isKnown, isOfAnother } from './decide-same'
import type { Answered, LineRow, LineState } from './model'

/**
 * What a source says to a control act: whether it was done, and how far, decides the room of controls. A later answer may
 * say more (a waiting seal that now holds); a failure after an answer takes nothing back.
 */
export function controlAnswer(line: LineRow, answer: SourceAnswer, party: PartyRow | undefined) {
  const { controlId } = line
  if (controlId === null || isKnown(line, answer)) return accept([], { state: line.state })
  if (isOfAnother(answer, party)) {
    const again = line.contradiction === 'other-person'
    return accept(again ? [] : [contradicted(line, answer, 'other-person')], {
      state: 'contradicted' as const,
    })
  }
  const { answerNo, asOf, error, control } = answer
  const isDone = answer.outcome === 'done' && control !== undefined
  if (!isDone) {
    if (line.state === 'done') return accept([], { state: line.state })
    const state: LineState =
      answer.outcome === 'failed' || answer.outcome === 'needs-person' ? answer.outcome : 'unknown'
    const told = {
      code: error?.code ?? null,
      told: error?.text ?? null,
      retryable: error?.retryable ?? false,
    }
    const next: Answered = { ...ofLine(line), ...blank, ...told, state, asOf, answerNo: line.answerNo }
    return accept([event('query.Answered', next)], { state })
  }
  const next: Answered = {
    ...ofLine(line),
    ...blank,
    state: 'done',
    asOf,
    answerNo,
    part: answer.part.index,
  }
  const controlText = canonicalJson(control as unknown as Json)
  return accept(
    [event('query.Answered', next), event('query.ControlTold', { ...ofLine(line), controlId, controlText })],
    { state: 'done' as const },
  )
}
