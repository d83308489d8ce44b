import type { DecideContext } from './context'

type Held = { readonly undertakerId: string | null; readonly unitId: string | null }

/**
 * The undertaker and his unit for their own cases; the command centre for the concentrated first query; the director for
 * every one (seed 001:86 所承办案件的被执行人, 002:5).
 */
export function isOwnCase(
  subject: Held,
  concentrated: boolean,
  { actor, directory }: Pick<DecideContext, 'actor' | 'directory'>,
): boolean {
  if (actor.id === subject.undertakerId || actor.roles.includes('execution-director')) return true
  const unitId = directory.person(actor.id)?.unitId ?? null
  if (unitId === null) return false
  if (unitId === subject.unitId) return true
  return concentrated && (directory.unit(unitId)?.functions ?? []).includes('command-centre')
}
