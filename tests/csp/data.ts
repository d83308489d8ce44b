import type { ZhixingClient } from '@zhixing/core/client'
import type { House } from '../../packages/components/.storybook/court'

type Answer = (answer: unknown) => unknown

/** A client that answers each question once from the court and then from memory: thousands of drawings ask the same. */
export function quick(client: ZhixingClient): ZhixingClient {
  const known = new Map<string, Promise<unknown>>()
  const ask = client.query.bind(client) as (name: string, input: unknown) => Promise<unknown>
  const query = (name: string, input: unknown) => {
    const key = `${name} ${JSON.stringify(input, (_, value) => (typeof value === 'bigint' ? `${value}n` : value))}`
    const found = known.get(key) ?? ask(name, input)
    found.catch(() => undefined)
    known.set(key, found)
    return found
  }
  return {
    ...client,
    execute: client.execute.bind(client),
    query: query as ZhixingClient['query'],
    subscribe: () => () => undefined,
  }
}

/** The same client whose answers pass through a change. */
export function bent(client: ZhixingClient, change: Answer): ZhixingClient {
  const ask = client.query.bind(client) as (name: string, input: unknown) => Promise<unknown>
  const query = async (name: string, input: unknown) => change(await ask(name, input))
  const words: ZhixingClient['words'] = async (locale) => change(await client.words(locale)) as never
  return { ...client, query: query as ZhixingClient['query'], words }
}

/** Puts payloads in the place of texts, one after the other; `all` also of codes and ids. */
export function planting(
  payloads: readonly string[],
  all: boolean,
): { change: Answer; planted: () => number } {
  let planted = 0
  const change = (value: unknown): unknown => {
    if (typeof value === 'string') {
      const isKept = /^\d{4}-\d\d-\d\d/.test(value) || value === ''
      if (isKept || !(all || /\p{Script=Han}/u.test(value))) return value
      planted += 1
      return payloads[planted % payloads.length]
    }
    if (Array.isArray(value)) return value.map(change)
    if (typeof value !== 'object' || value === null || value instanceof Blob) return value
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, change(member)]))
  }
  return { change, planted: () => planted }
}

/** Cases whose parties, titles, notes and payers are payloads: filed through the real core, so that it gives them back. */
export async function plantCases(
  house: House,
  payloads: readonly string[],
): Promise<{ caseIds: string[]; texts: number }> {
  const give = async (
    who: string,
    name: string,
    input: object,
  ): Promise<{ caseId?: string; receiptId?: string }> => {
    const client = house.clientOf(who) as unknown as {
      execute(name: string, input: object): Promise<{ kind: string; result?: object; rule?: string }>
    }
    const outcome = await client.execute(name, input)
    if (outcome.kind === 'refused') throw new Error(`${name}: ${outcome.rule}`)
    return (outcome.result ?? {}) as { caseId?: string }
  }
  const caseIds: string[] = []
  let texts = 0
  const next = (max = 200) => (payloads[texts++ % payloads.length] ?? '').slice(0, max)
  // Each payload is the name of a party once, and the other texts go on with the list.
  for (let at = 0; at * 8 < payloads.length; at += 1) {
    const parties = payloads.slice(at * 8, at * 8 + 8).map((name, index) => ({
      ...{ role: index === 0 ? 'applicant' : 'debtor', kind: 'organisation', name: name.slice(0, 100) },
    }))
    texts += parties.length
    const { caseId = '' } = await give('gan1202-filing-01', 'case.file', {
      caseNumber: `（2024）甘1202执${5000 + at}号`,
      filedOn: '2024-06-28',
      cause: next(100),
      basis: { number: next(100), issuedBy: next(100) },
      claimFen: 1_000_000n,
      parties,
    })
    await give('gan1202-director', 'case.assign', {
      caseId,
      undertakerId: 'gan1202-judge-01',
      reason: next(),
    })
    await give('gan1202-judge-01', 'task.dispatch', {
      kind: 'affair',
      caseId,
      affair: 'query-control',
      note: next(),
    })
    caseIds.push(caseId)
  }
  return { caseIds, texts }
}
