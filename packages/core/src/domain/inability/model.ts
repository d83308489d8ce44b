import type { EvolveTable } from '../../kernel/module'
import type { Recognition } from '../../kernel/profile-recognition'
import { date, json, nullable, type RowOf, table, text } from '../../kernel/table'
import { patch, put } from '../../kernel/view'

/** proposed → recognised or rejected; recognised → revoked when property appears or another recognition takes its place. */
export type RecognitionState = 'proposed' | 'recognised' | 'rejected' | 'revoked'

/** Why a recognition no longer stands. */
export type RevocationCause = 'property-found' | 'resumed' | 'superseded' | 'by-hand'

/** What proves an item of the standard: a confirmed affair or a paper of the dossier, as it was when it was proposed. */
export type Evidence = {
  readonly item: string
  readonly kind: 'affair' | 'material'
  readonly refId: string
  /** The debtor whom it is about; nobody when it is about the case. */
  readonly partyId: string | null
  readonly datedOn: string
}

export const recognitions = table('inability_recognition', {
  stream: 'case',
  columns: {
    caseId: text(),
    caseNumber: text(),
    recognition: text<Recognition>(),
    ground: text(),
    evidence: json<readonly Evidence[]>(),
    state: text<RecognitionState>(),
    proposedBy: text(),
    proposedOn: date(),
    /** Reviewers who have agreed so far. */
    agreedBy: json<readonly string[]>(),
    recognisedOn: nullable(date()),
    /** The last word of a reviewer: why he agreed, or why not. */
    reason: nullable(text()),
    decidedBy: nullable(text()),
    revokedOn: nullable(date()),
    revokedBy: nullable(text()),
    revokedFor: nullable(text<RevocationCause>()),
    revokeReason: nullable(text()),
  },
  indexes: [{ columns: ['caseId', 'proposedOn'] }, { columns: ['state', 'proposedOn'] }],
})

export type RecognitionRow = RowOf<typeof recognitions>
export type InabilityRows = { inability_recognition: RecognitionRow }

type Of = { caseId: string; recognitionId: string }

export type InabilityEvents = {
  'inability.Proposed': RecognitionRow
  /** One of several reviewers agreed; the others have still to. */
  'inability.Agreed': Of & { reason: string }
  'inability.Recognised': Of & { recognition: Recognition; reason: string }
  'inability.Rejected': Of & { reason: string }
  /** `evidenceId` is the affair or check that showed property. */
  'inability.Revoked': Of & {
    recognition: Recognition
    cause: RevocationCause
    evidenceId: string | null
    reason: string | null
  }
}

export const evolveInability: EvolveTable<InabilityEvents, InabilityRows> = {
  'inability.Proposed': (_view, { data }) => [put('inability_recognition', data)],
  'inability.Agreed': (view, { data, actor }) => [
    patch(view, 'inability_recognition', data.recognitionId, {
      agreedBy: [...(view.get('inability_recognition', data.recognitionId)?.agreedBy ?? []), actor.id],
      reason: data.reason,
    }),
  ],
  'inability.Recognised': (view, { data, actor, occurredOn }) => [
    patch(view, 'inability_recognition', data.recognitionId, {
      state: 'recognised',
      agreedBy: [...(view.get('inability_recognition', data.recognitionId)?.agreedBy ?? []), actor.id],
      recognisedOn: occurredOn,
      decidedBy: actor.id,
      reason: data.reason,
    }),
  ],
  'inability.Rejected': (view, { data, actor }) => [
    patch(view, 'inability_recognition', data.recognitionId, {
      state: 'rejected',
      decidedBy: actor.id,
      reason: data.reason,
    }),
  ],
  'inability.Revoked': (view, { data, actor, occurredOn }) => [
    patch(view, 'inability_recognition', data.recognitionId, {
      state: 'revoked',
      revokedOn: occurredOn,
      revokedBy: actor.id,
      revokedFor: data.cause,
      revokeReason: data.reason,
    }),
  ],
}
