import type { Words, ZhixingClient } from '../../internal/core'
import { errorCode, errorText, refusalText } from '../../internal/words'
import { type BatchPlan, isOpen, keyOf, type PlanItem } from './plan'

const AT_ONCE = 4

/** What a run needs to know of its screen. */
export interface Running {
  readonly words: Words
  readonly isStopped: () => boolean
  /** After each step: to be kept, and to be shown. */
  readonly changed: () => void
}

/** Makes what waits, a few at a time; one that is refused holds up no other. Broken off, it is given again. */
export async function runPlan(client: ZhixingClient, plan: BatchPlan, running: Running): Promise<void> {
  const waiting = plan.items.filter(isOpen)
  const worker = async () => {
    for (let item = waiting.shift(); item && !running.isStopped(); item = waiting.shift()) {
      item.state = 'working'
      running.changed()
      await make(client, plan, item, running.words)
      running.changed()
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
}

async function make(client: ZhixingClient, plan: BatchPlan, item: PlanItem, words: Words): Promise<void> {
  try {
    const { caseId, partyId, values } = item
    if (item.documentId === null) {
      const party = partyId === null ? {} : { partyId }
      const input = { caseId, template: plan.template, ...party, values: [...values], batchId: plan.batchId }
      const told = await client.execute('document.draft', input, { key: keyOf(plan, item, 'draft') })
      if (told.kind === 'refused') return refused(item, refusalText(words, told))
      item.documentId = told.result.documentId
    }
    if (plan.issue) {
      const input = { caseId, documentId: item.documentId }
      const told = await client.execute('document.issue', input, { key: keyOf(plan, item, 'issue') })
      if (told.kind === 'refused') return refused(item, refusalText(words, told))
    }
    item.state = plan.issue ? 'issued' : 'drafted'
  } catch (error) {
    item.state = 'failed'
    item.reason = errorText(words, error)?.what ?? errorCode(error)
  }
}

function refused(item: PlanItem, { what, todo }: { readonly what: string; readonly todo: string }): void {
  item.state = 'refused'
  item.reason = `${what} ${todo}`
}

/** A step for documents that are there: issued, rendered once more, sealed once more; what is refused is told by its document. */
export async function stepAll(
  client: ZhixingClient,
  command: 'document.issue' | 'document.render-again' | 'document.request-seal',
  documents: readonly { readonly id: string; readonly caseId: string }[],
  words: Words,
): Promise<ReadonlyMap<string, string>> {
  const reasons = new Map<string, string>()
  for (const { id: documentId, caseId } of documents) {
    try {
      const told = await client.execute(command, { caseId, documentId }, { key: crypto.randomUUID() })
      if (told.kind === 'accepted') continue
      const { what, todo } = refusalText(words, told)
      reasons.set(documentId, `${what} ${todo}`)
    } catch (error) {
      reasons.set(documentId, errorText(words, error)?.what ?? errorCode(error))
    }
  }
  return reasons
}
