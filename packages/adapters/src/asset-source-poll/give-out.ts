import { isZhixingError, sourceRequestOf } from '@zhixing/core'
import type { QueryResult } from '@zhixing/core/client'
import type { SourceRequest } from '@zhixing/core/ports'
import type { Visit } from './handler'

/** Requests as the registry reads them. */
export interface Given {
  readonly contentType: string
  readonly body: string
}

type Open = QueryResult<'query.requests'>['items'][number]

/** What lies ready for a source, marked as sent. One that cannot be written is refused by itself and keeps no other. */
export async function giveOut(
  visit: Visit,
  { limit, again }: { readonly limit: number; readonly again: boolean },
): Promise<Given> {
  const { source, options, actor } = visit
  // What ended unknown is asked again under its number: a registry knows it by that.
  const states = again ? ['ordered', 'unknown', 'sent', 'answering'] : ['ordered', 'unknown']
  const page = await options.engine.query<QueryResult<'query.requests'>>({
    name: 'query.requests',
    input: { sourceId: source.id, states, limit },
    actor,
  })
  const requests: SourceRequest[] = []
  for (const open of page.items) {
    const request = await written(visit, open)
    if (!request) continue
    requests.push(request)
    await record(visit, open, { kind: 'accepted' })
  }
  const { contentType, body } = source.write(requests)
  return { contentType, body: typeof body === 'string' ? body : new TextDecoder().decode(body) }
}

/** The request, if it can be written at all; else the line says why and a person goes on. */
async function written(visit: Visit, open: Open): Promise<SourceRequest | undefined> {
  const { source, courtId, options } = visit
  try {
    const request = await sourceRequestOf(open, courtId, options)
    source.write([request])
    return request
  } catch (error) {
    if (!isZhixingError(error) || error.code !== 'source-request-invalid') {
      options.onError?.(error)
      return undefined
    }
    await record(visit, open, { kind: 'refused', code: error.code, text: error.message.slice(0, 500) })
    return undefined
  }
}

async function record({ options, actor }: Visit, { caseId, lineId }: Open, receipt: object): Promise<void> {
  const input = { caseId, lineId, receipt }
  const outcome = await options.engine.execute({ name: 'query.record-receipt', input, actor })
  if (outcome.kind === 'refused') throw new Error(`${lineId} was refused by ${outcome.rule}`)
}
