import type { NodeDefinition } from '../kernel/profile'
import { months } from '../law/index'
import { whenEvent } from './pattern'

/**
 * 终本维护流程, beside the pipeline: a case closed for this round is checked again and again by its own team; each check
 * starts the time of the next. A resumed case (执恢) begins in the intensive stage.
 */
export const maintenanceNodes: readonly NodeDefinition[] = [
  {
    id: 'terminated-check',
    startsOn: [
      whenEvent('closing.CaseClosed', { closingKind: 'round-terminated' }),
      whenEvent('task.Confirmed', { affair: 'terminated-check' }),
    ],
    endsOn: [whenEvent('task.Confirmed', { affair: 'terminated-check' })],
    limit: months(6),
    roll: false,
    holder: { kind: 'unit', unitKind: 'round-termination-team' },
    warnDaysBefore: [15, 3, 0],
    expected: false,
    source: 'seed 003:29; law 法〔2016〕373号 9: six months; parameter: a court sets its own period',
  },
]
