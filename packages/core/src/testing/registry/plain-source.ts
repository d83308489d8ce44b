import { yuanText } from '../../kernel/money'
import type { CalledSource, SourceCapabilities, SourceRequest } from '../../ports/asset-source'
import { registryHandler } from './handler'
import { plainDialect } from './plain-dialect'
import { readAnswer, readText, readWire } from './plain-read'
import type { RegistrySimulator } from './simulator'

type Wire = Readonly<Record<string, unknown>>

/** What a source of a simulated registry is called. */
export interface PlainSourceOptions {
  readonly registry: RegistrySimulator
  readonly id: string
  readonly capabilities: Omit<SourceCapabilities, 'transport'>
  /** Travels in a header and must stand in no error. */
  readonly secret?: string
}

/**
 * The simplest source that keeps every promise: a simulated registry is called in the plain dialect, without a server between.
 *
 * @example const source = plainSource({ registry, id: 'land', capabilities })
 */
export function plainSource({ registry, id, capabilities, secret = '' }: PlainSourceOptions): CalledSource {
  const handle = registryHandler({ registry, dialect: plainDialect, hugeBytes: 4 * 1024 * 1024 })
  const call = async (path: string, signal: AbortSignal, body?: string) => {
    const headers = { authorization: secret, 'content-type': 'application/json' }
    const init = body === undefined ? {} : { method: 'POST', body }
    const asked = new Request(`http://registry${path}`, { ...init, headers, signal })
    return readWire(await until(signal, handle(asked).then(readText)))
  }
  const answersOf = ({ answers }: Wire, subject: SourceRequest['subject'] | undefined) =>
    (answers as Wire[]).map((wire) => readAnswer(wire, subject))
  return {
    id,
    capabilities: { ...capabilities, transport: 'call' },
    async submit(request, { signal }) {
      if (!capabilities.acts.includes(request.act)) return { kind: 'refused', code: 'act', text: request.act }
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

/** A request in the plain dialect. */
export function wireRequest({ control, documents, ...request }: SourceRequest): Wire {
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
