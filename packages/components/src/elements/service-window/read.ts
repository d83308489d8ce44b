import type { CaseDetail, CaseSummary, QueryResult, ZhixingClient } from '../../internal/core'

/** What the window knows of one case, and what may be taken in it. */
export interface AtWindow {
  readonly subject: CaseDetail
  readonly next: QueryResult<'node.upcoming'>
  /** Items of the window that are offered; where the court has none, affairs that a party may request. */
  readonly items: readonly string[]
  readonly isRequest: boolean
}

/** What the visitor takes home. */
export interface Slip {
  readonly number: string
  readonly partyName: string
  readonly matters: readonly { readonly code: string; readonly until: string; readonly with: string }[]
}

/** What was written down at the counter. */
export interface Wish {
  readonly caseId: string
  readonly partyId: string
  readonly visitorName: string
  readonly chosen: readonly string[]
  readonly note: string
}

/** A number of a person or an organisation: nothing but its digits and letters, and too long for anything else. */
const NUMBER = /^[0-9A-Za-z]{15,18}$/

/** Cases by the number of a person, else by a part of the case number or of a name. */
export async function findCases(
  client: ZhixingClient,
  words: string,
): Promise<{ readonly items: readonly CaseSummary[]; readonly total: number }> {
  const plain = words.normalize('NFKC').trim()
  if (!NUMBER.test(plain)) return client.query('case.list', { search: plain, limit: 12 })
  const items = await client.query('case.of-number', { idNumber: plain })
  return { items, total: items.length }
}

export async function readCase(client: ZhixingClient, caseId: string): Promise<AtWindow | null> {
  const [subject, next, offered, catalogue] = await Promise.all([
    client.query('case.get', { caseId }),
    client.query('node.upcoming', { caseId }),
    client.query('service.items', {}),
    client.query('task.catalogue', {}),
  ])
  if (!subject) return null
  const active = offered.filter((item) => item.active).map(({ id }) => id)
  const isRequest = active.length === 0
  return { subject, next, isRequest, items: isRequest ? catalogue.affairs.map(({ id }) => id) : active }
}

/** The slip of a ticket: each matter with its day and with whom it lies. */
export async function slipOfVisit(client: ZhixingClient, visitId: string, partyName: string): Promise<Slip> {
  const visit = await client.query('service.visit', { visitId })
  const matters = (visit?.matters ?? []).map(({ item, dueOn, personName }) => ({
    ...{ code: item, until: dueOn, with: personName },
  }))
  return { number: visitId, partyName, matters }
}

/** The slip of a request. */
export async function slipOfRequest(
  client: ZhixingClient,
  caseId: string,
  taskId: string,
  partyName: string,
): Promise<Slip> {
  const tasks = await client.query('task.list', { caseId })
  const matters = tasks
    .filter(({ id }) => id === taskId)
    .map(({ affair, dueOn, workerName }) => ({ code: affair, until: dueOn, with: workerName }))
  return { number: taskId, partyName, matters }
}
