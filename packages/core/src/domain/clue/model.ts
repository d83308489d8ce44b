import type { EvolveTable } from '../../kernel/module'
import { boolean, date, nullable, personal, type RowOf, table, text } from '../../kernel/table'
import { patch, put } from '../../kernel/view'
import type { AssetType } from '../../ports/asset-hit'

/** Where a clue comes from (seed 000:11 举报电话, 恢复案件线索核查; 001:90). */
export const CLUE_ORIGINS = ['applicant', 'tip-call', 'lawyer', 'audit', 'reward', 'patrol', 'other'] as const
export type ClueOrigin = (typeof CLUE_ORIGINS)[number]

/** received 已登记 → verified 已核查 → told 已反馈提供人. */
export type ClueState = 'received' | 'verified' | 'told'

/** What looking came to. */
export const CLUE_RESULTS = ['true', 'untrue', 'cannot-be-verified'] as const
export type ClueResult = (typeof CLUE_RESULTS)[number]

/** 财产线索. */
export const clues = table('clue_clue', {
  stream: 'case',
  columns: {
    caseId: text(),
    caseNumber: text(),
    origin: text<ClueOrigin>(),
    /** Who gave it: a party of the case, or somebody whose identity nobody else learns (财产调查规定 23). */
    giverPartyId: nullable(text()),
    giverName: nullable(personal(text())),
    giverContact: nullable(personal(text())),
    /** The debtor it is about, where it was said. */
    partyId: nullable(text()),
    type: nullable(text<AssetType>()),
    clueText: personal(text()),
    urgent: boolean(),
    receivedOn: date(),
    receivedBy: text(),
    /** The investigation that it came out of. */
    investigationId: nullable(text()),
    state: text<ClueState>(),
    result: nullable(text<ClueResult>()),
    finding: nullable(text()),
    evidence: nullable(text()),
    verifiedBy: nullable(text()),
    verifiedOn: nullable(date()),
    toldBy: nullable(text()),
    toldOn: nullable(date()),
    toldHow: nullable(text()),
  },
  indexes: [
    { columns: ['caseId', 'receivedOn'] },
    { columns: ['state', 'receivedOn'] },
    { columns: ['investigationId'], whereNotNull: 'investigationId' },
  ],
})

export type ClueRow = RowOf<typeof clues>
export type ClueRows = { clue_clue: ClueRow }

type OfClue = { caseId: string; clueId: string }

export type ClueEvents = {
  /** Carries `clueId` beside the row, as all events of a clue do. */
  'clue.Received': ClueRow & { clueId: string }
  'clue.Verified': OfClue & { result: ClueResult; finding: string; evidence: string }
  'clue.Told': OfClue & { how: string }
}

export const evolveClue: EvolveTable<ClueEvents, ClueRows> = {
  'clue.Received': (_view, { data: { clueId: _id, ...row } }) => [put('clue_clue', row)],
  'clue.Verified': (view, { data, actor, occurredOn }) => [
    patch(view, 'clue_clue', data.clueId, {
      state: 'verified',
      result: data.result,
      finding: data.finding,
      evidence: data.evidence,
      verifiedBy: actor.id,
      verifiedOn: occurredOn,
    }),
  ],
  'clue.Told': (view, { data, actor, occurredOn }) => [
    patch(view, 'clue_clue', data.clueId, {
      state: 'told',
      toldBy: actor.id,
      toldOn: occurredOn,
      toldHow: data.how,
    }),
  ],
}
