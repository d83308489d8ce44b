import type { Source } from './source'

/** What else than the order of a queue follows from a flag. */
export const DELEGATIONS = ['whole-case', 'higher-court'] as const

/** A special flag of a case (特殊标识) and what follows from it. */
export interface FlagDefinition {
  readonly id: string
  /** Its place among work of the same date: 0 comes before the cases without such a flag, which have 1. */
  readonly priority?: number
  /** The undertaker is asked to invite the procuratorate to watch (主动邀请检察机关进行监督, seed 001:148). */
  readonly inviteProcuratorate?: boolean
  /** The undertaker is asked whether the whole case is entrusted to another court, or goes to the higher one. */
  readonly delegation?: (typeof DELEGATIONS)[number]
  readonly source: Source
}

/** The place of a case without a flag that says another one. */
export const USUAL_PRIORITY = 1

/** What follows from all flags of a case together. */
export interface FlagEffects {
  readonly priority: number
  readonly invites: boolean
  readonly delegates: boolean
}

/** What follows from the flags of a case; a flag that the profile does not have has no effect. */
export function effectsOf(
  catalogue: readonly FlagDefinition[] | undefined,
  flags: readonly string[],
): FlagEffects {
  const known = (catalogue ?? WITHOUT_CATALOGUE).filter(({ id }) => flags.includes(id))
  return {
    priority: Math.min(USUAL_PRIORITY, ...known.map(({ priority = USUAL_PRIORITY }) => priority)),
    invites: known.some(({ inviteProcuratorate }) => inviteProcuratorate === true),
    delegates: known.some(({ delegation }) => delegation !== undefined),
  }
}

/** What every way of working has, also one that was published before flags were data. */
const WITHOUT_CATALOGUE: readonly FlagDefinition[] = [
  { id: 'livelihood', priority: 0, source: 'seed 001:158' },
]
