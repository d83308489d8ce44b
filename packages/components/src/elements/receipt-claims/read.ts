import type { QueryResult, ZhixingClient } from '../../internal/core'

export const STATES = ['proposed', 'confirmed', 'undo-requested'] as const
export type ShownState = (typeof STATES)[number]

type Page = QueryResult<'fund.claims'>
export type Claim = Page['items'][number]

/** Claims in one state, and the numbers of the cases that they name. */
export interface Claims {
  readonly page: Page
  readonly caseNumbers: ReadonlyMap<string, string>
}

export async function readClaims(client: ZhixingClient, state: ShownState): Promise<Claims> {
  const page = await client.query('fund.claims', { state, limit: 50 })
  const caseIds = [...new Set(page.items.flatMap(({ parts }) => parts.map(({ caseId }) => caseId)))]
  const cases = await Promise.all(caseIds.map((caseId) => client.query('case.get', { caseId })))
  return { page, caseNumbers: new Map(cases.flatMap((one) => (one ? [[one.id, one.caseNumber]] : []))) }
}
