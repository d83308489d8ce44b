import type { NodeDefinition } from '../kernel/profile'
import { days, workingDays } from '../law/index'
import { clock } from './clock'
import { caseClosed, whenEvent } from './pattern'

const LIST = { kind: 'dishonesty-list' }
const ended = [whenEvent('measure.Ended')]

/** Clocks of measures against persons. What is in force runs on when a round is terminated. */
export const measureNodes: readonly NodeDefinition[] = [
  {
    ...clock({
      id: 'consumption-restriction',
      from: 'measure.NoticePeriodEnded',
      to: 'measure.TookEffect',
      limit: days(7),
      subjectField: 'debtorId',
      source: 'law 法释〔2015〕17号: confirmed, gives no number; parameter: 7 days, set by the court',
    }),
    endsOn: [whenEvent('measure.TookEffect', { kind: 'consumption-limit' })],
    // Not to restrict is a decision as well, with its reason.
    cancelsOn: [caseClosed, whenEvent('measure.Decided', { kind: 'consumption-limit', approved: false })],
  },
  {
    ...clock({
      id: 'dishonesty-decision',
      from: 'measure.Proposed',
      where: { ...LIST, origin: 'applicant' },
      to: 'measure.Decided',
      limit: days(15),
      subjectField: 'measureId',
      source: 'law 法释〔2017〕7号 5: confirmed',
    }),
  },
  {
    ...clock({
      id: 'dishonesty-removal',
      from: 'measure.GroundEnded',
      where: LIST,
      to: 'measure.Ended',
      limit: workingDays(3),
      subjectField: 'measureId',
      source: 'law 法释〔2017〕7号 9, 10, 12: confirmed',
    }),
    cancelsOn: [],
  },
  {
    ...clock({
      id: 'measure-term',
      from: 'measure.TookEffect',
      to: 'measure.Ended',
      limit: { dateField: 'until' },
      subjectField: 'measureId',
      warn: [30, 7, 1, 0],
      source: 'seed 001:162; requirement fine-detention: term end reminder; law 法释〔2017〕7号 2: confirmed',
    }),
    startsOn: [whenEvent('measure.TookEffect', { hasTerm: true })],
    endsOn: ended,
    cancelsOn: [],
  },
  {
    ...clock({
      id: 'detention-family',
      from: 'measure.CarriedOut',
      where: { kind: 'detention' },
      to: 'measure.FamilyTold',
      limit: days(1),
      subjectField: 'measureId',
      warn: [0],
      source: 'law 民诉法解释（2022） 178-184: confirmed, within 24 hours',
    }),
    cancelsOn: [],
  },
]
