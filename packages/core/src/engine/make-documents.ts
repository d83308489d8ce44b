import type { ErrorParams } from '../kernel/errors'
import { hashValue } from '../kernel/hash'
import type { Actor } from '../kernel/role'
import type { Engine } from './create-engine'
import { type BatchItem, runBatch } from './run-batch'

/** One form for many cases (批量文书制作). */
export interface DocumentRun {
  readonly template: string
  readonly cases: readonly {
    readonly caseId: string
    readonly partyId?: string
    /** What no record holds, for this case. */
    readonly values?: readonly { readonly field: string; readonly value: string }[]
  }[]
  /** Names the run: given again with the same cases, nothing is made twice. */
  readonly batchId: string
  readonly actor: Actor
  /** Issued at once, by the same person; drafts that wait for somebody else when nothing is said. */
  readonly issue?: boolean
}

/** What became of one case. */
export type DocumentRunItem = { readonly caseId: string } & (
  | {
      readonly kind: 'made'
      readonly documentId: string
      readonly number: string | null
      readonly issued: boolean
    }
  /** By which rule, at which step; a draft that could not be issued is there and waits. */
  | {
      readonly kind: 'refused'
      readonly step: 'draft' | 'issue'
      readonly rule: string
      readonly params: ErrorParams
      readonly documentId: string | null
    }
  | { readonly kind: 'failed'; readonly error: string; readonly documentId: string | null }
)

/** Every case that was given stands in it once, in its order: made + refused + failed = of. */
export interface DocumentRunReport {
  readonly of: number
  readonly made: number
  readonly refused: number
  readonly failed: number
  readonly items: readonly DocumentRunItem[]
}

/**
 * Makes one form for many cases. Each is an act of its own case; one that is refused holds up no other. A run that broke
 * off is given again and goes on where it stood.
 *
 * @example await makeDocuments(engine, { template: 'execution-notice', cases, batchId: '2026-11-22-1', actor, issue: true })
 */
export async function makeDocuments(engine: Engine, run: DocumentRun): Promise<DocumentRunReport> {
  const { template, batchId, actor } = run
  // What was given twice is one document: both would have the same key.
  const cases = [...new Map(run.cases.map((one) => [hashValue(one), one])).values()]
  const inputs = cases.map((one) => ({ ...one, template, batchId }))
  const keyPrefix = `documents:${batchId}`
  const drafts = await runBatch(engine, { name: 'document.draft', inputs, actor, keyPrefix })
  const drafted = drafts.items.map((item, at) => draftItem(item, cases[at]?.caseId ?? ''))
  const waiting = drafted.filter((item) => item.kind === 'made')
  const issues = run.issue
    ? await runBatch(engine, {
        name: 'document.issue',
        inputs: waiting.map(({ caseId, documentId }) => ({ caseId, documentId })),
        actor,
        keyPrefix,
      })
    : undefined
  const issued = new Map(waiting.map((item, at) => [item.documentId, issues?.items[at]]))
  const items = drafted.map((item) => {
    const told = item.kind === 'made' ? issued.get(item.documentId) : undefined
    return item.kind === 'made' && told ? issueItem(item, told) : item
  })
  const count = (kind: DocumentRunItem['kind']) => items.filter((item) => item.kind === kind).length
  const counts = { made: count('made'), refused: count('refused'), failed: count('failed') }
  return { of: cases.length, ...counts, items }
}

type Made = Extract<DocumentRunItem, { kind: 'made' }>

function draftItem(item: BatchItem, caseId: string): DocumentRunItem {
  if ('error' in item) return { caseId, kind: 'failed', error: item.error, documentId: null }
  const { outcome } = item
  if (outcome.kind === 'refused') {
    const { rule, params } = outcome
    return { caseId, kind: 'refused', step: 'draft', rule, params, documentId: null }
  }
  const { documentId, number } = outcome.result as { documentId: string; number: string | null }
  return { caseId, kind: 'made', documentId, number, issued: false }
}

function issueItem(made: Made, item: BatchItem): DocumentRunItem {
  const { caseId, documentId } = made
  if ('error' in item) return { caseId, kind: 'failed', error: item.error, documentId }
  if (item.outcome.kind === 'accepted') return { ...made, issued: true }
  const { rule, params } = item.outcome
  return { caseId, kind: 'refused', step: 'issue', rule, params, documentId }
}
