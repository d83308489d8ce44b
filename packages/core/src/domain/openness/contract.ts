import { z } from 'zod'
import { command, field } from '../../kernel/contract'
import { COURT_STAFF, PARTY, type Role } from '../../kernel/role'
import { caseStream } from '../../kernel/stream'
import { CHANNEL_OUTCOMES } from '../../ports/channel'
import { opennessReadings } from './contract-queries'
import { HOLD_GROUNDS } from './model'

const ofCase = (input: { caseId: string }) => caseStream(input.caseId)
const byEngine: readonly Role[] = ['system']
const oneWay = z.object({ caseId: field.id(), itemId: field.id(), partyId: field.id() })

/** Who holds something back: who decides in the case, and who leads. */
const HOLDERS: readonly Role[] = ['quota-judge', 'execution-officer', 'execution-director']
/** Who writes to the parties for the court. */
const WRITERS: readonly Role[] = [
  ...HOLDERS,
  'judge-assistant',
  'clerk',
  'affairs-clerk',
  'special-supervisor',
]

export const opennessCommands = {
  /** Shows the parties what an event says, where the profile has a push for it; called by the engine on every event. */
  'openness.publish': command()({
    input: z.object({
      caseId: field.id(),
      event: z.string(),
      seq: z.number().int(),
      occurredOn: field.date(),
      data: field.recorded(),
    }),
    streams: ofCase,
    reads: ['case_party', 'openness_hold'],
    emits: ['openness.Published'],
    allow: byEngine,
  }),
  /** What had happened before this party was entered is told him now; called by the engine. */
  'openness.tell-entered': command()({
    input: z.object({ caseId: field.id(), partyId: field.id() }),
    streams: ofCase,
    reads: ['case_party', 'openness_hold', 'openness_item'],
    emits: ['openness.PartyToldLate'],
    allow: byEngine,
  }),
  /** 暂不公开: one item, or what it is about, also before it happens. */
  'openness.withhold': command<{ holdId: string }>()({
    input: z.object({
      caseId: field.id(),
      subjectId: field.id(),
      ground: z.enum(HOLD_GROUNDS),
      reason: field.text(300),
    }),
    streams: ofCase,
    reads: ['case_case', 'openness_hold', 'openness_item', 'openness_sending'],
    emits: ['openness.Withheld', 'openness.SendingStopped'],
    allow: HOLDERS,
  }),
  /** The hold ends; what had waited goes out. */
  'openness.lift-hold': command()({
    input: z.object({ caseId: field.id(), holdId: field.id(), reason: field.text(300) }),
    streams: ofCase,
    reads: ['case_party', 'openness_hold', 'openness_item', 'openness_delivery', 'openness_sending'],
    emits: ['openness.HoldLifted'],
    allow: HOLDERS,
  }),
  /** What the channels answered to one message. */
  'openness.record-delivery': command()({
    input: oneWay.extend({
      said: z.string().max(1000),
      answers: z
        .array(
          z.object({
            channel: z.string().max(60),
            outcome: z.enum(CHANNEL_OUTCOMES),
            reference: z.string().max(200).nullable(),
            reason: z.string().max(300).nullable(),
          }),
        )
        .max(20),
    }),
    streams: ofCase,
    reads: ['case_party', 'openness_sending', 'openness_hold', 'openness_item'],
    emits: ['openness.DeliveryRecorded'],
    allow: byEngine,
  }),
  'openness.send-again': command()({
    input: oneWay,
    streams: ofCase,
    reads: ['openness_sending'],
    emits: ['openness.SendingOrdered'],
    allow: byEngine,
  }),
  /** No channel reached him and he was told otherwise: by telephone, by post, in person. */
  'openness.tell-otherwise': command()({
    input: oneWay.extend({ how: field.text(300) }),
    streams: ofCase,
    reads: ['case_party', 'openness_sending'],
    emits: ['openness.DeliveryRecorded'],
    allow: WRITERS,
  }),
  /** 送达回执: the party has read it. */
  'openness.confirm-read': command()({
    input: z.object({ caseId: field.id(), itemId: field.id() }),
    streams: ofCase,
    reads: ['case_party', 'openness_item', 'openness_hold', 'openness_receipt'],
    emits: ['openness.ReadConfirmed'],
    allow: [PARTY],
    right: 'know',
  }),
  /** 联系执行人员: a party writes to who handles his case. */
  'openness.write': command<{ letterId: string; answerBy: string }>()({
    input: z.object({ caseId: field.id(), text: field.text(1000) }),
    streams: ofCase,
    reads: ['case_case', 'case_party', 'openness_question'],
    emits: ['openness.LetterWritten'],
    allow: [PARTY],
    right: 'participate',
  }),
  /** 监督权: a party complains of how his case is handled, to who watches it and not to who handles it. */
  'openness.complain': command<{ letterId: string; answerBy: string }>()({
    input: z.object({ caseId: field.id(), text: field.text(1000) }),
    streams: ofCase,
    reads: ['case_case', 'case_party', 'openness_question'],
    emits: ['openness.LetterWritten'],
    allow: [PARTY],
    right: 'supervise',
  }),
  /** The officer answers a letter, or writes of himself. */
  'openness.reply': command<{ letterId: string }>()({
    input: z.object({
      caseId: field.id(),
      partyId: field.id(),
      text: field.text(1000),
      replyTo: field.id().optional(),
    }),
    streams: ofCase,
    reads: ['case_case', 'case_party', 'openness_question'],
    emits: ['openness.LetterWritten'],
    allow: WRITERS,
  }),
}

export const opennessQueries = opennessReadings(COURT_STAFF, WRITERS)
