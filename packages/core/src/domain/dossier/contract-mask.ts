import { z } from 'zod'
import { command, field, query } from '../../kernel/contract'
import { COURT_STAFF, type Role } from '../../kernel/role'
import { caseStream } from '../../kernel/stream'
import { COPY_PURPOSES, COVER_GROUNDS, type CopyRow, type HandoutRow } from './model-mask'

const ofCase = (input: { caseId: string }) => caseStream(input.caseId)
const oneCopy = z.object({ caseId: field.id(), copyId: field.id() })
const hash = z.string().regex(/^[0-9a-f]{64}$/)

const part = z.number().int().min(0).max(10_000)
const cover = z
  .object({
    page: z.number().int().min(1).max(10_000),
    ...{ x: part, y: part, width: part.min(1), height: part.min(1) },
    ground: z.enum(COVER_GROUNDS),
  })
  .refine(({ x, y, width, height }) => x + width <= 10_000 && y + height <= 10_000)

/** Who works with papers of cases; who may decide stands for what goes out. */
const DECIDERS: readonly Role[] = [
  ...(['quota-judge', 'execution-officer', 'division-head'] as const),
  ...(['execution-director', 'vice-president-in-charge'] as const),
]
const MAKERS: readonly Role[] = [...DECIDERS, 'judge-assistant', 'clerk', 'affairs-clerk', 'dossier-clerk']

/** What says who may read a paper. */
const ACCESS = ['case_case', 'node_node', 'task_task', 'dossier_material', 'dossier_place'] as const

/** A masked copy with the names of the people, and where it went. */
export interface MaskedCopy extends CopyRow {
  readonly originalTitle: string
  readonly madeByName: string
  /** Made by who asks: somebody else approves it. */
  readonly own: boolean
  readonly decidedByName: string | null
  readonly handouts: readonly (HandoutRow & { readonly handedByName: string })[]
}

export const maskCommands = {
  /** 制作遮盖副本: a flat copy, made at the court, in which the covered places are gone. */
  'dossier.file-masked-copy': command<{ copyId: string; catalogueNumber: number }>()({
    input: z.object({
      caseId: field.id(),
      originalId: field.id(),
      /** The very file that was copied. */
      originalHash: hash,
      file: z.object({ hash, mediaType: z.literal('application/pdf'), size: z.number().int().positive() }),
      pages: z.number().int().min(1).max(10_000),
      purpose: z.enum(COPY_PURPOSES),
      covers: z.array(cover).min(1).max(20_000),
    }),
    streams: ofCase,
    reads: [...ACCESS, 'dossier_copy'],
    emits: ['dossier.MaterialFormed', 'dossier.MaterialCatalogued', 'dossier.CopyMasked'],
    allow: MAKERS,
  }),
  /** 审核同意: of this very file, by somebody else. */
  'dossier.approve-copy': command()({
    input: oneCopy.extend({ fileHash: hash }),
    streams: ofCase,
    reads: [...ACCESS, 'dossier_copy'],
    emits: ['dossier.CopyApproved'],
    allow: DECIDERS,
  }),
  /** 审核不同意: something is still to be read, or too much is covered. */
  'dossier.refuse-copy': command()({
    input: oneCopy.extend({ reason: field.text(300) }),
    streams: ofCase,
    reads: [...ACCESS, 'dossier_copy'],
    emits: ['dossier.CopyRefused'],
    allow: DECIDERS,
  }),
  /** 对外提供: registers to whom it goes, and says which file that is. */
  'dossier.hand-out-copy': command<{ fileHash: string }>()({
    input: oneCopy.extend({ handedTo: field.text(200) }),
    streams: ofCase,
    reads: [...ACCESS, 'dossier_copy'],
    emits: ['dossier.CopyHandedOut'],
    allow: MAKERS,
  }),
}

export const maskQueries = {
  /** Masked copies of papers that this reader may read, newest first, with where they went. */
  'dossier.masked-copies': query<readonly MaskedCopy[]>()({
    input: z.object({ caseId: field.id() }),
    allow: COURT_STAFF,
  }),
}
