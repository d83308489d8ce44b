import type { EventPattern } from '../kernel/profile'

/** An event, with fixed values of its data where only some of its kind count. */
export function whenEvent(event: string, where?: Readonly<Record<string, string | boolean>>): EventPattern {
  return { event, ...(where ? { where } : {}) }
}

/** The case is closed: ends every clock that has lost its purpose. */
export const caseClosed: EventPattern = whenEvent('closing.CaseClosed')
