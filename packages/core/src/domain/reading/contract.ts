import { z } from 'zod'
import type { Standing } from '../../kernel/case-standing'
import { command, field, query } from '../../kernel/contract'
import type { CountedPage } from '../../kernel/query'
import { COURT_STAFF, type Role } from '../../kernel/role'
import { type EntryRow, READ_KINDS } from './model'

/** Who may see personal data unmasked: who works on cases, and who watches them. */
const READERS: readonly Role[] = [
  'quota-judge',
  'execution-officer',
  'judge-assistant',
  'affairs-clerk',
  'case-filing-clerk',
  'special-supervisor',
  'execution-director',
  'vice-president-in-charge',
]
const WATCHERS: readonly Role[] = ['special-supervisor', 'execution-director', 'vice-president-in-charge']

/** A party with nothing masked. */
export interface OpenParty {
  readonly id: string
  readonly caseId: string
  readonly name: string
  readonly idNumber: string | null
  readonly phone: string | null
  /** 送达地址. */
  readonly serviceAddress: string | null
  readonly standing: Standing
}

/** Where a file lies. */
export interface OpenFile {
  readonly hash: string
  readonly caseId: string | null
  readonly materialId: string | null
  readonly title: string | null
  readonly standing: Standing
}

/** An entry of the log with the names of the people. */
export interface Reading extends EntryRow {
  readonly readByName: string
  readonly caseNumber: string | null
  /** What was looked for, of a search. */
  readonly sought?: string
}

const standing = z.enum(['undertaker', 'holder', 'supervisor', 'party', 'other'])

export const readingCommands = {
  /** Given by the engine after it has answered a recorded query, before the answer goes out. */
  'reading.record': command()({
    input: z.object({
      kind: z.enum(READ_KINDS),
      caseId: field.id().nullable(),
      objectId: field.id(),
      standing,
      why: z.string().trim().max(300),
    }),
    streams: ({ caseId, objectId }) => `reading/${caseId ?? objectId}`,
    reads: [],
    emits: ['reading.DataRead'],
    allow: COURT_STAFF,
    creates: true,
  }),
  /** Given by the engine for every search across dossiers: what was asked, and which dossiers words were shown of. */
  'reading.record-search': command()({
    input: z.object({
      /** Whose log it goes into: that of who searches. */
      log: field.id(),
      words: field.text(100),
      kind: field.id().nullable(),
      withinCaseId: field.id().nullable(),
      formedFrom: field.date().nullable(),
      formedTo: field.date().nullable(),
      found: z.number().int().min(0),
      shown: z.array(field.id()).max(500),
    }),
    streams: ({ log }) => `reading/search-${log}`,
    reads: [],
    emits: ['reading.SearchMade'],
    allow: COURT_STAFF,
    creates: true,
  }),
}

export const readingQueries = {
  /** The personal data of one party, unmasked; only with a reason, and recorded. */
  'reading.party': query<OpenParty | null>()({
    input: z.object({ caseId: field.id(), partyId: field.id(), why: field.text(300) }),
    allow: READERS,
    records: ({ caseId, partyId, why }, answer) =>
      answer && {
        name: 'reading.record',
        input: { kind: 'party', caseId, objectId: partyId, standing: answer.standing, why },
      },
  }),
  /** Which dossier a file lies in: asked, and recorded, whenever a file is given out. */
  'reading.file': query<OpenFile>()({
    input: z.object({
      hash: z.string().regex(/^[0-9a-f]{64}$/),
      why: z.string().trim().max(300).default(''),
    }),
    allow: COURT_STAFF,
    records: ({ hash, why }, { caseId, standing: as }) => ({
      name: 'reading.record',
      input: { kind: 'file', caseId, objectId: hash, standing: as, why },
    }),
  }),
  /** Who read what, newest first: for who supervises. */
  'reading.log': query<CountedPage<Reading>>()({
    input: z.object({
      caseId: field.id().optional(),
      readBy: field.id().optional(),
      limit: field.limit(),
      cursor: field.cursor(),
    }),
    allow: WATCHERS,
  }),
}
