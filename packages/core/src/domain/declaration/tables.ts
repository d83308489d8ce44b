import type { InputOf, ResultOf } from '../../kernel/contract'
import { countedPage } from '../../kernel/counted-page'
import { fromJson } from '../../kernel/json'
import type { QueryContext } from '../../kernel/query'
import { readAll } from '../../kernel/read-all'
import { maskAccount } from '../../law/identity'
import type { AssetHit } from '../../ports/asset-hit'
import type { FindingRow, LineRow, QueryRows } from '../query/model'
import type { ComparedLine, DeclarationView, DeclaredItem, declarationQueries } from './contract'
import { compare } from './decide-compare'
import type { DeclarationRows, ItemRow, OrderRow } from './model'

type Queries = typeof declarationQueries
type ReadDeclaration<N extends keyof Queries> = (
  input: InputOf<Queries[N]>,
  context: QueryContext,
) => Promise<ResultOf<Queries[N]>>

/** Every order of a case with what was declared, set beside what the sources say today. */
export const readDeclarations: ReadDeclaration<'declaration.of-case'> = async ({ caseId }, context) => {
  const reader = context.reader<DeclarationRows & QueryRows>()
  const where = [{ column: 'caseId', op: 'eq', value: caseId } as const]
  const [orders, items, flags, findings, lines] = await Promise.all([
    readAll(reader, { table: 'declaration_order', where }),
    readAll(reader, { table: 'declaration_item', where }),
    readAll(reader, { table: 'declaration_flag', where }),
    readAll(reader, { table: 'query_finding', where }),
    readAll(reader, { table: 'query_line', where }),
  ])
  return orders.map((order): DeclarationView => {
    const own = items.filter(({ orderId }) => orderId === order.id)
    const found = findings.filter(({ partyId, state }) => partyId === order.partyId && state === 'current')
    return {
      order,
      items: own.map(shownItem),
      lines: order.state === 'declared' ? comparedLines(order, own, found, lines) : [],
      flags: flags.filter(({ orderId }) => orderId === order.id),
    }
  })
}

function shownItem({ itemTitle, itemRef, ...item }: ItemRow): DeclaredItem {
  return {
    ...item,
    title: itemRef === null ? itemTitle : itemTitle.replaceAll(itemRef, maskAccount(itemRef)),
    ref: itemRef === null ? null : maskAccount(itemRef),
  }
}

function comparedLines(
  order: OrderRow,
  items: readonly ItemRow[],
  findings: readonly FindingRow[],
  lines: readonly LineRow[],
): ComparedLine[] {
  const ofParty = lines.filter(({ partyId, act }) => partyId === order.partyId && act === 'query')
  const { undeclared, unclear } = compare({ items, findings, lines: ofParty })
  const names = new Map(lines.map(({ id, sourceName }) => [id, sourceName]))
  const side = (row: FindingRow) => findingSide(row, names)
  const beside = items.map((item): ComparedLine => {
    const finding = findings.find(({ refKey }) => refKey === item.refKey)
    return {
      kind: finding ? 'agrees' : 'unconfirmed',
      item: shownItem(item),
      finding: finding ? side(finding) : null,
    }
  })
  const alone = (ids: readonly string[], kind: 'undeclared' | 'unclear') =>
    findings
      .filter(({ id }) => ids.includes(id))
      .map((row): ComparedLine => ({ kind, item: null, finding: side(row) }))
  return [...alone(undeclared, 'undeclared'), ...alone(unclear, 'unclear'), ...beside]
}

function findingSide(
  { id, type, hitText, lineId, sourceId, asOf, valueFen, balanceFen }: FindingRow,
  names: ReadonlyMap<string, string>,
): NonNullable<ComparedLine['finding']> {
  const { title, ref } = fromJson<AssetHit>(hitText)
  const sourceName = names.get(lineId) ?? sourceId
  return { id, type, title: title.replaceAll(ref, maskAccount(ref)), sourceName, asOf, valueFen, balanceFen }
}

/** Flags of the court, the oldest first. */
export const listFlags: ReadDeclaration<'declaration.flags'> = ({ state, limit, cursor }, context) =>
  countedPage(context.reader<DeclarationRows>(), {
    table: 'declaration_flag',
    where: [{ column: 'state', op: 'eq', value: state }],
    orderBy: [{ column: 'raisedOn', direction: 'asc' }],
    limit,
    ...(cursor === undefined ? {} : { cursor }),
  })
