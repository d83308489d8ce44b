/** A mark that something is not shown to the parties (暂不公开); see the room `openness`. */
export interface HoldMark {
  readonly subjectId: string
  readonly liftedOn: string | null
}

/** The mark that keeps back what is about these subjects; nothing where it is open, as is usual. */
export function heldBy<H extends HoldMark>(subjects: readonly string[], holds: readonly H[]): H | undefined {
  return holds.find(({ subjectId, liftedOn }) => liftedOn === null && subjects.includes(subjectId))
}

/**
 * What an event is about, by which it may be held back: every id in its data, the node it speaks of, and what kind of event
 * it is. What follows from it is about the same.
 */
export function subjectsOf(type: string, data: Readonly<Record<string, unknown>>): readonly string[] {
  const found = new Set<string>([`event:${type}`])
  const take = (members: object) => {
    for (const [name, value] of Object.entries(members)) {
      const isId = (name === 'id' || name.endsWith('Id')) && name !== 'caseId' && name !== 'profileId'
      if (typeof value === 'string' && isId) found.add(value)
    }
  }
  take(data)
  if (typeof data.row === 'object' && data.row !== null) take(data.row)
  if (typeof data.node === 'string') found.add(`node:${data.node}`)
  if (Array.isArray(data.about)) for (const each of data.about) if (typeof each === 'string') found.add(each)
  return [...found]
}
