/** `--zx-…` names with their defaults, read from the style sheet of the elements. */
export function defaultsIn(css: string): Record<string, string> {
  const found: Record<string, string> = {}
  for (const line of css.matchAll(/var\((--zx-[\w-]+), ([^;]*)\);/g)) found[line[1] ?? ''] = line[2] ?? ''
  return found
}

/** `--zx-…` names with their values, read from a block of a plain style sheet. */
export function valuesIn(css: string): Record<string, string> {
  const found: Record<string, string> = {}
  for (const line of css.matchAll(/(--zx-[\w-]+): ([^;]*);/g)) found[line[1] ?? ''] = line[2] ?? ''
  return found
}
