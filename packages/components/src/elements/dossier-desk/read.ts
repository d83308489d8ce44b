import type { DeskEntry, LoanEntry, ZhixingClient } from '../../internal/core'

export const SHOWN = ['receive', 'scan', 'held', 'loans', 'register'] as const
export type DossierDeskShown = (typeof SHOWN)[number]

/** What is shown of the work: papers, or loans; never both. */
export interface Read {
  readonly papers: readonly DeskEntry[]
  readonly loans: readonly LoanEntry[]
  readonly total: number
  readonly totalIsCapped: boolean
  readonly hasMore: boolean
}

interface Page<T> {
  readonly items: readonly T[]
  readonly next?: string
  readonly total: number
  readonly totalIsCapped: boolean
}

const STATES = { receive: 'formed', scan: 'handed-in', held: 'catalogued' } as const
/** A page of a query holds no more. */
const PAGE = 500

/** One kind of work, at most so many of it. */
export async function readDesk(
  client: ZhixingClient,
  shown: DossierDeskShown,
  caseId: string | undefined,
  most: number,
): Promise<Read> {
  if (shown !== 'loans' && shown !== 'register') {
    const ask = (cursor: string | undefined, limit: number) =>
      client.query('dossier.desk', { state: STATES[shown], caseId, limit, cursor })
    const { items, ...counts } = await pagesOf<DeskEntry>(ask, most)
    return { papers: items, loans: [], ...counts }
  }
  const states = shown === 'register' ? [undefined] : (['out', 'approved', 'requested'] as const)
  const found = await Promise.all(
    states.map((state) =>
      pagesOf<LoanEntry>(
        (cursor, limit) => client.query('dossier.register', { state, caseId, limit, cursor }),
        most,
      ),
    ),
  )
  const loans = found.flatMap(({ items }) => items)
  return {
    ...{ papers: [], loans: shown === 'loans' ? [...loans].sort(byReturn) : loans },
    total: found.reduce((sum, { total }) => sum + total, 0),
    totalIsCapped: found.some(({ totalIsCapped }) => totalIsCapped),
    hasMore: found.some(({ hasMore }) => hasMore),
  }
}

async function pagesOf<T>(
  ask: (cursor: string | undefined, limit: number) => Promise<Page<T>>,
  most: number,
): Promise<Omit<Page<T>, 'next'> & { readonly hasMore: boolean }> {
  const items: T[] = []
  let page = await ask(undefined, Math.min(PAGE, most))
  items.push(...page.items)
  while (page.next !== undefined && items.length < most) {
    page = await ask(page.next, Math.min(PAGE, most - items.length))
    items.push(...page.items)
  }
  const { total, totalIsCapped, next } = page
  return { items, total, totalIsCapped, hasMore: next !== undefined }
}

/** What has to come back first stands first; then what waits. */
function byReturn(a: LoanEntry, b: LoanEntry): number {
  return (a.dueBackOn ?? '9').localeCompare(b.dueBackOn ?? '9')
}
