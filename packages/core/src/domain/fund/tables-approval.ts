import { missingApprovals } from '../../kernel/profile-approval'
import type { CourtReader, QueryContext } from '../../kernel/query'
import { readAll } from '../../kernel/read-all'
import { sourceWords } from '../../kernel/source-words'
import type { Locale } from '../../kernel/words'
import type { CaseRows } from '../case/model'
import type { ApprovalStand } from './contract-approval'
import type { FundRows, PayoutRow } from './model'

/** A requirement of this library says nothing to a reader where something else stands behind it. */
function spelled(source: string, locale: Locale): string {
  const others = source.split('; ').filter((part) => !part.startsWith('requirement '))
  return sourceWords(others.length > 0 ? others.join('; ') : source, locale)
}

/** Tells of payouts of one case which approvals are missing, by the profile version that the case runs under. */
export async function approvalStands(
  caseId: string,
  context: QueryContext,
): Promise<(payout: PayoutRow) => ApprovalStand> {
  const reader: CourtReader<CaseRows> = context.reader<CaseRows>()
  const subject = await reader.get('case_case', caseId)
  const profile = subject ? context.profileOf(subject.profileId, subject.profileVersion) : context.profile
  const registrations = await readAll(context.reader<FundRows>(), {
    table: 'fund_payee_account',
    where: [{ column: 'caseId', op: 'eq', value: caseId }],
  })
  const named = (id: string) => ({ id, name: context.directory.person(id)?.name ?? id })
  return ({ state, amountFen, approvals, requestedBy, payeeAccountId }) => {
    if (state !== 'requested') return { missing: [], barred: [] }
    const account = registrations.find(({ id }) => id === payeeAccountId)
    const given = approvals.map(({ level }) => level)
    return {
      missing: missingApprovals(profile.payoutApprovals, amountFen, given).map((one) => ({
        ...one,
        sourceText: { 'zh-CN': spelled(one.source, 'zh-CN'), en: spelled(one.source, 'en') },
      })),
      barred: [
        { ...named(requestedBy), why: 'requested' },
        ...approvals.map(({ by }) => ({ ...named(by), why: 'approved' as const })),
        ...(account ? [{ ...named(account.registeredBy), why: 'account-registered' as const }] : []),
        ...(account?.decidedBy ? [{ ...named(account.decidedBy), why: 'account-confirmed' as const }] : []),
      ],
    }
  }
}
