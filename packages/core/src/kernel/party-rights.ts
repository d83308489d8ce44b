/** 知情权、参与权、监督权、请求权 (seed 000:17): what a party may do in his case, as four groups of commands and queries. */
export const PARTY_RIGHTS = ['know', 'participate', 'supervise', 'request'] as const
export type PartyRight = (typeof PARTY_RIGHTS)[number]

/** 当事人 and who acts for them. */
const WITH_RIGHTS: readonly string[] = ['applicant', 'debtor', 'agent', 'third-party']

/** Has the rights of seed 000:17 (知情、参与、监督、请求) in his case; a bidder, an outsider or a unit that helps has not. */
export function hasPartyRights(found: { readonly role: string } | undefined): boolean {
  return found !== undefined && WITH_RIGHTS.includes(found.role)
}
