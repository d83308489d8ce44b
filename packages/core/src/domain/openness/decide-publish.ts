import type { DecideContext } from '../../kernel/context'
import type { InputOf } from '../../kernel/contract'
import { accept, type Decision } from '../../kernel/decision'
import { type EventsOf, event } from '../../kernel/event'
import { hashText } from '../../kernel/hash'
import { heldBy, subjectsOf } from '../../kernel/hold'
import { patternMatches } from '../../kernel/pattern'
import type { Profile } from '../../kernel/profile'
import type { PushDefinition, PushField, PushValue } from '../../kernel/profile-push'
import type { View } from '../../kernel/view'
import type { PartyRow } from '../case/model'
import type { opennessCommands } from './contract'
import {
  type OpenItemRow,
  type OpennessEvents,
  type OpennessRows,
  type PushTarget,
  recipientsOf,
} from './model'

type Event = EventsOf<OpennessEvents>
type Rows = OpennessRows & { case_party: PartyRow }

/** 流程节点: which nodes are shown says their `open`; the flow tells of each beginning and end. */
const NODE_PUSHES: readonly PushDefinition[] = (['started', 'met'] as const).map((what) => ({
  id: `node-${what}`,
  kind: 'node',
  on: { event: 'node.Disclosed', where: { what } },
  text:
    what === 'started'
      ? { 'zh-CN': '“{node}”已经开始，应于{dueOn}前完成。', en: '“{node}” has begun and is due by {dueOn}.' }
      : { 'zh-CN': '“{node}”已经完成。', en: '“{node}” is done.' },
  fields: [
    { name: 'node', field: 'node', as: 'code', label: 'node' },
    { name: 'dueOn', field: 'dueOn', as: 'date' },
  ],
  source: 'seed 000:17 流程节点; seed 000:14 执行过程自动公开',
}))

const indexes = new WeakMap<Profile, ReadonlyMap<string, readonly PushDefinition[]>>()

/** What the profile tells the parties of when an event of this type happens. */
export function pushesFor(profile: Profile, type: string): readonly PushDefinition[] {
  const known = indexes.get(profile)
  if (known) return known.get(type) ?? []
  const index = new Map<string, PushDefinition[]>()
  for (const definition of [...NODE_PUSHES, ...(profile.pushes ?? [])]) {
    const { event: name } = definition.on
    index.set(name, [...(index.get(name) ?? []), definition])
  }
  indexes.set(profile, index)
  return index.get(type) ?? []
}

/** 自动公开: one item for each push that the event fits; held back where something it is about is held. */
export function publish(
  input: InputOf<(typeof opennessCommands)['openness.publish']>,
  view: View<Rows>,
  context: DecideContext,
): Decision<Event> {
  const { caseId, seq, occurredOn, data } = input
  const parties = view.all('case_party')
  const events = pushesFor(context.profile, input.event)
    .filter(({ on }) => patternMatches(on, input))
    .map((push): Event => {
      const target = targetOf(push, context)
      const recipients = recipientsOf(target, parties).map(({ id: partyId }) => partyId)
      const id = itemIdOf(caseId, seq, push.id)
      const row: OpenItemRow = {
        id,
        caseId,
        push: push.id,
        kind: push.kind,
        text: push.text,
        values: (push.fields ?? []).flatMap((field) => shownAs(field, data)),
        subjects: [id, ...subjectsOf(input.event, data)],
        eventSeq: seq,
        occurredOn,
        target,
        waits: parties.length === 0,
        receipt: push.receipt ?? false,
      }
      const held = heldBy(row.subjects, view.all('openness_hold'))
      return event('openness.Published', { caseId, row, to: held ? [] : recipients }, { occurredOn })
    })
  return accept(events)
}

/** The same event gives the same item: by its place in the journal of its case. */
function itemIdOf(caseId: string, seq: number, push: string): string {
  return `open-${hashText(`${caseId} ${seq} ${push}`).slice(0, 20)}`
}

/** 向申请执行人、向执行当事人或者向社会 (V-PUSH). */
function targetOf({ to }: PushDefinition, { profile }: DecideContext): PushTarget {
  const policy = profile.parameters['openness.targets']
  return to ?? (policy === 'parties' || policy === 'public' ? policy : 'applicant')
}

/** A party comes into a case that has begun: what waited for him is told now. */
export function tellEntered(
  { caseId, partyId }: InputOf<(typeof opennessCommands)['openness.tell-entered']>,
  view: View<Rows>,
): Decision<Event> {
  const holds = view.all('openness_hold')
  const parties = view.all('case_party')
  const ways = view
    .all('openness_item')
    .filter(({ waits, subjects }) => waits && !heldBy(subjects, holds))
    .filter(({ target }) => recipientsOf(target, parties).some(({ id }) => id === partyId))
    .map(({ id: itemId }) => ({ itemId, partyId }))
  return accept(ways.length === 0 ? [] : [event('openness.PartyToldLate', { caseId, ways })])
}

/** Only what fits its kind: a text that a person wrote is never shown. */
function shownAs(
  { name, field, as, label = '' }: PushField,
  data: Readonly<Record<string, unknown>>,
): PushValue[] {
  const value = field.split('.').reduce<unknown>((at, step) => (isMembers(at) ? at[step] : undefined), data)
  if (as === 'date') return typeof value === 'string' && DATE.test(value) ? [{ name, as, date: value }] : []
  if (as === 'money') return typeof value === 'bigint' ? [{ name, as, amountFen: value }] : []
  if (as === 'number') return typeof value === 'number' ? [{ name, as, number: value }] : []
  return typeof value === 'string' && CODE.test(value) ? [{ name, as, label, code: value }] : []
}

const DATE = /^\d{4}-\d{2}-\d{2}$/
const CODE = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/

function isMembers(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
