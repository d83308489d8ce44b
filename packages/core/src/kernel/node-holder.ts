import type { Directory } from './directory'
import type { NodeHolder } from './profile'

/** Who holds a node or owes a paper: until a case has an undertaker, the command centre answers for what will be his. */
export function resolveHolder(
  holder: NodeHolder,
  row: { readonly undertakerId: string | null; readonly unitId: string | null },
  data: Readonly<Record<string, unknown>>,
  directory: Directory,
): { holderId: string; unitId: string | null } | undefined {
  if (holder.kind === 'event-field') {
    const person = directory.person(String(data[holder.field]))
    if (person) return { holderId: person.id, unitId: person.unitId }
  }
  if (holder.kind === 'role') {
    const person = directory.people().find(({ active, roles }) => active && roles.includes(holder.role))
    if (person) return { holderId: person.id, unitId: person.unitId }
  }
  if (holder.kind === 'undertaker' && row.undertakerId !== null) {
    return { holderId: row.undertakerId, unitId: row.unitId }
  }
  // Until somebody undertakes the case: the centre, or who assigns it where the centre is another court's (seed 004:75).
  const unit =
    holder.kind === 'unit'
      ? directory.unitFor(holder.unitKind)
      : (directory.unitFor('command-centre') ?? directory.unitFor('case-filing'))
  return unit?.headId ? { holderId: unit.headId, unitId: unit.id } : undefined
}
