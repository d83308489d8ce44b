import type {
  ConsoleAction,
  ConsoleBlock,
  ConsoleDefinition,
  ConsoleOffers,
  ConsolePage,
} from '../../internal/core'

/** Where a block stands. */
export interface Spot {
  readonly page: number
  readonly row: number
  readonly column: number
  readonly block: number
}

type Row = ConsolePage['rows'][number]
type Column = Row['columns'][number]

/** Text of a new thing; the court writes its own. */
export interface NewWords {
  readonly page: string
  readonly text: string
}

/** An id that nothing has yet: `list-2`. */
export function freshId(stem: string, taken: readonly string[]): string {
  for (let count = 1; ; count++) {
    const id = `${stem}-${count}`
    if (!taken.includes(id)) return id
  }
}

const idsOf = ({ rows }: ConsolePage) =>
  rows.flatMap((row) => [
    row.id,
    ...row.columns.flatMap((column) => [column.id, ...column.blocks.map(({ id }) => id)]),
  ])

const replaced = <T>(list: readonly T[], at: number, item: T): T[] =>
  list.map((one, index) => (index === at ? item : one))
const without = <T>(list: readonly T[], at: number): T[] => list.filter((_, index) => index !== at)

/** An entry moved by so many places; it stays where it is at the ends. */
export function moved<T>(list: readonly T[], at: number, by: number): T[] {
  const to = at + by
  const item = list[at]
  if (item === undefined || to < 0 || to >= list.length) return [...list]
  const rest = without(list, at)
  return [...rest.slice(0, to), item, ...rest.slice(to)]
}

/** A page with one empty column, and an entry of the navigation that leads to it. */
export function addPage(
  definition: ConsoleDefinition,
  title: NewWords['page'],
  english: string,
): ConsoleDefinition {
  const taken = [...definition.pages.map(({ id }) => id), ...definition.navigation.map(({ id }) => id)]
  const id = freshId('page', taken)
  const label = { 'zh-CN': title, en: english }
  const page: ConsolePage = {
    id,
    title: label,
    rows: [{ id: 'row-1', columns: [{ id: 'column-1', width: 12, blocks: [] }] }],
  }
  return {
    ...definition,
    pages: [...definition.pages, page],
    navigation: [...definition.navigation, { id, label, page: id }],
  }
}

/** Without a page and the entries that lead to it. */
export function removePage(definition: ConsoleDefinition, at: number): ConsoleDefinition {
  const id = definition.pages[at]?.id
  const { home, ...rest } = definition
  return {
    ...rest,
    ...(home !== undefined && home !== id ? { home } : {}),
    pages: without(definition.pages, at),
    navigation: definition.navigation.filter(({ page }) => page !== id),
  }
}

export function changePage(
  definition: ConsoleDefinition,
  at: number,
  change: (page: ConsolePage) => ConsolePage,
): ConsoleDefinition {
  const page = definition.pages[at]
  return page ? { ...definition, pages: replaced(definition.pages, at, change(page)) } : definition
}

function changeColumn(
  page: ConsolePage,
  { row: r, column: c }: Pick<Spot, 'row' | 'column'>,
  change: (column: Column) => Column,
): ConsolePage {
  const row = page.rows[r]
  const column = row?.columns[c]
  if (!row || !column) return page
  return {
    ...page,
    rows: replaced(page.rows, r, { ...row, columns: replaced(row.columns, c, change(column)) }),
  }
}

/** A row more, with columns of these widths. */
export function addRow(
  definition: ConsoleDefinition,
  at: number,
  widths: readonly number[],
): ConsoleDefinition {
  return changePage(definition, at, (page) => {
    const ids = idsOf(page)
    const columns: Column[] = []
    for (const width of widths) {
      columns.push({ id: freshId('column', [...ids, ...columns.map(({ id }) => id)]), width, blocks: [] })
    }
    return { ...page, rows: [...page.rows, { id: freshId('row', ids), columns }] }
  })
}

export function removeRow(definition: ConsoleDefinition, at: number, row: number): ConsoleDefinition {
  return changePage(definition, at, (page) => ({ ...page, rows: without(page.rows, row) }))
}

export function setWidth(
  definition: ConsoleDefinition,
  spot: Omit<Spot, 'block'>,
  width: number,
): ConsoleDefinition {
  return changePage(definition, spot.page, (page) =>
    changeColumn(page, spot, (column) => ({ ...column, width })),
  )
}

export function blockAt(
  { pages }: ConsoleDefinition,
  { page, row, column, block }: Spot,
): ConsoleBlock | undefined {
  return pages[page]?.rows[row]?.columns[column]?.blocks[block]
}

export function setBlock(definition: ConsoleDefinition, spot: Spot, block: ConsoleBlock): ConsoleDefinition {
  return changePage(definition, spot.page, (page) =>
    changeColumn(page, spot, (column) => ({ ...column, blocks: replaced(column.blocks, spot.block, block) })),
  )
}

export function removeBlock(definition: ConsoleDefinition, spot: Spot): ConsoleDefinition {
  return changePage(definition, spot.page, (page) =>
    changeColumn(page, spot, (column) => ({ ...column, blocks: without(column.blocks, spot.block) })),
  )
}

/** A block put at a place; with an id of its own. */
export function insertBlock(
  definition: ConsoleDefinition,
  spot: Spot,
  block: ConsoleBlock,
): ConsoleDefinition {
  return changePage(definition, spot.page, (page) => {
    const taken = idsOf(page)
    const own = taken.includes(block.id) ? { ...block, id: freshId(block.kind, taken) } : block
    return changeColumn(page, spot, (column) => ({
      ...column,
      blocks: [...column.blocks.slice(0, spot.block), own, ...column.blocks.slice(spot.block)],
    }))
  })
}

/** Taken from one place and put to another. */
export function moveBlock(definition: ConsoleDefinition, from: Spot, to: Spot): ConsoleDefinition {
  const block = blockAt(definition, from)
  if (!block) return definition
  const sameColumn = from.page === to.page && from.row === to.row && from.column === to.column
  const at = sameColumn && to.block > from.block ? to.block - 1 : to.block
  return insertBlock(removeBlock(definition, from), { ...to, block: at }, block)
}

/** One place up, down, or into the column beside: what dragging does, by keys. */
export function neighbour(
  { pages }: ConsoleDefinition,
  spot: Spot,
  way: 'up' | 'down' | 'left' | 'right',
): Spot | undefined {
  const rows = pages[spot.page]?.rows ?? []
  const here = rows[spot.row]?.columns[spot.column]?.blocks ?? []
  if (way === 'up' && spot.block > 0) return { ...spot, block: spot.block - 1 }
  if (way === 'down' && spot.block < here.length - 1) return { ...spot, block: spot.block + 2 }
  const columns = rows.flatMap((row, r) =>
    row.columns.map((column, c) => ({ row: r, column: c, size: column.blocks.length })),
  )
  const at = columns.findIndex(({ row, column }) => row === spot.row && column === spot.column)
  const next = columns[at + (way === 'up' || way === 'left' ? -1 : 1)]
  return (
    next && {
      page: spot.page,
      row: next.row,
      column: next.column,
      block: way === 'up' || way === 'left' ? next.size : 0,
    }
  )
}

/** What can be added, and how it begins. */
export function newBlock(
  kind: string,
  name: string,
  words: NewWords,
  offers: ConsoleOffers,
  definition: ConsoleDefinition,
): ConsoleBlock {
  const title = { 'zh-CN': words.text, en: kind }
  const lists = Object.values(offers.queries).filter(
    ({ answer, input }) => answer.rows && !('required' in input),
  )
  const query = lists.find((one) => one.name === 'task.queue') ?? lists[0]
  switch (kind) {
    case 'list':
      return {
        kind,
        id: 'list-1',
        title,
        query: query?.name ?? '',
        columns: Object.keys(query?.answer.rows ?? {})
          .slice(2, 5)
          .map((field) => ({ field })),
      }
    case 'indicator':
      return { kind, id: 'indicator-1', title, query: 'case.list', figure: 'total' }
    case 'action':
      return { kind, id: 'action-1', action: definition.actions[0]?.id ?? '' }
    case 'element':
      return { kind, id: 'element-1', element: name }
    case 'panel':
      return { kind, id: 'panel-1', panel: name }
    default:
      return { kind: 'text', id: 'text-1', text: title }
  }
}

export function setActions(
  definition: ConsoleDefinition,
  actions: readonly ConsoleAction[],
): ConsoleDefinition {
  return { ...definition, actions: [...actions] }
}
