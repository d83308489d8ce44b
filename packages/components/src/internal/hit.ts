import type { AssetHit } from './core'

export const ASSET_TYPES = [
  'deposit',
  'financial',
  'vehicle',
  'security',
  'equity',
  'real-estate',
  'other',
] as const
export type AssetType = (typeof ASSET_TYPES)[number]

interface Seen {
  readonly type: string
  readonly ref: string
  readonly title: string
  readonly valueFen: bigint | null
}

/** What a person saw, as a source would have told it; nothing is said of rights that nobody wrote down. */
export function hitOf({ type, ref, title, valueFen }: Seen, holder: string): AssetHit {
  return {
    ...{ ref, title, type: ASSET_TYPES.find((one) => one === type) ?? 'other' },
    match: { name: 'not-compared', number: 'not-compared' },
    holders: [{ name: holder, ownership: 'unknown', isSubject: true }],
    encumbrances: [],
    ...(valueFen === null ? {} : { valueFen }),
    details: {},
  }
}
