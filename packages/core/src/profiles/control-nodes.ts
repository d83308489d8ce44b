import { canonicalJson, type Json } from '../kernel/json'
import type { NodeDefinition, Profile } from '../kernel/profile'
import { days } from '../law/index'
import { type ProfileFinding, problem } from './finding'
import { whenEvent } from './pattern'

/** What ends every clock of a control: a closed case keeps what it holds, so its clocks run on. */
const over = [
  whenEvent('control.Released'),
  whenEvent('control.Deducted', { ends: true }),
  whenEvent('control.Renewed'),
]
const lost = [whenEvent('control.Lapsed'), whenEvent('control.Withdrawn'), whenEvent('control.Refused')]

const ofControl = {
  roll: false,
  subjectField: 'controlId',
  expected: false,
} as const

const LAPSING = 'law 查扣冻规定（2020） 27; design promise W7: warnings reach handler, team and supervisor'

/** Told thirty days before the end, when the handler is; it is gone when he has acted. */
function lapsing(id: string, field: string, told: Readonly<Record<string, boolean>>): NodeDefinition {
  return {
    ...ofControl,
    id,
    startsOn: [whenEvent('control.Warned', told)],
    endsOn: over,
    cancelsOn: lost,
    limit: { dateField: 'expiresOn' },
    holder: { kind: 'event-field', field },
    warnDaysBefore: [15, 7, 1, 0],
    source: LAPSING,
  }
}

/**
 * The clocks of what is held (查封、扣押、冻结): every open control has exactly one of `control-service`, `control-waiting` and
 * `control-renewal`. None of them ends with its case, and none moves off a day off: registries release by date.
 */
export const controlNodes: readonly NodeDefinition[] = [
  {
    id: 'control-after-hit',
    startsOn: [whenEvent('asset.Discovered', { byControl: false })],
    endsOn: [whenEvent('control.Ordered')],
    cancelsOn: [whenEvent('asset.Excluded'), whenEvent('asset.Disposed'), whenEvent('closing.CaseClosed')],
    limit: days(0),
    roll: false,
    holder: { kind: 'undertaker' },
    subjectField: 'assetId',
    warnDaysBefore: [0],
    expected: false,
    source: 'law 法发〔2006〕35号 3-4: confirmed, the text says at once and gives no number',
  },
  {
    ...ofControl,
    id: 'control-service',
    startsOn: [whenEvent('control.Ordered')],
    endsOn: [whenEvent('control.TookEffect'), whenEvent('control.Waits'), whenEvent('control.Refused')],
    cancelsOn: [whenEvent('control.Withdrawn')],
    limit: days(0),
    holder: { kind: 'undertaker' },
    warnDaysBefore: [0],
    source: 'law 查封扣押冻结规定（2020） 1: confirmed, served with the assistance notice',
  },
  {
    ...ofControl,
    id: 'control-renewal',
    startsOn: [whenEvent('control.TookEffect'), whenEvent('control.Renewed')],
    endsOn: over,
    cancelsOn: lost,
    limit: { dateField: 'expiresOn' },
    holder: { kind: 'undertaker' },
    warnDaysBefore: [30, 15, 7, 1, 0],
    source: 'law 民诉法解释（2022） 485: confirmed; law 查封扣押冻结规定（2020） 27: confirmed',
  },
  {
    ...ofControl,
    id: 'control-waiting',
    startsOn: [whenEvent('control.Waits')],
    endsOn: [whenEvent('control.TookEffect'), ...over, whenEvent('control.Waits')],
    cancelsOn: lost,
    limit: { dateField: 'reviewOn' },
    holder: { kind: 'undertaker' },
    warnDaysBefore: [7, 0],
    source: 'law 查扣冻规定（2020） 26; parameter: how often the place in the queue is asked after',
  },
  lapsing('control-lapsing-team', 'teamHeadId', { tellTeam: true }),
  lapsing('control-lapsing-supervisor', 'supervisorId', { tellSupervisor: true }),
  {
    ...ofControl,
    id: 'living-report',
    startsOn: [whenEvent('control.ReportAwaited')],
    endsOn: [whenEvent('control.ReportReceived')],
    cancelsOn: [
      whenEvent('control.Released'),
      whenEvent('control.Deducted', { ends: true }),
      whenEvent('control.BreachDecided', { decision: 'revoke' }),
      ...lost,
    ],
    limit: { dateField: 'reportDueOn' },
    holder: { kind: 'undertaker' },
    warnDaysBefore: [3, 0],
    source: 'seed 004:131 执行监管人; parameter: the order states the dates',
  },
  {
    ...ofControl,
    id: 'breach-decision',
    startsOn: [whenEvent('control.BreachReported')],
    endsOn: [whenEvent('control.BreachDecided')],
    subjectField: 'breachId',
    limit: days(3),
    holder: { kind: 'undertaker' },
    warnDaysBefore: [1, 0],
    source: 'seed 004:131 活查封; parameter: no text gives a number',
  },
  {
    id: 'asset-alarm',
    startsOn: [whenEvent('asset.AlarmRaised')],
    endsOn: [whenEvent('asset.AlarmChecked')],
    limit: days(1),
    roll: false,
    holder: { kind: 'undertaker' },
    subjectField: 'alarmId',
    warnDaysBefore: [0],
    expected: false,
    source: 'seed 004:131 物联网+执行; parameter: no text gives a number',
  },
]

/** What watches over what is held runs in every court, whatever its profile says of it: the term is the law's, not the court's. */
export const clocksOfLaw: readonly NodeDefinition[] = controlNodes.filter(
  ({ subjectField }) => subjectField === 'controlId' || subjectField === 'breachId',
)

/** The profile with the clocks that it does not name; itself when it names them all. */
export function withClocksOfLaw(profile: Profile): Profile {
  const missing = clocksOfLaw.filter(({ id }) => !profile.nodes.some((node) => node.id === id))
  return missing.length === 0 ? profile : { ...profile, nodes: [...profile.nodes, ...missing] }
}

/** A court may warn more often, and no kind of case is without these clocks; the rest of them is not for it to change. */
export function clockFindings({ nodes, pipelines = [] }: Profile): ProfileFinding[] {
  const changed = nodes.filter((node) => {
    const law = clocksOfLaw.find(({ id }) => id === node.id)
    return (
      law &&
      (shape(node) !== shape(law) || !law.warnDaysBefore.every((on) => node.warnDaysBefore.includes(on)))
    )
  })
  const shutOut = clocksOfLaw.filter(({ id }) => pipelines.some((each) => each.nodes?.includes(id)))
  return [
    ...changed.map(({ id }) => problem(`nodes[${id}]`, 'clock-of-law-changed', id)),
    ...shutOut.map(({ id }) => problem(`pipelines.nodes[${id}]`, 'clock-of-law-shut-out', id)),
  ]
}

function shape({ source: _source, warnDaysBefore: _days, ...node }: NodeDefinition): string {
  return canonicalJson(node as unknown as Json)
}
