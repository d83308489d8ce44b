import { accept, refuse } from '../../kernel/decision'
import { event } from '../../kernel/event'
import { type DecideQuery, debtorsOf, freshLine, sentLine, uncovered } from './decide'
import type { OrderRow } from './model'

/**
 * A control becomes a line: one order, one act, one source, under the name of the judge who ordered it. Also in a closed
 * case: what was sealed there is released there.
 */
export const orderControl: DecideQuery<'query.order-control'> = (input, view, context) => {
  const subject = view.get('case_case', input.caseId)
  if (!subject) return refuse('query.case-goes-on', { state: null })
  const parties = debtorsOf(view, { caseId: input.caseId, partyIds: [input.partyId] })
  if ('kind' in parties) return parties
  const [party] = parties
  const source = view.get('query_source', input.sourceId)
  if (!source?.active || !party) return refuse('query.source-known', { source: input.sourceId })
  const { assetType, document } = input
  const refused = uncovered(source, parties, { act: input.act, document, assetTypes: [assetType] })
  if (refused) return refused
  const orderId = context.newId('query')
  const order: OrderRow = {
    id: orderId,
    caseId: subject.id,
    caseNumber: subject.caseNumber,
    number: orderId,
    reason: input.reason,
    concentrated: false,
    urgent: input.urgent,
    documentNumber: document.number,
    documentName: document.name,
    documentHash: document.hash,
    assetTypes: [assetType],
    lines: 1,
    orderedBy: input.orderedBy,
    orderedOn: context.today,
  }
  const { act, controlId, controlActId, termsText } = input
  const control = { act, controlId, controlActId, termsText }
  const line = freshLine({ order, party, source, n: 1, context, control })
  return accept(
    [
      event('query.Ordered', order),
      event('query.LineOrdered', { ...sentLine(line, order, party, context), line }),
    ],
    { lineId: line.id },
  )
}
