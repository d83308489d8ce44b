import type { Profile } from '../kernel/profile'
import type { Actor } from '../kernel/role'
import { cityPlan, profileToJson } from '../profiles/index'
import type { Stage } from './stage'

/** Who keeps the system of the county court. */
export const administrator: Actor = {
  kind: 'person',
  id: 'administrator',
  courtId: 'gan1202',
  roles: ['system-administrator'],
}

type Loose = Record<string, unknown>
/** A profile as JSON that may be edited. */
export interface Editable extends Loose {
  nodes: Loose[]
  affairs: Loose[]
  unitKinds: string[]
  teamKinds: Loose[]
  parameters: Loose
}

/** A profile as somebody with a text editor has it, with what he changed. */
export function edited(profile: Profile, change: (json: Editable) => void): Editable {
  const json = JSON.parse(profileToJson(profile)) as Editable
  change(json)
  return json
}

/** The city plan with a survey by drone: one team more, one affair, one node, and a shorter limit for scanning. */
export function withDrones(version = '1', effectiveFrom = '2024-03-01'): Editable {
  return edited(cityPlan, (json) => {
    Object.assign(json, { id: 'wudu', version, effectiveFrom, source: '院发〔2024〕1号' })
    json.unitKinds.push('drone-team')
    json.affairs.push({
      id: 'drone-survey',
      unitKind: 'drone-team',
      limit: { unit: 'working-day', count: 5 },
      source: '院发〔2024〕1号',
    })
    json.nodes.push({
      id: 'site-visit',
      startsOn: [{ event: 'case.Filed' }],
      endsOn: [{ event: 'task.Confirmed', where: { affair: 'drone-survey' } }],
      cancelsOn: [{ event: 'closing.CaseClosed' }],
      limit: { unit: 'working-day', count: 7 },
      roll: false,
      holder: { kind: 'unit', unitKind: 'drone-team' },
      warnDaysBefore: [1],
      expected: true,
      source: '院发〔2024〕1号',
    })
    const scan = json.nodes.find(({ id }) => id === 'dossier-scan')
    if (scan) scan.limit = { unit: 'working-day', count: 1 }
    json.labels = {
      'zh-CN': {
        'profile.wudu': '武都区办案模式',
        'unit.drone-team': '无人机勘察队',
        'affair.drone-survey': '无人机现场勘察',
        'node.site-visit': '现场勘察',
      },
      en: { 'affair.drone-survey': 'Survey by drone' },
    }
  })
}

/** Two people who fly, as one more team of the county court. */
export async function setUpDroneTeam(stage: Stage): Promise<void> {
  const unit = { unitId: 'drones', name: '无人机勘察队', functions: ['drone-team'] }
  await stage.must(administrator, 'organisation.add-unit', unit)
  await stage.must(administrator, 'organisation.add-person', {
    personId: 'pilot-1',
    name: '何远',
    staffClass: 'clerk',
    roles: ['affairs-clerk', 'clerk'],
    unitId: 'drones',
    head: true,
  })
}

/** The pilot at work. */
export const pilot: Actor = {
  kind: 'person',
  id: 'pilot-1',
  courtId: 'gan1202',
  roles: ['affairs-clerk', 'clerk'],
}

/** Proposed by the administrator, published by the director. */
export async function publish(stage: Stage, content: unknown): Promise<string> {
  const { versionId } = await stage.must<{ versionId: string }>(administrator, 'profile.propose', { content })
  await stage.must('director', 'profile.publish', { versionId })
  return versionId
}

/** Published and adopted from today. */
export async function workBy(stage: Stage, content: Editable): Promise<void> {
  await publish(stage, content)
  const adoption = { profileId: content.id, fromOn: stage.clock.today(), reason: '院长办公会决定' }
  await stage.must('director', 'profile.adopt', adoption)
}
