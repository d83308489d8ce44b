import type { Unowned } from '../domain/supervision/contract'
import { systemActor } from '../kernel/role'
import type { CourtId } from '../kernel/stream'
import type { Engine } from './create-engine'

/**
 * What is open at a court and has nobody at work who answers for it; empty when all is well. For a host's own checks:
 * it reads everything that is open.
 */
export function unowned(engine: Pick<Engine, 'query'>, courtId: CourtId): Promise<readonly Unowned[]> {
  return engine.query({ name: 'supervision.unowned', input: {}, actor: systemActor(courtId, 'check') })
}
