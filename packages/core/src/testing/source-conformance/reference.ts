import { ZhixingError } from '../../kernel/errors'
import type { CalledSource, PollingSource, SourceCapabilities } from '../../ports/asset-source'
import { readAnswer, readText, readWire } from '../registry/plain-read'
import { plainSource, wireRequest } from '../registry/plain-source'
import type { RegistrySimulator } from '../registry/simulator'

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

/** The simplest source that keeps every promise. */
export const referenceSource = (registry: RegistrySimulator): CalledSource =>
  plainSource({ registry, id: 'reference', capabilities: REFERENCE, secret: SECRET })

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
