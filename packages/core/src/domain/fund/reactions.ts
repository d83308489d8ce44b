import type { Reaction } from '../../kernel/module'
import type { CaseEvents } from '../case/model'

/** One case, one account: it exists from the moment the case is filed (seed 002:4). */
const openAccountOnFiling: Reaction = {
  id: 'fund.open-account-on-filing',
  on: ['case.Filed'],
  reads: [],
  calls: ['fund.open-account'],
  react: (event) => {
    const filed = event.data as unknown as CaseEvents['case.Filed']
    return [{ name: 'fund.open-account', input: { caseId: filed.id } }]
  },
}

/** One case, one person, one account: each debtor has his own from the day he is entered (seed 004:58). */
const openAccountOfDebtor: Reaction = {
  id: 'fund.open-account-of-debtor',
  on: ['case.PartyEntered'],
  reads: [],
  calls: ['fund.open-account'],
  react: (event, _view, { profile }) => {
    const { id, caseId, role } = event.data as unknown as CaseEvents['case.PartyEntered']
    if (role !== 'debtor' || profile.parameters['fund.account-granularity'] !== 'case-person') return []
    return [{ name: 'fund.open-account', input: { caseId, partyId: id } }]
  },
}

/** What an older system received and has not paid out is on the account from the first day here. */
const takeOverOnImport: Reaction = {
  id: 'fund.take-over-on-import',
  on: ['case.Imported'],
  reads: [],
  calls: ['fund.take-over'],
  react: (event) => {
    const { caseId, receivedFen, paidFen } = event.data as unknown as CaseEvents['case.Imported']
    const heldFen = receivedFen - paidFen
    return heldFen > 0n ? [{ name: 'fund.take-over', input: { caseId, amountFen: heldFen } }] : []
  },
}

export const fundReactions: readonly Reaction[] = [openAccountOnFiling, openAccountOfDebtor, takeOverOnImport]
