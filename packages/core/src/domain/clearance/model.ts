import type { EvolveTable } from '../../kernel/module'
import { date, nullable, type RowOf, table, text } from '../../kernel/table'
import { patch, put } from '../../kernel/view'

/** Why a sum or a thing is still here, as who looked into it found. */
export const CAUSES = [
  'payee-not-found',
  'payee-does-not-collect',
  'no-account-given',
  'disputed',
  'frozen-elsewhere',
  'distribution-pending',
  'overlooked',
  'other',
] as const
export type Cause = (typeof CAUSES)[number]

/** 专项清理: a clean-up of what a court holds from before a day. Its numbers are counted from the ledger, never entered. */
export const campaigns = table('clearance_campaign', {
  stream: 'campaign',
  columns: {
    name: text(),
    /** The document it is ordered by. */
    basis: text(),
    /** With whom it is carried out, e.g. the procuratorate (seed 001:106); nobody where the court does it alone. */
    jointWith: nullable(text()),
    /** What had arrived by this day and was still held is to be settled. */
    inheritedUntil: date(),
    state: text<'open' | 'closed'>(),
    openedBy: text(),
    openedOn: date(),
    closedBy: nullable(text()),
    closedOn: nullable(date()),
    summary: nullable(text()),
  },
  indexes: [{ columns: ['state', 'openedOn'] }],
})

/** What was found out about one sum or thing of a case; the newest word counts, the journal keeps the others. */
export const notes = table('clearance_note', {
  stream: 'case',
  columns: {
    caseId: text(),
    /** Entry of the ledger, or item of the register of goods. */
    itemId: text(),
    cause: text<Cause>(),
    note: text(),
    notedBy: text(),
    notedOn: date(),
  },
  indexes: [{ columns: ['caseId'] }, { columns: ['itemId'] }],
})

export type CampaignRow = RowOf<typeof campaigns>
export type NoteRow = RowOf<typeof notes>
export type ClearanceRows = { clearance_campaign: CampaignRow; clearance_note: NoteRow }

export type ClearanceEvents = {
  'clearance.CampaignOpened': CampaignRow
  'clearance.CampaignClosed': { campaignId: string; summary: string }
  'clearance.ItemNoted': { caseId: string; itemId: string; cause: Cause; note: string }
}

export const evolveClearance: EvolveTable<ClearanceEvents, ClearanceRows> = {
  'clearance.CampaignOpened': (_view, { data }) => [put('clearance_campaign', data)],
  'clearance.CampaignClosed': (view, { data, actor, occurredOn }) => [
    patch(view, 'clearance_campaign', data.campaignId, {
      state: 'closed',
      closedBy: actor.id,
      closedOn: occurredOn,
      summary: data.summary,
    }),
  ],
  'clearance.ItemNoted': (_view, { data, actor, occurredOn }) => [
    put<ClearanceRows, 'clearance_note'>('clearance_note', {
      id: data.itemId,
      ...data,
      notedBy: actor.id,
      notedOn: occurredOn,
    }),
  ],
}
