import type { Role } from '../kernel/role'
import type { DemoCourt, DemoPerson } from '../testing/court'
import { personName } from '../testing/names'
import { randomOf } from '../testing/random'

/** How large a court is. */
interface Size {
  readonly teams: number
  readonly judgesPerTeam: number
  readonly affairs: number
  readonly disposal: number
  readonly dossier: number
}

const NUMERALS = ['一', '二', '三', '四']

/** Puts a court together: a command centre, its specialised teams, and teams that handle cases (seed 000:12). */
function courtOf(
  about: Pick<DemoCourt, 'courtId' | 'name' | 'level' | 'parentId' | 'codeName'>,
  size: Size,
): DemoCourt {
  const { courtId } = about
  const random = randomOf('people of', courtId)
  const names = new Set<string>()
  const people: DemoPerson[] = []
  const unit = (key: string) => `${courtId}-${key}`
  const name = (): string => {
    const made = personName(random, random.chance(0.55) ? 'male' : 'female')
    if (names.has(made)) return name()
    names.add(made)
    return made
  }
  const hire = (
    key: string,
    unitKey: string,
    staffClass: DemoPerson['staffClass'],
    roles: readonly Role[],
    head = false,
  ) => {
    const unitId = unit(unitKey)
    people.push({ id: `${courtId}-${key}`, name: name(), staffClass, roles, unitId, head })
  }
  const two = (value: number) => String(value).padStart(2, '0')

  hire('director', 'command', 'quota-judge', ['execution-director', 'quota-judge'], true)
  hire('vice-president', 'command', 'quota-judge', ['vice-president-in-charge', 'quota-judge'])
  hire('supervisor', 'command', 'judge-assistant', ['special-supervisor', 'judge-assistant'])
  hire('administrator', 'command', 'administrator', ['system-administrator'])
  hire('filing-01', 'filing', 'clerk', ['case-filing-clerk', 'clerk', 'team-head'], true)
  if (size.teams > 1) hire('filing-02', 'filing', 'clerk', ['case-filing-clerk', 'clerk'])
  for (let at = 1; at <= size.affairs; at += 1) {
    const roles: Role[] = ['affairs-clerk', 'clerk', ...(at === 1 ? (['team-head'] as const) : [])]
    hire(`affairs-${two(at)}`, 'affairs', 'clerk', roles, at === 1)
  }
  let judge = 0
  for (let team = 1; team <= size.teams; team += 1) {
    for (let at = 1; at <= size.judgesPerTeam; at += 1) {
      judge += 1
      const roles: Role[] = at === 1 ? ['quota-judge', 'team-head'] : ['quota-judge']
      hire(`judge-${two(judge)}`, `team-${team}`, 'quota-judge', roles, at === 1)
    }
    hire(`assistant-${two(team)}`, `team-${team}`, 'judge-assistant', ['judge-assistant'])
    hire(`clerk-${two(team)}`, `team-${team}`, 'clerk', ['clerk'])
  }
  for (let at = 1; at <= size.disposal; at += 1) {
    const roles: Role[] = at === 1 ? ['execution-officer', 'team-head'] : ['execution-officer']
    hire(`disposal-${two(at)}`, 'disposal', 'execution-officer', roles, at === 1)
  }
  hire('fund-01', 'fund', 'clerk', ['fund-clerk', 'clerk', 'team-head'], true)
  hire('cashier-01', 'fund', 'clerk', ['cashier', 'clerk'])
  if (size.teams > 1) hire('fund-02', 'fund', 'clerk', ['fund-clerk', 'clerk'])
  if (size.teams > 1) hire('cashier-02', 'fund', 'clerk', ['cashier', 'clerk'])
  for (let at = 1; at <= size.dossier; at += 1) {
    hire(`dossier-${two(at)}`, 'dossier', 'clerk', ['dossier-clerk', 'clerk'], at === 1)
  }
  hire('reviewer-01', 'review', 'quota-judge', ['closing-reviewer', 'quota-judge', 'team-head'], true)
  hire('reviewer-02', 'review', 'quota-judge', ['closing-reviewer', 'quota-judge'])
  hire('petition-01', 'petition', 'judge-assistant', ['judge-assistant', 'team-head'], true)
  hire('police-01', 'affairs', 'clerk', ['judicial-police'])
  hire('president', 'command', 'quota-judge', ['president', 'quota-judge'])

  return { ...about, units: unitsOf(unit, size), people }
}

function unitsOf(unit: (key: string) => string, { teams }: Size): DemoCourt['units'] {
  const one = (key: string, name: string, functions: readonly string[]) => ({
    unitId: unit(key),
    name,
    functions,
  })
  return [
    one('command', '执行指挥中心', ['command-centre', 'quality-team']),
    one('filing', '执行立案窗口', ['case-filing']),
    one('affairs', '事务集约团队', ['affairs-team', 'measures-team']),
    ...NUMERALS.slice(0, teams).map((numeral, at) =>
      one(`team-${at + 1}`, `执行实施${numeral}团队`, ['implementation-team']),
    ),
    one('disposal', '财产处置团队', ['disposal-team']),
    one('fund', '案款管理团队', ['fund-team']),
    one('review', '结案审查团队', ['closing-review', 'round-termination-team']),
    one('dossier', '执行案件卷宗管理中心', ['dossier-centre']),
    one('petition', '信访接待专员', ['petition-reception']),
  ]
}

/** The courts of the demonstration: a city court and two county courts. All people are made up. */
export const cityCourts: readonly DemoCourt[] = [
  courtOf(
    {
      courtId: 'gan12',
      name: '陇南市中级人民法院',
      level: 'intermediate',
      parentId: null,
      codeName: '甘12',
    },
    { teams: 1, judgesPerTeam: 3, affairs: 2, disposal: 1, dossier: 1 },
  ),
  courtOf(
    { courtId: 'gan1202', name: '武都区人民法院', level: 'basic', parentId: 'gan12', codeName: '甘1202' },
    { teams: 4, judgesPerTeam: 3, affairs: 6, disposal: 3, dossier: 3 },
  ),
  courtOf(
    { courtId: 'gan1221', name: '成县人民法院', level: 'basic', parentId: 'gan12', codeName: '甘1221' },
    { teams: 3, judgesPerTeam: 3, affairs: 5, disposal: 2, dossier: 2 },
  ),
]
