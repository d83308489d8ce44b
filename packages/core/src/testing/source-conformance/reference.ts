import { ZhixingError } from '../../kernel/errors'
import { yuanText } from '../../kernel/money'
import type { CalledSource, PollingSource, SourceCapabilities, SourceRequest } from '../../ports/asset-source'
import { registryHandler } from '../registry/handler'
import { plainDialect } from '../registry/plain-dialect'
import type { RegistrySimulator } from '../registry/simulator'
import { readAnswer, readText, readWire } from './reference-read'

type Wire = Readonly<Record<string, unknown>>

export const REFERENCE: SourceCapabilities = {
  kind: 'point',
  transport: 'call',
  acts: ['query', 'freeze'],
  assetTypes: ['deposit', 'real-estate'],
  subjects: ['person', 'organisation'],
  repeatable: true,
  needsDocument: true,
  answersWithinMinutes: 60,
}

export const SECRET = 'p4ss-of-the-court'

/** The simplest source that keeps every promise: it is called with the plain dialect, without a server between. */
export function referenceSource(registry: RegistrySimulator): CalledSource {
  const handle = registryHandler({ registry, dialect: plainDialect, hugeBytes: 4 * 1024 * 1024 })
  const call = async (path: string, signal: AbortSignal, body?: string) => {
    const headers = { authorization: SECRET, 'content-type': 'application/json' }
    const init = body === undefined ? {} : { method: 'POST', body }
    const asked = new Request(`http://registry${path}`, { ...init, headers, signal })
    return readWire(await until(signal, handle(asked).then(readText)))
  }
  const answersOf = ({ answers }: Wire, subject: SourceRequest['subject'] | undefined) =>
    (answers as Wire[]).map((wire) => readAnswer(wire, subject))
  return {
    id: 'reference',
    capabilities: { ...REFERENCE, transport: 'call' },
    async submit(request, { signal }) {
      if (!REFERENCE.acts.includes(request.act)) return { kind: 'refused', code: 'act', text: request.act }
      const said = await call('/requests', signal, JSON.stringify(wireRequest(request)))
      if (said.kind === 'accepted') return { kind: 'accepted' }
      if (said.kind === 'refused')
        return { kind: 'refused', code: String(said.code), text: String(said.text) }
      const [answer] = answersOf(said, request.subject)
      return answer ? { kind: 'answered', answer } : { kind: 'accepted' }
    },
    async collect(requestNo, { afterPart, signal, subject }) {
      const said = await call(`/requests/${encodeURIComponent(requestNo)}/answers?after=${afterPart}`, signal)
      return said.kind === 'not-known' ? 'not-known' : answersOf(said, subject)
    },
  }
}

/** The same for a registry that comes by itself. */
export function referencePolling(): PollingSource {
  return {
    id: 'reference-polling',
    capabilities: { ...REFERENCE, transport: 'poll' },
    write(requests) {
      for (const { act } of requests) {
        if (!REFERENCE.acts.includes(act)) throw new ZhixingError('source-request-invalid', { field: 'act' })
      }
      return {
        contentType: 'application/json',
        body: JSON.stringify({ requests: requests.map(wireRequest) }),
      }
    },
    async read(body, { subjectOf }) {
      const said = readWire(await readText(new Response(new Uint8Array(body))))
      if (said.kind === 'refused') return { answers: [refusedAnswer(said)], unread: [] }
      const wires = (said.answers ?? []) as Wire[]
      const answers = await Promise.all(
        wires.map(async (wire) => readAnswer(wire, await subjectOf?.(String(wire.requestNo)))),
      )
      return { answers, unread: [] }
    },
  }
}

function refusedAnswer({ requestNo, code, text }: Wire) {
  return {
    requestNo: String(requestNo),
    answerNo: `${requestNo}-refused`,
    part: { index: 1, last: true },
    outcome: 'failed' as const,
    subject: { name: '', idNumber: '' },
    hits: [],
    error: { code: String(code), text: String(text), retryable: false },
    asOf: '2024-02-29',
  }
}

function wireRequest({ control, documents, ...request }: SourceRequest): Wire {
  return {
    ...request,
    ...(control ? { control: wireTerms(control) } : {}),
    documents: documents.map(({ bytes, ...each }) => ({
      ...each,
      content: btoa(String.fromCharCode(...bytes)),
    })),
  }
}

function wireTerms({ limitFen, ...terms }: NonNullable<SourceRequest['control']>): Wire {
  return { ...terms, ...(limitFen === undefined ? {} : { limit: yuanText(limitFen) }) }
}

/** Ends with the signal, whatever the other does. */
async function until<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  return await Promise.race([
    work,
    new Promise<never>((_resolve, reject) => {
      signal.addEventListener('abort', () => reject(new Error('stopped')), { once: true })
    }),
  ])
}
