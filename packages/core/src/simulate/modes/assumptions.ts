/**
 * Kinds of work, the same in every mode. Who does one follows from the profile: the unit of the affair where the
 * profile has one for it, else the people of whoever holds the case.
 */
export const WORK_KINDS = [
  'filing',
  'sorting',
  'reception',
  'notice',
  'query',
  'investigation',
  'control',
  'measures',
  'disposal',
  'auction-aux',
  'delegated',
  'petition',
  'hotline',
  'confirming',
  'reading-in',
  'booking',
  'payout-request',
  'payout-approval',
  'payout-sending',
  'closing',
  'closing-review',
  'archive-review',
  'archiving',
  'answering',
  'prescribed',
] as const

export type WorkKind = (typeof WORK_KINDS)[number]

/** A share of cases or a number that no seed gives: all of it is a parameter, printed with every report. */
export interface Assumptions {
  /** First day of filing; cases are filed for so many months and watched for so many. */
  readonly from: string
  readonly filingMonths: number
  readonly watchedMonths: number
  /** Cases filed in the whole time for each person of the court: how large its staff is. */
  readonly casesPerPerson: number
  /** Of the people who hold no special post, judges and officers. */
  readonly judgeShare: number
  /** Minutes of a working day that go into cases. */
  readonly minutesPerDay: number
  /** Minutes that one piece of work takes, before the effort of the single case. */
  readonly minutes: Readonly<Record<WorkKind, number>>
  /** Deviation of the effort of a case (log-normal around 1). */
  readonly effortSpread: number
  /** Affairs of a profile that no kind of work stands for: how many cases need one, and its minutes. */
  readonly furtherAffairs: { readonly share: number; readonly minutes: number }
  /** Minutes that pooled work takes, against the same work by the holder's own people; 1 assumes no gain. */
  readonly pooledFactor: number
  /** Shares of cases. */
  readonly shares: {
    readonly personClaimant: number
    readonly livelihood: number
    readonly preservation: number
    readonly cooperative: number
    readonly propertySufficient: number
    readonly propertyPartial: number
    /** Of the cases with property. */
    readonly needsDisposal: number
    readonly oneGo: number
    readonly difficult: number
    readonly reception: number
    readonly delegated: number
    readonly petition: number
    readonly hotline: number
    /** Of the proposals to close that reach the review. */
    readonly closingRejected: number
  }
  /** Days that no court can shorten: until the bank or the buyer has paid, and the auction itself. */
  readonly days: {
    readonly deduction: readonly [min: number, max: number]
    readonly instalment: readonly [min: number, max: number]
    readonly auction: readonly [min: number, max: number]
    readonly buyer: readonly [min: number, max: number]
  }
  /** Instalments of a debtor who pays of his own accord. */
  readonly instalments: readonly [min: number, max: number]
  readonly source: string
}

/** Marked defaults; the caller overrides what his court knows better. */
export const standardAssumptions: Assumptions = {
  from: '2024-01-02',
  filingMonths: 6,
  watchedMonths: 12,
  casesPerPerson: 92,
  judgeShare: 0.3,
  minutesPerDay: 330,
  minutes: {
    filing: 12,
    sorting: 4,
    reception: 25,
    notice: 20,
    query: 30,
    investigation: 45,
    control: 50,
    measures: 40,
    disposal: 300,
    'auction-aux': 120,
    delegated: 60,
    petition: 45,
    hotline: 10,
    confirming: 3,
    'reading-in': 25,
    booking: 6,
    'payout-request': 12,
    'payout-approval': 4,
    'payout-sending': 5,
    closing: 30,
    'closing-review': 12,
    'archive-review': 6,
    archiving: 12,
    answering: 6,
    prescribed: 10,
  },
  effortSpread: 0.45,
  furtherAffairs: { share: 0.1, minutes: 30 },
  pooledFactor: 0.8,
  shares: {
    personClaimant: 0.62,
    livelihood: 0.09,
    preservation: 0.18,
    cooperative: 0.2,
    propertySufficient: 0.44,
    propertyPartial: 0.24,
    needsDisposal: 0.42,
    oneGo: 0.3,
    difficult: 0.06,
    reception: 25,
    delegated: 0.12,
    petition: 0.05,
    hotline: 0.25,
    closingRejected: 0.04,
  },
  days: { deduction: [5, 35], instalment: [15, 60], auction: [45, 110], buyer: [5, 20] },
  instalments: [1, 4],
  source:
    'parameter: no seed gives minutes, shares or days; each is a guess that a court replaces by its own figures',
}

/** What a caller may say otherwise: single numbers, by their place. */
export type AssumptionsPatch = {
  readonly [K in keyof Assumptions]?: Assumptions[K] extends readonly unknown[]
    ? Assumptions[K]
    : Assumptions[K] extends object
      ? Partial<Assumptions[K]>
      : Assumptions[K]
}

/** The standard ones with what the caller knows better. */
export function assume(patch: AssumptionsPatch = {}): Assumptions {
  const base = standardAssumptions
  return {
    ...base,
    ...patch,
    minutes: { ...base.minutes, ...patch.minutes },
    furtherAffairs: { ...base.furtherAffairs, ...patch.furtherAffairs },
    shares: { ...base.shares, ...patch.shares },
    days: { ...base.days, ...patch.days },
  }
}
