import { type ZodType, z } from 'zod'
import { field } from '../../kernel/contract'
import { assetHit } from '../../ports/asset-hit-shape'
import type { SourceAnswer } from '../../ports/asset-source'

/** Words and codes as a source writes them. */
const words = (max = 500) => z.string().max(max)
const day = field.date()

const control = z.object({
  kind: z.enum(['effective', 'partial', 'waiting', 'refused']),
  assetRef: words(200),
  askedFen: field.fen().optional(),
  heldFen: field.fen().optional(),
  balanceFen: field.fen().optional(),
  availableFen: field.fen().optional(),
  before: z
    .array(z.object({ authority: words(200), limitFen: field.fen().optional(), until: day.optional() }))
    .max(100),
  from: day.optional(),
  until: day.optional(),
  serial: words(100).optional(),
  text: words().optional(),
})

/** What a source answers, or a part of it: the shape of `SourceAnswer`. */
const answerShape = z.object({
  requestNo: words(120).min(1),
  answerNo: words(120).min(1),
  part: z.object({ index: z.number().int().min(1).max(100_000), last: z.boolean() }),
  outcome: z.enum(['found', 'nothing', 'done', 'failed', 'unknown', 'needs-person']),
  subject: z.object({ name: words(200), idNumber: words(60) }),
  hits: z.array(assetHit).max(2000),
  control: control.optional(),
  error: z.object({ code: words(60), text: words(), retryable: z.boolean() }).optional(),
  asOf: day,
  confirmedBy: words(120).optional(),
  unread: z
    .array(z.object({ at: words(300), reason: words(300) }))
    .max(500)
    .optional(),
})
export const sourceAnswer = answerShape as unknown as ZodType<SourceAnswer>

/** What a source says when a request is handed to it; an answer that comes at once is recorded as one. */
export const sourceReceipt = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('accepted') }),
  z.object({ kind: z.literal('refused'), code: words(60), text: words() }),
  z.object({ kind: z.literal('unknown'), text: words() }),
])
