import { z } from 'zod'
import type { Standing } from '../../kernel/case-standing'
import { command, field, query } from '../../kernel/contract'
import { ACT_FIELDS, DOCUMENT_FIELDS } from '../../kernel/profile-document'
import type { CountedPage } from '../../kernel/query'
import { COURT_STAFF, type Role } from '../../kernel/role'
import { caseStream } from '../../kernel/stream'
import { batchQueries } from './contract-batch'
import { fileCommands } from './contract-file'
import { layoutCommands, layoutQueries } from './contract-layout'
import { proposalCommands, proposalQueries } from './contract-proposal'
import { serviceCommands, serviceQueries } from './contract-service'
import type { DocumentRow, FilledField } from './model'

const oneCase = z.object({ caseId: field.id() })
const oneDocument = oneCase.extend({ documentId: field.id() })
const ofCase = (input: { caseId: string }) => caseStream(input.caseId)

const JUDGES: readonly Role[] = ['quota-judge', 'execution-officer']
/** Who works on cases and for the centre that makes format documents for all of them (seed 002:2). */
const MAKERS: readonly Role[] = [...JUDGES, 'judge-assistant', 'clerk', 'affairs-clerk', 'execution-director']
/** Who may issue at all; which of them, the form says. */
const ISSUERS: readonly Role[] = [
  ...JUDGES,
  'division-head',
  'execution-director',
  'vice-president-in-charge',
  'president',
]

const FIELD_READS = [
  ...(['case_case', 'case_party', 'task_task', 'fund_account', 'dossier_archive'] as const),
  ...(['document_document', 'document_layout', 'org_court'] as const),
]

/** A form as it stands for one case: what would be filled in, and what keeps people from making it now. */
export interface FormOffer {
  readonly template: string
  readonly title: string
  readonly kind: string
  readonly version: string | null
  /** The number that the next one would take. */
  readonly number: string | null
  readonly seal: string | null
  readonly serve: boolean
  readonly addressee: 'applicant' | 'debtor' | null
  readonly fields: readonly FilledField[]
  /** Every field that it needs, in order. */
  readonly wanted: readonly string[]
  readonly required: readonly string[]
  readonly missing: readonly string[]
  readonly wrong: readonly string[]
  readonly text: string
  readonly source: string
}

/** A document in a list: what it is and how far it has come, with the names of the people; its words are read one by one. */
export interface DocumentEntry extends Omit<DocumentRow, 'form' | 'text' | 'fields'> {
  /** The fields that are filled in, without their values. */
  readonly filled: readonly FilledField['name'][]
  readonly draftedByName: string | null
  readonly issuedByName: string | null
  readonly addresseeName: string | null
  /** It has to be served, and is not yet. */
  readonly serve: boolean
}

/** The documents of a case that this reader may read; "k of n" with those that are withheld. */
export interface DocumentsOfCase {
  readonly items: readonly DocumentEntry[]
  readonly withheld: number
}

/** The words of one document, with where each value comes from. */
export interface DocumentText
  extends Pick<DocumentRow, 'id' | 'caseId' | 'title' | 'form' | 'text' | 'fields'> {
  readonly standing: Standing
}

export const documentCommands = {
  ...fileCommands,
  ...serviceCommands,
  ...proposalCommands,
  ...layoutCommands,
  /** 文书自动生成: fills in a template of the profile from what is recorded. By a reaction. */
  'document.generate': command<{ documentId: string | null }>()({
    input: oneCase.extend({
      template: field.id(),
      trigger: field.text(100),
      /** What the act says, the party it is about, and what it was. */
      partyId: field.id().optional(),
      values: z
        .array(z.object({ field: z.enum(ACT_FIELDS), value: z.string().max(2000) }))
        .max(ACT_FIELDS.length)
        .default([]),
      about: z
        .object({
          subjectId: z.string().min(1).max(300),
          seq: z.number().int().positive(),
          by: field.id(),
          quietUntil: field.id().nullable(),
        })
        .optional(),
    }),
    streams: ofCase,
    reads: FIELD_READS,
    emits: ['document.Generated'],
    allow: ['system'],
  }),
  /** 拟稿: what is recorded fills itself in; what no record holds is said here. A dry run is the preview. */
  'document.draft': command<{
    documentId: string
    number: string | null
    text: string
    fields: readonly FilledField[]
  }>()({
    input: oneCase.extend({
      template: field.id(),
      /** The party it is for, where there are several of that side. */
      partyId: field.id().optional(),
      values: z
        .array(z.object({ field: z.enum(DOCUMENT_FIELDS), value: field.text(2000) }))
        .max(30)
        .default([]),
      /** The run in which it is made with others (批量文书制作). */
      batchId: field.id().optional(),
    }),
    streams: ofCase,
    reads: FIELD_READS,
    emits: ['document.Drafted'],
    allow: MAKERS,
  }),
  /** 更正: another value for a field of a draft, with the reason; what stood there stays on record. */
  'document.correct': command()({
    input: oneDocument.extend({
      field: z.enum(DOCUMENT_FIELDS),
      value: field.text(2000),
      reason: field.text(300),
    }),
    streams: ofCase,
    reads: ['document_document'],
    emits: ['document.Corrected'],
    allow: MAKERS,
  }),
  /** 签发. */
  'document.issue': command()({
    input: oneDocument,
    streams: ofCase,
    reads: ['case_case', 'document_document', 'dossier_archive'],
    emits: ['document.Issued', 'document.NoticeIssued'],
    allow: ISSUERS,
  }),
  /** 作废: nothing is deleted, and the number is never given again. */
  'document.void': command()({
    input: oneDocument.extend({ reason: field.text(300) }),
    streams: ofCase,
    reads: ['document_document'],
    emits: ['document.Voided'],
    allow: [...MAKERS, ...ISSUERS],
  }),
}

export const documentQueries = {
  ...batchQueries,
  ...serviceQueries,
  ...proposalQueries,
  ...layoutQueries,
  /** The documents of a case, oldest first, without their words; voided ones with their reason. Who may not read one does not find it. */
  'document.list': query<DocumentsOfCase>()({ input: oneCase, allow: COURT_STAFF }),
  /** What one document says, and where each value comes from: read as files are, and recorded every time (seed 000:14). */
  'document.text': query<DocumentText>()({
    input: oneDocument,
    allow: COURT_STAFF,
    records: ({ caseId, documentId }, { standing }) => ({
      name: 'reading.record',
      input: { kind: 'document', caseId, objectId: documentId, standing, why: '' },
    }),
  }),
  /** Which forms people may make in this case today, what would stand in them, and what is missing before. */
  'document.forms': query<readonly FormOffer[]>()({
    input: oneCase.extend({ partyId: field.id().optional() }),
    allow: COURT_STAFF,
  }),
  /** What one run has made, case by case; "k of n" is counted against the cases that were given. */
  'document.batch': query<CountedPage<DocumentEntry>>()({
    input: z.object({ batchId: field.id(), limit: field.limit(), cursor: field.cursor() }),
    allow: COURT_STAFF,
  }),
}
