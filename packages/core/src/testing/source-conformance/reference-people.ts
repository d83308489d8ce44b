import type { SourceAnswer, SourceCapabilities, SourceRequest } from '../../ports/asset-source'
import { plainDialect } from '../registry/plain-dialect'
import type { OpenedSource } from './kit'
import type { PlayedPeople } from './people'
import { REFERENCE, referencePolling } from './reference'

export const BY_PERSON: SourceCapabilities = { ...REFERENCE, kind: 'offline', transport: 'poll' }

/** The simplest source that people answer and that keeps every promise: its tables are JSON, its folder a map. */
export function referencePeople(): OpenedSource & { readonly people: PlayedPeople } {
  const source = { ...referencePolling(), capabilities: { ...BY_PERSON, transport: 'poll' as const } }
  const asked = new Map<string, SourceRequest['subject']>()
  const files = new Map<string, Uint8Array>()
  const recorded: SourceAnswer[] = []
  let written = 0
  const subjectOf = async (requestNo: string) => asked.get(requestNo)
  return {
    source,
    people: {
      async giveOut(requests) {
        const { body, contentType } = source.write(requests)
        for (const { requestNo, subject } of requests) asked.set(requestNo, subject)
        const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body
        const call = plainDialect.readCall({ path: '/', contentType, body: bytes })
        return call.kind === 'submit' ? call.questions : []
      },
      async handIn(said, { over, spoil = (file: Uint8Array) => file } = {}) {
        written += 1
        const name = over ?? `answers-${written}.json`
        const { body } = await plainDialect.writeSaid(said)
        files.set(name, spoil(new TextEncoder().encode(body)))
        return name
      },
      async show(name) {
        const file = files.get(name) ?? new Uint8Array(0)
        const { answers, unread } = await source.read(file, { contentType: '', subjectOf })
        return {
          unread,
          async confirm({ person, rows }) {
            if (files.get(name) !== file || rows !== 'all' || person.trim() === '') return
            recorded.push(...answers.map((answer) => ({ ...answer, confirmedBy: person })))
          },
        }
      },
      recorded: () => recorded,
    },
  }
}
