import type { QueryResult, ZhixingClient } from '../../internal/core'

export type ReviewRound = QueryResult<'review.rounds'>['items'][number]
export type SampledDossier = QueryResult<'review.dossiers'>[number]
export type ReviewDefect = QueryResult<'review.defects'>['items'][number]
export type TeamResult = QueryResult<'review.results'>[number]

/** What is shown of the reviews: for reviewers a round, for everybody what is to be mended. */
export interface ReviewRead {
  /** False for who only mends. */
  readonly reviews: boolean
  readonly rounds: readonly ReviewRound[]
  readonly roundsTotal: number
  readonly round: ReviewRound | undefined
  readonly dossiers: readonly SampledDossier[]
  readonly results: readonly TeamResult[]
  readonly defects: readonly ReviewDefect[]
  readonly total: number
  readonly totalIsCapped: boolean
}

export const NO_REVIEW: ReviewRead = {
  ...{ reviews: false, rounds: [], roundsTotal: 0, round: undefined, dossiers: [], results: [] },
  ...{ defects: [], total: 0, totalIsCapped: false },
}
const MOST = 100

export async function readReview(client: ZhixingClient, chosen: string | undefined): Promise<ReviewRead> {
  const [rounds, open, mended] = await Promise.all([
    client.query('review.rounds', { limit: MOST }).catch(notPermitted),
    client.query('review.defects', { state: 'open', limit: MOST }),
    client.query('review.defects', { state: 'mended', limit: MOST }),
  ])
  const defects = {
    defects: [...open.items, ...mended.items],
    total: open.total + mended.total,
    totalIsCapped: open.totalIsCapped || mended.totalIsCapped,
  }
  if (!rounds) return { ...NO_REVIEW, ...defects }
  const round = rounds.items.find(({ id }) => id === chosen) ?? rounds.items[0]
  const of = round && { reviewId: round.id }
  const [dossiers, results] = of
    ? await Promise.all([client.query('review.dossiers', of), client.query('review.results', of)])
    : [[], []]
  return {
    reviews: true,
    rounds: rounds.items,
    roundsTotal: rounds.total,
    round,
    dossiers,
    results,
    ...defects,
  }
}

/** Whoever only mends sees no rounds; anything else that goes wrong is told. */
function notPermitted(error: unknown): undefined {
  if ((error as { readonly code?: unknown }).code === 'query-not-permitted') return undefined
  throw error
}
