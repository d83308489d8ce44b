import type { RecordedEvent } from '../../kernel/event'
import { streamKey, streamKind } from '../../kernel/stream'
import { date, integer, json, type RowOf, table, text } from '../../kernel/table'
import { put, type RowChange, type View } from '../../kernel/view'
import type { CaseEvents } from '../case/model'
import { type ActOfPower, actsOfPower, type Power, type Side, type Work } from './rules-families'

/** What a ruling is about. */
export const MATTERS = ['conduct-objection', 'outsider-objection', 'change-of-party', 'other'] as const
export type Matter = (typeof MATTERS)[number]
export const OUTCOMES = ['upheld', 'partly-upheld', 'dismissed'] as const
export type RulingOutcome = (typeof OUTCOMES)[number]

/** One row per person and case: which powers he has exercised in it, on which side he stood, what he did himself. */
export const hands = table('power_hand', {
  stream: 'case',
  columns: {
    caseId: text(),
    personId: text(),
    powers: json<readonly Power[]>(),
    sides: json<readonly Side[]>(),
    works: json<readonly Work[]>(),
    acts: integer(),
    lastOn: date(),
  },
  indexes: [{ columns: ['caseId'] }, { columns: ['personId', 'lastOn'] }],
})

/** 执行裁判: rulings on objections and on who is a party, as they come into the case. */
export const rulings = table('power_ruling', {
  stream: 'case',
  columns: {
    caseId: text(),
    matter: text<Matter>(),
    rulingNumber: text(),
    outcome: text<RulingOutcome>(),
    summary: text(),
    ruledBy: text(),
    ruledOn: date(),
  },
  indexes: [{ columns: ['caseId', 'ruledOn'] }],
})

export type HandRow = RowOf<typeof hands>
export type RulingRow = RowOf<typeof rulings>
export type PowerRows = { power_hand: HandRow; power_ruling: RulingRow }
export type PowerEvents = { 'power.RulingRecorded': RulingRow }

type Exercised = Pick<HandRow, 'powers' | 'sides' | 'works'>
type Follow = (view: View<PowerRows>, event: RecordedEvent<string, object>) => readonly RowChange[]

/** What the system, an import or another court’s order does is nobody’s own act. */
function follow(acts: readonly ActOfPower[]): Follow {
  const powers = defined(acts.map(({ power }) => power))
  const sides = defined(acts.map(({ side }) => side))
  const works = defined(acts.map(({ work }) => work))
  return (view, { stream, actor, occurredOn }) => {
    if (actor.kind !== 'person' || streamKind(stream) !== 'case') return []
    return [hand(view, streamKey(stream), actor.id, { powers, sides, works }, occurredOn)]
  }
}

function hand(view: View<PowerRows>, caseId: string, personId: string, more: Exercised, lastOn: string) {
  const id = `${caseId}:${personId}`
  const known = view.get('power_hand', id)
  return put<PowerRows, 'power_hand'>('power_hand', {
    id,
    caseId,
    personId,
    powers: joined(known?.powers, more.powers),
    sides: joined(known?.sides, more.sides),
    works: joined(known?.works, more.works),
    acts: (known?.acts ?? 0) + 1,
    lastOn,
  })
}

function defined<T>(items: readonly (T | undefined)[]): readonly T[] {
  return [...new Set(items.filter((item): item is T => item !== undefined))]
}

function joined<T extends string>(known: readonly T[] = [], more: readonly T[]): readonly T[] {
  // Mostly he has done such a thing in this case before: what is known is in order.
  if (more.every((each) => known.includes(each))) return known
  return [...new Set([...known, ...more])].sort()
}

const byEvent = new Map<string, readonly ActOfPower[]>()
for (const act of actsOfPower) byEvent.set(act.event, [...(byEvent.get(act.event) ?? []), act])

export const evolvePower: Readonly<Record<string, Follow>> = {
  ...Object.fromEntries([...byEvent].map(([type, acts]) => [type, follow(acts)])),
  // A case that moved on was not in one hand from beginning to end (案件流转, seed 003:7), whoever moved it.
  'case.Assigned': (view, { data, occurredOn }) => {
    const { caseId, from, undertakerId } = data as CaseEvents['case.Assigned']
    if (from === null || from === undertakerId) return []
    return [hand(view, caseId, from, { powers: [], sides: [], works: ['undertook'] }, occurredOn)]
  },
  'power.RulingRecorded': (view, event) => [
    put<PowerRows, 'power_ruling'>('power_ruling', event.data as RulingRow),
    ...follow(byEvent.get(event.type) ?? [])(view, event),
  ],
}
