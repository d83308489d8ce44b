import type { Choice } from './form/choices'

/** Codes of these kinds that there are words for. */
export function codesOf(
  labels: Readonly<Record<string, string>>,
  kinds: readonly string[],
): readonly Choice[] {
  return kinds.flatMap((kind) =>
    Object.entries(labels).flatMap(([key, text]) => {
      const code = key.startsWith(`${kind}.`) ? key.slice(kind.length + 1) : ''
      return code === '' || code.includes('.') ? [] : [{ value: code, text }]
    }),
  )
}
