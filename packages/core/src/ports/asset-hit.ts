/** The five forms of property that a query has to cover at least, and what lies beside them (seed 001:86). */
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

/** How a name or a number in the answer agrees with the one that was asked for. */
export type HitMatch = {
  readonly name: 'same' | 'similar' | 'different' | 'not-compared'
  /** `former-15`: the old number of 15 digits agrees with the one derived from the number asked for. */
  readonly number: 'same' | 'former-15' | 'different' | 'not-compared'
}

/** Somebody with a right in the thing. */
export interface AssetHolder {
  readonly name: string
  readonly idNumber?: string
  /** 单独所有, 共同共有, 按份共有. */
  readonly ownership: 'sole' | 'joint' | 'by-shares' | 'unknown'
  /** As the source writes it, e.g. `1/2` or `50%`. */
  readonly share?: string
  /** Whether this is the one who was asked after. */
  readonly isSubject: boolean
}

/** What already lies on the thing, and decides what a further seal is worth. */
export interface Encumbrance {
  readonly kind:
    | 'seal'
    | 'freeze'
    | 'mortgage'
    | 'pledge'
    | 'advance-notice'
    | 'lease'
    | 'objection'
    | 'other'
  /** The authority or the creditor. */
  readonly holder: string
  readonly amountFen?: bigint
  readonly from?: string
  readonly until?: string
  /** 1 is first. */
  readonly rank?: number
  readonly basis?: string
}

/** One thing that a source found. */
export interface AssetHit {
  /** The source's own name of the thing, which it is controlled by: 不动产单元号, account number, plate, share account. */
  readonly ref: string
  readonly type: AssetType
  /** What a judge reads first: the address, the bank and the account, the plate and make. */
  readonly title: string
  readonly match: HitMatch
  readonly holders: readonly AssetHolder[]
  readonly encumbrances: readonly Encumbrance[]
  /** Money in it, in fen, and how much of that is free. */
  readonly balanceFen?: bigint
  readonly availableFen?: bigint
  /** ISO 4217; `CNY` when absent. */
  readonly currency?: string
  /** What the source says it is worth; no appraisal. */
  readonly valueFen?: bigint
  /** Everything else the source says, by field name in kebab-case; codes are already turned into words. */
  readonly details: Readonly<Record<string, string>>
}
