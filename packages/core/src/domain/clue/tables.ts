import type { InputOf, ResultOf } from '../../kernel/contract'
import { countedPage } from '../../kernel/counted-page'
import type { Filter, QueryContext } from '../../kernel/query'
import type { CaseRows } from '../case/model'
import type { ClueItem, clueQueries } from './contract'
import type { ClueRow, ClueRows } from './model'

type Queries = typeof clueQueries
type ReadClue<N extends keyof Queries> = (
  input: InputOf<Queries[N]>,
  context: QueryContext,
) => Promise<ResultOf<Queries[N]>>

/** Clues, the oldest first. */
export const listClues: ReadClue<'clue.list'> = async (input, context) => {
  const { limit, cursor, ...wanted } = input
  const where: Filter[] = Object.entries(wanted).flatMap(([column, value]) =>
    value === undefined ? [] : [{ column, op: 'eq', value } as const],
  )
  const reader = context.reader<ClueRows & CaseRows>()
  const page = await countedPage(reader, {
    table: 'clue_clue',
    where,
    orderBy: [{ column: 'receivedOn', direction: 'asc' }],
    limit,
    ...(cursor === undefined ? {} : { cursor }),
  })
  const items: ClueItem[] = []
  for (const row of page.items) {
    const party = row.giverPartyId === null ? undefined : await reader.get('case_party', row.giverPartyId)
    items.push(shown(row, party?.name ?? null))
  }
  return { ...page, items }
}

/** Who gave a clue for a reward, or by telephone, is told to nobody (财产调查规定 23). */
function shown(row: ClueRow, giverPartyName: string | null): ClueItem {
  const { giverName, giverContact, clueText, ...rest } = row
  const isKept = giverName !== null || giverContact !== null
  const giver = row.giverPartyId !== null ? 'party' : isKept ? 'kept' : 'none'
  return { ...rest, content: clueText, giver, giverPartyName }
}
