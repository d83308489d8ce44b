/** How often each cell (command × outcome × fault) was hit. */
export type Coverage = Map<string, number>

export function hit(coverage: Coverage, command: string, outcome: string, fault: string): void {
  const cell = `${command}|${outcome}|${fault}`
  coverage.set(cell, (coverage.get(cell) ?? 0) + 1)
}

export function merge(into: Coverage, more: Iterable<readonly [string, number]>): void {
  for (const [cell, count] of more) into.set(cell, (into.get(cell) ?? 0) + count)
}

/** Cells that should have been hit and were not. */
export function missing(coverage: Coverage, required: readonly string[]): string[] {
  return required.filter((cell) => !coverage.has(cell))
}

/** The table: a line for each command and outcome, a column for each fault. */
export function coverageTable(coverage: Coverage): string {
  const cells = [...coverage].map(([cell, count]) => ({ cell: cell.split('|'), count }))
  const faults = [...new Set(cells.map(({ cell }) => cell[2] ?? ''))].sort()
  const lines = [...new Set(cells.map(({ cell }) => `${cell[0]} ${cell[1]}`))].sort()
  const rows = lines.map((line) => [
    line,
    ...faults.map((fault) => String(coverage.get(`${line.replace(' ', '|')}|${fault}`) ?? 0)),
  ])
  return table([['command outcome', ...faults], ...rows])
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)))
  return rows
    .map((row) =>
      row
        .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
        .join('  '),
    )
    .join('\n')
}
