import type { DeskEntry, EntryProposal, LoanEntry, MachineRecord, ZhixingClient } from '../../internal/core'
import { NO_REVIEW, type ReviewRead, readReview } from './read-review'

export const SHOWN = [
  ...(['receive', 'scan', 'proposals', 'held', 'loans', 'register', 'review'] as const),
  ...(['own', 'borrowed'] as const),
] as const
export type DossierDeskShown = (typeof SHOWN)[number]

/** What is shown of the work: papers, proposals or loans; never two of them. */
export interface Read {
  readonly papers: readonly DeskEntry[]
  readonly loans: readonly LoanEntry[]
  readonly proposals: readonly EntryProposal[]
  readonly record: readonly MachineRecord[]
  readonly review: ReviewRead
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

const NOTHING = { papers: [], loans: [], proposals: [], record: [], review: NO_REVIEW } as const

/** What machines propose, as sure as asked for, and what became of what they said before. */
async function readProposals(
  client: ZhixingClient,
  caseId: string | undefined,
  most: number,
  atLeast: number,
): Promise<Read> {
  const sure = atLeast > 0 ? { atLeast } : {}
  const ask = (cursor: string | undefined, limit: number) =>
    client.query('dossier.proposals', { caseId, limit, cursor, ...sure })
  const [{ items, ...counts }, record] = await Promise.all([
    pagesOf<EntryProposal>(ask, most),
    client.query('dossier.machine-record', {}),
  ])
  return { ...NOTHING, proposals: items, record, ...counts }
}

/** One kind of work, at most so many of it. */
export async function readDesk(
  client: ZhixingClient,
  shown: DossierDeskShown,
  caseId: string | undefined,
  most: number,
  { atLeast = 0, round }: { readonly atLeast?: number; readonly round?: string | undefined } = {},
): Promise<Read> {
  if (shown === 'review') {
    const review = await readReview(client, round)
    return { ...NOTHING, review, total: review.total, totalIsCapped: review.totalIsCapped, hasMore: false }
  }
  if (shown === 'proposals') return readProposals(client, caseId, most, atLeast)
  if (shown === 'own') {
    const ask = (cursor: string | undefined, limit: number) =>
      client.query('dossier.own-papers', { caseId, limit, cursor })
    const { items, ...counts } = await pagesOf<DeskEntry>(ask, most)
    return { ...NOTHING, papers: items, ...counts }
  }
  if (shown === 'borrowed') {
    const ask = (cursor: string | undefined, limit: number) =>
      client.query('dossier.own-loans', { caseId, limit, cursor })
    const { items, ...counts } = await pagesOf<LoanEntry>(ask, most)
    return { ...NOTHING, loans: [...items].sort(byReturn), ...counts }
  }
  if (shown !== 'loans' && shown !== 'register') {
    const ask = (cursor: string | undefined, limit: number) =>
      client.query('dossier.desk', { state: STATES[shown], caseId, limit, cursor })
    const { items, ...counts } = await pagesOf<DeskEntry>(ask, most)
    return { ...NOTHING, papers: items, ...counts }
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
    ...{ ...NOTHING, loans: shown === 'loans' ? [...loans].sort(byReturn) : loans },
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
