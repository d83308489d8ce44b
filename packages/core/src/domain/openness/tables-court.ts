import type { InputOf, ResultOf } from '../../kernel/contract'
import { countedPage } from '../../kernel/counted-page'
import { heldBy } from '../../kernel/hold'
import type { Filter, QueryContext } from '../../kernel/query'
import { readAll } from '../../kernel/read-all'
import type { CaseRows } from '../case/model'
import type { opennessQueries } from './contract'
import { toLabel } from './decide-delivery'
import type { OpennessRows } from './model'

type Queries = typeof opennessQueries
type Read<N extends keyof Queries> = (
  input: InputOf<Queries[N]>,
  context: QueryContext,
) => Promise<ResultOf<Queries[N]>>
type Rows = OpennessRows & CaseRows

const ofCase = (caseId: string): readonly Filter[] => [{ column: 'caseId', op: 'eq', value: caseId }]

/** What was shown, held back, sent and received: for the court. */
export const readPushed: Read<'openness.pushed'> = async ({ caseId }, context) => {
  const reader = context.reader<Rows>()
  const where = ofCase(caseId)
  const [items, holds, sendings, deliveries, receipts] = await Promise.all([
    readAll<Rows, 'openness_item'>(reader, { table: 'openness_item', where }),
    readAll<Rows, 'openness_hold'>(reader, { table: 'openness_hold', where }),
    readAll<Rows, 'openness_sending'>(reader, { table: 'openness_sending', where }),
    readAll<Rows, 'openness_delivery'>(reader, {
      table: 'openness_delivery',
      where,
      orderBy: [{ column: 'at', direction: 'asc' }],
    }),
    readAll<Rows, 'openness_receipt'>(reader, { table: 'openness_receipt', where }),
  ])
  const ofItem = <T extends { readonly itemId: string }>(rows: readonly T[], id: string) =>
    rows.filter(({ itemId }) => itemId === id)
  return [...items]
    .sort((a, b) => b.eventSeq - a.eventSeq)
    .map((item) => ({
      ...item,
      hold: heldBy(item.subjects, holds) ?? null,
      sendings: ofItem(sendings, item.id),
      deliveries: ofItem(deliveries, item.id),
      readBy: ofItem(receipts, item.id).map(({ partyId }) => partyId),
    }))
}

export const readHolds: Read<'openness.holds'> = ({ caseId }, context) =>
  readAll<Rows, 'openness_hold'>(context.reader<Rows>(), {
    table: 'openness_hold',
    where: ofCase(caseId),
    orderBy: [{ column: 'heldOn', direction: 'asc' }],
  })

/** Messages that no channel delivers, the oldest first. */
export const readStuck: Read<'openness.stuck'> = async ({ limit, cursor }, context) => {
  const reader = context.reader<Rows>()
  const page = await countedPage<Rows, 'openness_sending'>(reader, {
    table: 'openness_sending',
    where: [{ column: 'stuckSince', op: 'not-null' }],
    limit,
    ...(cursor === undefined ? {} : { cursor }),
  })
  const items = await Promise.all(
    page.items.map(async (row) => {
      const [party, found] = await Promise.all([
        reader.get('case_party', row.partyId),
        reader.get('case_case', row.caseId),
      ])
      return { ...row, toLabel: toLabel(party), caseNumber: found?.caseNumber ?? '' }
    }),
  )
  return { ...page, items }
}

/** What is to be said now: asked when it is said, so that what has been held back since goes nowhere. */
export const readToSend: Read<'openness.to-send'> = async ({ caseId, itemId }, context) => {
  const reader = context.reader<Rows>()
  const item = await reader.get('openness_item', itemId)
  const found = await reader.get('case_case', caseId)
  if (!item || !found || item.caseId !== caseId) return null
  const holds = await readHolds({ caseId }, context)
  if (heldBy(item.subjects, holds)) return null
  const sendings = await readAll<Rows, 'openness_sending'>(reader, {
    table: 'openness_sending',
    where: [...ofCase(caseId), { column: 'itemId', op: 'eq', value: itemId }],
  })
  const { id, kind, text, values, occurredOn } = item
  return {
    caseNumber: found.caseNumber,
    item: { id, kind, text, values, occurredOn },
    // Asked once more: what was unknown or busy, and channels that are new.
    to: sendings.map(({ partyId, told }) => ({
      partyId,
      settled: told
        .filter(({ outcome }) => outcome !== 'unknown' && outcome !== 'busy')
        .map(({ channel }) => channel),
    })),
  }
}
