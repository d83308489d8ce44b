import type { ConsoleAction, ConsoleBlock, ConsoleDefinition, ConsolePage } from '../../internal/core'

/** Where a block stands. */
export interface Spot {
  readonly page: number
  readonly row: number
  readonly column: number
  readonly block: number
}

type Row = ConsolePage['rows'][number]
type Column = Row['columns'][number]

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

export const replaced = <T>(list: readonly T[], at: number, item: T): T[] =>
  list.map((one, index) => (index === at ? item : one))
export const without = <T>(list: readonly T[], at: number): T[] => list.filter((_, index) => index !== at)

/** An entry moved by so many places; it stays where it is at the ends. */
export function moved<T>(list: readonly T[], at: number, by: number): T[] {
  const to = at + by
  const item = list[at]
  if (item === undefined || to < 0 || to >= list.length) return [...list]
  const rest = without(list, at)
  return [...rest.slice(0, to), item, ...rest.slice(to)]
}

/** A page with one empty column, and an entry of the navigation that leads to it. */
export function addPage(definition: ConsoleDefinition, title: string, english: string): ConsoleDefinition {
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
    navigation: definition.navigation.flatMap((entry) => {
      const children = entry.children?.filter(({ page }) => page !== id) ?? []
      const { children: _before, ...plain } = entry
      // A heading keeps what is left below it.
      if (entry.page === id && children.length === 0) return []
      const { page: _page, ...heading } = plain
      const kept = entry.page === id ? heading : plain
      return [children.length === 0 ? kept : { ...kept, children }]
    }),
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

export function moveRow(
  definition: ConsoleDefinition,
  at: number,
  row: number,
  by: number,
): ConsoleDefinition {
  return changePage(definition, at, (page) => ({ ...page, rows: moved(page.rows, row, by) }))
}

/** A column more at the end of a row, as wide as what is left of twelve, at least three. */
export function addColumn(definition: ConsoleDefinition, at: number, row: number): ConsoleDefinition {
  return changeColumns(definition, at, row, (columns, page) => {
    const used = columns.reduce((sum, { width }) => sum + width, 0)
    const id = freshId('column', idsOf(page))
    return [...columns, { id, width: Math.min(12, Math.max(3, 12 - used)), blocks: [] }]
  })
}

/** Without a column and what stands in it; a row keeps one. */
export function removeColumn(
  definition: ConsoleDefinition,
  { page: at, row, column }: Omit<Spot, 'block'>,
): ConsoleDefinition {
  return changeColumns(definition, at, row, (columns) =>
    columns.length > 1 ? without(columns, column) : [...columns],
  )
}

function changeColumns(
  definition: ConsoleDefinition,
  at: number,
  row: number,
  change: (columns: readonly Column[], page: ConsolePage) => Column[],
): ConsoleDefinition {
  return changePage(definition, at, (page) => {
    const one = page.rows[row]
    return one
      ? { ...page, rows: replaced(page.rows, row, { ...one, columns: change(one.columns, page) }) }
      : page
  })
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

export function setActions(
  definition: ConsoleDefinition,
  actions: readonly ConsoleAction[],
): ConsoleDefinition {
  return { ...definition, actions: [...actions] }
}
