import { z } from 'zod'
import { command, field, query } from '../../kernel/contract'
import type { CountedPage } from '../../kernel/query'
import { COURT_STAFF } from '../../kernel/role'
import { caseStream } from '../../kernel/stream'
import { COMPLETENESS } from './contract-catalogue'
import type { ArchiveRow } from './model-archive'

const oneCase = z.object({ caseId: field.id() })
const ofCase = (input: { caseId: string }) => caseStream(input.caseId)

export const archiveCommands = {
  /** The case is closed: its dossier is to be archived. By a reaction. */
  'dossier.order-archiving': command()({
    input: oneCase,
    streams: ofCase,
    reads: ['case_case', 'dossier_archive'],
    emits: ['dossier.ArchivingOrdered'],
    allow: ['system'],
  }),
  /** 经办案人员审核: everything that belongs to the case is there. */
  'dossier.review-for-archive': command()({
    input: oneCase,
    streams: ofCase,
    reads: COMPLETENESS,
    emits: ['dossier.ReviewedForArchive'],
    allow: ['quota-judge', 'execution-officer', 'execution-director'],
  }),
  /** 装订. */
  'dossier.bind': command<{ pages: number }>()({
    input: oneCase.extend({ volumes: z.number().int().min(1).max(500) }),
    streams: ofCase,
    reads: ['dossier_archive', 'dossier_material'],
    emits: ['dossier.Bound'],
    allow: ['dossier-clerk'],
  }),
  /** 归档. */
  'dossier.archive': command()({
    input: oneCase.extend({ archiveNumber: field.text(60), location: field.text(60) }),
    streams: ofCase,
    reads: COMPLETENESS,
    emits: ['dossier.Archived'],
    allow: ['dossier-clerk'],
  }),
  /** Something has to be added: the director lets the dossier be opened again, with the reason. */
  'dossier.reopen-archive': command()({
    input: oneCase.extend({ reason: field.text(300) }),
    streams: ofCase,
    reads: ['dossier_archive'],
    emits: ['dossier.ArchiveReopened'],
    allow: ['execution-director'],
  }),
}

export const archiveQueries = {
  /** 归档登记簿: every dossier from closing to the archive, newest first. */
  'dossier.archives': query<CountedPage<ArchiveRow>>()({
    input: z.object({
      state: z.enum(['ordered', 'reviewed', 'bound', 'archived']).optional(),
      limit: field.limit(),
      cursor: field.cursor(),
    }),
    allow: COURT_STAFF,
  }),
  'dossier.archive-of': query<ArchiveRow | null>()({ input: oneCase, allow: COURT_STAFF }),
}
