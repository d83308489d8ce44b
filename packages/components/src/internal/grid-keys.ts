/** Where the active row goes on a key; undefined when the key does not move it. */
export function rowAfterKey(key: string, active: number, count: number, page = 10): number | undefined {
  const last = count - 1
  switch (key) {
    case 'ArrowDown':
      return Math.min(last, active + 1)
    case 'ArrowUp':
      return Math.max(0, active - 1)
    case 'PageDown':
      return Math.min(last, active + page)
    case 'PageUp':
      return Math.max(0, active - page)
    case 'Home':
      return 0
    case 'End':
      return last
    default:
      return undefined
  }
}

/** True for elements in which people write: single letters belong to them. */
export function isWriting(target: EventTarget | null | undefined): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]')
}

/** The rows near the screen and the active one, which keeps its focus when it is scrolled away. */
export function withActive(
  { first, last }: { readonly first: number; readonly last: number },
  active: number,
  count: number,
): readonly number[] {
  const rows = Array.from(
    { length: Math.max(0, Math.min(last, count - 1) - first + 1) },
    (_, at) => first + at,
  )
  if (active >= count || (active >= first && active <= last)) return rows
  return active < first ? [active, ...rows] : [...rows, active]
}
