import type { Profile } from '../kernel/profile'
import { type ProfileFinding, problem } from './finding'

/** A flag that asks for something needs a node that begins with it: else nobody would be asked. */
export function flagFindings({ flags = [], nodes }: Profile): ProfileFinding[] {
  const asks = (member: string, value: string) =>
    nodes.some(({ startsOn }) =>
      startsOn.some(({ event, where }) => event === 'case.Flagged' && where?.[member] === value),
    )
  return flags.flatMap(({ id, inviteProcuratorate, delegation }) => [
    ...(inviteProcuratorate && !asks('procuratorate', 'invite')
      ? [problem(`flags[${id}].inviteProcuratorate`, 'flag-asks-nobody', id)]
      : []),
    ...(delegation && !asks('delegation', 'suggest')
      ? [problem(`flags[${id}].delegation`, 'flag-asks-nobody', id)]
      : []),
  ])
}
