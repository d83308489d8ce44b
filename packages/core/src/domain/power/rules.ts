import type { DecideContext } from '../../kernel/context'
import { check, deny, type Rule, rule } from '../../kernel/rule'
import type { View } from '../../kernel/view'
import type { CaseRows } from '../case/model'
import type { HandRow, PowerRows } from './model'
import { actsOfPower, type Power, type Side } from './rules-families'

type Rows = PowerRows & Pick<CaseRows, 'case_case'>
/** An act over several cases names them all. */
type OfCase = { readonly caseId: string; readonly caseIds?: readonly string[] }

const casesOf = ({ caseId, caseIds }: OfCase): readonly string[] => caseIds ?? [caseId]

/** One rule for each family, because a check does not hear which command it guards. */
const onePower = (power: Power): Rule =>
  check<OfCase, PowerRows>(`power.${power}-alone`, 'seed 003:17; seed 004:83; requirement power-separation', {
    on: [...new Set(actsOfPower.filter((act) => act.power === power).map(({ command }) => command))],
    reads: ['power_hand'],
    check: (input, view, { actor, profile }) => {
      if (profile.parameters['org.power-separation'] === 'off') return undefined
      const other = casesOf(input)
        .flatMap((caseId) => view.get('power_hand', `${caseId}:${actor.id}`)?.powers ?? [])
        .find((each) => each !== power)
      return other === undefined ? undefined : deny({ power, other })
    },
  })

/**
 * 密切配合与相互制约相结合: handling, money, closing review and supervision are with different units (seed 000:8), unless
 * the profile of a small court leaves it at different people.
 */
const unitsApart = (side: Side): Rule =>
  check<OfCase, Rows>(`power.${side}-apart`, 'seed 000:8; requirement centre-staff-separation', {
    on: [...new Set(actsOfPower.filter((act) => act.side === side).map(({ command }) => command))],
    reads: ['power_hand', 'case_case'],
    check: (input, view, context) => {
      const { actor, directory, profile } = context
      if (actor.kind !== 'person' || profile.parameters['org.unit-separation'] === 'people') return undefined
      const unitId = directory.person(actor.id)?.unitId ?? null
      if (unitId === null) return undefined
      const other = casesOf(input)
        .flatMap((caseId) => sidesOf(unitId, caseId, view, context))
        .find((each) => each !== side)
      return other === undefined ? undefined : deny({ unitId, side, other })
    },
  })

/** On which sides of the case this unit stands: the handling one by its undertaker, any other by who acted. */
function sidesOf(
  unitId: string,
  caseId: string,
  view: View<Rows>,
  { directory }: DecideContext,
): readonly Side[] {
  const handling: readonly Side[] = view.get('case_case', caseId)?.unitId === unitId ? ['handling'] : []
  const acted = view
    .all('power_hand')
    .filter((hand) => hand.caseId === caseId && directory.person(hand.personId)?.unitId === unitId)
    .flatMap(({ sides }) => sides.filter((side) => side !== 'handling'))
  return [...handling, ...acted]
}

/**
 * 打破一人包案到底、团队包案到底 (seed 002:1, 003:7, 004:52): a case in which the undertaker, or his team, did everything that was
 * carried out does not get to its end. What was done before an import is not known here.
 */
const notOneHand = check<OfCase, Rows>(
  'power.nobody-does-everything',
  'seed 002:1; seed 003:7; seed 004:52; requirement no-one-person',
  {
    on: ['closing.propose'],
    reads: ['power_hand', 'case_case'],
    check: ({ caseId }, view, context) => {
      const mode = context.profile.parameters['org.one-person'] ?? 'off'
      const found = view.get('case_case', caseId)
      if (mode === 'off' || !found || found.legacyState !== null || found.undertakerId === null)
        return undefined
      const unitOf = (id: string) => context.directory.person(id)?.unitId ?? null
      const hand = oneHandOf(found.undertakerId, view.all('power_hand'), unitOf)
      if (hand === null || (hand === 'team' && mode === 'person')) return undefined
      return deny({ hand, personId: found.undertakerId })
    },
  },
)

/** Whether everything that was carried out came from the undertaker himself, or from his own unit. */
export function oneHandOf(
  undertakerId: string,
  hands: readonly HandRow[],
  unitOf: (personId: string) => string | null,
): 'person' | 'team' | null {
  const others = hands.filter(({ works, personId }) => works.length > 0 && personId !== undertakerId)
  if (others.length === 0) return 'person'
  const own = unitOf(undertakerId)
  return own !== null && others.every(({ personId }) => unitOf(personId) === own) ? 'team' : null
}

const POWERS: readonly Power[] = ['adjudication', 'implementation', 'supervision']
const SIDES: readonly Side[] = ['handling', 'money', 'review', 'watch']

/** Rules about who may do what in one case. */
export const powerRules: readonly Rule[] = [
  rule('power.case-known', 'design: a ruling comes into a case of this court'),
  rule('power.undertaker-does-not-rule', 'seed 004:83; requirement power-separation'),
  ...POWERS.map(onePower),
  ...SIDES.map(unitsApart),
  notOneHand,
]
