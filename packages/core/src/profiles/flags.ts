import type { NodeDefinition } from '../kernel/profile'
import type { FlagDefinition } from '../kernel/profile-flag'
import { days, workingDays } from '../law/index'
import { caseClosed, whenEvent } from './pattern'

/** 特殊标识 and what follows: the place in the queue, the invitation of the procuratorate, the question of delegation. */
export const caseFlags: readonly FlagDefinition[] = [
  { id: 'livelihood', priority: 0, source: 'seed 001:158' },
  {
    id: 'party-or-government-debtor',
    priority: 0,
    source: 'seed 001:158; design: what is cleared as a special action comes before others of its date',
  },
  { id: 'mass-or-sensitive', inviteProcuratorate: true, source: 'seed 001:148' },
  { id: 'significant-influence', inviteProcuratorate: true, source: 'seed 001:148' },
  { id: 'special-subject', inviteProcuratorate: true, source: 'seed 001:148' },
  { id: 'intervention', inviteProcuratorate: true, source: 'seed 001:148' },
  { id: 'violent-resistance', inviteProcuratorate: true, source: 'seed 001:148' },
  { id: 'maritime-small-amount', delegation: 'whole-case', source: 'seed 004:69' },
  { id: 'bone-case', delegation: 'higher-court', source: 'seed 004:69' },
]

/** What flags ask of the undertaker, in his queue until it is done or the flag is gone. */
export const flagNodes: readonly NodeDefinition[] = [
  {
    id: 'procuratorate-invitation',
    startsOn: [whenEvent('case.Flagged', { procuratorate: 'invite' })],
    endsOn: [whenEvent('dossier.MaterialFormed', { kind: 'procuratorate-invitation' })],
    cancelsOn: [whenEvent('case.Flagged', { procuratorate: 'withdraw' }), caseClosed],
    limit: workingDays(5),
    roll: false,
    holder: { kind: 'undertaker' },
    warnDaysBefore: [1, 0],
    expected: false,
    source: 'seed 001:148; parameter: the seed gives no limit, 5 working days',
  },
  {
    id: 'delegation-decision',
    startsOn: [whenEvent('case.Flagged', { delegation: 'suggest' })],
    endsOn: [
      whenEvent('dossier.MaterialFormed', { kind: 'delegation-letter' }),
      whenEvent('dossier.MaterialFormed', { kind: 'delegation-declined' }),
    ],
    cancelsOn: [whenEvent('case.Flagged', { delegation: 'withdraw' }), caseClosed],
    limit: days(7),
    roll: false,
    holder: { kind: 'undertaker' },
    warnDaysBefore: [2, 0],
    expected: false,
    source: 'seed 004:69; parameter: the seed gives no limit, 7 days',
  },
]
