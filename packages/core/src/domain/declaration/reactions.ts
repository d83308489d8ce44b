import type { Reaction } from '../../kernel/module'
import type { View } from '../../kernel/view'
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

export const declarationReactions: readonly Reaction[] = [
  compareWhenDeclared,
  compareWhenAnswered,
  sanctionsAsAffairs,
]
