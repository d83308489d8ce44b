import type { Reaction } from '../../kernel/module'
import type { View } from '../../kernel/view'
import type { DocumentEvents } from '../document/model'
import type { ServiceEvents } from '../document/model-service'
import type { QueryEvents } from '../query/model'
import type { DeclarationEvents, DeclarationRows, Sanction } from './model'

/** Whatever is declared is compared at once with what has been found. */
const compareWhenDeclared: Reaction = {
  id: 'declaration.compare-when-declared',
  on: ['declaration.Submitted', 'declaration.Supplemented'],
  reads: [],
  calls: ['declaration.compare'],
  react: ({ data }) => {
    const { caseId, orderId } = data as unknown as DeclarationEvents['declaration.Submitted']
    return [{ name: 'declaration.compare', input: { caseId, orderId } }]
  },
}

/** Whatever a source says about a debtor is compared with what he has declared. */
const compareWhenAnswered: Reaction = {
  id: 'declaration.compare-when-answered',
  on: ['query.Answered', 'query.Confirmed'],
  reads: ['declaration_order', 'query_line'],
  calls: ['declaration.compare'],
  react: ({ data }, view) => {
    const { caseId, lineId } = data as unknown as QueryEvents['query.Answered']
    const rows = view as unknown as View<DeclarationRows & { query_line: { id: string; partyId: string } }>
    const partyId = rows.get('query_line', lineId)?.partyId
    return rows
      .all('declaration_order')
      .filter((order) => order.caseId === caseId && order.partyId === partyId && order.state === 'declared')
      .map(({ id: orderId }) => ({ name: 'declaration.compare', input: { caseId, orderId } }))
  },
}

/** A court whose measures are one affair gives that one out. */
const COMMON = 'measures'

/** 依法进行制裁: each sanction becomes an affair, once, where the court's way of working has it. */
const sanctionsAsAffairs: Reaction = {
  id: 'declaration.sanctions-as-affairs',
  on: ['declaration.FlagConfirmed'],
  reads: [],
  calls: ['task.dispatch'],
  react: ({ data }, _view, { profile }) => {
    const { caseId, partyId, sanctions, flagId } =
      data as unknown as DeclarationEvents['declaration.FlagConfirmed']
    const known = new Set(profile.affairs.map(({ id }) => id))
    const affairOf = (sanction: Sanction) => [sanction, COMMON].find((id) => known.has(id))
    const affairs = new Set(sanctions.flatMap((sanction) => affairOf(sanction) ?? []))
    return [...affairs].map((affair) => ({
      name: 'task.dispatch',
      input: { caseId, affair, originId: `declaration:${flagId}`, aboutPartyId: partyId },
    }))
  },
}

const REPORT_ORDER = 'report-order'

/** 报告财产令签发: the paper is the order; where the debtor has an open one already, that one stands. */
const orderWithPaper: Reaction = {
  id: 'declaration.order-with-paper',
  on: ['document.Issued'],
  reads: ['declaration_order', 'case_party'],
  calls: ['declaration.order'],
  react: ({ data, actor }, view) => {
    const { caseId, kind, partyId, number, title, reportDueOn } =
      data as unknown as DocumentEvents['document.Issued']
    if (kind !== REPORT_ORDER || partyId === null || reportDueOn === null) return []
    const rows = view as unknown as View<DeclarationRows & { case_party: { id: string; role: string } }>
    const open = rows
      .all('declaration_order')
      .some((order) => order.partyId === partyId && order.state !== 'declared')
    if (open || rows.get('case_party', partyId)?.role !== 'debtor') return []
    const input = { caseId, partyId, documentNumber: number ?? title, reportDueOn, orderedBy: actor.id }
    return [{ name: 'declaration.order', input }]
  },
}

/** 报告财产令送达: the debtor's days run from the service of the very paper. */
const serveWithPaper: Reaction = {
  id: 'declaration.serve-with-paper',
  on: ['document.Served'],
  reads: ['declaration_order'],
  calls: ['declaration.serve'],
  react: ({ data, occurredOn }, view) => {
    const { caseId, kind, partyId, number } = data as unknown as ServiceEvents['document.Served']
    if (kind !== REPORT_ORDER || partyId === null) return []
    return (view as unknown as View<DeclarationRows>)
      .all('declaration_order')
      .filter((order) => order.partyId === partyId && order.state === 'ordered')
      .filter(({ documentNumber }) => number === null || documentNumber === number)
      .filter(({ orderedOn }) => orderedOn <= occurredOn)
      .map(({ id: orderId }) => ({
        name: 'declaration.serve',
        input: { caseId, orderId, servedOn: occurredOn },
      }))
  },
}

export const declarationReactions: readonly Reaction[] = [
  compareWhenDeclared,
  compareWhenAnswered,
  sanctionsAsAffairs,
  orderWithPaper,
  serveWithPaper,
]
