import type { Json } from '../../kernel/json'
import type { EvolveTable } from '../../kernel/module'
import { boolean, date, integer, json, nullable, type RowOf, table, text } from '../../kernel/table'
import { patch, put } from '../../kernel/view'
import type { CaseEvents } from '../case/model'

/** running → met | cancelled; running ⇄ suspended. Overdue is never stored: it is a due date in the past. */
export type NodeState = 'running' | 'suspended' | 'met' | 'cancelled'

/** Why a due date is what it is: trigger, limit, calendar and source, step by step. */
export type DueExplanation = { readonly [key: string]: Json }

export const nodes = table('node_node', {
  stream: 'case',
  columns: {
    caseId: text(),
    caseNumber: text(),
    debtorLabel: text(),
    /** Id of the definition in the profile. */
    node: text(),
    /** Tells several clocks of one node apart: each paper has its own hand-in clock. */
    subjectId: text(),
    state: text<NodeState>(),
    trigger: text(),
    /** Sequence number of the event that started it. */
    triggerSeq: integer(),
    startedOn: date(),
    dueOn: date(),
    provisional: boolean(),
    /** Who must act; nobody once it has ended. */
    holderId: nullable(text()),
    unitId: nullable(text()),
    priority: integer(),
    /** Required data that no event has recorded yet. */
    missing: json<readonly string[]>(),
    /** How many warnings have been given. */
    warnings: integer(),
    breached: boolean(),
    /** The clock looks at it again on this day; none once it has ended or been breached. */
    nextCheckOn: nullable(date()),
    suspendedOn: nullable(date()),
    /** Days that did not count. */
    suspendedDays: integer(),
    extendedTo: nullable(date()),
    endedOn: nullable(date()),
    endEvent: nullable(text()),
    explanation: json<DueExplanation>(),
    source: text(),
  },
  indexes: [
    { columns: ['holderId', 'dueOn', 'priority', 'id'], whereNotNull: 'holderId' },
    { columns: ['dueOn', 'priority', 'id'], whereNotNull: 'holderId' },
    { columns: ['nextCheckOn'], whereNotNull: 'nextCheckOn' },
    { columns: ['caseId', 'startedOn'] },
  ],
})

/** What of the flow the parties have been shown. */
export const disclosures = table('node_disclosure', {
  stream: 'case',
  appendOnly: true,
  columns: {
    caseId: text(),
    nodeId: text(),
    node: text(),
    what: text<'started' | 'met'>(),
    /** When it is due, at the beginning. */
    dueOn: nullable(date()),
    shownOn: date(),
    /** `applicant`, `parties` or `public`. */
    target: text(),
    /** What the event that moved the clock is about: held back, it holds back the node as well. */
    about: json<readonly string[]>(),
  },
  indexes: [{ columns: ['caseId', 'shownOn'] }],
})

export type DisclosureRow = RowOf<typeof disclosures>
export type NodeRow = RowOf<typeof nodes>
export type NodeRows = { node_node: NodeRow; node_disclosure: DisclosureRow }

type On = { caseId: string; nodeId: string; node: string }

export type NodeEvents = {
  'node.Started': NodeRow
  'node.Met': On & { endEvent: string; late: boolean }
  'node.DataRecorded': On & { recorded: readonly string[] }
  'node.Cancelled': On & { endEvent: string }
  'node.Paused': On
  'node.Resumed': On & {
    dueOn: string
    provisional: boolean
    suspendedDays: number
    nextCheckOn: string | null
    explanation: DueExplanation
  }
  'node.Warned': On & { level: number; dueOn: string; holderId: string | null; nextCheckOn: string | null }
  'node.Breached': On & { dueOn: string; holderId: string | null }
  'node.Extended': On & {
    from: string
    to: string
    /** When it was asked for: the window is about this day. */
    askedOn: string
    /** Under which number it was filed with the higher court. */
    filing: string | null
    reason: string
    provisional: boolean
    /** None while the clock stands still. */
    nextCheckOn: string | null
    explanation: DueExplanation
  }
  /** By another profile; extensions and pauses are kept. */
  'node.Redated': On & {
    from: string
    to: string
    provisional: boolean
    breached: boolean
    nextCheckOn: string | null
    explanation: DueExplanation
    source: string
  }
  /** Shown to the parties without a click (执行过程自动公开). */
  'node.Disclosed': Omit<DisclosureRow, 'shownOn'>
  'node.HandedOver': On & { from: string | null; to: string; unitId: string | null; reason: string }
}

const ended = { holderId: null, nextCheckOn: null }

type Evolved = NodeEvents & Pick<CaseEvents, 'case.Flagged'>

export const evolveNode: EvolveTable<Evolved, NodeRows> = {
  /** What is open goes with its case, before others or no longer. */
  'case.Flagged': (view, { data: { caseId, priority } }) =>
    view
      .all('node_node')
      .filter((open) => open.caseId === caseId && open.holderId !== null)
      .map(({ id }) => patch(view, 'node_node', id, { priority })),
  'node.Started': (_view, { data }) => [put('node_node', data)],
  'node.Met': (view, { data, occurredOn }) => [
    patch(view, 'node_node', data.nodeId, {
      ...ended,
      state: 'met',
      endedOn: occurredOn,
      endEvent: data.endEvent,
    }),
  ],
  'node.DataRecorded': (view, { data }) => [
    patch(view, 'node_node', data.nodeId, {
      missing: (view.get('node_node', data.nodeId)?.missing ?? []).filter(
        (id) => !data.recorded.includes(id),
      ),
    }),
  ],
  'node.Cancelled': (view, { data, occurredOn }) => [
    patch(view, 'node_node', data.nodeId, {
      ...ended,
      state: 'cancelled',
      endedOn: occurredOn,
      endEvent: data.endEvent,
    }),
  ],
  'node.Paused': (view, { data, occurredOn }) => [
    patch(view, 'node_node', data.nodeId, { state: 'suspended', suspendedOn: occurredOn, nextCheckOn: null }),
  ],
  'node.Resumed': (view, { data, occurredOn }) => [
    patch(view, 'node_node', data.nodeId, {
      state: 'running',
      // More time may have put the due date back into the future.
      breached: data.dueOn < occurredOn && view.get('node_node', data.nodeId)?.breached === true,
      suspendedOn: null,
      suspendedDays: data.suspendedDays,
      dueOn: data.dueOn,
      provisional: data.provisional,
      nextCheckOn: data.nextCheckOn,
      explanation: data.explanation,
    }),
  ],
  'node.Warned': (view, { data }) => [
    patch(view, 'node_node', data.nodeId, { warnings: data.level, nextCheckOn: data.nextCheckOn }),
  ],
  'node.Breached': (view, { data }) => [
    patch(view, 'node_node', data.nodeId, { breached: true, nextCheckOn: null }),
  ],
  'node.Extended': (view, { data }) => [
    patch(view, 'node_node', data.nodeId, {
      dueOn: data.to,
      extendedTo: data.to,
      warnings: 0,
      breached: false,
      provisional: data.provisional,
      nextCheckOn: data.nextCheckOn,
      explanation: data.explanation,
    }),
  ],
  'node.Redated': (view, { data }) => [
    patch(view, 'node_node', data.nodeId, {
      dueOn: data.to,
      warnings: 0,
      breached: data.breached,
      provisional: data.provisional,
      nextCheckOn: data.nextCheckOn,
      explanation: data.explanation,
      source: data.source,
    }),
  ],
  'node.Disclosed': (_view, { data, occurredOn }) => [
    put<NodeRows, 'node_disclosure'>('node_disclosure', { ...data, shownOn: occurredOn }),
  ],
  'node.HandedOver': (view, { data }) => [
    patch(view, 'node_node', data.nodeId, { holderId: data.to, unitId: data.unitId }),
  ],
}
