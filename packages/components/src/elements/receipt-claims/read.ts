import type { QueryResult, ZhixingClient } from '../../internal/core'

export const STATES = ['proposed', 'confirmed', 'undo-requested'] as const
export type ShownState = (typeof STATES)[number]

type Page = QueryResult<'fund.claims'>

/** A claim, and the numbers of the cases that its page names. */
export type Claim = Page['items'][number] & { readonly caseNumbers: ReadonlyMap<string, string> }
export type Claims = Omit<Page, 'items'> & { readonly items: readonly Claim[] }

export async function readClaims(
  client: ZhixingClient,
  state: ShownState,
  limit: number,
  cursor: string | undefined,
): Promise<Claims> {
  const page = await client.query('fund.claims', {
    state,
    limit,
    ...(cursor === undefined ? {} : { cursor }),
  })
  const caseIds = [...new Set(page.items.flatMap(({ parts }) => parts.map(({ caseId }) => caseId)))]
  const cases = await Promise.all(caseIds.map((caseId) => client.query('case.get', { caseId })))
  const caseNumbers = new Map(cases.flatMap((one) => (one ? [[one.id, one.caseNumber]] : [])))
  return { ...page, items: page.items.map((claim) => ({ ...claim, caseNumbers })) }
}
