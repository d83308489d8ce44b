import { ZhixingError } from '../kernel/errors'
import { type Actor, isParty } from '../kernel/role'

/** For what belongs to the whole court and has no contract: files, changes. @throws ZhixingError `query-not-permitted` for a party */
export function courtOnly(actor: Actor, what: string): void {
  if (isParty(actor)) throw new ZhixingError('query-not-permitted', { query: what })
}
