import type { EvolveTable } from '../../kernel/module'
import { date, integer, nullable, type RowOf, table, text } from '../../kernel/table'
import { patch, put } from '../../kernel/view'

/**
 * ordered (结案，待审核) → reviewed (经办案人员审核) → bound (装订) → archived (归档), in this order (seed 000:13);
 * reopened from the last three it begins again.
 */
export type ArchiveState = 'ordered' | 'reviewed' | 'bound' | 'archived'

/** One dossier, one archive: its id is that of the case. */
export const archives = table('dossier_archive', {
  stream: 'case',
  columns: {
    caseId: text(),
    caseNumber: text(),
    debtorLabel: text(),
    state: text<ArchiveState>(),
    /** The day of closing, or of the last reopening. */
    orderedOn: date(),
    reviewedBy: nullable(text()),
    reviewedOn: nullable(date()),
    boundBy: nullable(text()),
    boundOn: nullable(date()),
    volumes: nullable(integer()),
    pages: nullable(integer()),
    /** 归档号: given by the centre. */
    archiveNumber: nullable(text()),
    location: nullable(text()),
    archivedBy: nullable(text()),
    archivedOn: nullable(date()),
    /** How often it was opened again, and why the last time. */
    reopenings: integer(),
    reopenedReason: nullable(text()),
  },
  indexes: [{ columns: ['orderedOn'] }, { columns: ['state', 'orderedOn'] }],
})

export type ArchiveRow = RowOf<typeof archives>
export type ArchiveRows = { dossier_archive: ArchiveRow }

export type ArchiveEvents = {
  'dossier.ArchivingOrdered': ArchiveRow
  'dossier.ReviewedForArchive': { caseId: string; papers: number; electronic: number }
  'dossier.Bound': { caseId: string; volumes: number; pages: number }
  'dossier.Archived': { caseId: string; archiveNumber: string; location: string }
  'dossier.ArchiveReopened': { caseId: string; from: ArchiveState; reason: string }
}

/** What reopening takes back; number and place are kept: the dossier goes back to where it stood. */
const undone = {
  reviewedBy: null,
  reviewedOn: null,
  boundBy: null,
  boundOn: null,
  volumes: null,
  pages: null,
}

export const evolveArchive: EvolveTable<ArchiveEvents, ArchiveRows> = {
  'dossier.ArchivingOrdered': (_view, { data }) => [put('dossier_archive', data)],
  'dossier.ReviewedForArchive': (view, { data, actor, occurredOn }) => [
    patch(view, 'dossier_archive', data.caseId, {
      state: 'reviewed',
      reviewedBy: actor.id,
      reviewedOn: occurredOn,
    }),
  ],
  'dossier.Bound': (view, { data, actor, occurredOn }) => [
    patch(view, 'dossier_archive', data.caseId, {
      state: 'bound',
      boundBy: actor.id,
      boundOn: occurredOn,
      volumes: data.volumes,
      pages: data.pages,
    }),
  ],
  'dossier.Archived': (view, { data, actor, occurredOn }) => [
    patch(view, 'dossier_archive', data.caseId, {
      state: 'archived',
      archivedBy: actor.id,
      archivedOn: occurredOn,
      archiveNumber: data.archiveNumber,
      location: data.location,
    }),
  ],
  'dossier.ArchiveReopened': (view, { data, occurredOn }) => [
    patch(view, 'dossier_archive', data.caseId, {
      ...undone,
      state: 'ordered',
      orderedOn: occurredOn,
      archivedBy: null,
      archivedOn: null,
      reopenings: (view.get('dossier_archive', data.caseId)?.reopenings ?? 0) + 1,
      reopenedReason: data.reason,
    }),
  ],
}
