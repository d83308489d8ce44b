import { z } from 'zod'
import { command, field, query } from '../../kernel/contract'
import { COURT_STAFF } from '../../kernel/role'
import { caseStream } from '../../kernel/stream'
import { accessQueries } from './contract-access'
import { catalogueCommands, catalogueQueries } from './contract-catalogue'
import { deskQueries, PRODUCERS } from './contract-desk'
import { proposalCommands, proposalQueries } from './contract-proposal'
import type { LoanRow, MaterialRow } from './model'
import type { PlaceRow } from './model-place'
import type { EntryProposalRow } from './model-proposal'

const ofCase = (input: { caseId: string }) => caseStream(input.caseId)
const oneMaterial = z.object({ caseId: field.id(), materialId: field.id() })
const oneLoan = z.object({ caseId: field.id(), loanId: field.id() })

/** A file already in the file store. */
const file = z.object({
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  mediaType: field.text(100),
  size: z.number().int().positive(),
})

/** A material with the name of who produced it, and its place with the reason, where one was decided. */
export interface CatalogueEntry extends MaterialRow {
  readonly producedByName: string
  readonly place: PlaceRow | null
  /** A machine proposed this entry and a person took it over, as it was or corrected. */
  readonly machine?: Pick<EntryProposalRow, 'model' | 'modelVersion' | 'confidence' | 'datedOn' | 'state'>
}

/** The dossier of a case: what is in it and what is still missing. */
export interface DossierCatalogue {
  readonly caseId: string
  readonly caseNumber: string
  readonly materials: readonly CatalogueEntry[]
  readonly loans: readonly (LoanRow & { readonly requestedByName: string })[]
  /** Catalogued of all: "k of n". */
  readonly catalogued: number
  /** Papers that this reader may not read: not among the materials. */
  readonly withheld?: number
  /** What the reader is to the case; absent when he has opened this dossier today already. */
  readonly opening?: 'undertaker' | 'supervisor' | 'other'
}

export const dossierCommands = {
  ...catalogueCommands,
  ...proposalCommands,
  /** A paper or an electronic document has come into being. */
  'dossier.form-material': command<{ materialId: string }>()({
    input: z.object({
      caseId: field.id(),
      kind: field.id(),
      title: field.text(200),
      /** Read only where the profile has no rules of cataloguing. */
      section: field.id().default('general'),
      /** The affair it came out of. */
      taskId: field.id().optional(),
      /** Electronic ones come with their file and are in the dossier at once. */
      paper: z.boolean(),
      pages: z.number().int().min(1).max(10_000).default(1),
      file: file.nullable().default(null),
    }),
    streams: ofCase,
    reads: ['case_case', 'task_task', 'dossier_material', 'dossier_place', 'dossier_archive'],
    emits: ['dossier.MaterialFormed', 'dossier.MaterialCatalogued'],
    allow: PRODUCERS,
  }),
  /** The dossier centre takes the paper over. */
  'dossier.hand-in-material': command()({
    input: oneMaterial.extend({ givenBy: field.id(), pages: z.number().int().min(1).max(10_000) }),
    streams: ofCase,
    reads: ['dossier_material'],
    emits: ['dossier.MaterialHandedIn'],
    allow: ['dossier-clerk'],
  }),
  /** Scanned, catalogued and part of the electronic dossier. */
  'dossier.catalogue-material': command<{ catalogueNumber: number }>()({
    input: oneMaterial.extend({
      file,
      /** Read only where the profile has no rules of cataloguing. */
      section: field.id().default('general'),
      location: field.text(60).nullable().default(null),
      pages: z.number().int().min(1).max(10_000),
    }),
    streams: ofCase,
    reads: ['dossier_material', 'dossier_place'],
    emits: ['dossier.MaterialCatalogued'],
    allow: ['dossier-clerk'],
  }),
  'dossier.request-loan': command<{ loanId: string }>()({
    input: oneMaterial.extend({ purpose: field.text(300) }),
    streams: ofCase,
    reads: ['dossier_material', 'dossier_loan'],
    emits: ['dossier.LoanRequested'],
    allow: PRODUCERS,
  }),
  'dossier.approve-loan': command()({
    input: oneLoan,
    streams: ofCase,
    reads: ['dossier_loan'],
    emits: ['dossier.LoanApproved'],
    allow: ['execution-director'],
  }),
  'dossier.refuse-loan': command()({
    input: oneLoan.extend({ reason: field.text(300) }),
    streams: ofCase,
    reads: ['dossier_loan'],
    emits: ['dossier.LoanRefused'],
    allow: ['execution-director'],
  }),
  /** The paper leaves the centre. */
  'dossier.lend-material': command()({
    input: oneLoan.extend({ dueBackOn: field.date() }),
    streams: ofCase,
    reads: ['dossier_loan', 'dossier_material'],
    emits: ['dossier.MaterialLent'],
    allow: ['dossier-clerk'],
  }),
  'dossier.return-material': command()({
    input: oneLoan,
    streams: ofCase,
    reads: ['dossier_loan', 'dossier_material'],
    emits: ['dossier.MaterialReturned'],
    allow: ['dossier-clerk'],
  }),
  /** Somebody read or copied a paper at the centre. */
  'dossier.register-use': command<{ loanId: string }>()({
    input: oneMaterial.extend({
      kind: z.enum(['reading', 'copy']),
      personId: field.id(),
      purpose: field.text(300),
    }),
    streams: ofCase,
    reads: ['dossier_material'],
    emits: ['dossier.UseRegistered'],
    allow: ['dossier-clerk'],
  }),
}

export const dossierQueries = {
  ...accessQueries,
  ...catalogueQueries,
  ...deskQueries,
  ...proposalQueries,
  /** What of the dossier this reader may read (seed 000:14); recorded once a day for each reader. */
  'dossier.catalogue': query<DossierCatalogue | null>()({
    input: z.object({ caseId: field.id() }),
    allow: COURT_STAFF,
    records: ({ caseId }, answer) =>
      answer?.opening === undefined
        ? null
        : {
            name: 'reading.record',
            input: { kind: 'dossier', caseId, objectId: caseId, standing: answer.opening, why: '' },
          },
  }),
}
