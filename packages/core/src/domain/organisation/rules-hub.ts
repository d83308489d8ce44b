/** The domains in which a city court leads its base courts (三统一枢纽, seed 000:5): exactly three. */
export const HUB_DOMAINS = ['case-handling', 'affair-consolidation', 'quality-supervision'] as const

export type HubDomain = (typeof HUB_DOMAINS)[number]

/** 统一领导, the fourth unity of seed 001:98: people and posts of the courts below. */
const LEADERSHIP = 'leadership'

/** Rooms by domain; what a room that is not listed answers is outside of all of them: deny by default. */
const DOMAIN_OF_ROOM: Readonly<Record<string, HubDomain | typeof LEADERSHIP>> = {
  case: 'case-handling',
  triage: 'case-handling',
  stage: 'case-handling',
  node: 'case-handling',
  plan: 'case-handling',
  query: 'case-handling',
  declaration: 'case-handling',
  clue: 'case-handling',
  investigation: 'case-handling',
  asset: 'case-handling',
  control: 'case-handling',
  measure: 'case-handling',
  fund: 'case-handling',
  reconciliation: 'case-handling',
  goods: 'case-handling',
  series: 'case-handling',
  distribution: 'case-handling',
  dossier: 'case-handling',
  closing: 'case-handling',
  inability: 'case-handling',
  relief: 'case-handling',
  maintenance: 'case-handling',
  reading: 'case-handling',
  recording: 'case-handling',
  marking: 'case-handling',
  openness: 'case-handling',
  task: 'affair-consolidation',
  service: 'affair-consolidation',
  supervision: 'quality-supervision',
  points: 'quality-supervision',
  patrol: 'quality-supervision',
  review: 'quality-supervision',
  power: 'quality-supervision',
  metrics: 'quality-supervision',
  clearance: 'quality-supervision',
  organisation: LEADERSHIP,
}

/** Of the organisation room: what waits in the centres of a court. */
const CONSOLIDATED: readonly string[] = ['organisation.centre-queue', 'organisation.centre-boards']

/**
 * The domain of a question (`case.list`) or of an instruction (`case-handling`) under the unities of the court above;
 * nothing when it is outside of what that court may do below.
 *
 * @example hubDomainOf('organisation.chart', 'three') // undefined
 */
export function hubDomainOf(subject: string, unities: unknown): HubDomain | typeof LEADERSHIP | undefined {
  const [room = ''] = subject.split('.')
  if (CONSOLIDATED.includes(subject)) return 'affair-consolidation'
  const named = HUB_DOMAINS.find((domain) => domain === subject)
  const domain = named ?? (subject.includes('.') ? DOMAIN_OF_ROOM[room] : undefined)
  return domain === LEADERSHIP && unities !== 'four' ? undefined : domain
}
