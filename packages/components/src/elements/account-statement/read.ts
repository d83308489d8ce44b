import type { FundStatement, StatementEntry, ZhixingClient } from '../../internal/core'

/** A page of entries with the statement they belong to, and every account of the case. */
export interface StatementPage {
  readonly items: readonly StatementEntry[]
  readonly next?: string
  readonly statement: FundStatement | null
  readonly accounts: readonly FundStatement['account'][]
}

interface Asked {
  readonly caseId: string
  readonly accountId: string | undefined
}

export async function readPage(
  client: ZhixingClient,
  { caseId, accountId }: Asked,
  limit: number,
  cursor: string | undefined,
): Promise<StatementPage> {
  const one = accountId === undefined ? {} : { accountId }
  const [answer, accounts] = await Promise.all([
    client.query('fund.statement', { caseId, ...one, limit, ...(cursor === undefined ? {} : { cursor }) }),
    // The statement of one account names only that one.
    accountId === undefined ? undefined : client.query('fund.accounts', { caseId }),
  ])
  if (!answer) return { items: [], statement: null, accounts: accounts ?? [] }
  const { items, next } = answer.entries
  const known = { items, statement: answer, accounts: accounts ?? answer.accounts }
  return next === undefined ? known : { ...known, next }
}

/** Every entry, for a statement on paper. */
export async function allEntries(client: ZhixingClient, asked: Asked): Promise<readonly StatementEntry[]> {
  const entries: StatementEntry[] = []
  let cursor: string | undefined
  do {
    const page = await readPage(client, asked, 500, cursor)
    entries.push(...page.items)
    cursor = page.next
  } while (cursor !== undefined)
  return entries
}
