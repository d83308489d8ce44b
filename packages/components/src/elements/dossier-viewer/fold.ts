/** A text without spaces, case and width, and where each of its characters came from. */
export interface Folded {
  readonly text: string
  readonly at: readonly number[]
}

/** What a reader means by the same words: spaces and lines of a layout do not count, nor capitals, nor full width. */
export function fold(text: string): Folded {
  let folded = ''
  const at: number[] = []
  let index = 0
  for (const letter of text) {
    if (!/\s/.test(letter)) {
      for (const one of letter.normalize('NFKC').toLowerCase()) {
        for (let unit = 0; unit < one.length; unit++) at.push(index)
        folded += one
      }
    }
    index += letter.length
  }
  return { text: folded, at }
}

/** Where words stand in a text, as places in that text. */
export function placesOf(text: string, words: string): { readonly from: number; readonly to: number }[] {
  const wanted = fold(words).text
  const { text: folded, at } = fold(text)
  const found: { from: number; to: number }[] = []
  if (wanted === '') return found
  for (
    let start = folded.indexOf(wanted);
    start >= 0;
    start = folded.indexOf(wanted, start + wanted.length)
  ) {
    const last = at[start + wanted.length - 1] ?? 0
    found.push({ from: at[start] ?? 0, to: last + 1 })
  }
  return found
}
