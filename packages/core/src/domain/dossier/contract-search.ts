import { z } from 'zod'
import { command, field, query } from '../../kernel/contract'
import { canBeAsked } from '../../kernel/plain-words'
import type { CountedPage } from '../../kernel/query'
import { COURT_STAFF } from '../../kernel/role'
import { caseStream, textStream } from '../../kernel/stream'

/** A piece of the words around a place; `hit` where it is what was asked for. */
export interface ExcerptPiece {
  readonly text: string
  readonly hit: boolean
}

/** A page on which it stands. */
export interface SearchHit {
  readonly id: string
  readonly caseId: string
  readonly caseNumber: string
  readonly debtorLabel: string
  readonly materialId: string
  readonly title: string
  readonly kind: string
  readonly catalogueNumber: number | null
  readonly formedOn: string
  readonly page: number
  readonly pages: number
  readonly hash: string
  readonly mediaType: string | null
  /** A machine read the page off a picture, and is so sure of it (0–100); null where the words are those of the file. */
  readonly confidence: number | null
  /** It stands there as it was typed; else its parts stand on the page apart from each other. */
  readonly isWhole: boolean
  readonly times: number
  readonly excerpts: readonly (readonly ExcerptPiece[])[]
}

/** What was found, case by case: those first in which it stands as it was typed, then the newest papers. */
export interface DossierSearch extends CountedPage<SearchHit> {
  /** In how many dossiers, of those that this reader may read. */
  readonly dossiers: number
  /** Papers of the court whose words are known, of all that have a file: what nobody has read is not found. */
  readonly known?: { readonly read: number; readonly of: number }
  readonly readBy: string
}

export const searchCommands = {
  /** 识读入库: what a reader of the court made of a file, so that it can be found; a long one in several parts. */
  'dossier.record-text': command<{ pages: number }>()({
    input: z.object({
      caseId: field.id(),
      materialId: field.id(),
      fileHash: z.string().regex(/^[0-9a-f]{64}$/),
      reader: field.text(60),
      of: z.number().int().min(0).max(10_000),
      from: z.number().int().min(1).max(10_000).default(1),
      found: z
        .array(
          z.object({
            page: z.number().int().min(1).max(10_000),
            pageText: z.string().max(50_000),
            /** How sure a machine is that read it off a picture, in per cent. */
            confidence: z.number().int().min(0).max(100).optional(),
          }),
        )
        .max(100)
        .default([]),
      trouble: field.text(300).nullable().default(null),
    }),
    streams: ({ caseId }) => [textStream(caseId), caseStream(caseId)],
    reads: ['dossier_material', 'dossier_text'],
    emits: ['dossier.TextRead'],
    allow: ['system'],
    creates: true,
  }),
}

export const searchQueries = {
  /** 全文检索: across all dossiers, in what this reader may open at this moment; every search is recorded. */
  'dossier.search': query<DossierSearch>()({
    input: z.object({
      words: field.text(100).refine(canBeAsked, { message: 'two Chinese signs or a word' }),
      kind: field.id().optional(),
      caseId: field.id().optional(),
      formedFrom: field.date().optional(),
      formedTo: field.date().optional(),
      limit: field.limit(20),
      cursor: field.cursor(),
    }),
    allow: COURT_STAFF,
    records: ({ words, kind, caseId, formedFrom, formedTo }, { items, total, readBy }) => ({
      name: 'reading.record-search',
      input: {
        ...{ log: readBy, words, found: total },
        ...{ kind: kind ?? null, withinCaseId: caseId ?? null },
        ...{ formedFrom: formedFrom ?? null, formedTo: formedTo ?? null },
        shown: [...new Set(items.map((hit) => hit.caseId))],
      },
    }),
  }),
}
