import type { EvolveTable } from '../../kernel/module'
import { hasPartyRights } from '../../kernel/party-rights'
import type { PushKind, PushText, PushValue } from '../../kernel/profile-push'
import {
  boolean,
  date,
  instant,
  integer,
  json,
  nullable,
  personal,
  type RowOf,
  table,
  text,
} from '../../kernel/table'
import { patch, put, type RowChange, type View } from '../../kernel/view'
import type { ChannelOutcome } from '../../ports/channel'
import type { PartyRow } from '../case/model'

/** To whom it is shown by policy (V-PUSH). */
export type PushTarget = 'applicant' | 'parties' | 'public'

/** 公开事项: what the parties are shown, made by the event itself. Whether it is held back say the holds. */
export const items = table('openness_item', {
  stream: 'case',
  appendOnly: true,
  columns: {
    caseId: text(),
    /** Id of its definition in the profile. */
    push: text(),
    kind: text<PushKind>(),
    text: json<PushText>(),
    values: json<readonly PushValue[]>(),
    /** Everything it is about, by id: a hold on any of them holds it back. */
    subjects: json<readonly string[]>(),
    /** The event that it tells of: sequence number in the journal of the case. */
    eventSeq: integer(),
    occurredOn: date(),
    target: text<PushTarget>(),
    /** It happened before its parties were entered, in the act that filed the case: they are told as they come. */
    waits: boolean(),
    receipt: boolean(),
  },
  indexes: [{ columns: ['caseId', 'occurredOn'] }],
})

/** 依法不应当公开、不利于案件执行 (seed 000:17): the two grounds; the seed names no others. */
export const HOLD_GROUNDS = ['by-law', 'harms-enforcement'] as const
export type HoldGround = (typeof HOLD_GROUNDS)[number]

/** 暂不公开: one thing of one case that is not shown, on a ground, by a person. */
export const holds = table('openness_hold', {
  stream: 'case',
  columns: {
    caseId: text(),
    subjectId: text(),
    ground: text<HoldGround>(),
    reason: text(),
    heldBy: text(),
    heldOn: date(),
    liftedBy: nullable(text()),
    liftedOn: nullable(date()),
    liftReason: nullable(text()),
  },
  indexes: [{ columns: ['caseId', 'heldOn'] }],
})

/** What a channel has said of a message so far. */
export type ChannelState = { readonly channel: string; readonly outcome: ChannelOutcome }

/** On its way to one recipient; it goes when a channel has delivered it and none is left to be asked again. */
export const sendings = table('openness_sending', {
  stream: 'case',
  columns: {
    caseId: text(),
    itemId: text(),
    partyId: text(),
    /** 0 until a channel was asked. */
    attempts: integer(),
    told: json<readonly ChannelState[]>(),
    orderedOn: date(),
    /** Sent again on this day; nothing while it is under way, and when only a person can help. */
    nextTryOn: nullable(date()),
    /** No channel reaches him: somebody has to tell him otherwise. */
    stuckSince: nullable(date()),
  },
  indexes: [
    { columns: ['caseId'] },
    { columns: ['nextTryOn'], whereNotNull: 'nextTryOn' },
    { columns: ['stuckSince', 'id'], whereNotNull: 'stuckSince' },
  ],
})

/** What was said to whom by which channel, and what came of it; unknown is not failed. */
export const deliveries = table('openness_delivery', {
  stream: 'case',
  appendOnly: true,
  columns: {
    caseId: text(),
    itemId: text(),
    partyId: text(),
    /** Masked. */
    toLabel: text(),
    channel: text(),
    attempt: integer(),
    outcome: text<ChannelOutcome>(),
    said: text(),
    /** Number of the receipt at the channel. */
    reference: nullable(text()),
    /** Code of the channel where it did not deliver. */
    reason: nullable(text()),
    at: instant(),
  },
  indexes: [{ columns: ['caseId', 'at'] }],
})

/** The recipient has said that he has read it (送达回执). */
export const receipts = table('openness_receipt', {
  stream: 'case',
  appendOnly: true,
  columns: { caseId: text(), itemId: text(), partyId: text(), at: instant() },
  indexes: [{ columns: ['caseId'] }],
})

export type OpenItemRow = RowOf<typeof items>
export type HoldRow = RowOf<typeof holds>
export type SendingRow = RowOf<typeof sendings>
export type DeliveryRow = RowOf<typeof deliveries>
export type ReceiptRow = RowOf<typeof receipts>

/** Whom a letter of a party is for: who handles the case, or who watches it (监督权). */
export type LetterDesk = 'undertaker' | 'supervisor'

/** 沟通: letters between a party and the officer, each with its time. */
export const letters = table('openness_letter', {
  stream: 'case',
  appendOnly: true,
  columns: {
    caseId: text(),
    partyId: text(),
    desk: text<LetterDesk>(),
    from: text<'party' | 'court'>(),
    letterText: personal(text()),
    writtenBy: text(),
    writtenAt: instant(),
    /** The letter it answers. */
    replyTo: nullable(text()),
  },
  indexes: [{ columns: ['caseId', 'writtenAt'] }],
})

/** A letter of a party that waits for its answer; gone when it has it. */
export const questions = table('openness_question', {
  stream: 'case',
  columns: {
    caseId: text(),
    caseNumber: text(),
    partyId: text(),
    toLabel: text(),
    desk: text<LetterDesk>(),
    holderId: text(),
    askedOn: date(),
    answerBy: date(),
  },
  indexes: [
    { columns: ['caseId'] },
    { columns: ['holderId', 'answerBy', 'id'] },
    { columns: ['answerBy', 'id'] },
  ],
})

export type LetterRow = RowOf<typeof letters>
export type QuestionRow = RowOf<typeof questions>
export type OpennessRows = {
  openness_item: OpenItemRow
  openness_hold: HoldRow
  openness_sending: SendingRow
  openness_delivery: DeliveryRow
  openness_receipt: ReceiptRow
  openness_letter: LetterRow
  openness_question: QuestionRow
}

/** Whom a target means: the applicant with who acts for him, or everybody who has the rights of a party. */
export function recipientsOf(target: PushTarget, parties: readonly PartyRow[]): readonly PartyRow[] {
  if (target !== 'applicant') return parties.filter(hasPartyRights)
  const applicants = new Set(parties.filter(({ role }) => role === 'applicant').map(({ id }) => id))
  return parties.filter(
    ({ id, role, representsId }) =>
      applicants.has(id) || (role === 'agent' && representsId !== null && applicants.has(representsId)),
  )
}

/** One way of an item: who is to be told. */
export type Way = { readonly itemId: string; readonly partyId: string }

export type OpennessEvents = {
  /** `to`: who is told now; nobody where it is held back. */
  'openness.Published': { caseId: string; row: OpenItemRow; to: readonly string[] }
  /** A party was entered after what his case had begun with. */
  'openness.PartyToldLate': { caseId: string; ways: readonly Way[] }
  'openness.Withheld': HoldRow
  /** What had waited for it goes out. */
  'openness.HoldLifted': {
    caseId: string
    holdId: string
    subjectId: string
    reason: string
    ways: readonly Way[]
  }
  'openness.SendingOrdered': Way & { caseId: string }
  'openness.SendingStopped': Way & { caseId: string }
  'openness.DeliveryRecorded': Way & {
    caseId: string
    deliveries: readonly Omit<DeliveryRow, 'at'>[]
    told: readonly ChannelState[]
    attempts: number
    nextTryOn: string | null
    stuckSince: string | null
    done: boolean
  }
  'openness.ReadConfirmed': Omit<ReceiptRow, 'at'>
  'openness.LetterWritten': Omit<LetterRow, 'writtenAt'> & { question: QuestionRow | null }
}

/** The row of a way. */
export const sendingId = ({ itemId, partyId }: Way): string => `${itemId}:${partyId}`

type Evolving = View<OpennessRows>

const fresh = (caseId: string, way: Way, orderedOn: string): RowChange =>
  put<OpennessRows, 'openness_sending'>('openness_sending', {
    id: sendingId(way),
    caseId,
    itemId: way.itemId,
    partyId: way.partyId,
    attempts: 0,
    told: [],
    orderedOn,
    nextTryOn: null,
    stuckSince: null,
  })

const gone = (table: string, id: string): RowChange => ({ op: 'remove', table, id })

const under = (view: Evolving, way: Way) => view.get('openness_sending', sendingId(way)) !== undefined

export const evolveOpenness: EvolveTable<OpennessEvents, OpennessRows> = {
  'openness.Published': (_view, { data: { caseId, row, to }, occurredOn }) => [
    put('openness_item', row),
    ...to.map((partyId) => fresh(caseId, { itemId: row.id, partyId }, occurredOn)),
  ],
  'openness.PartyToldLate': (_view, { data: { caseId, ways }, occurredOn }) =>
    ways.map((way) => fresh(caseId, way, occurredOn)),
  'openness.Withheld': (_view, { data }) => [put('openness_hold', data)],
  'openness.HoldLifted': (view, { data, actor, occurredOn }) => [
    patch(view, 'openness_hold', data.holdId, {
      liftedBy: actor.id,
      liftedOn: occurredOn,
      liftReason: data.reason,
    }),
    ...data.ways.map((way) => fresh(data.caseId, way, occurredOn)),
  ],
  'openness.SendingOrdered': (view, { data }) => [
    patch(view, 'openness_sending', sendingId(data), { nextTryOn: null }),
  ],
  'openness.SendingStopped': (view, { data }) =>
    under(view, data) ? [gone('openness_sending', sendingId(data))] : [],
  'openness.DeliveryRecorded': (view, { data, recordedAt }) => [
    ...data.deliveries.map((row) =>
      put<OpennessRows, 'openness_delivery'>('openness_delivery', { ...row, at: recordedAt }),
    ),
    ...(data.done
      ? [gone('openness_sending', sendingId(data))]
      : [
          patch(view, 'openness_sending', sendingId(data), {
            told: data.told,
            attempts: data.attempts,
            nextTryOn: data.nextTryOn,
            stuckSince: data.stuckSince,
          }),
        ]),
  ],
  'openness.ReadConfirmed': (_view, { data, recordedAt }) => [
    put<OpennessRows, 'openness_receipt'>('openness_receipt', { ...data, at: recordedAt }),
  ],
  'openness.LetterWritten': (view, { data: { question, ...row }, recordedAt }) => [
    put<OpennessRows, 'openness_letter'>('openness_letter', { ...row, writtenAt: recordedAt }),
    ...(question ? [put<OpennessRows, 'openness_question'>('openness_question', question)] : []),
    ...(row.from === 'court' && row.replyTo !== null && view.get('openness_question', row.replyTo)
      ? [gone('openness_question', row.replyTo)]
      : []),
  ],
}
