export type Place = 'title' | 'right' | 'addressee' | 'text'

const NUMBERS = ['{documentNumber}', '{caseNumber}']
const SIGNED = ['{court}', '{today}']
export const BLANK = '＿＿＿＿'

/** Where a line of a form stands on paper. */
export function placeOf(line: string, at: number, lines: readonly string[], title: string): Place {
  if (at === 0 && line.trim() === title) return 'title'
  const isNumber = NUMBERS.includes(line.trim()) && at <= 1
  const isSigned = SIGNED.includes(line.trim()) && at >= lines.length - 2
  if (isNumber || isSigned) return 'right'
  return line.endsWith('：') ? 'addressee' : 'text'
}

/** The lines of a form with everything filled in, each with its place; a value of several lines is several. */
export function filledLines({
  title,
  form,
  values,
}: {
  readonly title: string
  readonly form: string
  readonly values: Readonly<Record<string, string>>
}): readonly { readonly text: string; readonly place: Place }[] {
  const lines = form.split('\n')
  return lines.flatMap((line, at) => {
    const place = placeOf(line, at, lines, title)
    const text = line.replace(/\{(\w+)\}/g, (_whole, name: string) => values[name] ?? BLANK)
    return text.split('\n').map((each) => ({ text: each, place }))
  })
}
