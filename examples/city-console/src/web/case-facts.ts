import type { QueryResult, ZhixingClient } from '@zhixing/core/client'
import type { CaseFacts } from './case-acts'
import { type Desk, mayAsk } from './console-element'

/** So many open lines of the bank are looked through for the credit line of a return. */
const LINES = 100

/** Everything that the case page knows; nothing for a case that is not there. */
export async function readFacts(
  client: ZhixingClient,
  caseId: string,
  desk: Desk,
): Promise<CaseFacts | null> {
  const [detail, proposals, statement, fee, payeeAccounts, chart, waiting, course, referrals, claims] =
    await Promise.all([
      client.query('case.get', { caseId }),
      client.query('closing.proposals', { caseId, state: 'proposed', limit: 1 }),
      client.query('fund.statement', { caseId, limit: 1 }),
      client.query('fund.fee', { caseId }),
      client.query('fund.payee-accounts', { caseId }),
      client.query('organisation.chart', {}),
      client.query('fund.waiting', { caseId }),
      client.query('node.course', { caseId }),
      client.query('fund.referrals', { caseId }),
      claimsOf(client, caseId),
    ])
  if (!detail) return null
  const mayReturn = statement?.payouts.some(({ state }) => state === 'paid' || state === 'returned')
  const open =
    mayReturn && mayAsk(desk, 'fund.unidentified')
      ? await client.query('fund.unidentified', { limit: LINES })
      : undefined
  return {
    detail,
    proposal: proposals.items[0],
    statement,
    fee,
    today: desk.today,
    payeeAccounts,
    people: chart.people,
    waiting,
    clocks: course.filter(({ state }) => state === 'running' || state === 'suspended'),
    referrals,
    claims,
    ...(await heldIn(client, caseId)),
    openLines: open?.items ?? [],
  }
}

/** What was declared, and what is held. */
async function heldIn(
  client: ZhixingClient,
  caseId: string,
): Promise<Pick<CaseFacts, 'declarations' | 'controls'>> {
  const [declarations, controls] = await Promise.all([
    client.query('declaration.of-case', { caseId }),
    client.query('control.list', { caseId, open: true }),
  ])
  return { declarations, controls }
}

/** Claims of money that still lies here: only such a claim can be undone. */
async function claimsOf(client: ZhixingClient, caseId: string): Promise<QueryResult<'fund.claims'>['items']> {
  const sums = await client.query('fund.sums', { caseId })
  const left = sums.filter(({ leftFen, depositedFen }) => leftFen > depositedFen)
  const asked = new Set<string>()
  for (const { receiptId, claims } of left) {
    for (const { state } of claims) if (receiptId !== null) asked.add(`${receiptId} ${state}`)
  }
  const pages = await Promise.all(
    [...asked].map((each) => {
      const [receiptId = '', state] = each.split(' ')
      if (state !== 'confirmed' && state !== 'undo-requested') return undefined
      return client.query('fund.claims', { receiptId, state })
    }),
  )
  return pages.flatMap((page) => page?.items ?? [])
}
