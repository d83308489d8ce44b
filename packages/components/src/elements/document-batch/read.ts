import type { BatchCase, BatchSummary, CaseDocument, FormChoice, ZhixingClient } from '../../internal/core'

export const SOURCES = ['open', 'queue', 'given'] as const
export type Source = (typeof SOURCES)[number]

/** A case that can be chosen. */
export interface Candidate {
  readonly id: string
  readonly caseNumber: string
  readonly debtorLabel: string
}

/** What is there to choose from. */
export interface Home {
  readonly kind: 'home'
  readonly templates: readonly FormChoice[]
  readonly batches: readonly BatchSummary[]
  readonly cases: readonly Candidate[]
  /** By case: what it has of the chosen form. */
  readonly known: ReadonlyMap<string, BatchCase>
  readonly total: number
  readonly totalIsCapped: boolean
  readonly hasMore: boolean
}

/** A run with what has become of it. */
export interface Run {
  readonly kind: 'run'
  readonly documents: readonly CaseDocument[]
  /** Cases that have no document yet, by id. */
  readonly cases: ReadonlyMap<string, BatchCase>
}

export interface Asked {
  readonly source: Source
  readonly search: string
  readonly template: string | undefined
  readonly given: readonly string[]
  readonly most: number
}

/** Forms that people make. */
const byPeople = ({ on }: FormChoice) => on === null

export async function readHome(client: ZhixingClient, asked: Asked): Promise<Home> {
  const [forms, batches, page] = await Promise.all([
    client.query('document.templates', {}),
    client.query('document.batches', {}),
    casesOf(client, asked),
  ])
  const templates = forms.filter(byPeople)
  const template = asked.template ?? templates[0]?.template
  const known = template
    ? await casesFor(
        client,
        template,
        page.cases.map(({ id }) => id),
      )
    : new Map()
  const named = page.cases.map((one) => ({ ...one, ...nameOf(known.get(one.id)) }))
  return { kind: 'home', templates, batches, ...page, cases: named, known }
}

const nameOf = (one: BatchCase | undefined) =>
  one ? { caseNumber: one.caseNumber, debtorLabel: one.debtorLabel } : {}

type Page = Pick<Home, 'cases' | 'total' | 'totalIsCapped' | 'hasMore'>

async function casesOf(client: ZhixingClient, { source, search, given, most }: Asked): Promise<Page> {
  const found = search === '' ? {} : { search }
  if (source === 'open') {
    const page = await client.query('case.list', { ...found, state: 'open', limit: most })
    const { items, total, totalIsCapped, next } = page
    return { cases: items, total, totalIsCapped, hasMore: next !== undefined }
  }
  if (source === 'queue') {
    const page = await client.query('task.queue', { ...found, limit: most })
    const cases = new Map(
      page.items.map(({ caseId, caseNumber, debtorLabel }) => [
        caseId,
        { id: caseId, caseNumber, debtorLabel },
      ]),
    )
    const total = page.next === undefined ? cases.size : page.total
    return {
      cases: [...cases.values()],
      total,
      totalIsCapped: page.totalIsCapped,
      hasMore: page.next !== undefined,
    }
  }
  const cases = given.slice(0, most).map((id) => ({ id, caseNumber: '', debtorLabel: '' }))
  return { cases, total: given.length, totalIsCapped: false, hasMore: given.length > most }
}

/** A question takes so many cases. */
const AT_ONCE = 200

/** What each of these cases has of a form, and whom it could be for. */
export async function casesFor(
  client: ZhixingClient,
  template: string,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, BatchCase>> {
  const known = new Map<string, BatchCase>()
  for (let at = 0; at < caseIds.length; at += AT_ONCE) {
    const part = caseIds.slice(at, at + AT_ONCE)
    const found = await client.query('document.batch-cases', { template, caseIds: part })
    for (const one of found) known.set(one.caseId, one)
  }
  return known
}

export async function readRun(
  client: ZhixingClient,
  batchId: string,
  planned: { readonly template: string; readonly caseIds: readonly string[] } | undefined,
): Promise<Run> {
  const [documents, cases] = await Promise.all([
    documentsOf(client, batchId),
    planned
      ? casesFor(client, planned.template, [...new Set(planned.caseIds)])
      : new Map<string, BatchCase>(),
  ])
  return { kind: 'run', documents, cases }
}

async function documentsOf(client: ZhixingClient, batchId: string): Promise<readonly CaseDocument[]> {
  const documents: CaseDocument[] = []
  let cursor: string | undefined
  do {
    const page = await client.query('document.batch', { batchId, limit: 500, cursor })
    documents.push(...page.items)
    cursor = page.next
  } while (cursor !== undefined)
  return documents
}
