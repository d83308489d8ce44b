import { z } from 'zod'
import { field, query } from '../../kernel/contract'
import type { PushKind } from '../../kernel/profile-push'
import { PUSH_KINDS } from '../../kernel/profile-push'
import type { CountedPage } from '../../kernel/query'
import { PARTY, type Role } from '../../kernel/role'
import type { DeliveryRow, HoldRow, LetterDesk, OpenItemRow, QuestionRow, SendingRow } from './model'

/** What a party sees of an item: nothing of subjects, other recipients and holds. */
export interface OpenItem
  extends Pick<OpenItemRow, 'id' | 'push' | 'kind' | 'text' | 'values' | 'occurredOn'> {
  /** Whether he is asked to confirm it, and when he did. */
  readonly receipt: 'none' | 'asked' | 'given'
  /** The document it speaks of, to be read with `openness.document`. */
  readonly documentId: string | null
}

/** The case as one of its parties sees it. */
export interface PartyView {
  readonly caseId: string
  readonly caseNumber: string
  readonly cause: string
  readonly state: string
  readonly filedOn: string
  readonly closedOn: string | null
  readonly closingKind: string | null
  readonly partyId: string
  readonly role: string
  /** The unit that handles it; people are reached by letter. */
  readonly unitName: string | null
  readonly claimFen: bigint
  /** The newest first. */
  readonly items: readonly OpenItem[]
  /** Every open item of the party; those held back are in no count. */
  readonly total: number
  readonly counts: Readonly<Record<PushKind, number>>
  readonly letters: number
  readonly unanswered: number
}

/** A letter as both sides read it. */
export interface Letter {
  readonly id: string
  readonly partyId: string
  readonly toLabel: string
  readonly desk: LetterDesk
  readonly from: 'party' | 'court'
  readonly text: string
  /** Of the court's letters: the post, for the court also the person. */
  readonly writerName: string | null
  readonly writtenAt: string
  readonly replyTo: string | null
  readonly answered: boolean
  /** The day by which a waiting letter is to be answered. */
  readonly answerBy: string | null
}

/** An item as the court sees it. */
export interface PushedItem extends OpenItemRow {
  /** The hold that keeps it back. */
  readonly hold: HoldRow | null
  readonly sendings: readonly SendingRow[]
  readonly deliveries: readonly DeliveryRow[]
  readonly readBy: readonly string[]
}

/** What is to be said now, and to whom by which channels it has been said already. */
export interface ToSend {
  readonly caseNumber: string
  readonly item: Pick<OpenItemRow, 'id' | 'kind' | 'text' | 'values' | 'occurredOn'>
  readonly to: readonly { readonly partyId: string; readonly settled: readonly string[] }[]
}

/** A document that was shown. */
export interface OpenDocument {
  readonly id: string
  readonly title: string
  readonly formedOn: string
  readonly text: string
}

/** A message that no channel delivers. */
export interface StuckSending extends SendingRow {
  readonly toLabel: string
  readonly caseNumber: string
}

const oneCase = z.object({ caseId: field.id() })
const page = { limit: field.limit(), cursor: field.cursor() }

/** Queries of the room: for parties under their right, for the court by role. */
export const opennessReadings = (staff: readonly Role[], writers: readonly Role[]) => ({
  /** The case of the party who asks. */
  'openness.my-case': query<PartyView>()({ input: z.object({}), allow: [PARTY], right: 'know' }),
  /** What a party is shown, page by page; `search` looks in what is said. */
  'openness.items': query<CountedPage<OpenItem>>()({
    input: oneCase.extend({
      kind: z.enum(PUSH_KINDS).optional(),
      search: z.string().trim().max(60).optional(),
      ...page,
    }),
    allow: [PARTY],
    right: 'know',
  }),
  'openness.document': query<OpenDocument | null>()({
    input: oneCase.extend({ documentId: field.id() }),
    allow: [PARTY],
    right: 'know',
  }),
  /** A party's own letters; for the court those of all parties of the case. */
  'openness.letters': query<readonly Letter[]>()({
    input: oneCase,
    allow: [...staff, PARTY],
    right: 'participate',
  }),
  /** What was shown, held back, sent and received in a case. */
  'openness.pushed': query<readonly PushedItem[]>()({ input: oneCase, allow: staff }),
  'openness.holds': query<readonly HoldRow[]>()({ input: oneCase, allow: staff }),
  /** Letters of parties that wait for an answer, the most urgent first; `mine` are the asker's own. */
  'openness.questions': query<CountedPage<QuestionRow>>()({
    input: z.object({ mine: z.boolean().default(false), ...page }),
    allow: writers,
  }),
  /** Messages that no channel delivers: somebody has to tell these parties otherwise. */
  'openness.stuck': query<CountedPage<StuckSending>>()({ input: z.object(page), allow: staff }),
  /** What the sender has to say now; nothing where it is held back or done. */
  'openness.to-send': query<ToSend | null>()({
    input: oneCase.extend({ itemId: field.id() }),
    allow: ['system'],
  }),
})
