import type { Engine } from '../engine/index'
import type { Actor, ROLES, Role } from '../kernel/role'

/** A person of a demonstration court. */
export interface DemoPerson {
  readonly id: string
  readonly name: string
  readonly staffClass: 'quota-judge' | 'execution-officer' | 'judge-assistant' | 'clerk' | 'administrator'
  readonly roles: readonly Role[]
  readonly unitId: string
  readonly head?: boolean
}

/** A court to set up: its units and people. */
export interface DemoCourt {
  readonly courtId: string
  readonly name: string
  readonly level: 'high' | 'intermediate' | 'basic'
  readonly special?: 'maritime' | 'railway-transport' | 'development-zone'
  readonly parentId: string | null
  readonly codeName: string
  readonly units: readonly {
    readonly unitId: string
    readonly name: string
    readonly functions: readonly string[]
    readonly parentId?: string
  }[]
  readonly people: readonly DemoPerson[]
}

/** Sets a court up by commands, as its administrator would. */
export async function establishCourt(
  engine: Engine,
  court: DemoCourt,
  profileId = 'city-plan',
): Promise<void> {
  const actor: Actor = {
    kind: 'person',
    id: 'administrator',
    courtId: court.courtId,
    roles: ['system-administrator'],
  }
  const { courtId, name, level, special = null, parentId, codeName } = court
  const give = async (command: string, input: unknown) => {
    const outcome = await engine.execute({ name: command, input, actor })
    if (outcome.kind === 'refused') throw new Error(`${command} refused by ${outcome.rule}`)
  }
  await give('organisation.establish-court', { courtId, name, level, special, parentId, codeName, profileId })
  for (const unit of court.units) await give('organisation.add-unit', unit)
  for (const { id, head, ...person } of court.people) {
    await give('organisation.add-person', { personId: id, head: head ?? false, ...person })
  }
}

/** The person as an actor, as a host's session would give it. */
export function actorOf(court: DemoCourt, personId: string): Actor {
  const person = court.people.find(({ id }) => id === personId)
  if (!person) throw new Error(`no person ${personId}`)
  return { kind: 'person', id: person.id, courtId: court.courtId, roles: person.roles }
}

/** A small county court with one person for each post: enough to run a case from filing to archive. */
export const countyCourt: DemoCourt = {
  courtId: 'gan1202',
  name: '武都区人民法院',
  level: 'basic',
  parentId: 'gan12',
  codeName: '甘1202',
  units: [
    { unitId: 'centre', name: '执行指挥中心', functions: ['command-centre', 'case-filing', 'quality-team'] },
    {
      unitId: 'affairs',
      name: '事务集约团队',
      functions: ['affairs-team', 'measures-team', 'petition-reception'],
    },
    { unitId: 'team-1', name: '执行实施一团队', functions: ['implementation-team'] },
    { unitId: 'disposal', name: '财产处置团队', functions: ['disposal-team', 'round-termination-team'] },
    { unitId: 'funds', name: '案款管理团队', functions: ['fund-team'] },
    { unitId: 'dossier', name: '卷宗管理中心', functions: ['dossier-centre'] },
    { unitId: 'review', name: '结案审查', functions: ['closing-review'] },
  ],
  people: [
    person('director', '赵国庆', 'quota-judge', ['execution-director', 'quota-judge'], 'centre', true),
    person('filing', '孙立', 'clerk', ['case-filing-clerk', 'clerk'], 'centre'),
    person('judge-1', '李明', 'quota-judge', ['quota-judge', 'team-head'], 'team-1', true),
    person('assistant-1', '周敏', 'judge-assistant', ['judge-assistant'], 'team-1'),
    person('affairs-1', '吴芳', 'clerk', ['affairs-clerk', 'clerk', 'team-head'], 'affairs', true),
    person('affairs-2', '郑强', 'clerk', ['affairs-clerk', 'clerk'], 'affairs'),
    person('disposal-1', '冯涛', 'execution-officer', ['execution-officer', 'team-head'], 'disposal', true),
    person('fund-1', '陈静', 'clerk', ['fund-clerk', 'clerk'], 'funds', true),
    person('cashier-1', '褚红', 'clerk', ['cashier', 'clerk'], 'funds'),
    person('dossier-1', '卫兰', 'clerk', ['dossier-clerk', 'clerk'], 'dossier', true),
    person('reviewer-1', '蒋平', 'quota-judge', ['closing-reviewer', 'quota-judge'], 'review', true),
    person('supervisor-1', '沈正', 'judge-assistant', ['special-supervisor', 'judge-assistant'], 'centre'),
  ],
}

function person(
  id: string,
  name: string,
  staffClass: DemoPerson['staffClass'],
  roles: readonly (typeof ROLES)[number][],
  unitId: string,
  head = false,
): DemoPerson {
  return { id, name, staffClass, roles, unitId, head }
}
