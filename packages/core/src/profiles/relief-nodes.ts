import type { NodeDefinition } from '../kernel/profile'
import { workingDays } from '../law/index'
import { whenEvent } from './pattern'

const SPEED = 'parameter: seed 004:137 asks that relief be timely (加强及时性) and names no period'

/** What the clocks of relief have in common. They go on when the case is closed: relief is for cases that end without money. */
const step = {
  limit: workingDays(10),
  roll: false,
  subjectField: 'applicationId',
  warnDaysBefore: [3, 1, 0],
  expected: false,
  source: SPEED,
} as const

/** 司法救助: an application waits for its check, then for the decision, then for the money. */
export const reliefNodes: readonly NodeDefinition[] = [
  {
    ...step,
    id: 'relief-check',
    startsOn: [whenEvent('relief.Applied')],
    endsOn: [whenEvent('relief.Checked')],
    cancelsOn: [whenEvent('relief.Withdrawn')],
    holder: { kind: 'undertaker' },
  },
  {
    ...step,
    id: 'relief-decision',
    startsOn: [whenEvent('relief.Checked')],
    endsOn: [whenEvent('relief.Granted'), whenEvent('relief.Refused')],
    cancelsOn: [whenEvent('relief.Withdrawn')],
    holder: { kind: 'role', role: 'execution-director' },
  },
  {
    ...step,
    id: 'relief-payment',
    startsOn: [whenEvent('relief.Granted')],
    endsOn: [whenEvent('relief.Paid')],
    holder: { kind: 'role', role: 'cashier' },
  },
]
