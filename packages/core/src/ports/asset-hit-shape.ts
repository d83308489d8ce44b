import { type ZodType, z } from 'zod'
import { field } from '../kernel/contract'
import { ASSET_TYPES, type AssetHit } from './asset-hit'

const MATCHES = ['same', 'similar', 'different', 'not-compared'] as const
const words = (max = 500) => z.string().max(max)
const day = field.date()

const holder = z.object({
  name: words(200),
  idNumber: words(60).optional(),
  ownership: z.enum(['sole', 'joint', 'by-shares', 'unknown']),
  share: words(60).optional(),
  isSubject: z.boolean(),
})

const encumbrance = z.object({
  kind: z.enum(['seal', 'freeze', 'mortgage', 'pledge', 'advance-notice', 'lease', 'objection', 'other']),
  holder: words(200),
  amountFen: field.fen().optional(),
  from: day.optional(),
  until: day.optional(),
  rank: z.number().int().min(1).max(10_000).optional(),
  basis: words(200).optional(),
})

const hitShape = z.object({
  ref: words(200).min(1),
  type: z.enum(ASSET_TYPES),
  title: words(500).min(1),
  match: z.object({
    name: z.enum(MATCHES),
    number: z.enum(['same', 'former-15', 'different', 'not-compared']),
  }),
  holders: z.array(holder).max(500),
  encumbrances: z.array(encumbrance).max(500),
  balanceFen: field.fen().optional(),
  availableFen: field.fen().optional(),
  currency: words(3).optional(),
  valueFen: field.fen().optional(),
  details: z.record(words(60), words(2000)),
})

/** One thing that was found, by a source or on a visit: the shape of `AssetHit`, checked where it comes in. */
// A member that is not there stays away in what zod gives, which its types do not say.
export const assetHit = hitShape as unknown as ZodType<AssetHit>
