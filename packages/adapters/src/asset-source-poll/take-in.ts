import { isZhixingError, sourceSubjectOf } from '@zhixing/core'
import type { QueryResult } from '@zhixing/core/client'
import type { SourceAnswer } from '@zhixing/core/ports'
import { contentTypeOf } from '../asset-source/read-body'
import type { WireRecord } from '../asset-source/wire'
import type { Visit } from './handler'

type Open = QueryResult<'query.requests'>['items'][number]

/** States in which a line may have an answer: all of them, for a repetition is harmless. */
const ANY = [
  'ordered',
  'sent',
  'answering',
  'found',
  'nothing',
  'done',
  'failed',
  'refused',
  'unknown',
  'contradicted',
  'needs-person',
  'given-up',
]

/**
 * Records what a registry posted and says of every answer what became of it: `recorded` with the state of its line, or
 * `not-recorded` with the reason. Entries that could not be read are named by their place.
 */
export async function takeIn(
  visit: Visit,
  body: Uint8Array,
  contentType: string,
): Promise<{ readonly contentType: string; readonly body: string }> {
  const { source } = visit
  const known = new Map<string, Promise<Open | undefined>>()
  const openOf = (requestNo: string) => {
    const found = known.get(requestNo) ?? lineOf(visit, requestNo)
    known.set(requestNo, found)
    return found
  }
  const { answers, unread } = await source.read(body, {
    contentType,
    subjectOf: async (requestNo) => {
      const open = await openOf(requestNo)
      return open && sourceSubjectOf(open.subject)
    },
  })
  const results: WireRecord[] = []
  for (const answer of answers) results.push(await record(visit, answer, await openOf(answer.requestNo)))
  const entries = [...results, ...unread.map(({ at, reason }) => ({ state: 'unread', at, reason }))]
  const codec = source.codecFor(contentTypeOf(contentType).type)
  return { contentType: codec.contentType, body: codec.writeAll('results', entries) }
}

async function lineOf({ options, source, actor }: Visit, requestNo: string): Promise<Open | undefined> {
  if (requestNo.length > 120) return undefined
  const page = await options.engine.query<QueryResult<'query.requests'>>({
    name: 'query.requests',
    input: { sourceId: source.id, states: ANY, requestNos: [requestNo] },
    actor,
  })
  return page.items[0]
}

async function record(
  { options, actor }: Visit,
  answer: SourceAnswer,
  open: Open | undefined,
): Promise<WireRecord> {
  const { requestNo } = answer
  const not = (reason: string): WireRecord => ({ requestNo, state: 'not-recorded', reason })
  if (!open) return not('request-unknown')
  const input = { caseId: open.caseId, lineId: open.lineId, answer }
  try {
    const outcome = await options.engine.execute({ name: 'query.record-answer', input, actor })
    if (outcome.kind === 'refused') return not(outcome.rule)
    const { state } = outcome.result as { readonly state: string }
    return { requestNo, state: 'recorded', line: state }
  } catch (error) {
    // One answer that cannot be recorded keeps no other from it.
    if (isZhixingError(error)) return not(error.code)
    options.onError?.(error)
    return not('internal')
  }
}
